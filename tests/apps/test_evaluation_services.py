"""Are points given on the published scale alone, and is a lot awarded only once all of them are there?"""

import dataclasses
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.models import Organisation
from redthread.apps.accounts.selectors import actor_of
from redthread.apps.accounts.services import membership_give, organisation_add, person_add
from redthread.apps.contracts.services_awards import contract_from_awards
from redthread.apps.evaluation import selectors, services
from redthread.apps.evaluation.models import Award, Score
from redthread.apps.facts.models import Fact
from redthread.apps.journal.selectors import journal_entries
from redthread.apps.offers.models import Answer, Offer
from redthread.apps.offers.selectors import answers_now
from redthread.apps.offers.services import offer_bring_up, offer_withdraw
from redthread.apps.purchases.models import Purchase
from redthread.apps.purchases.services import lot_add, participant_add
from redthread.apps.tenders.selectors import editions_now
from redthread.apps.tenders.services import RequirementFacts, requirement_add_from_library, requirement_change
from redthread.apps.tenders.services_publication import tender_publish
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.errors import DomainError
from redthread.domain.offers.answers import AnswerStanding
from redthread.domain.people.roles import OrganisationKind, Role
from redthread.domain.scoring.points import Most, MostOrigin
from redthread.domain.scoring.ranking import Verdict
from redthread.domain.values import Text, Weight, WeightKind
from tests.factories import offer as make
from tests.factories.contract import contract_facts
from tests.factories.tender import LOT, add, begin, policy_facts, price_facts
from tests.people import Cast

MET, BY_DATE, NOT_MET, SILENT = AnswerStanding
FULL = {"Price": "60", "Depth": "40"}
LESS = {"Price": "50", "Depth": "20"}


@pytest.fixture
def frida(cast: Cast) -> Actor:
    return cast.acting("frida")


@pytest.fixture
def purchase(frida: Actor) -> Purchase:
    return make.published(frida)


@pytest.fixture
def atelje(cast: Cast) -> Organisation:
    return cast.organisation("atelje_it")


@pytest.fixture
def norsud(cast: Cast) -> Organisation:
    return cast.organisation("norsud")


def evaluator(cast: Cast, *roles: Role) -> Actor:
    person = person_add(email="evan@example.org", name="Evan")
    membership_give(organisation=cast.organisation("fjordvik"), person=person, roles=roles)
    return actor_of(person=person)


def row_of(offer: Offer, title: str) -> Answer:
    return answers_now(offer)[make.edition_titled(offer, title).pk]


def give(actor: Actor, answer: Answer, points: str, **changes: object) -> Score:
    stated: dict[str, object] = {
        "answer_id": answer.public_id,
        "lot_id": make.lot_of(answer.offer.purchase).public_id,
        "points": Decimal(points),
        "reason": "By the scale.",
    }
    return services.score_give(actor=actor, **{**stated, **changes})  # type: ignore[arg-type]


def written(cast: Cast) -> list[str]:
    return [entry.code for entry in reversed(journal_entries(organisation=cast.organisation("fjordvik").public_id))]


def offers_facts() -> list[tuple[str, int, bool]]:
    """(criterion, number of offers, taken back) that awards wrote."""
    rows = Fact.objects.filter(kind="offers", retracts=None).order_by("criterion_version__criterion__identifier", "pk")
    return [
        (
            each.criterion_version.criterion.identifier,
            int(each.value or 0),
            Fact.objects.filter(retracts=each).exists(),
        )
        for each in rows
    ]


# Points


@pytest.mark.parametrize("points", ["0", "60", "3.5", "59.9999"])
def test_points_within_the_published_weight_are_kept(
    cast: Cast, frida: Actor, purchase: Purchase, atelje: Organisation, points: str
) -> None:
    made = make.answered(frida, purchase, atelje)

    score = give(frida, row_of(made, "Price"), points)

    score.refresh_from_db()
    assert (score.points, score.most, score.number, score.scored_by) == (Decimal(points), Decimal(60), 1, frida.person)
    assert written(cast)[-1] == "score-given"


