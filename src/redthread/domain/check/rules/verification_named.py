"""Does every requirement say how it will be verified?

A field decides where the source has one and it is filled with more than "none". Otherwise words in the
text do, a label that is asked for, or a rule of the document on the proof of many requirements. Where the
source can't carry means of proof their absence says nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from redthread.domain.check.draft import Aspect, Draft
from redthread.domain.check.examples import AWARD, SPECIFICATION, demand, example
from redthread.domain.check.finding import Basis, Outcome, cant_tell, failed, passed
from redthread.domain.check.matching import found, has, sentences, without
from redthread.domain.check.references import number_of
from redthread.domain.check.terms.labels import LABELS, standards_by_number
from redthread.domain.check.wording import COMMON_REASONS, Wording, labels, read, unread
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
REASONS = (
    "not-named",
    "named-in-field",
    "named-in-text",
    "named-for-many",
    "may-stand-elsewhere",
    *COMMON_REASONS,
)

_NOTHING_TO_PROVE = frozenset({StageOfUse.SUBJECT_MATTER, StageOfUse.EXCLUSION})
"""Exclusion has the self-declaration of art. 59; a subject-matter demands nothing of anybody."""
_NAME = 60
"""Longer than this no text is a name only, and no field of proof says "none" only."""
_SECTION = re.compile(r"(?<![\w.])\d{1,2}(?![\w.]\d|\w)")


@dataclass(frozen=True, slots=True)
class _RuleForMany:
    words: tuple[str, ...]
    sections: frozenset[str]
    """The sections it names; empty for the whole document."""


def check(draft: Draft) -> Iterator[Outcome]:
    rules = tuple(_rules(draft.purchase))
    for requirement in draft.purchase.requirements:
        if requirement.stage not in _NOTHING_TO_PROVE and not _is_price(requirement, draft.purchase):
            yield _judge(draft, requirement, rules)


def _judge(draft: Draft, requirement: Requirement, rules: tuple[_RuleForMany, ...]) -> Outcome:
    at = requirement.identifier
    wording = read(requirement, draft.purchase)
    if _is_field_filled(requirement, wording):
        return passed(at, "named-in-field")
    if wording is None:
        return unread(requirement)
    if words := _proof(wording):
        return passed(at, "named-in-text", words=words, is_guess=True)
    if words := _of_many(requirement, rules):
        return passed(at, "named-for-many", words=words, is_guess=True)
    if not draft.carries(Aspect.VERIFICATION):
        return cant_tell(at, "may-stand-elsewhere", source=draft.purchase.source)
    return failed(at, "not-named", is_guess=True)


def _proof(wording: Wording) -> tuple[str, ...]:
    """A label is its own proof, a bare "ecolabel" too; a technical standard says how it is measured."""
    said = found(wording.words.verification + LABELS, wording.text)
    return said or labels(wording.text, wording.words) or standards_by_number(wording.text)


def _is_field_filled(requirement: Requirement, wording: Wording | None) -> bool:
    proof = str(requirement.verification).strip()
    if not any(character.isalnum() for character in proof):
        return False
    if wording is None or len(proof) > _NAME:
        return True
    rest = without(wording.words.no_proof, proof)
    return not has(wording.words.no_proof, proof) or has(wording.words.verification + LABELS, rest)


def _rules(purchase: Purchase) -> Iterator[_RuleForMany]:
    """Sentences on the proof of every requirement, of the whole document or of its section of a number."""
    for wording in _where_rules_stand(purchase):
        for sentence in sentences(wording.text):
            is_one = has(wording.words.general_proof, sentence) and has(wording.words.verification, sentence)
            if is_one:
                said = found(wording.words.general_proof + wording.words.verification, sentence)
                yield _RuleForMany(said, frozenset(_SECTION.findall(sentence)))


def _where_rules_stand(purchase: Purchase) -> Iterator[Wording]:
    """The description, and what looks like a requirement but has no stage or only says what is bought."""
    description = Requirement("", purchase.description)
    texts = (one for one in purchase.requirements if one.stage in (None, StageOfUse.SUBJECT_MATTER))
    yield from (wording for one in (description, *texts) if (wording := read(one, purchase)))


def _of_many(requirement: Requirement, rules: tuple[_RuleForMany, ...]) -> tuple[str, ...]:
    section = number_of(requirement).split(".")[0]
    return next((rule.words for rule in rules if not rule.sections or section in rule.sections), ())


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
    example("a form of the tender", demand("Repair time in days, scored on Form B2.", AWARD)),
    example("a label is a proof", demand("The laptops carry EPEAT or equivalent.", SPECIFICATION)),
    example("an unknown label too", demand("Cables carry the Silver Heron mark or equivalent.", SPECIFICATION)),
    example("a standard tells how", demand("The case is watertight to EN 60529 or equivalent.", SPECIFICATION)),
    example(
        "a rule for a whole section",
        demand("Every requirement of section 4 is proven by the maker's signed statement.", None, identifier="r0"),
        replace(demand("The keyboard is quiet.", SPECIFICATION), place="number:4.2"),
    ),
)
FAILING = (
    example("nothing", demand("The workers at the assembly site are paid on time.", SPECIFICATION)),
    example("a field that says there is none", demand("The keyboard is quiet.", SPECIFICATION, proof="None.")),
    example("a field with a dash", demand("The keyboard is quiet.", SPECIFICATION, proof="–")),
    example("an impression", demand("A sound approach to repair.", AWARD, proof="Overall impression.")),
    example(
        "a rule for another section",
        demand("Every requirement of section 4 is proven by the maker's signed statement.", None, identifier="r0"),
        replace(demand("The keyboard is quiet.", SPECIFICATION), place="number:5.2"),
    ),
    example("rien", demand("Les travailleurs des sites d'assemblage ont un jour de repos.", AWARD, language="fr")),
)
CANT_TELL = (
    example("a notice has no field for it", demand("Workers are paid on time.", AWARD), source=Source.EFORMS),
    example("a language without terms", demand("Palkat maksetaan ajallaan.", AWARD, language="fi")),
    example("nothing written", demand("", AWARD)),
)
NOT_APPLICABLE = (example("the price", demand("", AWARD, title="Price")),)
