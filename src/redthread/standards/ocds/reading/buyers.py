"""Who buys, and who leads?"""

from collections.abc import Iterator
from dataclasses import replace

from redthread.domain.purchase import Buyer
from redthread.standards.ocds.reading.countries import country_of
from redthread.standards.ocds.reading.node import Node

ROLES = frozenset({"buyer", "procuringEntity", "leadBuyer"})


def read_buyers(release: Node) -> tuple[Buyer, ...]:
    """The lead first: the party that ``buyer`` names, else ``tender.procuringEntity``, else the first.

    OCDS 1.0 has no parties: there the two hold the organisation itself.
    """
    parties = list(_buying_parties(release))
    references = [node for node in (release.at("buyer"), release.at("tender").at("procuringEntity")) if node]
    known = {party.identifier() for party in parties} | {party.string("name") for party in parties}
    inline = [node for node in references if not ({node.identifier(), node.string("name")} - {""}) & known]
    buyers = list(dict.fromkeys(_buyer(node) for node in (*inline, *parties) if node.string("name")))
    named = [_name(node, parties) for node in references]
    lead = next((buyer for name in named for buyer in buyers if buyer.name == name), None)
    buyers.sort(key=lambda buyer: buyer != lead)
    return tuple(replace(buyer, is_lead=position == 0) for position, buyer in enumerate(buyers))


def _buying_parties(release: Node) -> Iterator[Node]:
    for party in release.each("parties"):
        roles = list(party.each("roles"))
        if ROLES.intersection(role.value for role in roles if isinstance(role.value, str)):
            for role in roles:
                role.taken()
            yield party


def _buyer(party: Node) -> Buyer:
    return Buyer(party.string("name"), country_of(party.at("address")), _identifier(party.at("identifier")))


def _identifier(identifier: Node) -> str:
    scheme, number = identifier.string("scheme"), identifier.identifier()
    return f"{scheme}-{number}" if scheme and number else number


def _name(reference: Node, parties: list[Node]) -> str:
    """The name of the party that is referred to, by its id if there is one."""
    wanted = reference.identifier()
    by_id = (party.string("name") for party in parties if wanted and party.identifier() == wanted)
    return next(by_id, reference.string("name"))
