"""Bylines in the text of a page: who wrote it, where no tag says so."""

import re

from extractor.lang.zh.names import NAMES
from extractor.sources.block_lines import block_lines
from extractor.sources.metadata import key_of
from extractor.sources.one_article import headline_of
from extractor.sources.page_head import PageHead, parse

HEAD = 160
"""Characters at the beginning of a text, and at its end, where a byline in brackets stands."""
MAX_LINE = 80
MAX_NAMES = 6
UNDER = 10
"""How many lines under the headline may be its imprint."""
CJK = re.compile(r"[\u3400-\u9fff]")
HAN_NAME = re.compile(r"[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,8}·[\u3400-\u9fff]{1,8}")
SPACED_NAME = re.compile(
    r"(?<![\u3400-\u9fff])([\u3400-\u9fff])[ \u3000]+([\u3400-\u9fff])(?![\u3400-\u9fff])"
)
"""A name of two characters, spread to the width of three."""
BETWEEN = re.compile(r"[、，,/／\s\u3000]+")
WRITER = r"[\u3400-\u9fff]{0,12}(?:记者|作者|撰文)"
IN_BRACKETS = re.compile(
    rf"[（(\[【]\s*(?:{WRITER}|文)[\s\u3000:：/]*(?P<names>[^（()）\]】。]{{2,40}})[）)\]】]"
)
ON_A_LINE = re.compile(rf"(?:{WRITER}|文)[\s\u3000]*[:：/丨|｜\s\u3000][\s\u3000]*(?P<names>.{{2,40}})")
REPORTER_LINE = re.compile(r"[\u3400-\u9fff]{2,8}记者(?P<names>[\u3400-\u9fff、，\s\u3000]{2,30})")
IN_FIELDS = re.compile(r"(?:作者|记者|撰文)[ \u3000]*[:：][ \u3000]*(?P<names>[^:：]{2,40})")
STATED = re.compile(rf"{WRITER}[\s\u3000:：]+(?P<names>.{{2,40}})")
"""What a tag says where it holds the byline as it is printed."""
FIELDS = re.compile(r"(?:\d|责任编辑|责编|编辑|来源|校对|时间|阅读|摄影|通讯员|发布|浏览|日期).*$")
"""What follows the names on the line."""
NAME_AND_PAPER = re.compile(
    r"(?P<names>[\u3400-\u9fff]{2,4})[/／][\u3400-\u9fff]{2,8}(?:报|网|社|周刊|在线|新闻|电视台)"
)
WORK = re.compile(r"(?:摄影报道|综合报道|报道|整合|整理|综合|编译|摄影|摄|文|图)$")
NO_NAMES = frozenset("报道 整合 整理 综合 编译 摄影 图文 实习生 通讯员 采访 近日 昨日 今日 网络".split())
WESTERN = re.compile(r"[A-Z][\w'’.-]*(?:\s[A-Z][\w'’.-]*){1,3}")
WESTERN_LINE = re.compile(
    rf"(?:By\s)?(?P<names>{WESTERN.pattern}(?:\s?(?:/|,|&|and)\s?{WESTERN.pattern}){{0,3}})"
)
SUBMITTED = re.compile(
    rf"(?:Submitted|Posted|Published|Written)\s[Bb]y:?\s(?P<names>{WESTERN.pattern}(?:\s(?:&|and)\s{WESTERN.pattern})?)"
    r"(?=\s(?:on|at|in)\b|\s?[|,·–-]|\s?$)"
)
"""What Drupal and others print under a headline."""
WESTERN_BETWEEN = re.compile(r"\s?(?:/|,|&|\band\b)\s?")


def stated_names(value: str) -> list[str]:
    """Give the names in the author tag of a Chinese page, without the words that are no part of them.

    >>> stated_names("本报记者 王小文 方 明"), stated_names("海港日报")
    (['王小文', '方明'], ['海港日报'])
    """
    found = STATED.fullmatch(value.strip())
    return (_han_names(found["names"], whole=True) if found else []) or [value]


