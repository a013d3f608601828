"""Do the pages of offers take what a bidder answered, and say at each field what is wrong?"""

import html
import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from redthread.apps.accounts.models import Organisation
from redthread.apps.accounts.services import organisation_add
from redthread.apps.offers.models import Answer, Offer
from redthread.apps.offers.selectors import answers_now, editions_answered
from redthread.apps.offers.services import offer_withdraw
from redthread.apps.purchases.models import Purchase
from redthread.apps.tenders.selectors import editions_now
from redthread.apps.tenders.services import requirement_change
from redthread.apps.tenders.services_publication import tender_publish
from redthread.domain.people.roles import OrganisationKind
from tests.factories import offer as make
from tests.factories.tender import begin, price_facts
from tests.people import Cast

pytestmark = pytest.mark.django_db


def words(page: Any) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.content.decode())).split())


@pytest.fixture
def purchase(cast: Cast) -> Purchase:
    return make.published(cast.acting("frida"))


@pytest.fixture
def frida(cast: Cast) -> Client:
    return cast.browser("frida")


def base(purchase: Purchase) -> str:
    return f"/purchases/{purchase.public_id}/offers/"


def at(offer: Offer) -> str:
    return f"{base(offer.purchase)}{offer.public_id}/"


def typed(purchase: Purchase, **changes: object) -> dict[str, object]:
    lot = make.lot_of(purchase).public_id
    stated = {
        "supplier": "Nordlys Data",
        "country": "no",
        "received_on": "2024-05-06",
        "lots": [lot],
        f"price_{lot}": "98000,50",
        "currency": "nok",
    }
    return {**stated, **{name.replace("LOT", lot): value for name, value in changes.items()}}


def answers(offer: Offer, **given: dict[str, str]) -> dict[str, str]:
    """What the form sends: as a browser does, every field of every requirement, those of ``given`` by its title."""
    now, sent = answers_now(offer), dict[str, str]()
    for edition in editions_answered(offer):
        there = now.get(edition.pk)
        fields = {
            "standing": there.standing if there else "",
            "text": there.text if there else "",
            "number": str(there.number if there else 0),
            **given.get(edition.title[0][1], {}),
        }
        sent |= {f"{name}_{edition.public_id}": value for name, value in fields.items()}
    return sent


# Recording


def test_offer_is_recorded_with_a_new_supplier_and_its_price(frida: Client, purchase: Purchase) -> None:
    page = frida.post(f"{base(purchase)}new/", typed(purchase))

    made = Offer.objects.get()
    row = made.lots.get()
    assert page["Location"] == at(made)
    assert (made.supplier.name, made.supplier.kind, made.supplier.country) == ("Nordlys Data", "supplier", "NO")
    assert (row.price, row.currency) == (Decimal("98000.50"), "NOK")
    assert "98,000.50 NOK" in words(frida.get(base(purchase)))


BAD_OFFERS = [
    ("supplier", {"supplier": ""}, "This field is required."),
    ("supplier", {"supplier": "x" * 201}, "Ensure this value has at most 200 characters (it has 201)."),
    ("country", {"country": "Norway"}, "Give the country’s two letters, such as NO."),
    ("country", {"country": "٣٣"}, "Give the country’s two letters, such as NO."),
    ("received_on", {"received_on": "yesterday"}, "Enter a valid date."),
    ("received_on", {"received_on": "1999-01-01"}, "The year has to lie between 2001 and 2099."),
    ("lots", {"lots": []}, "This field is required."),
    ("price_LOT", {"price_LOT": "100.000"}, "“100.000” can mean 100000 or 100.0. Write one of these two."),
    ("price_LOT", {"price_LOT": "NaN"}, "“NaN” is not a number that can be read. Write it as in 12.5 or 12,5."),
    ("price_LOT", {"price_LOT": "-5"}, "“-5” is not a number that can be read. Write it as in 12.5 or 12,5."),
    ("currency", {"currency": ""}, "A price needs its currency: give three letters, such as EUR."),
    ("currency", {"currency": "kr"}, "Give the currency's three letters, such as EUR."),
]


