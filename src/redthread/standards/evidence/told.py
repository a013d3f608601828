"""What is known of a file once it was looked at?"""

from dataclasses import dataclass, field

from redthread.domain.errors import DomainError
from redthread.domain.evidence.states import FileKind
from redthread.domain.evidence.warnings import FileWarning
from redthread.standards.evidence import limits


@dataclass(frozen=True, slots=True)
class Told:
    """``content`` is what to store: the file without what was taken out of it."""

    kind: FileKind
    content: bytes
    warnings: tuple[FileWarning, ...] = ()
    name: str = ""
    """Cleaned, with the ending of its kind; empty for a file inside another one."""


@dataclass(slots=True)
class Budget:
    """How much may still be unpacked, over all archives inside each other: a bound that no nesting gets around."""

    entries: int = limits.ENTRIES
    unpacked: int = limits.UNPACKED
    depth: int = field(default=0)

    def spend(self, *, entries: int, unpacked: int) -> None:
        """Raises ``file-unpacks-too-large``."""
        self.entries -= entries
        self.unpacked -= unpacked
        if self.entries < 0 or self.unpacked < 0:
            raise DomainError("file-unpacks-too-large", limit_bytes=limits.UNPACKED, entries=limits.ENTRIES)

    def enter(self) -> None:
        """One archive deeper. Raises ``file-nested-too-deep``."""
        self.depth += 1
        if self.depth > limits.DEPTH:
            raise DomainError("file-nested-too-deep", limit=limits.DEPTH)

    def leave(self) -> None:
        self.depth -= 1
