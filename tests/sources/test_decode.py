import pytest

from extractor.errors import DecodeError
from extractor.sources.decode import binary_kind, decode

CHINESE = "小米公司周二在北京发布了新的手机战略，计划三年内增加研发投入。" * 3


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (CHINESE.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + CHINESE.encode(), "utf-8"),
        (CHINESE.encode("utf-16"), "utf-16-le"),
        (b"\xfe\xff" + CHINESE.encode("utf-16-be"), "utf-16-be"),
        (CHINESE.encode("utf-32"), "utf-32-le"),
        (f'<meta charset="gb2312">{CHINESE}'.encode("gb18030"), "gb18030"),
        (f'<meta http-equiv="x" content="text/html; charset=gbk">{CHINESE}'.encode("gbk"), "gb18030"),
        (f"<meta charset=big5>{'臺灣積體電路製造公司' * 9}".encode("big5"), "big5hkscs"),
        (CHINESE.encode("gb18030"), "gb18030"),
    ],
    ids=["utf-8", "bom", "utf-16", "utf-16be", "utf-32", "gb2312", "gbk", "big5", "undeclared gbk"],
)
def test_text_is_decoded_whatever_its_charset(data, charset):
    decoded = decode(data)
    assert decoded.charset == charset
    assert "\ufffd" not in decoded.text
    assert ("研发投入" in decoded.text) or ("積體電路" in decoded.text)


def test_header_names_the_charset_where_the_page_is_silent():
    assert (
        decode("prix élevés à Zürich".encode("cp1252"), header="windows-1252").text == "prix élevés à Zürich"
    )


def test_page_is_believed_before_a_header_of_latin_1():
    data = f'<meta charset="gbk">{CHINESE}'.encode("gbk")
    assert CHINESE in decode(data, header="ISO-8859-1").text


def test_utf8_is_believed_against_a_wrong_declaration():
    assert CHINESE in decode(f'<meta charset="gbk">{CHINESE}'.encode()).text


def test_character_cut_at_the_end_is_forgiven():
    assert decode(CHINESE.encode()[:-1]).text == CHINESE[:-1]


def test_few_broken_bytes_are_replaced_and_told():
    data = (CHINESE * 5).encode() + b"\xff" + CHINESE.encode()
    decoded = decode(data)
    assert decoded.text.count("\ufffd") == 1
    assert [warning.code for warning in decoded.warnings] == ["bytes_replaced"]


def test_guessed_charset_is_told():
    assert [warning.code for warning in decode(CHINESE.encode("gb18030")).warnings] == ["charset_guessed"]


def test_western_quotes_are_not_taken_for_chinese():
    data = "“Sales rose,” he said. “Profits, too.” It’s a record.".encode("cp1252")
    assert "record" in decode(data).text
    assert not any("\u4e00" <= char <= "\u9fff" for char in decode(data).text)


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.4 ...", "PDF"),
        (b"PK\x03\x04rest", "ZIP"),
        (b"\x89PNG\r\n", "PNG"),
        (b"abc\x00\x01\x02\x00def", "NUL"),
    ],
)
def test_binary_data_is_named(head, kind):
    assert kind in binary_kind(head)


@pytest.mark.parametrize("text", ["plain", "价格", "a,b\n1,2\n"])
@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "utf-32", "gb18030"])
def test_text_is_not_taken_for_binary(text, charset):
    assert binary_kind(text.encode(charset)) is None


def test_utf16_without_mark_is_read():
    assert decode("Revenue rose by ten percent.".encode("utf-16-le")).text == "Revenue rose by ten percent."


def test_noise_is_refused_or_guessed_but_never_an_other_error():
    data = bytes(range(128, 256)) * 40
    try:
        assert isinstance(decode(data).text, str)
    except DecodeError as err:
        assert "UTF-8" in str(err)  # noqa: PT017 - either way out is right
