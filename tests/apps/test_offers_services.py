"""Are offers recorded on the published tender alone, and answers kept as they were given?"""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.models import Organisation
from redthread.apps.accounts.selectors import actor_of
from redthread.apps.accounts.services import membership_give, organisation_add, person_add
from redthread.apps.facts.models import Fact
from redthread.apps.journal.selectors import journal_entries
from redthread.apps.offers import selectors, services
from redthread.apps.offers.models import Answer, Offer
from redthread.apps.offers.services import AnswerGiven
from redthread.apps.purchases.models import Purchase
from redthread.apps.purchases.services import lot_add, participant_add
from redthread.apps.tenders.selectors import requirement_get
from redthread.apps.tenders.services import requirement_change, requirement_remove
from redthread.apps.tenders.services_publication import tender_publish
from redthread.domain.errors import DomainError
from redthread.domain.offers.answers import AnswerStanding
from redthread.domain.people.roles import OrganisationKind, Role
from redthread.domain.values import Money
from tests.factories import offer as make
from tests.factories.tender import add, begin, policy_facts, price_facts
from tests.people import Cast

MET, BY_DATE, NOT_MET, SILENT = AnswerStanding
DAY = date(2027, 3, 1)


@pytest.fixture
def frida(cast: Cast) -> Actor:
    return cast.acting("frida")


@pytest.fixture
def purchase(frida: Actor) -> Purchase:
    return make.published(frida)


@pytest.fixture
def atelje(cast: Cast) -> Organisation:
    return cast.organisation("atelje_it")


def colleague(cast: Cast, name: str, role: Role) -> Actor:
    """One more person of Fjordvik, with this role alone."""
    person = person_add(email=f"{name}@example.org", name=name)
    membership_give(organisation=cast.organisation("fjordvik"), person=person, roles=[role])
    return actor_of(person=person)


def written(cast: Cast) -> list[str]:
    """Codes in the journal of Fjordvik, oldest first."""
    return [entry.code for entry in reversed(journal_entries(organisation=cast.organisation("fjordvik").public_id))]


def facts() -> list[tuple[str, str, str | None, bool]]:
    """(criterion, subject, value, taken back) of the facts that answers wrote, oldest first."""
    rows = Fact.objects.filter(kind="answered", retracts=None).order_by("pk")
    return [
        (
            each.criterion_version.criterion.identifier,
            each.subject,
            None if each.value is None else f"{each.value.normalize():f}",
            Fact.objects.filter(retracts=each).exists(),
        )
        for each in rows
    ]


# Recording


def test_offer_stands_on_the_latest_publication_with_its_price(
    cast: Cast, frida: Actor, purchase: Purchase, atelje: Organisation
) -> None:
    made = make.offer(frida, purchase, atelje)

    row = made.lots.get()
    assert (made.publication.number, str(row.price), row.currency) == (1, "100000.00", "NOK")
    assert made.recorded_by == frida.person
    assert written(cast)[-1] == "offer-recorded"


def test_offer_without_a_price_has_an_unknown_one(frida: Actor, purchase: Purchase, atelje: Organisation) -> None:
    made = make.offer(frida, purchase, atelje, lots={make.lot_of(purchase).public_id: None})

    assert (made.lots.get().price, made.lots.get().currency) == (None, "")


def test_journal_holds_no_price_and_no_words_of_an_offer(
    cast: Cast, frida: Actor, purchase: Purchase, atelje: Organisation
) -> None:
    made = make.offer(frida, purchase, atelje)
    make.answer(frida, made, "Sites", text="Secret of the firm.")
    services.offer_withdraw(actor=frida, offer_id=made.public_id, reason="Too dear at 100000.")

    entries = journal_entries(organisation=cast.organisation("fjordvik").public_id)
    shown = " ".join(str(each.readable.values) for each in entries if each.subject == made.public_id)
    assert "Atelje IT AS" in shown
    assert [word for word in ("100000", "Secret", "dear") if word in shown] == []


def test_offer_on_a_draft_is_refused(frida: Actor, atelje: Organisation) -> None:
    draft = begin(frida)

    with pytest.raises(DomainError, match="offers-not-published"):
        make.offer(frida, draft, atelje)


