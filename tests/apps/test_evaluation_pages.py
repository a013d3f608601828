"""Do the pages of the evaluation show what is known and what is missing, and lead to a reasoned award?"""

import html
import io
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from django.test import Client

from redthread.apps.accounts.models import Organisation
from redthread.apps.accounts.services import organisation_add
from redthread.apps.evaluation.models import Award, Score
from redthread.apps.evaluation.services import award_withdraw
from redthread.apps.offers.models import Answer, Offer
from redthread.apps.offers.selectors import answers_now
from redthread.apps.purchases.models import Purchase
from redthread.apps.tenders.selectors import editions_now
from redthread.apps.tenders.services import requirement_change
from redthread.apps.tenders.services_publication import tender_publish
from redthread.domain.offers.answers import AnswerStanding
from redthread.domain.people.roles import OrganisationKind
from tests.factories import offer as make
from tests.factories.tender import begin, price_facts
from tests.people import Cast

pytestmark = pytest.mark.django_db
FULL = {"Price": "60", "Depth": "40"}
LESS = {"Price": "50", "Depth": "20.5"}


def words(page: Any) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.content.decode())).split())


@pytest.fixture
def purchase(cast: Cast) -> Purchase:
    return make.published(cast.acting("frida"))


@pytest.fixture
def offer(cast: Cast, purchase: Purchase) -> Offer:
    return make.answered(cast.acting("frida"), purchase, cast.organisation("atelje_it"))


@pytest.fixture
def other(cast: Cast, purchase: Purchase) -> Offer:
    return make.answered(cast.acting("frida"), purchase, cast.organisation("norsud"))


@pytest.fixture
def frida(cast: Cast) -> Client:
    return cast.browser("frida")


def base(purchase: Purchase) -> str:
    return f"/purchases/{purchase.public_id}/"


def row_of(offer: Offer, title: str) -> Answer:
    return answers_now(offer)[make.edition_titled(offer, title).pk]


def score_page(offer: Offer, title: str) -> str:
    lot = make.lot_of(offer.purchase)
    return f"{base(offer.purchase)}evaluation/{row_of(offer, title).public_id}/{lot.public_id}/"


def decision(won: Offer, /, **changes: str) -> dict[str, str]:
    lot = make.lot_of(won.purchase).public_id
    stated = {"offer": won.public_id, "reason": make.WHY, "decided_on": "2024-06-03", **changes}
    return {"lot": lot, **{f"lot_{lot}-{name}": value for name, value in stated.items()}}


# The grid


def test_grid_says_what_is_not_scored_and_gives_no_total_for_it(cast: Cast, frida: Client, offer: Offer) -> None:
    make.scored(cast.acting("frida"), offer, {"Price": "55"})

    page = words(frida.get(f"{base(offer.purchase)}evaluation/"))

    assert "Points still missing: 1. Nobody is first until all are given." in page
    assert "55 of 60" in page
    assert "unknown: 1 score is missing" in page
    assert "not known yet" in page


def test_grid_ranks_when_all_is_scored_and_says_why(cast: Cast, frida: Client, offer: Offer, other: Offer) -> None:
    make.scored(cast.acting("frida"), offer, LESS)
    make.scored(cast.acting("frida"), other, FULL)

    page = words(frida.get(f"{base(offer.purchase)}evaluation/"))

    assert "Norsud Sistemes SL has the most points, 100, and is 29.5 points before the next." in page
    assert "Total 70.5 100 Rank 2 1" in page


def test_grid_calls_a_tie_a_tie(cast: Cast, frida: Client, offer: Offer, other: Offer) -> None:
    for each in (offer, other):
        make.scored(cast.acting("frida"), each, FULL)

    page = words(frida.get(f"{base(offer.purchase)}evaluation/"))

    assert "Atelje IT AS, Norsud Sistemes SL have the same number of points, 100." in page
    assert "Rank 1 1" in page


def test_grid_shows_what_is_mandatory_and_not_met(cast: Cast, frida: Client, offer: Offer) -> None:
    make.answer(cast.acting("frida"), offer, "Sites", AnswerStanding.NOT_MET, reason="Misread.")

    page = words(frida.get(f"{base(offer.purchase)}evaluation/"))

    assert "not met: 1" in page
    assert "all stated as met" not in page


