"""How does plain text, pasted or in a file, become lines and tables?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from redthread.domain.errors import DomainError
from redthread.domain.reading.assemble import Piece
from redthread.domain.reading.columns import label_of
from redthread.domain.reading.lines import Line, number_of
from redthread.domain.reading.tables import Row
from redthread.standards.documents.reading import limits

NARROWEST, WIDEST = 45, 130
"""Between these widths, in characters, lines may have been broken by a margin."""

FULL_SHARE = 0.8
"""Of the widest line: a line this long, with the next one's first word, was broken and not ended."""

FEWEST_QUOTED = 3

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
SUSPENDING = frozenset({"und", "oder", "bzw.", "and", "or", "en", "of", "og", "eller", "och"})
"""After "Hard-" at a line's end these words say that its other half comes later: the hyphen stays."""

_BULLET_TAB = re.compile(r"^(\s*(?:[•◦▪‣·∙●○■□–—*-]|\(?[a-zA-Z][.)]))\t+(?=[^\t|]+$)")
"""A list pasted from a word processor: the tab parts a sign from its item and no cells."""

_RULE = re.compile(r"^[\s|:+=_*-]{3,}$")
_QUOTED = re.compile(r"^(?:>\s?)+(?=\s*[^\s\d]|\s*\d+[.)]|\s*$)")
_MARKDOWN_HEADING = re.compile(r"^(#{1,6})\s+(.+?)\s*#*$")


def decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """(text, remarks). What is neither UTF-8 nor UTF-16 is taken to be Western European, and that is said."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _strict(data, "utf-16"), ()
    if _looks_like_utf16(data):
        big_endian = data[:1] == b"\x00"
        return _strict(data, "utf-16-be" if big_endian else "utf-16-le"), ("encoding-guessed",)
    if b"\x00" in data:
        raise DomainError("document-format-not-read", format="unknown")
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        return _western(data), ("encoding-guessed",)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise DomainError("document-damaged", format="text", position=error.start) from error


def _looks_like_utf16(data: bytes) -> bool:
    sample = data[:2000]
    nulls = sample.count(b"\x00")
    return (
        len(sample) >= 4 and nulls * 5 >= len(sample) * 2 and (sample[::2].count(0) == 0 or sample[1::2].count(0) == 0)
    )


def _western(data: bytes) -> str:
    text = data.decode("cp1252", "replace")
    odd = len(_CONTROL.findall(text)) + text.count("\ufffd")
    if odd * 20 > len(text):
        raise DomainError("document-format-not-read", format="unknown")
    return text


def cleaned(text: str) -> str:
    """One kind of line end, without characters that no document may hold (XML 1.0, section 2.2)."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    without = _CONTROL.sub("", text.replace("\x0c", "\n"))
    return "".join(character for character in without if not 0xD800 <= ord(character) <= 0xDFFF)


def pieces_of_text(data: bytes) -> Iterator[Piece]:
    text, remarks = decoded(data)
    if len(text) > 2 * limits.TEXT_CHARACTERS:
        raise DomainError("document-too-complex", limit=limits.TEXT_CHARACTERS)
    for piece in pieces_of_lines(unquoted(cleaned(text).split("\n"))):
        if remarks and isinstance(piece, Line):
            piece, remarks = replace(piece, remarks=remarks), ()
        yield piece


def unquoted(lines: Sequence[str]) -> Sequence[str]:
    """Without the marks of a quoted mail; fewer than three such lines may be comparisons ("> 500 nits")."""
    if sum(bool(_QUOTED.match(line)) for line in lines) < FEWEST_QUOTED:
        return lines
    return [_QUOTED.sub("", line) for line in lines]


def pieces_of_lines(lines: Sequence[str]) -> Iterator[Piece]:
    """Paragraphs broken by a margin are joined; consecutive lines with tabs or bars make a table."""
    paragraphs = tables = 0
    for chunk in _chunks(lines):
        rows = _rows(chunk)
        if rows:
            tables += 1
            yield tuple(
                Row(f"t{tables}/r{number}", cells, f"table:{tables}/row:{number}")
                for number, cells in enumerate(rows, start=1)
            )
            continue
        joined = joined_lines(chunk)
        for text in joined:
            paragraphs += 1
            yield _line(text, paragraphs, stands_alone=len(joined) == 1)


