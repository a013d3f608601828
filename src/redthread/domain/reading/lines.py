"""Which line is a heading, which a list item, which a paragraph?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from redthread.domain.reading.blocks import GUESSED_LEVEL, Block, BlockKind
from redthread.domain.reading.columns import is_column_name, label_of
from redthread.domain.reading.duties import Tone, sentences_of
from redthread.domain.reading.fold import fold
from redthread.domain.reading.headings import lots_said_by, said_by
from redthread.domain.reading.weights import weight_in_text, weighted_parts
from redthread.domain.values import UNDETERMINED

LONGEST_HEADING = 110
SHORT_HEADING = 70

_NUMBER = re.compile(
    r"""^(?P<label>
        \(?(?:\d{1,3}(?:\.\d{1,3}){1,5})[.)]?(?=\s+["“«'(]?[^\W\d_a-z])  # 4.1 Title
        | \(?\d{1,3}(?:\.\d{1,3}){0,5}[.)](?=\s)                # 4. or 4.1) anything
        | \d{1,3}(?:\.\d{1,3}){0,5}(?:\.-|[.-]?[º°ª]\.?)(?=\s)      # 1.- or 1º
        | \(?[a-zA-Z][.)](?=\s)                                 # a) or (a)
        | \(?[ivxIVX]{1,5}[.)](?=\s)                            # iv)
        | [A-Z]{2,5}\s\d{1,3}(?=:\s)                            # KPI 1:
        | (?:[A-Z]{1,6}[-.]?\d{1,3}(?:[.-]\d{1,3}){0,4}[.:)]?)(?=\s)  # R-03, K1.2:
        | §+\s?\d{1,3}[a-z]?(?=\s)
    ):?\s+(?P<rest>\S.*)$""",
    re.VERBOSE | re.DOTALL,
)
_NUMBERED_NAME = re.compile(r"^(?P<label>\d{1,2})\s+(?P<rest>[^\W\d_a-z][^\n]{2,70}(?<![.,;:]))$")
"""A heading numbered without a full stop, "3 Award criteria"; a sentence may begin with a figure and does not match."""

_BULLET = re.compile(r"^[•◦▪‣·∙●○■□–—*-]\s+(?P<rest>\S.*)$", re.DOTALL)
_NOT_A_LABEL = re.compile(
    r"^(?:ISO|SA|EN|IEC|EU|ILO|FIPS|IP|USB|A|B|COVID|CO|H|Q|Q[1-4]|ISAE|TCO|PM|WEEE|ROHS)[-.]?\d", re.IGNORECASE
)


class Look(StrEnum):
    PLAIN = "plain"
    BOLD = "bold"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph as a file has it. ``level`` and ``depth`` are set where the file itself declares them.

    ``level`` is that of a declared heading, ``depth`` that of a declared list; ``number`` a label the file
    keeps apart from the text. ``stands_alone``: with a blank line before and after.
    ``is_first``: of the whole document, where its title stands.
    """

    identifier: str
    text: str
    place: str = ""
    number: str = ""
    look: Look = Look.PLAIN
    level: int | None = None
    depth: int | None = None
    is_note: bool = False
    stands_alone: bool = False
    is_first: bool = False
    remarks: tuple[str, ...] = ()


def number_of(text: str) -> tuple[str, str]:
    """(label, rest) of a line that begins with a typed number or bullet; a bullet's label is empty."""
    if (found := _NUMBER.match(text)) and not _NOT_A_LABEL.match(text):
        return found["label"].rstrip(":"), found["rest"]
    if name := _NUMBERED_NAME.match(text):
        return name["label"], name["rest"]
    if bullet := _BULLET.match(text):
        return "", bullet["rest"]
    return "", text


def blocks_of(lines: Sequence[Line]) -> tuple[Block, ...]:
    """The blocks of consecutive lines; what stands next tells a numbered heading from a numbered item."""
    blocks = (_block_of(line, after) for line, after in pairwise([*lines, None]) if line is not None)
    return tuple(part for block in blocks for part in _parts_of(block))


def _parts_of(block: Block) -> tuple[Block, ...]:
    """A paragraph in which every sentence has a weight of its own is as many criteria: ``p7/s1``, ``p7/s2``."""
    texts = weighted_parts(block.text) if block.kind is BlockKind.PARAGRAPH else ()
    if not texts:
        return (block,)
    return tuple(
        replace(block, identifier=f"{block.identifier}/s{number}", text=text)
        for number, text in enumerate(texts, start=1)
    )


def _block_of(line: Line, next_line: Line | None) -> Block:
    typed, rest = ("", line.text) if line.number else number_of(line.text)
    number = line.number or typed
    if line.is_note:
        return _block(line, BlockKind.NOTE, line.text)
    level = line.level if line.level is not None else _guessed_level(line, number, rest, next_line)
    if level is not None:
        return _block(line, BlockKind.HEADING, rest, level=level, number=number)
    is_item = line.depth is not None or rest != line.text
    if is_item:
        return _block(line, BlockKind.LIST_ITEM, rest, level=line.depth or 0, number=number)
    return _block(line, BlockKind.PARAGRAPH, rest, number=number)


def _block(line: Line, kind: BlockKind, text: str, *, level: int = 0, number: str = "") -> Block:
    return Block(line.identifier, kind, text, level, number, (), line.place, line.remarks)


def _guessed_level(line: Line, number: str, rest: str, next_line: Line | None) -> int | None:
    if not _may_be_heading(line, rest):
        return None
    if line.look is not Look.PLAIN or _is_capitals(rest):
        return rank_of(number) or (GUESSED_LEVEL if line.look is Look.BOLD or number else 1)
    if line.depth is not None and not number:
        return None
    if number and rank_of(number):
        is_heading = len(rest) <= SHORT_HEADING and _heads(number, rest, next_line)
        return rank_of(number) if is_heading else None
    if number or rest != line.text:
        return None
    return GUESSED_LEVEL if line.is_first or _announces_something(line, rest) else None


def _may_be_heading(line: Line, rest: str) -> bool:
    if not rest or len(rest) > LONGEST_HEADING or rest[-1] in ".;,!?" or "\n" in rest or not rest[0].isupper():
        return False
    is_named = bool(said_by(rest).stages or lots_said_by(rest))
    if (label := label_of(rest)) and not is_named and (label[2] or line.look is Look.PLAIN):
        return False
    is_sentence = len(rest.split()) > 6 and sentences_of(UNDETERMINED).tone(rest) is Tone.MUST
    return not is_sentence or (line.look is not Look.PLAIN and _begins_with_stage(rest))


def _begins_with_stage(rest: str) -> bool:
    """ "What the tenderer must be able to do" obliges nobody: it names a stage."""
    words = said_by(rest).words
    return bool(words) and fold(rest).startswith(words.split(",")[0])


def _announces_something(line: Line, rest: str) -> bool:
    """An unmarked short line is a heading when it names a stage or a lot, or stands alone as a title does."""
    if len(rest) > SHORT_HEADING or (weight_in_text(rest) and not said_by(rest).stages):
        return False
    if lots_said_by(rest) and len(rest.split()) <= 8:
        return True
    said = said_by(rest)
    if (said.stages or said.is_background) and len(rest.split()) <= 9:
        return True
    return line.stands_alone and rest[-1] != ":" and len(rest.split()) <= 8 and not is_column_name(rest)


def _is_capitals(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return len(letters) > 3 and all(character.isupper() for character in letters)


def rank_of(number: str) -> int:
    """The level a number heads at: "B" or "IV" 1, "3" 2, "3.2" 3; 0 for what ranks nothing ("a)", "(1)", "R-03")."""
    if re.fullmatch(r"\(?(?:[A-Z]|[IVX]{1,5})[.)]", number):
        return 1
    if re.fullmatch(r"\d{1,3}(?:\.\d{1,3}){0,5}[.)]?", number):
        return 1 + len(re.findall(r"\d+", number))
    return 0


def shape_of(number: str) -> str:
    """Labels such as "3.1" and "3.2" are of one shape, "3." and "a)" are not."""
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "0", number))


def _heads(number: str, rest: str, next_line: Line | None) -> bool:
    """Whether a numbered name heads what follows, instead of being an item among others."""
    if next_line is None:
        return False
    following = next_line.number or number_of(next_line.text)[0]
    if rank_of(following):
        return rank_of(following) > rank_of(number)
    names_stage = bool(said_by(rest).stages) and weight_in_text(rest) is None
    is_body = not following and next_line.level is None
    return names_stage or (is_body and (rank_of(number) > 1 or not said_by(rest).stages))
