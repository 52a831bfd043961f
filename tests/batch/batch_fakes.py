"""A maker whose documents do what their text says; workers import it by name."""

import ctypes
import os
import time
from dataclasses import dataclass
from pathlib import Path

from extractor.batch.watch import untimed
from extractor.schema.base import Warn
from extractor.schema.document import Document
from extractor.schema.record import Pipeline, Record

PIPELINE = Pipeline(version="0", models={}, config_sha256="f" * 64)


@dataclass(frozen=True)
class FakeMaker:
    """Makes empty records."""

    def make(self):
        return self

    def failed(self, document, reason):
        warning = Warn(code="document_failed", message=reason)
        return Record(document=document, warnings=[warning], pipeline=PIPELINE)

    def pipe(self, documents, *, on_error=None):
        for document in documents:
            order, _, argument = document.text.partition(":")
            if order == "fail":
                on_error(document, ValueError("as told"))
                yield self.failed(document, "as told")
                continue
            _obey(order, argument)
            yield Record(document=document, pipeline=PIPELINE)


def _obey(order, argument):
    if order == "die":
        os._exit(3)
    if order == "die once" and _first(argument):
        os._exit(3)
    if order == "disk full once" and _first(argument):
        raise OSError(28, "No space left on device")
    if order == "raise":
        raise RuntimeError("a bug")
    if order == "segfault":
        ctypes.string_at(0)
    if order == "load":
        with untimed():
            time.sleep(float(argument))
    if order == "sleep":
        time.sleep(float(argument))
    if order == "hang in C":
        hold_the_interpreter(float(argument))


def hold_the_interpreter(seconds):
    """Sleep in C without letting go of the interpreter: no signal handler and no other thread runs."""
    libc = ctypes.PyDLL(None)
    libc.usleep(ctypes.c_uint(int(seconds * 1_000_000)))


def _first(mark):
    first = not Path(mark).exists()
    Path(mark).write_text("seen", encoding="utf-8")
    return first


def documents(texts):
    return [Document(id=f"d{number}", text=text) for number, text in enumerate(texts)]