def test_offer_is_refused_until_the_published_time_limit_and_taken_from_it_on(
    frida: Actor, atelje: Organisation, monkeypatch: pytest.MonkeyPatch
) -> None:
    due = timezone.now() + timedelta(days=30)
    purchase = make.published(frida, tenders_due=due)

    def at(now: datetime) -> None:
        monkeypatch.setattr(services, "database_now", lambda: now)

    at(due - timedelta(microseconds=1))
    with pytest.raises(DomainError, match="offers-before-deadline") as refused:
        make.offer(frida, purchase, atelje)
    assert str(refused.value.context["due"]).endswith("(Europe/Oslo)")
    at(due)
    assert make.offer(frida, purchase, atelje).publication.number == 1


def test_time_limit_changed_in_the_draft_alone_opens_nothing(frida: Actor, atelje: Organisation) -> None:
    purchase = make.published(frida, tenders_due=timezone.now() + timedelta(days=30))
    Purchase.objects.filter(pk=purchase.pk).update(tenders_due=datetime(2020, 1, 1, tzinfo=UTC))

    with pytest.raises(DomainError, match="offers-before-deadline"):
        make.offer(frida, purchase, atelje)


def test_second_standing_offer_of_a_supplier_is_refused_and_one_after_withdrawal_is_taken(
    frida: Actor, purchase: Purchase, atelje: Organisation
) -> None:
    first = make.offer(frida, purchase, atelje)

    with pytest.raises(DomainError, match="offer-once"):
        make.offer(frida, purchase, atelje)
    services.offer_withdraw(actor=frida, offer_id=first.public_id, reason="Recorded twice.")
    second = make.offer(frida, purchase, atelje)

    assert list(selectors.offers_standing(purchase=purchase)) == [second]


BAD_OFFERS = [
    ({"lots": {}}, "offer-without-lot", "lots"),
    ({"lots": {"2" * 26: None}}, "not-found", "lots"),
    ({"received_on": date(2098, 1, 1)}, "offer-received-later", "received_on"),
    ({"received_on": date(1999, 1, 1)}, "year-not-shown", "received_on"),
]


@pytest.mark.parametrize(("changes", "code", "field"), BAD_OFFERS)
def test_offer_with_a_fault_is_refused_at_its_field(
    frida: Actor, purchase: Purchase, atelje: Organisation, changes: dict[str, object], code: str, field: str
) -> None:
    with pytest.raises(DomainError) as refused:
        make.offer(frida, purchase, atelje, **changes)

    assert (refused.value.code, refused.value.field, Offer.objects.count()) == (code, field, 0)


@pytest.mark.parametrize(
    ("price", "code"),
    [
        (Money(Decimal("-1"), "NOK"), "value-unfitting"),
        (Money(Decimal("1.001"), "NOK"), "value-unfitting"),
        (Money(Decimal("1234567890123456"), "NOK"), "value-unfitting"),
        (Money(Decimal("NaN"), "NOK"), "value-unfitting"),
        (Money(Decimal(1), "nok"), "value-unfitting"),
        (Money(Decimal(1), ""), "currency-missing"),
    ],
)
def test_price_that_is_none_is_refused_at_its_lot(
    frida: Actor, purchase: Purchase, atelje: Organisation, price: Money, code: str
) -> None:
    lot = make.lot_of(purchase).public_id

    with pytest.raises(DomainError) as refused:
        make.offer(frida, purchase, atelje, lots={lot: price})

    assert (refused.value.code, refused.value.field, Offer.objects.count()) == (code, f"price_{lot}", 0)


def test_lot_of_another_purchase_is_not_there(frida: Actor, purchase: Purchase, atelje: Organisation) -> None:
    elsewhere = make.lot_of(begin(frida))

    with pytest.raises(DomainError, match="not-found"):
        make.offer(frida, purchase, atelje, lots={elsewhere.public_id: None})


def test_offer_of_no_supplier_is_refused(cast: Cast, frida: Actor, purchase: Purchase) -> None:
    with pytest.raises(DomainError, match="not-a-supplier"):
        make.offer(frida, purchase, cast.organisation("brightline"))


# The supplier


def test_supplier_is_found_by_name_and_country_whatever_the_case(frida: Actor, atelje: Organisation) -> None:
    assert services.supplier_find_or_add(actor=frida, name=" atelje it as", country="no") == atelje


