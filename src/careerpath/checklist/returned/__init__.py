"""Read checklists that people have filled in, and say what they hold by them."""