BAD_POINTS = [
    ("60.0001", {}, "points-outside", "points"),
    ("-1", {}, "points-outside", "points"),
    ("NaN", {}, "points-outside", "points"),
    ("Infinity", {}, "points-outside", "points"),
    ("1.00001", {}, "points-too-fine", "points"),
    ("5", {"reason": ""}, "score-reason-missing", "reason"),
    ("5", {"reason": " \n"}, "score-reason-missing", "reason"),
    ("5", {"number": 1}, "changed-meanwhile", ""),
    ("5", {"lot_id": "2" * 26}, "not-found", ""),
    ("5", {"answer_id": "2" * 26}, "not-found", ""),
]


@pytest.mark.parametrize(("points", "changes", "code", "field"), BAD_POINTS)
def test_score_with_a_fault_is_refused(
    frida: Actor,
    purchase: Purchase,
    atelje: Organisation,
    points: str,
    changes: dict[str, object],
    code: str,
    field: str,
) -> None:
    made = make.answered(frida, purchase, atelje)

    with pytest.raises(DomainError) as refused:
        give(frida, row_of(made, "Price"), points, **changes)

    assert (refused.value.code, refused.value.field, Score.objects.count()) == (code, field, 0)


def test_another_opinion_is_the_next_number_and_the_same_again_is_none(
    frida: Actor, purchase: Purchase, atelje: Organisation
) -> None:
    row = row_of(make.answered(frida, purchase, atelje), "Depth")
    give(frida, row, "30")
    give(frida, row, "30.0000")
    give(frida, row, "20", reason="The second list is of last year.")

    lot = make.lot_of(purchase)
    kept = [(each.number, str(each.points.normalize())) for each in selectors.scores_of(answer=row, lot=lot)]
    assert kept == [(2, "2E+1"), (1, "3E+1")]
    assert selectors.scores_now(purchase)[(row.pk, lot.pk)].number == 2


def test_database_refuses_to_rewrite_a_score(frida: Actor, purchase: Purchase, atelje: Organisation) -> None:
    score = give(frida, row_of(make.answered(frida, purchase, atelje), "Depth"), "30")

    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        Score.objects.filter(pk=score.pk).update(points=40)


def test_second_of_two_tabs_is_told(frida: Actor, purchase: Purchase, atelje: Organisation) -> None:
    row = row_of(make.answered(frida, purchase, atelje), "Depth")
    give(frida, row, "30", number=0)

    with pytest.raises(DomainError, match="changed-meanwhile"):
        give(frida, row, "10", number=0)


def test_clause_earns_no_points(frida: Actor, purchase: Purchase, atelje: Organisation) -> None:
    made = make.answered(frida, purchase, atelje)

    with pytest.raises(DomainError, match="not-found"):
        give(frida, row_of(made, "Sites"), "0")


def test_lot_of_another_tender_and_lot_the_offer_is_not_for_are_not_there(frida: Actor, atelje: Organisation) -> None:
    purchase = begin(frida, tenders_due=None)
    second = lot_add(actor=frida, public_id=purchase.public_id, title="Screens")
    add(frida, purchase, dataclasses.replace(price_facts(), weights={}))
    tender_publish(actor=frida, public_id=purchase.public_id)
    made = make.offer(frida, purchase, atelje)
    row = make.answer(frida, made, "Price")

    for lot in (second, make.lot_of(begin(frida))):
        with pytest.raises(DomainError, match="not-found"):
            give(frida, row, "5", lot_id=lot.public_id)


