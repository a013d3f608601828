"""Which stage, weight, lots and duty does each gathered demand end up with?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import AwardKind, Lot, LotWeight, Requirement
from redthread.domain.reading.blocks import Block, BlockKind
from redthread.domain.reading.demands import Demand
from redthread.domain.reading.duties import Tone, sentences_of
from redthread.domain.reading.fold import fold, pattern, together
from redthread.domain.reading.headings import lot_name, lots_in, lots_said_by
from redthread.domain.reading.result import Reason, ReasonCode
from redthread.domain.reading.stages import Clues, Decided, stage_of
from redthread.domain.reading.terms import EVERY, Column, terms_first_of
from redthread.domain.reading.weights import deduction_under, weight_in_cell, weight_in_text
from redthread.domain.values import Text, Weight, WeightKind

WHOLE_LOT = "LOT-0000"
"""The only lot of a purchase that has no lots, as eForms names it."""

NAME_LENGTH = 60
Pair = tuple[Requirement, Reason]


def lot_identifier(number: str) -> str:
    """The identifier eForms would give: "1" → LOT-0001; a letter stays one."""
    return f"LOT-{number:0>4}" if number.isdigit() else f"LOT-{number}"


def lots_of(blocks: Sequence[Block], languages: Sequence[str], demands: Sequence[Demand]) -> tuple[Lot, ...]:
    """Every lot that a heading, a list, a column or a label names; a single whole where none does."""
    found: dict[str, Text] = {}
    for block, language in zip(blocks, languages, strict=True):
        if block.kind in (BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.PARAGRAPH) and len(block.text) <= 200:
            numbers = lots_said_by(block.text, language)
            for number in numbers:
                name = lot_name(block.text, language) if len(numbers) == 1 else ""
                found[number] = found.get(number) or Text.of(name, language)
    for demand in demands:
        for number in (*_lots_in_column(demand), *(lot for _, header, _ in demand.weights for lot in lots_in(header))):
            found.setdefault(number, Text())
    ordered = sorted(found, key=lambda number: (not number.isdigit(), number.zfill(4)))
    return tuple(Lot(lot_identifier(number), found[number]) for number in ordered) or (Lot(WHOLE_LOT),)


def settled(
    demands: Sequence[Demand], *, lots: Sequence[Lot], descending: set[str], answers: Mapping[str, StageOfUse]
) -> list[Pair]:
    """The requirements and the reason for the stage of each, in the order of the document."""
    every_lot = tuple(lot.identifier for lot in lots)
    pairs = [_settle(demand, every_lot, answers) for demand in demands]
    return _ranked(pairs, every_lot) if descending else pairs


def _settle(demand: Demand, every_lot: Sequence[str], answers: Mapping[str, StageOfUse]) -> Pair:
    identifier = demand.block.identifier
    weights = _weights(demand, every_lot)
    decided = _decided(demand, answers.get(identifier), has_weight=any(each.weight for each in weights))
    is_award = decided.stage is StageOfUse.AWARD
    requirement = Requirement(
        identifier=identifier,
        wording=Text.of(demand.wording, demand.language),
        stage=decided.stage,
        stage_is_guess=decided.is_guess,
        title=Text.of(demand.title, demand.language),
        place=_place(demand),
        heading=demand.heading,
        lots=weights if is_award else _without_weights(weights, demand),
        is_mandatory=_is_mandatory(demand, is_award=is_award),
        award_kind=_award_kind(demand) if is_award else None,
        verification=Text.of(demand.parts.get(Column.VERIFICATION, ""), demand.language),
        is_scored_on=Text.of(demand.parts.get(Column.SCALE, ""), demand.language),
    )
    return requirement, Reason(identifier, decided.code, decided.words)


def _place(demand: Demand) -> str:
    """By its own number, unless that holds the sign that parts the steps of a place."""
    number = " ".join(demand.number.split())
    return f"number:{number}" if number and "/" not in number else demand.block.place


def _decided(demand: Demand, answer: StageOfUse | None, *, has_weight: bool) -> Decided:
    if answer is not None:
        return Decided(answer, ReasonCode.PERSON)
    return stage_of(
        Clues(
            wording=demand.wording,
            language=demand.language,
            title=demand.title,
            column=demand.parts.get(Column.STAGE, ""),
            header=demand.header,
            has_weight=has_weight,
            has_weight_column=demand.has_weight_column and has_weight,
            lead=demand.lead,
            above=demand.above,
            document=demand.document,
        )
    )


def _weights(demand: Demand, every_lot: Sequence[str]) -> tuple[LotWeight, ...]:
    """One entry per lot it applies to; none where it applies to all and bears no weight."""
    own = tuple(lot_identifier(number) for number in _lots_in_column(demand)) or tuple(
        lot_identifier(number) for number in demand.lots
    )
    per_lot: dict[str, Weight | None] = {}
    general: Weight | None = None
    for column, header, cell in demand.weights:
        weight = weight_in_cell(cell, column=column, header=header, is_percent=demand.is_percent)
        if named := lots_in(header):
            per_lot.update({lot_identifier(number): weight for number in named})
        else:
            general = general or weight
    general = general or (None if per_lot else _weight_in_words(demand))
    if per_lot:
        return tuple(LotWeight(lot, weight) for lot, weight in per_lot.items() if weight is not None)
    if own or general:
        return tuple(LotWeight(lot, general) for lot in own or every_lot)
    return ()


def _weight_in_words(demand: Demand) -> Weight | None:
    if demand.has_weight_column:
        return None
    told = weight_in_text(demand.title) or next(filter(None, map(weight_in_text, demand.wording.split("\n"))), None)
    return told or deduction_under(demand.heading, f"{demand.title}\n{demand.wording}")


def _without_weights(weights: tuple[LotWeight, ...], demand: Demand) -> tuple[LotWeight, ...]:
    """Outside the award a figure is no weight; the lots it was said for stay."""
    if demand.lots or _lots_in_column(demand):
        return tuple(LotWeight(each.lot) for each in weights)
    return ()


def _lots_in_column(demand: Demand) -> tuple[str, ...]:
    cell = demand.parts.get(Column.LOT, "")
    folded = fold(cell).strip()
    if not folded or pattern(together(terms.every_lot for terms in EVERY.values())).fullmatch(folded):
        return ()
    numbers = re.findall(r"\d+", folded) if re.fullmatch(r"\d{1,3}(?:[\s,;+&/]+\d{1,3})*", folded) else []
    return lots_in(cell) or tuple(numbers)


def _is_mandatory(demand: Demand, *, is_award: bool) -> bool | None:
    """By its column, else by its words; an award criterion obliges nobody unless a column says so."""
    told = fold(demand.parts.get(Column.MANDATORY, "")).strip()
    if told:
        return _value_of(told, demand.language)
    if is_award:
        return None
    tone = sentences_of(demand.language).tone(demand.wording)
    return {Tone.MUST: True, Tone.WISH: False, Tone.INFORMS: None}[tone]


def _value_of(told: str, language: str) -> bool | None:
    """What stands in the column "must or should"; the same letter means opposite things in two languages."""
    if told in ("x", "✓", "✔"):
        return True
    for terms in terms_first_of(language):
        is_must = bool(pattern(terms.mandatory_values).match(told))
        if is_must != bool(pattern(terms.optional_values).match(told)):
            return is_must
    return None


def _award_kind(demand: Demand) -> AwardKind:
    """Price or cost where its name begins with the word; a sentence about prices is quality."""
    name = fold(demand.title or demand.wording)
    for kind, field in ((AwardKind.PRICE, "price"), (AwardKind.COST, "cost")):
        words = together(getattr(terms, field) for terms in EVERY.values())
        begins = pattern(words, before=r"^\W*(?:\d\W*)*(?:\w{1,4}\s+)?").match(name)
        if begins or (len(name) <= NAME_LENGTH and pattern(words).search(name)):
            return kind
    return AwardKind.QUALITY


def _ranked(pairs: list[Pair], every_lot: Sequence[str]) -> list[Pair]:
    """Where the order is said to be one of importance, award criteria without weights get their rank."""
    ranked, rank = [], 0
    for requirement, reason in pairs:
        is_ranked = requirement.stage is StageOfUse.AWARD and not any(each.weight for each in requirement.lots)
        if is_ranked:
            rank += 1
            weight = Weight(WeightKind.ORDER, Decimal(rank))
            applies_to = tuple(each.lot for each in requirement.lots) or tuple(every_lot)
            requirement = replace(requirement, lots=tuple(LotWeight(lot, weight) for lot in applies_to))
        ranked.append((requirement, reason))
    return ranked
