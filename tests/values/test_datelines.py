"""Places that stories are dated from."""

import pytest

from extractor.values.datelines import opens_story


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("LEEDS, March 3 (Agency) - Prices fell.", "LEEDS"),
        ("LEEDS (Agency) -- Prices fell.", "LEEDS"),
        ("NEW TARN, Kent — Prices fell.", "NEW TARN"),
        ("A title\n\nTARNBROOK: Prices fell.", "TARNBROOK"),
    ],
)
def test_a_name_in_capitals_before_a_dash_or_colon_dates_the_story(text, name):
    start = text.index(name)
    assert opens_story(text, start, start + len(name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ACME RAISES PRICES", "ACME"),
        ("Acme - Prices fell.", "Acme"),
        ("Shares of ACME - and others - fell.", "ACME"),
        ("ACME: 价格下降", "ACME"),
    ],
)
def test_other_names_do_not(text, name):
    start = text.index(name)
    assert not opens_story(text, start, start + len(name))


def test_a_hostile_line_is_read_in_one_pass():
    assert not opens_story("LEEDS" + ", a" * 50_000, 0, 5)
