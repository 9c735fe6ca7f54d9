"""Sound as immutable buffers: decoding, the store, peaks, resampling, formats."""
