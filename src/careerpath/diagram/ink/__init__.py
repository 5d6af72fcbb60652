"""Turn positions into drawn artists and files."""
