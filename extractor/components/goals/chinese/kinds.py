"""What kind of goal a Chinese statement is, by its cue, its subject and its outcome."""

from spacy.tokens import Token

from extractor.components.goals.chinese.clauses import Clauses
from extractor.components.goals.chinese.holders import Holders
from extractor.components.goals.chinese.subjects import Subject
from extractor.components.goals.found import FoundGoal

_OWN_FORECASTS = frozenset(("预计", "预期", "预估", "预测"))
_CHANGES = frozenset(("increase", "decrease", "maintain", "reach", "surpass"))
_OWN_ACTS = ("establish", "launch", "exit", "increase", "decrease")
_ABLE = ("能", "可望", "有望", "可以", "将可")
_GIVEN = frozenset("设立 投入 投资 出资 安排 拨付 发放 推出 出台 发行 募集".split())
_ENDS = frozenset(("become", "reach", "surpass"))
_STATED = ("将", "将会", "还将", "也将", "将于", "或将", "会")
_ASSURED = frozenset(("确保", "保证"))
_GOES_ON = frozenset("继续 深化 坚持 推进 实施 落实 贯彻 奉行 践行 延续".split())
_GOES_ON_HEADS = ("继续", "坚定")
_DEONTIC = frozenset(("要", "务必", "一定要"))
_STRATEGIC = frozenset("坚持 探索 布局 深化 聚焦 统筹 优化 健全 完善 加快 推动 促进 强化".split())


