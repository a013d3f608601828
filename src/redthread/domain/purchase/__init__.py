"""The purchase as one value: what our rows, a notice, a release and a loose document all say."""

from redthread.domain.purchase.values import (
    Aim,
    AwardKind,
    Buyer,
    ClauseTerms,
    CriterionOrigin,
    Kind,
    Lot,
    LotWeight,
    NotRead,
    Procedure,
    Purchase,
    Requirement,
    Source,
    Timetable,
)

__all__ = [
    "Aim",
    "AwardKind",
    "Buyer",
    "ClauseTerms",
    "CriterionOrigin",
    "Kind",
    "Lot",
    "LotWeight",
    "NotRead",
    "Procedure",
    "Purchase",
    "Requirement",
    "Source",
    "Timetable",
]
