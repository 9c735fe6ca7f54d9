from pathlib import Path

import pytest

from app.core.scrub import scrub

ROOT = Path("/home/ann/my programs/unsung")
PEOPLE = ("ann", "Anns-Laptop")


def cleaned(text, titles=()):
    return scrub(text, titles, PEOPLE, ROOT)


def test_our_own_source_files_stay_as_they_are_called_in_the_program():
    line = f'  File "{ROOT}/app/ui/window.py", line 5, in open'
    assert cleaned(line) == '  File "app/ui/window.py", line 5, in open'
    assert cleaned(f'  File "{ROOT}/main.py", line 5') == '  File "main.py", line 5'


def test_a_source_file_without_quotes_stays_with_what_follows():
    text = scrub(
        "/opt/unsung/app/ui/x.py:12: a warning about /home/ann/a b", (), PEOPLE, "/opt/unsung"
    )
    assert text == "app/ui/x.py:12: a warning about ‹path›"


def test_source_files_of_others_are_paths():
    assert cleaned('File "/home/ann/lib/site-packages/numpy/x.py", line 1') == (
        'File "‹path›", line 1'
    )
    assert cleaned('File "/home/ann/app/ui/secret.py", line 1') == 'File "‹path›", line 1'


@pytest.mark.parametrize(
    "path",
    [
        "/home/ann/Music/Blue Song (Live), 2.mp3",
        "/home/ann",
        "//nas/ann/x.wav",
        "~/Music/x y.wav",
        "~ann/x",
        "file:///home/ann/My%20Song.wav",
        r"C:\Users\Ann\Blue Song.mp3",
        "D:/Blue Song.mp3",
        r"\\nas\share\Blue Song.mp3",
        r"C:\\Users\\Ann\\Blue Song.mp3",
    ],
)
def test_a_path_leaves_nothing_behind(path):
    for quote in "'\"":
        text = cleaned(f"OSError: [Errno 2] No such file: {quote}{path}{quote}, that is it")
        assert text == f"OSError: [Errno 2] No such file: {quote}‹path›{quote}, that is it"
    assert cleaned(f"cannot read {path}") == "cannot read ‹path›"
    assert cleaned(f"path={path}\nnext") == "path=‹path›\nnext"


def test_a_path_without_quotes_goes_with_the_rest_of_its_line():
    assert cleaned("read /m/Blue Song, part two and more\nthen") == "read ‹path›\nthen"


def test_a_quoted_path_may_hold_the_other_quote_and_escaped_ones():
    assert cleaned('"/m/it\'s so.wav" ends') == '"‹path›" ends'
    assert cleaned(r"'/m/it\'s \"so\".wav' ends") == "'‹path›' ends"


def test_what_only_looks_like_a_path_stays():
    text = "1/30 and/or app/ui/x.py at https://example.com/a: a / b, linux/x86_64"
    assert cleaned(text) == text


def test_titles_of_songs_go_wherever_they_stand_whole():
    text = cleaned(
        "KeyError: 'Blue'; blue sky, Bluebird; Blue sky (Live)", ["Blue", "Blue sky (Live)"]
    )
    assert text == "KeyError: '‹song›'; ‹song› sky, Bluebird; ‹song›"


def test_a_title_goes_however_python_writes_it():
    assert cleaned(r"'It\'s' and '\xc9lan' and 'E\u0301lan'", ["It's", "Élan"]) == (
        "'‹song›' and '‹song›' and '‹song›'"
    )


def test_a_title_that_is_a_mark_or_a_letter_spoils_nothing():
    assert cleaned("'/m/x y' a b", ["path", "song", "a", " "]) == "'‹path›' a b"


def test_people_and_computers_go():
    assert cleaned("ann@anns-laptop, Ann's, Annex") == "‹name›@‹name›, ‹name›'s, Annex"


def test_names_of_files_go_also_of_songs_that_are_closed():
    assert cleaned("'Other song.flac' and “Third song” and fourth.WAV.") == (
        "'‹song›' and “‹name›” and ‹song›."
    )


def test_what_was_cleaned_stays_so():
    text = cleaned(f'"{ROOT}/app/x.py" /home/ann/x\n“Blue” in a.wav by ann', ["Blue"])
    assert cleaned(text, ["Blue"]) == text


def test_this_user_and_this_programs_folder_are_known(monkeypatch):
    monkeypatch.setattr("getpass.getuser", lambda: "zebedee")
    import app.core.scrub as module

    assert scrub(f'zebedee: "{module.__file__}"') == '‹name›: "app/core/scrub.py"'
