"""Which code of the Open Contracting Data Standard means which of our words?

The pairs follow the published code lists of OCDS 1.1.5, of its extensions and of the OCDS profile for
eForms (docs/reference/sources.md). Where the profile's tables and the sustainability code list spell a
goal differently, the code list is written and both are read.
"""

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import Aim, Kind, Procedure
from redthread.domain.values import WeightKind

STRATEGIC, SOCIAL, ENVIRONMENTAL, INNOVATIVE, GREEN = (
    "strategic-procurement",
    "social-objective",
    "environmental-impact",
    "innovative-acquisition",
    "gpp-criteria",
)
OTHER_GOALS = "ocds-sustainability-goal"
"""The code list of an aim that OCDS can name and eForms cannot (say, social.smeInclusion)."""

NO_AIM = Aim(STRATEGIC, "none")

GOALS: dict[tuple[str, str], str] = {
    (STRATEGIC, "soc-obj"): "social",
    (STRATEGIC, "env-imp"): "environmental",
    (STRATEGIC, "inn-pur"): "economic.innovativePurchase",
    (SOCIAL, "acc-all"): "social.accessibility",
    (SOCIAL, "et-eq"): "social.ethnicEquality",
    (SOCIAL, "gen-eq"): "social.genderEquality",
    (SOCIAL, "hum-right"): "social.humanRightsInSupplyChains",
    (SOCIAL, "opp"): "social.disadvantagedEmploymentOpportunities",
    (SOCIAL, "work-cond"): "social.laborRightsPromotion",
    (ENVIRONMENTAL, "biodiv-eco"): "environmental.biodiversityProtectionRestoration",
    (ENVIRONMENTAL, "circ-econ"): "environmental.circularEconomy",
    (ENVIRONMENTAL, "clim-adapt"): "environmental.climateChangeAdaptation",
    (ENVIRONMENTAL, "clim-mitig"): "environmental.climateChangeMitigation",
    (ENVIRONMENTAL, "pollu-prev"): "environmental.pollutionPrevention",
    (ENVIRONMENTAL, "water-mar"): "environmental.waterResourcesProtection",
    (INNOVATIVE, "mar-nov"): "economic.marketInnovationPromotion",
    (INNOVATIVE, "proc-innov"): "economic.processInnovationPromotion",
    (INNOVATIVE, "prod-innov"): "economic.productInnovationPromotion",
    (INNOVATIVE, "rd-act"): "economic.researchDevelopmentActivities",
}
WIDER_GOALS = {SOCIAL: "social", ENVIRONMENTAL: "environmental", INNOVATIVE: "economic"}
"""For a code without a goal of its own ("other"). Read back, "social" is the aim of BT-06."""

SPELLED_OTHERWISE = {
    "social.humanRightsInSupplyChain": "social.humanRightsInSupplyChains",
    "environmental.waterResources": "environmental.waterResourcesProtection",
    "economic.processInnovation": "economic.processInnovationPromotion",
    "economic.productInnovation": "economic.productInnovationPromotion",
}
AIMS_BY_GOAL = {goal: key for key, goal in GOALS.items()}

GREEN_STRATEGIES = {"eu": "euGPPCriteria", "national": "nationalGPPCriteria", "other": "otherGPPCriteria"}
GREEN_BY_STRATEGY = {strategy: code for code, strategy in GREEN_STRATEGIES.items()}

STRATEGIES = {
    StageOfUse.SELECTION: "selectionCriteria",
    StageOfUse.TECHNICAL_SPECIFICATION: "technicalSpecifications",
    StageOfUse.AWARD: "awardCriteria",
    StageOfUse.CONTRACT_CLAUSE: "contractPerformanceConditions",
}

WEIGHTS: dict[str, tuple[WeightKind, str]] = {
    "percentageExact": (WeightKind.PERCENTAGE, "per-exa"),
    "percentageRangeMiddle": (WeightKind.PERCENTAGE_RANGE, "per-mid"),
    "decimalExact": (WeightKind.POINTS, "dec-exa"),
    "decimalRangeMiddle": (WeightKind.POINTS, "dec-mid"),
    "pointsExact": (WeightKind.POINTS, "poi-exa"),
    "pointsRangeMiddle": (WeightKind.POINTS, "poi-mid"),
    "order": (WeightKind.ORDER, "ord-imp"),
}
"""criterionWeight -> kind, and eForms number-weight (BT-5421), the code our values carry.

A decimal weight is a share of 1: it behaves as points do, as it does in a notice.
"""

FIXED: dict[str, str] = {"total": "fix-tot", "unit": "fix-unit"}
"""awardCriterionFixed -> eForms number-fixed (BT-5422): the number is money."""

FIXED_BY_CODE = {code: ocds for ocds, code in FIXED.items()}

THRESHOLDS: dict[str, str] = {"minimumScore": "min-score", "maximumBids": "max-pass"}
"""criterionThreshold -> eForms number-threshold (BT-5423)."""

THRESHOLD_BY_CODE = {code: ocds for ocds, code in THRESHOLDS.items()}

WEIGHT_BY_KIND = {
    WeightKind.PERCENTAGE: "percentageExact",
    WeightKind.PERCENTAGE_RANGE: "percentageRangeMiddle",
    WeightKind.POINTS: "pointsExact",
    WeightKind.ORDER: "order",
}
WEIGHT_BY_CODE = {code: ocds for ocds, (_, code) in WEIGHTS.items()}

METHODS = {
    Procedure.OPEN: "open",
    Procedure.RESTRICTED: "selective",
    Procedure.COMPETITIVE_NEGOTIATION: "selective",
    Procedure.COMPETITIVE_DIALOGUE: "selective",
    Procedure.INNOVATION_PARTNERSHIP: "selective",
    Procedure.NEGOTIATED_WITHOUT_CALL: "limited",
}

PROCEDURES_BY_DETAILS: dict[str, Procedure] = {procedure.value: procedure for procedure in METHODS} | {
    "open procedure": Procedure.OPEN,
    "restricted procedure": Procedure.RESTRICTED,
    "competitive procedure with negotiation": Procedure.COMPETITIVE_NEGOTIATION,
    "competitive dialogue": Procedure.COMPETITIVE_DIALOGUE,
    "innovation partnership": Procedure.INNOVATION_PARTNERSHIP,
    "negotiated procedure without prior publication": Procedure.NEGOTIATED_WITHOUT_CALL,
}
"""Local names that say more than the four methods do; a name not in here leaves the procedure unknown."""

KINDS_BY_DETAILS = {
    "call-off from a framework agreement": Kind.CALL_OFF,
    "(below threshold)": Kind.BELOW_THRESHOLD,
}

SELECTION_TYPES = {
    "slc-abil": "technical",
    "slc-stand": "economic",
    "slc-suit": "suitability",
    "slc-sche": "other",
    "slc-sec": "other",
}
"""By the beginning of the eForms selection criterion (BT-809)."""

CONTRACT_TERMS = (
    "performanceTerms",
    "socialStandards",
    "rewardsAndPenalties",
    "financialTerms",
    "nonDisclosureAgreement",
    "otherTerms",
)
"""The texts of the contractTerms extension that are conditions; the first is BT-70."""

REQUEST_MILESTONE = "requestsToParticipateDue"
"""Milestone codes are the publisher's own: OCDS has one closing date, that for tenders."""
