"""The transport: mixer, ring buffer and sound card."""