def test_superseded_answer_is_not_scored_and_its_score_counts_no_more(
    frida: Actor, purchase: Purchase, atelje: Organisation
) -> None:
    made = make.answered(frida, purchase, atelje)
    make.scored(frida, made, FULL)
    old = row_of(made, "Depth")
    make.answer(frida, made, "Depth", NOT_MET, reason="The bidder explained it.")

    with pytest.raises(DomainError, match="answer-superseded"):
        give(frida, old, "10")

    sheet = selectors.sheet_of(purchase, make.lot_of(purchase))
    assert (sheet.ranking.verdict, [str(cell.answer) for cell in sheet.missing]) == (
        Verdict.SCORES_MISSING,
        [str(row_of(made, "Depth"))],
    )


def test_withdrawn_offer_earns_no_points(frida: Actor, purchase: Purchase, atelje: Organisation) -> None:
    made = make.answered(frida, purchase, atelje)
    offer_withdraw(actor=frida, offer_id=made.public_id, reason="Recorded twice.")

    with pytest.raises(DomainError, match="offer-withdrawn"):
        give(frida, row_of(made, "Price"), "5")


def weighted(actor: Actor, weight: Weight | None) -> Purchase:
    """A published tender whose only award criterion has this weight in its only lot."""
    purchase = begin(actor, tenders_due=None)
    facts = RequirementFacts(
        wording=Text.of("Long use earns points.", "en"),
        stage=StageOfUse.AWARD,
        title=Text.of("Long use", "en"),
        weights={LOT: weight},
    )
    add(actor, purchase, facts)
    tender_publish(actor=actor, public_id=purchase.public_id)
    return purchase


@pytest.mark.parametrize(
    ("weight", "most", "origin"),
    [
        (Weight(WeightKind.POINTS, Decimal(250)), "250", MostOrigin.WEIGHT),
        (Weight(WeightKind.ORDER, Decimal(1)), "100", MostOrigin.ASSUMED),
        (Weight(WeightKind.PERCENTAGE_RANGE, Decimal(20), Decimal(30)), "100", MostOrigin.ASSUMED),
        (None, "100", MostOrigin.ASSUMED),
    ],
)
def test_most_is_the_published_weight_where_that_is_a_number_of_points(
    frida: Actor, atelje: Organisation, weight: Weight | None, most: str, origin: MostOrigin
) -> None:
    purchase = weighted(frida, weight)
    made = make.offer(frida, purchase, atelje)

    assert selectors.most_in(make.edition_titled(made, "Long use"), make.lot_of(purchase)) == Most(
        Decimal(most), origin
    )


def test_scale_names_the_most_where_the_weight_does_not(frida: Actor, atelje: Organisation) -> None:
    library = make.promising_library()
    purchase = begin(frida, tenders_due=None)
    requirement = requirement_add_from_library(
        actor=frida, public_id=purchase.public_id, criterion_version=library["AWA-01"]
    )
    facts = RequirementFacts(
        wording=Text.of("Sites.", "en"),
        stage=StageOfUse.AWARD,
        title=Text.of("Depth", "en"),
        variables={"max_points": "25"},
        weights={LOT: Weight(WeightKind.ORDER, Decimal(2))},
    )
    requirement_change(
        actor=frida, public_id=purchase.public_id, requirement_id=requirement.public_id, facts=facts, version=1
    )
    tender_publish(actor=frida, public_id=purchase.public_id)
    made = make.offer(frida, purchase, atelje)

    edition = make.edition_titled(made, "Depth")
    assert selectors.most_in(edition, make.lot_of(purchase)) == Most(Decimal(25), MostOrigin.SCALE)


# The sheet


def test_offers_are_ranked_once_all_are_scored(
    frida: Actor, purchase: Purchase, atelje: Organisation, norsud: Organisation
) -> None:
    first, second = (make.answered(frida, purchase, each) for each in (atelje, norsud))
    make.scored(frida, first, LESS)
    lot = make.lot_of(purchase)
    before = selectors.ranking_of(purchase, lot)
    make.scored(frida, second, FULL)
    after = selectors.ranking_of(purchase, lot)

    assert (before.verdict, before.missing) == (Verdict.SCORES_MISSING, 2)
    assert [(row.offer, row.total, row.rank) for row in after.rows] == [
        (second.public_id, Decimal(100), 1),
        (first.public_id, Decimal(70), 2),
    ]
    assert (after.verdict, after.lead) == (Verdict.LEADS, Decimal(30))


