"""What is stored of follow-up: who looks where, what was found, who may read it, what was done and what workers got?"""

from redthread.apps.followup.models.actions import ActionEvidence, ActionStep, CorrectiveAction, Remedy
from redthread.apps.followup.models.findings import (
    Consent,
    Finding,
    FindingDecision,
    FindingEdition,
    Release,
    Reply,
    StoryCheck,
)
from redthread.apps.followup.models.visits import Assignment, AssignmentSite, Visit

__all__ = [
    "ActionEvidence",
    "ActionStep",
    "Assignment",
    "AssignmentSite",
    "Consent",
    "CorrectiveAction",
    "Finding",
    "FindingDecision",
    "FindingEdition",
    "Release",
    "Remedy",
    "Reply",
    "StoryCheck",
    "Visit",
]
