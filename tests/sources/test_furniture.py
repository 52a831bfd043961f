import pytest

from extractor.sources.furniture import without_furniture

TEXT = (
    "Northwind Chips will build a second plant near Porto, its largest so far.\n"
    "The company expects to employ nine hundred people, most of them from the region around the town."
)


def lines(text, title=None):
    return without_furniture(text, title).split("\n")


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "ADVERTISEMENT",
        "Share this story",
        "Tell us what you think...",
        "Related: Ferries sail twice a day",
        "[Related: Ferries sail twice a day]",
        "READ NEXT | Ferries sail twice a day",
        "MORE : Ferries sail twice a day",
        "Also on harbour.com Ferries sail twice a day",
        "Tags: chips, plants",
        "Sign up for our newsletter to get the best of the harbour.",
        "Follow The Harbour on Facebook and add us to your feeds.",
        "Like this story? Tell a friend!",
        "Click here for more information.",
        "Copyright ©2019 The Harbour Company",
        "© 2021 The Harbour. All rights reserved.",
        "You must be logged in to comment.",
        "广告",
        "分享让更多人看到",
        "特别声明：以上内容为用户上传并发布，本平台仅提供信息存储服务。",
        "未经授权，请勿转载。",
        "海港网版权所有，未经书面授权禁止使用",
        "长按识别下方二维码",
        "相关阅读：渡轮每天两班",
    ],
)
def test_lines_that_are_no_text_are_cut_wherever_they_stand(line):
    first, second = TEXT.split("\n")
    assert lines(f"{first}\n{line}\n{second}") == [first, second]


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement spending rose by 3 %.",
        "More than nine hundred people signed.",
        "Related products did less well.",
        "Share prices fell.",
        "He followed the dispute on Facebook for weeks.",
        "“Thank you,” she said.",
        "The copyright had run out in 2011.",
        "Subscribers grew to two million.",
        "“You must go,” he said.",
        "Editing the film took two years.",
        "广告收入增长两成。",
        "公司声明：不会裁员。",
        "点击量超过一百万。",
        "法院认为，该网站未经许可转载了文章。",
        "You must sign the form before June.",
    ],
)
def test_text_that_begins_alike_stays(line):
    assert lines(f"{TEXT}\n{line}") == [*TEXT.split("\n"), line]


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by Rita Vale; editing by Jo Lund",
        "(Additional reporting by Rita Vale)",
        "Write to Rita Vale at rita.vale@harbour.example",
        "Associated writers Rita Vale and Jo Lund contributed to this report.",
        "With files from Rita Vale",
        "Vale reported from Porto.",
    ],
)
def test_who_helped_is_cut_off_the_end_only(line):
    assert lines(f"{TEXT}\n{line}") == TEXT.split("\n")
    long = "\n".join(f"It rained on day {day}." for day in range(10))
    assert line in lines(f"{line}\n{long}")


@pytest.mark.parametrize(
    "heading",
    ["More from The Harbour", "Related stories", "More great Harbour stories", "相关阅读", "Read more"],
)
def test_a_list_of_other_stories_under_the_text_is_cut(heading):
    assert lines(f"{TEXT}\n{heading}\nFerries sail twice\nA long wait") == TEXT.split("\n")


@pytest.mark.parametrize("heading", ["More from the region", "Read more"])
def test_paragraphs_under_such_a_heading_stay(heading):
    end = "The town is glad.\nSo is the port."
    assert lines(f"{TEXT}\n{heading}\n{end}")[-2:] == end.split("\n")


def test_what_stands_over_the_headline_is_cut_unless_it_is_text():
    assert lines(f"World\nA second plant\n{TEXT}", "A second plant") == ["A second plant", *TEXT.split("\n")]
    assert lines(f"It rained.\nA second plant\n{TEXT}", "A second plant")[:2] == [
        "A second plant",
        "It rained.",
    ]
    assert lines(f"World\n{TEXT}", "A second plant")[0] == "World"


def test_something_is_left_of_every_text():
    assert without_furniture("Advertisement", None) == "Advertisement"
    assert without_furniture("", "A") == ""


@pytest.mark.parametrize(
    "part", ["follow a ", "more ", "related ", "©", "点击", "未经", " ", "\n", "a@", "sign up "]
)
def test_hostile_texts_end_soon(part):
    without_furniture(part * 50_000, "x")
    without_furniture("\n".join([part * 20] * 5_000), "x")
