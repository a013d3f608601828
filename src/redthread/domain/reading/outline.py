"""Which headings stand over a place in the document?"""

from dataclasses import dataclass

from redthread.domain.reading.blocks import GROUP_LEVEL, GUESSED_LEVEL, TITLE_LEVEL, Block
from redthread.domain.reading.headings import Said, lots_said_by, said_by


@dataclass(frozen=True, slots=True)
class Heading:
    block: Block
    said: Said
    lots: tuple[str, ...]
    level: int


class Outline:
    """The open headings, outermost first. ``document`` is what the title says, apart from them."""

    def __init__(self) -> None:
        self.open: list[Heading] = []
        self.title: Heading | None = None
        self.has_body = False

    def enter(self, block: Block, language: str) -> Heading:
        heading = Heading(block, said_by(block.text, language), lots_said_by(block.text, language), block.level)
        if self._is_title(heading):
            self.title = heading
        else:
            self._close_for(heading)
            self.open.append(heading)
        return heading

    def _is_title(self, heading: Heading) -> bool:
        """The declared title, or the first heading of all where only its look gives it away."""
        if heading.level == TITLE_LEVEL:
            return not self.open
        is_first = self.title is None and not self.open and not self.has_body
        return is_first and heading.level == GUESSED_LEVEL and not heading.block.number and not heading.lots

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
