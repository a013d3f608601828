"""Under which headings is a criterion filed?"""

from enum import StrEnum


class StageOfUse(StrEnum):
    """Where in a purchase a criterion is used. The order is that of a tender document."""

    SUBJECT_MATTER = "subject-matter"
    EXCLUSION = "exclusion"
    SELECTION = "selection"
    TECHNICAL_SPECIFICATION = "technical-specification"
    AWARD = "award"
    CONTRACT_CLAUSE = "contract-clause"


class Level(StrEnum):
    BASIC = "basic"
    ADVANCED = "advanced"
    LEADING = "leading"


class SupplyChainStage(StrEnum):
    CROSS_CHAIN = "cross-chain"
    MINING = "mining"
    SMELTING_REFINING = "smelting-refining"
    COMPONENT = "component"
    ASSEMBLY = "assembly"
    LOGISTICS = "logistics"
    USE = "use"
    E_WASTE = "e-waste"


class Topic(StrEnum):
    """What the criterion is about. A criterion may have several, the main one first."""

    DUE_DILIGENCE = "due-diligence"
    TRANSPARENCY = "transparency"
    LABOUR_RIGHTS = "labour-rights"
    FORCED_LABOUR = "forced-labour"
    CHILD_LABOUR = "child-labour"
    FREEDOM_OF_ASSOCIATION = "freedom-of-association"
    DISCRIMINATION = "discrimination"
    WAGES = "wages"
    WORKING_HOURS = "working-hours"
    OCCUPATIONAL_HEALTH = "occupational-health"
    RECRUITMENT_FEES = "recruitment-fees"
    GRIEVANCE = "grievance"
    REMEDY = "remedy"
    MONITORING = "monitoring"
    AUDIT = "audit"
    MINERALS = "minerals"
    TRADING_CONDITIONS = "trading-conditions"
    NEED_REDUCTION = "need-reduction"
    E_WASTE = "e-waste"
    EMPLOYMENT = "employment"
    ACCESSIBILITY = "accessibility"
    CONTRACT_MANAGEMENT = "contract-management"
    INTEGRITY = "integrity"
