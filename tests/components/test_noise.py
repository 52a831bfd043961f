"""What looks like the name of a company in English and is none, beside names that look like it."""

import pytest


@pytest.fixture(scope="module")
def companies(extractor):
    from extractor import Document

    def run(text):
        record = extractor(Document(id="t", text=text, lang="en", published="2024-05-20"))
        return [company.mentions[0].text for company in record.companies]

    return run


@pytest.mark.parametrize(
    "text",
    [
        "The heater has a new HVAC unit, and a DVD comes with it.",
        "Denmark beat Wales 3-1 in Group A and met Serbia in Group D.",
        "Sales rose in Q3, but VAT was paid in Q4 and H2.",
        "Scientists found that IL-25 and CD-19 bind to the cell.",
        "Stocks fell on Wall Street as Big Tech stumbled. Settlers moved to the West Bank.",
        "The Keyboard is loud. A keyboard should be quiet, and most keyboards are.",
        "BREAKING NEWS: the news is breaking.",
        "A court in Abuja heard suit Number 95/2018.",
    ],
)
def test_codes_acronyms_of_things_and_ordinary_words_are_no_companies(companies, text):
    assert companies(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Apple said the price of an apple was none of its business.", "Apple"),
        ("3M said it would cut 500 jobs.", "3M"),
        ("ASML said on Wednesday that orders rose.", "ASML"),
        ("Volkswagen Group of Wolfsburg raised wages.", "Volkswagen Group"),
    ],
)
def test_names_that_look_like_them_are(companies, text, name):
    assert companies(text)[0] == name


@pytest.mark.parametrize(
    "text",
    [
        "5月CPI同比上涨0.3%，CNH走弱。",
        "中国新能源产业发展很快。",
        "京广高铁沿线和华北平原今天降雨。",
        "胡塞武装袭击了货船。",
    ],
)
def test_chinese_lines_plains_trades_and_measures_are_no_companies(extractor, text):
    from extractor import Document

    assert extractor(Document(id="t", text=text, lang="zh", published="2024-05-20")).companies == []
