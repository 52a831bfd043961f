"""Where Chinese sentences begin, and how lines break English ones."""

import pytest


def starts(extractor, lang, component, text):
    nlp = extractor.nlp(lang)
    doc = nlp.get_pipe(component)(nlp.make_doc(text))
    return [token.idx for token in doc if token.is_sent_start]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("今天开店。明天休息。", [0, 5]),
        ("他说：“开店。”然后走了。", [0, 8]),
        ("开店！！明天", [0, 4]),
        ("标题\n\n正文", [0, 4]),
        ("开店，休息", [0]),
        ("", []),
    ],
)
def test_chinese_sentences_end_behind_final_marks_and_what_closes_with_them(extractor, text, wanted):
    assert starts(extractor, "zh", "newsfacts_sentences", text) == wanted


def test_every_chinese_token_is_told_to_begin_a_sentence_or_not(extractor):
    nlp = extractor.nlp("zh")
    doc = nlp.get_pipe("newsfacts_sentences")(nlp.make_doc("今天开店。明天休息。"))
    assert {token.is_sent_start for token in doc} == {True, False}


@pytest.mark.parametrize(
    ("text", "wanted"), [("A title\n\nA story. More.", [9]), ("One line.", []), ("a\n", [])]
)
def test_english_lines_begin_sentences_and_leave_the_rest_to_the_parser(extractor, text, wanted):
    nlp = extractor.nlp("en")
    doc = nlp.get_pipe("newsfacts_lines")(nlp.make_doc(text))
    assert [token.idx for token in doc if token.i and token.is_sent_start] == wanted
