"""Which fixed words does a tender document need from its caller, and in which order do dates and figures stand?"""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from enum import StrEnum

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.errors import DomainError
from redthread.domain.purchase import AwardKind, Kind, Procedure
from redthread.domain.values import WeightKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """Words of one language. Every word is required, so that none can be missing on paper only.

    Words with a place in braces are patterns: ``lot`` takes ``{identifier}``, ``page`` takes ``{page}``
    and ``{pages}``, ``date`` takes ``{day}``, ``{month}`` and ``{year}``, a weight's pattern takes
    ``{value}``, ``{up_to}`` and ``{currency}``. Raises ``label-missing`` where a code has no word.
    """

    language: str
    date: str
    months: tuple[str, ...]
    decimal_mark: str
    group_mark: str
    page: str

    purchase: str
    changes: str
    changes_caption: str
    lots: str
    lot: str
    overview: str
    overview_caption: str
    definitions: str
    stages: Mapping[StageOfUse, str]
    stage_not_recognised: str
    """The heading over requirements whose stage of use nobody stated."""
    nothing_at_stage: str
    """The sentence under a stage at which this document sets nothing."""

    reference: str
    lead_buyer: str
    other_buyers: str
    kind: str
    kinds: Mapping[Kind, str]
    procedure: str
    procedures: Mapping[Procedure, str]
    legal_basis: str
    cpv: str
    value: str
    dispatched: str
    requests_due: str
    tenders_due: str
    languages: str
    aims: str
    aim_words: Mapping[tuple[str, str], str]
    """(code list, code) -> words. A code without words is printed as it is."""

    number: str
    requirement: str
    stage: str
    nature: str
    mandatory: str
    scored: str
    not_mandatory: str
    applies_to: str
    all_lots: str
    award_kind: str
    award_kinds: Mapping[AwardKind, str]
    weight: str
    weight_kind: str
    weight_kinds: Mapping[WeightKind, str]
    weight_patterns: Mapping[WeightKind, str]
    weights: str
    total: str
    scale: str
    verification: str
    trigger: str
    deadline: str
    duty_bearer: str
    sanction: str
    origin: str
    wording: str
    language_of_wording: str
    not_stated: str
    not_in_lot: str

    changed_on: str
    place: str
    before: str
    after: str

    def __post_init__(self) -> None:
        if len(self.months) != 12:
            raise DomainError("label-missing", field="months", missing=12 - len(self.months))
        for name, words, codes in (
            ("stages", self.stages, StageOfUse),
            ("kinds", self.kinds, Kind),
            ("procedures", self.procedures, Procedure),
            ("award_kinds", self.award_kinds, AwardKind),
            ("weight_kinds", self.weight_kinds, WeightKind),
            ("weight_patterns", self.weight_patterns, WeightKind),
        ):
            _require(name, set(words), codes)


def _require(name: str, known: Set[str], codes: type[StrEnum]) -> None:
    missing = [code.value for code in codes if code not in known]
    if missing:
        raise DomainError("label-missing", field=name, missing=missing)