class Kinds:
    """Settles the kinds of the goals of one Doc."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.words = clauses.words
        self.cues = clauses.cues
        self.text = clauses.text

    def settle(self, goal: FoundGoal, token: Token, subject: Subject, holders: Holders) -> None:
        """Settle the kind that the trigger and the subject give, before the holder is known."""
        if any(relation == "benchmark_against" for relation, _, _ in goal.comparators):
            goal.kind = "benchmark"
            return
        if goal.rules[0] == "zh.auxiliary" and goal.kind == "plan" and goal.polarity == "positive":
            self._settle_future(goal, token, subject, holders)
        if goal.kind == "forecast" and token.norm_ in _OWN_FORECASTS and self._is_step(goal):
            goal.kind = "plan"  # 预计2025年底前建成
        if goal.rules[0] == "zh.horizon":
            self._settle_horizon(goal, subject)
        self._settle_strategy(goal, token)
        if goal.kind == "aspiration" and goal.rank is not None and goal.direction == "become":
            goal.kind = "target" if token.norm_ == "致力于" else goal.kind
        if goal.rules[0] != f"zh.{goal.status}":
            self._settle_plan(goal)

    def settle_assured(self, goal: FoundGoal, token: Token, subject: Subject, last: FoundGoal | None) -> None:
        """Take 确保 for a promise of companies and people only: what a programme ensures is its end."""
        if goal.kind != "pledge" or token.norm_ not in _ASSURED or subject.kind in ("name", "self"):
            return
        if goal.target is not None or goal.deadlines:
            goal.kind = "target"
        else:
            goal.kind = (
                last.kind if last is not None and last.kind in ("target", "strategy", "plan") else "strategy"
            )

    def _settle_strategy(self, goal: FoundGoal, token: Token) -> None:
        """Take a course that goes on for a strategy: 将继续深化全球化战略."""
        if goal.kind != "plan" or goal.target is not None or goal.deadlines or goal.status != "new":
            return
        words = [t for t in self._words(goal) if t.tag_ not in ("w", "xc")]
        near = [t.norm_ for t in self.words[token.i : token.i + 4]]
        goes_on = any(word in _GOES_ON or word.startswith(_GOES_ON_HEADS) for word in near)
        if words and words[-1].norm_.endswith((*self.cues.strategies, "政策")) and goes_on:
            goal.kind = "strategy"

    def settle_continued(
        self, goal: FoundGoal, first: Token, last: FoundGoal, root: FoundGoal | None
    ) -> None:
        """Settle the kind of one more outcome: that of the goal before, if its own words say no other."""
        cue = self.cues.verbs.get(first.norm_)
        if cue is not None and cue.kind in ("strategy", "benchmark", "pledge"):
            goal.kind = cue.kind
        elif goal.kind in ("strategy", "target") and goal.target is None and not goal.deadlines:
            goal.kind = "plan" if goal.kind == "target" else goal.kind
        if any(relation == "benchmark_against" for relation, _, _ in goal.comparators):
            goal.kind = "benchmark"
        measures = root is not None and root.kind == "plan" and root.rules[0] == "zh.horizon"
        if last.kind != "plan" or not measures:
            self._settle_plan(goal)
        if goal.kind == "target" and first.norm_ in _GIVEN:
            goal.kind = "plan"  # 设立基金, 投入资金: done, not arrived at

    def settle_nobodys(self, goal: FoundGoal, subject: Subject, last: FoundGoal | None) -> None:
        """Take what nobody in the sentence does for a forecast: 将大幅提升研发效率."""
        future = goal.rules[0] == "zh.auxiliary" and goal.kind == "plan" and goal.polarity == "positive"
        deontic = self.text[goal.trigger[0] : goal.trigger[1]] in _DEONTIC
        if not future or deontic or subject.kind != "none" or goal.source_name or last is not None:
            return
        if not goal.holder_name or goal.resolution == "document":
            goal.kind, goal.modality, goal.commitment = "forecast", "probable", "soft"
            goal.holder = goal.holder_name = goal.resolution = ""

    def settle_guidance(self, goal: FoundGoal, holders: Holders) -> None:
        """Take a company's own figure for its own report for guidance: 预计净利润3亿元, 四季度营收将介于."""
        stated = goal.kind == "forecast" or (
            goal.kind in ("plan", "target") and goal.rules[0] == "zh.auxiliary"
        )
        figures = goal.target is not None and (goal.metric in self.cues.reported or self._is_own_act(goal))
        turns = any(word in self.text[goal.start : goal.end] for word in self.cues.turns)
        if not stated or not (figures or turns) or goal.polarity == "negative":
            return
        if any(word in self.text[goal.start : goal.end] for word in self.cues.wide):
            return
        if self._is_wanted(goal) or self._is_anothers(goal, holders):
            return
        body = holders.body_of(goal.source or goal.holder)
        if body.startswith("c") and not self._forecasts_for_others(goal, holders):
            goal.kind = "guidance"
            if goal.holder.startswith("p") or not goal.holder_name:
                goal.holder, goal.holder_name = body, holders.table[body]["name"]
                goal.resolution = "elided"

    def _is_wanted(self, goal: FoundGoal) -> bool:
        """Tell 要达到, 目标由A上调至B: wanted, not expected."""
        trigger = self.text[goal.trigger[0] : goal.trigger[1]]
        return trigger in _DEONTIC or trigger == "目标" or (goal.status != "new" and goal.kind == "target")

    def _is_own_act(self, goal: FoundGoal) -> bool:
        """Tell whether a company expects what it does itself: 公司预计全年引进飞机30架."""
        if goal.kind != "forecast" or self.text[goal.trigger[0] : goal.trigger[1]] not in _OWN_FORECASTS:
            return False
        rest = (t for t in self._words(goal) if t.idx >= goal.trigger[1])
        first = next((t for t in rest if t.tag_ not in ("TIME", "d", "f", "u", "w")), None)
        return first is not None and first.tag_ == "v" and self.cues.directions.get(first.norm_) in _OWN_ACTS

    def _is_anothers(self, goal: FoundGoal, holders: Holders) -> bool:
        """Tell a forecast for a company by somebody else: 某行预计，某公司净利润将达3亿元."""
        if goal.kind == "forecast" and holders.names_other(goal):
            return True
        acts = goal.source_name and not holders.speaks_for(goal.source, goal.holder)
        return bool(acts) and goal.resolution in ("mention", "reference") and goal.source[:1] != "p"

    def _forecasts_for_others(self, goal: FoundGoal, holders: Holders) -> bool:
        if goal.source in holders.outsiders or goal.holder in holders.outsiders:
            return True
        names = goal.holder_name + goal.source_name + self.text[max(0, goal.start - 12) : goal.trigger[0]]
        return any(part in names for part in (*self.cues.forecasters, *self.cues.outsiders))

    def _settle_future(self, goal: FoundGoal, token: Token, subject: Subject, holders: Holders) -> None:
        """Tell a plan from a forecast behind 将: who does not act does not plan."""
        if token.norm_ in _DEONTIC:
            if self._is_aimed(goal):
                goal.kind = "target"
            near = self.words[token.i + 1 : token.i + 3]
            if goal.target is None and any(t.norm_ in _STRATEGIC for t in near):
                goal.kind = "strategy"
            return
        words = [t for t in self._words(goal) if t.i > token.i and t.tag_ not in ("w", "xc")]
        described = bool(words) and words[-1].tag_ == "a" and not any(t.tag_ in ("v", "vn") for t in words)
        hedged = described or any(
            t.norm_ in self.cues.hedges for t in self.words[max(0, token.i - 2) : token.i]
        )
        verb = next((t for t in self.words[token.i + 1 : token.i + 8] if t.tag_ in ("v", "vn")), None)
        drifts = verb is not None and verb.norm_ in self.cues.uncontrolled
        spoken_for = holders.is_own(goal)
        launches = any(t.norm_ in self.cues.launches for t in self.words[token.i + 1 : token.i + 12])
        acted = launches and (subject.span or holders.makes)
        guesses = (
            hedged,
            subject.kind == "thing" and not (spoken_for or acted),
            subject.kind in ("name", "group") and drifts and not spoken_for,
            subject.kind == "none" and drifts and goal.source_name and not spoken_for,
        )
        if any(guesses):
            goal.kind = "forecast"
        if goal.kind == "forecast":
            goal.modality, goal.commitment = "probable", "soft"

    def _is_aimed(self, goal: FoundGoal) -> bool:
        """Tell what 要 sets as an end: to pass a rival, to change by a figure, to meet a target."""
        rivals = any(relation in ("surpass", "catch_up") for relation, _, _ in goal.comparators)
        changes = goal.target is not None and goal.direction in ("increase", "decrease")
        return rivals or changes or self.text[goal.start : goal.end].endswith("目标")

    def _is_step(self, goal: FoundGoal) -> bool:
        """Tell whether a project's own step is expected: built, opened, in production."""
        words = self.text[goal.trigger[1] : goal.end]
        return goal.target is None and any(verb in words for verb in self.cues.launches)

    def _settle_horizon(self, goal: FoundGoal, subject: Subject) -> None:
        """Tell a state to arrive at (覆盖率提升至七成) from a thing to do (投入1000亿)."""
        verb = goal.direction
        if self._begins(goal):
            return
        ahead = (t for t in self._words(goal) if t.idx < goal.trigger[0])
        if subject.kind != "name" and any(t.norm_.endswith(_ABLE) and t.tag_ in ("v", "d") for t in ahead):
            goal.kind, goal.modality = "forecast", "probable"  # 能带动产值增至
            return
        if goal.kind == "plan" and (
            verb in ("decrease", "maintain") or (subject.kind == "thing" and verb in _CHANGES)
        ):
            goal.kind = "target" if "投" not in goal.predicate else goal.kind

    def _begins(self, goal: FoundGoal) -> bool:
        return self.text.startswith(("起", "开始"), self._first_time_end(goal))

    def _first_time_end(self, goal: FoundGoal) -> int:
        return goal.deadlines[0][1] if goal.deadlines else goal.start

    def _words(self, goal: FoundGoal) -> list[Token]:
        span = self.clauses.doc.char_span(goal.start, goal.end, alignment_mode="expand")
        return list(span) if span is not None else []

    def _settle_plan(self, goal: FoundGoal) -> None:
        """Take a plan with a figure and an end state for a target: 要达到三成, 提到一半."""
        if goal.kind != "plan" or goal.target is None:
            return
        if self._begins(goal):
            return  # 下月起把费用降到三万元: from then on, a measure
        before = self.text[max(goal.start, goal.target[0] - 8) : goal.target[0]]
        for bound in self.cues.bounds:
            before = before.removesuffix(bound)
        arrives = before.endswith(self.cues.arrivals) and not before.endswith(("在", "不超过", "定为"))
        if arrives or goal.rank is not None or goal.direction == "become":
            goal.kind = "target"