@pytest.mark.parametrize(("field", "changes", "sentence"), BAD_OFFERS)
def test_offer_with_a_fault_says_it_at_its_field_and_saves_nothing(
    frida: Client, purchase: Purchase, field: str, changes: dict[str, object], sentence: str
) -> None:
    page = frida.post(f"{base(purchase)}new/", typed(purchase, **changes))

    name = field.replace("LOT", make.lot_of(purchase).public_id)
    assert page.status_code == 400
    assert page.context["form"].errors[name] == [sentence]
    assert f'href="#id_{name}"' in page.content.decode()
    assert (Offer.objects.count(), Organisation.objects.filter(name="Nordlys Data").count()) == (0, 0)


def test_offer_before_the_time_limit_is_refused_and_the_page_says_until_when(cast: Cast, frida: Client) -> None:
    purchase = make.published(cast.acting("frida"), tenders_due=timezone.now() + timedelta(days=9))

    page = frida.post(f"{base(purchase)}new/", typed(purchase))

    assert (page.status_code, Offer.objects.count()) == (400, 0)
    assert "Nobody looks into an offer before: record it after." in words(page)
    listed = words(frida.get(base(purchase)))
    assert "Nobody looks into an offer before" in listed
    assert "Record an offer" not in listed


def test_list_of_a_draft_says_that_nothing_is_published(cast: Cast, frida: Client) -> None:
    page = words(frida.get(base(begin(cast.acting("frida")))))

    assert "The tender is not published yet, so there is nothing that an offer could answer." in page
    assert "No offer is recorded yet" in page


def test_list_costs_the_same_queries_for_one_offer_and_three(
    cast: Cast, frida: Client, purchase: Purchase, query_count: Callable[[Callable[[], Any]], int]
) -> None:
    actor = cast.acting("frida")
    make.offer(actor, purchase, cast.organisation("atelje_it"))
    frida.get(base(purchase))
    one = query_count(lambda: frida.get(base(purchase)))
    for number in range(2):
        firm = organisation_add(name=f"Firm {number}", kind=OrganisationKind.SUPPLIER, country="NO")
        make.offer(actor, purchase, firm)

    assert query_count(lambda: frida.get(base(purchase))) == one


# Answers


@pytest.fixture
def offer(cast: Cast, purchase: Purchase) -> Offer:
    return make.offer(cast.acting("frida"), purchase, cast.organisation("atelje_it"))


def test_answers_are_saved_together_beside_the_tendered_sentence(frida: Client, offer: Offer) -> None:
    before = words(frida.get(at(offer)))
    page = frida.post(
        at(offer),
        answers(
            offer,
            Price={"standing": "met", "text": "98 000 NOK"},
            Depth={"standing": "by-date", "promised": "87,5", "promised_on": "2027-03-01"},
        ),
        follow=True,
    )

    rows = Answer.objects.order_by("edition__requirement__position")
    assert "The supplier shall name the sites within 30 days, else clause 9 applies." in before
    assert "Figure promised, in: per cent" in before
    assert [(each.standing, each.promised, each.promised_on) for each in rows] == [
        ("met", None, None),
        ("by-date", Decimal("87.5"), date(2027, 3, 1)),
    ]
    assert "2 answers are recorded." in words(page)
    assert "Answer 1, recorded by Frida on" in words(page)


BAD_ANSWERS = [
    ("Depth", "promised", {"standing": "met", "promised": "101"}, "A figure of this unit is 100 at most."),
    ("Depth", "promised", {"standing": "met", "promised": "all"}, "“all” is not a number that can be read."),
    ("Depth", "promised_on", {"standing": "by-date"}, "Give the day from which it will be met."),
    (
        "Depth",
        "promised_on",
        {"standing": "met", "promised_on": "2027-03-01"},
        "A day goes with “met by a date” alone.",
    ),
    ("Depth", "standing", {"standing": "not-answered", "text": "hm"}, "“Not answered” leaves no room for words"),
    ("Depth", "standing", {"text": "All sites."}, "Choose what was answered."),
    (
        "Depth",
        "standing",
        {"standing": "perhaps"},
        "Select a valid choice. perhaps is not one of the available choices.",
    ),
    ("Sites", "text", {"standing": "met", "text": "x" * 20_001}, "Ensure this value has at most 20000 characters"),
]


