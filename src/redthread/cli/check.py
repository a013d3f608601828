"""What does the check say of this document, notice or purchase?"""

import argparse
import json
import textwrap
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from redthread.cli.product import start, start_without_database
from redthread.cli.say import DONE, FINDINGS, Stop, complain, opened, own_language, say, with_progress, written
from redthread.words import LANGUAGES, interface_language

if TYPE_CHECKING:
    from redthread.apps.tenders.checking import Checked
    from redthread.apps.tenders.findings import FindingShown, ReportShown
    from redthread.domain.check.cure import Candidate

NAME = "check"
ABOUT = "check a tender annex (DOCX, PDF, XLSX, HTML, text), a notice (eForms, OCDS) or a purchase by its id"
LARGEST = 512 * 1024 * 1024
WIDTH = 100


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", metavar="FILE_OR_ID", help="a file, or the public id of a purchase in the database")
    parser.add_argument("--json", action="store_true", help="print everything as JSON")
    parser.add_argument("--docx", metavar="OUT", type=Path, help="also write the document with comments to this file")
    parser.add_argument("--language", choices=LANGUAGES, help="of the sentences printed (default: the terminal's)")
    parser.add_argument("--jurisdiction", default="", metavar="CODE", help="whose law: ES, NO, GB-SCT, ... (ISO 3166)")
    parser.add_argument("--document-language", default="", metavar="CODE", help="of the document, if guessed wrongly")


def run(arguments: argparse.Namespace) -> int:
    """Status 1 where a rule of severity *error* failed. A file needs no database."""
    language = interface_language(arguments.language) if arguments.language else own_language()
    path = Path(arguments.what)
    is_file = path.exists()
    if is_file:
        start_without_database()
    else:
        start()
    checks = list(_of_file(path, arguments) if is_file else _of_purchase(arguments))
    candidates = tuple(_shipped()) if is_file else None
    reports = [_report(each, language, candidates) for each in checks]
    if arguments.docx:
        _write_docx(arguments.docx, path, checks, reports, language)
    if arguments.json:
        _print_json(checks, reports, path.name if is_file else arguments.what, language)
    else:
        for checked, report in zip(checks, reports, strict=True):
            _print(checked, report)
    return FINDINGS if any(each.report.has_errors for each in checks) else DONE


def _of_file(path: Path, arguments: argparse.Namespace) -> "Iterator[Checked]":
    """One check; of an OCDS file, one for each contracting process in it."""
    import io

    from redthread.apps.tenders.checking import Asked, check_file, check_purchase, is_notice
    from redthread.apps.tenders.jurisdictions import JURISDICTIONS
    from redthread.apps.tenders.notices import looks_like_json
    from redthread.standards.ocds import read_release

    if arguments.jurisdiction and arguments.jurisdiction not in JURISDICTIONS:
        raise Stop(f"--jurisdiction {arguments.jurisdiction}: use one of {', '.join(JURISDICTIONS)}.")
    asked: Asked = Asked(
        today=date.today(),  # noqa: DTZ011 - the day at this terminal
        name=path.name,
        jurisdiction=arguments.jurisdiction,
        language=arguments.document_language,
        largest=LARGEST,
    )
    with opened(path) as stream:
        content = stream.read(LARGEST + 1)
        if is_notice(content) and looks_like_json(content):
            found = read_release(io.BytesIO(content))
            for purchase in with_progress(found, of=len(found), what="purchases checked"):
                yield check_purchase(purchase, asked)
        else:
            yield check_file(content, asked)


def _of_purchase(arguments: argparse.Namespace) -> "Iterator[Checked]":
    from redthread.apps.accounts.actor import program
    from redthread.apps.purchases.selectors import lead_of
    from redthread.apps.rows.public_id import is_public_id
    from redthread.apps.tenders.checking import Checked
    from redthread.apps.tenders.selectors import tender_check, tender_now

    if not is_public_id(arguments.what):
        raise Stop(f"{arguments.what}: there is no such file, and it is no id of a purchase.")
    lead = lead_of(public_id=arguments.what)
    row, tender = tender_now(actor=program(lead), public_id=arguments.what)
    yield Checked(tender, tender_check(purchase=row, tender=tender))


