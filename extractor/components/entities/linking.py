"""Which of the people of a text a name means: the whole name that a part of it stands for."""

from collections import defaultdict
from collections.abc import Mapping

from extractor.components.entities.evidence import Surface, name_parts
from extractor.lang.text_words import TitleWords
from extractor.values.bodies import is_han
from extractor.values.names import name_key
from extractor.values.person_names import distinction, gender_beside, gender_of, name_words, person_key
from extractor.values.shadow import simplified

_PAIR = 2
_ADDRESS = 3
"""Characters of a family name with what stands for the given name: 陈先生."""


class PeopleLinker:
    """Gives every mention of a person the name it is short for, and that name its key."""

    def __init__(self, surfaces: Mapping[str, Surface], text: str, titles: TitleWords) -> None:
        self.text = text
        self.titles = titles.heads | titles.honorifics
        people = [surface for surface in surfaces.values() if surface.kind == "person"]
        whole = [surface.text for surface in people if _is_whole(surface)]
        parts = {part for name in whole if is_han(name) for part in name_parts(name)}
        named = {name[0] for name in whole if is_han(name) and not self._is_address(name)}
        # 马斯克 is a part of 埃隆·马斯克, 方校长 may be somebody of that name.
        self.whole = [
            name for name in whole if name not in parts and not (self._is_address(name) and name[0] in named)
        ]
        self.gender = {name: self._gender(name) for name in self.whole}
        self.distinctions: dict[str, set[str]] = defaultdict(set)
        for name in self.whole:
            self.distinctions[person_key(name)].add(distinction(name))

    def whole_name(self, surface: Surface, start: int, end: int) -> str:
        """Give the whole name that a mention at [start, end) stands for; else its own."""
        if surface.text in self.gender:
            return surface.text
        gender = gender_beside(self.text, start, end)
        owners = [name for name in self.whole if self._may_mean(surface, name)]
        fitting = [name for name in owners if not gender or self.gender[name] in ("", gender)]
        sure = [name for name in fitting if gender and self.gender[name] == gender]
        chosen = sure or fitting
        if not chosen:
            return surface.text if owners else surface.owner or surface.text
        before = [(self.text.rfind(name, 0, start), name) for name in chosen]
        place, name = max(before)
        if place >= 0:
            return name
        later = [(self.text.find(name, end), name) for name in chosen]
        return min((item for item in later if item[0] >= 0), default=(0, chosen[0]))[1]

    def key(self, name: str) -> str:
        """Give the key of a whole name; initials count only where they tell two people of the text apart."""
        key = person_key(name)
        marks = self.distinctions.get(key, set()) - {""}
        if len(marks) > 1 and distinction(name):
            return name_key(name)
        return key

    def _gender(self, name: str) -> str:
        place = self.text.find(name)
        beside = gender_beside(self.text, place, place + len(name)) if place >= 0 else ""
        return beside or gender_of(name)

    def _may_mean(self, surface: Surface, name: str) -> bool:
        form = surface.text
        if form == name:
            return False
        if surface.owner == name:
            return True
        if is_han(name):
            if "·" in name or form[0] != name[0]:
                return form in name_parts(name)
            return self._is_address(form) or (bool(surface.owner) and len(form) <= _ADDRESS)
        words, parts = name_words(name), name_words(form)
        if len(words) < _PAIR:
            return False
        if len(parts) == 1:
            return parts[0] in (words[0], words[-1])
        return words[-len(parts) :] == parts

    def _is_address(self, form: str) -> bool:
        """Tell a family name with a title from a name: 方校长, 陈总."""
        return is_han(form) and simplified(form[1:]) in self.titles


def _is_whole(surface: Surface) -> bool:
    """Tell whether a form is a name of its own: two words and more, two Chinese characters and more."""
    if surface.owner:
        return False
    if is_han(surface.text):
        return len(surface.text) >= _PAIR
    return len(name_words(surface.text)) >= _PAIR
