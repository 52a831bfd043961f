import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.values.shadow import lower, shadow


@given(st.text())
def test_a_shadow_is_as_long_as_its_text(text):
    assert len(shadow(text)) == len(text)
    assert len(lower(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("聯發科與鴻海", "联发科与鸿海"),
        ("ＯＰＰＯ", "OPPO"),
        ("Lowe’s", "Lowe's"),
        ("Coca‑Cola", "Coca-Cola"),
        ("a\nb", "a b"),
    ],
)
def test_writings_are_made_alike(text, plain):
    assert shadow(text) == plain


@pytest.mark.parametrize("text", ["İzmir", "ŉ", "ǰ", "ﬁrm", "Straße", "ΑΣ"])
def test_lower_case_never_moves_an_offset(text):
    assert len(lower(text)) == len(text)
