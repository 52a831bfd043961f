"""A trigger of an English goal with what it governs."""

from dataclasses import dataclass

from spacy.tokens import Token

from extractor.lang.goal_words import Cue


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger with what it governs, before any slot is filled."""

    trigger: Token
    head: Token
    """Head of the clause or noun phrase that is the statement."""
    outcome: Token
    """The verb (or noun) of the wanted outcome."""
    subject: Token | None
    cue: Cue
    rule: str
    shared: bool = False
    """Joined to an earlier outcome by "and": the statement is its own verb phrase."""
    status: str = "new"
    """What is done to the goal itself: reaffirmed, revised, withdrawn."""
    denied: bool = False
    """Whether the trigger itself says that it will not be."""
