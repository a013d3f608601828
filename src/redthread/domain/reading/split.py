"""Which of a document's blocks are requirements, and what does each demand, where and with which weight?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.errors import DomainError
from redthread.domain.purchase import Purchase, Source
from redthread.domain.reading.blocks import TITLE_LEVEL, Block, BlockKind
from redthread.domain.reading.demands import Demand
from redthread.domain.reading.language import languages_of
from redthread.domain.reading.outline import title_among
from redthread.domain.reading.prose import ProseReader
from redthread.domain.reading.records import demands_of_table
from redthread.domain.reading.result import Reading, ReasonCode
from redthread.domain.reading.settle import lots_of, settled
from redthread.domain.values import UNDETERMINED, Text

Answers = Mapping[str, StageOfUse]
NO_ANSWERS: Answers = {}


def split(blocks: Sequence[Block], *, name: str = "", answers: Answers = NO_ANSWERS) -> Reading:
    """The blocks as a purchase of requirements, with a reason for the stage of each.

    ``answers`` are stages that a person told, by requirement. What demands nothing stays among the blocks.
    """
    blocks = tuple(blocks)
    whole, each = languages_of(block.text for block in blocks)
    reader = ProseReader(whole, title_among(blocks, whole))
    for group, languages in _with_tables_together(blocks, each):
        _read(reader, group, languages)
    demands = reader.finished()
    lots = lots_of(blocks, each, demands)
    pairs = settled(demands, lots=lots, descending=reader.descending, answers=answers)
    purchase = Purchase(
        source=Source.DOCUMENT,
        identifier=name or "document",
        title=_title(blocks, each),
        lots=lots,
        requirements=tuple(requirement for requirement, _ in pairs),
        languages=_languages(whole, each),
    )
    return Reading(purchase, blocks, tuple(reason for _, reason in pairs))


def with_stages(reading: Reading, stages: Answers) -> Reading:
    """The reading with the stages a person told; earlier answers are kept, and a later one replaces an earlier.

    Raises ``DomainError("requirement-unknown")`` for an identifier that is no requirement's.
    """
    known = {requirement.identifier for requirement in reading.purchase.requirements}
    for identifier in stages:
        if identifier not in known:
            raise DomainError("requirement-unknown", field=identifier, requirement=identifier)
    told = {
        requirement.identifier: requirement.stage
        for requirement in reading.purchase.requirements
        if requirement.stage and reading.reason_of(requirement.identifier).code is ReasonCode.PERSON
    }
    again = split(reading.blocks, name=reading.purchase.identifier, answers={**told, **stages})
    return replace(again, purchase=replace(reading.purchase, requirements=again.purchase.requirements))


def _with_tables_together(blocks: Sequence[Block], languages: Sequence[str]) -> Iterator[tuple[list[Block], list[str]]]:
    """Blocks one by one, but the rows of a table (and the headings of its groups) at once."""
    tables = {block.table for block in blocks if block.table}
    numbered = list(enumerate(blocks))

    def key(item: tuple[int, Block]) -> str | int:
        index, block = item
        return block.container if block.container in tables else index

    for _, items in groupby(numbered, key=key):
        gathered = list(items)
        yield [block for _, block in gathered], [languages[index] for index, _ in gathered]


def _read(reader: ProseReader, group: list[Block], languages: list[str]) -> None:
    if not any(block.table for block in group):
        for block, language in zip(group, languages, strict=True):
            reader.read(block, language)
        return
    for piece in _pieces(reader, group, languages):
        if isinstance(piece, Demand):
            reader.take_row(piece)
        else:
            reader.read(piece, languages[0])
    reader.leave_table()


def _pieces(reader: ProseReader, group: list[Block], languages: list[str]) -> Iterator[Demand | Block]:
    """Headings and paragraphs above the header of a sheet come first, as prose."""
    first_row = next(index for index, block in enumerate(group) if block.table)
    yield from group[:first_row]
    yield from demands_of_table(
        group[first_row:],
        languages=languages[first_row:],
        outline=reader.outline,
        lead=reader.lead,
        sentences=reader.sentences_in(languages[first_row]),
    )


def _title(blocks: Sequence[Block], languages: Sequence[str]) -> Text:
    headings = [(block, language) for block, language in zip(blocks, languages, strict=True) if _is_heading(block)]
    titles = [pair for pair in headings if pair[0].level == TITLE_LEVEL] or headings
    return Text.of(titles[0][0].text, titles[0][1]) if titles else Text()


def _is_heading(block: Block) -> bool:
    return block.kind is BlockKind.HEADING


def _languages(whole: str, each: Sequence[str]) -> tuple[str, ...]:
    """The document's language first, then the others that some block is in."""
    return tuple(code for code in dict.fromkeys((whole, *each)) if code != UNDETERMINED)
