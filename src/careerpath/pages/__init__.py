"""Word answers as pages: one module an answer."""
