"""Roles: person, title, organisation, status."""

import pytest


def roles(extractor, text, lang):
    from extractor import Document

    record = extractor(Document(id="t", text=text, lang=lang, published="2024-05-06"))
    bodies = {
        entity.id: {entity.name, *(m.text for m in entity.mentions)}
        for entity in (*record.companies, *record.organizations)
    }
    return [
        (person.name, role.title.lower(), bodies.get(role.organization, {role.organization}), role.status)
        for person in record.people
        for role in person.roles
    ]


@pytest.mark.parametrize(
    ("text", "person", "title", "body", "status"),
    [
        ("Microsoft chief executive Paula Renner spoke in Berlin.", "Paula Renner", "chief executive", "Microsoft", "current"),
        ("Paula Renner, chairman and CEO of Microsoft, spoke in Berlin.", "Paula Renner", "chairman and ceo", "Microsoft", "current"),
        ("Former Samsung executive Paula Renner spoke in Berlin.", "Paula Renner", "executive", "Samsung", "former"),
        ("Paula Renner, Microsoft's chief financial officer, resigned.", "Paula Renner", "chief financial officer", "Microsoft", "current"),
        ("The Managing Director of Microsoft Paula Renner resigned.", "Paula Renner", "managing director", "Microsoft", "current"),
        ("“We are pleased,” said Paula Renner, a spokeswoman for Samsung.", "Paula Renner", "spokeswoman", "Samsung", "current"),
        ("French President Paula Renner arrived on Tuesday.", "Paula Renner", "president", "French", "current"),
    ],
)  # fmt: skip
def test_english_roles_come_out_whole(extractor, text, person, title, body, status):
    found = roles(extractor, text, "en")
    assert any(
        name == person and said == title and body in bodies and held == status
        for name, said, bodies, held in found
    ), found


@pytest.mark.parametrize(
    ("text", "person", "title", "body", "status"),
    [
        ("华为董事长陈建国周二表示，销量增长。", "陈建国", "董事长", "华为", "current"),
        (
            "华为创始人、董事长兼CEO陈建国周二表示，销量增长。",
            "陈建国",
            "创始人、董事长兼ceo",
            "华为",
            "current",
        ),
        ("陈建国（华为副总裁）出席了会议。", "陈建国", "副总裁", "华为", "current"),
        ("前华为副总裁陈建国加入了学校。", "陈建国", "副总裁", "华为", "former"),
        ("陈建国出任华为首席财务官。", "陈建国", "首席财务官", "华为", "incoming"),
    ],
)
def test_chinese_roles_come_out_whole(extractor, text, person, title, body, status):
    found = roles(extractor, text, "zh")
    assert any(
        name == person and said == title and body in bodies and held == status
        for name, said, bodies, held in found
    ), found


def test_a_title_without_a_name_makes_no_role(extractor):
    assert roles(extractor, "The chief executive declined to comment on Friday.", "en") == []