def test_grid_leads_to_the_answer_that_is_not_recorded(cast: Cast, frida: Client, purchase: Purchase) -> None:
    made = make.offer(cast.acting("frida"), purchase, cast.organisation("atelje_it"))

    content = frida.get(f"{base(purchase)}evaluation/").content.decode()

    edition = make.edition_titled(made, "Price").public_id
    assert f'href="{base(purchase)}offers/{made.public_id}/#answer-{edition}"' in content


def test_grid_without_an_offer_says_so(frida: Client, purchase: Purchase) -> None:
    assert "No offer for this lot is recorded." in words(frida.get(f"{base(purchase)}evaluation/"))


def test_grid_scrolls_in_a_box_of_its_own_that_a_keyboard_reaches(frida: Client, offer: Offer) -> None:
    content = frida.get(f"{base(offer.purchase)}evaluation/").content.decode()

    assert '<div class="rt-scroll" role="region" tabindex="0" aria-label="Points for LOT-0001">' in content


def test_grid_after_an_amendment_says_on_which_edition_the_answers_are(cast: Cast, frida: Client, offer: Offer) -> None:
    actor, purchase = cast.acting("frida"), offer.purchase
    make.scored(actor, offer, FULL)
    price = next(each for each in editions_now(purchase=purchase) if each.title[0][1] == "Price")
    requirement_change(
        actor=actor,
        public_id=purchase.public_id,
        requirement_id=price.requirement.public_id,
        facts=price_facts(percent="50"),
        version=price.version,
    )
    tender_publish(actor=actor, public_id=purchase.public_id)

    page = words(frida.get(f"{base(purchase)}evaluation/"))

    assert "The offers answer edition 1; edition 2 of the tender was published since." in page
    assert "60 of 60" in page


def test_grid_costs_the_same_queries_for_one_offer_and_three(
    cast: Cast, frida: Client, purchase: Purchase, offer: Offer, query_count: Callable[[Callable[[], Any]], int]
) -> None:
    actor, address = cast.acting("frida"), f"{base(purchase)}evaluation/"
    make.scored(actor, offer, FULL)
    frida.get(address)
    one = query_count(lambda: frida.get(address))
    for number in range(2):
        firm = organisation_add(name=f"Firm {number}", kind=OrganisationKind.SUPPLIER, country="NO")
        make.scored(actor, make.answered(actor, purchase, firm), LESS)

    assert query_count(lambda: frida.get(address)) == one


# One score


def test_score_page_shows_answer_and_scale_and_takes_half_points(frida: Client, offer: Offer) -> None:
    page = words(frida.get(score_page(offer, "Depth")))
    done = frida.post(score_page(offer, "Depth"), {"points": "30,5", "reason": "Second step.", "number": "0"})

    assert "All 40 points: all." in page
    assert "Sites of all models are named." in page
    assert "From 0 to 40; half points as 3.5 or 3,5." in page
    assert done["Location"] == f"{base(offer.purchase)}evaluation/"
    assert (Score.objects.get().points, Score.objects.get().most) == (Decimal("30.5"), Decimal(40))
    assert "30.5 of 40" in words(frida.get(score_page(offer, "Depth")))


def test_price_is_scored_beside_the_prices_of_all_offers(cast: Cast, frida: Client, offer: Offer, other: Offer) -> None:
    third = organisation_add(name="Third firm", kind=OrganisationKind.SUPPLIER, country="NO")
    lots = {make.lot_of(offer.purchase).public_id: None}
    make.offer(cast.acting("frida"), offer.purchase, third, lots=lots)

    price, depth = (words(frida.get(score_page(offer, title))) for title in ("Price", "Depth"))

    told = "Atelje IT AS 100,000 NOK Norsud Sistemes SL 100,000 NOK Third firm no price recorded"
    assert (told in price, "Prices recorded" in depth) == (True, False)


