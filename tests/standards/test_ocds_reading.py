"""What of a release is read, as what, and what is said to be not read?"""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from redthread.domain.purchase import Aim, Buyer, Kind, NotRead, Procedure
from redthread.domain.values import Money, Text
from tests.fixtures.ocds.files import read_one


def lot(identifier: str = "L1", **fields: object) -> dict[str, Any]:
    return {"id": identifier, **fields}


def test_texts_in_two_languages_keep_the_release_language_first() -> None:
    purchase = read_one({"title_es": "Portátiles", "title": "Laptops"})

    assert purchase.title == Text((("en", "Laptops"), ("es", "Portátiles")))
    assert purchase.languages == ("en", "es")


def test_language_not_stated_is_undetermined() -> None:
    purchase = read_one({"title": "Laptops"}, language=None)

    assert purchase.title == Text.of("Laptops", "und")
    assert purchase.languages == ("und",)


def test_buyer_among_parties_leads_and_gives_the_jurisdiction() -> None:
    parties = [
        {"id": "p1", "name": "Lillevik", "roles": ["buyer"], "address": {"countryName": "Sweden"}},
        {
            "id": "p2",
            "name": "Storvik",
            "roles": ["buyer", "procuringEntity"],
            "identifier": {"scheme": "NO-BRC", "id": 900000001},
            "address": {"country": "NO"},
        },
        {"id": "p3", "name": "A supplier", "roles": ["supplier"]},
    ]

    purchase = read_one({"id": "1"}, parties=parties, buyer={"id": "p2", "name": "Storvik"})

    assert purchase.buyers == (
        Buyer("Storvik", "NO", "NO-BRC-900000001", is_lead=True),
        Buyer("Lillevik", "SE", "", is_lead=False),
    )
    assert purchase.jurisdiction == "NO"
    assert purchase.not_read == (NotRead("parties[]", 1),)


def test_buyer_of_version_1_0_is_the_organisation_itself() -> None:
    buyer = {"identifier": {"id": "1"}, "name": "Storvik", "address": {"countryName": "Norway"}}

    purchase = read_one({"id": "1"}, buyer=buyer)

    assert purchase.buyers == (Buyer("Storvik", "NO", "1"),)


def test_country_with_an_unknown_name_leaves_the_jurisdiction_unknown() -> None:
    purchase = read_one({"id": "1"}, buyer={"name": "Storvik", "address": {"countryName": "Ruritania"}})

    assert purchase.jurisdiction is None
    assert purchase.not_read == (NotRead("buyer.address", 1),)


@pytest.mark.parametrize(
    ("method", "details", "procedure", "kind"),
    [
        ("open", None, Procedure.OPEN, None),
        ("selective", None, None, None),
        ("selective", "Restricted procedure (above threshold)", Procedure.RESTRICTED, None),
        ("selective", "competitive-dialogue", Procedure.COMPETITIVE_DIALOGUE, None),
        ("selective", "Call-off from a framework agreement", None, Kind.CALL_OFF),
        ("limited", "Competitive quotation (below threshold)", None, Kind.BELOW_THRESHOLD),
        ("open", "Open procedure (below threshold)", Procedure.OPEN, Kind.BELOW_THRESHOLD),
        ("direct", "Direct award", None, None),
    ],
)
def test_procedure_is_known_only_where_method_or_details_name_it(
    method: str, details: str | None, procedure: Procedure | None, kind: Any
) -> None:
    purchase = read_one({"procurementMethod": method, "procurementMethodDetails": details})

    assert (purchase.procedure, purchase.kind, purchase.procedure_code) == (procedure, kind, method)


def test_framework_in_a_lot_makes_a_framework() -> None:
    purchase = read_one({"lots": [lot(techniques={"hasFrameworkAgreement": True})]})

    assert purchase.kind is Kind.FRAMEWORK


def test_cpv_of_items_goes_to_the_lots_they_relate_to() -> None:
    def item(number: int, code: object, **fields: object) -> dict[str, Any]:
        return {"id": number, "classification": {"scheme": "CPV", "id": code}, **fields}

    purchase = read_one(
        {
            "items": [
                item(1, "30213100-6"),
                item(2, 32250000, relatedLot="L1"),
                item(3, "30231300", relatedLots=["L1"]),
            ],
            "lots": [lot("L1")],
        }
    )

    assert purchase.cpv == ("30213100",)
    assert purchase.lots[0].cpv == ("32250000", "30231300")


