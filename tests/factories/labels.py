"""Which fixed words do tests of documents hand in? English ones, as a caller would."""

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import AwardKind, Kind, Procedure
from redthread.domain.values import WeightKind
from redthread.standards.documents.writing.labels import Labels

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def spoken(code: str) -> str:
    return code.replace("-", " ").capitalize()


def sample_labels() -> Labels:
    return Labels(
        language="en",
        date="{day} {month} {year}",
        months=MONTHS,
        decimal_mark=".",
        group_mark=",",
        page="Page {page} of {pages}",
        purchase="The purchase",
        changes="Changes since publication",
        changes_caption="What changed, where and when",
        lots="Lots",
        lot="Lot {identifier}",
        overview="Requirements at a glance",
        overview_caption="Every requirement with its stage and nature",
        definitions="Definitions",
        stages={
            StageOfUse.SUBJECT_MATTER: "Subject matter",
            StageOfUse.EXCLUSION: "Grounds for exclusion",
            StageOfUse.SELECTION: "Selection criteria",
            StageOfUse.TECHNICAL_SPECIFICATION: "Technical specifications",
            StageOfUse.AWARD: "Award criteria",
            StageOfUse.CONTRACT_CLAUSE: "Contract clauses",
        },
        stage_not_recognised="Requirements whose place is not stated",
        nothing_at_stage="This document sets nothing at this stage.",
        reference="Reference",
        lead_buyer="Contracting authority",
        other_buyers="Also buying",
        kind="Kind of purchase",
        kinds={kind: spoken(kind) for kind in Kind},
        procedure="Procedure",
        procedures={procedure: f"{spoken(procedure)} procedure" for procedure in Procedure},
        legal_basis="Legal basis",
        cpv="CPV codes",
        value="Estimated value",
        dispatched="Notice sent",
        requests_due="Requests to participate due",
        tenders_due="Tenders due",
        languages="Languages",
        aims="Strategic aims",
        aim_words={("strategic-procurement", "soc-obj"): "Social objective"},
        number="No.",
        requirement="Requirement",
        stage="Stage",
        nature="Nature",
        mandatory="Mandatory",
        scored="Scored",
        not_mandatory="Not mandatory",
        applies_to="Applies to",
        all_lots="All lots",
        award_kind="Kind of criterion",
        award_kinds={kind: spoken(kind) for kind in AwardKind},
        weight="Weight",
        weight_kind="Kind of weight",
        weight_kinds={kind: spoken(kind) for kind in WeightKind},
        weight_patterns={
            WeightKind.PERCENTAGE: "{value} %",
            WeightKind.PERCENTAGE_RANGE: "{value}–{up_to} %",
            WeightKind.POINTS: "{value} points",
            WeightKind.ORDER: "rank {value}",
            WeightKind.MONEY: "{value} {currency}",
        },
        weights="Weight of each award criterion",
        total="Total",
        scale="Scale",
        verification="Means of proof",
        trigger="Applies when",
        deadline="Time limit",
        duty_bearer="Who must act",
        sanction="Sanction",
        origin="Taken from",
        wording="Wording",
        language_of_wording="Language",
        not_stated="Not stated",
        not_in_lot="Does not apply",
        changed_on="Date",
        place="Place",
        before="Before",
        after="Now",
    )
