"""Where can this actor go from here?"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from redthread.apps.accounts.actor import Actor


@dataclass(frozen=True, slots=True)
class Place:
    address: str
    label: str | Promise
    is_current: bool


_EVERYONE: list[tuple[str, Promise]] = [
    ("library:search", _("Library")),
    ("tenders:document_check", _("Check a document")),
    ("opendata:published", _("Published tenders")),
]
_BUYING: list[tuple[str, Promise]] = [("home", _("To do")), ("purchases:list", _("Purchases"))]


def navigation(actor: Actor, path: str) -> list[Place]:
    """In the order of work; the current place is the longest address the path begins with."""
    entries = [(reverse(name), label) for name, label in _entries(actor)]
    current = max((address for address, _label in entries if _is_within(path, address)), key=len, default="")
    return [Place(address, label, is_current=address == current) for address, label in entries]


def _is_within(path: str, address: str) -> bool:
    """Every path begins with the address of the home page: that one is current on itself alone."""
    return path == address if address == "/" else path.startswith(address)


def _entries(actor: Actor) -> Iterator[tuple[str, Promise]]:
    if actor.is_buying:
        yield from _BUYING
    elif actor.person is not None:
        yield _BUYING[0]
    yield from _EVERYONE
