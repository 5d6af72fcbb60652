"""The translations of the interface, one gettext catalogue a language."""
