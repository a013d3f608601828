"""Is a purchase its lead's alone to change, and is nothing of it lost or made up?"""

import dataclasses
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from redthread.apps.inbox.selectors import notifications_of
from redthread.apps.jobs.models import Mail
from redthread.apps.journal.selectors import journal_entries_of
from redthread.apps.purchases import selectors, services
from redthread.apps.purchases.adapters import facts_value
from redthread.apps.purchases.models import Choice, Lot, Purchase
from redthread.domain.errors import DomainError
from redthread.domain.purchase import Aim, Procedure, Source
from redthread.domain.purchase import Lot as LotValue
from redthread.domain.purchase import Purchase as Value
from redthread.domain.values import Money, Text
from tests.factories.purchase import sample_purchase
from tests.factories.tender import begin, purchase_facts, small_library
from tests.people import Cast

TODAY = date(2027, 1, 4)
SHA256 = "a" * 64


def codes(cast: Cast, purchase: Purchase) -> list[str]:
    """What the lead's journal says of it, oldest first."""
    entries = journal_entries_of(subject=purchase.public_id, organisation=purchase.lead.public_id)
    return [entry.code for entry in reversed(entries)]


def share(cast: Cast, purchase: Purchase, name: str = "vall_del_riu") -> None:
    services.participant_add(
        actor=cast.acting("frida"),
        public_id=purchase.public_id,
        organisation_id=cast.organisation(name).public_id,
    )


# Who sees and changes it


def test_a_purchase_begins_with_one_lot_and_a_line_in_the_journal(cast: Cast) -> None:
    purchase = begin(cast.acting("frida"))

    assert [lot.identifier for lot in selectors.lots_of(purchase=purchase)] == ["LOT-0001"]
    assert codes(cast, purchase) == ["purchase-begun"]


@pytest.mark.parametrize("name", ["finn", "atle", "bao", "mei", "celia"])
def test_only_buyers_begin_purchases(cast: Cast, name: str) -> None:
    with pytest.raises(DomainError, match="not-allowed"):
        begin(cast.acting(name))

    assert Purchase.objects.count() == 0


@pytest.mark.parametrize("name", ["vera", "karin", "atle", "nora", "bao", "mei", "celia"])
def test_a_purchase_of_others_is_not_there(cast: Cast, name: str) -> None:
    purchase = begin(cast.acting("frida"))

    with pytest.raises(DomainError, match="not-found"):
        selectors.purchase_get(actor=cast.acting(name), public_id=purchase.public_id)

    assert list(selectors.purchases_list(actor=cast.acting(name))) == []


@pytest.mark.parametrize("name", ["vera", "finn"])
def test_who_may_read_it_changes_nothing(cast: Cast, name: str) -> None:
    """A participating authority, and a colleague who is no buyer."""
    purchase = begin(cast.acting("frida"))
    share(cast, purchase)
    actor, public_id = cast.acting(name), purchase.public_id
    lot = purchase.lots.get()

    assert selectors.purchase_get(actor=actor, public_id=public_id) == purchase
    for refused in (
        lambda: services.purchase_change(actor=actor, public_id=public_id, facts=purchase_facts(title="x"), version=1),
        lambda: services.lot_add(actor=actor, public_id=public_id, title="x"),
        lambda: services.lot_change(
            actor=actor, public_id=public_id, lot_id=lot.public_id, title="x", description="", aims=()
        ),
        lambda: services.lot_remove(actor=actor, public_id=public_id, lot_id=lot.public_id),
        lambda: services.participant_remove(
            actor=actor, public_id=public_id, organisation_id=cast.organisation("vall_del_riu").public_id
        ),
    ):
        with pytest.raises(DomainError, match="not-allowed"):
            refused()

    assert codes(cast, purchase) == ["purchase-begun", "participant-added"]


def test_a_consortium_leads_what_its_members_take_part_in(cast: Cast) -> None:
    purchase = begin(cast.acting("karin"))
    services.participant_add(
        actor=cast.acting("karin"),
        public_id=purchase.public_id,
        organisation_id=cast.organisation("fjordvik").public_id,
    )

    assert [list(selectors.purchases_list(actor=cast.acting(name))) for name in ("karin", "frida", "vera")] == [
        [purchase],
        [purchase],
        [],
    ]