def test_supplier_of_that_name_in_another_country_is_another_one(frida: Actor, atelje: Organisation) -> None:
    made = services.supplier_find_or_add(actor=frida, name="Atelje IT AS", country="SE")

    assert (made == atelje, made.kind, made.country) == (False, "supplier", "SE")
    assert services.supplier_find_or_add(actor=frida, name="Atelje IT AS", country="SE") == made
    assert services.supplier_find_or_add(actor=frida, name="Atelje IT AS", country="NO") == atelje


@pytest.mark.parametrize("is_fictional", [True, False])
def test_supplier_of_a_fictional_buyer_is_fictional(cast: Cast, is_fictional: bool) -> None:
    Organisation.objects.filter(pk=cast.organisation("fjordvik").pk).update(is_fictional=is_fictional)

    made = services.supplier_find_or_add(actor=cast.acting("frida"), name="New firm", country="NO")

    assert made.is_fictional is is_fictional


def test_name_of_an_organisation_of_another_kind_is_refused(frida: Actor) -> None:
    with pytest.raises(DomainError, match="organisation-exists") as refused:
        services.supplier_find_or_add(actor=frida, name="Brightline Devices", country="NL")

    assert refused.value.field == "supplier"


@pytest.mark.parametrize(("name", "code"), [(" ", "supplier-name-missing"), ("x" * 201, "value-unfitting")])
def test_name_that_is_none_is_refused(frida: Actor, name: str, code: str) -> None:
    with pytest.raises(DomainError, match=code):
        services.supplier_find_or_add(actor=frida, name=name, country="NO")


def test_refused_offer_leaves_no_new_supplier_behind(frida: Actor, purchase: Purchase) -> None:
    with pytest.raises(DomainError, match="offer-without-lot"):
        services.offer_from_supplier(
            actor=frida, purchase_id=purchase.public_id, name="New firm", country="NO", received_on=DAY, lots={}
        )

    assert Organisation.objects.filter(name="New firm").count() == 0


# Answers


def test_offer_answers_the_published_editions_of_its_lots_in_order(
    frida: Actor, purchase: Purchase, atelje: Organisation
) -> None:
    made = make.offer(frida, purchase, atelje)

    titles = [each.title[0][1] for each in selectors.editions_answered(made)]
    assert titles == ["Price", "Depth", "Sites"]


def test_requirement_taken_out_after_the_offer_is_still_answered(
    frida: Actor, purchase: Purchase, atelje: Organisation
) -> None:
    made = make.offer(frida, purchase, atelje)
    before = selectors.editions_answered(made)

    requirement_remove(actor=frida, public_id=purchase.public_id, requirement_id=before[2].requirement.public_id)
    tender_publish(actor=frida, public_id=purchase.public_id)

    assert selectors.editions_answered(Offer.objects.get()) == before


def test_requirement_of_another_lot_is_not_asked(frida: Actor, atelje: Organisation) -> None:
    purchase = begin(frida, tenders_due=None)
    other = lot_add(actor=frida, public_id=purchase.public_id, title="Screens")
    add(frida, purchase, price_facts())
    add(frida, purchase, policy_facts(lot="LOT-0002"))
    tender_publish(actor=frida, public_id=purchase.public_id)

    first = make.offer(frida, purchase, atelje)
    both = make.offer(
        frida,
        purchase,
        services.supplier_find_or_add(actor=frida, name="Both", country="NO"),
        lots={make.lot_of(purchase).public_id: None, other.public_id: None},
    )

    assert [each.title[0][1] for each in selectors.editions_answered(first)] == ["Price"]
    assert [each.title[0][1] for each in selectors.editions_answered(both)] == [
        "Price",
        "Corporate social responsibility",
    ]


def test_answers_are_recorded_with_figure_and_day(
    cast: Cast, frida: Actor, purchase: Purchase, atelje: Organisation
) -> None:
    made = make.offer(frida, purchase, atelje)

    row = make.answer(frida, made, "Depth", BY_DATE, text="Soon.\r\nAll.", promised=Decimal("87.5"), promised_on=DAY)

    row.refresh_from_db()
    assert (row.number, row.standing, row.text, row.promised, row.promised_on, row.reason) == (
        1, "by-date", "Soon.\nAll.", Decimal("87.5"), DAY, "",
    )  # fmt: skip
    assert written(cast)[-1] == "answers-recorded"


def test_same_answer_again_changes_nothing(cast: Cast, frida: Actor, purchase: Purchase, atelje: Organisation) -> None:
    made = make.offer(frida, purchase, atelje)
    make.answer(frida, made, "Depth", promised=Decimal("85"))
    before = written(cast)

    make.answer(frida, made, "Depth", promised=Decimal("85.00"), text="  ")

    assert (Answer.objects.count(), written(cast)) == (1, before)


