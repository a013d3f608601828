"""Has every code of the domain's lists a name in every interface language?"""

from enum import StrEnum

import pytest

from redthread.domain.check.draft import Aspect
from redthread.domain.contract import terms as contract
from redthread.domain.criteria.indicator import Direction, ReportingPeriod, Unit, WhenNothingDue
from redthread.domain.criteria.taxonomy import Level, StageOfUse, SupplyChainStage, Topic
from redthread.domain.evidence.states import FileKind, FileState
from redthread.domain.followup import terms as followup
from redthread.domain.offers.answers import AnswerStanding
from redthread.domain.outcomes.cases import CaseMark, CaseTopic
from redthread.domain.outcomes.threshold import Standing
from redthread.domain.outcomes.track import Measure
from redthread.domain.people.roles import OrganisationKind, Role, Scope
from redthread.domain.purchase import AwardKind, Kind, Procedure, Source
from redthread.domain.reading.result import ReasonCode
from redthread.domain.sites.roles import SiteRole
from redthread.domain.thread import Stage
from redthread.domain.timelimits import Step
from redthread.domain.values import WeightKind
from redthread.domain.verdict import Severity, Verdict
from redthread.words import LANGUAGES, interface_language
from redthread.words.names import name_of, names_in, tables
from redthread.words.values import filled, listed, quoted, written, written_date

LISTS: dict[str, type[StrEnum]] = {
    "verdict": Verdict,
    "severity": Severity,
    "stage": StageOfUse,
    "thread": Stage,
    "level": Level,
    "supply-chain-stage": SupplyChainStage,
    "topic": Topic,
    "kind": Kind,
    "procedure": Procedure,
    "award-kind": AwardKind,
    "weight-kind": WeightKind,
    "source": Source,
    "aspect": Aspect,
    "step": Step,
    "reading-reason": ReasonCode,
    "organisation-kind": OrganisationKind,
    "role": Role,
    "scope": Scope,
    "direction": Direction,
    "unit": Unit,
    "period": ReportingPeriod,
    "when-nothing-due": WhenNothingDue,
    "answer-standing": AnswerStanding,
    "contract-origin": contract.ContractOrigin,
    "clause-origin": contract.ClauseOrigin,
    "rating": contract.Rating,
    "decision-kind": contract.DecisionKind,
    "period-state": contract.PeriodState,
    "ladder-step": contract.LadderStep,
    "finding-severity": followup.FindingSeverity,
    "standard": followup.Standard,
    "audience": followup.Audience,
    "release-kind": followup.ReleaseKind,
    "consent-giver": followup.ConsentGiver,
    "consent-kind": followup.ConsentKind,
    "story-question": followup.StoryQuestion,
    "story-answer": followup.StoryAnswer,
    "finding-decision": followup.FindingDecisionKind,
    "action-step": followup.ActionStepKind,
    "verified-by": followup.VerifiedBy,
    "file-kind": FileKind,
    "file-state": FileState,
    "site-role": SiteRole,
    "case-topic": CaseTopic,
    "case-mark": CaseMark,
    "track-measure": Measure,
    "track-standing": Standing,
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", LISTS)
def test_list_of_the_domain_is_named_whole(table: str, language: str) -> None:
    assert set(names_in(table, language)) == {member.value for member in LISTS[table]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_are_the_same_in_every_language(language: str) -> None:
    english = {table: set(names_in(table, "en")) for table in tables()}

    assert {table: set(names_in(table, language)) for table in tables()} == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_is_empty_and_none_stands_twice_in_a_list(language: str) -> None:
    for table in tables():
        names = list(names_in(table, language).values())
        assert (all(names), len(set(names))) == (True, len(names)), table


def test_name_of_takes_a_table_written_either_way() -> None:
    assert name_of("award_kind", "price", "nb") == name_of("award-kind", "price", "nb-NO") == "Pris"


def test_code_that_a_list_does_not_hold_stays_as_it_was() -> None:
    assert name_of("social-objective", "brand-new", "sv") == "brand-new"


def test_table_that_there_is_not_is_an_error() -> None:
    with pytest.raises(KeyError):
        name_of("colour", "red", "en")


@pytest.mark.parametrize(
    ("language", "spoken"),
    [("nb-NO", "nb"), ("no", "nb"), ("NN", "nb"), ("es_ES", "es"), ("fi", "en"), ("", "en"), ("en-gb", "en")],
)
def test_interface_language(language: str, spoken: str) -> None:
    assert interface_language(language) == spoken


def test_lists_of_parts_are_joined_as_people_do() -> None:
    assert [listed(list(parts), "es") for parts in ("", "a", "ab", "abc")] == ["", "a", "a y b", "a, b y c"]


def test_words_are_quoted_as_the_language_does() -> None:
    assert [quoted(["a", "b"], language) for language in ("en", "nb", "sv")] == [
        "“a” and “b”",
        "«a» og «b»",
        "”a” och ”b”",
    ]


def test_dates_are_written_out() -> None:
    from datetime import date

    shown = [written_date(date(2026, month, 3), "ca") for month in (1, 4, 8, 10)]

    assert shown == ["3 de gener de 2026", "3 d’abril de 2026", "3 d’agost de 2026", "3 d’octubre de 2026"]


def test_codes_in_a_sentence_are_written_small_but_names_of_languages_as_the_language_has_it() -> None:
    values = {"kinds": (WeightKind.POINTS, WeightKind.MONEY), "language": "fi"}
    tables_of = {"kinds": "weight-kind", "language": "language"}

    assert filled("{kinds}, {language}", values, "en", tables=tables_of) == "points and money, Finnish"
    assert filled("{kinds}, {language}", values, "nb", tables=tables_of) == "poeng og penger, finsk"


def test_text_of_others_is_never_a_sentence_to_fill() -> None:
    assert filled("“{name}”", {"name": "{0.__class__} {name}"}, "en", tables={}) == "“{0.__class__} {name}”"


def test_number_of_any_size_is_written_plainly() -> None:
    from decimal import Decimal

    assert [written(Decimal(each), "sv") for each in ("100.00", "1E+2", "0.10")] == ["100", "100", "0,1"]
