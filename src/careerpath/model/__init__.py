"""Frozen values in the words of careers; nothing here computes a plan."""