BAD_SCORES = [
    ("points", {"points": ""}, "This field is required."),
    ("points", {"points": "41"}, "The published tender gives from 0 to 40 points for this."),
    ("points", {"points": "-1"}, "“-1” is not a number that can be read. Write it as in 12.5 or 12,5."),
    ("points", {"points": "NaN"}, "“NaN” is not a number that can be read. Write it as in 12.5 or 12,5."),
    ("points", {"points": "1.12345"}, "Points have at most 4 decimals."),
    ("points", {"points": "1.000"}, "“1.000” can mean 1000 or 1.0. Write one of these two."),
    ("reason", {"reason": " "}, "This field is required."),
    ("reason", {"reason": "x" * 5001}, "Ensure this value has at most 5000 characters (it has 5001)."),
]


@pytest.mark.parametrize(("field", "changes", "sentence"), BAD_SCORES)
def test_score_with_a_fault_says_it_at_its_field_and_saves_nothing(
    frida: Client, offer: Offer, field: str, changes: dict[str, str], sentence: str
) -> None:
    page = frida.post(score_page(offer, "Depth"), {"points": "5", "reason": "Why.", "number": "0", **changes})

    assert (page.status_code, Score.objects.count()) == (400, 0)
    assert page.context["form"].errors == {field: [sentence]}
    assert f'href="#id_{field}"' in page.content.decode()


def test_second_scorer_is_told_and_sees_the_first_score(cast: Cast, frida: Client, offer: Offer) -> None:
    make.scored(cast.acting("frida"), offer, {"Depth": "12"})

    page = frida.post(score_page(offer, "Depth"), {"points": "5", "reason": "My reason.", "number": "0"})

    assert (page.status_code, Score.objects.count()) == (409, 1)
    assert "Somebody else saved this while you were writing." in words(page)
    assert "12 of 40" in words(page)
    assert "My reason." in page.content.decode()
    number = page.context["form"]["number"].value()
    again = frida.post(score_page(offer, "Depth"), {"points": "5", "reason": "My reason.", "number": number})
    assert (again.status_code, Score.objects.count()) == (302, 2)


def test_superseded_answer_leads_to_the_newest(cast: Cast, frida: Client, offer: Offer) -> None:
    old = score_page(offer, "Depth")
    make.answer(cast.acting("frida"), offer, "Depth", AnswerStanding.NOT_MET, reason="Misread.")

    page = frida.get(old)

    assert "A newer answer was recorded. These points count no more." in words(page)
    assert f'href="{score_page(offer, "Depth")}"' in page.content.decode()
    assert "Record the points" not in words(page)
    assert frida.post(old, {"points": "5", "reason": "Why.", "number": "0"}).status_code == 400


def test_scale_that_speaks_of_other_points_than_the_weight_is_said(cast: Cast, frida: Client) -> None:
    actor = cast.acting("frida")
    purchase = make.published(actor)
    depth = next(each for each in editions_now(purchase=purchase) if each.title[0][1] == "Depth")
    facts = make.depth_facts(max_points="100")
    requirement_change(
        actor=actor,
        public_id=purchase.public_id,
        requirement_id=depth.requirement.public_id,
        facts=facts,
        version=depth.version,
    )
    tender_publish(actor=actor, public_id=purchase.public_id)
    made = make.answered(actor, purchase, cast.organisation("atelje_it"))

    page = words(frida.get(score_page(made, "Depth")))

    assert "The scale’s words speak of 100 points; here the most is 40. Give the same share of it." in page


# The award


def test_award_is_recorded_and_leads_to_the_contract(cast: Cast, frida: Client, offer: Offer, other: Offer) -> None:
    make.scored(cast.acting("frida"), offer, FULL)
    make.scored(cast.acting("frida"), other, LESS)
    address = f"{base(offer.purchase)}award/"

    page = frida.post(address, decision(offer, standstill_until="2024-06-13"), follow=True)

    award = Award.objects.get()
    assert (award.offer, award.decided_on, award.standstill_until) == (offer, date(2024, 6, 3), date(2024, 6, 13))
    assert "The award is recorded." in words(page)
    assert f'href="{base(offer.purchase)}contract/"' in page.content.decode()
    assert "Record the award" not in words(page)


def test_award_while_scores_are_missing_names_them(cast: Cast, frida: Client, offer: Offer, other: Offer) -> None:
    make.scored(cast.acting("frida"), offer, FULL)
    make.scored(cast.acting("frida"), other, {"Price": "10"})

    page = frida.post(f"{base(offer.purchase)}award/", decision(offer))

    assert (page.status_code, Award.objects.count()) == (400, 0)
    assert "Points are still missing: Norsud Sistemes SL (Depth). Give them before the award." in words(page)


