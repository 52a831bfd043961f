"""A run in a directory, over fake documents, with what it told and left."""

import json

from batch_fakes import FakeMaker, documents

from extractor.batch.commit import Manifest
from extractor.batch.local import LocalCrew
from extractor.batch.output import lines_of
from extractor.batch.run import Run

IDENTITY = {"config_sha256": "f" * 64, "inputs": ["a.jsonl"]}


class Case:
    """A run in a directory with what it told."""

    def __init__(self, directory, *, shard_size=4):
        self.directory = directory
        self.shard_size = shard_size
        self.told = []
        self.steps = []

    def run(
        self,
        texts,
        *,
        identity=IDENTITY,
        crew=None,
        workers=1,
        fresh=False,
        unreadable=(),
        compress=False,
        time_limit=None,
    ):
        self.told.clear()
        self.steps.clear()

        def read(note):
            for problem in unreadable:
                note(problem)
            return documents(texts)

        run = Run(
            self.directory,
            FakeMaker(),
            identity,
            on_problem=self.told.append,
            on_progress=lambda progress: self.steps.append(progress.documents),
            shard_size=self.shard_size,
            compress=compress,
            time_limit=time_limit,
        )
        return run.over(read, crew or LocalCrew(workers), fresh=fresh)

    @property
    def parts(self):
        with Manifest(self.directory) as manifest:
            return list(manifest.parts())

    def records(self):
        names = [part.name for part in self.parts]
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
