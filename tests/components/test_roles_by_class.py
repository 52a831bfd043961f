"""Roles by class of sentence: who holds, leaves and takes up what."""

import pytest

from extractor.schema.document import Document


def roles(extractor, text):
    lang = "zh" if any("一" <= char <= "鿿" for char in text) else "en"
    record = extractor(Document(id="t", text=text, lang=lang, published="2025-03-12"))
    names = {entity.id: entity.name for entity in (*record.companies, *record.organizations)}
    return {
        (person.name, role.title, names.get(role.organization, role.organization), role.status)
        for person in record.people
        for role in person.roles
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "岚星科技总裁李明已于8月离任，由王芳接任。",
            {("李明", "总裁", "岚星科技", "former"), ("王芳", "总裁", "岚星科技", "incoming")},
        ),
        ("岚星科技总裁李明因个人原因辞职。", {("李明", "总裁", "岚星科技", "former")}),
        ("岚星科技总裁李明不再担任该职务。", {("李明", "总裁", "岚星科技", "former")}),
        ("岚星科技总裁李明将于年底退休。", {("李明", "总裁", "岚星科技", "current")}),
        ("岚星科技总裁李明没有辞职。", {("李明", "总裁", "岚星科技", "current")}),
        ("岚星科技总裁李明要求王芳辞职。", {("李明", "总裁", "岚星科技", "current")}),
        ("日本经济产业大臣武藤容治表示欢迎。", {("武藤容治", "经济产业大臣", "日本", "current")}),
    ],
)
def test_a_post_left_in_the_same_sentence_is_a_former_one(extractor, text, expected):
    assert roles(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Founders Ann Lee, Bo Ray and Cy Poe sold it.",
            {(name, "Founders", None, "current") for name in ("Ann Lee", "Bo Ray", "Cy Poe")},
        ),
        (
            "Co-founders Ann Lee and Bo Ray met at college.",
            {(name, "Co-founders", None, "current") for name in ("Ann Lee", "Bo Ray")},
        ),
        (
            "Founder Ann Lee and Bo Ray sold it.",
            {("Ann Lee", "Founder", None, "current")},
        ),
        (
            "Goldman Sachs advises. Helvion Group chairman Urs Roth and chief financial officer Eva Frei agreed.",
            {
                ("Urs Roth", "chairman", "Helvion Group", "current"),
                ("Eva Frei", "chief financial officer", "Helvion Group", "current"),
            },
        ),
        (
            "Ann Lee becomes non-executive chairman.",
            {("Ann Lee", "non-executive chairman", None, "incoming")},
        ),
        (
            "The Washington Post named Matt Murray as executive editor.",
            {("Matt Murray", "executive editor", "The Washington Post", "incoming")},
        ),
        (
            "The harvest was late. Agriculture Minister Carlos Favaro blamed rain.",
            {("Carlos Favaro", "Agriculture Minister", None, "current")},
        ),
        (
            "Food and Rural Affairs Minister Al Roe agreed.",
            {("Al Roe", "Food and Rural Affairs Minister", None, "current")},
        ),
        (
            "Amara Nwosu, a cardiologist at Mount Sinai Hospital, led the study.",
            {("Amara Nwosu", "cardiologist", "Mount Sinai Hospital", "current")},
        ),
        ("Dovetail Ltd was founded by Ann Lee's grandfather.", set()),
    ],
)
def test_english_posts_are_read_whole_and_given_to_whom_they_belong(extractor, text, expected):
    assert roles(extractor, text) == expected