def _line(text: str, number: int, *, stands_alone: bool) -> Line:
    heading = _MARKDOWN_HEADING.match(text)
    level = len(heading[1]) if heading else None
    return Line(
        f"p{number}", heading[2] if heading else text, f"paragraph:{number}", stands_alone=stands_alone, level=level
    )


def _chunks(lines: Sequence[str]) -> Iterator[list[str]]:
    """Runs of lines without a blank one; a table ends a run, and begins one."""
    chunk: list[str] = []
    for line in [*lines, ""]:
        plain = _BULLET_TAB.sub(r"\1 ", line.rstrip())
        if _RULE.match(plain) and not _is_row(plain):
            plain = ""
        is_break = not plain.strip() or (chunk and _is_row(plain) != _is_row(chunk[-1]))
        if is_break and chunk:
            yield chunk
            chunk = []
        if plain.strip():
            chunk.append(plain)


def _is_row(line: str) -> bool:
    plain = line.strip()
    return "\t" in plain or plain.count("|") >= 2


def _rows(chunk: Sequence[str]) -> list[tuple[str, ...]]:
    """The cells of each line, where the chunk is a table: pasted from a sheet or typed with bars."""
    if len(chunk) < 2 or not all(_is_row(line) for line in chunk):
        return []
    return [_cells(line) for line in chunk if not _RULE.match(line)]


def _cells(line: str) -> tuple[str, ...]:
    plain = line.strip()
    parts = line.split("\t") if "\t" in plain else plain.strip("|").split("|")
    return tuple(part.strip() for part in parts)


def joined_lines(lines: Sequence[str]) -> list[str]:
    """Lines that a margin broke, put together again."""
    plain = [" ".join(line.split()) for line in lines]
    width = max(map(len, plain), default=0)
    is_wrapped = any(_breaks_sentence(line, after) for line, after in pairwise(plain))
    joined: list[list[str]] = []
    begun = ""
    for index, text in enumerate(plain):
        last = plain[index - 1]
        is_more = continues(last, text, width=width if is_wrapped else 0) or _hangs(lines[index], text, begun)
        if joined and is_more:
            joined[-1].append(text)
        else:
            joined.append([text])
            begun = lines[index]
    return [whole(parts) for parts in joined]


def whole(parts: Sequence[str]) -> str:
    """Lines as one; a word that was parted at its line's end is whole again, a compound keeps its hyphen."""
    pieces = list(parts[:1])
    for before, after in pairwise(parts):
        if is_parted(before, after):
            pieces[-1] = pieces[-1][:-1]
            pieces.append(after)
        elif before.endswith("-") and before[-2:-1].isalnum() and after[:1].isupper():
            pieces.append(after)
        else:
            pieces.append(f" {after}")
    return "".join(pieces)


def is_parted(before: str, after: str) -> bool:
    is_suspended = not SUSPENDING.isdisjoint(after.split(maxsplit=1)[:1])
    return before.endswith("-") and before[-2:-1].isalpha() and after[:1].islower() and not is_suspended


def _hangs(line: str, text: str, begun: str) -> bool:
    """Whether it is set below the text of the item that ``begun`` begins, further in than its label."""
    is_item = number_of(begun.strip()) != ("", begun.strip())
    return is_item and _indent(line) > _indent(begun) and number_of(text) == ("", text) and not label_of(text)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def continues(last_line: str, text: str, *, width: int, narrowest: int = NARROWEST) -> bool:
    """Whether ``text`` carries on a paragraph: the line before is about as wide as the margin lets it be.

    ``width`` is that margin in characters; 0 where no line is known to have been broken.
    """
    is_labelled = number_of(text) != ("", text) and not _refers(last_line, text)
    if is_labelled or last_line.endswith(":") or label_of(text):
        return False
    if last_line.endswith("-") and last_line[-2:-1].isalnum():
        return True
    is_full = len(last_line) + len(text.split(maxsplit=1)[0]) >= FULL_SHARE * width
    if narrowest <= width <= WIDEST and is_full:
        return True
    return text[:1].islower() and last_line[-1] not in ".!?;"


def _refers(last_line: str, text: str) -> bool:
    """Whether a section sign that begins a line refers to a section, in the midst of a sentence."""
    return text.startswith("§") and last_line[-1:].islower()


def _breaks_sentence(line: str, after: str) -> bool:
    return line[-1] not in ".!?;:" and after[:1].islower()