BAD_AWARDS = [
    ("offer", {"offer": ""}, "This field is required."),
    ("offer", {"offer": "2" * 26}, f"Select a valid choice. {'2' * 26} is not one of the available choices."),
    ("reason", {"reason": ""}, "This field is required."),
    ("decided_on", {"decided_on": "soon"}, "Enter a valid date."),
    ("decided_on", {"decided_on": "2000-01-01"}, "The year has to lie between 2001 and 2099."),
    (
        "standstill_until",
        {"standstill_until": "2024-06-02"},
        "The standstill can’t end before the decision. Correct one of the two days.",
    ),
]


@pytest.mark.parametrize(("field", "changes", "sentence"), BAD_AWARDS)
def test_award_with_a_fault_says_it_at_its_field_and_saves_nothing(
    cast: Cast, frida: Client, offer: Offer, field: str, changes: dict[str, str], sentence: str
) -> None:
    make.scored(cast.acting("frida"), offer, FULL)

    page = frida.post(f"{base(offer.purchase)}award/", decision(offer, **changes))

    form = page.context["lots"][0].form
    assert (page.status_code, Award.objects.count()) == (400, 0)
    assert form.errors == {field: [sentence]}
    assert f'href="#{form[field].auto_id}"' in page.content.decode()


def test_award_to_another_than_the_leader_asks_for_a_longer_reason(
    cast: Cast, frida: Client, offer: Offer, other: Offer
) -> None:
    make.scored(cast.acting("frida"), offer, LESS)
    make.scored(cast.acting("frida"), other, FULL)

    page = frida.post(f"{base(offer.purchase)}award/", decision(offer, reason="It is nearer."))

    assert (page.status_code, Award.objects.count()) == (400, 0)
    assert "say in at least 30 characters why the lot is awarded to it all the same." in words(page)
    assert "It is nearer." in page.content.decode()


def test_leader_is_proposed_and_a_tie_proposes_nobody(cast: Cast, frida: Client, offer: Offer, other: Offer) -> None:
    actor, address = cast.acting("frida"), f"{base(offer.purchase)}award/"
    make.scored(actor, offer, FULL)
    make.scored(actor, other, LESS)
    leads = frida.get(address).context["lots"][0].form
    make.scored(actor, other, FULL)
    tied = frida.get(address).context["lots"][0].form

    assert (leads["offer"].value(), tied["offer"].value()) == (offer.public_id, "")


def test_lot_of_another_purchase_is_not_found(cast: Cast, frida: Client, offer: Offer) -> None:
    elsewhere = make.lot_of(begin(cast.acting("frida"))).public_id

    page = frida.post(f"{base(offer.purchase)}award/", {**decision(offer), "lot": elsewhere})

    assert (page.status_code, Award.objects.count()) == (404, 0)


def test_withdrawn_award_stays_readable_with_both_reasons(cast: Cast, frida: Client) -> None:
    award = make.awarded(cast.acting("frida"), cast.organisation("atelje_it"))
    address = f"{base(award.purchase)}award/{award.public_id}/withdraw/"

    refused = frida.post(address, {"reason": ""})
    page = words(frida.post(address, {"reason": "A score was typed wrongly."}, follow=True))

    assert refused.status_code == 400
    assert (make.WHY in page, "A score was typed wrongly." in page, "Record the award" in page) == (True, True, True)
    again = frida.post(address, {"reason": "Again."})
    assert (again.status_code, "It was withdrawn on" in words(again)) == (400, True)


# Files


