"""Find the data that comes with the package: inside it when installed, beside it in a checkout."""

from pathlib import Path

from extractor.errors import ExtractorError

_PACKAGE = Path(__file__).parent


def models_dir() -> Path:
    """Give the folder `models/`: pipeline settings and the gazetteer.

    Raises ExtractorError if the installation is damaged.
    """
    for place in (_PACKAGE / "models", _PACKAGE.parent / "models"):
        if place.is_dir():
            return place
    raise ExtractorError(f"no models folder in or beside {_PACKAGE}; install newsfacts again")
