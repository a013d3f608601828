"""In which words does follow-up speak: severity, standards, audiences, consent, steps?"""

from enum import StrEnum


class FindingSeverity(StrEnum):
    CRITICAL = "critical"
    MAJOR = "major"
    MINOR = "minor"
    REMARK = "remark"


class Standard(StrEnum):
    """Which right or rule was breached, by theme; the clause says with which text it binds here."""

    FORCED_LABOUR = "forced-labour"
    CHILD_LABOUR = "child-labour"
    FREEDOM_OF_ASSOCIATION = "freedom-of-association"
    DISCRIMINATION = "discrimination"
    VIOLENCE_HARASSMENT = "violence-harassment"
    WAGES = "wages"
    WORKING_HOURS = "working-hours"
    OCCUPATIONAL_HEALTH = "occupational-health"
    RECRUITMENT_FEES = "recruitment-fees"
    EMPLOYMENT_TERMS = "employment-terms"
    GRIEVANCE = "grievance"
    RETALIATION = "retaliation"
    DISCLOSURE = "disclosure"
    OTHER = "other"


class Audience(StrEnum):
    """Who gets to read a finding, in the order in which they do."""

    WORKERS = "workers"
    EMPLOYER = "employer"
    BRAND = "brand"
    """The brand and the contractor."""
    AUTHORITY = "authority"
    PUBLIC = "public"


class ReleaseKind(StrEnum):
    RELEASED = "released"
    PASSED_OVER = "passed-over"
    """There is nobody of that audience, or telling them would endanger people; the reason is kept."""


class ConsentGiver(StrEnum):
    WORKERS = "workers"
    WORKERS_ORGANISATION = "workers-organisation"
    MONITOR = "monitor"


class ConsentKind(StrEnum):
    GIVEN = "given"
    WITHDRAWN = "withdrawn"


class StoryQuestion(StrEnum):
    """What identifies somebody although no name is written."""

    SHIFT = "shift"
    NATIONALITY = "nationality"
    BUILDING = "building"
    DATE = "date"


class StoryAnswer(StrEnum):
    NOT_MENTIONED = "not-mentioned"
    TOO_MANY_TO_TELL = "too-many-to-tell"
    """It is mentioned and fits so many people that it points at nobody."""
    IDENTIFIES = "identifies"


class FindingDecisionKind(StrEnum):
    UPHELD = "upheld"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


class ActionStepKind(StrEnum):
    """What happened to a corrective action. Where it stands is what its last step says."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    RETURNED = "returned"
    DONE = "done"
    """Its owner says that it is done, with evidence; nobody else has looked yet."""
    CLOSED = "closed"
    REOPENED = "reopened"


class VerifiedBy(StrEnum):
    """Who confirmed that workers got it. *Nobody yet* is what the owner reports of itself."""

    WORKERS_ORGANISATION = "workers-organisation"
    MONITOR = "monitor"
    AUDITOR = "auditor"
    AUTHORITY = "authority"
    NOBODY = "nobody"