# What is stated


def test_a_change_is_written_with_what_was_there_before(cast: Cast) -> None:
    purchase = begin(cast.acting("frida"), title="Laptops")

    services.purchase_change(
        actor=cast.acting("frida"), public_id=purchase.public_id, facts=purchase_facts(title="Phones"), version=1
    )

    last = journal_entries_of(subject=purchase.public_id, organisation=cast.organisation("fjordvik").public_id)[0]
    assert (last.code, last.readable.values) == ("purchase-changed", {"title": ["Laptops", "Phones"]})


def test_a_form_read_before_somebody_elses_change_is_refused(cast: Cast) -> None:
    frida = cast.acting("frida")
    purchase = begin(frida)
    services.purchase_change(actor=frida, public_id=purchase.public_id, facts=purchase_facts(title="First"), version=1)

    with pytest.raises(DomainError, match="changed-meanwhile"):
        services.purchase_change(
            actor=frida, public_id=purchase.public_id, facts=purchase_facts(title="Second"), version=1
        )

    purchase.refresh_from_db()
    assert (purchase.title, purchase.version) == ("First", 2)


@pytest.mark.parametrize(
    ("stated", "code"),
    [
        ({"tenders_due": datetime(1999, 1, 1, tzinfo=UTC)}, "year-not-shown"),
        ({"dispatched_on": date(2101, 1, 1)}, "year-not-shown"),
        ({"value": Decimal(5), "currency": ""}, "currency-missing"),
        ({"time_zone": "Atlantis/Capital"}, "zone-unknown"),
    ],
)
def test_what_no_page_could_show_is_refused_and_nothing_kept(cast: Cast, stated: dict[str, object], code: str) -> None:
    with pytest.raises(DomainError, match=code):
        begin(cast.acting("frida"), **stated)

    assert Purchase.objects.count() == 0


def test_what_was_not_stated_stays_unknown(cast: Cast) -> None:
    purchase = begin(
        cast.acting("frida"), procedure=None, value=None, currency="", cpv=(), dispatched_on=None, tenders_due=None
    )

    value = facts_value(purchase, lots=selectors.lots_of(purchase=purchase), participants=())

    assert (value.procedure, value.value, value.timetable.dispatched, value.timetable.urgent) == (None,) * 4


# Lots


def test_a_number_that_became_free_is_given_again(cast: Cast) -> None:
    frida = cast.acting("frida")
    purchase = services.purchase_begin(actor=frida, facts=purchase_facts(), lots=["a", "b", "c"])
    second = purchase.lots.get(identifier="LOT-0002")
    services.lot_remove(actor=frida, public_id=purchase.public_id, lot_id=second.public_id)

    added = [services.lot_add(actor=frida, public_id=purchase.public_id, title=title) for title in "de"]

    assert [lot.identifier for lot in added] == ["LOT-0002", "LOT-0004"]


def test_the_last_lot_stays(cast: Cast) -> None:
    purchase = begin(cast.acting("frida"))

    with pytest.raises(DomainError, match="last-lot"):
        services.lot_remove(
            actor=cast.acting("frida"), public_id=purchase.public_id, lot_id=purchase.lots.get().public_id
        )


def test_a_lot_of_another_purchase_is_not_there(cast: Cast) -> None:
    one, other = begin(cast.acting("frida")), begin(cast.acting("frida"))
    lot = other.lots.get()

    with pytest.raises(DomainError, match="not-found"):
        services.lot_change(
            actor=cast.acting("frida"),
            public_id=one.public_id,
            lot_id=lot.public_id,
            title="x",
            description="",
            aims=(),
        )


def test_an_aim_given_twice_is_one_aim(cast: Cast) -> None:
    purchase = begin(cast.acting("frida"))
    aim = Aim("strategic-procurement", "soc-obj", Text.of("Decent work", "en"))

    lot = services.lot_change(
        actor=cast.acting("frida"),
        public_id=purchase.public_id,
        lot_id=purchase.lots.get().public_id,
        title="Laptops",
        description="",
        aims=[aim, aim, Aim("social-objective", "work-cond")],
    )

    assert [(each.code_list, each.code) for each in lot.aims.all()] == [
        ("strategic-procurement", "soc-obj"),
        ("social-objective", "work-cond"),
    ]


