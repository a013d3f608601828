"""Who buys, and under which country's law?"""

from collections.abc import Mapping

from redthread.domain.purchase import Buyer
from redthread.standards.eforms.codes import COUNTRIES, INDICATORS, WITHOUT_A_STATE
from redthread.standards.eforms.fields import NOTICE, ORGANISATION, ORGANISATIONS
from redthread.standards.eforms.source import Node, Notice, says


def buyers(notice: Notice) -> tuple[Buyer, ...]:
    """The organisations that the contracting parties refer to. The leader of a group leads, else the first.

    Contact persons, addresses, telephone numbers and e-mail are never read.
    """
    organisations = _organisations(notice)
    known = [node for node in notice.nodes(NOTICE["OPT-300"]) if says(node) in organisations]
    found = list(dict.fromkeys(organisations[notice.take(node)] for node in known))
    leaders = [each for each in found if notice.meant(ORGANISATION["OPP-050"], INDICATORS, each)] or found[:1]
    return tuple(_buyer(notice, each, is_lead=each in leaders) for each in found)


def jurisdiction(notice: Notice, buyers: tuple[Buyer, ...]) -> str | None:
    """The lead buyer's country; None for an institution of the Union or an international organisation."""
    kinds = {says(node) for node in notice.nodes(NOTICE["BT-11"])}
    if kinds & WITHOUT_A_STATE:
        return None
    return next((buyer.country for buyer in buyers if buyer.is_lead), None)


def _organisations(notice: Notice) -> Mapping[str, Node]:
    """By the identifier of the company and by that of its touch point."""
    return {
        identifier: node
        for node in notice.nodes(ORGANISATIONS)
        for field in ("OPT-201", "OPT-200")
        if (identifier := notice.look(ORGANISATION[field], node))
    }


def _buyer(notice: Notice, node: Node, *, is_lead: bool) -> Buyer:
    notice.code(ORGANISATION["OPT-200"], node)
    return Buyer(
        name=notice.line(ORGANISATION["BT-500"], node),
        country=notice.meant(ORGANISATION["BT-514"], COUNTRIES, node),
        identifier=notice.code(ORGANISATION["BT-501"], node),
        is_lead=is_lead,
    )
