"""Rhythmic figures: what a player does in each sixteenth of a 4/4 bar.

One character is one sixteenth; "-" holds the note before it and "." is silence. Chords: C whole
chord, c the same played weakly, P root and fifth (power chord), 0 to 3 are chord tones from below
(an arpeggio). Bass and lines: R root, t third, 5 fifth, 8 octave, w a step towards the next root.
"""

from __future__ import annotations

FIGURES = {
    # chords
    "long": "C---------------",
    "tremolo": "CcCcCcCcCcCcCcCc",
    "sidechain": "..C-..C-..C-..C-",
    "block": "C-------C-----C-",
    "quarters": "C--.c--.C--.c--.",
    "offbeat": "..C...C...C...C.",
    "stabs": "C..C......C..C..",
    "charleston": "C-....C-........",
    "ballad": "R---C---5---C---",
    "strum": "C---C-cc-cC-c-c-",
    "strum16": "C-ccC-c.ccC-cccc",
    "muted8": "C.c.c.c.C.c.c.c.",
    "skank": "....C.......C...",
    "bubble": "..C.c.C...C.c.C.",
    "scratch16": "C.cc.cC.c.cc.Cc.",
    "boomchick": "R---C-c-5---C-c-",
    "bossa": "C--C--C---C--C--",
    "montuno": "C.CC.C.C.CC.C.C.",
    "power8": "P-P-P-P-P-P-P-P-",
    "gallop": "P-PPP-PPP-PPP-PP",
    "gate16": "C.CCC.C.C.CCC.C.",
    "arp8": "0-1-2-3-2-1-2-1-",
    "arp16": "0123212301232123",
    # lines
    "riff": "R-.tR-5-.R8-5-t-",
    "licks": "........5-8-t-5.",
    "counter": "5-------t---8---",
    # bass
    "roots": "R-------R-----R-",
    "eighths": "R-R-R-R-R-R-R-w-",
    "sixteenths": "R.RRR.RRR.RRR.R8",
    "syncopated": "R--R..R-..5-R.w.",
    "walk": "R---t---5---w---",
    "alternate": "R---....5---..w-",
    "slap": "R..8.R8.R..8.Rw.",
    "dub": "R--.R-t-....5-R-",
    "tumbao": "...R--5-...8--R-",
    "eight08": "R-----....R--.R.",
}
# A bass plays some figures in its own way.
BASS_FIGURES = FIGURES | {
    "long": "R---------------",
    "bossa": "R-----5-5-----R-",
    "gallop": "R-RRR-RRR-RRR-RR",
    "offbeat": "..R-..R-..R-..8-",
}

