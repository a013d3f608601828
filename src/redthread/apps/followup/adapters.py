"""How do rows of follow-up become the values that its rules look at? Everything is loaded before."""

from redthread.apps.followup.models import Consent, CorrectiveAction, Finding, FindingEdition, Remedy, StoryCheck
from redthread.domain.followup.release import ConsentNow, Standing
from redthread.domain.followup.remedies import RemedyLine
from redthread.domain.followup.states import FindingState, finding_state
from redthread.domain.followup.terms import (
    ActionStepKind,
    Audience,
    ConsentKind,
    ReleaseKind,
    Standard,
    StoryAnswer,
    StoryQuestion,
    VerifiedBy,
)


def edition_now(finding: Finding) -> FindingEdition:
    """The newest; a finding never has none."""
    return max(finding.editions.all(), key=lambda each: each.number)


def edition_told(finding: Finding, audience: Audience) -> FindingEdition | None:
    """The newest one that this audience was told of."""
    told = {
        each.edition_id
        for each in finding.releases.all()
        if each.audience == audience.value and each.kind == ReleaseKind.RELEASED.value
    }
    editions = [each for each in finding.editions.all() if each.pk in told]
    return max(editions, key=lambda each: each.number, default=None)


def standing_of(finding: Finding, edition: FindingEdition) -> Standing:
    return Standing(
        standard=Standard(finding.standard),
        is_signed_off=finding.signed_off_at is not None,
        is_withdrawn=finding.withdrawn_at is not None,
        is_safeguarded=finding.safeguarded_on is not None,
        has_words=bool(edition.summary.strip()),
        consent=consent_value(consent_now(finding)),
        story=story_answers(story_now(edition)),
        told={
            Audience(each.audience): ReleaseKind(each.kind)
            for each in finding.releases.all()
            if each.edition_id == edition.pk
        },
    )


def consent_now(finding: Finding) -> Consent | None:
    return max(finding.consents.all(), key=lambda each: each.pk, default=None)


def consent_value(consent: Consent | None) -> ConsentNow | None:
    return ConsentNow(ConsentKind(consent.kind), Audience(consent.audience)) if consent else None


def story_now(edition: FindingEdition) -> StoryCheck | None:
    return max(edition.story_checks.all(), key=lambda each: each.pk, default=None)


def story_answers(check: StoryCheck | None) -> tuple[StoryAnswer, ...]:
    if check is None:
        return ()
    return tuple(StoryAnswer(getattr(check, question.value)) for question in StoryQuestion)


def last_step(action: CorrectiveAction) -> ActionStepKind | None:
    step = max(action.steps.all(), key=lambda each: each.pk, default=None)
    return ActionStepKind(step.kind) if step else None


def state_of(finding: Finding) -> FindingState:
    steps = [step for action in finding.actions.all() if (step := last_step(action))]
    return finding_state(
        is_signed_off=finding.signed_off_at is not None,
        is_withdrawn=finding.withdrawn_at is not None,
        is_told=any(each.kind == ReleaseKind.RELEASED.value for each in finding.releases.all()),
        has_reply=bool(finding.replies.all()),
        actions=steps,
    )


def remedy_line(remedy: Remedy) -> RemedyLine:
    return RemedyLine(remedy.people, remedy.owed, remedy.paid, remedy.currency, VerifiedBy(remedy.verified_by))
