"""What English goals are about: the figure to reach, and the segment or product it is of."""

from spacy.tokens import Doc, Span, Token

from extractor.components.goals.english.candidate import Candidate
from extractor.components.goals.found import FoundGoal
from extractor.components.goals.slots import SlotFiller
from extractor.lang.pack import Pack
from extractor.tokens.spans import below

_DEFINITE = frozenset(("the", "its", "their", "his", "her", "our", "this", "these", "those", "an", "a"))
_KNOWN = frozenset(("the", "its", "their", "his", "her", "this", "these", "those"))
_LEVELS = frozenset(("mark", "level", "milestone", "threshold", "barrier"))
_MODIFIERS = frozenset(("nmod", "amod", "compound", "nummod", "quantmod"))
_PARTS = frozenset(("amod", "compound", "nmod"))
_UNITS = frozenset(("unit", "units", "jobs", "people", "staff", "workers", "employees", "customers", "users"))


class Things:
    """Fills target and scope of the goals of one Doc."""

    def __init__(self, doc: Doc, pack: Pack, slots: SlotFiller) -> None:
        self.doc = doc
        self.pack = pack
        self.slots = slots
        self.money = {span.start_char for span in doc.spans.get("money", [])}

    def fill_target(self, goal: FoundGoal, candidate: Candidate, after: int) -> None:
        """Take the first amount that is no mark of something known: not the 25% tariffs, its $5bn project."""
        amounts = self.slots.amounts_within(after, goal.end)
        if not amounts:
            self._fill_rank(goal, candidate, after)
            return
        chosen = next((span for span in amounts if not self._is_known(span)), None)
        if chosen is not None:
            self.slots.take_target(goal, chosen)

    def _fill_rank(self, goal: FoundGoal, candidate: Candidate, after: int) -> None:
        """Take a rank where the outcome is to hold it: become the largest, take the top spot."""
        verb = candidate.outcome
        if verb.tag_.startswith("VB") and verb.lower_ not in self.pack.cues.ranking:
            return
        self.slots.fill_target(goal, after)

    def _is_known(self, span: Span) -> bool:
        """Tell whether an amount only describes a thing that is known: the 15% tariffs, of the 200 stores."""
        first, last = span[0], span[-1]
        before = self.doc[first.i - 1] if first.i else first
        after = self.doc[last.i + 1] if last.i + 1 < len(self.doc) else last
        noun = last.head if last.dep_ in _MODIFIERS and last.head.i > last.i else None
        if span.start_char in self.money or last.text == "%":
            if noun is None or noun.lower_ in _LEVELS or noun.lower_ in self.pack.cues.nouns:
                return False
            measured = any(t.lower_ in self.pack.measures.metrics for t in (noun, after))
            determined = any(child.lower_ in _KNOWN for child in noun.children if child.i < first.i)
            return determined and not measured and noun.tag_ != "CD"
        return before.lower_ in _KNOWN and last.tag_ == "NNS" and after.lower_ not in _LEVELS

    def fill_scope(self, goal: FoundGoal, candidate: Candidate) -> None:
        """Name the segment or product: largest phone maker, sales of heat pumps, its film division."""
        for token in self._words(goal, candidate):
            if goal.segment or goal.product:
                return
            self._of_word(goal, token)

    def _words(self, goal: FoundGoal, candidate: Candidate) -> list[Token]:
        span = self.doc.char_span(goal.trigger[0], goal.end, alignment_mode="expand")
        words = list(span) if span is not None else []
        subject = candidate.subject
        told = goal.kind == "forecast" or candidate.rule.startswith("en.auxiliary")
        return [*(t for t in below(subject) if subject is not None), *words] if subject and told else words

    def _of_word(self, goal: FoundGoal, token: Token) -> None:
        cues, low = self.pack.cues, token.lower_
        if low in cues.sectors or (low in cues.makers and goal.rank is not None):
            goal.segment = self._modifiers(token)
        elif low in self.pack.measures.metrics or low in ("cost", "sale", "price", "demand"):
            goal.product = self._product_of(token)
        elif goal.target is not None and token.idx < goal.target[1] <= token.idx + len(token):
            counted = token if token.tag_.startswith("NNS") and low not in _UNITS else None
            goal.segment = self._counted(counted) if counted is not None else ""
        elif low == "in" and goal.direction == "surpass":
            goal.segment = self._object(token)
        elif token.dep_ == "dobj" and token.tag_ == "NNS" and token.head.lower_ in cues.acts:
            goal.segment = self._counted(token)

    def _modifiers(self, noun: Token) -> str:
        """Give the words before a noun that say of what it is: smartphone (maker), heat pump (sales)."""
        parts = [
            child
            for child in noun.lefts
            if child.dep_ in _PARTS
            and child.tag_ in ("NN", "NNS", "NNP", "JJ", "NNPS", "CD")
            and child.lower_ not in self.pack.cues.vague
            and child.lower_ not in self.pack.cues.ranks
            and not child.ent_type_
        ]
        nouns = [child for child in parts if child.tag_ != "JJ"] or [
            c for c in parts if noun.lower_ in self.pack.cues.makers
        ]
        if not nouns:
            return ""
        first = nouns[0].left_edge if nouns[0].left_edge.i > noun.i - 4 else nouns[0]
        last = nouns[-1]
        if first.lower_ in self.pack.cues.ranks or first.lower_ in _DEFINITE or first.ent_type_:
            first = nouns[0]
        return str(self.doc[first.i : last.i + 1].text)

    def _product_of(self, token: Token) -> str:
        """Give what a measure is of: sales of heat pumps, gas production, production of the 737."""
        inside = self._modifiers(token)
        if inside and inside.lower() not in self.pack.measures.metrics:
            return inside
        of = next((c for c in token.children if c.lower_ == "of" and c.dep_ == "prep"), None)
        return self._object(of) if of is not None else ""

    def _object(self, prep: Token) -> str:
        thing = next((c for c in prep.children if c.dep_ == "pobj"), None)
        if thing is None or self.slots.holds_amount(thing.left_edge.idx, thing.idx + len(thing)):
            return ""
        if thing.ent_type_ in ("DATE", "PERSON", "GPE", "TIME") or self.slots.holds_time(
            thing.left_edge.idx, thing.idx + len(thing)
        ):
            return ""
        lefts = [c for c in thing.lefts if c.dep_ in _PARTS]
        first = lefts[0] if lefts and lefts[0].i > thing.i - 4 else thing
        return str(self.doc[first.i : thing.i + 1].text)

    def _counted(self, noun: Token) -> str:
        """Give a counted thing with what it is called by: electric cars, passenger cars."""
        kinds = [
            c for c in noun.lefts if c.dep_ in ("amod", "compound") and c.tag_ in ("JJ", "NN", "NNP", "VBG")
        ]
        kinds = [c for c in kinds if c.lower_ not in self.pack.cues.vague]
        if not kinds or noun.i - kinds[0].i > 3:
            return ""
        return str(self.doc[kinds[0].i : noun.i + 1].text)
