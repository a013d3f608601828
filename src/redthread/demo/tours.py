"""What does each role look at first in the demo, and in which order?"""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from redthread.apps.contracts.models import Clause, Contract
from redthread.apps.contracts.selectors import clauses_now
from redthread.apps.followup.selectors import assignments_list, findings_list
from redthread.apps.purchases.models import Purchase
from redthread.demo.main_purchase import main_purchase
from redthread.demo.past_purchase import past_contract, past_purchase
from redthread.demo.people import AMINA, ATLE, BAO, CELIA, INGRID, MEI, TOVE, acting

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


def _main(name: str) -> Address:
    """A page of the purchase that is being prepared."""
    return lambda: _at(name, main_purchase(acting(INGRID)))


def _past(name: str) -> Address:
    """A page of the purchase that came all the way."""
    return lambda: _at(name, past_purchase(acting(INGRID)))


def _contract(name: str) -> Address:
    return lambda: _at(name, past_contract(past_purchase(acting(INGRID))))


def _at(name: str, row: Purchase | Contract | None) -> str:
    return reverse(name, args=[row.public_id]) if row is not None else ""


def _thread() -> str:
    """Of the clause that the finding was against."""
    contract = past_contract(past_purchase(acting(INGRID)))
    if contract is None:
        return ""
    clause = next((each.clause for each in clauses_now(contract=contract) if _is_about_fees(each.clause)), None)
    return reverse("thread", args=["clause", clause.public_id]) if clause else ""


def _is_about_fees(clause: Clause) -> bool:
    version = clause.criterion_version
    return version is not None and version.criterion.identifier == "CLA-28"


def _finding() -> str:
    found = _first_finding()
    return reverse("followup:finding", args=[found]) if found else ""


def _thread_of_finding() -> str:
    found = _first_finding()
    return reverse("thread", args=["finding", found]) if found else ""


def _first_finding() -> str:
    found = findings_list(actor=acting(MEI))
    return found[-1].public_id if found else ""