def test_what_is_mandatory_and_not_met_or_not_answered_is_counted(
    frida: Actor, purchase: Purchase, atelje: Organisation, norsud: Organisation
) -> None:
    first, second = make.offer(frida, purchase, atelje), make.offer(frida, purchase, norsud)
    make.answer(frida, first, "Sites", NOT_MET)

    rows = selectors.ranking_of(purchase, make.lot_of(purchase)).rows
    assert [(row.offer, row.not_met, row.not_answered) for row in rows] == [
        (first.public_id, 1, 0),
        (second.public_id, 0, 1),
    ]


def test_sheets_cost_the_same_queries_for_one_offer_and_three(
    frida: Actor, purchase: Purchase, atelje: Organisation, query_count: Callable[[Callable[[], object]], int]
) -> None:
    suppliers = [organisation_add(name=f"Firm {n}", kind=OrganisationKind.SUPPLIER, country="NO") for n in range(2)]
    make.scored(frida, make.answered(frida, purchase, atelje), FULL)
    one = query_count(lambda: selectors.sheets_of(purchase))
    for supplier in suppliers:
        make.scored(frida, make.answered(frida, purchase, supplier), LESS)

    assert query_count(lambda: selectors.sheets_of(purchase)) == one


# A tender that was amended after scoring began


def amended(actor: Actor, purchase: Purchase, *, percent: str = "50") -> None:
    price = next(each for each in editions_now(purchase=purchase) if each.title[0][1] == "Price")
    requirement_change(
        actor=actor,
        public_id=purchase.public_id,
        requirement_id=price.requirement.public_id,
        facts=price_facts(percent=percent),
        version=price.version,
    )
    tender_publish(actor=actor, public_id=purchase.public_id)


def test_weight_changed_after_scoring_leaves_scores_on_the_edition_that_was_answered(
    frida: Actor, purchase: Purchase, atelje: Organisation
) -> None:
    made = make.answered(frida, purchase, atelje)
    make.scored(frida, made, FULL)
    amended(frida, purchase)

    sheet = selectors.sheet_of(purchase, make.lot_of(purchase))
    assert (sheet.ranking.verdict, sheet.editions, sheet.ranking.rows[0].total) == (
        Verdict.ONE_OFFER,
        [1],
        Decimal(100),
    )


def test_offer_brought_up_to_the_new_weight_needs_a_new_answer_and_score(
    frida: Actor, purchase: Purchase, atelje: Organisation
) -> None:
    made = make.answered(frida, purchase, atelje)
    make.scored(frida, made, FULL)
    amended(frida, purchase)
    made = offer_bring_up(actor=frida, offer_id=made.public_id)

    sheet = selectors.sheet_of(purchase, make.lot_of(purchase))
    assert [(cell.edition.title[0][1], cell.answer) for cell in sheet.missing if cell.edition] == [("Price", None)]
    make.answer(frida, made, "Price")
    assert give(frida, row_of(made, "Price"), "50").most == 50


def test_offers_on_different_editions_are_not_compared_and_not_awarded(
    frida: Actor, purchase: Purchase, atelje: Organisation, norsud: Organisation
) -> None:
    first = make.answered(frida, purchase, atelje)
    make.scored(frida, first, FULL)
    amended(frida, purchase)
    second = make.answered(frida, purchase, norsud)
    make.scored(frida, second, {"Price": "50", "Depth": "40"})

    assert selectors.ranking_of(purchase, make.lot_of(purchase)).verdict is Verdict.NOT_COMPARABLE
    with pytest.raises(DomainError, match="offers-differ") as refused:
        make.award(frida, first)
    assert refused.value.context["editions"] == ["1", "2"]


