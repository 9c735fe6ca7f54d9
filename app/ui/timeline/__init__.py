"""The timeline: lanes of waveforms over one time axis."""
