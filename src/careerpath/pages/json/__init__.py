"""Say answers in JSON, by contract."""
