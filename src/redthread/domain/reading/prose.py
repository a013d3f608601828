"""Which paragraphs and list items demand something, and which belong to the demand before them?"""

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.reading.blocks import TITLE_LEVEL, Block, BlockKind
from redthread.domain.reading.columns import column_of, is_column_name, label_of, verification_inside
from redthread.domain.reading.demands import Demand
from redthread.domain.reading.duties import Sentences, Tone, sentences_of
from redthread.domain.reading.headings import is_stage_alone, lots_said_by
from redthread.domain.reading.lines import shape_of
from redthread.domain.reading.outline import Outline
from redthread.domain.reading.stages import said_in_sentence
from redthread.domain.reading.terms import Column
from redthread.domain.reading.weights import is_name_with_weight, is_scale, says_whole, weight_in_text
from redthread.domain.values import UNDETERMINED

SHORTEST = 12
LEAD_LENGTH = 300
HEADING_LENGTH = 140
SENTENCE_WORDS = 5
DESCRIBING = (StageOfUse.TECHNICAL_SPECIFICATION, StageOfUse.SELECTION)
"""Stages whose demands are often put as plain facts."""
BELONGING = (Column.VERIFICATION, Column.SCALE, Column.WEIGHT, Column.POINTS, Column.MANDATORY, Column.LOT)
"""Labels whose text belongs to the demand before."""


