"""The nlp of a language, assembled from models/<lang>/config.cfg."""

import hashlib
import pkgutil
import warnings
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.util import registry
from thinc.api import Config

from extractor.errors import LanguageError, SettingError
from extractor.lang.pack import LANGUAGES
from extractor.resources import models_dir


def load(lang: str, *, base: str | None = None, gazetteer: str | Path | None = None) -> Language:
    """Load the pipeline of a language; its facts stand in `doc.spans`.

    `base` names a base model to take whole, in place of the one in config.cfg with our weights in it;
    `gazetteer` is a CSV of names of your own. Raises LanguageError for a language without a pipeline,
    SettingError for a base model not installed.
    """
    config = read_config(lang)
    _register()
    nlp = _start(lang, config, base or config["newsfacts"]["base"])
    if base is None:
        for name, folder in _weights(lang).items():
            if "source" in config["components"].get(name, ()):
                _put(nlp, name, folder)
    previous: str | None = None
    for name in config["nlp"]["pipeline"]:
        settings = dict(config["components"][name])
        if "runner" in settings:
            _run_by(nlp, name, settings["runner"])
        if "source" not in settings:
            if name == "newsfacts_gazetteer" and gazetteer is not None:
                settings["extra"] = str(gazetteer)
            factory = settings.pop("factory")
            place: dict[str, Any] = {"after": previous} if previous else {"first": True}
            nlp.add_pipe(factory, name=name, config=settings, **place)
        previous = name
    return nlp


@cache
def _register() -> None:
    """Import every module of ours that spaCy must know the factories of; entry points do so for others."""
    for package in (import_module("extractor.components"), import_module("extractor.tokens")):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            import_module(module.name)


@cache
def read_config(lang: str) -> Config:
    """Read models/<lang>/config.cfg.

    Raises LanguageError for a language without one.
    """
    path = models_dir() / lang / "config.cfg"
    if lang not in LANGUAGES or not path.is_file():
        raise LanguageError(f"no pipeline for language {lang!r}; there are: {', '.join(LANGUAGES)}")
    return Config().from_disk(path)


def base_models(overrides: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give the models in use: base packages with their versions, weights of ours with their hashes."""
    others = overrides or {}
    found = {}
    for lang in LANGUAGES:
        name = others.get(lang) or read_config(lang)["newsfacts"]["base"]
        found[name] = _version(name)
        if lang not in others:
            found |= {f"{lang}/{folder.name}": _hash(folder) for folder in _weights(lang).values()}
    return dict(sorted(found.items()))


def _weights(lang: str) -> dict[str, Path]:
    """Give the parts of a pipeline that run on weights of ours, and where those lie."""
    config = read_config(lang)
    parts = {"tokenizer": config["nlp"]["tokenizer"], **config["components"]}
    return {name: models_dir() / lang / part["weights"] for name, part in parts.items() if "weights" in part}


def _put(nlp: Language, name: str, folder: Path) -> None:
    """Put weights of ours into a component of the base model."""
    component: Any = nlp.get_pipe(name)
    component.from_disk(folder, exclude=["vocab"])
    # Labels that the base model lacks are held for untrained, and would never be given.
    component.model.attrs["unseen_classes"].clear()


def _run_by(nlp: Language, name: str, factory: str) -> None:
    """Put a component of ours, which runs the same weights faster, in place of the base model's."""
    runner: Any = nlp.add_pipe(factory, name=f"{name}_runner", after=name)
    replaced = name if runner.adopt(nlp.get_pipe(name)) is not None else f"{name}_runner"
    nlp.remove_pipe(replaced)
    if replaced == name:
        nlp.rename_pipe(f"{name}_runner", name)


@cache
def _hash(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _start(lang: str, config: Config, base: str) -> Language:
    make_tokenizer = registry.resolve({"make": dict(config["nlp"]["tokenizer"])})["make"]
    sourced = [name for name, settings in config["components"].items() if "source" in settings]
    if not sourced:
        nlp = spacy.blank(lang)
    else:
        try:
            nlp = _load_base(base, sourced, config["newsfacts"]["exclude"])
        except (OSError, ImportError) as err:
            raise SettingError(f"base model {base!r} cannot be loaded: {err}; is it installed?") from err
    nlp.tokenizer = make_tokenizer(nlp)
    nlp.batch_size = config["nlp"]["batch_size"]
    return nlp


def _load_base(base: str, sourced: list[str], exclude: list[str]) -> Language:
    with warnings.catch_warnings():
        # The 3.7 weights load and run under spaCy 3.8, which warns of the minor version.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        nlp = spacy.load(base, exclude=exclude)
    for name in [name for name in nlp.component_names if name not in sourced]:
        nlp.remove_pipe(name)
    missing = [name for name in sourced if name not in nlp.pipe_names]
    if missing:
        raise SettingError(f"base model {base!r} lacks the component(s) {', '.join(missing)}")
    return nlp


def _version(name: str) -> str:
    for distribution in (name.replace("_", "-"), name):
        try:
            return version(distribution)
        except PackageNotFoundError:
            continue
    return "unknown"
