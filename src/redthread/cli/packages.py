"""Which criteria packages are in the library, and what would another one change?"""

import argparse
import io
from pathlib import Path

from redthread.cli.product import start
from redthread.cli.say import DONE, Stop, complain, opened, say
from redthread.domain.criteria.package import Package

NAME = "package"
ABOUT = "add, list or compare packages of criteria (YAML: a file, a folder or a ZIP)"


def arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(metavar="WHAT", required=True)
    add = verbs.add_parser("add", help="show what it would change, then load it with --yes")
    add.set_defaults(run=_add)
    add.add_argument("file", metavar="FILE", type=Path)
    add.add_argument("--yes", action="store_true", help="load it; running tenders keep what they were written with")
    verbs.add_parser("list", help="list the packages in the library").set_defaults(run=_list)
    diff = verbs.add_parser("diff", help="show what loading it would add, change and withdraw")
    diff.set_defaults(run=_diff)
    diff.add_argument("file", metavar="FILE", type=Path)


def run(arguments: argparse.Namespace) -> int:
    raise AssertionError("the subverb runs")


def _add(arguments: argparse.Namespace) -> int:
    package = _read(arguments.file)
    start()
    from redthread.apps.library.services import package_load

    _print_difference(package)
    if not arguments.yes:
        complain("Nothing is loaded yet: run it again with --yes.")
        return DONE
    loaded = package_load(package)
    say(f"Loaded: {package.identifier} {loaded.version}")
    return DONE


def _diff(arguments: argparse.Namespace) -> int:
    package = _read(arguments.file)
    start()
    _print_difference(package)
    return DONE


def _list(_arguments: argparse.Namespace) -> int:
    start()
    from redthread.apps.library.selectors import package_versions, packages_list

    for each in packages_list():
        newest = package_versions(package=each).first()
        version = newest.version if newest else "–"
        in_force = each.criterion_count  # type: ignore[attr-defined]
        say(f"{each.identifier:<24} {version:<10} {in_force:>4} criteria  {each.title}")
    return DONE


def _print_difference(package: Package) -> None:
    from redthread.apps.library.selectors import package_difference

    found = package_difference(package)
    say(f"{package.identifier} {package.version}: {package.title}")
    changed = tuple(change.after for change in found.changed)
    for sign, criteria in (("+", found.added), ("~", changed), ("-", found.removed)):
        for each in criteria:
            say(f"  {sign} {each.identifier}  {each.title}")


def _read(path: Path) -> Package:
    """The package, or every fault of it with file and line, all at once."""
    from redthread.standards.package import PackageRefused, folder_files, read_package, stream_files, zip_files

    try:
        if path.is_dir():
            return read_package(folder_files(path))
        with opened(path) as stream:
            content = io.BytesIO(stream.read())
        is_zip = content.getvalue()[:2] == b"PK"
        return read_package(zip_files(content) if is_zip else stream_files(content, name=path.name))
    except PackageRefused as refused:
        for problem in refused.problems:
            complain(str(problem))
        raise Stop(f"{path}: nothing was loaded; {len(refused.problems)} to mend.") from refused
