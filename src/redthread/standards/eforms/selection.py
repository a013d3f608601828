"""Which tenderers may take part in a lot?"""

from collections.abc import Iterator

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import LotWeight, Requirement
from redthread.standards.eforms.codes import UNUSED
from redthread.standards.eforms.fields import SELECTION, SELECTION_CRITERIA
from redthread.standards.eforms.source import Node, Notice


def selection_criteria(notice: Notice, identifier: str, lot: Node) -> Iterator[Requirement]:
    """One requirement for each selection criterion that says anything, numbered as in the notice.

    Older notices list every criterion of the form with the word "not used": those are none, and stay unread.
    """
    for number, node in enumerate(notice.nodes(SELECTION_CRITERIA, lot), start=1):
        if notice.look(SELECTION["BT-748"], node) in UNUSED:
            continue
        criterion = _criterion(notice, identifier, number, node)
        if criterion.code or criterion.title or criterion.wording:
            yield criterion


def _criterion(notice: Notice, lot: str, number: int, node: Node) -> Requirement:
    return Requirement(
        identifier=f"{lot}/selection/{number}",
        place=f"{lot} / BT-750 / {number}",
        stage=StageOfUse.SELECTION,
        title=notice.text(SELECTION["BT-749"], node),
        wording=notice.text(SELECTION["BT-750"], node),
        lots=(LotWeight(lot),),
        code=notice.code(SELECTION["BT-809"], node) or notice.code(SELECTION["BT-747"], node),
    )
