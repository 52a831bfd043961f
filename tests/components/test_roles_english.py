"""English roles: by verbs, by apposition, in rows; what is no role."""

import pytest

from extractor import Document


def roles(extractor, text):
    record = extractor(Document(id="t", text=text, lang="en", published="2024-05-06"))
    bodies = {entity.id: entity.name for entity in (*record.companies, *record.organizations)}
    return [
        (person.name, role.title.lower(), bodies.get(role.organization, role.organization), role.status)
        for person in record.people
        for role in person.roles
    ]


VERBS = [
    ("Paula Renner served as chairman of Siemens from 2006 to 2010.", "chairman", "Siemens", "former"),
    ("Paula Renner has served as general counsel of Intel since 2015.", "general counsel", "Intel", "current"),
    ("Paula Renner currently serves as chief technology officer at Siemens.", "chief technology officer", "Siemens", "current"),
    ("Effective July 1, Paula Renner will serve as interim chief executive of Nokia.", "interim chief executive", "Nokia", "incoming"),
    ("Paula Renner previously worked as a consultant at McKinsey.", "consultant", "McKinsey", "former"),
    ("Paula Renner has been a director of Samsung since 2005.", "director", "Samsung", "current"),
    ("Paula Renner, age 55, has been chief financial officer of Siemens since 2012.", "chief financial officer", "Siemens", "current"),
    ("Paula Renner is a member of the board of directors of Samsung.", "member of the board of directors", "Samsung", "current"),
    ("Prior to joining Intel, Paula Renner was a vice president at Samsung.", "vice president", "Samsung", "former"),
    ("Paula Renner will become chief executive of Nokia in January.", "chief executive", "Nokia", "incoming"),
    ("Paula Renner became the first female chief executive of Nokia.", "chief executive", "Nokia", "current"),
    ("The chief executive of Nokia is Paula Renner.", "chief executive", "Nokia", "current"),
    ("Siemens named Paula Renner as its new chief executive on Monday.", "chief executive", "Siemens", "incoming"),
    ("Siemens has appointed Paula Renner chief financial officer.", "chief financial officer", "Siemens", "incoming"),
    ("Nokia tapped Paula Renner to be its next chief executive.", "chief executive", "Nokia", "incoming"),
    ("Paula Renner was appointed chief operating officer of Intel on Tuesday.", "chief operating officer", "Intel", "incoming"),
    ("Paula Renner was promoted to vice president of marketing at Intel.", "vice president of marketing", "Intel", "incoming"),
    ("Paula Renner was hired as head of design by Nokia.", "head of design", "Nokia", "incoming"),
    ("Paula Renner was elected chairwoman of Siemens in 2011.", "chairwoman", "Siemens", "current"),
    ("Paula Renner has been named chief executive designate of Nokia.", "chief executive", "Nokia", "incoming"),
    ("Paula Renner joined Nokia as chief marketing officer in 2018.", "chief marketing officer", "Nokia", "current"),
    ("Paula Renner stepped down as chief executive of Nokia last year.", "chief executive", "Nokia", "former"),
    ("Paula Renner will step down as chief executive of Nokia in June.", "chief executive", "Nokia", "current"),
    ("Paula Renner has resigned as chief executive of Nokia.", "chief executive", "Nokia", "former"),
    ("Paula Renner retired as chairman of Siemens in 2019.", "chairman", "Siemens", "former"),
    ("Paula Renner left her post as chief economist of Siemens.", "chief economist", "Siemens", "former"),
    ("Paula Renner will succeed Tom Hale as chairman of Nokia.", "chairman", "Nokia", "incoming"),
    ("Paula Renner, who was chief executive of Nokia until 2014, spoke in Berlin.", "chief executive", "Nokia", "former"),
    ("Paula Renner, who heads Siemens, spoke in Berlin.", "heads", "Siemens", "current"),
    ("Paula Renner founded Intel in 1968.", "founded", "Intel", "current"),
    ("Intel, founded by Paula Renner, makes chips.", "founded", "Intel", "current"),
]  # fmt: skip

NOUNS = [
    ("Paula Renner, 55, chief executive of Siemens, spoke in Berlin.", "chief executive", "Siemens", "current"),
    ("Paula Renner (chief executive of Nokia) spoke in Berlin.", "chief executive", "Nokia", "current"),
    ("Paula Renner, the former head of research at Intel, spoke in Berlin.", "head of research", "Intel", "former"),
    ("Paula Renner, formerly chief executive of Nokia, spoke in Berlin.", "chief executive", "Nokia", "former"),
    ("Paula Renner, a partner at law firm Baker McKenzie, spoke in Berlin.", "partner", "Baker McKenzie", "current"),
    ("“We are happy,” said Paula Renner, Nokia's vice president for Asia.", "vice president for asia", "Nokia", "current"),
    ("Nokia said its chief executive, Paula Renner, would resign.", "chief executive", "Nokia", "current"),
    ("Former Nokia chief executive Paula Renner spoke in Berlin.", "chief executive", "Nokia", "former"),
    ("Analyst Paula Renner of Siemens said sales would grow.", "analyst", "Siemens", "current"),
    ("Nokia is led by chief executive Paula Renner.", "chief executive", "Nokia", "current"),
    ("President-elect Paula Renner spoke in Berlin.", "president", None, "incoming"),
    ("The book was edited by radio host Paula Renner.", "radio host", None, "current"),
    ("Paula Renner, mayor of Berlin, spoke on Tuesday.", "mayor", "Berlin", "current"),
    ("Sales will grow, said Paula Renner, editor in chief.", "editor in chief", None, "current"),
    ("New Zealand Prime Minister Paula Renner spoke on Tuesday.", "prime minister", "New Zealand", "current"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "body", "status"), VERBS + NOUNS)
