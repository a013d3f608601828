"""Could the clauses on workers be audited at all?

Four questions that a Swedish purchasing centre puts before it takes a contract into its audit programme.
They are its admission terms, not law, and so they are advice.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from redthread.domain.check.draft import Aspect, Draft
from redthread.domain.check.examples import CLAUSE, SPECIFICATION, demand, example
from redthread.domain.check.finding import WHOLE, Basis, Outcome, cant_tell, failed, passed
from redthread.domain.check.matching import found
from redthread.domain.check.wording import Wording, read
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import Requirement, Source
from redthread.domain.verdict import Severity

CODE = "auditability"
TITLE = "The contract can be audited"
# Good practice has no date of its own: it is shown from the day the directive's rules apply.
SINCE = date(2016, 4, 18)
UNTIL = None
SEVERITY = Severity.ADVICE
BASIS = (
    Basis(
        "Good practice: admission terms of Adda's audit programme",
        source="https://www.adda.se/om-oss/vi-tar-ansvar-for-hallbarhet/hallbarhetskollen/faq-hallbarhetskollen/"
        "hur-gar-valet-av-revisionsobjekt-till-och-vilka-forutsattningar-kravs/",
    ),
)
NEEDS = (Aspect.WORDING, Aspect.STAGES)
REASONS = (
    "chain-requirements-named",
    "chain-requirements-missing",
    "inspection-right-named",
    "inspection-right-missing",
    "sanctions-tied",
    "sanctions-missing",
    "year-left-named",
    "year-left-unknown",
    "not-found-here",
    "clauses-not-read",
    "no-clauses-here",
)


@dataclass(frozen=True, slots=True)
class _Question:
    """One of the questions that words can answer: which terms must stand together in one clause."""

    code: str
    yes: str
    no: str


_CHAIN = _Question("chain-requirements", "chain-requirements-named", "chain-requirements-missing")
_INSPECTION = _Question("inspection-right", "inspection-right-named", "inspection-right-missing")
_SANCTIONS = _Question("sanctions", "sanctions-tied", "sanctions-missing")


def check(draft: Draft) -> Iterator[Outcome]:
    clauses = draft.purchase.requirements_at(StageOfUse.CONTRACT_CLAUSE)
    if not draft.purchase.requirements:
        return
    if not clauses and not draft.carries(Aspect.ALL_REQUIREMENTS):
        yield cant_tell(WHOLE, "no-clauses-here", source=draft.purchase.source)
        return
    yield from _answers(
        draft, _read(draft, clauses), is_unread=any(read(one, draft.purchase) is None for one in clauses)
    )


def _read(draft: Draft, clauses: tuple[Requirement, ...]) -> list[tuple[Requirement, Wording]]:
    return [(one, wording) for one in clauses if (wording := read(one, draft.purchase))]


def _answers(draft: Draft, clauses: list[tuple[Requirement, Wording]], *, is_unread: bool) -> Iterator[Outcome]:
    everywhere = _read(draft, draft.purchase.requirements)
    answers = (
        (_CHAIN, [_chain(wording) for _, wording in everywhere]),
        (_INSPECTION, [found(wording.words.inspection, wording.whole) for _, wording in clauses]),
        (_SANCTIONS, [_sanction(one, wording) for one, wording in clauses]),
    )
    for question, hits in answers:
        yield _outcome(draft, question, [words for words in hits if words], is_unread=is_unread)
    yield _year_left(clauses)


def _outcome(draft: Draft, question: _Question, hits: list[tuple[str, ...]], *, is_unread: bool) -> Outcome:
    if hits:
        return passed(WHOLE, question.yes, words=hits[0], is_guess=True)
    if is_unread:
        return cant_tell(WHOLE, "clauses-not-read", question=question.code)
    if not draft.carries(Aspect.ALL_REQUIREMENTS):
        return cant_tell(WHOLE, "not-found-here", question=question.code, source=draft.purchase.source)
    return failed(WHOLE, question.no, is_guess=True)


def _chain(wording: Wording) -> tuple[str, ...]:
    """Concrete: the core conventions and the chain they hold in, in one requirement."""
    conventions = found(wording.words.core_conventions, wording.whole)
    chain = found(wording.words.chain, wording.whole)
    return conventions + chain if conventions and chain else ()


def _sanction(clause: Requirement, wording: Wording) -> tuple[str, ...]:
    field = (clause.clause.sanction,) if clause.clause and clause.clause.sanction else ()
    return field or found((*wording.words.sanction, "sanction_ref"), wording.whole)


def _year_left(clauses: list[tuple[Requirement, Wording]]) -> Outcome:
    """When the contract ends stands in no field here: only a clause that says so can answer."""
    for _, wording in clauses:
        if words := found(wording.words.year_left, wording.whole):
            return passed(WHOLE, "year-left-named", words=words, is_guess=True)
    return cant_tell(WHOLE, "year-left-unknown")


_AUDITABLE = (
    "The supplier shall ensure that the rights of the ILO core conventions are kept in the supply chain of the "
    "delivered laptops. The buyer or its agent may inspect the supplier and its sub-suppliers on site. Audits are "
    "planned so that at least twelve months remain of the contract. A breach leads to the sanctions of section 9."
)
PASSING = (example("all four", demand(_AUDITABLE, CLAUSE)),)
FAILING = (
    example("a promise", demand("The supplier respects human rights.", CLAUSE)),
    example("requirements and no clause", demand("The screen has a matt surface.", SPECIFICATION)),
)
CANT_TELL = (
    example("one annex of several", demand("The supplier respects human rights.", CLAUSE), source=Source.DOCUMENT),
    example("a notice without clauses", demand("A matt screen.", SPECIFICATION), source=Source.EFORMS),
    example("a language without terms", demand("Toimittaja raportoi.", CLAUSE, language="fi")),
)
NOT_APPLICABLE = (example("nothing asked yet"),)
