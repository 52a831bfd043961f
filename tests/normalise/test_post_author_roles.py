"""What a platform says of an account: its posts, and the body it speaks for."""

import pytest

from extractor.normalise.authors import author_roles, speaks_for
from extractor.schema.document import Author, Document, Post, Repost, Segment

ENTITIES = {
    "c1": {"name": "云海集团", "key": "云海"},
    "o1": {"name": "临江大学", "key": "临江大学"},
    "p1": {"name": "陈志远", "key": "陈志远"},
}
OWN = "三年内，我们要开500家店。"


def listed(reason):
    roles = author_roles(Author(name="陈志远", verified_reason=reason), ENTITIES)
    return [(role.title, role.organization, role.ref, role.status) for role in roles]


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("云海集团董事长", [("董事长", "云海集团", "c1", "current")]),
        (
            "云海创办人，董事长兼CEO；云帆科技董事长；天使投资人。",
            [
                ("创办人", "云海", "c1", "current"),
                ("董事长", "云海", "c1", "current"),
                ("CEO", "云海", "c1", "current"),
                ("董事长", "云帆科技", "", "current"),
                ("天使投资人", "", "", "current"),
            ],
        ),
        ("云海集团前总裁、作家", [("总裁", "云海集团", "c1", "former"), ("作家", "", "", "current")]),
        ("原云海集团副总裁", [("副总裁", "云海集团", "c1", "former")]),
        ("临江大学教授", [("教授", "临江大学", "o1", "current")]),
        ("知名数码博主", [("博主", "", "", "current")]),
        ("临江市市长", [("市长", "临江市", "", "current")]),
        ("云海集团官方微博", []),
        ("某互联网公司产品经理", [("产品经理", "", "", "current")]),
        ("云海集团董事局主席", [("董事局主席", "云海集团", "c1", "current")]),
        ("热爱生活的人", []),
        (None, []),
    ],
)  # fmt: skip
def test_a_verified_reason_lists_posts(reason, expected):
    assert listed(reason) == expected


@pytest.mark.parametrize(
    ("name", "reason", "expected"),
    [
        ("陈志远", "云海集团董事长", ("云海集团", "c1")),
        ("陈志远", "云帆科技创始人", ("云帆科技", "")),
        ("云海", "云海集团官方微博", ("云海集团", "c1")),
        ("云帆科技", "云帆科技有限公司", ("云帆科技有限公司", "")),
        ("云海官方微博", None, ("云海集团", "c1")),
        ("云海", None, ("云海集团", "c1")),
        ("陈志远", "云海集團董事長", ("云海集团", "c1")),
        ("陈志远", "云海集团前总裁", None),
        ("陈志远", "临江大学教授", None),
        ("陈志远", "知名数码博主", None),
        ("陈志远", None, None),
    ],
)
def test_an_account_speaks_for_the_body_it_is_said_to(name, reason, expected):
    assert speaks_for(Author(name=name, verified_reason=reason), ENTITIES) == expected


def post(text, author, segments=(), repost_of=None):
    details = Post(platform="weibo", author=author, segments=list(segments), repost_of=repost_of)
    return Document(id="p", kind="post", lang="zh", text=text, published="2024-05-06", post=details)


def test_we_in_the_post_of_a_founder_is_the_company(extractor):
    (goal,) = extractor(post(OWN, Author(name="陈志远", verified_reason="云帆科技创始人"))).goals
    assert (goal.source.name, goal.holder.name, goal.holder.resolution) == ("陈志远", "云帆科技", "document")


def test_the_company_is_the_entity_of_the_record_where_the_text_names_it(extractor):
    text = f"联想集团的朋友们好。{OWN}"
    record = extractor(post(text, Author(name="陈志远", verified_reason="联想集团高级副总裁")))
    (goal,) = record.goals
    assert goal.holder.ref == record.companies[0].id


def test_what_the_author_wants_for_himself_stays_his(extractor):
    text = "三年内，我要开500家店。"
    (goal,) = extractor(post(text, Author(name="陈志远", verified_reason="云帆科技创始人"))).goals
    assert goal.holder.name == "陈志远"


def test_the_author_of_the_original_speaks_for_his_own_company(extractor):
    text = f"转发//@海风:{OWN}"
    quoted = Segment(author="海风", start=len(text) - len(OWN), end=len(text), kind="quoted")
    original = Repost(author=Author(name="海风", verified_reason="海风电器总经理"))
    author = Author(name="陈志远", verified_reason="云帆科技创始人")
    (goal,) = extractor(post(text, author, [quoted], original)).goals
    assert (goal.source.name, goal.holder.name) == ("海风", "海风电器")


def test_a_record_makes_no_role_of_what_its_text_does_not_hold(extractor):
    record = extractor(post("陈志远今天休息。", Author(name="陈志远", verified_reason="云帆科技创始人")))
    assert [person.roles for person in record.people] == [[]]