class ProseReader:
    """Reads block after block and gathers the demands; ``lead`` is the last paragraph that was none."""

    def __init__(self, language: str, title: Block | None) -> None:
        self.language = language
        self.outline = Outline(title)
        self.demands: list[Demand] = []
        self.lead = ""
        self.descending: set[str] = set()
        """The blocks in a row after which weights stand in descending order."""
        self.section: Demand | None = None
        self.waiting: Column | None = None
        self.announced = False
        self.latest: Demand | None = None
        """The demand that the block before belongs to."""

    def sentences_in(self, language: str) -> Sentences:
        return sentences_of(self.language if language == UNDETERMINED else language)

    def read(self, block: Block, language: str) -> None:
        if self.sentences_in(language).says_descending(block.text):
            self.descending.add(block.identifier)
        if block.kind is BlockKind.HEADING:
            self._heading(block, language)
        elif block.kind is BlockKind.NOTE:
            self._note(block)
        else:
            self._body(block, language)

    def _note(self, block: Block) -> None:
        """A footnote to a demand is part of it: it often holds the proof or the sanction."""
        if self.latest and block.identifier.startswith(f"{self.latest.block.identifier}/n"):
            self.latest.append(block.text)

    def take_row(self, demand: Demand) -> None:
        """A demand from a table; a merged cell repeats the wording of the row before."""
        last = self.demands[-1] if self.demands else None
        if last and _is_same(last, demand):
            for column, text in demand.parts.items():
                if text not in last.parts.get(column, ""):
                    last.add(column, text)
            return
        self._end_section()
        self.demands.append(demand)
        self.waiting = None

    def leave_table(self) -> None:
        self.outline.leave_table()
        self.lead, self.announced = "", False

    def finished(self) -> list[Demand]:
        """The demands, without what turned out empty."""
        self._end_section()
        return [demand for demand in self.demands if demand.wording]

    def _heading(self, block: Block, language: str) -> None:
        self.lead, self.announced, self.waiting, self.latest = "", False, None, None
        if self.demands:
            self.demands[-1].is_open = False
        is_label = self.demands and not block.number and is_column_name(block.text)
        column = column_of(block.text, language) if is_label and not self.outline.ends_stage(block, language) else None
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
        """The text below "4.2 Due diligence (20 %)" is that criterion's, where criteria are awarded."""
        if weight_in_text(block.text) is None or block.level == TITLE_LEVEL or is_stage_alone(block.text, language):
            return
        stages = [stage for said, _ in self.outline.above for stage in said.stages]
        if (stages[:1] or [StageOfUse.AWARD])[0] is not StageOfUse.AWARD:
            return
        demand = self._demand(block, language, "")
        demand.title = block.text
        if demand.above and not demand.above[0][0].stages:
            # Its own heading names it; what stands above that one is the nearest to tell its stage.
            demand.above = demand.above[1:]
        self.section = demand

    def _end_section(self) -> None:
        """A criterion that is nothing but its name ("Price (60 %)") is worded by it.

        A name over sub-criteria with weights of their own stays a demand too: their weights total its own.
        """
        if self.section and not self.section.wording:
            self.section.wording = self.section.title
        self.section = None

    def _body(self, block: Block, language: str) -> None:
        sentences = self.sentences_in(language)
        self.outline.is_bare = False
        if (block.number and self.outline.close_for_item(block.number)) or self._is_beside_section(block):
            self._end_section()
        if self._belongs(block, language) or self._completes(block, language) or self._is_part(block, sentences):
            return
        if self._is_demand(block, language, sentences):
            self._new(block, language)
        elif self.section and not (weight_in_text(block.text) or sentences.is_about_the_document(block.text)):
            self._append_to_section(block, language)
        else:
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

    def _completes(self, block: Block, language: str) -> bool:
        """Whether a list item finishes "The contractor shall:" and is no demand of its own."""
        last = self.demands[-1] if self.demands else None
        if last is None or not last.is_open:
            return False
        if block.kind is not BlockKind.LIST_ITEM or weight_in_text(block.text):
            last.is_open = False
            return False
        if self.sentences_in(language).tone(block.text) is Tone.MUST:
            self._announce(last, language)
            return False
        last.append(f"{block.number} {block.text}".strip())
        last.taken.append(block)
        return True

    def _announce(self, last: Demand, language: str) -> None:
        """An item that obliges shows that the sentence only announced: each item before it is a demand too."""
        self.demands.remove(last)
        self.lead, self.announced = last.wording.partition("\n")[0], True
        for item in last.taken:
            self._demand(item, language, item.text)

    def _is_part(self, block: Block, sentences: Sentences) -> bool:
        """Whether a list item is one of the parts that the item before lists: a fragment a step further in."""
        if self.latest is None or block.kind is not BlockKind.LIST_ITEM or not block.text[:1].islower():
            return False
        above = self.latest.block
        is_further_in = above.kind is BlockKind.LIST_ITEM and block.level > above.level
        if not is_further_in or weight_in_text(block.text) or sentences.tone(block.text) is Tone.MUST:
            return False
        self.latest.append(f"{block.number} {block.text}".strip())
        return True

    def _is_demand(self, block: Block, language: str, sentences: Sentences) -> bool:
        text = block.text
        has_weight = weight_in_text(text) is not None
        if self._is_subject_matter(text, language):
            return not sentences.is_about_the_document(text)
        is_name = block.kind is BlockKind.LIST_ITEM and self._is_in(StageOfUse.AWARD)
        if self.outline.is_background or (len(text) < SHORTEST and not has_weight and not is_name):
            return False
        is_announcement = text.rstrip().endswith(":") or sentences.tone(text) is not Tone.MUST
        if is_announcement and not has_weight and sentences.announces(text):
            return False
        if sentences.is_about_the_document(text) or sentences.is_procedure(text) or says_whole(text):
            return False
        if lots_said_by(text, language) and len(text.split()) <= 10:
            return False
        tone = sentences.tone(text)
        if tone is Tone.MUST:
            return True
        return self._is_demand_without_must(block, language, sentences, tone)

    def _is_subject_matter(self, text: str, language: str) -> bool:
        """What is bought is often said among the general remarks, in a sentence that can mean nothing else."""
        is_outside = self.outline.is_background or not self.outline.has_stage
        return is_outside and said_in_sentence(text, language).stage is StageOfUse.SUBJECT_MATTER

    def _is_demand_without_must(self, block: Block, language: str, sentences: Sentences, tone: Tone) -> bool:
        own = said_in_sentence(block.text, language).stage
        is_listed = block.kind is BlockKind.LIST_ITEM or bool(block.number)
        if self.announced and is_listed:
            return True
        if not self.outline.has_stage:
            return (tone is Tone.WISH and own is not None) or own in (StageOfUse.AWARD, StageOfUse.EXCLUSION)
        if sentences.is_duty_of_authority(block.text):
            return False
        if is_listed or tone is Tone.WISH or sentences.begins_with_supplier(block.text):
            return is_listed or not block.text.rstrip().endswith(":")
        stages = {stage for said, _ in self.outline.above for stage in said.stages} | set(self.outline.document.stages)
        if StageOfUse.AWARD in stages and weight_in_text(block.text):
            return True
        if self._is_in(StageOfUse.SUBJECT_MATTER):
            return True
        if StageOfUse.SELECTION in stages:
            # Grounds for exclusion are listed there too.
            stages.add(StageOfUse.EXCLUSION)
        if own is not None and own in stages and not self.section:
            return True
        return self._states_a_feature(block, sentences)

    def _states_a_feature(self, block: Block, sentences: Sentences) -> bool:
        """Under a heading of specifications or selection "Screens comply with ..." demands it without a duty word."""
        nearest = next((said for said, _ in self.outline.above if said.stages), self.outline.document)
        is_described = nearest.stage in DESCRIBING and not self.section
        return is_described and len(block.text.split()) >= SENTENCE_WORDS and sentences.states_a_feature(block.text)

    def _new(self, block: Block, language: str) -> None:
        weight = weight_in_text(block.text)
        if self.section and weight is None:
            self._append_to_section(block, language)
            return
        self._end_section()
        demand = self._demand(block, language, block.text)
        demand.is_open = block.text.rstrip().endswith(":")
        if weight and is_name_with_weight(block.text) and self._is_in(StageOfUse.AWARD):
            # A criterion's name with its weight: what follows explains it.
            demand.title, demand.wording = block.text, ""
            self.section = demand

    def _is_beside_section(self, block: Block) -> bool:
        """Whether it is the next item of the list that the open criterion is an item of."""
        if self.section is None or block.kind is not BlockKind.LIST_ITEM:
            return False
        first = self.section.block
        is_same_list = first.kind is BlockKind.LIST_ITEM and first.level == block.level
        return is_same_list and shape_of(first.number) == shape_of(block.number)

    def _append_to_section(self, block: Block, language: str) -> None:
        wording, proof = verification_inside(f"{block.number} {block.text}".strip(), language)
        if self.section:
            self.section.append(wording)
            self.section.add(Column.VERIFICATION, proof)

    def _is_in(self, stage: StageOfUse) -> bool:
        """Whether the innermost heading that names a stage names this one."""
        nearest = next((said for said, _ in self.outline.above if said.stages), self.outline.document)
        return stage in nearest.stages

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
        self.latest = demand
        return demand

    def _context(self, block: Block, sentences: Sentences) -> None:
        self.latest = None
        if block.kind is BlockKind.PARAGRAPH:
            self.lead = block.text if len(block.text) <= LEAD_LENGTH else ""
            self.announced = sentences.announces(block.text) and block.text.rstrip().endswith(":")


def _is_same(last: Demand, demand: Demand) -> bool:
    is_same_table = last.block.table == demand.block.table
    return is_same_table and (last.wording, last.number) == (demand.wording, demand.number)