def imprint_of(page: str, head: PageHead) -> list[str]:
    """Give the names in the short lines under a headline, where time and source stand too."""
    tree = parse(page)
    headline = headline_of(tree, head) if tree is not None else None
    if headline is None:
        return []
    title = key_of("".join(headline.itertext()))
    lines = block_lines(tree)
    start = next((at for at, line in enumerate(lines) if key_of(line) == title), len(lines))
    names_of = _imprint_names if CJK.search(head.title) else _submitted_names
    under = (line for line in lines[start + 1 : start + 1 + UNDER] if len(line) <= MAX_LINE)
    return next((names for line in under if (names := names_of(line))), [])


def _imprint_names(line: str) -> list[str]:
    found = IN_FIELDS.search(line) or NAME_AND_PAPER.fullmatch(line.strip())
    return _han_names(found["names"], whole=True) if found else []


def _submitted_names(line: str) -> list[str]:
    found = SUBMITTED.match(line)
    return WESTERN_BETWEEN.split(found["names"]) if found else []


def bylines_of(body: str, head: PageHead) -> list[str]:
    """Give the names in the byline of a text.

    >>> bylines_of("海港网讯（记者林一、王二）周二，新工厂开工。", PageHead())
    ['林一', '王二']
    """
    if len(CJK.findall(body[:400])) > 0.2 * len(body[:400]):
        return _chinese(body)
    return _western(body, head)


def _chinese(body: str) -> list[str]:
    lines = [line.strip() for line in body.split("\n") if line.strip()]
    for line in [*lines[:4], *lines[-4:]]:
        for pattern in (REPORTER_LINE, ON_A_LINE, NAME_AND_PAPER):
            found = pattern.fullmatch(line.strip("[]【】（）() \u3000")) if len(line) <= MAX_LINE else None
            names = _han_names(found["names"], whole=True) if found else []
            if names:
                return names
    for part in (body[:HEAD], body[-HEAD:]):
        for found in IN_BRACKETS.finditer(part):
            names = _han_names(found["names"], whole=False)
            if names:
                return names
    return []


def _han_names(text: str, *, whole: bool) -> list[str]:
    """Split names; nothing where one that must be a name is none."""
    text = SPACED_NAME.sub(r"\1\2", FIELDS.sub("", text))
    names: list[str] = []
    for part in filter(None, BETWEEN.split(text)):
        name = WORK.sub("", part) if len(part) > 3 else part
        if name in NO_NAMES:
            break
        if not HAN_NAME.fullmatch(name) or (name[0] not in NAMES.surnames and "·" not in name):
            return [] if whole else names
        names.append(name)
    return names[:MAX_NAMES]


def without_byline(body: str, authors: list[str]) -> str:
    r"""Cut the line that says `By` and the names of the authors, and nothing else, off the head of a text.

    >>> without_byline("By Ana Reis\nIt will open.", ["Ana Reis"])
    'It will open.'
    """
    lines = body.split("\n")
    names = {_flat(" and ".join(authors)), _flat(", ".join(authors))} | {
        _flat(f"by {name}") for name in authors
    }
    wanted = {f"by {name}" for name in names} | names if authors else set()
    place = next((at for at, line in enumerate(lines[:2]) if _flat(line.strip(" |·")) in wanted), None)
    if place is None or len(lines) == 1:
        return body
    return "\n".join(lines[:place] + lines[place + 1 :])


def _western(body: str, head: PageHead) -> list[str]:
    """Take a line of names at the head where it is in the page's description, which is cut from its text."""
    described = _flat(head.meta("og:description", "description") or "")
    for line in [line.strip() for line in body.split("\n") if line.strip()][:3]:
        found = WESTERN_LINE.fullmatch(line) if len(line) <= MAX_LINE else None
        if found and _flat(line) in described:
            return WESTERN_BETWEEN.split(found["names"])
    return []


def _flat(text: str) -> str:
    return " ".join(text.casefold().split())
