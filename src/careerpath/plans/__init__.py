"""Keep the plan of a person: its file, its progress, its verification."""