@pytest.mark.parametrize(("title", "field", "given", "sentence"), BAD_ANSWERS)
def test_answer_with_a_fault_says_it_at_its_field_and_saves_none(
    frida: Client, offer: Offer, title: str, field: str, given: dict[str, str], sentence: str
) -> None:
    page = frida.post(at(offer), answers(offer, **{"Price": {"standing": "met"}, title: given}))

    name = f"{field}_{make.edition_titled(offer, title).public_id}"
    assert page.status_code == 400
    assert [error.startswith(sentence) for error in page.context["form"].errors[name]] == [True]
    assert f'href="#id_{name}"' in page.content.decode()
    assert Answer.objects.count() == 0


def test_several_faults_are_told_at_once(frida: Client, offer: Offer) -> None:
    page = frida.post(
        at(offer), answers(offer, Depth={"standing": "by-date"}, Sites={"standing": "met", "promised_on": "2027-03-01"})
    )

    names = [f"promised_on_{make.edition_titled(offer, title).public_id}" for title in ("Depth", "Sites")]
    assert sorted(page.context["form"].errors) == sorted(names)


def test_changed_answer_without_a_reason_comes_back_and_with_one_is_the_next_number(
    cast: Cast, frida: Client, offer: Offer
) -> None:
    make.answer(cast.acting("frida"), offer, "Sites", text="Yes.")
    changed = {"standing": "not-met", "text": "No."}

    refused = frida.post(at(offer), answers(offer, Sites=changed))
    frida.post(at(offer), answers(offer, Sites={**changed, "reason": "Misread at first."}))

    name = f"reason_{make.edition_titled(offer, 'Sites').public_id}"
    assert refused.context["form"].errors == {name: ["The answer was recorded before. Say why it is recorded anew."]}
    assert [(each.number, each.text, each.reason) for each in Answer.objects.order_by("number")] == [
        (1, "Yes.", ""),
        (2, "No.", "Misread at first."),
    ]


def test_unchanged_answers_are_recorded_once(cast: Cast, frida: Client, offer: Offer) -> None:
    make.answer(cast.acting("frida"), offer, "Sites", text="Line one.\nLine two.")

    page = frida.post(at(offer), answers(offer, Sites={"text": "Line one.\r\nLine two."}), follow=True)

    assert Answer.objects.count() == 1
    assert "Nothing was changed, so nothing was recorded." in words(page)


def test_second_of_two_tabs_is_shown_both_and_can_save_after(cast: Cast, frida: Client, offer: Offer) -> None:
    mine = {"standing": "not-met", "text": "Mine."}
    sent = answers(offer, Sites=mine)
    make.answer(cast.acting("frida"), offer, "Sites", text="Theirs.")

    page = frida.post(at(offer), sent)

    assert page.status_code == 409
    assert "Somebody else saved this while you were writing." in words(page)
    assert "Theirs." in words(page)
    assert "Mine." in page.content.decode()
    number = page.context["form"][f"number_{make.edition_titled(offer, 'Sites').public_id}"].value()
    again = frida.post(at(offer), answers(offer, Sites={**mine, "number": number, "reason": "The later letter."}))
    assert (again.status_code, Answer.objects.get(number=2).text) == (302, "Mine.")


def test_answer_that_somebody_else_changed_meanwhile_is_left_alone_by_who_did_not_touch_it(
    cast: Cast, frida: Client, offer: Offer
) -> None:
    make.answer(cast.acting("frida"), offer, "Sites", text="Old.")
    sent = answers(offer, Price={"standing": "met"})
    make.answer(cast.acting("frida"), offer, "Sites", text="New.", reason="Misread.")

    page = frida.post(at(offer), sent)

    assert page.status_code == 302
    assert answers_now(offer)[make.edition_titled(offer, "Sites").pk].text == "New."


