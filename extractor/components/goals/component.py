"""The component: statements in `doc.spans["goals"]`, all slots in `doc.user_data["newsfacts_goals"]`.

What is reported of earlier goals stands in `doc.user_data["newsfacts_outcomes"]`.
"""

from spacy.language import Language
from spacy.tokens import Doc

from extractor.components.goals.chinese.clauses import Clauses
from extractor.components.goals.chinese.find import chinese_goals
from extractor.components.goals.circumstances import Circumstances
from extractor.components.goals.english.find import EnglishGoals
from extractor.components.goals.english.slots import EnglishSlots
from extractor.components.goals.found import FoundGoal
from extractor.components.goals.outcomes import find_outcomes
from extractor.components.goals.repeats import link_repeats
from extractor.components.goals.slots import SlotFiller
from extractor.lang.pack import Pack, load_pack
from extractor.tokens.spans import Range, mark


class GoalFinder:
    """Finds the stated goals of one language."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    def __call__(self, doc: Doc) -> Doc:
        slots = SlotFiller(doc, self.pack)
        clauses = Clauses(doc, self.pack) if self.pack.code == "zh" else None
        goals = _distinct(_english(slots) if clauses is None else chinese_goals(clauses, slots))
        if goals:
            Circumstances(slots).fill(goals)
            link_repeats(doc, goals)
        for goal in goals:
            slots.mark_horizons(goal)
        mark(doc, "goals", [Range(goal.start, goal.end, goal.kind) for goal in goals])
        doc.user_data["newsfacts_goals"] = [goal.plain() for goal in goals]
        doc.user_data["newsfacts_outcomes"] = find_outcomes(slots, clauses)
        return doc


def _english(slots: SlotFiller) -> list[FoundGoal]:
    english = EnglishSlots(slots)
    goals = [english.fill(candidate) for candidate in EnglishGoals(slots.doc, slots.pack).find()]
    _share_sources(goals)
    return [goal for goal in goals if not _is_nobodys_wish(goal)]


def _share_sources(goals: list[FoundGoal]) -> None:
    """Give outcomes joined by "and" the speaker of the first of them: one trigger, one speaker."""
    first: dict[tuple[int, int], FoundGoal] = {}
    for goal in goals:
        leader = first.setdefault(goal.trigger, goal)
        if not goal.source_name and leader.source_name:
            goal.source, goal.source_name = leader.source, leader.source_name
            goal.source_mode, goal.source_cue = leader.source_mode, leader.source_cue


def _is_nobodys_wish(goal: FoundGoal) -> bool:
    """Tell a wish that nobody nameable has and nothing measures: he hopes it will rain."""
    told = goal.holder_name or goal.source_name or goal.target or goal.rank or goal.multiple or goal.deadlines
    return goal.kind == "aspiration" and not told and goal.status == "new"


def _distinct(goals: list[FoundGoal]) -> list[FoundGoal]:
    """Keep one goal a statement, the surer one, in text order; drop empty ones."""
    kept: dict[tuple[int, int], FoundGoal] = {}
    for goal in sorted(goals, key=lambda goal: -goal.confidence):
        if goal.end > goal.start:
            kept.setdefault((goal.start, goal.end), goal)
    return sorted(kept.values(), key=lambda goal: (goal.start, goal.end))


@Language.factory("newsfacts_goals")
def create_goals(nlp: Language, name: str) -> GoalFinder:
    """Make the component for the language of the pipeline."""
    return GoalFinder(load_pack(nlp.lang))
