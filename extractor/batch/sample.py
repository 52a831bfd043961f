"""Draw records for checking by hand: the same ones for the same seed, from every stratum."""

import hashlib
import heapq
from collections.abc import Callable, Iterable, Sequence

from extractor.errors import SettingError
from extractor.schema.record import Record

STRATA: dict[str, Callable[[Record], str]] = {
    "lang": lambda record: record.document.lang or "",
    "kind": lambda record: record.document.kind,
    "site": lambda record: record.document.site or "",
    "year": lambda record: (record.document.published or "")[:4],
    "month": lambda record: (record.document.published or "")[:7],
    "goals": lambda record: "some" if record.goals else "none",
}
"""What records can be told apart by."""


def draw(records: Iterable[Record], size: int, *, by: Sequence[str], seed: int) -> list[Record]:
    """Draw so many records, or all there are, as evenly as possible from each stratum.

    Which ones depends on the seed and the ids only, not on the order. Memory holds up to `size` records of
    each stratum. Raises SettingError for a stratum that is not in STRATA.
    """
    unknown = [name for name in by if name not in STRATA]
    if unknown:
        raise SettingError(f"no strata {', '.join(unknown)}; there are: {', '.join(STRATA)}")
    heaps: dict[tuple[str, ...], list[tuple[int, int, Record]]] = {}
    for number, record in enumerate(records):
        heap = heaps.setdefault(tuple(STRATA[name](record) for name in by), [])
        # The largest ranks leave first; the number keeps records from being compared.
        entry = (-_rank(seed, record.document.id), -number, record)
        if len(heap) < size:
            heapq.heappush(heap, entry)
        else:
            heapq.heappushpop(heap, entry)
    ranked = [sorted(heap, reverse=True) for _, heap in sorted(heaps.items())]
    return [
        entry[2]
        for taken, stratum in zip(_shares(ranked, size), ranked, strict=True)
        for entry in stratum[:taken]
    ]


def _rank(seed: int, name: str) -> int:
    return int.from_bytes(hashlib.sha256(f"{seed}\0{name}".encode("utf-8", "surrogatepass")).digest()[:8])


def _shares(strata: Sequence[Sequence[object]], size: int) -> list[int]:
    """Deal so many out one by one, until the strata are empty.

    >>> _shares(["aaaa", "b", "cccc"], 6)
    [3, 1, 2]
    """
    shares = [0] * len(strata)
    while size > 0 and (open_ := [at for at, items in enumerate(strata) if shares[at] < len(items)]):
        for at in open_[:size]:
            shares[at] += 1
        size -= len(open_)
    return shares
