"""Does this OCDS file obey the standard with the extensions it declares?"""

import argparse
import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from redthread.cli.product import start_without_database
from redthread.cli.say import DONE, FINDINGS, Stop, complain, naming, opened, say, with_progress

NAME = "validate"
ABOUT = "compare an OCDS release or package with the official schema of the installed pack; nothing is fetched"
STANDARD = "1.1.5"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("--json", action="store_true", help="print the faults as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Status 1 where there is a fault; each is printed with its path in the file."""
    start_without_database()
    from redthread.standards.json import read_json
    from redthread.standards.ocds import patched_schema, validate

    with opened(arguments.file) as stream:
        document = read_json(stream)
    releases, extensions = _parts(document, arguments.file)
    with pack_folder() as pack, naming(arguments.file):
        schema = patched_schema(pack, extensions)
    faults = [
        {"path": _joined(place, fault.path), "message": fault.message}
        for place, release in with_progress(releases, of=len(releases), what="releases")
        for fault in validate(release, schema)
    ]
    if arguments.json:
        say(json.dumps(faults, ensure_ascii=False, indent=2))
    else:
        for fault in faults:
            say(f"{arguments.file}: {fault['path']}: {fault['message']}")
    complain(f"{len(releases)} releases, {len(faults)} faults, OCDS {STANDARD} with {len(extensions)} extensions")
    return FINDINGS if faults else DONE


def _parts(document: Any, path: Path) -> tuple[list[tuple[str, dict[str, Any]]], list[str]]:
    """(place, release) of a package's releases or of a single one, and the addresses of the declared extensions."""
    if not isinstance(document, dict):
        raise Stop(f"{path}: an OCDS file begins with an object.")
    if "ocid" in document:
        return [("$", document)], []
    releases = document.get("releases")
    if not isinstance(releases, list) or not releases or not all(isinstance(each, dict) for each in releases):
        raise Stop(f"{path}: neither a release nor a package with releases.")
    declared = document.get("extensions", [])
    extensions = [each for each in declared if isinstance(each, str)] if isinstance(declared, list) else []
    return [(f"$.releases[{number}]", each) for number, each in enumerate(releases)], extensions


def _joined(place: str, path: str) -> str:
    return f"{place}{path}" if path.startswith("[") or not path else f"{place}.{path}"


@contextmanager
def pack_folder() -> Iterator[Path]:
    """One folder with the standard and its extensions in it, as the schemas are looked up there."""
    from django.conf import settings

    from redthread.standards.packs import PackKind, find

    if settings.PACKS is None:
        raise Stop("No standards packs are installed: set REDTHREAD_PACKS to their folder.")
    standard = find(settings.PACKS, PackKind.OCDS_STANDARD, version=STANDARD)
    if standard is None:
        raise Stop(f"OCDS {STANDARD} is not installed in {settings.PACKS}: redthread standards add FILE")
    extensions = find(settings.PACKS, PackKind.OCDS_EXTENSIONS)
    with tempfile.TemporaryDirectory(prefix="redthread-") as folder:
        (Path(folder) / f"standard-{STANDARD}").symlink_to(standard)
        if extensions is not None:
            (Path(folder) / "extensions").symlink_to(extensions)
        yield Path(folder)
