"""Which case studies come with the product?"""

from collections.abc import Iterator
from importlib.resources import files

from redthread.domain.outcomes.cases import CaseStudy
from redthread.standards.cases.reader import read_case
from redthread.standards.package.files import folder_files


def shipped_cases() -> Iterator[CaseStudy]:
    """Reads each of them anew; a fault in one is a fault of the release and raises ``PackageRefused``."""
    return (read_case(each) for each in folder_files(files("redthread").joinpath("cases")))
