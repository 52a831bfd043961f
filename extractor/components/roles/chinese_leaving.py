"""Posts that the same sentence says are left, and who takes them over: 总裁李明已于8月离任，由王芳接任."""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span

from extractor.components.roles.chinese_titles import Titles
from extractor.components.roles.found import FoundRole

_LEAVES = re.compile(
    r"""
    (?P<gap>[^，,。；;！？!?：:\n“”（）()、]{0,16}?，?)                # 已于8月, 因个人原因，
    (?:离任|辞职|请辞|去职|卸任|离职|退休|免职|下台|离世|去世|病逝|逝世
      |(?:不再|不)(?:继续)?担任(?:该|这一|上述|此|相关|任何)?(?:职务|职位|职)
      |(?:辞去|卸任|卸下)(?:该|这一|上述|此|相关|所有|一切|全部)(?:职务|职位|职))
    (?=[，,。；;！？!?\n、”]|后|了|$)
    """,
    re.VERBOSE,
)
_PLANNED = re.compile(r"将|拟|计划|预计")
_NOT_SAID = re.compile(r"[未没不否拒非应或若和与让使令请对向]|可能|考虑|要求|呼吁|传闻|如果")
"""What makes leaving a denial, a rumour or another's."""
_BY = re.compile(
    r"[^，,。；;！？!?\n]{0,2}[，,](?:公司|其|该行|集团)?(?:职务|职位|一职|空缺|工作)?(?:已|将|现|暂时?|改)?由"
)
_TAKES = re.compile(
    r"(?:暂时|临时|正式|将|已|即将)?(?:接任|接替|继任|接棒|接手|接班|继承|接掌|代理|代行|代职)"
)
_TITLES_BETWEEN = 16


class Leaving:
    """Reads who leaves a post, and who takes it over, in one text."""

    def __init__(self, text: str, people: list[Span], titles: Titles) -> None:
        self.text, self.titles = text, titles
        self.starts = {span.start_char: span for span in people}

    def told(self, person: Span, held: list[FoundRole]) -> Iterator[FoundRole]:
        """Yield the posts before a name, as left where the words behind the name say so."""
        match = _LEAVES.match(self.text, person.end_char) if held else None
        if match is None or _NOT_SAID.search(match["gap"]):
            yield from held
            return
        left = _PLANNED.search(match["gap"]) is None
        for role in held:
            yield replace(role, status="former") if left and role.status == "current" else role
        successor = self._successor(match.end())
        if successor is not None:
            for role in held:
                yield replace(role, person=str(successor.id_), status="incoming")

    def _successor(self, place: int) -> Span | None:
        """Give who is said to take over: ，由[副总裁]王芳接任."""
        by = _BY.match(self.text, place)
        if by is None:
            return None
        for start in range(by.end(), min(len(self.text), by.end() + _TITLES_BETWEEN)):
            person = self.starts.get(start)
            if person is not None:
                return person if _TAKES.match(self.text, person.end_char) else None
        return None
