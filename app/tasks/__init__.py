"""What a user can ask for, as plain functions that the window and the command line share."""
