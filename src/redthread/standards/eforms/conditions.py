"""Under which conditions is the contract performed?"""

from collections.abc import Iterator

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import LotWeight, Requirement
from redthread.standards.eforms.fields import CONDITION, CONDITIONS
from redthread.standards.eforms.source import Node, Notice


def performance_conditions(notice: Notice, identifier: str, lot: Node) -> Iterator[Requirement]:
    """One clause for each condition that has words, numbered as in the notice."""
    for number, node in enumerate(notice.nodes(CONDITIONS, lot), start=1):
        if wording := notice.text(CONDITION["BT-70"], node):
            yield Requirement(
                identifier=f"{identifier}/clause/{number}",
                place=f"{identifier} / BT-70 / {number}",
                stage=StageOfUse.CONTRACT_CLAUSE,
                wording=wording,
                lots=(LotWeight(identifier),),
                code=notice.code(CONDITION["code"], node),
            )
