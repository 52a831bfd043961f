import pytest

from extractor.sources.credits import is_credit, without_credits

TEXT = "北风芯片周二宣布扩建工厂。\n公司预计三年内投产。"


@pytest.mark.parametrize(
    "line",
    [
        "（责任编辑：林一）",
        "(责编:林一、李四)",
        "【编辑：林一】",
        "责任编辑：林一 AB123",
        "- 责任编辑: 林一",
        "责编：林一　校对：李四",
        "编辑丨林一",
        "编辑 林一 ｜ 排版 李四",
        "作者：林一",
        "来源：海港日报",
        "本文来源：海港日报",
        "（资料来源：海港日报、海港网等）",
    ],
)
def test_lines_of_credits_are_cut_off_the_end(line):
    assert is_credit(line)
    assert without_credits(f"{TEXT}\n{line}") == TEXT
    assert without_credits(f"{TEXT}\n来源：海港网\n\n{line}") == TEXT


@pytest.mark.parametrize(
    "line",
    [
        "来源成谜",
        "来源 国内外市场",
        "作者系海港大学教授",
        "编辑：他说，价格还会上涨。",
        "编辑部今年计划招聘二十人",
        "责任编辑制度将于明年推行",
        "收入来源：芯片",
        "作者：" + "海港" * 30,
        "Editor: Lin Yi",
        "（记者林一）",
    ],
)
def test_text_that_only_looks_like_credits_stays(line):
    assert without_credits(f"{TEXT}\n{line}") == f"{TEXT}\n{line}"


def test_links_to_the_articles_before_and_after_are_cut_off_the_end():
    assert without_credits(f"{TEXT}\n上一篇：港口为何繁忙？\n下一篇：没有了") == TEXT
    assert without_credits(f"{TEXT}\n上一篇报道引发热议。") == f"{TEXT}\n上一篇报道引发热议。"


def test_credits_inside_an_article_stay():
    text = f"{TEXT}\n来源：海港日报\n新工厂将雇用九百人。"
    assert without_credits(text) == text


def test_credits_in_brackets_behind_the_last_sentence_are_cut():
    assert without_credits(f"{TEXT}（责任编辑：林一）") == TEXT
    assert without_credits(f"{TEXT}（单位：亿元）") == f"{TEXT}（单位：亿元）"


@pytest.mark.parametrize(
    "line",
    [
        "2024-03-05 09:41:00　来源：海港网　记者：林一　浏览次数：18",
        "来源：海港网　2024年3月5日 09:41",
        "来源：海港网 作者：林一",
        "发布时间：2024/3/5 来源：",
    ],
)
def test_the_line_of_time_and_source_is_cut_off_the_head(line):
    assert without_credits(f"{line}\n{TEXT}") == TEXT
    assert without_credits(f"芯片厂扩建\n{line}\n{TEXT}") == f"芯片厂扩建\n{TEXT}"


@pytest.mark.parametrize(
    "line", ["2024年3月5日", "时间：今年春天", "来源：海港网", "记者：价格会涨吗？2024-03-05"]
)
def test_a_time_or_a_single_field_at_the_head_stays(line):
    assert without_credits(f"{line}\n{TEXT}") == f"{line}\n{TEXT}"


@pytest.mark.parametrize("text", ["", "编辑：林一", "来源：海港网\n编辑：林一"])
def test_something_is_left_of_every_text(text):
    assert without_credits(text) == text.split("\n")[0]


@pytest.mark.parametrize("part", ["编辑：", "来源：a ", "（", "（编辑 ", "2024-01-01 ", "|", "\n", "责 编"])
def test_hostile_texts_end_soon(part):
    without_credits(part * 50_000)
