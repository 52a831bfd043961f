"""Show scores: a table for people, JSON for programs."""

import json
from collections.abc import Mapping

from extractor.evaluate.tally import Scores


def as_table(by_language: Mapping[str, Scores]) -> str:
    """Give precision, recall and F1 per kind and the shares of slots as aligned text."""
    return "\n\n".join(_section(lang, scores) for lang, scores in by_language.items())


def as_json(by_language: Mapping[str, Scores]) -> str:
    """Give the same as one JSON object by language."""
    return json.dumps({lang: _measures(scores) for lang, scores in by_language.items()}, indent=2)


def mistakes(by_language: Mapping[str, Scores], kind: str) -> list[str]:
    """List what was missed or false of a kind: language, what, document and text, by tabs."""
    return [
        "\t".join((lang, mistake.what, mistake.document_id, " ".join(mistake.text.split())))
        for lang, scores in by_language.items()
        for mistake in scores.mistakes
        if mistake.kind == kind
    ]


def _section(lang: str, scores: Scores) -> str:
    lines = [f"{lang}: {scores.documents} documents, {scores.absent} without a record", _HEAD]
    lines += [
        f"{kind:24} {tally.precision:6.3f} {tally.recall:6.3f} {tally.f1:6.3f}"
        f" {tally.tp:6d} {tally.fp:6d} {tally.fn:6d}"
        for kind, tally in scores.tallies.items()
    ]
    lines += [
        f"{name:24} {share.share or 0:6.3f} of {share.of}" for name, share in sorted(scores.shares.items())
    ]
    return "\n".join(lines)


_HEAD = f"{'kind':24} {'P':>6} {'R':>6} {'F1':>6} {'right':>6} {'false':>6} {'missed':>6}"


def _measures(scores: Scores) -> dict[str, dict[str, float | int | None]]:
    out: dict[str, dict[str, float | int | None]] = {}
    for kind, tally in scores.tallies.items():
        out[kind] = {
            "p": round(tally.precision, 3),
            "r": round(tally.recall, 3),
            "f": round(tally.f1, 3),
            "tp": tally.tp,
            "fp": tally.fp,
            "fn": tally.fn,
        }
    for name, share in sorted(scores.shares.items()):
        out[name] = {"share": None if share.share is None else round(share.share, 3), "n": share.of}
    return out