def _shipped() -> "Iterator[Candidate]":
    """The sentences to propose, from the packages that come with the program."""
    from redthread.apps.library.adapters import candidate_of
    from redthread.standards.package import shipped_packages

    return (candidate_of(criterion) for package in shipped_packages() for criterion in package.criteria)


def _report(checked: "Checked", language: str, candidates: "tuple[Candidate, ...] | None") -> "ReportShown":
    from redthread.apps.tenders.findings import report_shown

    return report_shown(checked.report, checked.purchase, language=language, candidates=candidates)


def _print_json(checks: "list[Checked]", reports: "list[ReportShown]", name: str, language: str) -> None:
    from redthread.apps.tenders.document_shown import document_plain

    plain: list[dict[str, Any]] = [
        document_plain(checked, report, name=name, language=language)
        for checked, report in zip(checks, reports, strict=True)
    ]
    say(json.dumps(plain[0] if len(plain) == 1 else plain, ensure_ascii=False, indent=2))


def _print(checked: "Checked", report: "ReportShown") -> None:
    from redthread.words.names import name_of

    language = report.language
    title = str(checked.purchase.title) or checked.purchase.identifier
    count = len(checked.purchase.requirements)
    say(f"{title}\n{count} {'requirement' if count == 1 else 'requirements'}. {report.summary}\n")
    for rule in report.rules:
        verdict, severity = name_of("verdict", rule.verdict, language), name_of("severity", rule.severity, language)
        count = sum(finding.verdict is rule.verdict for finding in rule.findings)
        say(f"  {verdict:<20} {severity:<10} {rule.title}" + (f" ({count})" if count else ""))
    for finding in report.open:
        _print_finding(finding, name_of("severity", finding.severity, language))
    if report.cant_tell:
        say(f"\n{name_of('verdict', 'cant-tell', language)}:")
        for finding in report.cant_tell:
            _print_lines("  - ", f"{finding.title}{_at(finding)}. {finding.what} {finding.todo}")
    if checked.asked:
        say(f"\nStage of use not recognised: {', '.join(checked.asked)}")
    say()


def _print_finding(finding: "FindingShown", severity: str) -> None:
    from redthread.apps.tenders.findings import basis_line

    say()
    _print_lines("", f"[{severity}] {finding.title}{_at(finding)}")
    _print_lines("    ", finding.what + (" (a guess from the words)" if finding.is_guess else ""))
    if finding.todo:
        _print_lines("    ", finding.todo)
    laws = [basis_line(each) + ("" if each.checked_on else " [unchecked]") for each in finding.basis]
    _print_lines("    ", "; ".join(laws))
    if finding.cure:
        _print_lines("    > ", f"{finding.cure.identifier}: {finding.cure.wording}")


def _at(finding: "FindingShown") -> str:
    return f" – {finding.place}" if finding.place else ""


def _print_lines(lead: str, text: str) -> None:
    later = " " * len(lead)
    for line in text.splitlines():
        say(textwrap.fill(line, WIDTH, initial_indent=lead, subsequent_indent=later, break_on_hyphens=False))
        lead = later


def _write_docx(out: Path, path: Path, checks: "list[Checked]", reports: "list[ReportShown]", language: str) -> None:
    from redthread.apps.tenders.document_file import commented_docx
    from redthread.apps.tenders.document_shown import document_shown

    if len(checks) != 1:
        raise Stop(f"--docx: {path} holds {len(checks)} purchases; give a file with one.")
    shown = document_shown(checks[0], reports[0], language=language)
    original = path.read_bytes() if path.exists() else b""
    written(out, commented_docx(original, checks[0], shown, language=language))
    complain(f"Written: {out}")
