"""Read the files of a graph folder into values and problems."""
