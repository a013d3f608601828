"""How does a notice or a file of releases become purchases?"""

import argparse
import hashlib
import io
from pathlib import Path

from redthread.cli.product import start
from redthread.cli.say import DONE, Stop, complain, opened, say, sentence, with_progress
from redthread.domain.errors import DomainError
from redthread.domain.purchase import Purchase

NAME = "import"
ABOUT = "make purchases of an eForms notice or of an OCDS file; running it again takes what is missing"
LARGEST = 512 * 1024 * 1024


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("format", choices=["eforms", "ocds"])
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument(
        "--organisation", default="", metavar="NAME", help="that leads them (may be left out if only one)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Each purchase is taken whole or not at all; what was imported before is left as it is."""
    found, sha256 = _read(arguments.format, arguments.file)
    start()
    from redthread.apps.accounts.actor import program
    from redthread.apps.accounts.selectors import organisation_named
    from redthread.apps.tenders.services import notice_import
    from redthread.domain.people.roles import BUYING_KINDS

    actor = program(organisation_named(name=arguments.organisation, kinds=BUYING_KINDS))
    taken = earlier = 0
    for value in with_progress(found, of=len(found), what="purchases"):
        try:
            made = notice_import(
                actor=actor, value=value, file_name=arguments.file.name, sha256=_own_hash(sha256, value, of=len(found))
            )
        except DomainError as error:
            if error.code != "imported-already":
                raise Stop(f"{arguments.file}, {value.identifier}: {sentence(error)} ({taken} taken)") from error
            earlier += 1
        else:
            taken += 1
            say(f"{made.public_id}  {made.title}")
            if value.not_read:
                complain(
                    f"  {sum(each.count for each in value.not_read)} elements have no place here; its page lists them"
                )
    complain(f"{taken} taken" + (f", {earlier} had been imported before" if earlier else ""))
    return DONE


def _read(form: str, path: Path) -> tuple[tuple[Purchase, ...], str]:
    from redthread.standards.eforms import read_notice
    from redthread.standards.ocds import read_release

    with opened(path) as stream:
        content = stream.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise DomainError("too-large", field="file", most=LARGEST)
        if not content.strip():
            raise DomainError("file-empty", field="file")
        found = (read_notice(io.BytesIO(content)),) if form == "eforms" else read_release(io.BytesIO(content))
    return found, hashlib.sha256(content).hexdigest()


def _own_hash(sha256: str, value: Purchase, *, of: int) -> str:
    """The file's hash; where it holds several purchases, one for each of them."""
    return sha256 if of == 1 else hashlib.sha256(f"{sha256} {value.identifier}".encode()).hexdigest()
