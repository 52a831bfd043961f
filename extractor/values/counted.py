"""The unit behind a figure, in either way of writing."""

from extractor.lang.pack import Pack
from extractor.values.counted_dense import dense_unit, named_before
from extractor.values.counted_spaced import named_around, spaced_unit
from extractor.values.scan import Figure
from extractor.values.units import Unit


def unit_behind(text: str, figure: Figure, pack: Pack) -> Unit | None:
    """Find what a figure measures or counts; None for a bare figure."""
    if pack.numbers.spaced:
        return spaced_unit(text, figure, pack)
    return dense_unit(text, figure, pack)


def named_elsewhere(text: str, figure: Figure, pack: Pack) -> str | None:
    """Find what a figure without a unit counts in the words around it."""
    return (named_around if pack.numbers.spaced else named_before)(text, figure, pack)
