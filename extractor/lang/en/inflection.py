"""The inflected forms of the verbs and nouns that goals are worded with."""

_VOWELS = "aeiou"
_IRREGULAR = {
    "seek": "seek seeks seeking sought",
    "see": "see sees seeing",
    "forecast": "forecast forecasts forecasting forecasted",
    "set": "set sets setting",
    "bid": "bid bids bidding",
    "commit": "commit commits committing committed",
    "plan": "plan plans planning planned",
    "target": "target targets targeting targeted targetting targetted",
    "benchmark": "benchmark benchmarks benchmarking benchmarked",
    "undertake": "undertake undertakes undertaking undertook undertaken",
    "swear": "swear swears swearing swore sworn",
    "mean": "mean means meant",
    "eye": "eye eyes eyeing",
    "pit": "pit pits pitting pitted",
}


def forms(verb: str) -> list[str]:
    """Give the inflected forms of a verb.

    >>> forms("hope"), forms("vow")
    (['hope', 'hopes', 'hoping', 'hoped'], ['vow', 'vows', 'vowing', 'vowed'])
    """
    if verb in _IRREGULAR:
        return _IRREGULAR[verb].split()
    if verb.endswith("e"):
        return [verb, verb + "s", verb[:-1] + "ing", verb + "d"]
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return [verb, verb[:-1] + "ies", verb + "ing", verb[:-1] + "ied"]
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    return [verb, third, verb + "ing", verb + "ed"]


def plural(noun: str) -> str:
    """Give the plural of a regular noun.

    >>> plural("strategy"), plural("goal")
    ('strategies', 'goals')
    """
    return noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