# The award


def test_award_of_the_leading_offer_is_recorded_with_its_facts(
    cast: Cast, frida: Actor, purchase: Purchase, atelje: Organisation, norsud: Organisation
) -> None:
    won, lost = (make.answered(frida, purchase, each) for each in (atelje, norsud))
    make.scored(frida, won, FULL)
    make.scored(frida, lost, LESS)

    award = make.award(frida, won, reason="Most points.", standstill_until=date(2024, 6, 13))

    assert (award.offer, award.standstill_until) == (won, date(2024, 6, 13))
    assert list(selectors.awards_of(purchase)) == [award]
    assert offers_facts() == [("AWA-01", 2, False), ("CLA-01", 2, False)]
    assert written(cast)[-1] == "award-made"


def test_award_names_the_scores_that_are_missing(
    frida: Actor, purchase: Purchase, atelje: Organisation, norsud: Organisation
) -> None:
    first, second = make.answered(frida, purchase, atelje), make.offer(frida, purchase, norsud)
    make.scored(frida, first, FULL)
    make.answer(frida, second, "Depth")

    with pytest.raises(DomainError, match="scores-missing") as refused:
        make.award(frida, first)

    missing = ["Norsud Sistemes SL (Price)", "Norsud Sistemes SL (Depth)"]
    assert (refused.value.context["missing"], Award.objects.count(), offers_facts()) == (missing, 0, [])


def test_withdrawn_offer_needs_no_score_for_the_award(
    frida: Actor, purchase: Purchase, atelje: Organisation, norsud: Organisation
) -> None:
    won, gone = make.answered(frida, purchase, atelje), make.offer(frida, purchase, norsud)
    make.scored(frida, won, FULL)
    offer_withdraw(actor=frida, offer_id=gone.public_id, reason="The bidder withdrew it.")

    assert make.award(frida, won).offer == won
    assert offers_facts() == [("AWA-01", 1, False), ("CLA-01", 1, False)]


BAD_AWARDS = [
    ({"reason": " "}, "award-reason-missing", "reason"),
    ({"decided_on": date(2098, 1, 1)}, "award-decided-later", "decided_on"),
    ({"decided_on": date(1999, 1, 1)}, "year-not-shown", "decided_on"),
    ({"standstill_until": date(2024, 6, 2)}, "standstill-before-decision", "standstill_until"),
    ({"standstill_until": date(2100, 1, 1)}, "year-not-shown", "standstill_until"),
    ({"lot_id": "2" * 26}, "not-found", ""),
    ({"offer_id": "2" * 26}, "not-found", ""),
]


@pytest.mark.parametrize(("changes", "code", "field"), BAD_AWARDS)
def test_award_with_a_fault_is_refused_at_its_field(
    frida: Actor, purchase: Purchase, atelje: Organisation, changes: dict[str, object], code: str, field: str
) -> None:
    won = make.answered(frida, purchase, atelje)
    make.scored(frida, won, FULL)

    with pytest.raises(DomainError) as refused:
        make.award(frida, won, **changes)

    assert (refused.value.code, refused.value.field, Award.objects.count()) == (code, field, 0)


LONG = "Thirty characters explain it.."
SHORT = LONG[:-1]


@pytest.mark.parametrize("points", [FULL, {"Price": "50", "Depth": "20"}], ids=["second", "tied"])
def test_offer_that_does_not_lead_alone_is_awarded_with_a_longer_reason(
    frida: Actor, purchase: Purchase, atelje: Organisation, norsud: Organisation, points: dict[str, str]
) -> None:
    chosen, other = (make.answered(frida, purchase, each) for each in (atelje, norsud))
    make.scored(frida, chosen, LESS)
    make.scored(frida, other, points)

    with pytest.raises(DomainError, match="award-reason-short"):
        make.award(frida, chosen, reason=SHORT)

    assert len(LONG) == services.LEAST_REASON
    assert make.award(frida, chosen, reason=LONG).offer == chosen


