"""The log of fetches for programs: a JSON object for each page, as soon as it is known what became of it."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Self

from extractor.errors import SettingError
from extractor.sources.problem import Problem
from extractor.sources.web.run import Ask, Outcome

NAME = "fetch.log.jsonl"


class Log:
    """A log file; runs are added to it."""

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        """Open it; raises SettingError where it cannot be written."""
        self._now = now
        try:
            self._stream = path.open("a", encoding="utf-8", newline="\n")
        except OSError as err:
            raise SettingError(f"cannot write {path}: {err.strerror}") from err

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def problem(self, problem: Problem) -> None:
        """Note a feed or site map that could not be read."""
        self.outcome(Outcome(Ask(problem.path, problem.path), "failed", problem=problem))

    def outcome(self, outcome: Outcome) -> None:
        """Note what became of a page; null stands where a field has no meaning."""
        page, problem = outcome.page, outcome.problem
        line = {
            "at": self._now().isoformat(timespec="seconds"),
            "source": outcome.ask.source,
            "url": outcome.ask.url,
            "outcome": outcome.kind,
            "resumed": outcome.resumed,
            "final_url": page.url if page else None,
            "bytes": len(page.body) if page else None,
            "code": problem.code if problem else None,
            "message": problem.message if problem else None,
            "seconds": round(outcome.seconds, 3),
        }
        self._stream.write(json.dumps(line, ensure_ascii=False) + "\n")
        self._stream.flush()
