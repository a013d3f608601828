"""In which shape does a machine get what the check found?"""

from datetime import date, datetime

from ninja import Schema

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.verdict import Severity, Verdict


class BasisShape(Schema):
    """``checked_on`` null: nobody has read the text, the basis is unchecked."""

    text: str
    source: str
    checked_on: date | None


class CureShape(Schema):
    """The library's wording that comes closest; ``address`` is its page."""

    identifier: str
    title: str
    wording: str
    language: str
    address: str


class KeptShape(Schema):
    reason: str
    at: datetime


class FindingShape(Schema):
    """One outcome of one rule at one place. ``at`` is a requirement's id or a lot's, empty for the whole."""

    rule: str
    title: str
    severity: Severity
    basis: list[BasisShape]
    since: date
    verdict: Verdict
    reason: str
    at: str
    kind: str
    place: str
    what: str
    todo: str
    words: list[str]
    is_guess: bool
    cure: CureShape | None
    kept: KeptShape | None


class RuleShape(Schema):
    rule: str
    title: str


class ReportShape(Schema):
    """``rules`` counts rules by verdict. No finding means none of these rules of this date, and no more."""

    as_of: date
    language: str
    summary: str
    rules: dict[str, int]
    findings: list[FindingShape]
    cant_tell: list[FindingShape]
    passed: list[RuleShape]
    not_applicable: list[RuleShape]


class ReadShape(Schema):
    """One requirement as it was read. ``stage`` null: not recognised, ask a person and send it again."""

    identifier: str
    place: str
    stage: StageOfUse | None
    why: str
    is_guess: bool
    title: str
    wording: str
    language: str


class CheckedShape(Schema):
    name: str
    source: str
    title: str
    languages: list[str]
    jurisdiction: str | None
    remarks: list[str]
    requirements: list[ReadShape]
    report: ReportShape
