"""Does any purchase at all get a report, in which every rule answers in its own words?"""

from datetime import UTC, date, timedelta, timezone

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from redthread.domain.check.draft import Draft
from redthread.domain.check.registry import RULES
from redthread.domain.check.run import COMMON_REASONS, report
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import (
    Aim,
    AwardKind,
    ClauseTerms,
    Kind,
    Lot,
    LotWeight,
    Procedure,
    Purchase,
    Requirement,
    Source,
    Timetable,
)
from redthread.domain.values import Text, Weight, WeightKind
from redthread.words import LANGUAGES
from redthread.words.check import sentence

PHRASES = st.sampled_from(
    [
        "code of conduct",
        "of the delivered goods",
        "TCO Certified",
        "or equivalent",
        "within 30 days",
        "the supplier shall",
        "retningslinjer",
        "leverandøren",
        "{sanction_ref}",
        "política de",
        "…",
        "\u0000",
        "İ ǰ ﬃ ß",
        "ILO",
    ]
)
WORDINGS = st.one_of(st.text(max_size=60), st.lists(PHRASES, max_size=8).map(" ".join))
LANGUAGE_CODES = st.sampled_from(["en", "es", "ca", "nl", "nb", "nn", "sv", "de", "fr", "fi", "und", "", "NB-no"])
TEXTS = st.lists(st.tuples(LANGUAGE_CODES, WORDINGS), max_size=2).map(lambda pairs: Text(tuple(pairs)))
LOT_NAMES = st.sampled_from(["LOT-1", "LOT-2", "GLO-1", ""])
WEIGHTS = st.none() | st.builds(
    Weight, st.sampled_from(WeightKind), st.none() | st.decimals(), st.none() | st.decimals()
)
ZONES = st.integers(-14, 14).map(lambda hours: timezone(timedelta(hours=hours)))
MOMENTS = st.datetimes(timezones=ZONES | st.just(UTC))
DAYS = st.dates()
TIMETABLES = st.builds(
    Timetable,
    dispatched=st.none() | DAYS | MOMENTS,
    tenders_due=st.none() | MOMENTS,
    requests_due=st.none() | MOMENTS,
    prior_information=st.none() | DAYS,
    electronic_submission=st.none() | st.booleans(),
    urgent=st.none() | st.booleans(),
    time_zone=st.sampled_from(["", "Europe/Oslo", "Nowhere/At_All", "../etc/passwd", "\u0000"]),
)
AIMS = st.builds(
    Aim,
    st.sampled_from(["strategic-procurement", "social-objective", "own-list"]),
    st.sampled_from(["soc-obj", "env-imp", "none", "hum-right", "?"]),
    TEXTS,
)
LOTS = st.builds(Lot, LOT_NAMES, aims=st.lists(AIMS, max_size=3).map(tuple), timetable=st.none() | TIMETABLES)
REQUIREMENTS = st.builds(
    Requirement,
    identifier=st.text(max_size=5),
    wording=TEXTS,
    stage=st.none() | st.sampled_from(StageOfUse),
    title=TEXTS,
    lots=st.lists(st.builds(LotWeight, LOT_NAMES, WEIGHTS), max_size=3).map(tuple),
    award_kind=st.none() | st.sampled_from(AwardKind),
    verification=TEXTS,
    clause=st.none() | st.builds(ClauseTerms, st.text(max_size=3), st.text(max_size=3), st.text(max_size=3)),
)
PURCHASES = st.builds(
    Purchase,
    source=st.sampled_from(Source),
    identifier=st.just("p"),
    jurisdiction=st.none() | st.sampled_from(["NO", "GB", "GB-SCT", "CO", ""]),
    kind=st.none() | st.sampled_from(Kind),
    procedure=st.none() | st.sampled_from(Procedure),
    notice_subtype=st.sampled_from(["", "16", "29"]),
    legal_basis=st.sampled_from(["", "32014L0024", "32014L0025"]),
    timetable=TIMETABLES,
    lots=st.lists(LOTS, max_size=3).map(tuple),
    requirements=st.lists(REQUIREMENTS, max_size=6).map(tuple),
    languages=st.lists(LANGUAGE_CODES, max_size=2).map(tuple),
)


@settings(max_examples=250, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(PURCHASES, st.dates(date(2016, 1, 1), date(2030, 1, 1)))
def test_any_purchase_gets_a_report_with_a_sentence_for_all_it_says(purchase: Purchase, day: date) -> None:
    found = report(Draft(purchase, day))

    places = {"", *(each.identifier for each in purchase.requirements), *(each.identifier for each in purchase.lots)}
    places |= {each.lot for one in purchase.requirements for each in one.lots}
    declared = {rule.info.code: {*rule.reasons, *COMMON_REASONS} for rule in RULES}
    for result in found.results:
        assert {outcome.at for outcome in result.outcomes} <= places
        assert {outcome.reason for outcome in result.outcomes} <= declared[result.rule.code]
        assert all(
            sentence(outcome, result.rule.code, language).what for outcome in result.outcomes for language in LANGUAGES
        )


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(PURCHASES)
def test_report_is_the_same_twice(purchase: Purchase) -> None:
    draft = Draft(purchase, date(2026, 9, 1))

    assert report(draft) == report(draft)
