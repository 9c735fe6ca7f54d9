"""The document: immutable values, pure edits, and what is heard at every frame."""
