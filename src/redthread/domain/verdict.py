"""What can a rule say, and how much does it weigh?"""

from enum import StrEnum


class Verdict(StrEnum):
    """Unknown is a value of its own: *can't tell* is never counted as passed and never as failed."""

    FAILED = "failed"
    CANT_TELL = "cant-tell"
    PASSED = "passed"
    NOT_APPLICABLE = "not-applicable"

    @classmethod
    def worst(cls, verdicts: "list[Verdict]") -> "Verdict":
        """The verdict of a rule over all its places; no place at all is *not applicable*."""
        for verdict in (cls.FAILED, cls.CANT_TELL, cls.PASSED):
            if verdict in verdicts:
                return verdict
        return cls.NOT_APPLICABLE


class Severity(StrEnum):
    """An error is attackable in law, a warning a likely weakness, advice is good practice."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"
