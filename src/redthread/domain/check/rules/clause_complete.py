"""Does every contract clause say when it bites, until when, on whom, and what follows if it is not kept?

A reference to the contract's ladder of sanctions counts as a sanction.
"""

import re
from collections.abc import Iterator
from datetime import date

from redthread.domain.check.draft import Aspect, Draft
from redthread.domain.check.examples import CLAUSE, SPECIFICATION, demand, example
from redthread.domain.check.finding import Basis, Outcome, cant_tell, failed, passed
from redthread.domain.check.matching import has
from redthread.domain.check.vocabulary import Vocabulary
from redthread.domain.check.wording import COMMON_REASONS, Wording, read, unread
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import ClauseTerms, Requirement, Source
from redthread.domain.verdict import Severity

CODE = "clause-complete"
TITLE = "Every contract clause has a trigger, a deadline, a duty-bearer and a sanction"
# Good practice has no date of its own: it is shown from the day the directive's rules apply.
SINCE = date(2016, 4, 18)
UNTIL = None
SEVERITY = Severity.WARNING
BASIS = (Basis("Good practice: a duty without these four can't be enforced"),)
NEEDS = (Aspect.WORDING, Aspect.STAGES)
REASONS = ("incomplete", "complete", "in-the-documents", *COMMON_REASONS)

_BLANK = re.compile(r"\{(\w{1,60})\}")
_SANCTION_BLANKS = ("sanction_ref",)
_TIME_BLANKS = ("*days", "*weeks", "*months", "*_date")
"""The library's named blanks for the contract's ladder and for times, the same in every language."""


def check(draft: Draft) -> Iterator[Outcome]:
    for requirement in draft.purchase.requirements_at(StageOfUse.CONTRACT_CLAUSE):
        yield _judge(draft, requirement)


def _judge(draft: Draft, requirement: Requirement) -> Outcome:
    at = requirement.identifier
    terms = requirement.clause or ClauseTerms()
    wording = read(requirement, draft.purchase)
    missing = tuple(part for part, is_there in _parts(terms, wording) if not is_there)
    if not missing:
        return passed(at, "complete", is_guess=not _all_in_fields(terms))
    if wording is None:
        return unread(requirement)
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
    blanks = " ".join(_BLANK.findall(said))
    return has(words.deadline, said) or has(_TIME_BLANKS, blanks)


def _all_in_fields(terms: ClauseTerms) -> bool:
    return all((terms.trigger, terms.deadline, terms.duty_bearer, terms.sanction))


PASSING = (
    example(
        "all in words, with the ladder",
        demand(
            "The supplier shall send the list of sites within 30 days of signature. If it does not, the sanctions of "
            "section 12 apply.",
            CLAUSE,
        ),
    ),
    example(
        "all in fields",
        demand("Seznam závodů.", CLAUSE, language="cs", clause=ClauseTerms("signature", "30 days", "supplier", "12.1")),
    ),
)
FAILING = (
    example("a wish", demand("Workers shall be treated with respect.", CLAUSE)),
    example("no sanction", demand("The supplier shall report every quarter.", CLAUSE)),
)
CANT_TELL = (
    example("a notice names the clause only", demand("Decent working conditions.", CLAUSE), source=Source.EFORMS),
    example("a language without terms", demand("Toimittaja raportoi.", CLAUSE, language="fi")),
    example("nothing written", demand("", CLAUSE)),
)
NOT_APPLICABLE = (example("no clause", demand("The screen has a matt surface.", SPECIFICATION)),)
