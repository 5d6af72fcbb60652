"""What stands around a drawing: heading, legend, notes."""
