"""What does a case study's file say, and what is wrong with it?"""

import re
from collections.abc import Mapping
from typing import Any

from redthread.domain.outcomes.cases import TOLD, CaseMark, CaseStatement, CaseStudy, CaseTopic
from redthread.domain.values import Text
from redthread.standards.package.files import PackageFile
from redthread.standards.package.problem import PackageRefused, Problem
from redthread.standards.package.tree import Path, Tree, read_tree

Fields = Mapping[str, Any]

AUTHORITATIVE = "en"
PATTERNS: Mapping[str, str] = {
    "slug": r"[a-z0-9]+(-[a-z0-9]+)*",
    "country": r"[A-Z]{2}(-[A-Z0-9]{1,3})?",
    "language": r"[a-z]{2}",
    "address": r"https?://[^\s<>\"]+",
    "criterion": r"[a-z0-9-]+/[A-Za-z0-9-]+",
}
LONGEST: Mapping[str, int] = {"slug": 60, "authority": 200}
HEAD = ("slug", "position", "title", "authority", "country", "sources", "facts")
FACT: Mapping[bool, tuple[str, ...]] = {
    True: ("topic", "mark", "statement", "sources", "criteria"),
    False: ("topic", "mark", "about"),
}
"""The fields of a statement, by whether anything is known."""
MARKS = tuple(mark.value for mark in CaseMark if mark is not CaseMark.RECORDED)
"""What a file may say; *recorded* is for what this program recorded itself."""


def read_case(file: PackageFile) -> CaseStudy:
    """Raises ``PackageRefused`` with all that is wrong, in order of line. Every topic has to be there."""
    tree = read_tree(file)
    reader = _Reader(tree)
    case = reader.case(tree.value) if isinstance(tree.value, dict) else None
    problems = tuple(sorted({*tree.problems, *reader.problems}, key=lambda each: (each.line, each.field)))
    if problems or case is None:
        raise PackageRefused(problems)
    return case


class _Reader:
    """Notes what is wrong and reads on, with an empty value in its place."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.problems: list[Problem] = []

    def note(self, code: str, path: Path, **values: object) -> None:
        self.problems.append(self.tree.problem(code, path, **values))

    def case(self, head: Fields) -> CaseStudy:
        self.known(head, HEAD, ())
        sources = {
            name: self.fitting("address", address, ("sources", name))
            for name, address in self.mapping(head, "sources", ()).items()
        }
        found = self.statements(head, sources)
        for topic in CaseTopic:
            if topic not in {each.topic for each in found}:
                self.note("missing-field", ("facts", topic.value), name=topic.value)
        position = head.get("position")
        return CaseStudy(
            slug=self.fitting("slug", head.get("slug"), ("slug",)),
            position=position if isinstance(position, int) and position >= 0 else self.zero(position),
            title=self.text(head, "title", ()),
            authority=self.plain(head.get("authority"), ("authority",)),
            country=self.fitting("country", head.get("country"), ("country",)),
            statements=tuple(sorted(found, key=lambda each: list(CaseTopic).index(each.topic))),
        )

    def statements(self, head: Fields, sources: Mapping[str, str]) -> list[CaseStatement]:
        found = []
        for place, each in enumerate(self.listed(head, "facts", ())):
            if isinstance(each, dict):
                found.append(self.statement(each, ("facts", place), sources))
            else:
                self.note("wrong-type", ("facts", place), found="no mapping", expected="fields")
        return found

    def statement(self, fields: Fields, path: Path, sources: Mapping[str, str]) -> CaseStatement:
        topic = CaseTopic(self.one_of(fields.get("topic"), tuple(CaseTopic), (*path, "topic")))
        mark = CaseMark(self.one_of(fields.get("mark"), MARKS, (*path, "mark")))
        is_told = mark is not CaseMark.UNKNOWN
        self.known(fields, FACT[is_told], path)
        name = "statement" if is_told else "about"
        named = self.listed(fields, "sources", path) if mark in TOLD or "sources" in fields else []
        return CaseStatement(
            topic=topic,
            mark=mark,
            text=self.text(fields, name, path) if is_told or name in fields else Text(),
            sources=self.sources(named, sources, (*path, "sources")),
            criteria=tuple(
                self.fitting("criterion", each, (*path, "criteria"))
                for each in (self.listed(fields, "criteria", path) if "criteria" in fields else [])
            ),
        )

    def known(self, fields: Fields, names: tuple[str, ...], path: Path) -> None:
        for name in fields:
            if name not in names:
                self.note("unknown-field", (*path, name), name=name, known=", ".join(names))

    def sources(self, named: list[Any], known: Mapping[str, str], path: Path) -> tuple[tuple[str, str], ...]:
        for name in named:
            if str(name) not in known:
                self.note("source-unknown", path, name=name)
        return tuple((str(name), known[str(name)]) for name in named if str(name) in known)

    def zero(self, value: object) -> int:
        self.note("wrong-type", ("position",), found=repr(value), expected="a whole number")
        return 0

    def one_of(self, value: object, allowed: tuple[str, ...], path: Path) -> str:
        if value in allowed:
            return str(value)
        self.note("not-in-list", path, value=value, allowed=", ".join(allowed))
        return allowed[0]

    def mapping(self, fields: Fields, name: str, path: Path) -> dict[str, Any]:
        value = fields.get(name)
        if isinstance(value, dict) and value:
            return value
        self.note("missing-field", (*path, name), name=name)
        return {}

    def listed(self, fields: Fields, name: str, path: Path) -> list[Any]:
        value = fields.get(name)
        if isinstance(value, list) and value:
            return value
        self.note("missing-field", (*path, name), name=name)
        return []

    def text(self, fields: Fields, name: str, path: Path) -> Text:
        """English is the version that counts, and comes first."""
        versions = self.mapping(fields, name, path)
        if versions and AUTHORITATIVE not in versions:
            self.note("language-missing", (*path, name), language=AUTHORITATIVE)
        ordered = sorted(versions.items(), key=lambda each: each[0] != AUTHORITATIVE)
        return Text(
            tuple(
                (self.fitting("language", code, (*path, name, code)), self.plain(text, (*path, name, code)))
                for code, text in ordered
            )
        )

    def plain(self, value: object, path: Path) -> str:
        longest = LONGEST.get(str(path[-1]), 4000)
        if not isinstance(value, str) or not value.strip():
            self.note("empty-field", path)
            return ""
        if len(value) > longest:
            self.note("out-of-bounds", path, value=f"{value[:40]}…", bound=longest)
        return value.strip()

    def fitting(self, kind: str, value: object, path: Path) -> str:
        text = self.plain(value, path)
        if text and not re.fullmatch(PATTERNS[kind], text):
            self.note("wrong-form", path, value=text[:60], pattern=PATTERNS[kind])
        return text
