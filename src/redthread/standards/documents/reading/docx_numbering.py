"""Which label does Word print before an automatically numbered paragraph?"""

import re
from dataclasses import dataclass, field

from lxml import etree

from redthread.standards.documents.reading.docx_text import W, value_of

BULLET = "bullet"
# fmt: off
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)
# fmt: on
HIGHEST = 3000


@dataclass(frozen=True, slots=True)
class Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""


@dataclass
class Numbers:
    """One numbered list: its levels and how far each has counted."""

    levels: dict[int, Level]
    counted: dict[int, int] = field(default_factory=dict)

    def next_label(self, depth: int) -> str:
        level = self.levels.get(depth, Level(text=f"%{depth + 1}."))
        self.counted[depth] = self.counted.get(depth, level.start - 1) + 1
        for deeper in [each for each in self.counted if each > depth]:
            del self.counted[deeper]
        if level.format in (BULLET, "none"):
            return ""
        return re.sub(r"%(\d)", lambda match: self._shown(int(match[1]) - 1), level.text).strip()

    def _shown(self, depth: int) -> str:
        level = self.levels.get(depth, Level())
        return figure(self.counted.get(depth, level.start), level.format)


class Numbering:
    """``numbering.xml``; lists that share a definition count on together, unless one starts anew."""

    def __init__(self, root: "etree._Element | None") -> None:
        self._lists: dict[str, Numbers] = {}
        if root is None:
            return
        shared: dict[str, Numbers] = {}
        abstract = {each.get(f"{W}abstractNumId", ""): each for each in root.iter(f"{W}abstractNum")}
        for element in root.iter(f"{W}num"):
            definition = value_of(element, "abstractNumId")
            levels = _levels(abstract.get(definition), element)
            if element.find(f"{W}lvlOverride") is None:
                self._lists[element.get(f"{W}numId", "")] = shared.setdefault(definition, Numbers(levels))
            else:
                self._lists[element.get(f"{W}numId", "")] = Numbers(levels)

    def label(self, identifier: str, depth: int) -> str | None:
        """The label, empty for a bullet, None where the paragraph is in no list after all."""
        numbers = self._lists.get(identifier)
        return numbers.next_label(depth) if numbers else None


def _levels(definition: "etree._Element | None", number: "etree._Element") -> dict[int, Level]:
    levels: dict[int, Level] = {}
    for element in () if definition is None else definition.findall(f"{W}lvl"):
        levels[_depth(element)] = _level(element)
    for override in number.findall(f"{W}lvlOverride"):
        own, start = override.find(f"{W}lvl"), value_of(override, "startOverride")
        depth = _depth(override)
        known = _level(own) if own is not None else levels.get(depth, Level())
        levels[depth] = Level(int(start) if start.isdigit() else known.start, known.format, known.text)
    return levels


def _depth(element: "etree._Element") -> int:
    depth = element.get(f"{W}ilvl", "0")
    return int(depth) if depth.isdigit() else 0


def _level(element: "etree._Element") -> Level:
    start = value_of(element, "start")
    return Level(
        int(start) if start.isdigit() else 1, value_of(element, "numFmt") or "decimal", value_of(element, "lvlText")
    )


def figure(number: int, style: str) -> str:
    if style in ("lowerRoman", "upperRoman"):
        shown = _roman(number)
    elif style in ("lowerLetter", "upperLetter"):
        shown = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if 0 < number <= HIGHEST else str(number)
    else:
        return f"{number:02d}" if style == "decimalZero" else str(number)
    return shown.upper() if style.startswith("upper") else shown


def _roman(number: int) -> str:
    if not 0 < number <= HIGHEST:
        return str(number)
    shown = ""
    for value, sign in ROMAN:
        shown += sign * (number // value)
        number %= value
    return shown
