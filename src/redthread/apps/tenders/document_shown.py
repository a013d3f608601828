"""How is a checked document shown: each requirement in its place, with what was found there?"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from redthread.apps.tenders.checking import Checked
from redthread.apps.tenders.findings import FindingShown, ReportShown, basis_line, report_plain
from redthread.domain.purchase import Requirement
from redthread.domain.reading import ReasonCode
from redthread.domain.verdict import Verdict
from redthread.words.names import name_of
from redthread.words.places import place_of

MOST = 300
"""Requirements on one page; the files hold all of them."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a text; ``is_marked`` where the check went by these words."""

    text: str
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class DemandShown:
    """``why`` says what told the stage of use, empty for a notice; ``is_asked`` where only a person can tell.

    ``findings`` are those that failed or can't be told, worst first.
    """

    identifier: str
    place: str
    title: str
    runs: tuple[Run, ...]
    language: str
    stage: str
    why: str
    clue: str
    is_asked: bool
    is_answered: bool
    is_guess: bool
    findings: tuple[FindingShown, ...]

    @property
    def verdict(self) -> Verdict:
        return Verdict.worst([finding.verdict for finding in self.findings])


@dataclass(frozen=True, slots=True)
class DocumentShown:
    """``elsewhere`` are the findings on a lot or on the whole; ``not_shown`` counts what the page has no room for."""

    report: ReportShown
    demands: tuple[DemandShown, ...]
    elsewhere: tuple[FindingShown, ...]
    not_shown: int
    asked: int
    languages: tuple[str, ...]
    remarks: tuple[str, ...]

    @property
    def of_the_whole(self) -> tuple[FindingShown, ...]:
        return tuple(finding for finding in self.elsewhere if finding.verdict is Verdict.FAILED)

    @property
    def not_told(self) -> tuple[FindingShown, ...]:
        return tuple(finding for finding in self.elsewhere if finding.verdict is Verdict.CANT_TELL)


def document_shown(checked: Checked, report: ReportShown, *, language: str, most: int = MOST) -> DocumentShown:
    """``language`` is the reader's. ``report`` is that of the same check."""
    requirements = checked.purchase.requirements
    known = {each.identifier for each in requirements}
    every = (*report.open, *report.cant_tell)
    return DocumentShown(
        report=report,
        demands=tuple(_demand(each, checked, report, language) for each in requirements[:most]),
        elsewhere=tuple(finding for finding in every if finding.at not in known),
        not_shown=max(0, len(requirements) - most),
        asked=len(checked.asked),
        languages=tuple(name_of("language", code, language) for code in checked.purchase.languages),
        remarks=checked.reading.remarks if checked.reading else (),
    )


def _demand(requirement: Requirement, checked: Checked, report: ReportShown, language: str) -> DemandShown:
    findings = report.at(requirement.identifier)
    reason = checked.reading.reason_of(requirement.identifier) if checked.reading else None
    words = [word for finding in findings if finding.verdict is Verdict.FAILED for word in finding.words]
    return DemandShown(
        identifier=requirement.identifier,
        place=place_of(requirement.place, language),
        title=str(requirement.title),
        runs=marked(str(requirement.wording), words),
        language=requirement.wording.language,
        stage=requirement.stage or "",
        why=name_of("reading-reason", reason.code, language) if reason else "",
        clue=reason.words if reason else "",
        is_asked=requirement.stage is None,
        is_answered=reason is not None and reason.code is ReasonCode.PERSON,
        is_guess=requirement.stage_is_guess,
        findings=findings,
    )


def marked(text: str, words: Iterable[str]) -> tuple[Run, ...]:
    """The text in runs, with these words marked wherever they stand, however they are spaced or cased."""
    sought = sorted({each.strip() for each in words if each.strip()}, key=len, reverse=True)
    if not sought:
        return (Run(text),)
    pattern = "|".join(r"\s+".join(map(re.escape, each.split())) for each in sought)
    pieces = re.split(f"({pattern})", text, flags=re.IGNORECASE)
    return tuple(Run(piece, is_marked=bool(index % 2)) for index, piece in enumerate(pieces) if piece)


def notes_at(shown: DocumentShown, blocks: Sequence[str], *, names: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Block → the notes to put there, worst first; under the empty name those on a lot or on the whole.

    ``names`` are the few words of our own that a note needs: ``instead``, ``guess`` and the ``language``.
    """
    notes: dict[str, list[str]] = {}
    for finding in shown.report.open:
        notes.setdefault(finding.at if finding.at in blocks else "", []).append(note(finding, names))
    return {place: tuple(each) for place, each in notes.items()}


def note(finding: FindingShown, names: Mapping[str, str]) -> str:
    """One finding as plain text of several lines."""
    law = "; ".join(basis_line(each) for each in finding.basis)
    lines = [
        f"{name_of('severity', finding.severity, names['language'])}: {finding.title}" + (f" ({law})" if law else ""),
        f"{finding.place}: {finding.what}" if finding.kind != "requirement" and finding.place else finding.what,
        finding.todo,
        names["guess"] if finding.is_guess else "",
        f"{names['instead']} ({finding.cure.identifier}): {finding.cure.wording}" if finding.cure else "",
    ]
    return "\n".join(line for line in lines if line)


def document_plain(checked: Checked, report: ReportShown, *, name: str, language: str) -> dict[str, Any]:
    """As plain JSON: every requirement with its stage and why, then the report. Nothing is left out."""
    shown = document_shown(checked, report, language=language, most=len(checked.purchase.requirements))
    return {
        "name": name,
        "source": checked.purchase.source.value,
        "title": str(checked.purchase.title),
        "languages": list(checked.purchase.languages),
        "jurisdiction": checked.purchase.jurisdiction,
        "remarks": list(shown.remarks),
        "requirements": [
            {
                "identifier": each.identifier,
                "place": each.place,
                "stage": each.stage or None,
                "why": each.why,
                "is_guess": each.is_guess,
                "title": each.title,
                "wording": "".join(run.text for run in each.runs),
                "language": each.language,
            }
            for each in shown.demands
        ],
        "report": report_plain(report),
    }
