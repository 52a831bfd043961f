"""A raw post -> a document: its words, whose they are, when they were said."""

from dataclasses import dataclass

from extractor.schema.base import Warn
from extractor.schema.document import Document, Post, Repost, Segment
from extractor.sources.payload import Item, Payload
from extractor.sources.weibo.clean import Cleaned, SpanKind, clean
from extractor.sources.weibo.ids import bid_of, mid_of
from extractor.sources.weibo.raw import Complete, CountName, RawPost, count, state_of
from extractor.sources.weibo.segments import split_chain
from extractor.sources.weibo.times import Moment, read_time, written

GAP = "\n\n"
"""Between a post and the original it passes on."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The text of a post with its original, and where each begins."""

    text: str
    own: Cleaned
    original: Cleaned
    shift: int

    def spans(self, kind: SpanKind) -> list[object]:
        return [*self.own.spans(kind), *self.original.spans(kind, self.shift)]


def build(raw: RawPost, payload: Payload, reader: str) -> Item:
    """Make the document of a post, or say that it holds no words."""
    words = _words(raw)
    mid, bid = _ids(raw)
    if not words.text:
        return payload.problem(
            "no_text", f"post {mid or bid or 'without id'} has no text (only pictures?); left out"
        )
    base = raw.crawled or payload.time_base
    moment = read_time(raw.created, base)
    return Document(
        id=_id(payload, mid or bid),
        kind="post",
        lang=payload.lang,
        text=words.text,
        published=moment.published,
        published_precision=moment.precision,
        url=_url(raw, mid, bid),
        site="weibo.com",
        authors=[raw.author.name] if raw.author and raw.author.name else [],
        source=payload.source(reader).model_copy(update=_fetched(raw)),
        post=_post(raw, words, moment, payload),
        warnings=[*payload.warnings, *_warnings(raw, words, moment)],
    )


def _words(raw: RawPost) -> _Words:
    own = clean(raw.text, links=dict(raw.links))
    below = raw.original
    shown = below and state_of(below.text.strip(), gone=below.state != "ok") == "ok" and below.state == "ok"
    original = clean(below.text, links=dict(below.links)) if below and shown else Cleaned("")
    gap = GAP if own.text and original.text else ""
    return _Words(own.text + gap + original.text, own, original, len(own.text + gap))


def _ids(raw: RawPost) -> tuple[str | None, str | None]:
    """Give both ids of a post, each made from the other where a dump has but one."""
    mid = raw.mid or (mid_of(raw.bid) if raw.bid else None)
    return mid, raw.bid or (bid_of(raw.mid) if raw.mid else None)


def _id(payload: Payload, own: str | None) -> str:
    if own:
        return f"{payload.id}#{own}"
    return payload.id if payload.row is None else f"{payload.id}#{payload.row}"


def _url(raw: RawPost, mid: str | None, bid: str | None) -> str | None:
    if raw.author and raw.author.id and bid:
        return f"https://weibo.com/{raw.author.id}/{bid}"
    return f"https://m.weibo.cn/detail/{mid}" if mid else None


def _fetched(raw: RawPost) -> dict[str, str]:
    return {"fetched_at": raw.crawled.isoformat()} if raw.crawled else {}


def _post(raw: RawPost, words: _Words, moment: Moment, payload: Payload) -> Post:
    mid, bid = _ids(raw)
    counts = {name: count(value) for name, value in raw.counts.items()}
    bounds: list[CountName] = [name for name, (_, lower) in counts.items() if lower]
    return Post.model_validate(
        {
            "author": raw.author,
            "platform": "weibo",
            "alt_ids": {name: value for name, value in (("mid", mid), ("bid", bid)) if value},
            "text_complete": _complete(raw, words.own),
            **{name: number for name, (number, _) in counts.items()},
            "counts_at_least": bounds,
            "hashtags": words.spans("hashtags"),
            "mentions": words.spans("mentions"),
            "urls": words.spans("urls"),
            "segments": _segments(raw, words),
            "repost_of": _repost(raw.original, payload) if raw.original else None,
            "region": raw.region,
            "published_raw": _raw_time(raw, moment),
        }
    )


def _complete(raw: RawPost, own: Cleaned) -> Complete:
    return "no" if own.cut else raw.complete


def _segments(raw: RawPost, words: _Words) -> list[Segment]:
    name = raw.author.name if raw.author else None
    own = [
        segment.model_copy(update={"author": name}) if segment.kind == "own" else segment
        for segment in split_chain(words.own.text)
    ]
    if not words.original.text:
        return own
    below = raw.original.author.name if raw.original and raw.original.author else None
    end = len(words.text)
    return [*own, Segment(author=below, start=words.shift, end=end, kind="quoted")]


def _repost(below: RawPost, payload: Payload) -> Repost:
    mid, bid = _ids(below)
    moment = read_time(below.created, below.crawled or payload.time_base)
    state = below.state if below.state != "ok" else state_of(below.text.strip(), gone=False)
    return Repost(id=mid or bid, author=below.author, published=moment.published, state=state)


def _raw_time(raw: RawPost, moment: Moment) -> str | None:
    """Keep what was written where reading it took more than the words."""
    doubtful = moment.published is None or moment.assumed_zone or moment.relative
    return written(raw.created) if doubtful else None


def _warnings(raw: RawPost, words: _Words, moment: Moment) -> list[Warn]:
    warnings = []
    shown = written(raw.created)
    if moment.published is None and shown:
        hint = "give the time of the crawl to resolve it" if moment.relative else "its shape is unknown"
        code = "relative_time" if moment.relative else "bad_published"
        warnings.append(Warn(code=code, message=f"the post's time is {shown[:40]!r}; {hint}"))
    if _complete(raw, words.own) == "no":
        message = "the collector kept only the beginning of this long post; fetch its full text"
        warnings.append(Warn(code="text_cut", message=message))
    if words.original.cut:
        message = "only the beginning of the reposted original is in the dump; fetch its full text"
        warnings.append(Warn(code="original_cut", message=message))
    return warnings
