"""What the parts of a graph must agree on."""