def test_evaluator_and_contract_manager_read_and_have_no_form(cast: Cast, offer: Offer) -> None:
    make.answer(cast.acting("frida"), offer, "Sites", text="Named within 20 days.")
    finn = cast.browser("finn")

    page = finn.get(at(offer))

    assert "Named within 20 days." in words(page)
    assert "Save the answers" not in words(page)
    assert finn.post(at(offer), answers(offer, Price={"standing": "met"})).status_code == 403


# After an amendment, and withdrawn


def test_offer_on_an_older_edition_says_so_and_is_brought_up(cast: Cast, frida: Client, offer: Offer) -> None:
    actor, purchase = cast.acting("frida"), offer.purchase
    price = next(each for each in editions_now(purchase=purchase) if each.title[0][1] == "Price")
    requirement_change(
        actor=actor,
        public_id=purchase.public_id,
        requirement_id=price.requirement.public_id,
        facts=price_facts(percent="50"),
        version=price.version,
    )
    tender_publish(actor=actor, public_id=purchase.public_id)

    page = words(frida.get(at(offer)))
    brought = words(frida.post(f"{at(offer)}edition/", follow=True))

    assert "The answers below are on edition 1. Requirements that changed in edition 2 need new answers" in page
    assert "The offer answers edition 2 now." in brought
    assert "edition 2 of the requirement" in brought
    assert frida.post(f"{at(offer)}edition/").status_code == 400


def test_withdrawal_asks_for_a_reason_and_keeps_the_offer_readable(frida: Client, offer: Offer) -> None:
    refused = frida.post(f"{at(offer)}withdraw/", {"reason": " "})
    page = frida.post(f"{at(offer)}withdraw/", {"reason": "Recorded twice."}, follow=True)

    assert refused.context["form"].errors == {"reason": ["This field is required."]}
    assert "The offer is withdrawn. Its answers stay readable." in words(page)
    shown = words(frida.get(at(offer)))
    assert "Recorded twice." in shown
    assert "Save the answers" not in shown
    assert "offer was withdrawn" in words(frida.post(f"{at(offer)}withdraw/", {"reason": "Again."}))


# Who may


@pytest.mark.parametrize(
    ("name", "status"), [("frida", 200), ("finn", 200), ("vera", 404), ("karin", 404), ("atle", 404), ("celia", 404)]
)
def test_pages_are_there_for_those_of_the_lead_alone(cast: Cast, offer: Offer, name: str, status: int) -> None:
    browser = cast.browser(name)

    assert [browser.get(address).status_code for address in (base(offer.purchase), at(offer))] == [status, status]


def test_visitor_is_led_to_the_sign_in(cast: Cast, offer: Offer) -> None:
    page = cast.visitor.get(at(offer))

    assert (page.status_code, page["Location"].startswith("/account/")) == (302, True)


def test_offer_under_the_address_of_another_purchase_is_not_found(cast: Cast, frida: Client, offer: Offer) -> None:
    other = begin(cast.acting("frida"))

    assert frida.get(f"{base(other)}{offer.public_id}/").status_code == 404
    assert frida.post(f"{base(other)}{offer.public_id}/withdraw/", {"reason": "x"}).status_code == 404
    assert frida.post(f"{base(other)}{offer.public_id}/edition/").status_code == 404


def test_what_was_typed_is_shown_as_text(cast: Cast, frida: Client, offer: Offer) -> None:
    make.answer(cast.acting("frida"), offer, "Sites", text="<script>alert(1)</script>")
    offer_withdraw(actor=cast.acting("frida"), offer_id=offer.public_id, reason="<b>bold</b>")

    content = frida.get(at(offer)).content.decode()

    assert ("<script>alert(1)" in content, "<b>bold" in content) == (False, False)
    assert "&lt;script&gt;alert(1)" in content