# Hits: X accent, x normal, o ghost.
DRUMS = {
    "pop": {"kick": "X.....x.X.x.....", "snare": "....X.......X...", "hat": "x.x.x.x.x.x.x.x."},
    "rock": {"kick": "X.......X.x.....", "snare": "....X.......X...", "hat": "X.x.X.x.X.x.X.x."},
    "rock2": {"kick": "X..x..x...xx....", "snare": "....X.......X..o", "ride": "X.x.X.x.X.x.X.x."},
    "half": {"kick": "X.....x.........", "snare": "........X.......", "hat": "x.x.x.x.x.x.x.x."},
    "ballad": {"kick": "X.........x.....", "snare": "....x.......x...", "hat": "x...x...x...x..."},
    "rim": {"kick": "X.....x.X.....x.", "rim": "..x..x....x..x..", "hat": "x.o.x.o.x.o.x.o."},
    "shuffle": {"kick": "X.......X.....x.", "snare": "....X.......X...", "hat": "X.x.X.x.X.x.X.x."},
    "four": {"kick": "X...X...X...X...", "clap": "....X.......X...", "open": "..x...x...x...x."},
    "four2": {"kick": "X...X...X...X..x", "snare": "....X.......X...",
              "hat": "xoxoxoxoxoxoxoxo", "open": "..x...x...x...x."},
    "breakbeat": {"kick": "X.x.......xx....", "snare": "....X..o.o..X..o",
              "hat": "x.x.x.x.x.x.x.x."},
    "trap": {"kick": "X.....x...x.....", "clap": "........X.......", "hat": "x.x.xxx.x.x.xoxo"},
    "boombap": {"kick": "X.x....x..x.....", "snare": "....X.......X...", "hat": "x.x.x.x.x.x.x.x."},
    "boombap2": {"kick": "X..x.....xx.....", "snare": "....X..o....X...",
              "hat": "x.o.x.o.x.o.x.o."},
    "onedrop": {"kick": "........X.......", "rim": "........X.......", "hat": "x.o.x.o.x.o.x.o."},
    "steppers": {"kick": "X...X...X...X...", "rim": "........X.......", "hat": "x.xxx.x.x.xxx.x."},
    "rockers": {"kick": "X.....x.X.......", "snare": "........X.....o.", "hat": "x.x.x.x.x.x.x.x."},
    "funk": {"kick": "X.x...x...x..x..", "snare": "....X..o.o..X..o", "hat": "xxxxxxxxxxxxxxxx"},
    "funk2": {"kick": "X..x..X...x.....", "snare": "....X..o.o.oX...", "hat": "x.x.x.x.x.x.x.x.",
              "open": "..............x."},
    "bossa": {"kick": "X..xX..xX..xX..x", "rim": "x..x..x...x..x..", "hat": "x.x.x.x.x.x.x.x."},
    "swing": {"kick": "o...o...o...o...", "ride": "X...x.x.X...x.x.", "pedal": "....x.......x..."},
    "brushes": {"snare": "o.o.x.o.o.o.x.o.", "ride": "x...x.x.x...x.x.",
              "pedal": "....x.......x..."},
    "train": {"kick": "X...x...X...x...", "snare": "ooXoooXoooXoooXo"},
    "country": {"kick": "X.......X.......", "rim": "....X.......X...", "hat": "x.x.x.x.x.x.x.x."},
    "metal": {"kick": "X.xxX.xxX.xxX.xx", "snare": "....X.......X...", "ride": "X...X...X...X..."},
    "blast": {"kick": "X.X.X.X.X.X.X.X.", "snare": ".X.X.X.X.X.X.X.X", "ride": "X.X.X.X.X.X.X.X."},
    "timpani": {"timpani": "X.......x.....xx"},
    "march": {"kick": "X.......X.......", "snare": "..oox.oox.oox.xx"},
    "gated": {"kick": "X.......X.x.....", "gated": "....X.......X...", "hat": "x.x.x.x.x.x.x.x."},
    "latin": {"kick": "X..x....X..x....", "rim": "x..x..x...x.x...", "conga": "..x...xx..x...xx",
              "hat": "x.xxx.xxx.xxx.xx"},
    "clave": {"rim": "x..x..x...x.x...", "conga": "..xx..xx..xx..xx", "shaker": "xoxoxoxoxoxoxoxo",
              "kick": "X.......X......."},
    "dembow": {"kick": "X...X...X...X...", "snare": "...x..x....x..x.", "hat": "x.x.x.x.x.x.x.x."},
}  # fmt: skip

# General MIDI percussion keys (MIDI 1.0 GM level 1 percussion map).
DRUM_KEYS = {
    "kick": 36, "rim": 37, "snare": 38, "clap": 39, "gated": 40, "hat": 42, "tom1": 50, "tom2": 47,
    "tom3": 43, "pedal": 44, "open": 46, "crash": 49, "ride": 51, "shaker": 70, "conga": 63,
    "timpani": 41, "tambourine": 54,
}  # fmt: skip
LEVELS = {"X": 112, "x": 88, "o": 46}  # MIDI velocity of a hit
FILLS = (
    {"snare": "........xxxxXXXX"},
    {"snare": "........x.x.....", "tom1": "............xx..", "tom3": "..............xX"},
    {"tom1": "....xx..........", "tom2": "......xxxx......", "tom3": "..........xxxxXX"},
    {"snare": "............x.xX", "kick": "x.......x......."},
    {"snare": "oooooooxxxxxXXXX"},
    {"clap": "........x..x..x."},
)
