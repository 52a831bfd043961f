"""The unit behind a figure, in either way of writing."""

from extractor.lang.pack import Pack
from extractor.values.counted_dense import dense_unit
from extractor.values.counted_spaced import spaced_unit
from extractor.values.scan import Figure
from extractor.values.units import Unit


def unit_behind(text: str, figure: Figure, pack: Pack) -> Unit | None:
    """Find what a figure measures or counts; None for a bare figure."""
    if pack.numbers.spaced:
        return spaced_unit(text, figure, pack)
    return dense_unit(text, figure, pack)
