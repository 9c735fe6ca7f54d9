"""What can be run, as data: cards, stems and recipes; imports no torch."""
