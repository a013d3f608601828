"""What does each role look at first in the demo, and in which order?"""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Address = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Stop:
    """One page of a tour: what to look at there. ``address`` is asked when the tour is shown; empty: not there yet."""

    title: str | Promise
    text: str | Promise
    address: Address


@dataclass(frozen=True, slots=True)
class ShownStop:
    title: str | Promise
    text: str | Promise
    address: str


@dataclass(frozen=True, slots=True)
class Tour:
    """``email`` is the person of the demo who has the role; empty for a visitor."""

    role: str
    name: str | Promise
    about: str | Promise
    email: str
    path: tuple[Stop, ...]

    def stops(self) -> list[ShownStop]:
        return [ShownStop(stop.title, stop.text, stop.address()) for stop in self.path]


def page(name: str, *arguments: str) -> Address:
    return lambda: reverse(name, args=arguments)


TOURS: tuple[Tour, ...] = (
    Tour(
        "visitor",
        _("Visitor"),
        _("Needs no account: checks a document, reads the library and what was published."),
        "",
        (
            Stop(
                _("Paste an annex"),
                _("Its flaws, the law behind each, and a sentence to put instead; nothing is kept."),
                page("tenders:document_check"),
            ),
            Stop(
                _("The library"),
                _("Each criterion with wording, motive, proof, indicator and legal basis."),
                page("library:search"),
            ),
            Stop(
                _("Published tenders"),
                _("What authorities asked for, word by word, as a page, a document and open data."),
                page("opendata:published"),
            ),
        ),
    ),
)


def tour_of(role: str) -> Tour | None:
    return next((tour for tour in TOURS if tour.role == role), None)
