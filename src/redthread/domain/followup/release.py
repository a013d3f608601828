"""May an audience be told of a finding, and may it read its words?

No clock comes in here: a period that ends releases nothing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from redthread.domain.followup.terms import Audience, ConsentKind, ReleaseKind, Standard, StoryAnswer

ORDER = tuple(Audience)
"""Workers first, the public last."""


class ReasonCode(StrEnum):
    """Why not."""

    WITHDRAWN = "withdrawn"
    NOT_SIGNED_OFF = "not-signed-off"
    TOLD_ALREADY = "told-already"
    EARLIER_AUDIENCE = "earlier-audience"
    NO_REASON = "no-reason"
    NO_CONSENT = "no-consent"
    CONSENT_WITHDRAWN = "consent-withdrawn"
    CONSENT_NOT_SO_FAR = "consent-not-so-far"
    STORY_NOT_CHECKED = "story-not-checked"
    STORY_IDENTIFIES = "story-identifies"
    CHILDREN_WITH_WORDS = "children-with-words"
    SAFEGUARDING_FIRST = "safeguarding-first"
    NOT_FOR_THE_PUBLIC = "not-for-the-public"


@dataclass(frozen=True, slots=True)
class Reason:
    code: ReasonCode
    audience: Audience | None = None
    """The one that has to be told or passed over first, or the farthest that a consent covers."""


@dataclass(frozen=True, slots=True)
class ConsentNow:
    """The latest row: it alone counts."""

    kind: ConsentKind
    audience: Audience
    """The farthest that it covers."""

    def covers(self, audience: Audience) -> bool:
        return self.kind is ConsentKind.GIVEN and rank(audience) <= rank(self.audience)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a finding stands, in one edition of its words."""

    standard: Standard
    is_signed_off: bool
    is_withdrawn: bool = False
    is_safeguarded: bool = False
    has_words: bool = True
    consent: ConsentNow | None = None
    story: tuple[StoryAnswer, ...] = ()
    """The answers of the latest check of this edition; empty: nobody has asked yet."""
    told: Mapping[Audience, ReleaseKind] = field(default_factory=dict)
    """Who was told of this edition, or passed over."""

    @property
    def is_about_children(self) -> bool:
        return self.standard is Standard.CHILD_LABOUR


def rank(audience: Audience) -> int:
    return ORDER.index(audience)


def may_release(
    standing: Standing, audience: Audience, *, kind: ReleaseKind = ReleaseKind.RELEASED, reason: str = ""
) -> tuple[Reason, ...]:
    """Everything that stands against it; empty: it is allowed. Passing over needs a reason and no consent."""
    return tuple(_against(standing, audience, kind, reason))


def _against(standing: Standing, audience: Audience, kind: ReleaseKind, reason: str) -> Iterator[Reason]:
    if standing.is_withdrawn:
        yield Reason(ReasonCode.WITHDRAWN)
    if not standing.is_signed_off:
        yield Reason(ReasonCode.NOT_SIGNED_OFF)
    if audience in standing.told:
        yield Reason(ReasonCode.TOLD_ALREADY, audience)
    earlier = next((each for each in ORDER[: rank(audience)] if each not in standing.told), None)
    if earlier is not None:
        yield Reason(ReasonCode.EARLIER_AUDIENCE, earlier)
    if kind is ReleaseKind.PASSED_OVER:
        if not reason.strip():
            yield Reason(ReasonCode.NO_REASON)
        return
    if audience is Audience.PUBLIC:
        yield Reason(ReasonCode.NOT_FOR_THE_PUBLIC)
    yield from _about_people(standing, audience)


def _about_people(standing: Standing, audience: Audience) -> Iterator[Reason]:
    yield from _consent(standing.consent, audience)
    if standing.is_about_children:
        if standing.has_words:
            yield Reason(ReasonCode.CHILDREN_WITH_WORDS)
        if not standing.is_safeguarded:
            yield Reason(ReasonCode.SAFEGUARDING_FIRST)
    elif not standing.story:
        yield Reason(ReasonCode.STORY_NOT_CHECKED)
    elif StoryAnswer.IDENTIFIES in standing.story:
        yield Reason(ReasonCode.STORY_IDENTIFIES)


def _consent(consent: ConsentNow | None, audience: Audience) -> Iterator[Reason]:
    if consent is None:
        yield Reason(ReasonCode.NO_CONSENT)
    elif consent.kind is ConsentKind.WITHDRAWN:
        yield Reason(ReasonCode.CONSENT_WITHDRAWN)
    elif not consent.covers(audience):
        yield Reason(ReasonCode.CONSENT_NOT_SO_FAR, consent.audience)


class Sight(StrEnum):
    """How much of a finding an audience that was told may read by now."""

    WORDS = "words"
    COUNT = "count"
    """Of children there are no words."""
    CONSENT_WITHDRAWN = "consent-withdrawn"
    """That there was a finding stays; its words are no longer shown."""
    STORY_IDENTIFIES = "story-identifies"
    """A later check found that the words point at somebody."""
    FINDING_WITHDRAWN = "finding-withdrawn"


def sight(standing: Standing, audience: Audience) -> Sight:
    """For an audience that was told. What was agreed to once and is agreed to no longer is hidden again."""
    if standing.is_withdrawn:
        return Sight.FINDING_WITHDRAWN
    if standing.consent is None or not standing.consent.covers(audience):
        return Sight.CONSENT_WITHDRAWN
    if standing.is_about_children:
        return Sight.COUNT
    if not standing.story or StoryAnswer.IDENTIFIES in standing.story:
        return Sight.STORY_IDENTIFIES
    return Sight.WORDS