def test_workbook_holds_every_point_with_its_reason_and_no_zero_for_what_is_missing(
    cast: Cast, frida: Client, offer: Offer, other: Offer
) -> None:
    make.scored(cast.acting("frida"), offer, FULL)
    make.scored(cast.acting("frida"), other, {"Price": "10"})

    page = frida.get(f"{base(offer.purchase)}evaluation/record/xlsx/")

    book = openpyxl.load_workbook(io.BytesIO(page.content))
    points = [(row[1], row[2], row[6], row[7], row[8]) for row in book["Points"].iter_rows(min_row=2, values_only=True)]
    results = [(row[1], row[2], row[3], row[4]) for row in book["Result"].iter_rows(min_row=2, values_only=True)]
    assert points == [
        ("Price", "Atelje IT AS", 60, 60, "By the scale."),
        ("Price", "Norsud Sistemes SL", 10, 60, "By the scale."),
        ("Depth", "Atelje IT AS", 40, 40, "By the scale."),
        ("Depth", "Norsud Sistemes SL", None, 40, None),
    ]
    assert results == [("Atelje IT AS", 100, None, 0), ("Norsud Sistemes SL", None, None, 1)]


@pytest.mark.parametrize(("form", "begins"), [("docx", b"PK"), ("pdf", b"%PDF")])
def test_record_is_written_as_a_document(cast: Cast, frida: Client, form: str, begins: bytes) -> None:
    award = make.awarded(cast.acting("frida"), cast.organisation("atelje_it"))

    page = frida.get(f"{base(award.purchase)}evaluation/record/{form}/")

    assert (page.status_code, page.content[: len(begins)]) == (200, begins)
    assert page["Content-Disposition"] == f'attachment; filename="laptops-for-schools-evaluation.{form}"'


def test_record_in_another_form_is_not_found(frida: Client, purchase: Purchase) -> None:
    assert frida.get(f"{base(purchase)}evaluation/record/exe/").status_code == 404


# Who may


READERS = [("frida", 200), ("finn", 200), ("vera", 404), ("karin", 404), ("atle", 404), ("celia", 404)]


@pytest.mark.parametrize(("name", "status"), READERS)
def test_pages_are_there_for_those_of_the_lead_alone(cast: Cast, offer: Offer, name: str, status: int) -> None:
    browser, start = cast.browser(name), base(offer.purchase)
    addresses = [f"{start}evaluation/", score_page(offer, "Depth"), f"{start}award/", f"{start}evaluation/record/xlsx/"]

    assert [browser.get(address).status_code for address in addresses] == [status] * 4


@pytest.mark.parametrize(("name", "status"), [("finn", 403), ("vera", 404), ("atle", 404)])
def test_others_write_nothing(cast: Cast, offer: Offer, name: str, status: int) -> None:
    make.scored(cast.acting("frida"), offer, FULL)
    award, browser = make.award(cast.acting("frida"), offer), cast.browser(name)
    award_withdraw(actor=cast.acting("frida"), award_id=award.public_id, reason="Mistake.")
    start = base(offer.purchase)

    answers = [
        browser.post(score_page(offer, "Depth"), {"points": "5", "reason": "Why.", "number": "1"}),
        browser.post(f"{start}award/", decision(offer)),
        browser.post(f"{start}award/{award.public_id}/withdraw/", {"reason": "Mistake."}),
    ]

    assert [each.status_code for each in answers] == [status] * 3
    assert (Score.objects.count(), Award.objects.filter(withdrawn_at=None).count()) == (2, 0)


def test_addresses_under_another_purchase_are_not_found(cast: Cast, frida: Client) -> None:
    award = make.awarded(cast.acting("frida"), cast.organisation("atelje_it"))
    other, lot = begin(cast.acting("frida")), make.lot_of(award.purchase)
    row = row_of(award.offer, "Depth").public_id

    assert frida.get(f"{base(other)}evaluation/{row}/{lot.public_id}/").status_code == 404
    assert frida.get(f"{base(award.purchase)}evaluation/{row}/{make.lot_of(other).public_id}/").status_code == 404
    assert frida.get(f"{base(other)}award/{award.public_id}/withdraw/").status_code == 404


def test_words_of_the_result_are_text(cast: Cast, frida: Client, purchase: Purchase) -> None:
    firm: Organisation = organisation_add(name="<b>Bold</b> & Sons", kind=OrganisationKind.SUPPLIER, country="NO")
    make.scored(cast.acting("frida"), make.answered(cast.acting("frida"), purchase, firm), FULL)

    content = frida.get(f"{base(purchase)}evaluation/").content.decode()

    assert ("<b>Bold" in content, "&lt;b&gt;Bold&lt;/b&gt; &amp; Sons is the only offer" in content) == (False, True)
