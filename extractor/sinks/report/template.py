"""Fill a template of a page: foreign text through autoescape, own styles and scripts by their hashes."""

import hashlib
from base64 import b64encode
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

from extractor.errors import MissingExtra
from extractor.schema.words import visible

_OWN = "extractor.sinks.report"


def filled(
    template: str,
    *,
    package: str = _OWN,
    styles: Sequence[str],
    own_styles: Sequence[str] = (),
    scripts: Sequence[str] = (),
    **values: Any,
) -> str:
    """Give the page of a template in the folder `parts` of a package.

    `styles` and `scripts` are files of the report, `own_styles` those of the package, which come last. The
    template gets each joined as `style` and `script`, and `style_hash` and `script_hash` for its policy.
    Raises MissingExtra without Jinja2.
    """
    try:
        from jinja2 import Environment, PackageLoader, StrictUndefined
        from markupsafe import Markup
    except ImportError as err:
        raise MissingExtra("a page needs Jinja2: pip install 'newsfacts[report]'") from err

    def shown(value: Any) -> Any:
        return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    environment = Environment(
        loader=PackageLoader(package, "parts"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style, script = _joined(_OWN, styles) + _joined(package, own_styles), _joined(_OWN, scripts)
    return environment.get_template(template).render(
        style=markup(style),
        script=markup(script),
        style_hash=_hash(style),
        script_hash=_hash(script),
        **values,
    )


def markup(html: str) -> Any:
    """Mark our own files and drawings as what need not be escaped; never what a text holds."""
    from markupsafe import Markup

    return Markup(html)  # noqa: S704 - see above


def _joined(package: str, names: Sequence[str]) -> str:
    parts = files(package).joinpath("parts")
    return "".join(f"\n{parts.joinpath(name).read_text(encoding='utf-8')}" for name in names)


def _hash(text: str) -> str:
    """Give what a Content-Security-Policy calls an inline script or style by."""
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode('ascii')}"
