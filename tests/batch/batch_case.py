"""A run in a directory, over fake documents, with what it told and left."""

import json

from batch_fakes import FakeMaker, documents

from extractor.batch.commit import Manifest
from extractor.batch.output import lines_of
from extractor.batch.run import Run

IDENTITY = {"config_sha256": "f" * 64, "inputs": ["a.jsonl"]}


class Case:
    """A run in a directory with what it told."""

    def __init__(self, directory):
        self.directory = directory
        self.told = []
        self.parts = []

    def run(self, texts, *, identity=IDENTITY, workers=1, fresh=False, unreadable=(), compress=False):
        self.told.clear()
        self.parts.clear()

        def read(note):
            for problem in unreadable:
                note(problem)
            return documents(texts)

        run = Run(
            self.directory,
            FakeMaker(),
            identity,
            on_problem=self.told.append,
            on_part=self.parts.append,
            shard_size=4,
            compress=compress,
        )
        return run.over(read, workers=workers, fresh=fresh)

    def records(self):
        with Manifest(self.directory) as manifest:
            names = [part.name for part in manifest.parts()]
        assert sorted(names) == sorted(path.name for path in (self.directory / "records").iterdir())
        return [json.loads(line) for line in lines_of(self.directory)]

    def ids(self):
        return [record["document"]["id"] for record in self.records()]

    def errors(self):
        lines = (self.directory / "errors.jsonl").read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines]

    def bytes(self):
        files = [*(self.directory / "records").iterdir(), self.directory / "errors.jsonl"]
        return {path.name: path.read_bytes() for path in [*files, self.directory / "run.json"]}


def ids(count):
    return [f"d{number}" for number in range(count)]