def test_a_role_comes_out_with_title_body_and_status(extractor, text, title, body, status):
    assert ("Paula Renner", title, body, status) in roles(extractor, text)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Paula Renner resigned as treasurer, secretary and as a director of Intel.",
            [("treasurer", "Intel"), ("secretary", "Intel"), ("director", "Intel")],
        ),
        (
            "Paula Renner has been a director of Intel since 2005 and a director of Nokia since 2011.",
            [("director", "Intel"), ("director", "Nokia")],
        ),
        (
            "Paula Renner serves as a director of Intel, Nokia and Siemens.",
            [("director", "Intel"), ("director", "Nokia"), ("director", "Siemens")],
        ),
        ("Paula Renner is chairman and chief executive of Nokia.", [("chairman and chief executive", "Nokia")]),
        (
            "Nokia hired Samsung executive Paula Renner as its head of sales.",
            [("executive", "Samsung"), ("head of sales", "Nokia")],
        ),
    ],
)  # fmt: skip
def test_titles_in_a_row_are_one_role_each_unless_written_as_one(extractor, text, titles):
    assert [(title, body) for _, title, body, _ in roles(extractor, text)] == titles


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Tom Hale opened the meeting. He was named chairman of Siemens.", "Tom Hale"),
        ("Paula Renner joined Nokia in 2004. In 2010, Renner became its chief executive.", "Paula Renner"),
        ("Having served as head of Siemens, Paula Renner went to Berlin.", "Paula Renner"),
        ("Paula Renner is a lawyer who was a director of Siemens.", "Paula Renner"),
    ],
)
def test_the_holder_may_be_a_pronoun_a_surname_or_in_another_clause(extractor, text, person):
    found = roles(extractor, text)
    assert any(name == person and body is not None for name, _, body, _ in found), found


def test_a_successor_and_the_one_before_both_hold_the_post(extractor):
    found = roles(extractor, "Paula Renner will succeed Tom Hale as chairman of Nokia.")
    assert set(found) == {
        ("Paula Renner", "chairman", "Nokia", "incoming"),
        ("Tom Hale", "chairman", "Nokia", "former"),
    }


def test_several_subjects_hold_the_same_post(extractor):
    found = roles(extractor, "Paula Renner and Tom Hale were named directors of Intel.")
    assert {name for name, *_ in found} == {"Paula Renner", "Tom Hale"}


def test_a_title_belongs_to_the_company_its_paragraph_speaks_of(extractor):
    text = (
        "Siemens sold a unit to Nokia. Siemens shares rose.\n\n"
        "Intel said sales fell. It will close a plant, Chief Executive Paula Renner said."
    )
    assert ("Paula Renner", "chief executive", "Intel", "current") in roles(extractor, text)


@pytest.mark.parametrize(
    "text",
    [
        "The chief executive declined to comment on Friday.",
        "Paula Renner is not the chief executive of Nokia.",
        "Paula Renner has never been president of Nokia.",
        "Paula Renner declined to become chief executive of Nokia.",
        "Paula Renner refused to serve as chairman of Nokia.",
        "Paula Renner could become chief executive of Nokia.",
        "If Paula Renner were chief executive of Nokia, sales would grow.",
        "Asked whether Paula Renner was chief executive, Nokia did not reply.",
        "Paula Renner met the chairman of Nokia in Berlin.",
        "He met the chairman of Nokia, Paula Renner said.",
        "Paula Renner said the chief executive of Nokia had resigned.",
        "Paula Renner wrote to the director of Siemens.",
        "The son of Paula Renner is a director of Siemens.",
        "Paula Renner bought shares, directors said.",
        "Paula Renner, directors and staff celebrated.",
        "Paula Renner is a member of the family.",
        "Director pay at Nokia rose, Paula Renner said.",
        "Paula Renner, Tom Hale, and the president of Nokia met.",
        "Nokia's chief executive praised Paula Renner.",
        "Paula Renner sold her stake to the founder of Intel.",
        "Paula Renner worked as hard as the chief executive.",
        "Paula Renner is the doctor's friend.",
        "Nokia is a leader in phones, Paula Renner said.",
    ],
)
def test_what_states_no_post_makes_no_role(extractor, text):
    assert roles(extractor, text) == []


def test_long_rows_of_titles_are_read_in_bounded_time(extractor):
    record = extractor(Document(id="t", text="Paula Renner is " + "chief and " * 3000, lang="en"))
    assert record.document.id == "t"
