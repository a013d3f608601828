"""How is a report of the check shown, the same on a page, over the API and on the command line?"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from redthread.apps.library.selectors import sound_wordings
from redthread.apps.tenders.models import KeptFinding
from redthread.domain.check.cure import Candidate, closest
from redthread.domain.check.finding import WHOLE, Basis, Outcome, Report, RuleInfo, RuleResult
from redthread.domain.plain import to_plain
from redthread.domain.purchase import Lot, Purchase, Requirement
from redthread.domain.verdict import Severity, Verdict
from redthread.words.check import rule_title, sentence, summary
from redthread.words.names import name_of
from redthread.words.places import place_of

Kept = Mapping[tuple[str, str, str], KeptFinding]
"""By rule, place and what the rule said there."""
_PLACE_LENGTH = 80


@dataclass(frozen=True, slots=True)
class CureShown:
    """The library's sentence that comes closest; ``address`` is its page, a path on this installation."""

    identifier: str
    title: str
    wording: str
    language: str
    address: str


@dataclass(frozen=True, slots=True)
class KeptShown:
    public_id: str
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class FindingShown:
    """One outcome of one rule at one place, in the reader's language.

    ``since`` is the day the rule holds from. ``at`` is what the place is known by to programs, empty
    for the purchase as a whole; ``kind`` says what it is: requirement, lot or whole.
    """

    anchor: str
    """Unique in its report, for a page to point at."""
    rule: str
    title: str
    severity: Severity
    basis: tuple[Basis, ...]
    since: date
    verdict: Verdict
    reason: str
    at: str
    kind: str
    place: str
    what: str
    todo: str
    words: tuple[str, ...]
    is_guess: bool
    cure: CureShown | None = None
    kept: KeptShown | None = None

    @property
    def law(self) -> tuple[tuple[str, bool], ...]:
        """Each basis on one line, and whether somebody read its text (False: unchecked)."""
        return tuple((basis_line(each), each.checked_on is not None) for each in self.basis)


@dataclass(frozen=True, slots=True)
class Group:
    severity: Severity
    findings: tuple[FindingShown, ...]


@dataclass(frozen=True, slots=True)
class RuleShown:
    """A rule as a whole: its worst verdict and all that it said, for those who want to see the rest."""

    code: str
    title: str
    severity: Severity
    basis: tuple[Basis, ...]
    since: date
    verdict: Verdict
    findings: tuple[FindingShown, ...]


@dataclass(frozen=True, slots=True)
class ReportShown:
    """``groups`` holds the open findings, worst first; a kept one stands in ``kept`` and nowhere else."""

    as_of: date
    language: str
    summary: str
    rules: tuple[RuleShown, ...]
    groups: tuple[Group, ...]
    kept: tuple[FindingShown, ...]
    cant_tell: tuple[FindingShown, ...]

    @property
    def open(self) -> tuple[FindingShown, ...]:
        return tuple(finding for group in self.groups for finding in group.findings)

    @property
    def open_errors(self) -> tuple[FindingShown, ...]:
        return tuple(finding for finding in self.open if finding.severity is Severity.ERROR)

    @property
    def passed(self) -> tuple[RuleShown, ...]:
        return tuple(rule for rule in self.rules if rule.verdict is Verdict.PASSED)

    @property
    def not_applicable(self) -> tuple[RuleShown, ...]:
        return tuple(rule for rule in self.rules if rule.verdict is Verdict.NOT_APPLICABLE)

    def at(self, place: str) -> tuple[FindingShown, ...]:
        """What is open or can't be told at one requirement or lot, worst first."""
        return tuple(finding for finding in (*self.open, *self.cant_tell) if finding.at == place)

    def counts(self) -> dict[Verdict, int]:
        """Rules by verdict; all four are there, also with none."""
        return {verdict: sum(rule.verdict is verdict for rule in self.rules) for verdict in Verdict}


def report_shown(
    report: Report,
    tender: Purchase,
    *,
    language: str,
    kept: Kept | None = None,
    candidates: Iterable[Candidate] | None = None,
) -> ReportShown:
    """``language`` is the reader's; the cure is in the requirement's. ``candidates`` None: those of the library."""
    shelf = tuple(sound_wordings() if candidates is None else candidates)
    teller = _Teller(tender, language, kept or {}, shelf)
    rules = tuple(teller.rule(result) for result in report.results)
    said = [finding for rule in rules for finding in rule.findings]
    failed = [finding for finding in said if finding.verdict is Verdict.FAILED]
    return ReportShown(
        as_of=report.as_of,
        language=language,
        summary=summary(report, language),
        rules=rules,
        groups=tuple(_groups(finding for finding in failed if finding.kept is None)),
        kept=tuple(finding for finding in failed if finding.kept is not None),
        cant_tell=tuple(finding for finding in said if finding.verdict is Verdict.CANT_TELL),
    )


