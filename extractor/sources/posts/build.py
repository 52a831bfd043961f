"""A raw post -> a document: its words, whose they are, when they were said."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import tzinfo

from extractor.schema.base import Warn
from extractor.schema.document import Document, Post, Repost, Segment
from extractor.sources.payload import Item, Payload
from extractor.sources.posts.marks import Cleaned, SpanKind
from extractor.sources.posts.raw import Complete, CountName, RawPost, State
from extractor.sources.posts.times import Moment, read_time, written
from extractor.sources.posts.values import count

GAP = "\n\n"
"""Between a post and the original it passes on."""


@dataclass(frozen=True, slots=True)
class Platform:
    """What the posts of one platform have in common."""

    name: str
    site: str | None
    zone: tzinfo | None
    """Of times that name none; None where it may be any."""
    zone_said: str
    """What is done about times that name none."""
    clean: Callable[[str, Mapping[str, str]], Cleaned]
    chain: Callable[[str], list[Segment]]
    """Splits a text into own words and those it passes on."""
    ids: Callable[[RawPost], dict[str, str]]
    """The ids of a post by their names, the one the document is called by first."""
    url: Callable[[RawPost, Mapping[str, str]], str | None]
    state: Callable[[str, State], State] = lambda _text, state: state
    """Tells from its text whether an original is shown."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The text of a post with its original, and where each begins."""

    text: str
    own: Cleaned
    original: Cleaned
    shift: int

    def spans(self, kind: SpanKind) -> list[object]:
        return [*self.own.spans(kind), *self.original.spans(kind, self.shift)]


def make(raw: RawPost, payload: Payload, reader: str, platform: Platform) -> Item:
    """Make the document of a post, or say that it holds no words."""
    raw = cleaned(raw, platform)
    words = _words(raw, platform)
    ids = platform.ids(raw)
    own_id = next(iter(ids.values()), None)
    if not words.text:
        message = f"post {own_id or 'without id'} has no text (only pictures?); left out"
        return payload.problem("no_text", message)
    moment = read_time(raw.created, raw.crawled or payload.time_base, platform.zone)
    fetched = {"fetched_at": raw.crawled.isoformat()} if raw.crawled else {}
    return Document(
        id=_id(payload, own_id),
        kind="post",
        lang=payload.lang,
        text=words.text,
        published=moment.published,
        published_precision=moment.precision,
        url=raw.url or platform.url(raw, ids),
        site=platform.site,
        authors=[raw.author.name] if raw.author and raw.author.name else [],
        source=payload.source(reader).model_copy(update=fetched),
        post=_post(raw, words, moment, payload, platform),
        warnings=[*payload.warnings, *_warnings(raw, words, moment, platform)],
    )


def cleaned(raw: RawPost, platform: Platform) -> RawPost:
    """Give a post whose text, and whose original's, is cleaned."""
    text = raw.text if isinstance(raw.text, Cleaned) else platform.clean(raw.text, raw.links)
    return replace(raw, text=text, original=cleaned(raw.original, platform) if raw.original else None)


def _words(raw: RawPost, platform: Platform) -> _Words:
    own, below = text_in(raw), raw.original
    original = text_in(below) if below and _state(below, platform) == "ok" else Cleaned("")
    gap = GAP if own.text and original.text else ""
    return _Words(own.text + gap + original.text, own, original, len(own.text + gap))


def text_in(raw: RawPost) -> Cleaned:
    """Give the text of a cleaned post."""
    return raw.text if isinstance(raw.text, Cleaned) else Cleaned(raw.text)


def _state(below: RawPost, platform: Platform) -> State:
    return platform.state(text_in(below).text, below.state)


def _id(payload: Payload, own: str | None) -> str:
    if own:
        return f"{payload.id}#{own}"
    return payload.id if payload.row is None else f"{payload.id}#{payload.row}"


def _post(raw: RawPost, words: _Words, moment: Moment, payload: Payload, platform: Platform) -> Post:
    counts = {name: count(value) for name, value in raw.counts.items()}
    bounds: list[CountName] = [name for name, (_, lower) in counts.items() if lower]
    return Post.model_validate(
        {
            "author": raw.author,
            "platform": platform.name,
            "alt_ids": platform.ids(raw),
            "text_complete": _complete(raw, words),
            **{name: number for name, (number, _) in counts.items()},
            "counts_at_least": bounds,
            "hashtags": words.spans("hashtags"),
            "mentions": words.spans("mentions"),
            "urls": words.spans("urls"),
            "emoticons": words.spans("emoticons"),
            "segments": _segments(raw, words, platform),
            "repost_of": _repost(raw.original, payload, platform) if raw.original else None,
            "region": raw.region,
            "published_raw": _raw_time(raw, moment),
        }
    )


def _complete(raw: RawPost, words: _Words) -> Complete:
    """Tell whether the text is whole: of a post without words of its own, that of the original."""
    if raw.original and words.original.text and not words.own.text:
        return "no" if words.original.cut else raw.original.complete
    return "no" if words.own.cut else raw.complete


def _segments(raw: RawPost, words: _Words, platform: Platform) -> list[Segment]:
    name = raw.author.name if raw.author else None
    own = [
        segment.model_copy(update={"author": name}) if segment.kind == "own" else segment
        for segment in platform.chain(words.own.text)
    ]
    if not words.original.text:
        return own
    below = raw.original.author.name if raw.original and raw.original.author else None
    return [*own, *_quoted(words, below, platform)]


def _quoted(words: _Words, author: str | None, platform: Platform) -> list[Segment]:
    """Give the parts of the original: what it passes on itself belongs to others again."""
    return [
        segment.model_copy(
            update={
                "author": author if segment.kind == "own" else segment.author,
                "kind": "quoted",
                "start": segment.start + words.shift,
                "end": segment.end + words.shift,
            }
        )
        for segment in platform.chain(words.original.text)
    ]


def _repost(below: RawPost, payload: Payload, platform: Platform) -> Repost:
    moment = read_time(below.created, below.crawled or payload.time_base, platform.zone)
    return Repost(
        id=next(iter(platform.ids(below).values()), None),
        author=below.author,
        published=moment.published,
        state=_state(below, platform),
    )


def _raw_time(raw: RawPost, moment: Moment) -> str | None:
    """Keep what was written where reading it took more than the words."""
    doubtful = moment.published is None or moment.assumed_zone or moment.relative
    return written(raw.created) if doubtful else None


def _warnings(raw: RawPost, words: _Words, moment: Moment, platform: Platform) -> list[Warn]:
    warnings = []
    shown = written(raw.created)
    if moment.published is None and shown:
        hint = (
            "give the time of the crawl (--reference-time) to resolve it"
            if moment.relative
            else "its shape is unknown"
        )
        code = "relative_time" if moment.relative else "bad_published"
        warnings.append(Warn(code=code, message=f"the post's time is {shown[:40]!r}; {hint}"))
    if moment.published and moment.assumed_zone:
        message = f"the post's time names no zone; {platform.zone_said}"
        warnings.append(Warn(code="assumed_zone", message=message))
    if words.own.text and _complete(raw, words) == "no":
        message = "the collector kept only the beginning of this long post; fetch its full text"
        warnings.append(Warn(code="text_cut", message=message))
    if words.original.cut or (raw.original and words.original.text and raw.original.complete == "no"):
        message = "only the beginning of the reposted original is in the dump; fetch its full text"
        warnings.append(Warn(code="original_cut", message=message))
    return warnings
