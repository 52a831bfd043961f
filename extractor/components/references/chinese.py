"""Chinese references by the order of words: nothing parses Chinese here.

What opens a clause, perhaps behind a time, a connective or a noun that describes it, is its subject; what
stands behind a verb or a preposition is not.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from spacy.tokens import Token

from extractor.components.references.clauses import Clauses, Place
from extractor.components.references.found import Found
from extractor.components.references.named import Named, Target
from extractor.lang.pack import Pack
from extractor.lang.reference_words import ReferenceWords
from extractor.tokens.spans import plain_text, token_at

_REACH = 8
_PRONOUN_REACH = 3
_BARE = ("公司", "集团")
_ATTRIBUTE = "是为成"
_NOT_BEHIND_BARE = ("之间", "们", "法", "债", "治理", "化", "制", "名", "章程", "注册", ">", "|", "/")
_NOT_BEHIND_PRONOUN = "国人们乡日省市中余实它他次间者处年"
_OPEN, _CLOSE = "“「『", "”」』"


class _Patterns(NamedTuple):
    description: re.Pattern[str]
    holder: re.Pattern[str]
    pronoun: re.Pattern[str]
    introduced: re.Pattern[str]


@cache
def _patterns(words: ReferenceWords) -> _Patterns:
    def any_of(listed: frozenset[str]) -> str:
        return "|".join(re.escape(word) for word in sorted(listed, key=lambda word: (-len(word), word)))

    heads = any_of(frozenset(words.heads))
    definite = any_of(words.definite)
    return _Patterns(
        description=re.compile(rf"(?P<lead>{definite})(?P<head>{heads})|(?P<bare>{'|'.join(_BARE)})"),
        holder=re.compile(rf"(?:这位|这名|该)(?P<head>{any_of(words.posts)})"),
        pronoun=re.compile(any_of(words.body_pronouns | words.male | words.female)),
        introduced=re.compile(rf"(?:{any_of(words.indefinite)})[^，。；！？\n]{{0,8}}?(?:{heads})"),
    )


class ChineseReferences:
    """Reads references off one Doc."""

    def __init__(self, named: Named, pack: Pack, words: ReferenceWords) -> None:
        self.named = named
        self.words = words
        self.text = plain_text(named.doc)
        self.clauses = Clauses(named, pack, words)
        self.patterns = _patterns(words)

    def find(self) -> Iterator[Found]:
        """Yield the references that can be resolved, each in view of those before it."""
        patterns = self.patterns
        if not self.named.by_id:
            return
        matches = [m for pattern in patterns[:3] for m in pattern.finditer(self.text)]
        end_of_last = 0
        for match in sorted(matches, key=lambda match: (match.start(), -match.end())):
            token = self._word(match.start(), match.end())
            if token is None or match.start() < end_of_last:
                continue
            found = self._resolve(match, token)
            if found is not None:
                end_of_last = found.end
                self.named.add(found.start, found.end, found.target)
                yield found

    def _resolve(self, match: re.Match[str], token: Token) -> Found | None:
        start, end = match.span()
        if match.re is self.patterns.pronoun:
            target = self._pronoun(match.group(), token, end)
            return Found(start, end, "pronoun", target) if target is not None else None
        if match.re is self.patterns.holder:
            target = self._holder(match["head"], token)
        elif match["bare"] and not self._stands_bare(token, end):
            return None
        else:
            target = self._body(match["head"] or match["bare"], token)
        return Found(start, end, "description", target) if target is not None else None

    def _word(self, start: int, end: int) -> Token | None:
        """Give the token that a match begins with, None where the match cuts words or lies in a name."""
        first, behind = token_at(self.named.doc, start), token_at(self.named.doc, end)
        if first is None or first.idx != start or first.i in self.named.names:
            return None
        cuts = behind is not None and behind.idx < end < behind.idx + len(behind)
        return None if cuts else first

    def _stands_bare(self, token: Token, end: int) -> bool:
        """Tell whether 公司 alone is a subject: behind a mark, a time or a connective."""
        behind = self.text[end : end + 1].strip("。，、；：）》> \t\n")
        if not behind or self.text.startswith(_NOT_BEHIND_BARE, end):
            return False
        before = self.named.doc[token.i - 1] if token.i else None
        if before is not None and before.tag_ in ("m", "q", "r", "a", "n"):
            return False  # 一家公司, 小公司
        return self.clauses.opens(token.i)

    def _holder(self, head: str, token: Token) -> Target | None:
        roles = self.named.doc.spans.get("roles", [])
        holders = {str(role.id_) for role in roles if head in role.text}
        before = [holder for holder in holders if self.named.last_before(holder, token.i) >= 0]
        return self.named.by_id[before[0]] if len(before) == 1 else None

    def _body(self, head: str, token: Token) -> Target | None:
        begin, _ = self.named.sentence(token)
        ranges = [(begin, token.i), *self.named.earlier_sentences(token, _REACH)]
        for first, last in ranges:
            settled, target = self._settled(first, last, head)
            if settled:
                if target is None or self._introduced(target, token):
                    return None
                return target
        topic = self.named.topic_before(token.i)
        return topic if topic is not None and self._fits(topic, head) else None

    def _settled(self, first: int, last: int, head: str) -> tuple[bool, Target | None]:
        """Tell whether a stretch of tokens settles who is meant, and who."""
        places = [p for p in self.clauses.places(first, last) if self._fits(p.target, head)]
        places = [p for p in places if head in self.words.houses or not self._foresees(p)]
        if not places and self.clauses.has_stranger(first, last):
            return True, None
        if not places:
            return self._employer(first, last, head)
        subjects = {p.target.id: p for p in places if p.subject}
        chosen = subjects or {p.target.id: p for p in places}
        if len(chosen) == 1:
            only = next(iter(chosen.values()))
            return True, only.target if not only.joined else None
        if any(p.joined for p in subjects.values()):
            return True, None
        topic = chosen.get(self.named.topic)
        return True, topic.target if topic is not None else None

    def _foresees(self, place: Place) -> bool:
        """Tell a bank or paper that speaks of another, whatever the text is about: 高盛预计，公司…."""
        behind = self.named.doc[place.end].norm_ if place.end < len(self.named.doc) else ""
        says = behind in self.clauses.speaking or behind in self.words.outsiders
        return says and self.words.observers.search(self.named.spelt[place.target.id]) is not None

    def _employer(self, first: int, last: int, head: str) -> tuple[bool, Target | None]:
        """Take the body that the one human being of a sentence works for."""
        people = {p.target.id for p in self.clauses.places(first, last) if not p.target.is_body and p.subject}
        employer = self.named.employer(next(iter(people))) if len(people) == 1 else None
        return employer is not None and self._fits(employer, head), employer

    def _fits(self, target: Target, head: str) -> bool:
        wanted = self.words.heads[head]
        if not target.is_body:
            return False
        if wanted == "company" and head not in self.words.houses and self.named.observes(target, self.words):
            return False
        if wanted == "company":
            return target.group == "companies" or (
                head in self.words.loose_heads and self._ends_in(target, head)
            )
        if target.type != wanted or len(head) > 1:
            return target.type == wanted
        return self._ends_in(target, head)

    def _ends_in(self, target: Target, head: str) -> bool:
        """Tell whether a body is named by a noun: 该局 of 统计局."""
        return any(self.named.doc[i].norm_.endswith(head) for i in self.named.places[target.id])

    def _introduced(self, target: Target, token: Token) -> bool:
        """Tell whether a body without a name was spoken of behind the last mention of the target."""
        last = max(0, self.named.last_before(target.id, token.i))
        begin = self.named.doc[self.named.sentence(self.named.doc[last])[0]].idx
        for match in self.patterns.introduced.finditer(self.text, begin, token.idx):
            first = token_at(self.named.doc, match.start())
            named = first is None or first.i in self.named.names
            if not named and self.text[max(0, match.start() - 1) : match.start()] not in tuple(_ATTRIBUTE):
                return True
        return False

    def _pronoun(self, word: str, token: Token, end: int) -> Target | None:
        if token.norm_ != word or self.text[end : end + 1] in tuple(_NOT_BEHIND_PRONOUN):
            return None
        if word in self.words.body_pronouns:
            if word == "它" and not self.clauses.acts(token.i + 1):
                return None
            return self._it(token, bodies_only=word == "它")
        return self._person(token, "male" if word in self.words.male else "female")

    def _it(self, token: Token, *, bodies_only: bool) -> Target | None:
        begin, _ = self.named.sentence(token)
        places = self.clauses.places(begin, token.i)
        subjects = [p for p in places if p.subject and (p.target.is_body or not bodies_only)]
        if subjects:
            last = subjects[-1]
            others = {p.target.id for p in places if p.start > last.start and p.target.is_body}
            clear = others <= {last.target.id} and not self.clauses.has_own_subject(last.end, token.i)
            return last.target if clear and not last.joined else None
        if places or token.i > begin + 1:
            return None
        for first, final in self.named.earlier_sentences(token, 1):
            before = {p.target.id: p for p in self.clauses.places(first, final) if p.subject}
            if len(before) == 1:
                only = next(iter(before.values()))
                return only.target if not only.joined and (only.target.is_body or not bodies_only) else None
        return None

    def _person(self, token: Token, gender: str) -> Target | None:
        begin, _ = self.named.sentence(token)
        own = [p for p in self.clauses.places(begin, token.i) if not p.target.is_body]
        if self.clauses.has_human(own[-1].end if own else begin, token.i):
            return None
        if own:
            return self._of(own, gender, token)
        for first, last in self.named.earlier_sentences(token, _PRONOUN_REACH):
            people = [p for p in self.clauses.places(first, last) if not p.target.is_body]
            if people:
                return self._of(people, gender, token)
            if self.clauses.has_human(first, last):
                return None
        return None

    def _of(self, people: list[Place], gender: str, token: Token) -> Target | None:
        """Choose among the people of one sentence: the only one that fits, else the only subject."""
        fitting = {p.target.id: p for p in people if self.named.fits(p.target, gender)}
        subjects = {
            key: p for key, p in fitting.items() if any(q.subject and q.target.id == key for q in people)
        }
        sure = {key: p for key, p in fitting.items() if self.named.gender.get(key) == gender}
        for chosen in (fitting, subjects, sure):
            if len(chosen) == 1:
                place = next(iter(chosen.values()))
                return None if self._in_words_of(place, token) else place.target
        return None

    def _in_words_of(self, place: Place, token: Token) -> bool:
        """Tell whether a pronoun stands in the words that somebody says: he means another."""
        between = self.text[self.named.doc[place.start].idx : token.idx]
        return sum(map(between.count, _OPEN)) > sum(map(between.count, _CLOSE))
