"""Where can this actor go from here?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from redthread.apps.accounts.actor import Actor
from redthread.domain.people.roles import OrganisationKind


@dataclass(frozen=True, slots=True)
class Place:
    address: str
    label: str | Promise
    is_current: bool


Entry = tuple[str, Promise]
_PUBLIC: list[Entry] = [
    ("library:search", _("Library")),
    ("tenders:document_check", _("Check a document")),
    ("opendata:published", _("Published tenders")),
    ("outcomes:cases", _("Case studies")),
]
_HOME: Entry = ("home", _("To do"))
_FINDINGS: Entry = ("followup:findings", _("Findings"))
_SITES: Entry = ("sites:list", _("Sites"))
_FILES: Entry = ("files:list", _("Files"))
_CONTRACTS: Entry = ("contracts:list", _("Contracts"))
_DUE: Entry = ("contracts:due", _("Reports due"))
_MONITORING: Entry = ("followup:assignments", _("Monitoring"))
_OWN: Mapping[OrganisationKind, list[Entry]] = {
    OrganisationKind.AUTHORITY: [("purchases:list", _("Purchases")), _CONTRACTS, _FINDINGS, _SITES],
    OrganisationKind.CONSORTIUM: [("purchases:list", _("Purchases")), _CONTRACTS, _FINDINGS, _SITES],
    OrganisationKind.SUPPLIER: [_DUE, _CONTRACTS, _FINDINGS, _SITES, _FILES],
    OrganisationKind.BRAND: [_SITES],
    OrganisationKind.MONITOR: [_MONITORING, _FINDINGS, _SITES],
    OrganisationKind.NETWORK: [],
}
"""In the order of the work of each kind of organisation; what everybody reads comes after."""


def navigation(actor: Actor, path: str) -> list[Place]:
    """In the order of work; the current place is the longest address the path begins with."""
    entries = [(reverse(name), label) for name, label in _entries(actor)]
    current = max((address for address, _label in entries if _is_within(path, address)), key=len, default="")
    return [Place(address, label, is_current=address == current) for address, label in entries]


def _is_within(path: str, address: str) -> bool:
    """Every path begins with the address of the home page: that one is current on itself alone."""
    return path == address if address == "/" else path.startswith(address)


def _entries(actor: Actor) -> Iterator[Entry]:
    if actor.person is not None:
        yield _HOME
    if actor.organisation is not None:
        yield from _OWN[OrganisationKind(actor.organisation.kind)]
    yield from _PUBLIC
