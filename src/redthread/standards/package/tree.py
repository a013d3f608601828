"""Which plain values does a YAML file hold, and in which line does each stand?

Read from the parser's events, so that aliases, tags and deep nesting are refused before anything is
built. Only five kinds of plain scalar are recognised: whole and decimal numbers, true/false and
null; a date or a language code ``no`` stays the text it is.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

import yaml

from redthread.standards.package.files import MAX_FILE_BYTES, PackageFile
from redthread.standards.package.problem import Problem

Path = tuple[str | int, ...]

MAX_DEPTH = 12
MAX_NODES = 100_000
NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,18})?\Z")
WORDS: Mapping[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}

Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Tree:
    """``value`` is None where the file could not be read; ``problems`` then say why."""

    file: str
    value: object = None
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, path: Path) -> int:
        """The line of the value, or of the nearest one above it that has a place."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 0)

    def problem(self, code: str, path: Path = (), **values: object) -> Problem:
        return Problem(self.file, self.line(path), ".".join(str(part) for part in path), code, values)


class _StopReadingError(Exception):
    """The file is refused at this event: reading on would cost more than it tells."""

    def __init__(self, code: str, line: int, **values: object) -> None:
        super().__init__(code)
        self.code, self.line, self.values = code, line, values


def read_tree(file: PackageFile) -> Tree:
    tree = Tree(file.name)
    if len(file.data) > MAX_FILE_BYTES:
        tree.problems.append(tree.problem("too-large", limit=MAX_FILE_BYTES))
        return tree
    try:
        text = file.data.decode("utf-8-sig")
        tree.value = _Builder(tree, _events(text)).document()
    except UnicodeDecodeError:
        tree.problems.append(tree.problem("not-utf-8"))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        detail = getattr(error, "problem", None) or "unreadable character"
        tree.problems.append(Problem(file.name, mark.line + 1 if mark else 0, "", "yaml", {"detail": detail}))
    except _StopReadingError as stop:
        tree.problems.append(Problem(file.name, stop.line, "", stop.code, stop.values))
    else:
        if not isinstance(tree.value, dict):
            tree.value = None
            tree.problems.append(tree.problem("not-a-mapping"))
    return tree


def _events(text: str) -> Iterator[yaml.Event]:
    depth = 0
    for count, event in enumerate(yaml.parse(text, Loader=Loader)):
        line = _line(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _StopReadingError("yaml-alias", line)
        if tag := getattr(event, "tag", None):
            raise _StopReadingError("yaml-tag", line, tag=tag)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        if isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            raise _StopReadingError("yaml-depth", line, limit=MAX_DEPTH)
        if count > MAX_NODES:
            raise _StopReadingError("yaml-nodes", line, limit=MAX_NODES)
        yield event


class _Builder:
    """Recursion is bounded by ``MAX_DEPTH``, which the events already keep."""

    def __init__(self, tree: Tree, events: Iterator[yaml.Event]) -> None:
        self.tree = tree
        self.events = events

    def document(self) -> object:
        value: object = None
        seen = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                seen += 1
                if seen > 1:
                    raise _StopReadingError("yaml-documents", _line(event))
                value = self.node(next(self.events), ())
        return value

    def node(self, event: yaml.Event, path: Path) -> object:
        self.tree.lines.setdefault(path, _line(event))
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path)
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event)
        raise _StopReadingError("yaml-key", _line(event))

    def mapping(self, path: Path) -> dict[str, object]:
        found: dict[str, object] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            line = _line(event)
            if not isinstance(event, yaml.ScalarEvent):
                raise _StopReadingError("yaml-key", line)
            key = event.value
            first = self.tree.lines.get((*path, key), 0)
            self.tree.lines.setdefault((*path, key), line)
            value = self.node(next(self.events), (*path, key))
            if key in found:
                place = ".".join(str(part) for part in (*path, key))
                values = {"name": key, "first": first}
                self.tree.problems.append(Problem(self.tree.file, line, place, "duplicate-key", values))
            found.setdefault(key, value)
        return found

    def sequence(self, path: Path) -> list[object]:
        found: list[object] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            found.append(self.node(event, (*path, len(found))))
        return found


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


def _scalar(event: yaml.ScalarEvent) -> object:
    if event.style:
        return event.value
    if event.value in WORDS:
        return WORDS[event.value]
    if match := NUMBER.match(event.value):
        return Decimal(event.value) if match.group(2) else int(event.value)
    return event.value
