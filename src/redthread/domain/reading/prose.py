"""Which paragraphs and list items demand something, and which belong to the demand before them?"""

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.reading.blocks import TITLE_LEVEL, Block, BlockKind
from redthread.domain.reading.columns import column_of, label_of, verification_inside
from redthread.domain.reading.demands import Demand
from redthread.domain.reading.duties import Sentences, Tone, sentences_of
from redthread.domain.reading.headings import lots_said_by
from redthread.domain.reading.outline import Outline
from redthread.domain.reading.stages import said_in_sentence
from redthread.domain.reading.terms import Column
from redthread.domain.reading.weights import is_scale, weight_in_text
from redthread.domain.values import UNDETERMINED

SHORTEST = 12
LEAD_LENGTH = 300
HEADING_LENGTH = 140
BELONGING = (Column.VERIFICATION, Column.SCALE, Column.WEIGHT, Column.POINTS, Column.MANDATORY, Column.LOT)
"""Labels whose text belongs to the demand before."""


class ProseReader:
    """Reads block after block and gathers the demands; ``lead`` is the last paragraph that was none."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.outline = Outline()
        self.demands: list[Demand] = []
        self.lead = ""
        self.descending: set[str] = set()
        """The blocks in a row after which weights stand in descending order."""
        self.section: Demand | None = None
        self.waiting: Column | None = None
        self.announced = False

    def sentences_in(self, language: str) -> Sentences:
        return sentences_of(self.language if language == UNDETERMINED else language)

    def read(self, block: Block, language: str) -> None:
        if self.sentences_in(language).says_descending(block.text):
            self.descending.add(block.identifier)
        if block.kind is BlockKind.HEADING:
            self._heading(block, language)
        elif block.kind is not BlockKind.NOTE:
            self._body(block, language)
            self.outline.has_body = True

    def take_row(self, demand: Demand) -> None:
        """A demand from a table; a merged cell repeats the wording of the row before."""
        last = self.demands[-1] if self.demands else None
        if (
            last
            and last.block.table == demand.block.table
            and (last.wording, last.number) == (demand.wording, demand.number)
        ):
            for column, text in demand.parts.items():
                if text not in last.parts.get(column, ""):
                    last.add(column, text)
            return
        self.demands.append(demand)
        self.section = self.waiting = None

    def leave_table(self) -> None:
        self.outline.leave_table()
        self.outline.has_body = True
        self.lead, self.announced = "", False

    def finished(self) -> list[Demand]:
        """The demands, without headings whose text never came."""
        return [demand for demand in self.demands if demand.wording]

    def _heading(self, block: Block, language: str) -> None:
        self.lead, self.announced, self.waiting = "", False, None
        column = column_of(block.text, language) if self.demands and len(block.text.split()) <= 3 else None
        if column in (Column.VERIFICATION, Column.SCALE) and block.level > TITLE_LEVEL:
            self.waiting = column
            return
        if self._is_sentence(block, language):
            self._demand(block, language, block.text)
            return
        self._end_section()
        self.outline.enter(block, language)
        self._begin_section(block, language)

    def _is_sentence(self, block: Block, language: str) -> bool:
        """Clauses are often set in a heading style: a long one that obliges is a demand."""
        return len(block.text) > HEADING_LENGTH and self.sentences_in(language).tone(block.text) is Tone.MUST

    def _begin_section(self, block: Block, language: str) -> None:
        """ "4.2 Due diligence (20 %)" under award criteria: the text below is the criterion's."""
        if weight_in_text(block.text) is None or block.level == TITLE_LEVEL:
            return
        stages = [stage for said, _ in self.outline.above for stage in said.stages]
        if (stages[:1] or [StageOfUse.AWARD])[0] is not StageOfUse.AWARD:
            return
        demand = self._demand(block, language, "")
        demand.title, demand.is_section = block.text, True
        self.section = demand

    def _end_section(self) -> None:
        """A criterion that is nothing but its heading ("Price (60 %)") is worded by it."""
        if self.section and not self.section.wording:
            has_parts = any(demand.block is not self.section.block for demand in self.demands[self._at(self.section) :])
            self.section.wording = "" if has_parts and not self.section.title else self.section.title
        self.section = None

    def _at(self, wanted: Demand) -> int:
        return next(index for index, demand in enumerate(self.demands) if demand is wanted)

    def _body(self, block: Block, language: str) -> None:
        sentences = self.sentences_in(language)
        if self._belongs(block, language):
            return
        if self._completes(block, sentences):
            return
        if self._is_demand(block, language, sentences):
            self._new(block, language, sentences)
            return
        if self.section and block.kind is BlockKind.PARAGRAPH:
            self.section.append(block.text)
            return
        self._context(block, sentences)

    def _belongs(self, block: Block, language: str) -> bool:
        """Whether it is the proof, scale or weight of the demand before, by its label."""
        if self.waiting and self.demands:
            self.demands[-1].add(self.waiting, block.text)
            self.waiting = self.waiting if block.kind is BlockKind.LIST_ITEM else None
            return True
        if self.demands and is_scale(block.text) and len(block.text) < LEAD_LENGTH:
            self.demands[-1].add(Column.SCALE, block.text)
            return True
        label = label_of(block.text, language)
        if label is None or not self.demands or label[0] not in BELONGING:
            return False
        self._take_label(*label)
        return True

    def _take_label(self, column: Column, label: str, rest: str) -> None:
        last = self.demands[-1]
        if not rest:
            self.waiting = column
        elif column in (Column.WEIGHT, Column.POINTS):
            last.weights.append((column, label, rest))
        else:
            last.add(column, rest)

    def _completes(self, block: Block, sentences: Sentences) -> bool:
        """Whether a list item finishes "The contractor shall:" and is no demand of its own."""
        last = self.demands[-1] if self.demands else None
        if last is None or not last.is_open:
            return False
        if block.kind is not BlockKind.LIST_ITEM or weight_in_text(block.text):
            last.is_open = False
            return False
        if sentences.tone(block.text) is Tone.MUST:
            self.demands.remove(last)
            self.lead, self.announced = last.wording, True
            return False
        last.append(f"{block.number} {block.text}".strip())
        return True

    def _is_demand(self, block: Block, language: str, sentences: Sentences) -> bool:
        text = block.text
        has_weight = weight_in_text(text) is not None
        if self.outline.is_background or (len(text) < SHORTEST and not has_weight):
            return False
        if text.rstrip().endswith(":") and sentences.announces(text):
            return False
        if sentences.is_about_the_document(text) or sentences.is_procedure(text):
            return False
        if lots_said_by(text, language) and len(text.split()) <= 10:
            return False
        tone = sentences.tone(text)
        if tone is Tone.MUST:
            return True
        return self._is_demand_without_must(block, language, sentences, tone)

    def _is_demand_without_must(self, block: Block, language: str, sentences: Sentences, tone: Tone) -> bool:
        own = said_in_sentence(block.text, language).stage
        is_listed = block.kind is BlockKind.LIST_ITEM or bool(block.number)
        if self.announced and is_listed:
            return True
        if not self.outline.has_stage:
            return (tone is Tone.WISH and own is not None) or own in (StageOfUse.AWARD, StageOfUse.EXCLUSION)
        if is_listed or tone is Tone.WISH or sentences.begins_with_supplier(block.text):
            return not block.text.rstrip().endswith(":")
        stages = {stage for said, _ in self.outline.above for stage in said.stages} | set(self.outline.document.stages)
        if StageOfUse.AWARD in stages and weight_in_text(block.text):
            return True
        nearest = next((said for said, _ in self.outline.above if said.stages), self.outline.document)
        if nearest.stage is StageOfUse.SUBJECT_MATTER:
            return True
        return own is not None and own in stages and not self.section

    def _new(self, block: Block, language: str, sentences: Sentences) -> None:
        if self.section and block.kind is BlockKind.PARAGRAPH and weight_in_text(block.text) is None:
            wording, proof = verification_inside(block.text, language)
            self.section.append(wording)
            self.section.add(Column.VERIFICATION, proof)
            return
        demand = self._demand(block, language, block.text)
        demand.is_open = block.text.rstrip().endswith(":")

    def _demand(self, block: Block, language: str, text: str) -> Demand:
        label = label_of(text, language)
        title = ""
        if label and label[0] in (Column.REQUIREMENT, Column.TITLE) and label[2]:
            title, text = label[1], label[2]
        wording, proof = verification_inside(text, language)
        own = self.language if language == UNDETERMINED else language
        demand = Demand(block, wording, own, title=title, number=block.number, lead=self.lead)
        demand.heading, demand.above, demand.document = self.outline.path(), self.outline.above, self.outline.document
        demand.lots = self.outline.lots
        demand.add(Column.VERIFICATION, proof)
        self.demands.append(demand)
        return demand

    def _context(self, block: Block, sentences: Sentences) -> None:
        if block.kind is BlockKind.PARAGRAPH:
            self.lead = block.text if len(block.text) <= LEAD_LENGTH else ""
            self.announced = sentences.announces(block.text) and block.text.rstrip().endswith(":")


def _is_same(last: Demand, demand: Demand) -> bool:
    is_same_table = last.block.table == demand.block.table
    return is_same_table and (last.wording, last.number) == (demand.wording, demand.number)
