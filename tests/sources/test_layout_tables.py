import pytest

from extractor.sources import html
from extractor.sources.layout_tables import unwrapped, without_bars
from extractor.sources.payload import Payload

TITLE = "北风芯片将建第二座工厂"
CHINESE = [
    "海港网3月5日讯（记者 林一）北风芯片公司周二表示，将在波尔图附近建设第二座工厂，总投资二十亿元，这是公司迄今为止最大的一笔投资。",
    "公司预计工厂将在三年内投产，并为当地提供九百个就业岗位，首批设备将于明年春天运抵，全部产线将在两年内完成调试。",
    "公司总经理安娜说，大家为这一天已经等待了很久，未来几年研发投入也将继续增加，产品将供应本地的汽车企业。",
]
ENGLISH = [
    "Northwind Chips said on Tuesday that it would build a second plant near Porto, its largest so far.",
    "The company expects the plant to open in three years and to employ nine hundred people from the region.",
    "Analysts had expected the decision, but not the sum, which is twice what rivals spent last year.",
]
SALES = (
    "<table><tr><th>Year</th><th>Sales</th></tr>"
    "<tr><td>2022</td><td>410 million</td></tr><tr><td>2023</td><td>480 million</td></tr></table>"
)


def paragraphs(texts):
    return "".join(f"<p>&nbsp;&nbsp;{text}</p>" for text in texts)


def old_page(*, inner, title=TITLE):
    return (
        f"<html><head><title>{title}</title></head><body>"
        "<table width=950><tr><td><a href='/'>首页</a> | <a href='/a'>财经</a> | <a href='/b'>汽车</a></td></tr></table>"
        f"<table width=950><tr><td>{inner}</td></tr></table><div>海港网 版权所有</div></body></html>"
    )


def read(content):
    (item,) = html.read(Payload(id="a", path="a.html", text=content, sha256="0"))
    return item.text


@pytest.mark.parametrize("wrap", ["{}", "<div id='zoom'>{}</div>", "<table><tr><td>{}</td></tr></table>"])
def test_an_article_in_layout_tables_is_its_headline_and_paragraphs(wrap):
    inner = (
        f"<h1>{TITLE}</h1><div>2024-03-05 09:41:00　来源：海港网　记者：林一　浏览次数：18</div>"
        + wrap.format(paragraphs(CHINESE))
        + "<div>上一篇：<a href='/1'>港口吞吐量创新高</a>　下一篇：<a href='/2'>汽车展在京开幕</a></div>"
    )
    assert read(old_page(inner=inner)) == f"{TITLE}\n\n" + "\n".join(CHINESE)


def test_columns_of_a_layout_table_are_told_apart_by_their_text():
    menu = "<td width=160><ul><li><a href='/a'>News</a></li><li><a href='/b'>Sport</a></li></ul></td>"
    content = f"<html><body><table><tr>{menu}<td><h1>A second plant</h1>{paragraphs(ENGLISH)}</td></tr></table></body></html>"
    assert read(content) == "A second plant\n\n" + "\n".join(ENGLISH)


def test_a_table_of_data_keeps_its_text_without_bars():
    body = f"<html><body><article><h1>A second plant</h1>{paragraphs(ENGLISH)}{SALES}</article></body></html>"
    text = read(body)
    assert unwrapped(body) == body
    assert "|" not in text
    assert text.endswith("Year\tSales\n2022\t410 million\n2023\t480 million")


def test_a_table_of_data_inside_a_layout_table_is_still_one():
    text = read(
        old_page(inner=f"<h1>A second plant</h1>{paragraphs(ENGLISH)}{SALES}", title="A second plant")
    )
    assert "2022\t410 million\n2023\t480 million" in text
    assert unwrapped(old_page(inner=paragraphs(ENGLISH) + SALES)).count("<table") == 1


@pytest.mark.parametrize(
    "content", ["", "<table>", "<html><body><p>a</p></body></html>", f"<p>{'a' * 900}</p>{SALES}"]
)
def test_pages_that_are_not_built_of_tables_stay_as_they_are(content):
    assert unwrapped(content) == content


def test_bars_in_running_text_stay():
    assert without_bars("News | Sport\na || b\n|") == "News | Sport\na || b\n|"


def test_tables_deep_in_one_another_are_read_in_one_go():
    unwrapped("<html><body>" + "<table><tr><td>text" * 3000 + "</td></tr></table>" * 3000)
    unwrapped("<html><body><table>" + "<tr><td>a</td><td>b</td></tr>" * 20_000 + "</table>")


@pytest.mark.parametrize("part", ["| ", "|---", "\\|", "|\n"])
def test_hostile_rows_end_soon(part):
    without_bars("|" + part * 50_000 + "|")