def test_cpv_only_in_lots_is_the_cpv_of_the_purchase_too() -> None:
    item = {"id": "1", "classification": {"scheme": "CPV", "id": "30213100"}, "relatedLot": "L1"}

    assert read_one({"items": [item], "lots": [lot("L1")]}).cpv == ("30213100",)


def test_classification_of_another_scheme_is_not_read() -> None:
    item = {"id": "1", "classification": {"scheme": "UNSPSC", "id": "43211503"}}

    purchase = read_one({"items": [item]})

    assert purchase.cpv == ()
    assert purchase.not_read == (NotRead("tender.items[].classification", 1),)


def test_amount_without_currency_is_no_amount() -> None:
    purchase = read_one({"value": {"amount": 10}})

    assert purchase.value is None
    assert purchase.not_read == (NotRead("tender.value", 1),)


def test_amount_with_cents_stays_exact() -> None:
    assert read_one({"value": {"amount": 0.1, "currency": "EUR"}}).value == Money(Decimal("0.1"), "EUR")


def test_date_without_a_zone_is_not_read() -> None:
    purchase = read_one({"tenderPeriod": {"endDate": "2026-03-20T12:00:00"}})

    assert purchase.timetable.tenders_due is None
    assert purchase.not_read == (NotRead("tender.tenderPeriod", 1),)


@pytest.mark.parametrize("day", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "2026-02-30T00:00:00Z"])
def test_date_outside_the_calendar_is_not_read(day: str) -> None:
    assert read_one({"tenderPeriod": {"endDate": day}}).timetable.tenders_due is None


def test_dispatch_is_the_date_of_a_release_that_calls_for_tenders() -> None:
    day = "2026-02-02T09:30:00Z"

    assert read_one({}, date=day, tag=["tender"]).timetable.dispatched == datetime(2026, 2, 2, 9, 30, tzinfo=UTC)
    assert read_one({}, date=day, tag=["award"]).timetable.dispatched is None


@pytest.mark.parametrize("goal", ["social.humanRightsInSupplyChains", "social.humanRightsInSupplyChain"])
def test_goal_in_either_spelling_is_the_same_aim(goal: str) -> None:
    purchase = read_one({"lots": [lot(hasSustainability=True, sustainability=[{"goal": goal}])]})

    assert purchase.lots[0].aims == (Aim("social-objective", "hum-right"),)


def test_goals_of_the_tender_are_aims_of_every_lot() -> None:
    purchase = read_one({"sustainability": [{"goal": "social"}], "lots": [lot("L1"), lot("L2")]})

    assert [each.aims for each in purchase.lots] == [(Aim("strategic-procurement", "soc-obj"),)] * 2


def test_no_sustainability_is_the_aim_none_and_silence_is_no_aim() -> None:
    purchase = read_one({"lots": [lot("L1", hasSustainability=False), lot("L2")]})

    assert [each.aims for each in purchase.lots] == [(Aim("strategic-procurement", "none"),), ()]


def test_green_strategy_is_an_aim_and_other_strategies_are_not_read() -> None:
    sustainability = [{"goal": "environmental", "strategies": ["euGPPCriteria", "awardCriteria"]}]

    purchase = read_one({"lots": [lot(sustainability=sustainability)]})

    assert purchase.lots[0].aims == (Aim("strategic-procurement", "env-imp"), Aim("gpp-criteria", "eu"))
    assert purchase.not_read == (NotRead("tender.lots[].sustainability[].strategies[]", 1, "awardCriteria"),)


def test_not_read_groups_places_and_shows_no_words_about_people() -> None:
    tender = {
        "items": [{"id": "1", "quantity": 4}, {"id": "2", "quantity": 5}],
        "procuringEntity": {"name": "Storvik", "contactPoint": {"name": "Kari", "telephone": "99999999"}},
        "statusDetails": "ask kari@storvik.example",
    }

    purchase = read_one(tender, awards=[{"id": "a", "title": "Won"}])

    assert purchase.not_read == (
        NotRead("tender.items[].quantity", 2, "4"),
        NotRead("tender.procuringEntity.contactPoint", 1),
        NotRead("tender.statusDetails", 1),
        NotRead("awards", 1),
    )


def test_not_read_of_an_address_shows_no_sample() -> None:
    purchase = read_one({}, buyer={"name": "Storvik", "address": {"country": "NO", "postalCode": "0150"}})

    assert purchase.not_read == (NotRead("buyer.address.postalCode", 1, ""),)


def test_not_read_of_very_many_names_ends_with_a_count() -> None:
    purchase = read_one({f"field{number}": number for number in range(1, 1001)})

    assert len(purchase.not_read) == 201
    assert purchase.not_read[-1] == NotRead("…", 800)