def _assignment() -> str:
    given = assignments_list(actor=acting(MEI)).first()
    return reverse("followup:assignment", args=[given.public_id]) if given else ""


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
                _("Each criterion with wording, motive, proof, indicator, legal basis, and what became of it."),
                page("library:criterion", "redthread-core", "CLA-08"),
            ),
            Stop(
                _("Published tenders"),
                _("What authorities asked for, word by word, as a page, a document and open data."),
                page("opendata:published"),
            ),
            Stop(
                _("Five case studies"),
                _("Real authorities, with what was published about them; what nobody published is unknown."),
                page("outcomes:cases"),
            ),
        ),
    ),
    Tour(
        "buyer",
        _("Buyer"),
        _("Takes criteria from the library into a purchase, checks the tender, records offers, awards."),
        INGRID,
        (
            Stop(_("To do"), _("What you must do, by when; then what waits on others."), page("home")),
            Stop(
                _("A tender written in a hurry"),
                _("The check names what is wrong, with the law; mend a sentence and look again."),
                _main("tenders:check"),
            ),
            Stop(
                _("Offers"),
                _("What each bidder answered to each requirement; a correction never rewrites the answer before."),
                _past("offers:list"),
            ),
            Stop(
                _("Evaluation"),
                _("Points with their reasons; an offer with a missing score has no total."),
                _past("evaluation:grid"),
            ),
            Stop(
                _("The thread"),
                _("One promise from the newspaper article to the workers who were repaid, on one page."),
                _thread,
            ),
        ),
    ),
    Tour(
        "evaluator",
        _("Evaluator"),
        _("Gives points to answers, each with its reason."),
        AMINA,
        (
            Stop(
                _("Evaluation"),
                _("Points with their reasons; an offer with a missing score has no total."),
                _past("evaluation:grid"),
            ),
            Stop(
                _("Offers"),
                _("What each bidder answered to each requirement; a correction never rewrites the answer before."),
                _past("offers:list"),
            ),
        ),
    ),
    Tour(
        "contract-manager",
        _("Contract manager"),
        _("Has two hours a week: sees what is late, decides on reports, takes a step when one is needed."),
        TOVE,
        (
            Stop(_("Monday morning"), _("What is late, and what waits for your decision."), page("home")),
            Stop(
                _("All contracts"), _("How each stands, in words and shapes; grey is not good."), page("contracts:list")
            ),
            Stop(
                _("One contract"),
                _("Its clauses came from the tender, its targets from the winner’s own answers."),
                _contract("contracts:detail"),
            ),
            Stop(
                _("The ladder"),
                _("Steps after a broken clause, mildest first; the last two weigh what they do to workers."),
                _contract("contracts:steps"),
            ),
            Stop(
                _("A contract that began elsewhere"),
                _("Upload its text, pick clauses, set dates: ten minutes."),
                page("contracts:enter"),
            ),
            Stop(_("Findings"), _("What the monitor was allowed to tell you, and what is done about it."), _finding),
        ),
    ),
    Tour(
        "supplier",
        _("Supplier"),
        _("Sells to several authorities with one account: sees what is due to all, reports, answers findings."),
        ATLE,
        (
            Stop(_("To do"), _("Reports and corrective actions, by date."), page("home")),
            Stop(_("Reports due"), _("Over all authorities; send one with its evidence."), page("contracts:due")),
            Stop(
                _("Your contract"),
                _("What you promised, and how each figure will be rated."),
                _contract("contracts:detail"),
            ),
            Stop(_("A finding"), _("What you were told, your right of reply, what you do about it."), _finding),
            Stop(
                _("Sites"),
                _("Where the goods are made: disclosed once, given to those who may read it."),
                page("sites:list"),
            ),
        ),
    ),
    Tour(
        "monitor",
        _("Monitor"),
        _("Looks at sites independently; decides with workers who is told what, and when."),
        MEI,
        (
            Stop(
                _("What you were asked to monitor"),
                _("The contract’s clauses and the sites you were given."),
                _assignment,
            ),
            Stop(
                _("A finding"),
                _("Consent, a check whether the story tells who it was, then one audience after the other."),
                _finding,
            ),
            Stop(_("All findings"), _("By severity and by where they stand."), page("followup:findings")),
            Stop(_("The thread"), _("The part of it that a monitor may read."), _thread_of_finding),
        ),
    ),
    Tour(
        "brand",
        _("Brand"),
        _("Discloses sites once, directly and not through a reseller."),
        BAO,
        (
            Stop(
                _("Sites"),
                _("Where the goods are made: disclosed once, given to those who may read it."),
                page("sites:list"),
            ),
            Stop(_("Add a site"), _("Legal name, full address, what is done there."), page("sites:add")),
        ),
    ),
    Tour(
        "coordinator",
        _("Coordinator of a network"),
        _("Looks after the library and the case studies that others learn from."),
        CELIA,
        (
            Stop(_("The library"), _("The packages, their versions and their criteria."), page("library:search")),
            Stop(
                _("A criterion"),
                _("With the track record of its use: the figures, their sample, and what nobody has looked at."),
                page("library:criterion", "redthread-core", "CLA-08"),
            ),
            Stop(
                _("Five case studies"),
                _("Real authorities, with what was published about them; what nobody published is unknown."),
                page("outcomes:cases"),
            ),
        ),
    ),
    Tour(
        "administrator",
        _("Administrator"),
        _("Invites people, gives roles, reads who changed what."),
        INGRID,
        (
            Stop(_("The organisation"), _("Its people, their roles, invitations."), page("accounts:organisation")),
            Stop(
                _("The journal"),
                _("What changed, who and when; a chain that shows when it was tampered with."),
                page("journal"),
            ),
        ),
    ),
)


def tour_of(role: str) -> Tour | None:
    return next((tour for tour in TOURS if tour.role == role), None)
