"""Lines of a page that are no text of the article in it: labels, pointers to other stories, appeals."""

import re

MAX_LINE = 260
"""A longer line is text."""
HEAD_LINES = 5
"""Among how many lines the headline is looked for again."""
TAIL_LINES = 6
"""Among how many last lines the people who helped are named."""
MAX_TAIL = 0.3
"""The share of a text that a list of other stories under it has at most."""
MAX_SENTENCES = 0.7
"""The share of its lines that are sentences at most: headlines are none."""
SENTENCE = re.compile(r"[.!?。！？…][\"”’'）)]*\s*$")
NOT_LETTERS = re.compile(r"[\W_]+")

LABELS = frozenset(
    NOT_LETTERS.sub("", label)
    for label in (
        *("advertisement", "advert", "ads by", "sponsored", "promoted", "article content", "share", "print"),
        *("share this", "share this article", "share this story", "subscribe", "sign up", "read more"),
        *("read also", "also read", "related", "related articles", "related stories", "related topics"),
        *("recommended videos", "recommended", "comments", "comment", "leave a comment", "tags"),
        *("advertisement - scroll to continue", "story continues below advertisement", "order reprints"),
        *(
            "article continues below",
            "print article",
            "email",
            "loading",
            "play video",
            "watch now",
            "popular",
        ),
        *("tell us what you think", "this slideshow requires javascript", "most read", "most popular"),
        *(
            "story continues below",
            "continue reading",
            "show more",
            "view comments",
            "back to top",
            "link copied",
        ),
        *(
            "广告",
            "查看更多",
            "展开全文",
            "阅读全文",
            "朋友圈",
            "返回顶部",
            "分享让更多人看到",
            "举报",
            "打印",
        ),
        *("收藏", "分享到", "分享", "播报文章", "关闭", "点击查看大图", "打开app", "复制链接", "字体大小"),
        *(
            "字号",
            "放大字体",
            "缩小字体",
            "already a subscriber? log in",
            "subscribe already a subscriber? log in",
        ),
    )
)
"""Whole lines, by their letters."""
POINTER = re.compile(
    r"""
    \W* (?: related(?:\s(?:stor(?:y|ies)|articles?|reading|coverage))? | read\s(?:more|next|also|now)
      | also\sread | see\salso | more | recommended | must\sread | don.t\smiss | you\smay\salso\slike
      | up\snext | related\sroundup | tags? | filed\sunder | topics | categor(?:y|ies) ) \s* [:|»>]
    | .{2,12}\s[>›»]\W*$
    | \W* also\son\s\w+\.\w{2,}
    | (?: 相关(?:阅读|新闻|链接|报道|文章) | (?:延伸|推荐|更多)阅读 | 阅读更多 | 标签 | 关键词 ) \s* [:：]
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The beginning of a line that names another story."""
APPEAL = re.compile(
    r"""
    \W* (?:
      (?:sign\sup|subscribe|register)\s(?:now\s|here\s|today\s)?(?:for|to|and)\b
      | (?:please\s)?follow\s(?:us|\S+(?:\s\S+){0,3})
        \s(?:on|@)\s?(?:twitter|facebook|instagram|x\b|google|linkedin|telegram)
      | (?:like|enjoy(?:ed|ing)?)\s(?:this|our)\s(?:story|article|post|latest)\b
      | click\shere\s(?:for|to)\b | download\s(?:the|our)\s.{0,40}\bapp\b
      | got\sa\s(?:story|news\stip|tip)\b | for\smore\sstories\slike\sthis
      | for\sthe\slatest\s.{0,60}\bsign\sup
      | copyright\s(?:\(c\)|©|\d{4}) | ©\s?(?:copyright\s)?\d{4} | \(c\)\s?\d{4}
      | this\scopy\sis\sfor\syour\spersonal | this\sarticle\shas\sbeen\ssent\sto
      | an\serror\shas\soccurred | please\s(?:enable\sjavascript|log\s?in|logout|try\sagain)
      | you\s(?:must|need\sto|have\sto)\s.{3,60}\s(?:to\scomment|before\scommenting|to\s(?:continue|view)\b)
      | thank\syou\sfor\s(?:visiting|reading|subscribing|signing) | log\sin\sor\s(?:create|register|sign)
      | we\sindependently\s(?:select|review|research)
      | (?:our\s)?reviews\sand\srecommendations\sare\s(?:unbiased|independent)
      | (?:we|i)\smay\s(?:earn|receive)\s(?:a\s)?(?:small\s)?(?:commission|compensation)
      | notice:\sthe\scontent\sabove
      | 特别声明[:：] | 免责声明[:：] | 版权声明[:：] | 举报邮箱[:：] | 违法和不良信息举报
      | (?:长按|扫描|扫一扫|识别).{0,12}二维码
      | 点击(?:右上角|浏览器|上方|下方|图片|这里|关注).{0,20}(?:分享|好友|关注|按钮|查看)
      | 原标题[:：] | 海量资讯.{0,12}尽在 | 返回[\u3400-\u9fff]{2,6}，查看更多
      | (?:continue|keep)\sreading\s(?:with|for)\b | (?:get|enjoy)\sunlimited\s(?:digital\s)?access\b
      | to\s(?:continue|keep)\sreading\b.{0,60}\b(?:subscri|sign|log|regist)
      | 登录后(?:您)?可以 | 打开.{0,12}客户端 | 下载.{0,12}(?:客户端|app) | 欢迎(?:关注|订阅) | 制作单位[:：]
    )
    | .{0,80} (?: all\srights\sreserved | 版权所有(?!者)
      | 未经(?:书面|本网|许可|允许|同意|授权|本站){1,3}.{0,8}(?:不得|请勿|禁止|严禁) ) .{0,60} $
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The beginning of a line that speaks to the reader as a customer, or of rights."""
HELPERS = re.compile(
    r"""
    \W* (?:additional\s)?(?:reporting|writing|editing|compiled|graphics?)\s(?:and\s\w+\s)?by\b
    | \W* (?:write\sto|e-?mail|contact|reach)\s .{2,60} \s(?:at|on|via)\s \S+@\S+
    | .{0,220} \bcontributed\s(?:reporting\s)?to\sthis\s(?:report|story|article)
    | .{0,40} \breported\sfrom\s[A-Z]
    | \W* with\s(?:files|reporting)\sfrom\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A line under an article of the people who helped with it."""
MORE = re.compile(
    r"""
    \W* (?: (?:more|other|latest)\s(?:great\s)?(?:from|on|in|stories|news|articles)\b .{0,40}
      | more\s(?:\w+\s){1,3}(?:stories|news|articles)
      | (?:related|recommended|popular|trending)
        (?:\s(?:stor(?:y|ies)|articles|news|posts|reading|content|topics|links|videos|coverage|now|on\b.{0,20}))?
      | you\s(?:may|might)\salso\slike | read\s(?:next|more) | see\salso | most\s(?:read|popular)
      | 相关(?:阅读|新闻|链接|报道|文章|推荐) | (?:延伸|推荐|更多)阅读 | 猜你喜欢
      | 热门(?:新闻|文章|推荐|话题) | 最新(?:新闻|文章|消息) | 为您推荐 | 精彩推荐 ) \W*
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A heading over a list of other stories."""


def without_furniture(text: str, title: str | None) -> str:
    r"""Cut the lines out of a text that are no text of the article.

    >>> without_furniture("World\nA plant\nIt will open.\nAdvertisement\nRelated: Ferries\nSoon.", "A plant")
    'A plant\nIt will open.\nSoon.'
    """
    lines = _without_kicker(text.split("\n"), _key(title or ""))
    lines = lines[: _end(lines)]
    tail = len(lines) - TAIL_LINES
    kept = [
        line
        for number, line in enumerate(lines)
        if not _is_furniture(line) and not (number >= tail and len(line) <= MAX_LINE and HELPERS.match(line))
    ]
    return "\n".join(kept) if kept else text


def _is_furniture(line: str) -> bool:
    if len(line) > MAX_LINE:
        return False
    return _key(line) in LABELS or bool(POINTER.match(line)) or bool(APPEAL.match(line))


def _without_kicker(lines: list[str], title: str) -> list[str]:
    """Cut what stands over the headline: the name of the section, the headline of another story; no text."""
    place = next((at for at, line in enumerate(lines[:HEAD_LINES]) if title and _key(line) == title), None)
    if not place:
        return lines
    return [lines[place], *(line for line in lines[:place] if _is_sentence(line)), *lines[place + 1 :]]


def _end(lines: list[str]) -> int:
    """Find where a list of other stories begins at the end of a text."""
    total, rest = sum(map(len, lines)), 0
    end = len(lines)
    for number in range(len(lines) - 1, 0, -1):
        line = lines[number]
        rest += len(line)
        if len(line) > MAX_LINE or rest > MAX_TAIL * total:
            break
        under = lines[number + 1 :]
        if MORE.fullmatch(line) and sum(map(_is_sentence, under)) <= MAX_SENTENCES * len(under):
            end = number
    return end


def _is_sentence(line: str) -> bool:
    return SENTENCE.search(line) is not None


def _key(text: str) -> str:
    return NOT_LETTERS.sub("", text.casefold())
