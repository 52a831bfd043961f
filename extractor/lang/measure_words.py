"""Shape of the word lists by which a figure is known as somebody's measure: revenue, shipments."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class MeasureWords:
    """Words that say what a figure measures; all lower case or Simplified Chinese."""

    metrics: Mapping[str, str]
    """Words for what is measured -> normalised metric name."""
    counted: Mapping[str, str]
    """Units whose count is a metric by itself: employee -> headcount, 名员工."""
    verbs: Mapping[str, str]
    """Verbs whose object is measured: shipped -> shipments, 交付."""
    money_verbs: Mapping[str, str]
    """Verbs that measure amounts of money: earned -> net_profit, 亏损 -> net_loss."""
    behind: str
    """Regular expression of what stands between an amount and the metric behind it: `in quarterly`."""
    breaks: str
    """Regular expression of what ends the reach of a metric before an amount."""
    compared: str
    """Regular expression, ending in `\\Z`, of the words before the figure of another time: from, 去年同期."""
    possessive: str
    """Regular expression of what stands between an owner and the metric: `'s second-quarter`, 的."""
    owners_behind: str
    """Regular expression of what leads from a metric to its owner: sales `at` Tesla."""
    bystanders: str
    """Regular expression, ending in `\\Z`, of words before a name that is nobody's subject: 据, 与."""
    reporters: str
    """Regular expression of what follows the name of a body that only gives the figures: 统计局公布的数据."""
    heads: frozenset[str]
    """Nouns that a metric may stand before and still be it: sales `growth`; not: sales force."""
    verb_links: str
    """Regular expression of what may stand between a verb and its amount: `about a record`, 了约."""
