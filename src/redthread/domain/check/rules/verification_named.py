"""Does every requirement say how it will be verified?

A field decides where the source has one and it is filled. Otherwise words in the text do, and where the
source can't carry means of proof their absence says nothing.
"""

from collections.abc import Iterator
from datetime import date

from redthread.domain.check.draft import Aspect, Draft
from redthread.domain.check.examples import AWARD, SPECIFICATION, demand, example
from redthread.domain.check.finding import Basis, Outcome, cant_tell, failed, passed
from redthread.domain.check.matching import found, has
from redthread.domain.check.wording import COMMON_REASONS, read, unread
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import AwardKind, Purchase, Requirement, Source
from redthread.domain.verdict import Severity

CODE = "verification-named"
TITLE = "Every requirement names its verification"
SINCE = date(2016, 4, 18)
UNTIL = None
SEVERITY = Severity.WARNING
BASIS = (Basis("Directive 2014/24/EU", "art. 67(4)"), Basis("Directive 2014/24/EU", "art. 44"))
NEEDS = (Aspect.WORDING,)
REASONS = ("not-named", "named-in-field", "named-in-text", "may-stand-elsewhere", *COMMON_REASONS)

_NOTHING_TO_PROVE = frozenset({StageOfUse.SUBJECT_MATTER, StageOfUse.EXCLUSION})
"""Exclusion has the self-declaration of art. 59; a subject-matter demands nothing of anybody."""
_NAME = 60


def check(draft: Draft) -> Iterator[Outcome]:
    for requirement in draft.purchase.requirements:
        if requirement.stage not in _NOTHING_TO_PROVE and not _is_price(requirement, draft.purchase):
            yield _judge(draft, requirement)


def _judge(draft: Draft, requirement: Requirement) -> Outcome:
    at = requirement.identifier
    if str(requirement.verification).strip():
        return passed(at, "named-in-field")
    wording = read(requirement, draft.purchase)
    if wording is None:
        return unread(requirement)
    if words := found(wording.words.verification, wording.text):
        return passed(at, "named-in-text", words=words, is_guess=True)
    if not draft.carries(Aspect.VERIFICATION):
        return cant_tell(at, "may-stand-elsewhere", source=draft.purchase.source)
    return failed(at, "not-named", is_guess=True)


def _is_price(requirement: Requirement, purchase: Purchase) -> bool:
    """A price is its own proof."""
    if requirement.award_kind is not None:
        return requirement.award_kind in (AwardKind.PRICE, AwardKind.COST)
    name = str(requirement.title or requirement.wording)
    wording = read(requirement, purchase) if requirement.stage is StageOfUse.AWARD and len(name) <= _NAME else None
    return wording is not None and has(wording.words.price, name)


PASSING = (
    example("a field of its own", demand("No forced labour.", SPECIFICATION, proof="Audit report of the site.")),
    example("named in the text", demand("Overtime is limited, as documented by an audit report.", SPECIFICATION)),
)
FAILING = (
    example("nothing", demand("The workers at the assembly site are paid on time.", SPECIFICATION)),
    example("rien", demand("Les travailleurs des sites d'assemblage ont un jour de repos.", AWARD, language="fr")),
)
CANT_TELL = (
    example("a notice has no field for it", demand("Workers are paid on time.", AWARD), source=Source.EFORMS),
    example("a language without terms", demand("Palkat maksetaan ajallaan.", AWARD, language="fi")),
    example("nothing written", demand("", AWARD)),
)
NOT_APPLICABLE = (example("the price", demand("", AWARD, title="Price")),)