def _groups(findings: Iterable[FindingShown]) -> Iterator[Group]:
    listed = list(findings)
    for severity in Severity:
        here = tuple(finding for finding in listed if finding.severity is severity)
        if here:
            yield Group(severity, here)


class _Teller:
    """Holds what every sentence of one report needs."""

    def __init__(self, tender: Purchase, language: str, kept: Kept, shelf: tuple[Candidate, ...]) -> None:
        self.tender, self.language, self.kept, self.shelf = tender, language, kept, shelf
        self.requirements = {each.identifier: each for each in tender.requirements}
        self.lots = {each.identifier: each for each in tender.lots}

    def rule(self, result: RuleResult) -> RuleShown:
        info = result.rule
        return RuleShown(
            code=info.code,
            title=rule_title(info.code, self.language),
            severity=info.severity,
            basis=info.basis,
            since=info.since,
            verdict=result.verdict,
            findings=tuple(self.finding(info, outcome, number) for number, outcome in enumerate(result.outcomes, 1)),
        )

    def finding(self, info: RuleInfo, outcome: Outcome, number: int) -> FindingShown:
        said = sentence(outcome, info.code, self.language)
        requirement = self.requirements.get(outcome.at)
        is_failed = outcome.verdict is Verdict.FAILED
        return FindingShown(
            anchor=f"{info.code}-{number}",
            rule=info.code,
            title=rule_title(info.code, self.language),
            severity=info.severity,
            basis=info.basis,
            since=info.since,
            verdict=outcome.verdict,
            reason=outcome.reason,
            at=outcome.at,
            kind="requirement" if requirement else "lot" if outcome.at != WHOLE else "whole",
            place=self._place(outcome.at),
            what=said.what,
            todo=said.todo,
            words=outcome.words,
            is_guess=outcome.is_guess,
            cure=self._cure(requirement) if requirement and is_failed else None,
            kept=_kept(self.kept.get((info.code, outcome.at, outcome.reason))) if is_failed else None,
        )

    def _place(self, at: str) -> str:
        if at in self.requirements:
            return requirement_place(self.requirements[at], self.language)
        if at not in self.lots:
            return at
        is_the_whole = len(self.lots) == 1 and not self.lots[at].title
        return "" if is_the_whole else _lot_place(self.lots[at])

    def _cure(self, requirement: Requirement) -> CureShown | None:
        language = requirement.wording.language
        found = closest(requirement, self.shelf, language)
        if found is None:
            return None
        return CureShown(
            identifier=found.identifier,
            title=str(found.title.in_language(language) or found.title),
            wording=found.wording.in_language(language) or str(found.wording),
            language=language if found.wording.in_language(language) else found.wording.language,
            address=f"/library/{found.identifier}/",
        )


def requirement_place(requirement: Requirement, language: str) -> str:
    """What a person looks for: where the source says it stands, else its stage of use and name."""
    name = str(requirement.title) or _beginning(str(requirement.wording))
    if requirement.place:
        place = place_of(requirement.place, language)
        return f"{place}: {name}" if name and name not in place else place
    stage = name_of("stage", requirement.stage.value, language) if requirement.stage else ""
    return ": ".join(part for part in (stage, name) if part) or requirement.identifier


def _lot_place(lot: Lot) -> str:
    return f"{lot.identifier} {lot.title}".strip()


def _beginning(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _PLACE_LENGTH else line[: _PLACE_LENGTH - 1].rsplit(" ", 1)[0] + "…"


def _kept(row: KeptFinding | None) -> KeptShown | None:
    if row is None:
        return None
    return KeptShown(row.public_id, row.reason, str(row.kept_by or ""), row.kept_at)


def basis_line(basis: Basis) -> str:
    return ", ".join(part for part in (basis.act, basis.article, basis.case) if part)


def report_plain(shown: ReportShown) -> dict[str, Any]:
    """As plain JSON: the summary, the counts, every finding once with its state, and the rules that found nothing."""
    counts = {verdict.value: count for verdict, count in shown.counts().items()}
    return {
        "as_of": shown.as_of.isoformat(),
        "language": shown.language,
        "summary": shown.summary,
        "rules": counts,
        "findings": [finding_plain(finding) for finding in (*shown.open, *shown.kept)],
        "cant_tell": [finding_plain(finding) for finding in shown.cant_tell],
        "passed": [{"rule": rule.code, "title": rule.title} for rule in shown.passed],
        "not_applicable": [{"rule": rule.code, "title": rule.title} for rule in shown.not_applicable],
    }


def finding_plain(finding: FindingShown) -> dict[str, Any]:
    """``basis`` says of each text whether it was checked; ``kept`` names nobody."""
    plain: dict[str, Any] = to_plain(finding)
    plain["basis"] = [
        {"text": basis_line(each), "source": each.source, "checked_on": to_plain(each.checked_on)}
        for each in finding.basis
    ]
    if finding.kept:
        plain["kept"] = {"reason": finding.kept.reason, "at": finding.kept.at.isoformat()}
    return plain
