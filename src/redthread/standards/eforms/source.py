"""What does the notice say at a path, and which of its nodes has been taken?"""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import TypeVar, cast

from lxml import etree

from redthread.domain.values import UNDETERMINED, Money, Text
from redthread.standards.eforms.codes import LANGUAGES, WITHHELD
from redthread.standards.eforms.fields import NAMESPACES, NOTICE

Node = etree._Element
Meaning = TypeVar("Meaning")

DECIMAL = re.compile(r"[+-]?(\d{1,20}(\.\d{0,20})?|\.\d{1,20})", re.ASCII)
CURRENCY = re.compile(r"[A-Z]{3}", re.ASCII)


@cache
def _compiled(path: str) -> etree.XPath:
    return etree.XPath(path, namespaces=dict(NAMESPACES))


def says(node: Node) -> str:
    """The node's own words without the blanks around them; empty where there are none."""
    return (node.text or "").strip()


def is_withheld(node: Node) -> bool:
    """Whether the value is a stand-in for one that is not published yet: it is never read as the value."""
    return says(node) in WITHHELD


class Notice:
    """The tree of a notice. Whatever is read through it is noted as taken; what is only looked at is not.

    Values that are empty, withheld, or no value of the kind asked for are not taken, and the answer is
    the empty value: so they are told of as not read.
    """

    def __init__(self, root: Node) -> None:
        self.root = root
        self._taken: dict[Node, set[str]] = {}
        stated = self.nodes(NOTICE["BT-702(a)"]) + self.nodes(NOTICE["BT-702(b)"])
        languages = [self._meant(node, LANGUAGES) for node in stated]
        self.languages: tuple[str, ...] = tuple(dict.fromkeys(each for each in languages if each))

    def nodes(self, path: str, at: Node | None = None) -> list[Node]:
        """The elements at a path, from the root or from a node; nothing is taken."""
        return cast("list[Node]", _compiled(path)(self.root if at is None else at))

    def look(self, path: str, at: Node | None = None) -> str:
        """The first value at a path, without taking it."""
        return next((says(node) for node in self.nodes(path, at) if says(node)), "")

    def take(self, node: Node, *attributes: str) -> str:
        """The node's words; with those of its attributes that the reader has understood."""
        self._taken.setdefault(node, set()).update(attributes)
        return says(node)

    def has_taken(self, node: Node) -> bool:
        return node in self._taken

    def has_taken_attribute(self, node: Node, attribute: str) -> bool:
        return attribute in self._taken.get(node, ())

    def code(self, path: str, at: Node | None = None) -> str:
        """The first code or identifier at the path."""
        node = self._first(path, at)
        return "" if node is None else self.take(node)

    def codes(self, path: str, at: Node | None = None) -> tuple[str, ...]:
        return tuple(self.take(node) for node in self.nodes(path, at) if says(node) and not is_withheld(node))

    def meant(self, path: str, meanings: Mapping[str, Meaning], at: Node | None = None) -> Meaning | None:
        """What the first code at the path means; an unknown code is not taken."""
        node = self._first(path, at)
        return None if node is None else self._meant(node, meanings)

    def number(self, path: str, at: Node | None = None) -> Decimal | None:
        node = self._first(path, at)
        if node is None or not DECIMAL.fullmatch(says(node)):
            return None
        return Decimal(self.take(node))

    def money(self, path: str, at: Node | None = None) -> Money | None:
        """An amount with its currency; an amount without one is not taken."""
        node = self._first(path, at)
        if node is None or not DECIMAL.fullmatch(says(node)) or not CURRENCY.fullmatch(node.get("currencyID", "")):
            return None
        return Money(Decimal(self.take(node, "currencyID")), node.get("currencyID", ""))

    def text(self, path: str, at: Node | None = None) -> Text:
        """All language versions, the notice's own language first: it is the authoritative one."""
        said = [node for node in self.nodes(path, at) if says(node) and not is_withheld(node)]
        versions = [self._version(node) for node in said]
        return Text(tuple(sorted(versions, key=self._rank)))

    def line(self, path: str, at: Node | None = None) -> str:
        """One text in the authoritative language, for a value that has no room for others."""
        said = [node for node in self.nodes(path, at) if says(node) and not is_withheld(node)]
        said.sort(key=lambda node: self._rank((_language(node), "")))
        return self._version(said[0])[1] if said else ""

    def _first(self, path: str, at: Node | None) -> Node | None:
        return next((node for node in self.nodes(path, at) if says(node) and not is_withheld(node)), None)

    def _meant(self, node: Node, meanings: Mapping[str, Meaning]) -> Meaning | None:
        if says(node) not in meanings:
            return None
        return meanings[self.take(node)]

    def _version(self, node: Node) -> tuple[str, str]:
        language = _language(node)
        return language, self.take(node) if language == UNDETERMINED else self.take(node, "languageID")

    def _rank(self, version: tuple[str, str]) -> int:
        language = version[0]
        return self.languages.index(language) if language in self.languages else len(self.languages)


def _language(node: Node) -> str:
    return LANGUAGES.get(node.get("languageID", ""), UNDETERMINED)
