"""Work out where things stand on a page."""
