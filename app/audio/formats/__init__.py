"""Export formats; each module declares NAME, EXTENSION, SUBTYPES and encode."""
