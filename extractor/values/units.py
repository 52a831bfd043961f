"""What a figure counts or measures."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Unit:
    """What a figure counts, and where its name ends."""

    end: int
    name: str | None
    code: str | None = None
    factor: Decimal = Decimal(1)
    start: int | None = None
    """Where the quantity begins if the unit takes in something in front."""
    drop: bool = False
    """It is no quantity: a span of time."""
    extra: Decimal = Decimal(0)
    """What a half behind the unit adds: 两米半."""
    plain_digits: bool = False
    """The letter behind the digits is the unit and no scale: 5m."""
    short_end: int | None = None
    """Where its first part ends, if it is a rate: barrels in barrels a day."""
