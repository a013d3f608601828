"""What does each row of a table demand?"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from redthread.domain.reading.blocks import Block, BlockKind
from redthread.domain.reading.columns import column_of, columns_of, names_verification, verification_inside
from redthread.domain.reading.demands import Demand
from redthread.domain.reading.duties import Sentences, Tone
from redthread.domain.reading.headings import lots_in, said_by
from redthread.domain.reading.outline import Outline
from redthread.domain.reading.terms import Column
from redthread.domain.reading.weights import bare_figures, weight_in_text

WEIGHTS = (Column.WEIGHT, Column.POINTS)
TELLING = frozenset({*WEIGHTS, Column.VERIFICATION, Column.MANDATORY, Column.SCALE, Column.STAGE})
"""Columns that only a table of demands has."""

HUNDRED = Decimal(100)
_NOTHING = re.compile(r"[\s–—-]*")
"""A dash fills a cell that says nothing."""

Roles = tuple[Column | None, ...]


def demands_of_table(
    rows: Sequence[Block], *, languages: Sequence[str], outline: Outline, lead: str, sentences: Sentences
) -> Iterator[Demand | Block]:
    """The demands of one table in its order, with the headings of its groups between them as blocks."""
    data = [row for row in rows if row.kind is BlockKind.TABLE_ROW]
    roles = _roles(data, languages[0] if languages else "")
    if _is_form(data):
        yield from _demands_of_form(data, languages[0], outline, lead)
        return
    is_percent = _totals_hundred(data, roles)
    for row, language in zip(rows, languages, strict=True):
        if row.kind is BlockKind.HEADING:
            yield row
        elif row.kind is BlockKind.TABLE_ROW:
            demand = _demand_of_row(row, roles, language, outline, lead)
            if demand and _is_demanded(demand, roles, outline, sentences):
                demand.is_percent = is_percent
                yield demand


def _is_form(rows: Sequence[Block]) -> bool:
    return bool(rows) and all(len(row.cells) == 1 and row.cells[0][0] for row in rows)


def _demands_of_form(rows: Sequence[Block], language: str, outline: Outline, lead: str) -> Iterator[Demand]:
    """A form of labelled rows; a label that comes again begins the next demand."""
    gathered: list[tuple[Block, Column | None]] = []
    for row in rows:
        column = column_of(row.cells[0][0], language)
        is_again = column is not None and any(known is column for _, known in gathered)
        if is_again and column in (Column.IDENTIFIER, Column.TITLE, Column.REQUIREMENT):
            yield from _demand_of_form(gathered, language, outline, lead)
            gathered = []
        gathered.append((row, column))
    yield from _demand_of_form(gathered, language, outline, lead)


def _demand_of_form(
    rows: Sequence[tuple[Block, Column | None]], language: str, outline: Outline, lead: str
) -> Iterator[Demand]:
    at = next((row for row, column in rows if column is Column.REQUIREMENT), None)
    at = at or next((row for row, column in rows if column is Column.TITLE), None)
    if at is None:
        return
    demand = _begun(at, at.cells[0][1], language, outline, lead)
    demand.header = at.cells[0][0]
    for row, column in rows:
        if row is not at and column is not None:
            _take(demand, column, *row.cells[0])
    yield demand


def _roles(rows: Sequence[Block], language: str) -> Roles:
    """What each column holds, by its header; by its content where no header tells."""
    if not rows:
        return ()
    headers = [header for header, _ in max(rows, key=lambda row: len(row.cells)).cells]
    roles = list(columns_of(headers, language))
    if not any(role in (Column.REQUIREMENT, Column.TITLE) for role in roles):
        _guess_requirement(roles, rows)
    _guess_weights(roles, rows, headers)
    return _one_requirement(roles, rows)


def _guess_requirement(roles: list[Column | None], rows: Sequence[Block]) -> None:
    """Without a header for it, the wording is the column with most text that is nothing else."""
    free = [index for index, role in enumerate(roles) if role is None]
    if free:
        roles[max(free, key=lambda index: _length(rows, index))] = Column.REQUIREMENT


def _guess_weights(roles: list[Column | None], rows: Sequence[Block], headers: Sequence[str]) -> None:
    """A column without a header, or headed by a lot, bears weights where most of its cells do."""
    for index, (role, header) in enumerate(zip(roles, headers, strict=True)):
        cells = [text for text in _column(rows, index) if text]
        may_weigh = (role is None and not header) or (role is Column.LOT and bool(lots_in(header)))
        if may_weigh and cells and 2 * sum(weight_in_text(text) is not None for text in cells) > len(cells):
            roles[index] = Column.WEIGHT


def _one_requirement(roles: list[Column | None], rows: Sequence[Block]) -> Roles:
    """Of several columns of wording the longest is it; a shorter one before it is its name."""
    candidates = [index for index, role in enumerate(roles) if role is Column.REQUIREMENT]
    if len(candidates) > 1:
        longest = max(candidates, key=lambda index: _length(rows, index))
        for index in candidates:
            if index != longest:
                roles[index] = Column.TITLE if index < longest and Column.TITLE not in roles else None
    elif not candidates and Column.TITLE in roles:
        roles[roles.index(Column.TITLE)] = Column.REQUIREMENT
    return tuple(roles)


def _column(rows: Sequence[Block], index: int) -> list[str]:
    return [row.cells[index][1].strip() for row in rows if index < len(row.cells)]


def _length(rows: Sequence[Block], index: int) -> int:
    return sum(len(text) for text in _column(rows, index))


def _totals_hundred(rows: Sequence[Block], roles: Roles) -> bool:
    """Whether the bare figures of a weight column total 100, without the sum row where there is one."""
    columns = [bare_figures(_column(rows, index)) for index, role in enumerate(roles) if role in WEIGHTS]
    return any(
        sum(figures) == HUNDRED or sum(figures) == 2 * figures[-1] == 2 * HUNDRED for figures in columns if figures
    )


def _demand_of_row(row: Block, roles: Roles, language: str, outline: Outline, lead: str) -> Demand | None:
    at = next((index for index, role in enumerate(roles) if role is Column.REQUIREMENT), None)
    if at is None or at >= len(row.cells):
        return None
    header, wording = row.cells[at]
    titles = [text for (_, text), role in zip(row.cells, roles, strict=False) if role is Column.TITLE and text.strip()]
    demand = _begun(row, wording.strip() or (titles[0].strip() if titles else ""), language, outline, lead)
    demand.header = header
    for (head, text), role in zip(row.cells, roles, strict=False):
        if role not in (None, Column.REQUIREMENT):
            _take(demand, role, head, text)
    demand.has_weight_column = any(role in WEIGHTS for role in roles)
    return demand


def _begun(row: Block, wording: str, language: str, outline: Outline, lead: str) -> Demand:
    wording, proof = verification_inside(wording, language)
    demand = Demand(row, wording, language, heading=outline.path(), lead=lead, above=outline.above)
    demand.document, demand.lots = outline.document, outline.lots
    demand.add(Column.VERIFICATION, proof)
    return demand


def _take(demand: Demand, column: Column, header: str, text: str) -> None:
    text = "" if _NOTHING.fullmatch(text) else text.strip()
    if column is Column.CONDITION and text:
        demand.append(f"{header}: {text}")
    elif column in WEIGHTS:
        demand.weights.append((column, header, text))
    elif column is Column.TITLE:
        demand.title = demand.title or text
    elif column is Column.IDENTIFIER:
        demand.number = text
    elif column not in (Column.ANSWER, Column.CONDITION):
        demand.add(column, text)
        if column is Column.SCALE and names_verification(header, demand.language) and re.search(r"\d", text):
            # "Overall impression" is no proof; a form, an annex or a measured scale has a figure.
            demand.add(Column.VERIFICATION, text)


def _is_demanded(demand: Demand, roles: Roles, outline: Outline, sentences: Sentences) -> bool:
    """Every row of a table of demands is one; in any other table only the rows that oblige."""
    if not demand.wording or sentences.is_total(demand.wording) or sentences.is_total(demand.number):
        return False
    if outline.is_background or _is_heading_again(demand):
        return False
    if outline.has_stage or any(role in TELLING for role in roles) or said_by(demand.header, demand.language).stages:
        return any(character.isalpha() for character in demand.wording)
    return sentences.tone(demand.wording) is Tone.MUST and not sentences.is_procedure(demand.wording)


def _is_heading_again(demand: Demand) -> bool:
    """A header row repeated at the top of a page."""
    return bool(demand.header) and demand.wording.strip() == demand.header.strip()
