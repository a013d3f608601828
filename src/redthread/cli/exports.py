"""How does a tender leave the database as a file?"""

import argparse
import json
import sys
from pathlib import Path

from redthread.cli.product import start
from redthread.cli.say import DONE, Stop, complain, written

NAME = "export"
ABOUT = "write a tender as DOCX, PDF, HTML, XLSX or OCDS"
FORMS = ("docx", "pdf", "html", "xlsx", "ocds")


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["tender"])
    parser.add_argument("id", metavar="ID", help="the purchase's public id")
    parser.add_argument("form", choices=FORMS)
    parser.add_argument("--output", metavar="FILE", type=Path, help="(default: a fitting name here; - for the output)")


def run(arguments: argparse.Namespace) -> int:
    start()
    name, content = _ocds(arguments.id) if arguments.form == "ocds" else _document(arguments.id, arguments.form)
    if str(arguments.output) == "-":
        sys.stdout.buffer.write(content)
        return DONE
    out = arguments.output or Path(name)
    written(out, content)
    complain(f"Written: {out} ({len(content):,} bytes)")
    return DONE


def _document(public_id: str, form: str) -> tuple[str, bytes]:
    """The tender as it stands; a draft says so on its pages."""
    from django.utils import timezone

    from redthread.apps.accounts.actor import program
    from redthread.apps.purchases.selectors import lead_of
    from redthread.apps.tenders.documents import State, tender_file
    from redthread.apps.tenders.selectors import publication_latest, published_value, tender_now

    row, tender = tender_now(actor=program(lead_of(public_id=public_id)), public_id=public_id)
    latest = publication_latest(purchase=row)
    is_as_published = latest is not None and published_value(latest) == tender
    state = State(
        edition=latest.number if latest and is_as_published else 0,
        produced=latest.published_at if latest and is_as_published else timezone.now(),
        is_fictional=row.lead.is_fictional,
    )
    file = tender_file(tender, state, form=form)
    return file.name, file.content


def _ocds(public_id: str) -> tuple[str, bytes]:
    from redthread.apps.opendata.releases import package_of, release_address
    from redthread.apps.purchases.selectors import lead_of
    from redthread.apps.tenders.selectors import publication_public_get
    from redthread.domain.errors import DomainError

    lead_of(public_id=public_id)
    try:
        publication = publication_public_get(public_id=public_id)
    except DomainError as error:
        raise Stop("The tender is not published yet, and a release tells of what was published.") from error
    package = package_of([publication], address=release_address(publication))
    return f"release-{public_id}.json", json.dumps(package, ensure_ascii=False, indent=2).encode()
