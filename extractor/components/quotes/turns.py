"""Who a pronoun beside a quote means: whom the words name cannot say them, and a speaker goes on."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from spacy.tokens import Span

from extractor.components.quotes.reading import Draft, Reading, Speaker
from extractor.values.person_names import gender_beside, gender_of

_NAMES = ("people", "organizations", "companies")
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_FAR = 500
"""Characters between the words of a speaker and a pronoun that goes on with them."""


class _Name(NamedTuple):
    place: int
    ref: str
    dep: str


def settle_pronouns(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Correct and complete the speakers that are pronouns, in the order of the text.

    Nobody speaks of himself by his name: in "I like Reyes," he said, the pronoun is another's. A pronoun
    that nothing else settles goes on with the speaker of the quote before.
    """
    forms = reading.words.pronoun_forms
    ordered = sorted(drafts, key=lambda draft: (draft.start, -draft.end))
    if not any(draft.speaker is not None and draft.speaker.word in forms for draft in ordered):
        return drafts
    names = sorted(_names(reading))
    taken = _pronouns_of(reading)
    previous: Draft | None = None
    denied: tuple[str, str] | None = None
    for draft in ordered:
        speaker = draft.speaker
        if speaker is not None and speaker.word in forms:
            named = bool(speaker.ref) and _is_named(names, draft, speaker.ref)
            if named or denied == (speaker.ref, speaker.word):
                denied = (speaker.ref, speaker.word)
                speaker = Speaker("", speaker.word, speaker.word)
            if not speaker.ref and previous is not None:
                speaker = _going_on(reading, previous, draft, speaker, names, taken)
            draft.speaker = speaker
        elif speaker is not None:
            denied = None
        if speaker is not None and (previous is None or draft.start >= previous.end):
            previous = draft
    return drafts


def _names(reading: Reading) -> Iterable[_Name]:
    for group in _NAMES:
        for span in reading.doc.spans.get(group, ()):
            yield _Name(span.start_char, span.id_, span.root.dep_)


def _pronouns_of(reading: Reading) -> dict[str, set[str]]:
    """Give, for each entity, the pronouns (he, she, it) that are known to mean it."""
    found: dict[str, set[str]] = {}
    for span in reading.doc.spans.get("people", ()):
        gender = gender_of(span.kb_id_ or span.text)
        gender = gender or gender_beside(reading.text, span.start_char, span.end_char)
        if gender in reading.words.gender_pronouns:
            found.setdefault(span.id_, set()).add(reading.words.gender_pronouns[gender])
    for span in reading.doc.spans.get("references", ()):
        word = _first_form(reading, span)
        if word:
            found.setdefault(span.id_, set()).add(word)
    return found


def _first_form(reading: Reading, span: Span) -> str:
    if len(span) > 1:
        return ""
    forms = reading.words.pronoun_forms
    return next((word for word, others in forms.items() if reading.lower[span.start] in others), "")


def _is_named(names: list[_Name], draft: Draft, ref: str) -> bool:
    """Say whether the words said name an entity: in any place in marks, as a subject without them."""
    quoted = draft.mode == "direct"
    first = bisect_left(names, draft.start, key=lambda name: name.place)
    for name in names[first:]:
        if name.place >= draft.end:
            return False
        if name.ref == ref and (name.dep in _SUBJECTS or (quoted and name.dep != "compound")):
            return True
    return False


def _going_on(
    reading: Reading,
    previous: Draft,
    draft: Draft,
    pronoun: Speaker,
    names: list[_Name],
    taken: dict[str, set[str]],
) -> Speaker:
    """Give the speaker of the quote before, if the pronoun may mean that one, else the pronoun."""
    speaker = previous.speaker
    if speaker is None or not 0 <= draft.start - previous.end <= _FAR:
        return pronoun
    body = pronoun.word in reading.words.body_pronouns
    if speaker.word in reading.words.pronoun_forms:
        fits = speaker.word == pronoun.word
    elif speaker.ref:
        known = taken.get(speaker.ref, set())
        fits = speaker.ref.startswith("p") != body and (not known or known == {pronoun.word})
    else:
        fits = not body and speaker.word in reading.words.speakers and not speaker.word.endswith("s")
    if not fits or _is_named(names, draft, speaker.ref or "-"):
        return pronoun
    first = bisect_left(names, previous.end, key=lambda name: name.place)
    for name in names[first:]:
        if name.place >= draft.start:
            break
        if name.dep in _SUBJECTS and name.ref != speaker.ref and name.ref.startswith("p") != body:
            return pronoun
    return Speaker(speaker.ref, speaker.name, pronoun.word)
