"""Read, write and change the file in which a person says who they are."""
