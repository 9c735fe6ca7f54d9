"""Networks: one family per file, without file access or device logic."""