def test_leader_who_lacks_something_mandatory_is_awarded_with_a_longer_reason(
    frida: Actor, purchase: Purchase, atelje: Organisation
) -> None:
    won = make.answered(frida, purchase, atelje)
    make.answer(frida, won, "Sites", NOT_MET, reason="Misread.")
    make.scored(frida, won, FULL)

    with pytest.raises(DomainError, match="award-reason-short"):
        make.award(frida, won, reason=SHORT)
    assert make.award(frida, won, reason=LONG).offer == won


def test_lot_is_awarded_once(frida: Actor, purchase: Purchase, atelje: Organisation, norsud: Organisation) -> None:
    won, lost = (make.answered(frida, purchase, each) for each in (atelje, norsud))
    make.scored(frida, won, FULL)
    make.scored(frida, lost, LESS)
    make.award(frida, won)

    with pytest.raises(DomainError, match="lot-awarded-already"):
        make.award(frida, lost)


def test_offer_that_is_not_for_the_lot_is_not_awarded_it(frida: Actor, atelje: Organisation) -> None:
    purchase = begin(frida, tenders_due=None)
    second = lot_add(actor=frida, public_id=purchase.public_id, title="Screens")
    add(frida, purchase, price_facts())
    tender_publish(actor=frida, public_id=purchase.public_id)
    made = make.offer(frida, purchase, atelje)

    with pytest.raises(DomainError, match="offer-not-for-lot"):
        make.award(frida, made, lot_id=second.public_id)


def test_offer_of_another_tender_is_not_there(frida: Actor, purchase: Purchase, atelje: Organisation) -> None:
    made = make.answered(frida, purchase, atelje)
    other = weighted(frida, None)

    with pytest.raises(DomainError, match="not-found"):
        make.award(frida, made, purchase_id=other.public_id, lot_id=make.lot_of(other).public_id)


def test_withdrawn_offer_is_not_awarded(frida: Actor, purchase: Purchase, atelje: Organisation) -> None:
    made = make.answered(frida, purchase, atelje)
    offer_withdraw(actor=frida, offer_id=made.public_id, reason="Recorded twice.")

    with pytest.raises(DomainError, match="offer-withdrawn"):
        make.award(frida, made)


def test_tender_without_award_criteria_is_awarded_by_reason_alone(frida: Actor, atelje: Organisation) -> None:
    purchase = begin(frida, tenders_due=None)
    facts = dataclasses.replace(policy_facts(), stage=StageOfUse.TECHNICAL_SPECIFICATION, award_kind=None, weights={})
    add(frida, purchase, facts)
    tender_publish(actor=frida, public_id=purchase.public_id)
    made = make.offer(frida, purchase, atelje)

    assert selectors.ranking_of(purchase, make.lot_of(purchase)).verdict is Verdict.NOTHING_SCORED
    with pytest.raises(DomainError, match="award-reason-short"):
        make.award(frida, made, reason=SHORT)
    assert make.award(frida, made, reason=LONG).offer == made


# What an award closes


def test_award_closes_offers_answers_and_scores_of_its_lot(cast: Cast, frida: Actor, norsud: Organisation) -> None:
    award = make.awarded(frida, cast.organisation("atelje_it"))
    won, purchase = award.offer, award.purchase

    refusals: dict[str, list[Callable[[], object]]] = {
        "lot-awarded": [
            lambda: make.offer(frida, purchase, norsud),
            lambda: give(frida, row_of(won, "Depth"), "5"),
        ],
        "answer-awarded": [lambda: make.answer(frida, won, "Sites", NOT_MET, reason="Misread.")],
        "offer-awarded": [lambda: offer_withdraw(actor=frida, offer_id=won.public_id, reason="Too late.")],
    }
    for code, acts in refusals.items():
        for act in acts:
            with pytest.raises(DomainError, match=code):
                act()


