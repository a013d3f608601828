"""Who may be told of a finding, and what may they still read? Care of people as a rule without a clock."""

import ast
import inspect
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redthread.domain.followup import release, states, story
from redthread.domain.followup.release import (
    ORDER,
    ConsentNow,
    Reason,
    ReasonCode,
    Sight,
    Standing,
    may_release,
    rank,
    sight,
)
from redthread.domain.followup.terms import Audience, ConsentKind, ReleaseKind, Standard, StoryAnswer

NOT_MENTIONED, TOO_MANY, IDENTIFIES = StoryAnswer
RELEASED, PASSED_OVER = ReleaseKind
BEFORE_AUTHORITY: Mapping[Audience, ReleaseKind] = {
    Audience.WORKERS: RELEASED,
    Audience.EMPLOYER: PASSED_OVER,
    Audience.BRAND: RELEASED,
}
READY = Standing(
    standard=Standard.WAGES,
    is_signed_off=True,
    consent=ConsentNow(ConsentKind.GIVEN, Audience.AUTHORITY),
    story=(NOT_MENTIONED, TOO_MANY, NOT_MENTIONED, NOT_MENTIONED),
    told=BEFORE_AUTHORITY,
)
CHILDREN = replace(READY, standard=Standard.CHILD_LABOUR, has_words=False, story=(), is_safeguarded=True)


def codes(standing: Standing, audience: Audience = Audience.AUTHORITY) -> list[str]:
    return [each.code.value for each in may_release(standing, audience)]


def test_finding_that_everything_was_done_for_may_be_told() -> None:
    assert may_release(READY, Audience.AUTHORITY) == ()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"is_withdrawn": True}, "withdrawn"),
        ({"is_signed_off": False}, "not-signed-off"),
        ({"told": {**BEFORE_AUTHORITY, Audience.AUTHORITY: RELEASED}}, "told-already"),
        ({"told": {Audience.WORKERS: RELEASED, Audience.EMPLOYER: RELEASED}}, "earlier-audience"),
        ({"consent": None}, "no-consent"),
        ({"consent": ConsentNow(ConsentKind.WITHDRAWN, Audience.AUTHORITY)}, "consent-withdrawn"),
        ({"consent": ConsentNow(ConsentKind.GIVEN, Audience.BRAND)}, "consent-not-so-far"),
        ({"story": ()}, "story-not-checked"),
        ({"story": (NOT_MENTIONED, IDENTIFIES, NOT_MENTIONED, NOT_MENTIONED)}, "story-identifies"),
    ],
)
def test_one_thing_left_undone_stands_against_it(change: dict[str, object], code: str) -> None:
    assert codes(replace(READY, **change)) == [code]  # type: ignore[arg-type]


def test_every_reason_is_told_at_once() -> None:
    nothing_done = Standing(standard=Standard.WAGES, is_signed_off=False)

    assert codes(nothing_done, Audience.EMPLOYER) == [
        "not-signed-off",
        "earlier-audience",
        "no-consent",
        "story-not-checked",
    ]


def test_audience_that_has_to_be_told_first_is_named() -> None:
    assert may_release(replace(READY, told={}), Audience.EMPLOYER) == (
        Reason(ReasonCode.EARLIER_AUDIENCE, Audience.WORKERS),
    )


def test_the_public_is_told_nothing_whatever_was_agreed() -> None:
    told = {**BEFORE_AUTHORITY, Audience.AUTHORITY: RELEASED}
    agreed = replace(READY, consent=ConsentNow(ConsentKind.GIVEN, Audience.PUBLIC), told=told)

    assert codes(agreed, Audience.PUBLIC) == ["not-for-the-public"]


def test_passing_over_needs_its_reason_and_no_consent() -> None:
    standing = replace(READY, consent=None, story=())

    assert may_release(standing, Audience.AUTHORITY, kind=PASSED_OVER, reason="They would be in danger.") == ()
    assert [each.code for each in may_release(standing, Audience.AUTHORITY, kind=PASSED_OVER, reason=" ")] == [
        ReasonCode.NO_REASON
    ]


def test_children_are_told_of_without_words_and_after_safeguarding_began() -> None:
    assert codes(CHILDREN) == []
    assert codes(replace(CHILDREN, has_words=True)) == ["children-with-words"]
    assert codes(replace(CHILDREN, is_safeguarded=False)) == ["safeguarding-first"]


audiences = st.sampled_from(ORDER)
standings = st.builds(
    Standing,
    standard=st.sampled_from(Standard),
    is_signed_off=st.booleans(),
    is_withdrawn=st.booleans(),
    is_safeguarded=st.booleans(),
    has_words=st.booleans(),
    consent=st.none() | st.builds(ConsentNow, st.sampled_from(ConsentKind), audiences),
    story=st.just(()) | st.tuples(*[st.sampled_from(StoryAnswer)] * 4),
    told=st.dictionaries(audiences, st.sampled_from(ReleaseKind)),
)


@given(standings, audiences)
def test_whoever_may_be_told_comes_after_all_before_and_is_covered_by_consent(
    standing: Standing, audience: Audience
) -> None:
    if may_release(standing, audience) == ():
        assert set(ORDER[: rank(audience)]) <= set(standing.told)
        assert standing.consent is not None
        assert standing.consent.covers(audience)
        assert IDENTIFIES not in standing.story or standing.is_about_children
        assert not (standing.is_about_children and standing.has_words)
        assert audience is not Audience.PUBLIC


@given(standings, audiences)
def test_words_are_read_only_where_consent_covers_the_reader_now(standing: Standing, audience: Audience) -> None:
    if sight(standing, audience) is Sight.WORDS:
        assert standing.consent is not None
        assert standing.consent.covers(audience)
        assert not standing.is_about_children
        assert not standing.is_withdrawn
        assert standing.story
        assert IDENTIFIES not in standing.story


@pytest.mark.parametrize(
    ("change", "seen"),
    [
        ({}, Sight.WORDS),
        ({"consent": ConsentNow(ConsentKind.WITHDRAWN, Audience.WORKERS)}, Sight.CONSENT_WITHDRAWN),
        ({"consent": ConsentNow(ConsentKind.GIVEN, Audience.EMPLOYER)}, Sight.CONSENT_WITHDRAWN),
        ({"story": (IDENTIFIES, NOT_MENTIONED, NOT_MENTIONED, NOT_MENTIONED)}, Sight.STORY_IDENTIFIES),
        ({"is_withdrawn": True}, Sight.FINDING_WITHDRAWN),
        ({"standard": Standard.CHILD_LABOUR}, Sight.COUNT),
    ],
)
def test_what_was_told_is_hidden_again_where_it_may_be_told_no_longer(change: dict[str, object], seen: Sight) -> None:
    assert sight(replace(READY, **change), Audience.AUTHORITY) is seen  # type: ignore[arg-type]


@pytest.mark.parametrize("module", [release, states, story])
def test_the_rule_of_release_knows_no_date_and_no_clock(module: object) -> None:
    tree = ast.parse(inspect.getsource(module))  # type: ignore[arg-type]
    modules = {each.module or "" for each in ast.walk(tree) if isinstance(each, ast.ImportFrom)}
    modules |= {name.name for each in ast.walk(tree) if isinstance(each, ast.Import) for name in each.names}

    assert modules & {"time", "datetime", "calendar"} == set()
