"""What is wrong with a package, where does it stand, and what is to be done?"""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from redthread.domain.errors import DomainError
from redthread.standards.package.explanations import EXPLANATIONS


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One error at one place. ``line`` counts from 1; 0 is the file as a whole. ``field`` is a dotted path.

    ``code`` and ``values`` are for whoever writes the sentence in another language.
    """

    file: str
    line: int
    field: str
    code: str
    values: Mapping[str, object] = dataclasses.field(default_factory=dict, compare=False)

    @property
    def what(self) -> str:
        """What is wrong, in English."""
        return EXPLANATIONS[self.code][0].format_map({key: str(value) for key, value in self.values.items()})

    @property
    def remedy(self) -> str:
        """What to do, in English."""
        return EXPLANATIONS[self.code][1].format_map({key: str(value) for key, value in self.values.items()})

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        named = f" {self.field}:" if self.field else ""
        return f"{place}:{named} {self.what} {self.remedy}"


class PackageRefused(DomainError):  # noqa: N818 - a refusal, like the domain's own
    """The package has errors; ``problems`` holds all that could be found, in order of file and line."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("package-refused", count=len(problems))
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)
