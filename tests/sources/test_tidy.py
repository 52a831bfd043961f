import re

from hypothesis import given
from hypothesis import strategies as st

from extractor.sources.tidy import Edited, tidy

CHARS = st.text(alphabet="ab 中\u200b\xa0\n\r\t\u3000#", max_size=40)


@given(CHARS, CHARS, CHARS)
def test_offsets_follow_their_words_through_tidying(before, after, between):
    text = f"{before}word{between}字词{after}"
    edited = tidy(text)
    for word in ("word", "字词"):
        start = edited.offset(text.index(word))
        assert edited.text[start : edited.offset(text.index(word) + len(word))] == word


@given(CHARS)
def test_tidying_twice_changes_nothing(text):
    once = tidy(text).text
    assert tidy(once).text == once


def test_replaced_words_move_what_follows():
    edited = Edited("aXXb")
    edited.replace(re.compile("XX"), {"": "long"})
    assert edited.text == "along" + "b"
    assert edited.offset(3) == 5


def test_hostile_runs_of_blanks_are_read_in_one_go():
    for blank in (" ", "\u3000", "\xa0", "\n", " \u3000", "\u200b"):
        assert tidy(f"a{blank * 100_000}b").text.startswith("a")
