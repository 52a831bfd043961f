"""Pinned scores: they may rise and never fall.

The baseline file holds, for each gold directory by its name, the hash of the gold files and the
scores reached on them: floors for the F1 of each kind, a ceiling for the share of non-goals that fire.
"""

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import TypedDict

from extractor.errors import InputError, SettingError
from extractor.evaluate.gold import gold_sha256
from extractor.evaluate.tally import Scores
from extractor.sinks.atomic import atomic_text

Measures = dict[str, float]
"""F1 of a kind, or the share of false alarms, by name."""

_TOLERANCE = 0.0005
"""Half of the last digit that is written."""


class Pin(TypedDict):
    """What is pinned for one gold directory."""

    sha256: str
    floors: dict[str, Measures]
    ceilings: dict[str, Measures]


Baseline = dict[str, Pin]


def check_gate(baseline: Path, directory: Path, by_language: Mapping[str, Scores]) -> list[str]:
    """Say, a line each, what fell below its floor or rose above its ceiling; an empty list is a pass.

    Raises SettingError where nothing is pinned for these gold files.
    """
    pin = _pin_of(_load(baseline), directory)
    if pin is None:
        raise SettingError(f"{baseline} pins nothing for {directory.resolve().name!r}; pin it with --repin")
    if pin["sha256"] != gold_sha256(directory):
        raise SettingError(f"the gold files of {directory} are not those {baseline} was pinned on; --repin")
    return _worse(pin, by_language)


def repin(baseline: Path, directory: Path, by_language: Mapping[str, Scores]) -> None:
    """Pin the scores reached.

    Raises SettingError if one of them would fall: who wants that edits the file and defends the change.
    """
    pins = _load(baseline) if baseline.exists() else {}
    pin = _pin_of(pins, directory) or Pin(sha256="", floors={}, ceilings={})
    worse = _worse(pin, by_language)
    if worse:
        raise SettingError("refused to lower what is pinned: " + "; ".join(worse))
    pin["sha256"] = gold_sha256(directory)
    for lang, scores in by_language.items():
        pin["floors"][lang], pin["ceilings"][lang] = _measure(scores)
    pins[directory.resolve().name] = pin
    with atomic_text(baseline) as stream:
        stream.write(json.dumps(pins, indent=2, sort_keys=True) + "\n")


def _load(baseline: Path) -> Baseline:
    try:
        pins: Baseline = json.loads(baseline.read_text(encoding="utf-8"))
    except (OSError, ValueError) as err:
        raise InputError(f"cannot read the baseline {baseline}: {err}") from err
    return pins


def _pin_of(pins: Baseline, directory: Path) -> Pin | None:
    return pins.get(directory.resolve().name)


def _worse(pin: Pin, by_language: Mapping[str, Scores]) -> list[str]:
    lines: list[str] = []
    for lang, scores in by_language.items():
        floors, ceilings = _measure(scores)
        for name, floor in pin["floors"].get(lang, {}).items():
            if floors.get(name, 0.0) < floor - _TOLERANCE:
                lines.append(f"{lang} {name}: {floors.get(name, 0.0):.3f} is below the floor {floor:.3f}")
        for name, ceiling in pin["ceilings"].get(lang, {}).items():
            if ceilings.get(name, 0.0) > ceiling + _TOLERANCE:
                lines.append(f"{lang} {name}: {ceilings[name]:.3f} is above the ceiling {ceiling:.3f}")
    return lines


def _measure(scores: Scores) -> tuple[Measures, Measures]:
    """Give what should be high and what should be low, rounded so that the pin itself always passes.

    Shares of slots are left out: they are taken over the goals matched, so finding more goals moves them
    either way.
    """
    floors = {kind: math.floor(tally.f1 * 1000) / 1000 for kind, tally in scores.tallies.items()}
    fired = scores.shares.get("non_goals.fired")
    ceilings = {"non_goals.fired": math.ceil((fired.share or 0.0) * 1000) / 1000} if fired else {}
    return floors, ceilings
