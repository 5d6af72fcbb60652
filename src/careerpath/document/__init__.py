"""Hold pages as blocks, and write them in several forms."""