# Participants


def test_a_participant_is_told_once_and_reads_it_from_then_on(cast: Cast) -> None:
    purchase = begin(cast.acting("frida"))
    share(cast, purchase)
    share(cast, purchase)

    told = [each.code for each in notifications_of(actor=cast.acting("vera"))]
    assert (told, [mail.recipient for mail in Mail.objects.all()]) == (["purchase-shared"], ["vera@example.org"])
    assert codes(cast, purchase) == ["purchase-begun", "participant-added"]
    assert list(selectors.purchases_list(actor=cast.acting("vera"))) == [purchase]


@pytest.mark.parametrize("name", ["atelje_it", "brightline", "workers_watch", "fair_ict_network", "fjordvik"])
def test_nobody_outside_the_consortium_takes_part(cast: Cast, name: str) -> None:
    purchase = begin(cast.acting("frida"))

    with pytest.raises(DomainError, match="not-found"):
        share(cast, purchase, name)


def test_a_participant_who_left_finds_nothing_at_once(cast: Cast) -> None:
    purchase = begin(cast.acting("frida"))
    share(cast, purchase)

    services.participant_remove(
        actor=cast.acting("frida"),
        public_id=purchase.public_id,
        organisation_id=cast.organisation("vall_del_riu").public_id,
    )

    with pytest.raises(DomainError, match="not-found"):
        selectors.purchase_get(actor=cast.acting("vera"), public_id=purchase.public_id)


# Choices


def test_the_same_criterion_chosen_twice_is_one_choice(cast: Cast) -> None:
    purchase, version = begin(cast.acting("frida")), small_library()["CLA-01"]

    for reason in ("first", "second"):
        services.choice_add(
            actor=cast.acting("frida"), public_id=purchase.public_id, criterion_version=version, reason=reason
        )

    assert [choice.reason for choice in Choice.objects.all()] == ["first"]
    assert codes(cast, purchase) == ["purchase-begun", "criterion-chosen"]


# From a notice


def imported(cast: Cast, value: Value, *, sha256: str = SHA256) -> Purchase:
    return services.purchase_from_value(
        actor=cast.acting("frida"), value=value, file_name="notice.xml", sha256=sha256, today=TODAY
    )


def test_a_purchase_that_was_read_comes_out_as_it_went_in(cast: Cast) -> None:
    given = sample_purchase()

    row = imported(cast, given)

    found = facts_value(row, lots=selectors.lots_of(purchase=row), participants=())
    kept = ("kind", "procedure", "cpv", "value", "jurisdiction")
    assert [getattr(found, name) for name in kept] == [getattr(given, name) for name in kept]
    assert found.timetable == dataclasses.replace(given.timetable)
    assert [(lot.identifier, lot.value, lot.aims) for lot in found.lots] == [
        (lot.identifier, lot.value, lot.aims) for lot in given.lots
    ]
    assert row.started_on == date(2027, 1, 11)


def test_what_the_rows_have_no_place_for_is_kept_beside_them(cast: Cast) -> None:
    notice = selectors.imported_notice_of(purchase=imported(cast, sample_purchase()))

    assert notice is not None
    assert notice.details["buyers"] == [["Fjordvik kommune", "NO", True], ["Vestøy fylkeskommune", "NO", False]]
    assert notice.details["legal_basis"] == "32014L0024"
    assert [language for language, _text in notice.details["title"]] == ["nb", "en"]


def test_the_same_file_twice_is_refused_to_the_same_organisation_alone(cast: Cast) -> None:
    imported(cast, sample_purchase())

    with pytest.raises(DomainError, match="imported-already"):
        imported(cast, sample_purchase())
    services.purchase_from_value(
        actor=cast.acting("vera"), value=sample_purchase(), file_name="notice.xml", sha256=SHA256, today=TODAY
    )

    assert Purchase.objects.count() == 2


