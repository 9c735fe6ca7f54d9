"""The network library: every network there is or could be, to have, try, and remove."""
