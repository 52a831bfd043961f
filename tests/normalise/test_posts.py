"""Goals in posts speak with the voice of their authors."""

from extractor.schema.document import Author, Document, Post, Segment

OWN = "三年内，我们要开500家店。"
QUOTED = "五年内，我们要开900家店。"


def post(text, segments, lang="zh"):
    author = Author(name="林海电器")
    details = Post(platform="weibo", author=author, segments=segments)
    return Document(id="p", kind="post", lang=lang, text=text, published="2024-05-06", post=details)


def test_the_author_is_source_and_holder_where_the_text_names_nobody(extractor):
    (goal,) = extractor(post(OWN, [])).goals
    assert (goal.source.name, goal.source.mode) == ("林海电器", "author")
    assert (goal.holder.name, goal.holder.resolution) == ("林海电器", "document")
    assert goal.deadline.to == "2027-05-06"


def test_a_quoted_segment_speaks_with_its_own_author(extractor):
    text = f"{OWN}//@海风:{QUOTED}"
    own = Segment(author="林海电器", start=0, end=len(OWN), kind="own")
    quoted = Segment(author="海风", start=len(text) - len(QUOTED), end=len(text), kind="quoted")
    goals = extractor(post(text, [own, quoted])).goals
    assert [(goal.target.value, goal.source.name) for goal in goals] == [(500, "林海电器"), (900, "海风")]


def test_who_is_named_in_the_post_stays_holder(extractor):
    (goal,) = extractor(post("华为计划今年开500家店。", [])).goals
    assert goal.holder.ref is not None
    assert goal.source.name == "林海电器"


def test_articles_have_no_author_as_source(extractor):
    document = Document(id="a", lang="zh", text=OWN, published="2024-05-06", authors=["林海"])
    assert [goal.source for goal in extractor(document).goals] == [None]