def test_changed_answer_is_the_next_number_with_its_reason_and_the_first_stays(
    frida: Actor, purchase: Purchase, atelje: Organisation
) -> None:
    made = make.offer(frida, purchase, atelje)
    make.answer(frida, made, "Sites", text="Yes.")

    with pytest.raises(DomainError, match="answer-reason-missing") as refused:
        make.answer(frida, made, "Sites", NOT_MET)
    make.answer(frida, made, "Sites", NOT_MET, reason="Misread at first.")

    edition = make.edition_titled(made, "Sites")
    assert refused.value.field == f"reason_{edition.public_id}"
    kept = [
        (each.number, each.standing, each.text, each.reason) for each in selectors.answers_history(made)[edition.pk]
    ]
    assert kept == [(1, "met", "Yes.", ""), (2, "not-met", "", "Misread at first.")]


@pytest.mark.parametrize("change", [{"text": "rewritten"}, {"standing": "not-met"}])
def test_database_refuses_to_rewrite_an_answer(
    frida: Actor, purchase: Purchase, atelje: Organisation, change: dict[str, str]
) -> None:
    row = make.answer(frida, make.offer(frida, purchase, atelje), "Sites")

    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        Answer.objects.filter(pk=row.pk).update(**change)


BAD_ANSWERS = [
    ("Depth", BY_DATE, {}, "answer-date-missing", "promised_on"),
    ("Depth", MET, {"promised_on": DAY}, "answer-date-unneeded", "promised_on"),
    ("Depth", SILENT, {"text": "Maybe."}, "answer-silent-with-content", "standing"),
    ("Depth", MET, {"promised": Decimal("100.5")}, "figure-too-great", "promised"),
    ("Depth", MET, {"promised": Decimal("-1")}, "figure-negative", "promised"),
    ("Sites", MET, {"promised": Decimal(5)}, "promise-not-asked", "promised"),
    ("Depth", MET, {"promised": Decimal("1.12345678")}, "value-unfitting", "text"),
]


@pytest.mark.parametrize(("title", "standing", "changes", "code", "field"), BAD_ANSWERS)
def test_answer_with_a_fault_is_refused_at_its_field(
    frida: Actor,
    purchase: Purchase,
    atelje: Organisation,
    title: str,
    standing: AnswerStanding,
    changes: dict[str, object],
    code: str,
    field: str,
) -> None:
    made = make.offer(frida, purchase, atelje)
    edition = make.edition_titled(made, title)

    with pytest.raises(DomainError) as refused:
        make.answer(frida, made, title, standing, **changes)

    assert (refused.value.code, refused.value.field) == (code, f"{field}_{edition.public_id}")


def test_one_faulty_answer_keeps_all_of_them_out(frida: Actor, purchase: Purchase, atelje: Organisation) -> None:
    made = make.offer(frida, purchase, atelje)
    good, bad = (make.edition_titled(made, title).public_id for title in ("Price", "Depth"))

    with pytest.raises(DomainError, match="answer-date-missing"):
        services.answers_record(
            actor=frida, offer_id=made.public_id, answers=[AnswerGiven(edition_id=good, standing=MET),
                                                           AnswerGiven(edition_id=bad, standing=BY_DATE)],
        )  # fmt: skip

    assert (Answer.objects.count(), facts()) == (0, [])


def test_edition_of_another_tender_is_not_there(frida: Actor, purchase: Purchase, atelje: Organisation) -> None:
    elsewhere = begin(frida, tenders_due=None)
    add(frida, elsewhere, price_facts())
    tender_publish(actor=frida, public_id=elsewhere.public_id)
    foreign = make.edition_titled(make.offer(frida, elsewhere, atelje), "Price").public_id
    made = make.offer(frida, purchase, atelje)

    with pytest.raises(DomainError, match="not-found"):
        services.answers_record(
            actor=frida, offer_id=made.public_id, answers=[AnswerGiven(edition_id=foreign, standing=MET)]
        )


def test_second_of_two_tabs_is_told(frida: Actor, purchase: Purchase, atelje: Organisation) -> None:
    made = make.offer(frida, purchase, atelje)
    make.answer(frida, made, "Sites", number=0)

    with pytest.raises(DomainError, match="changed-meanwhile"):
        make.answer(frida, made, "Sites", NOT_MET, number=0, reason="Misread.")

    assert Answer.objects.count() == 1


