"""The component marks times in any Doc, before anything else has looked at it."""

import spacy

from extractor.components.times import create_times


def test_times_are_marked_exactly_even_inside_words():
    nlp = spacy.blank("zh")
    doc = create_times(nlp, "times")(nlp.make_doc("公司去年11月成立，三年内上市"))
    assert [(span.text, span.label_) for span in doc.spans["times"]] == [
        ("去年11月", "date"),
        ("三年内", "duration"),
    ]


def test_the_marks_survive_bytes():
    nlp = spacy.blank("en")
    doc = create_times(nlp, "times")(nlp.make_doc("It will act by 2030, every Tuesday."))
    again = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert [(span.text, span.label_) for span in again.spans["times"]] == [
        ("2030", "date"),
        ("every Tuesday", "set"),
    ]