def test_an_empty_notice_becomes_a_purchase_that_knows_nothing(cast: Cast) -> None:
    row = imported(cast, Value(Source.OCDS, "x"))

    assert (row.title, row.procedure, row.value, row.tenders_due, row.started_on) == (
        "notice.xml",
        "",
        None,
        None,
        TODAY,
    )
    assert [lot.identifier for lot in row.lots.all()] == ["LOT-0001"]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"value": Money(Decimal(-1), "NOK")}, "value-unfitting"),
        ({"value": Money(Decimal(10) ** 30, "NOK")}, "value-unfitting"),
        ({"value": Money(Decimal(5), "kroner")}, "value-unfitting"),
        ({"jurisdiction": "NORWAY-WEST"}, "value-unfitting"),
        ({"lots": (LotValue("L" * 81),)}, "value-unfitting"),
        ({"lots": (LotValue("1", value=Money(Decimal(10) ** 30, "NOK")),)}, "value-unfitting"),
        ({"lots": (LotValue("1", aims=(Aim("strategic-procurement", "x" * 41),)),)}, "value-unfitting"),
        ({"lots": tuple(LotValue(str(number)) for number in range(1001))}, "too-many-lots"),
    ],
)
def test_a_value_that_fits_no_column_refuses_the_whole_file(cast: Cast, changed: dict[str, object], code: str) -> None:
    """The same on both databases, one of which would store anything."""
    with pytest.raises(DomainError, match=code):
        imported(cast, dataclasses.replace(sample_purchase(), **changed))  # type: ignore[arg-type]

    assert (Purchase.objects.count(), Lot.objects.count()) == (0, 0)


def test_an_amount_without_a_currency_is_said_and_not_kept(cast: Cast) -> None:
    row = imported(cast, dataclasses.replace(sample_purchase(), value=Money(Decimal(5), "")))

    notice = selectors.imported_notice_of(purchase=row)
    assert (row.value, row.currency) == (None, "")
    assert notice is not None
    assert notice.not_read == [{"path": "value", "count": 1, "sample": "5"}]


def test_the_lots_of_other_publishers_keep_their_long_identifiers(cast: Cast) -> None:
    identifier = "b4a7f2f8-6a3e-4c52-9df1-9f7f6d3f2f10"

    row = imported(cast, dataclasses.replace(sample_purchase(), lots=(LotValue(identifier),)))

    assert [lot.identifier for lot in row.lots.all()] == [identifier]


@pytest.mark.parametrize("name", ["finn", "atle", "mei"])
def test_only_buyers_import(cast: Cast, name: str) -> None:
    with pytest.raises(DomainError, match="not-allowed"):
        services.purchase_from_value(
            actor=cast.acting(name), value=sample_purchase(), file_name="n", sha256=SHA256, today=TODAY
        )


# What a list costs


@pytest.mark.parametrize("path", ["/purchases/", "/"])
def test_a_list_costs_the_same_with_one_and_three(cast: Cast, query_count: Callable[..., int], path: str) -> None:
    browser = cast.browser("frida")
    begin(cast.acting("frida"))
    one = query_count(lambda: browser.get(path))
    for _ in range(2):
        share(cast, begin(cast.acting("frida")))

    assert query_count(lambda: browser.get(path)) == one


def test_a_page_of_a_purchase_costs_the_same_with_one_and_three_lots(
    cast: Cast, query_count: Callable[..., int]
) -> None:
    browser, purchase = cast.browser("frida"), begin(cast.acting("frida"))
    path = f"/purchases/{purchase.public_id}/"
    one = query_count(lambda: browser.get(path))
    for title in ("two", "three"):
        services.lot_add(actor=cast.acting("frida"), public_id=purchase.public_id, title=title)

    assert query_count(lambda: browser.get(path)) == one


def test_a_search_in_the_list_finds_by_a_part_of_the_title(cast: Cast) -> None:
    found = begin(cast.acting("frida"), title="Phones for nurses", procedure=Procedure.OPEN)
    begin(cast.acting("frida"), title="Laptops")

    assert list(selectors.purchases_list(actor=cast.acting("frida"), query="nurse")) == [found]
