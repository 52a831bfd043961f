"""A post of Weibo -> a document."""

from collections.abc import Mapping

from extractor.sources.payload import Item, Payload
from extractor.sources.posts.build import Platform, make
from extractor.sources.posts.raw import RawPost, State
from extractor.sources.posts.times import SHANGHAI
from extractor.sources.weibo.clean import clean
from extractor.sources.weibo.ids import bid_of, mid_of
from extractor.sources.weibo.long_texts import completed
from extractor.sources.weibo.segments import split_chain
from extractor.sources.weibo.states import state_of


def build(raw: RawPost, payload: Payload, reader: str) -> Item:
    """Make the document of a post, or say that it holds no words."""
    return make(completed(raw, payload), payload, reader, WEIBO)


def _ids(raw: RawPost) -> dict[str, str]:
    """Give both ids of a post, each made from the other where a dump has but one."""
    given = raw.bid or (raw.id if raw.id and not raw.id.isdigit() and mid_of(raw.id) else None)
    mid = raw.id if raw.id != given else None
    mid = mid or (mid_of(given) if given else None)
    bid = given or (bid_of(mid) if mid else None)
    return {name: value for name, value in (("mid", mid), ("bid", bid)) if value}


def _url(raw: RawPost, ids: Mapping[str, str]) -> str | None:
    if raw.author and raw.author.id and raw.author.id.isdigit() and "bid" in ids:
        return f"https://weibo.com/{raw.author.id}/{ids['bid']}"
    return f"https://m.weibo.cn/detail/{ids['mid']}" if "mid" in ids else None


def _state(text: str, state: State) -> State:
    return state_of(text, gone=state != "ok") if state != "hidden" else state


WEIBO = Platform(
    name="weibo",
    site="weibo.com",
    zone=SHANGHAI,
    zone_said="Asia/Shanghai is assumed",
    clean=clean,
    chain=split_chain,
    ids=_ids,
    url=_url,
    state=_state,
)
