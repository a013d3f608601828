"""Which packages come with the product?"""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from redthread.domain.criteria.package import Package
from redthread.standards.package.files import folder_files
from redthread.standards.package.reader import read_package


def shipped_folders() -> Iterator[Traversable]:
    """One folder per package, by name."""
    folder = files("redthread").joinpath("packages")
    yield from sorted((each for each in folder.iterdir() if each.is_dir()), key=lambda each: each.name)


def shipped_packages() -> Iterator[Package]:
    """Reads each of them anew; a fault in one is a fault of the release and raises ``PackageRefused``."""
    return (read_package(folder_files(folder)) for folder in shipped_folders())
