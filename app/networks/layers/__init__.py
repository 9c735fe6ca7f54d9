"""Building blocks that several network families share.

Unless a docstring says otherwise tensors are (batch, channels, columns, bins). Bins come last, so
that norms over bins, matrices over bins and attention heads (groups of bins) need no copies; on a
CPU that saves a sixth (v10) to a third (v8) of the time of a (bins, columns) order. Weights keep
the shapes and names of the published checkpoints.
"""
