"""From mixture to stems: chunks, overlap-add, rules, devices, the engine."""
