"""Lines under and over a Chinese article that say who made the page: they are no text of it."""

import re

KEY = re.compile(
    r"""
    (?: 责任编辑 | 责任编审 | 责\s?编 | (?:本文|值班|实习|执行|网络|本期|特约|微信)?编辑
      | [\u3400-\u9fff]{0,6}[报爆]料(?:电话|热线|邮箱)? | 编审 | 审核 | 审校 | 校对 | 排版 | 监制 )
      (?: \s* [:：|｜丨/／] \s* | [ \u3000]+ )
    | (?: (?:本文|原文)?作者 | (?:本文|文章|信息|资料|新闻|稿件|图片)?来源 | 稿源 ) \s* [:：] \s*
    """,
    re.VERBOSE,
)
"""The name of a field and what stands before its value: authors and sources are common words too."""
HEAD_KEY = re.compile(
    r"""
    (?: (?:文章|信息|新闻|稿件)?来源 | 作者 | 记者 | 编辑 | 责任编辑
      | (?:发布|发表|更新)?(?:时间|日期) | 浏览(?:次数|量)? | 点击(?:数|量|率)?
      | 阅读(?:次数|量|数)? | 字号 | 字体 | 评论 )
    \s* [:：] \s*
    """,
    re.VERBOSE,
)
NEIGHBOUR = re.compile(r"[上下]一[篇条][\s:：]")
"""What leads to the article before or after, by its headline."""
STAMP = re.compile(
    r"(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?(?:\s*\d{1,2}:\d\d(?::\d\d)?)?"
)
LEAD = " \u3000\t-—*·|"
PAIRS = {"（": "）", "(": ")", "【": "】", "[": "]"}
SENTENCE = frozenset("。！？!?；;“”…")
"""What no value of a field has in it: a line with it is text."""
MAX_LINE = 80
MAX_VALUE = 30
MAX_LINES = 6
"""How many lines of credits are looked for."""
HEAD_LINES = 8
MAX_HEAD = 30
REPORTER = re.compile(r"(?:[\u3400-\u9fff]{2,8}|^)记者[\s\u3000][\u3400-\u9fff、，\s\u3000]{2,30}")
"""Lines over an article, and how long one of them is."""


def without_credits(text: str) -> str:
    r"""Cut the lines of credits off the end of an article, and the line of source and time off its head.

    >>> without_credits("销量增长两成。\n（责任编辑：林一）"), without_credits("编辑：林一")
    ('销量增长两成。', '编辑：林一')
    """
    lines = _below_imprint(text.split("\n"))
    # The second line where the first is the headline.
    place = next((number for number, line in enumerate(lines[:2]) if _is_imprint(line)), None)
    if place is not None and len(lines) > 1:
        del lines[place]
    for _ in range(MAX_LINES):
        if len(lines) > 1 and (not lines[-1].strip() or _is_under(lines[-1])):
            lines.pop()
    lines[-1] = _without_bracket(lines[-1])
    return "\n".join(lines)


def is_credit(line: str) -> bool:
    """Tell a short line that names editors, authors or sources and says nothing else.

    >>> [is_credit(line) for line in ("【编辑 林一】", "责编：林一 校对：李四", "编辑：他说，价格会涨。")]
    [True, True, False]
    """
    line = _bare(line)
    return len(line) <= MAX_LINE and _are_fields(line, KEY)


def _is_under(line: str) -> bool:
    return is_credit(line) or (len(line) <= MAX_LINE and bool(NEIGHBOUR.match(_bare(line))))


def _bare(line: str) -> str:
    line = line.strip(LEAD)
    if line and line[-1] == PAIRS.get(line[0]):
        line = line[1:-1].strip(LEAD)
    return line


def _are_fields(line: str, key: re.Pattern[str]) -> bool:
    """Tell whether a line is fields from its first character to its last, each with a short value."""
    keys = list(key.finditer(line))
    if not keys or keys[0].start() or SENTENCE & set(line):
        return False
    ends = [found.start() for found in keys[1:]] + [len(line)]
    return all(end - found.end() <= MAX_VALUE for found, end in zip(keys, ends, strict=True))


def _is_imprint(line: str) -> bool:
    """Tell the line over an article that gives its time, source and readers; a time alone is none."""
    if len(line) > MAX_LINE:
        return False
    rest, stamps = STAMP.subn("", line, count=1)
    rest = _bare(rest)
    return _are_fields(rest, HEAD_KEY) and (bool(stamps) or len(HEAD_KEY.findall(rest)) > 1)


def _below_imprint(lines: list[str]) -> list[str]:
    """Cut the head off where it gives two or more of reporter, time and source, a line each."""
    found = []
    for number, line in enumerate(lines[:HEAD_LINES]):
        bare = line.strip()
        if len(bare) > MAX_HEAD or SENTENCE & set(bare):
            break
        if is_credit(bare) or STAMP.fullmatch(bare) or REPORTER.fullmatch(bare):
            found.append(number)
    return lines[found[-1] + 1 :] if len(found) > 1 and found[-1] + 1 < len(lines) else lines


def _without_bracket(line: str) -> str:
    """Cut credits in brackets off the end of a paragraph."""
    for opening, closing in PAIRS.items():
        start = line.rfind(opening)
        if start > 0 and line.rstrip().endswith(closing) and is_credit(line[start:]):
            return line[:start].rstrip()
    return line
