"""Which headings stand over a place in the document?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from redthread.domain.reading.blocks import GROUP_LEVEL, GUESSED_LEVEL, TITLE_LEVEL, Block, BlockKind
from redthread.domain.reading.headings import NOTHING, Said, lots_said_by, said_by
from redthread.domain.reading.lines import rank_of


@dataclass(frozen=True, slots=True)
class Heading:
    block: Block
    said: Said
    lots: tuple[str, ...]
    level: int


class Outline:
    """The open headings, outermost first. ``document`` is what the title says, apart from them."""

    def __init__(self, title: Block | None = None) -> None:
        self.stated_title = title
        self.open: list[Heading] = []
        self.title: Heading | None = None
        self.is_bare = False
        """Whether nothing but headings was read since the last one."""
        self.counted: tuple[int, ...] = ()
        """The number of the last item below the last heading."""

    def enter(self, block: Block, language: str) -> Heading:
        heading = Heading(block, said_by(block.text, language), lots_said_by(block.text, language), block.level)
        if self._is_title(heading):
            self.title = heading
        else:
            before = self.open[-1] if self.open else None
            self._close_for(heading)
            if heading.said.is_weak and any(each.said.stages for each in self.open):
                heading = replace(heading, said=NOTHING)
            self.open.append(self._listed(before, heading))
        self.is_bare, self.counted = True, ()
        return heading

    def _listed(self, before: Heading | None, heading: Heading) -> Heading:
        """Lots named one right after the other are a list of the lots: none of them heads what follows."""
        is_list = self.is_bare and before is not None and before.level == heading.level
        return replace(heading, lots=()) if is_list and before and before.lots and heading.lots else heading

    def _is_title(self, heading: Heading) -> bool:
        """Declared to be it, or the one that was found to look like it."""
        if heading.level == TITLE_LEVEL:
            return not self.open
        return heading.block is self.stated_title

    def _close_for(self, heading: Heading) -> None:
        """A heading ends those of its level and below.

        Levels that were only guessed say nothing of rank: under a guessed "Award criteria", a guessed
        "Working conditions" is taken to stand below it until another stage or lot is named.
        """
        speaks = bool(heading.said.stages or heading.said.is_background or heading.lots)
        while self.open and self.open[-1].level >= heading.level:
            last = self.open[-1]
            is_guessed = heading.level == last.level == GUESSED_LEVEL
            if is_guessed and not speaks and (last.said.stages or last.lots):
                return
            self.open.pop()

    def ends_stage(self, block: Block, language: str) -> bool:
        """Whether it names a stage and stands as high as a declared heading that names one."""
        if block.level >= GUESSED_LEVEL or not said_by(block.text, language).stages:
            return False
        return any(heading.said.stages and heading.level >= block.level for heading in self.open)

    def close_for_item(self, number: str) -> bool:
        """An item "3.3" ends a heading "3.2": they are of one rank. Whether it ended any.

        A list that begins anew below the heading, "1.", "2." under "3.", ends none, however far it counts.
        """
        rank, before, last = rank_of(number), len(self.open), self.counted
        self.counted = _figures(number)
        if last and self.counted == (*last[:-1], last[-1] + 1):
            return False
        while rank and self.open and self._is_ended_by(number, rank):
            self.open.pop()
        return len(self.open) < before

    def _is_ended_by(self, number: str, rank: int) -> bool:
        own = self.open[-1].block.number
        return bool(own) and rank_of(own) >= rank and (not self.counted or self.counted > _figures(own))

    def leave_table(self) -> None:
        self.open = [heading for heading in self.open if heading.level != GROUP_LEVEL]

    @property
    def document(self) -> Said:
        return self.title.said if self.title else Said()

    @property
    def above(self) -> tuple[tuple[Said, bool], ...]:
        """What the open headings say, innermost first, and whether it's a guess that they still stand above."""
        innermost = len(self.open) - 1
        return tuple(
            (heading.said, index != innermost and self._is_guessed(index))
            for index, heading in reversed(list(enumerate(self.open)))
            if heading.level != GROUP_LEVEL or heading.said.stages
        )

    def _is_guessed(self, index: int) -> bool:
        later = self.open[index + 1 :]
        return self.open[index].level == GUESSED_LEVEL and any(heading.level == GUESSED_LEVEL for heading in later)

    @property
    def nearest(self) -> Heading | None:
        return self.open[-1] if self.open else self.title

    @property
    def is_background(self) -> bool:
        """Whether the innermost heading that says anything introduces the document."""
        for heading in reversed(self.open):
            if heading.said.stages:
                return False
            if heading.said.is_background:
                return True
        return False

    @property
    def has_stage(self) -> bool:
        return any(heading.said.stages for heading in self.open) or bool(self.document.stages)

    @property
    def lots(self) -> tuple[str, ...]:
        return next((heading.lots for heading in reversed(self.open) if heading.lots), ())

    def path(self) -> str:
        """The headings from the outside in, joined by `` / ``, without the title."""
        return " / ".join(heading.block.text for heading in self.open)


def _figures(number: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", number)))


def title_among(blocks: Sequence[Block], language: str) -> Block | None:
    """The heading that looks like the document's title: the first block of all, not one of several parts.

    Where headings are only guessed, a first one that names a stage is a title unless others name stages too.
    """
    first = next(iter(blocks), None)
    if first is None or first.kind is not BlockKind.HEADING or first.number or lots_said_by(first.text, language):
        return None
    said = said_by(first.text, language)
    if first.level != GUESSED_LEVEL or said.is_background:
        return None
    others = (block for block in blocks[1:] if block.kind is BlockKind.HEADING and block.level == GUESSED_LEVEL)
    is_part = said.stage is not None and any(said_by(block.text, language).stages for block in others)
    return None if is_part else first
