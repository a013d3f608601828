"""Does what was tendered and promised become the contract, with nothing retyped and nothing added?"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from redthread.apps.accounts.actor import Actor
from redthread.apps.contracts import selectors
from redthread.apps.contracts.models import Contract
from redthread.apps.contracts.services_awards import clauses_from_awards, contract_from_awards
from redthread.apps.evaluation.models import Award
from redthread.apps.evaluation.services import award_withdraw
from redthread.apps.facts.models import Fact
from redthread.domain.errors import DomainError
from redthread.domain.offers.answers import AnswerStanding
from tests.factories.clock import stop_at
from tests.factories.contract import contract_facts, report
from tests.factories.offer import answer, answered, award, awarded, offer, published, scored
from tests.people import Cast


@pytest.fixture
def frida(cast: Cast) -> Actor:
    return cast.acting("frida")


@pytest.fixture
def won(cast: Cast, frida: Actor) -> Award:
    return awarded(frida, cast.organisation("atelje_it"))


def make(actor: Actor, *awards: Award, **facts: object) -> Contract:
    ids = [each.public_id for each in awards]
    return contract_from_awards(actor=actor, award_ids=ids, facts=contract_facts(**facts))


def refused(act: Callable[[], object]) -> tuple[str, str]:
    with pytest.raises(DomainError) as refusal:
        act()
    return refusal.value.code, refusal.value.field


def test_contract_has_the_winner_the_lots_and_the_purchase_of_the_award(cast: Cast, frida: Actor, won: Award) -> None:
    contract = make(frida, won)

    assert (contract.supplier, contract.authority) == (cast.organisation("atelje_it"), cast.organisation("fjordvik"))
    assert (contract.purchase, contract.origin) == (won.purchase, "award")
    assert [(each.lot, each.award) for each in contract.lots.all()] == [(won.lot, won)]


def test_promise_and_clause_become_clauses_and_price_does_not(frida: Actor, won: Award) -> None:
    contract = make(frida, won)

    found = {each.title[0][1]: each for each in selectors.clauses_now(contract=contract)}
    assert set(found) == {"Depth", "Sites"}
    assert found["Sites"].wording == [
        ["en", "The supplier shall name the sites within 30 days, else clause 9 applies."]
    ]
    assert (found["Sites"].deadline, found["Sites"].sanction) == ("30 days after signature.", "clause 9")
    assert found["Depth"].wording == [["en", "The buyer scores the sites."]]


def test_clause_points_at_the_sentence_and_at_the_answer_that_won_points(frida: Actor, won: Award) -> None:
    contract = make(frida, won)

    clause = next(each.clause for each in selectors.clauses_now(contract=contract) if each.title[0][1] == "Depth")
    assert clause.requirement_edition is not None
    assert clause.requirement_edition.publication is not None
    assert clause.answer is not None
    assert (clause.answer.text, clause.answer.promised) == ("Sites of all models are named.", Decimal(85))


def test_promised_figure_is_the_target_and_rates_the_report(
    cast: Cast, frida: Actor, won: Award, monkeypatch: pytest.MonkeyPatch
) -> None:
    contract = make(frida, won)
    stop_at(monkeypatch, date(2025, 9, 15))

    hours = next(
        each for each in selectors.indicators_of(contract=contract) if each.name[0][1] == "Hours within the limit"
    )
    assert [(each.level, each.from_on, each.reason) for each in hours.targets.all()] == [
        (Decimal(85), contract.starts_on, "as-offered")
    ]
    assert report(cast.acting("atle"), hours, 84).rating == "nearly"


def test_target_without_a_promise_is_not_invented(cast: Cast, frida: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    purchase = published(frida)
    silent = offer(frida, purchase, cast.organisation("atelje_it"))
    answer(frida, silent, "Price", text="100 000 NOK")
    answer(frida, silent, "Depth", text="All sites are named.")
    answer(frida, silent, "Sites")
    scored(frida, silent, {"Price": "60", "Depth": "30"})
    contract = make(frida, award(frida, silent))
    stop_at(monkeypatch, date(2025, 9, 15))

    hours = next(
        each for each in selectors.indicators_of(contract=contract) if each.name[0][1] == "Hours within the limit"
    )
    made = report(cast.acting("atle"), hours, 84)
    assert (made.rating, made.rated_by_rule["reason"]) == ("not-rated", "no-target")


def test_criterion_that_was_not_met_binds_nobody(cast: Cast, frida: Actor) -> None:
    purchase = published(frida)
    made = offer(frida, purchase, cast.organisation("atelje_it"))
    answer(frida, made, "Price", text="100 000 NOK")
    answer(frida, made, "Depth", AnswerStanding.NOT_MET, text="We name no site.")
    answer(frida, made, "Sites")
    scored(frida, made, {"Price": "60", "Depth": "0"})

    contract = make(frida, award(frida, made))

    assert [each.title[0][1] for each in selectors.clauses_now(contract=contract)] == ["Sites"]


def test_criterion_that_won_no_point_binds_nobody(cast: Cast, frida: Actor) -> None:
    purchase = published(frida)
    made = answered(frida, purchase, cast.organisation("atelje_it"))
    scored(frida, made, {"Price": "60", "Depth": "0"})

    found = clauses_from_awards(actor=frida, award_ids=[award(frida, made).public_id])

    assert [each.edition.title[0][1] for each in found] == ["Sites"]


def test_promise_by_a_date_becomes_the_deadline(cast: Cast, frida: Actor) -> None:
    purchase = published(frida)
    made = offer(frida, purchase, cast.organisation("atelje_it"))
    answer(frida, made, "Price", text="100 000 NOK")
    answer(
        frida,
        made,
        "Depth",
        AnswerStanding.BY_DATE,
        text="From next year.",
        promised=Decimal(85),
        promised_on=date(2026, 7, 1),
    )
    answer(frida, made, "Sites")
    scored(frida, made, {"Price": "60", "Depth": "10"})

    contract = make(frida, award(frida, made))

    found = {each.title[0][1]: each.deadline for each in selectors.clauses_now(contract=contract)}
    assert found["Depth"] == "2026-07-01"


def test_preview_shows_what_the_contract_will_hold(frida: Actor, won: Award) -> None:
    shown = [each.edition.pk for each in clauses_from_awards(actor=frida, award_ids=[won.public_id])]

    contract = make(frida, won)

    made = [each.clause.requirement_edition_id for each in selectors.clauses_now(contract=contract)]
    assert shown == made


def test_every_clause_of_the_library_writes_its_fact_once(frida: Actor, won: Award) -> None:
    contract = make(frida, won)

    found = Fact.objects.filter(kind="awarded").values_list("subject", "purchase")
    assert sorted(found) == sorted((each.public_id, won.purchase.public_id) for each in contract.clauses.all())


def test_award_makes_one_contract(frida: Actor, won: Award) -> None:
    make(frida, won)

    assert refused(lambda: make(frida, won, number="another")) == ("award-has-contract", "awards")


def test_withdrawn_award_makes_none(frida: Actor, won: Award) -> None:
    award_withdraw(actor=frida, award_id=won.public_id, reason="A complaint was right.")

    assert refused(lambda: make(frida, won)) == ("award-not-standing", "awards")


def test_no_award_makes_none(frida: Actor) -> None:
    assert refused(lambda: make(frida)) == ("awards-none", "awards")


def test_awards_to_two_suppliers_make_no_common_contract(cast: Cast, frida: Actor, won: Award) -> None:
    purchase = published(frida, title="Another")
    other = answered(frida, purchase, cast.organisation("norsud"))
    scored(frida, other, {"Price": "60", "Depth": "30"})

    assert refused(lambda: make(frida, won, award(frida, other))) == ("awards-mixed", "awards")


def test_contract_waits_for_the_end_of_the_standstill(
    cast: Cast, frida: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = answered(frida, published(frida), cast.organisation("atelje_it"))
    scored(frida, made, {"Price": "60", "Depth": "30"})
    won = award(frida, made, standstill_until=date(2024, 6, 13))

    stop_at(monkeypatch, date(2024, 6, 13))
    assert refused(lambda: make(frida, won)) == ("standstill-runs", "awards")
    stop_at(monkeypatch, date(2024, 6, 14))
    assert make(frida, won).purchase == won.purchase


@pytest.mark.parametrize(("name", "code"), [("vera", "not-found"), ("atle", "not-allowed"), ("karin", "not-found")])
def test_award_of_others_makes_no_contract(cast: Cast, won: Award, name: str, code: str) -> None:
    assert refused(lambda: make(cast.acting(name), won))[0] == code
