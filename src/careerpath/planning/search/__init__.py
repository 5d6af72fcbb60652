"""Search for routes, exactly."""