# The facts


def test_answer_tells_the_criterion_whether_it_is_met_and_silence_tells_nothing(
    frida: Actor, purchase: Purchase, atelje: Organisation
) -> None:
    made = make.offer(frida, purchase, atelje)
    make.answer(frida, made, "Price")
    clause = make.answer(frida, made, "Sites", NOT_MET)
    make.answer(frida, made, "Depth", SILENT)

    assert facts() == [("CLA-01", clause.public_id, "0", False)]


def test_corrected_answer_takes_its_fact_back_and_writes_another(
    frida: Actor, purchase: Purchase, atelje: Organisation
) -> None:
    made = make.offer(frida, purchase, atelje)
    first = make.answer(frida, made, "Sites", NOT_MET)
    second = make.answer(frida, made, "Sites", MET, reason="Misread.")

    assert facts() == [("CLA-01", first.public_id, "0", True), ("CLA-01", second.public_id, "1", False)]


def test_withdrawn_offer_takes_its_facts_back(frida: Actor, purchase: Purchase, atelje: Organisation) -> None:
    made = make.answered(frida, purchase, atelje)

    services.offer_withdraw(actor=frida, offer_id=made.public_id, reason="Recorded for the wrong tender.")

    assert [taken_back for *_rest, taken_back in facts()] == [True, True]


# Withdrawing, and a tender that was amended


@pytest.mark.parametrize("reason", ["", "  "])
def test_withdrawal_needs_a_reason(frida: Actor, purchase: Purchase, atelje: Organisation, reason: str) -> None:
    made = make.offer(frida, purchase, atelje)

    with pytest.raises(DomainError, match="withdrawal-reason-missing"):
        services.offer_withdraw(actor=frida, offer_id=made.public_id, reason=reason)


def test_withdrawn_offer_takes_nothing_more(frida: Actor, purchase: Purchase, atelje: Organisation) -> None:
    made = make.answered(frida, purchase, atelje)
    services.offer_withdraw(actor=frida, offer_id=made.public_id, reason="Recorded twice.")

    for act in (
        lambda: make.answer(frida, made, "Sites", NOT_MET, reason="Late."),
        lambda: services.offer_withdraw(actor=frida, offer_id=made.public_id, reason="Again."),
        lambda: services.offer_bring_up(actor=frida, offer_id=made.public_id),
    ):
        with pytest.raises(DomainError, match="offer-withdrawn"):
            act()


def amended(actor: Actor, purchase: Purchase) -> None:
    """Edition 2 of the tender: the weight of the price is another."""
    edition = next(
        each
        for each in purchase.requirements.all()
        if requirement_get(actor=actor, public_id=purchase.public_id, requirement_id=each.public_id).title[0][1]
        == "Price"
    )
    now = requirement_get(actor=actor, public_id=purchase.public_id, requirement_id=edition.public_id)
    requirement_change(
        actor=actor,
        public_id=purchase.public_id,
        requirement_id=edition.public_id,
        facts=price_facts(percent="50"),
        version=now.version,
    )
    tender_publish(actor=actor, public_id=purchase.public_id)


def test_amendment_leaves_an_offer_on_its_edition_until_it_is_brought_up(
    frida: Actor, purchase: Purchase, atelje: Organisation
) -> None:
    made = make.answered(frida, purchase, atelje)
    amended(frida, purchase)
    before = [each.number for each in selectors.editions_answered(made)]

    brought = services.offer_bring_up(actor=frida, offer_id=made.public_id)

    answered = selectors.answers_now(brought)
    after = [(each.title[0][1], each.number, each.pk in answered) for each in selectors.editions_answered(brought)]
    assert before == [1, 1, 1]
    assert after == [("Price", 2, False), ("Depth", 1, True), ("Sites", 1, True)]


def test_offer_on_the_latest_edition_is_not_brought_up(frida: Actor, purchase: Purchase, atelje: Organisation) -> None:
    made = make.offer(frida, purchase, atelje)

    with pytest.raises(DomainError, match="offer-on-latest"):
        services.offer_bring_up(actor=frida, offer_id=made.public_id)


# Who may


