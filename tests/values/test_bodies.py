"""Names of bodies as strings."""

import pytest

from extractor.lang.pack import load_pack
from extractor.values.bodies import acronym, body_type, has_legal_ending, short_forms, trim_name

EN, ZH = load_pack("en"), load_pack("zh")


@pytest.mark.parametrize(
    ("name", "pack", "kind"),
    [
        ("Department of Energy", EN, "agency"),
        ("Ministry of Finance", EN, "agency"),
        ("University of Leeds", EN, "university"),
        ("Labour Party", EN, "party"),
        ("Red Cross Society", EN, "ngo"),
        ("House of Representatives", EN, "government"),
        ("Acme", EN, None),
        ("Council Holdings Ltd", EN, None),
        ("Agency Media", EN, None),
        ("教育部", ZH, "agency"),
        ("清华大学", ZH, "university"),
        ("深圳市政府", ZH, "government"),
        ("江南食品有限公司", ZH, None),
        ("蓝海科技", ZH, None),
    ],
)
def test_the_head_word_tells_what_a_body_is(name, pack, kind):
    assert body_type(name, pack) == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the Rand Group", "Rand Group"),
        ("Brightwell's", "Brightwell"),
        ("Brightwell’s", "Brightwell"),
        ("Brightwell‘s", "Brightwell"),
        ("Fjord Corp <FJD.N>", "Fjord Corp"),
        ("Fjord Corp\nMarkets", "Fjord Corp"),
        ("Fjord Inc.", "Fjord Inc."),
        ("“Fjord”,", "Fjord"),
        ("...", ""),
    ],
)
def test_trimming_leaves_the_name_alone(text, name):
    start, end = trim_name(text, 0, len(text), EN)
    assert text[start:end] == name


def test_what_stands_behind_a_chinese_name_is_trimmed_unless_it_ends_the_name():
    assert trim_name("岚星科技讯", 0, 5, ZH) == (0, 4)
    assert trim_name("岚星资讯", 0, 4, ZH) == (0, 4)


@pytest.mark.parametrize(
    ("name", "pack", "forms"),
    [
        ("Harbour Lights Co Ltd", EN, ["Harbour Lights Co", "Harbour Lights", "Harbour"]),
        ("Rhodes Group", EN, ["Rhodes"]),
        ("Bank of Norland", EN, []),
        ("Norland", EN, []),
        ("江南食品有限公司", ZH, ["江南食品", "江南"]),
        ("蓝海集团", ZH, ["蓝海"]),
        ("蓝海", ZH, []),
    ],
)
def test_short_forms_leave_out_legal_endings_and_ordinary_words(name, pack, forms):
    assert short_forms(name, pack) == forms


def test_legal_endings_need_a_name_before_them():
    assert has_legal_ending("Acme Ltd", EN)
    assert not has_legal_ending("Ltd", EN)
    assert has_legal_ending("蓝海集团", ZH)
    assert not has_legal_ending("集团", ZH)


def test_acronyms_take_the_capitalised_words():
    assert acronym("Office for Harbour Safety") == "OHS"
