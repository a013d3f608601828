"""By which criteria is a lot awarded, and how much does each weigh?"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import LotWeight, Requirement
from redthread.domain.values import Weight
from redthread.standards.eforms.codes import AWARD_KINDS, WEIGHTS
from redthread.standards.eforms.fields import (
    AWARD,
    AWARD_CRITERIA,
    AWARD_PARAMETERS,
    PARAMETER_CODE,
    PARAMETER_NUMBER,
)
from redthread.standards.eforms.source import Node, Notice

WEIGHT_LISTS = ("number-weight", "number-fixed")
THRESHOLD_LIST = "number-threshold"


@dataclass(frozen=True, slots=True)
class Parameter:
    code: str = ""
    number: Decimal | None = None

    @property
    def weight(self) -> Weight | None:
        """None where the code is unknown: a number alone does not say what it counts."""
        return Weight(WEIGHTS[self.code], self.number) if self.code in WEIGHTS else None


def award_criteria(notice: Notice, identifier: str, lot: Node) -> Iterator[Requirement]:
    """One requirement for each award criterion that says anything, numbered as in the notice."""
    for number, node in enumerate(notice.nodes(AWARD_CRITERIA, lot), start=1):
        criterion = _criterion(notice, identifier, number, node)
        if criterion.code or criterion.title or criterion.wording or criterion.weight_code:
            yield criterion


def _criterion(notice: Notice, lot: str, number: int, node: Node) -> Requirement:
    weighed = _parameter(notice, node, *WEIGHT_LISTS)
    threshold = _parameter(notice, node, THRESHOLD_LIST)
    code = notice.code(AWARD["BT-539"], node)
    return Requirement(
        identifier=f"{lot}/award/{number}",
        place=f"{lot} / BT-540 / {number}",
        stage=StageOfUse.AWARD,
        title=notice.text(AWARD["BT-734"], node),
        wording=notice.text(AWARD["BT-540"], node),
        lots=(LotWeight(lot, weighed.weight),),
        award_kind=AWARD_KINDS.get(code),
        code=code,
        weight_code=weighed.code,
        threshold=threshold.number,
        threshold_code=threshold.code,
    )


def _parameter(notice: Notice, criterion: Node, *lists: str) -> Parameter:
    """The first parameter of the first list that has one; any further one stays unread."""
    parameters = notice.nodes(AWARD_PARAMETERS, criterion)
    for name in lists:
        for node in parameters:
            if code := notice.code(f"{PARAMETER_CODE}[@listName='{name}']", node):
                return Parameter(code, notice.number(PARAMETER_NUMBER, node))
    return Parameter()
