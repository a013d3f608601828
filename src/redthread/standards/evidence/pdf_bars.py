"""Does a PDF hold text below black bars, where whoever copies it can read it?

It follows where text is put and where black is filled over it afterwards. Text that is drawn onto black later is
a heading on a dark ground, and no secret. What is drawn by other means is not seen: no warning is no promise.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from redthread.standards.evidence import limits

_CONTENTS = re.compile(rb"/Contents\s{0,20}(?:(\d{1,10})\s{1,20}\d{1,10}\s{1,20}R|\[([^\[\]/]{0,20000})\])")
_REFERENCE = re.compile(rb"(\d+)\s+\d+\s+R")
_TOKEN = re.compile(
    rb"(?P<number>[+-]?(?:\d+\.?\d*|\.\d+))"
    rb"|(?P<text>\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)|<[0-9A-Fa-f\s]*>)"
    rb"|(?P<operator>[A-Za-z'\"*]+\*?)"
    rb"|(?P<other>/[^\s/<>\[\]()]*|<<|>>|[\[\]])",
    re.DOTALL,
)
_COMPARED = 10
"""Comparisons of a box with a text that take as long as reading one token."""
_LOWEST, _NARROWEST = 4.0, 8.0
"""Points: what is lower is the line of a table, what is narrower a dot."""

Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def has_text_under_black(structure: bytes, content_of: Callable[[int], bytes]) -> bool:
    """``structure`` is the PDF outside of its streams, ``content_of`` gives a stream by its object's number."""
    left = limits.PDF_TOKENS
    for numbers in dict.fromkeys(_pages(structure)):
        page = _Page(left)
        page.draw(b"\n".join(content_of(number) for number in numbers))
        if page.is_covered:
            return True
        left = page.left
        if left <= 0:
            return False
    return False


def _pages(structure: bytes) -> Iterator[tuple[int, ...]]:
    """The numbers of the objects that are drawn one after the other on each page."""
    for one, several in _CONTENTS.findall(structure):
        if one:
            yield (int(one),)
        elif several:
            yield tuple(int(each) for each in _REFERENCE.findall(several))


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


@dataclass(slots=True)
class _State:
    matrix: Matrix = _SAME
    is_black: bool = True
    """A page begins with black."""


@dataclass(slots=True)
class _Page:
    """What a page draws, in its order."""

    left: int
    state: _State = field(default_factory=_State)
    kept: list[_State] = field(default_factory=list)
    line: Matrix = _SAME
    leading: float = 0.0
    texts: list[tuple[float, float]] = field(default_factory=list)
    boxes: list[tuple[float, float, float, float]] = field(default_factory=list)
    is_covered: bool = False

    def draw(self, content: bytes) -> None:
        operands: list[float] = []
        has_text = False
        for found in _TOKEN.finditer(content):
            self.left -= 1
            if self.left <= 0 or self.is_covered:
                return
            if found.lastgroup == "number":
                operands.append(float(found["number"]))
            elif found.lastgroup == "text":
                has_text = has_text or len(found["text"]) > 2
            elif found.lastgroup == "operator":
                self._operate(found["operator"], operands[-6:], has_text=has_text)
                operands, has_text = [], False

    def _operate(self, operator: bytes, values: list[float], *, has_text: bool) -> None:
        match operator:
            case b"q":
                self.kept.append(_State(self.state.matrix, self.state.is_black))
            case b"Q":
                self.state = self.kept.pop() if self.kept else self.state
            case b"cm" if len(values) == 6:
                self.state.matrix = _times(_matrix(values), self.state.matrix)
            case b"g" | b"rg" | b"k" | b"sc" | b"scn":
                self.state.is_black = _is_black(values, is_ink=operator == b"k" or len(values) == 4)
            case b"re" if len(values) >= 4:
                self.boxes.append(self._box(values[-4:]))
            case b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*":
                self._fill()
            case b"n" | b"S" | b"s":
                self.boxes = []
            case _:
                self._write(operator, values, has_text=has_text)

    def _write(self, operator: bytes, values: list[float], *, has_text: bool) -> None:
        match operator:
            case b"BT":
                self.line = _SAME
            case b"Tm" if len(values) == 6:
                self.line = _matrix(values)
            case b"Td" | b"TD" if len(values) >= 2:
                self.leading = -values[-1] if operator == b"TD" else self.leading
                self.line = _times((1.0, 0.0, 0.0, 1.0, values[-2], values[-1]), self.line)
            case b"TL" if values:
                self.leading = values[-1]
            case b"T*" | b"'" | b'"':
                self.line = _times((1.0, 0.0, 0.0, 1.0, 0.0, -self.leading), self.line)
        if has_text and operator in (b"Tj", b"TJ", b"'", b'"'):
            place = _times(self.line, self.state.matrix)
            self.texts.append((place[4], place[5]))

    def _box(self, values: list[float]) -> tuple[float, float, float, float]:
        x, y, width, height = values
        a, b, c, d, e, f = self.state.matrix
        corners = [(a * p + c * q + e, b * p + d * q + f) for p in (x, x + width) for q in (y, y + height)]
        across, up = [corner[0] for corner in corners], [corner[1] for corner in corners]
        return min(across), min(up), max(across), max(up)

    def _fill(self) -> None:
        if self.state.is_black:
            self.left -= len(self.boxes) * len(self.texts) // _COMPARED
            self.is_covered = any(self._covers(box) for box in self.boxes)
        self.boxes = []

    def _covers(self, box: tuple[float, float, float, float]) -> bool:
        left, low, right, high = box
        if high - low < _LOWEST or right - left < _NARROWEST:
            return False
        return any(left - 1 <= x <= right and low - 1 <= y <= high - 1 for x, y in self.texts)


def _matrix(values: list[float]) -> Matrix:
    a, b, c, d, e, f = values
    return (a, b, c, d, e, f)


def _is_black(values: list[float], *, is_ink: bool) -> bool:
    if not values:
        return False
    return values[-1] >= 0.9 if is_ink else max(values) <= 0.1
