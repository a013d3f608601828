"""Does every contract clause say when it bites, until when, on whom, and what follows if it is not kept?

A reference to the contract's ladder of sanctions counts as a sanction, and so does a ladder elsewhere in
the document that names the clause by its number. The ladder itself is the sanction of others.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from redthread.domain.check.draft import Aspect, Draft
from redthread.domain.check.examples import CLAUSE, SPECIFICATION, demand, example
from redthread.domain.check.finding import Basis, Outcome, cant_tell, failed, passed
from redthread.domain.check.matching import found, has, sentences
from redthread.domain.check.references import mentioned, numbered
from redthread.domain.check.vocabulary import Vocabulary
from redthread.domain.check.wording import COMMON_REASONS, Wording, read, unread
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import ClauseTerms, Purchase, Requirement, Source
from redthread.domain.verdict import Severity

CODE = "clause-complete"
TITLE = "Every contract clause has a trigger, a deadline, a duty-bearer and a sanction"
# Good practice has no date of its own: it is shown from the day the directive's rules apply.
SINCE = date(2016, 4, 18)
UNTIL = None
SEVERITY = Severity.WARNING
BASIS = (Basis("Good practice: a duty without these four can't be enforced"),)
NEEDS = (Aspect.WORDING, Aspect.STAGES)
REASONS = ("incomplete", "complete", "ladder", "in-the-documents", *COMMON_REASONS)

_BLANK = re.compile(r"\{(\w{1,60})\}")
_NUMERAL = re.compile(r"\d")
_SANCTION_BLANKS = ("sanction_ref",)
_TIME_BLANKS = ("*days", "*weeks", "*months", "*_date")
"""The library's named blanks for the contract's ladder and for times, the same in every language."""
_LADDER = 2
"""So many different words of sanction make a ladder; one alone may be the breach that another clause answers."""


@dataclass(frozen=True, slots=True)
class _Links:
    """Which clauses carry sanctions for others, by the numbers of the document."""

    ladders: frozenset[str]
    covered: frozenset[str]
    """The clauses that point at one with a sanction, or that a ladder names."""


def check(draft: Draft) -> Iterator[Outcome]:
    links = _links(draft.purchase)
    for requirement in draft.purchase.requirements_at(StageOfUse.CONTRACT_CLAUSE):
        yield _judge(draft, requirement, links)


def _links(purchase: Purchase) -> _Links:
    known, ladders, covered = numbered(purchase), set(), set()
    read_ones = [(one, wording) for one in purchase.requirements if (wording := read(one, purchase))]
    sanctions = {one.identifier: len(found(wording.words.sanction, wording.whole)) for one, wording in read_ones}
    for one, wording in read_ones:
        others = [other.identifier for other in mentioned(wording, known, by=one)]
        if others and sanctions[one.identifier] >= _LADDER:
            ladders.add(one.identifier)
            covered.update(others)
        elif any(sanctions.get(other, 0) >= _LADDER for other in others):
            covered.add(one.identifier)
    return _Links(frozenset(ladders), frozenset(covered))


def _judge(draft: Draft, requirement: Requirement, links: _Links) -> Outcome:
    at = requirement.identifier
    terms = requirement.clause or ClauseTerms()
    wording = read(requirement, draft.purchase)
    missing = tuple(
        part
        for part, is_there in _parts(terms, wording)
        if not is_there and not (part == "sanction" and at in links.covered)
    )
    if not missing:
        return passed(at, "complete", is_guess=not _all_in_fields(terms))
    if wording is None:
        return unread(requirement)
    if at in links.ladders:
        return passed(at, "ladder", words=found(wording.words.sanction, wording.whole), is_guess=True)
    if not draft.carries(Aspect.CLAUSE_TERMS):
        return cant_tell(at, "in-the-documents", missing=missing)
    return failed(at, "incomplete", is_guess=True, missing=missing)


def _parts(terms: ClauseTerms, wording: Wording | None) -> Iterator[tuple[str, bool]]:
    """The four parts, each by its field or by its words."""
    said = wording.whole if wording else ""
    words = wording.words if wording else None
    yield "trigger", bool(terms.trigger) or (words is not None and has(words.trigger + words.deadline, said))
    yield "deadline", bool(terms.deadline) or (words is not None and _has_time(words, said))
    yield "duty-bearer", bool(terms.duty_bearer) or (words is not None and has(words.duty_bearer, said))
    yield "sanction", bool(terms.sanction) or (words is not None and has(words.sanction + _SANCTION_BLANKS, said))


def _has_time(words: Vocabulary, said: str) -> bool:
    """A wish has no deadline, even "at all times", unless it counts the days."""
    blanks = " ".join(_BLANK.findall(said))
    duties = (one for one in sentences(said) if _NUMERAL.search(one) or not has(words.vague, one))
    return any(has(words.deadline, duty) for duty in duties) or has(_TIME_BLANKS, blanks)


def _all_in_fields(terms: ClauseTerms) -> bool:
    return all((terms.trigger, terms.deadline, terms.duty_bearer, terms.sanction))


_REPORT = replace(demand("The supplier reports every quarter.", CLAUSE, identifier="c1"), place="number:7.1")
_STEPS = replace(
    demand("A breach of 7.1 leads to a written warning, then to suspension of orders.", CLAUSE, identifier="c9"),
    place="number:7.9",
)
PASSING = (
    example(
        "all in words, with the ladder",
        demand(
            "The supplier shall send the list of sites within 30 days of signature. If it does not, the sanctions of "
            "section 12 apply.",
            CLAUSE,
        ),
    ),
    example("a ladder elsewhere names the clause", _REPORT, _STEPS),
    example(
        "the clause points at the ladder",
        replace(demand("The supplier reports every quarter. See 7.9.", CLAUSE, identifier="c3"), place="number:7.3"),
        _REPORT,
        _STEPS,
    ),
    example(
        "all in fields",
        demand("Seznam závodů.", CLAUSE, language="cs", clause=ClauseTerms("signature", "30 days", "supplier", "12.1")),
    ),
)
FAILING = (
    example("a ladder that leaves this clause out", replace(_REPORT, place="number:7.2"), _STEPS),
    example("a wish", demand("Workers shall be treated with respect.", CLAUSE)),
    example(
        "a wish for all times",
        demand("The supplier shall endeavour at all times to hire trainees, or pay penalties.", CLAUSE),
    ),
    example("no sanction", demand("The supplier shall report every quarter.", CLAUSE)),
)
CANT_TELL = (
    example("a notice names the clause only", demand("Decent working conditions.", CLAUSE), source=Source.EFORMS),
    example("a language without terms", demand("Toimittaja raportoi.", CLAUSE, language="fi")),
    example("nothing written", demand("", CLAUSE)),
)
NOT_APPLICABLE = (example("no clause", demand("The screen has a matt surface.", SPECIFICATION)),)
