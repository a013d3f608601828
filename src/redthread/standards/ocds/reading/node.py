"""Where in the release was a value read, and was it the kind of value that was asked for?"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from redthread.domain.values import UNDETERMINED, Text

Path = tuple[str | int, ...]

YEARS = range(1900, 2200)
"""Outside of these a date is a slip of the pen, and some time zones push it out of the calendar."""

LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9-]+)?")


@dataclass(frozen=True, slots=True)
class Node:
    """A value with its path. Whatever is taken from it is noted in ``seen``; the rest is *not read*.

    A value of another type than the one asked for is not taken: it stays among the not read.
    """

    value: object
    language: str = UNDETERMINED
    path: Path = ()
    seen: set[Path] = field(default_factory=set)

    def __bool__(self) -> bool:
        return bool(self.value)

    @property
    def place(self) -> str:
        """``tender.lots[0].title``: what a person finds in the file."""
        return shown(self.path)

    def at(self, key: str) -> "Node":
        inner = self.value.get(key) if isinstance(self.value, Mapping) else None
        return Node(inner, self.language, (*self.path, key), self.seen)

    def each(self, key: str = "") -> Iterator["Node"]:
        node = self.at(key) if key else self
        for index, inner in enumerate(node.value if isinstance(node.value, list) else ()):
            yield Node(inner, self.language, (*node.path, index), self.seen)

    def taken(self) -> None:
        self.seen.add(self.path)

    def string(self, key: str = "") -> str:
        """A text without the white space around it, or ""."""
        node = self.at(key) if key else self
        if not isinstance(node.value, str):
            return ""
        node.taken()
        return node.value.strip()

    def identifier(self, key: str = "id") -> str:
        """A string or a whole number: OCDS allows both."""
        node = self.at(key)
        if isinstance(node.value, int) and not isinstance(node.value, bool):
            node.taken()
            return str(node.value)
        return node.string()

    def text(self, key: str) -> Text:
        """The text in the release's language first, then its translations (``title_es``)."""
        versions = [(self.language, self.string(key))]
        for name in self.value if isinstance(self.value, Mapping) else ():
            tag = name.removeprefix(f"{key}_")
            if tag != name and LANGUAGE_TAG.fullmatch(tag):
                versions.append((primary_language(tag), self.string(name)))
        return Text(tuple((language, text) for language, text in versions if text))

    def number(self, key: str) -> Decimal | None:
        node = self.at(key)
        if isinstance(node.value, bool) or not isinstance(node.value, int | Decimal):
            return None
        node.taken()
        return Decimal(node.value)

    def flag(self, key: str) -> bool | None:
        node = self.at(key)
        if not isinstance(node.value, bool):
            return None
        node.taken()
        return node.value

    def moment(self, key: str) -> datetime | None:
        """A date and time with a zone. Without a zone nobody knows when it was."""
        node = self.at(key)
        found = moment(node.value)
        if found:
            node.taken()
        return found


def moment(value: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return found if found and found.tzinfo and found.year in YEARS else None


def primary_language(tag: str) -> str:
    """``en`` for ``en-GB``."""
    return tag.partition("-")[0].lower()


def shown(path: Path) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")