WRITERS = [
    ("finn", "not-allowed"),  # contract manager of the lead: reads
    ("evan", "not-allowed"),  # evaluator of the lead: reads
    ("anna", "not-allowed"),  # administrator of the lead, and nothing else
    ("vera", "not-found"),  # buyer of a participating authority
    ("karin", "not-found"),  # buyer of the consortium
    ("atle", "not-found"),  # the very bidder
    ("mei", "not-found"),
]


def acting(cast: Cast, name: str) -> Actor:
    extra = {"evan": Role.EVALUATOR, "anna": Role.ADMINISTRATOR}
    return colleague(cast, name, extra[name]) if name in extra else cast.acting(name)


@pytest.mark.parametrize(("name", "code"), WRITERS)
def test_who_is_no_buyer_of_the_lead_records_nothing(
    cast: Cast, frida: Actor, purchase: Purchase, atelje: Organisation, name: str, code: str
) -> None:
    participant_add(
        actor=frida, public_id=purchase.public_id, organisation_id=cast.organisation("vall_del_riu").public_id
    )
    made, actor = make.answered(frida, purchase, atelje), acting(cast, name)
    before = written(cast)

    for act in (
        lambda: make.answer(actor, made, "Sites", NOT_MET, reason="x"),
        lambda: services.offer_withdraw(actor=actor, offer_id=made.public_id, reason="x"),
        lambda: services.offer_bring_up(actor=actor, offer_id=made.public_id),
    ):
        with pytest.raises(DomainError, match=code):
            act()

    assert (written(cast), Answer.objects.count()) == (before, 3)


@pytest.mark.parametrize(
    ("name", "code"), [("finn", "not-allowed"), ("vera", "not-allowed"), ("karin", "not-found"), ("atle", "not-found")]
)
def test_who_does_not_change_the_purchase_records_no_offer(
    cast: Cast, frida: Actor, purchase: Purchase, atelje: Organisation, name: str, code: str
) -> None:
    """A participating buyer may read the purchase, so the refusal tells nothing of its offers."""
    participant_add(
        actor=frida, public_id=purchase.public_id, organisation_id=cast.organisation("vall_del_riu").public_id
    )

    with pytest.raises(DomainError, match=code):
        make.offer(cast.acting(name), purchase, atelje)

    assert Offer.objects.count() == 0


READERS = [(name, {"finn": "", "evan": ""}.get(name, code)) for name, code in WRITERS]


@pytest.mark.parametrize(("name", "code"), READERS)
def test_offers_are_read_by_those_of_the_lead_who_work_with_them(
    cast: Cast, frida: Actor, purchase: Purchase, atelje: Organisation, name: str, code: str
) -> None:
    participant_add(
        actor=frida, public_id=purchase.public_id, organisation_id=cast.organisation("vall_del_riu").public_id
    )
    made, actor = make.answered(frida, purchase, atelje), acting(cast, name)
    row = make.answer(frida, made, "Sites", NOT_MET, reason="Misread.")

    def read(act: Callable[[], object]) -> str:
        try:
            act()
        except DomainError as error:
            return error.code
        return ""

    assert read(lambda: list(selectors.offers_of(actor=actor, purchase_id=purchase.public_id))) == code
    assert read(lambda: selectors.offer_get(actor=actor, public_id=made.public_id)) == code
    assert read(lambda: selectors.answer_get(actor=actor, public_id=row.public_id)) == code


def test_offer_under_the_address_of_another_purchase_is_not_there(
    frida: Actor, purchase: Purchase, atelje: Organisation
) -> None:
    made, other = make.offer(frida, purchase, atelje), begin(frida)

    with pytest.raises(DomainError, match="not-found"):
        selectors.offer_in(actor=frida, purchase_id=other.public_id, public_id=made.public_id)


def test_answers_cost_the_same_queries_for_one_and_three(
    cast: Cast,
    frida: Actor,
    purchase: Purchase,
    atelje: Organisation,
    query_count: Callable[[Callable[[], object]], int],
) -> None:
    suppliers = [organisation_add(name=f"Firm {n}", kind=OrganisationKind.SUPPLIER, country="NO") for n in range(2)]
    make.answered(frida, purchase, atelje)

    def ask() -> None:
        selectors.answers_of_offers(list(selectors.offers_of(actor=frida, purchase_id=purchase.public_id)))

    one = query_count(ask)
    for supplier in suppliers:
        make.answered(frida, purchase, supplier)

    assert query_count(ask) == one
