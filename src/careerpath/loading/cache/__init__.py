"""Keep parsed graphs, so that loading is fast the second time."""
