"""Is the same demand made twice, to be selected and to win points?

A guess by likeness of words, or by a reference from the one to the other. Both places are pointed at.
Points for what lies above a minimum are lawful and pass.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from redthread.domain.check.draft import Aspect, Draft
from redthread.domain.check.examples import AWARD, SELECTION, demand, example
from redthread.domain.check.finding import Basis, Outcome, cant_tell, failed, passed
from redthread.domain.check.matching import found, has
from redthread.domain.check.references import mentioned, numbered
from redthread.domain.check.similarity import content_words, likeness
from redthread.domain.check.wording import COMMON_REASONS, Wording, read, unread
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import AwardKind, Purchase, Requirement
from redthread.domain.verdict import Severity

CODE = "double-use"
TITLE = "No demand is used both to select and to award"
SINCE = date(2016, 4, 18)
UNTIL = None
SEVERITY = Severity.WARNING
BASIS = (Basis("Directive 92/50/EEC", case="C-532/06 Lianakis"), Basis("Directive 2014/24/EU", "art. 58, art. 67"))
NEEDS = (Aspect.WORDING, Aspect.STAGES)
REASONS = (
    "asked-twice",
    "judged-on-selection",
    "scored-again",
    "above-minimum",
    "asked-once",
    "languages-differ",
    *COMMON_REASONS,
)

_ALIKE = 0.6
_ALIKE_WITH_REFERENCE = 0.3
"""Enough where the award criterion says itself that it looks at what was given for selection."""
_FEWEST = 3
"""Shared content words below this are a coincidence."""


@dataclass(frozen=True, slots=True)
class _Read:
    requirement: Requirement
    wording: Wording
    content: frozenset[str]
    mentions: frozenset[str] = frozenset()


def check(draft: Draft) -> Iterator[Outcome]:
    award = [
        one for one in draft.purchase.requirements_at(StageOfUse.AWARD) if one.award_kind in (None, AwardKind.QUALITY)
    ]
    selection = draft.purchase.requirements_at(StageOfUse.SELECTION)
    if not award or not selection:
        return
    selected = [each for one in selection if (each := _read(one, draft.purchase))]
    for requirement in award:
        criterion = _read(requirement, draft.purchase)
        yield from _judge(criterion, selected) if criterion else (unread(requirement),)
    yield from (unread(one) for one in selection if read(one, draft.purchase) is None)


def _read(requirement: Requirement, purchase: Purchase) -> _Read | None:
    wording = read(requirement, purchase)
    if wording is None:
        return None
    others = mentioned(wording, numbered(purchase), by=requirement)
    content = content_words(wording.text, wording.words)
    return _Read(requirement, wording, content, frozenset(other.identifier for other in others))


def _judge(criterion: _Read, selected: list[_Read]) -> Iterator[Outcome]:
    at, words = criterion.requirement.identifier, criterion.wording.words
    comparable = [one for one in selected if one.wording.words.language == words.language]
    if not comparable:
        yield cant_tell(at, "languages-differ", language=words.language)
        return
    twin = max(comparable, key=lambda one: (_refers(criterion, one), _likeness(criterion, one)))
    reason = _twice(criterion, twin)
    other = twin.requirement.identifier
    if not reason:
        yield passed(at, "asked-once", is_guess=True)
    elif above := found(words.above_minimum, criterion.wording.text):
        yield passed(at, "above-minimum", words=above, is_guess=True, other=other)
    else:
        yield failed(at, reason, words=_shared(criterion, twin), is_guess=True, other=other)
        yield failed(other, "scored-again", words=_shared(twin, criterion), is_guess=True, other=at)


def _twice(criterion: _Read, twin: _Read) -> str:
    alike = _likeness(criterion, twin)
    points_back = has(criterion.wording.words.selection_reference, criterion.wording.whole)
    if alike >= _ALIKE:
        return "asked-twice"
    is_judged_on_it = _refers(criterion, twin) or (points_back and alike >= _ALIKE_WITH_REFERENCE)
    return "judged-on-selection" if is_judged_on_it else ""


def _refers(criterion: _Read, other: _Read) -> bool:
    is_mentioned = other.requirement.identifier in criterion.mentions
    return is_mentioned and _share_a_lot(criterion.requirement, other.requirement)


def _likeness(criterion: _Read, other: _Read) -> float:
    is_apart = not _share_a_lot(criterion.requirement, other.requirement)
    too_few = len(criterion.content & other.content) < _FEWEST
    return 0.0 if is_apart or too_few else likeness(criterion.content, other.content)


def _share_a_lot(one: Requirement, other: Requirement) -> bool:
    lots = {each.lot for each in one.lots}
    return not lots or not other.lots or any(each.lot in lots for each in other.lots)


def _shared(criterion: _Read, other: _Read) -> tuple[str, ...]:
    """The criterion's own words that the other one has too."""
    stems = tuple(f"{stem}*" for stem in sorted(criterion.content & other.content))
    return found(stems, criterion.wording.text)


_EXPERIENCE = "The tenderer has documented experience from three similar deliveries of laptops to public bodies."
_ROUTINE = replace(
    demand("A routine that follows repairs from call to return.", SELECTION, identifier="s1"), place="number:2.4"
)
PASSING = (
    example(
        "points beyond what was asked to be selected",
        _ROUTINE,
        demand("Points for repair times that go beyond the minimum of 2.4.", AWARD),
    ),
    example(
        "two things",
        demand(_EXPERIENCE, SELECTION, identifier="s1"),
        demand("Points for each year of spare parts beyond the fifth.", AWARD, identifier="a1"),
    ),
    example(
        "points above the minimum",
        demand("A procedure that links serial numbers to assembly sites.", SELECTION, identifier="s1"),
        demand("Points above the minimum for a procedure that links serial numbers to assembly sites.", AWARD),
    ),
)
FAILING = (
    example("points for a paper of the selection", _ROUTINE, demand("How clear the paper given under 2.4 is.", AWARD)),
    example(
        "points for the documents of the selection stage",
        demand("Tenderers have a repair routine from call to return of laptops.", SELECTION, identifier="s1"),
        demand("Quality of the repair routine for laptops, from the selection stage.", AWARD),
    ),
    example(
        "experience counted twice",
        demand(_EXPERIENCE, SELECTION, identifier="s1"),
        demand("Documented experience from similar deliveries of laptops to public bodies gives points.", AWARD),
    ),
)
CANT_TELL = (
    example(
        "two languages",
        demand(_EXPERIENCE, SELECTION, identifier="s1"),
        demand("Erfaring fra tilsvarende leveranser gir poeng.", AWARD, language="nb"),
    ),
    example(
        "a language without terms",
        demand(_EXPERIENCE, SELECTION, identifier="s1"),
        demand("Kokemus vastaavista toimituksista.", AWARD, language="fi"),
        demand("", AWARD, identifier="a2"),
    ),
)
NOT_APPLICABLE = (example("selection alone", demand(_EXPERIENCE, SELECTION)),)