def test_withdrawn_award_opens_them_again_and_takes_its_facts_back(
    cast: Cast, frida: Actor, norsud: Organisation
) -> None:
    award = make.awarded(frida, cast.organisation("atelje_it"))

    services.award_withdraw(actor=frida, award_id=award.public_id, reason="A score was typed wrongly.")

    assert offers_facts() == [("AWA-01", 1, True), ("CLA-01", 1, True)]
    assert (list(selectors.awards_of(award.purchase)), list(selectors.awards_withdrawn(award.purchase))) == (
        [],
        [award],
    )
    give(frida, row_of(award.offer, "Depth"), "5")
    again = make.award(frida, award.offer)
    assert (again.pk == award.pk, offers_facts()[-1]) == (False, ("CLA-01", 1, False))


def test_withdrawal_needs_a_reason_and_is_done_once(cast: Cast, frida: Actor) -> None:
    award = make.awarded(frida, cast.organisation("atelje_it"))

    with pytest.raises(DomainError, match="withdrawal-reason-missing"):
        services.award_withdraw(actor=frida, award_id=award.public_id, reason=" ")
    services.award_withdraw(actor=frida, award_id=award.public_id, reason="Mistake.")
    with pytest.raises(DomainError, match="award-withdrawn"):
        services.award_withdraw(actor=frida, award_id=award.public_id, reason="Again.")


def test_award_that_a_contract_came_from_stays(cast: Cast, frida: Actor) -> None:
    award = make.awarded(frida, cast.organisation("atelje_it"))
    contract_from_awards(actor=frida, award_ids=[award.public_id], facts=contract_facts())

    with pytest.raises(DomainError, match="award-has-contract"):
        services.award_withdraw(actor=frida, award_id=award.public_id, reason="Mistake.")

    assert list(selectors.awards_of(award.purchase)) == [award]


# Who may


def test_evaluator_scores_and_does_not_award(
    cast: Cast, frida: Actor, purchase: Purchase, atelje: Organisation
) -> None:
    evan = evaluator(cast, Role.EVALUATOR)
    made = make.answered(frida, purchase, atelje)
    make.scored(evan, made, FULL)

    with pytest.raises(DomainError, match="not-allowed"):
        make.award(evan, made)


@pytest.mark.parametrize(
    ("name", "code"),
    [("finn", "not-allowed"), ("anna", "not-allowed"), ("vera", "not-found"), ("karin", "not-found"),
     ("atle", "not-found")],
)  # fmt: skip
def test_others_neither_score_nor_award_nor_withdraw(
    cast: Cast, frida: Actor, purchase: Purchase, atelje: Organisation, norsud: Organisation, name: str, code: str
) -> None:
    participant_add(
        actor=frida, public_id=purchase.public_id, organisation_id=cast.organisation("vall_del_riu").public_id
    )
    made = make.answered(frida, purchase, atelje)
    make.scored(frida, made, FULL)
    actor = evaluator(cast, Role.ADMINISTRATOR) if name == "anna" else cast.acting(name)

    with pytest.raises(DomainError, match=code):
        give(actor, row_of(made, "Depth"), "5")
    with pytest.raises(DomainError, match=code):
        make.award(actor, made)
    award = make.award(frida, made)
    with pytest.raises(DomainError, match=code):
        services.award_withdraw(actor=actor, award_id=award.public_id, reason="Mistake.")

    assert (Score.objects.count(), list(selectors.awards_of(purchase))) == (2, [award])


def test_journal_holds_no_points_and_no_reasons(cast: Cast, frida: Actor) -> None:
    make.awarded(frida, cast.organisation("atelje_it"))

    entries = journal_entries(organisation=cast.organisation("fjordvik").public_id)
    shown = [str(each.readable.values) for each in entries if each.code in ("score-given", "award-made")]
    assert len(shown) == 3
    assert [text for text in shown if "By the scale" in text or make.WHY in text or "30" in text] == []
