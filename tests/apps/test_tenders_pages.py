"""Do the pages of a tender lead from the library to a published edition, and say on the way what is wrong?"""

import html
import io
import json
import re
import zipfile
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from redthread.apps.purchases.models import ImportedNotice, Purchase
from redthread.apps.purchases.services import participant_add
from redthread.apps.tenders.models import CheckRun, KeptFinding, Publication, Requirement, RequirementEdition
from redthread.apps.tenders.services_publication import tender_publish
from tests.factories.tender import LOT, add, begin, policy_facts, price_facts, small_library
from tests.people import Cast

pytestmark = pytest.mark.django_db
FIXTURES = Path(__file__).parents[1] / "fixtures"

OWN = {
    "title": "Repair",
    "stage": "technical-specification",
    "wording": "Each device can be opened with common tools.",
    "is_mandatory": "yes",
    "verification": "The maker's repair manual or equivalent proof.",
}


def words(page: Any) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.content.decode())).split())


def base(purchase: Purchase) -> str:
    return f"/purchases/{purchase.public_id}/"


@pytest.fixture
def purchase(cast: Cast) -> Purchase:
    return begin(cast.acting("frida"))


@pytest.fixture
def frida(cast: Cast) -> Client:
    return cast.browser("frida")


def faulty(cast: Cast, purchase: Purchase) -> tuple[Requirement, Requirement]:
    """Price and a criterion that asks for a general policy; their weights make 100."""
    actor = cast.acting("frida")
    return add(actor, purchase, price_facts()), add(actor, purchase, policy_facts())


# Requirements


def test_criteria_ticked_in_the_library_become_requirements_with_the_proposed_values(
    frida: Client, purchase: Purchase
) -> None:
    library = small_library()
    ticked = [library[name].public_id for name in ("CLA-01", "AWA-01")]

    page = frida.post(f"{base(purchase)}requirements/library/", {"criterion": ticked, "reason": "Risk in assembly"})

    assert page["Location"] == f"{base(purchase)}requirements/"
    clause, award = RequirementEdition.objects.order_by("requirement__position")
    assert (clause.stage_of_use, award.stage_of_use) == ("contract-clause", "award")
    assert clause.variables == {"days": "30", "sanction_ref": "clause 9"}
    assert clause.requirement.choice is not None
    assert clause.requirement.choice.reason == "Risk in assembly"
    assert "within 30 days, else clause 9 applies" in words(frida.get(f"{base(purchase)}requirements/"))


def test_more_criteria_than_can_be_taken_at_once_are_refused(frida: Client, purchase: Purchase) -> None:
    page = frida.post(f"{base(purchase)}requirements/library/", {"criterion": ["2" * 26] * 201})

    assert page.status_code == 400
    assert "At most 200 criteria are taken at once." in words(page)


def test_wording_in_another_language_than_the_purchase_is_said(cast: Cast, frida: Client) -> None:
    purchase = begin(cast.acting("frida"), language="nb")
    add(cast.acting("frida"), purchase, price_facts())

    assert "wording in: English" in words(frida.get(f"{base(purchase)}requirements/"))


def test_criterion_taken_twice_is_one_requirement(frida: Client, purchase: Purchase) -> None:
    version = small_library()["CLA-01"].public_id
    for _ in range(2):
        frida.post(f"{base(purchase)}requirements/library/", {"criterion": [version, version]})

    assert Requirement.objects.count() == 1
    assert "in the tender already" in words(frida.get(f"{base(purchase)}requirements/library/"))


def test_library_with_nothing_ticked_asks_for_a_tick(frida: Client, purchase: Purchase) -> None:
    page = frida.post(f"{base(purchase)}requirements/library/", {"reason": "typed already"})

    assert page.status_code == 400
    assert "Tick at least one criterion." in words(page)
    assert "typed already" in page.content.decode()


def test_library_with_one_unknown_criterion_takes_none(frida: Client, purchase: Purchase) -> None:
    version = small_library()["CLA-01"].public_id

    page = frida.post(f"{base(purchase)}requirements/library/", {"criterion": [version, "2" * 26]})

    assert (page.status_code, Requirement.objects.count()) == (404, 0)


def test_basket_is_ticked_in_advance(frida: Client, purchase: Purchase) -> None:
    version = small_library()["AWA-01"]
    session = frida.session
    session["basket"] = [version.public_id]
    session.save()

    page = frida.get(f"{base(purchase)}requirements/library/").content.decode()

    assert f'value="{version.public_id}" checked' in page
    assert page.count(f'value="{version.public_id}"') == 1


def test_library_is_searched_by_words_and_stage(frida: Client, purchase: Purchase) -> None:
    small_library()
    address = f"{base(purchase)}requirements/library/"

    def found(**query: str) -> list[str]:
        return [each.criterion.identifier for each in frida.get(address, query).context["page_obj"]]

    assert found(q="sites", stage="contract-clause") == ["CLA-01"]
    assert found(stage="award") == ["AWA-01"]
    assert found(q="unfindable") == []


def test_own_requirement_and_price_are_stored_with_their_weights(frida: Client, purchase: Purchase) -> None:
    frida.post(f"{base(purchase)}requirements/own/", OWN)
    price = {**OWN, "title": "Price", "stage": "award", "award_kind": "price", "is_mandatory": "no"}
    weighed = {"weight_kind": "percentage", f"weight_{LOT}": "60,5 %"}
    frida.post(f"{base(purchase)}requirements/own/", {**price, **weighed})

    rows = [
        (edition.title[0][1], edition.requirement.origin, [(row.kind, str(row.value)) for row in edition.weights.all()])
        for edition in RequirementEdition.objects.order_by("requirement__position")
    ]
    assert rows == [("Repair", "own", []), ("Price", "own", [("percentage", "60.500000")])]


REFUSED = [
    ("wording", {"wording": ""}, "This field is required."),
    ("wording", {"wording": "x" * 20_001}, "Ensure this value has at most 20000 characters (it has 20001)."),
    ("title", {"title": "x" * 301}, "Ensure this value has at most 300 characters (it has 301)."),
    ("stage", {"stage": ""}, "This field is required."),
    ("stage", {"stage": "someday"}, "Select a valid choice. someday is not one of the available choices."),
    ("weight_kind", {f"weight_{LOT}": "30"}, "A weight is given below: say how it is declared."),
    (
        f"weight_{LOT}",
        {"weight_kind": "percentage", f"weight_{LOT}": "thirty"},
        "“thirty” is not a weight that can be read. Write it as in 30.",
    ),
    (
        f"weight_{LOT}",
        {"weight_kind": "percentage", f"weight_{LOT}": "٣٠"},
        "“٣٠” is not a weight that can be read. Write it as in 30.",
    ),
    (
        f"weight_{LOT}",
        {"weight_kind": "percentage-range", f"weight_{LOT}": "30-20"},
        "“30-20” is not a weight that can be read. Write it as in 20-30.",
    ),
    (
        f"weight_{LOT}",
        {"weight_kind": "percentage", f"weight_{LOT}": "100.5"},
        "“100.5” is more than 100 per cent. Correct the weight.",
    ),
    (
        f"weight_{LOT}",
        {"weight_kind": "points", f"weight_{LOT}": "-5"},
        "“-5” is not a weight that can be read. Write it as in 30.",
    ),
]


@pytest.mark.parametrize(("field", "changes", "sentence"), REFUSED)
def test_requirement_with_a_fault_says_it_at_its_field_and_saves_nothing(
    frida: Client, purchase: Purchase, field: str, changes: dict[str, str], sentence: str
) -> None:
    page = frida.post(f"{base(purchase)}requirements/own/", {**OWN, **changes})

    assert page.status_code == 400
    assert page.context["form"].errors == {field: [sentence]}
    assert f'href="#id_{field}"' in page.content.decode()
    assert Requirement.objects.count() == 0


def taken(frida: Client, purchase: Purchase, name: str = "CLA-01") -> Requirement:
    frida.post(f"{base(purchase)}requirements/library/", {"criterion": [small_library()[name].public_id]})
    return Requirement.objects.get(choice__criterion_version__criterion__identifier=name)


def typed_of(page: Any, **changes: str) -> dict[str, Any]:
    shown = {field.html_name: field.value() for field in page.context["form"]}
    return {name: value for name, value in shown.items() if value is not None} | changes


def test_requirement_from_the_library_shows_its_blanks_as_fields_and_the_change_word_by_word(
    frida: Client, purchase: Purchase
) -> None:
    address = f"{base(purchase)}requirements/{taken(frida, purchase).public_id}/"
    page = frida.get(address)
    wording = page.context["form"]["wording"].value().replace("shall name", "must name")

    saved = frida.post(address, typed_of(page, wording=wording, variable_days="45"))
    after = frida.get(address)

    assert saved["Location"] == address
    assert "Nothing: it is the library’s wording." in words(page)
    assert "<del>shall</del><ins>must</ins>" in after.content.decode()
    assert "The supplier must name the sites within 45 days, else clause 9 applies." in words(after)
    assert "– wording changed" in words(frida.get(f"{base(purchase)}requirements/"))


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        ("91", "91 is out of range for “days”: from 5 to 90."),
        ("soon", "“soon” does not fit “days”. Give a value of the right kind."),
        ("NaN", "“NaN” does not fit “days”. Give a value of the right kind."),
    ],
)
def test_blank_with_a_value_that_does_not_fit_is_refused_at_its_field(
    frida: Client, purchase: Purchase, days: str, sentence: str
) -> None:
    address = f"{base(purchase)}requirements/{taken(frida, purchase).public_id}/"

    page = frida.post(address, typed_of(frida.get(address), variable_days=days))

    assert page.status_code == 400
    assert page.context["form"].errors == {"variable_days": [sentence]}
    assert RequirementEdition.objects.get().variables["days"] == "30"


def test_requirement_changed_meanwhile_shows_both_wordings_and_saves_on_the_second_click(
    frida: Client, purchase: Purchase
) -> None:
    address = f"{base(purchase)}requirements/{taken(frida, purchase).public_id}/"
    typed = typed_of(frida.get(address))
    frida.post(address, {**typed, "wording": "First to save."})

    late = frida.post(address, {**typed, "wording": "Second to save."})
    text = words(late)
    version = late.context["edition"].version
    again = frida.post(address, {**typed, "wording": "Second to save.", "version": [typed["version"], version]})

    assert late.status_code == 409
    assert ("First to save." in text, "Second to save." in text) == (True, True)
    assert again.status_code == 302
    assert RequirementEdition.objects.get().wording == [["en", "Second to save."]]


def test_published_requirement_gets_a_new_edition_and_a_late_second_saver_is_told(
    cast: Cast, frida: Client, purchase: Purchase
) -> None:
    price, _ = faulty(cast, purchase)
    tender_publish(actor=cast.acting("frida"), public_id=purchase.public_id)
    address = f"{base(purchase)}requirements/{price.public_id}/"
    typed = typed_of(frida.get(address))

    first = frida.post(address, {**typed, "wording": "The lowest price wins the points."})
    second = frida.post(address, {**typed, "wording": "Another."})
    history = frida.get(f"{address}editions/").content.decode()

    assert (first.status_code, second.status_code) == (302, 409)
    assert [edition.number for edition in price.editions.order_by("number")] == [1, 2]
    assert "<ins>" in history
    assert "draft, not published" in history
    assert "Changed since publication" in words(frida.get(f"{base(purchase)}requirements/"))


def test_requirement_moves_up_and_down_within_its_stage(cast: Cast, frida: Client, purchase: Purchase) -> None:
    rows = [add(cast.acting("frida"), purchase, price_facts()) for _ in range(3)]
    listed = frida.get(f"{base(purchase)}requirements/").context["sections"][0].rows
    address = f"{base(purchase)}requirements/{rows[0].public_id}/move/"

    moves = [(row.up, row.down) for row in listed]
    ids = [row.public_id for row in rows]
    assert moves == [(None, ids[2]), (ids[0], ""), (ids[1], None)]

    frida.post(address, {"before": moves[0][1]})
    assert [each.public_id for each in Requirement.objects.order_by("position")] == [ids[1], ids[0], ids[2]]


def test_requirement_taken_out_is_gone_and_its_criterion_can_be_taken_again(frida: Client, purchase: Purchase) -> None:
    requirement = taken(frida, purchase)
    frida.post(f"{base(purchase)}requirements/{requirement.public_id}/remove/")
    gone = Requirement.objects.count()

    taken(frida, purchase)

    assert (gone, Requirement.objects.count()) == (0, 1)


def test_weights_that_do_not_make_100_are_flagged(cast: Cast, frida: Client, purchase: Purchase) -> None:
    add(cast.acting("frida"), purchase, price_facts(percent="60"))
    short = words(frida.get(f"{base(purchase)}requirements/"))
    add(cast.acting("frida"), purchase, policy_facts(percent="40"))
    whole = words(frida.get(f"{base(purchase)}requirements/"))

    assert "LOT-0001: 60 % – the percentages of a lot must total 100" in short
    assert "LOT-0001: 100 %" in whole
    assert "must total 100" not in whole


@pytest.mark.parametrize("path", ["requirements/", "check/", "documents/", "publish/"])
def test_page_costs_as_many_queries_with_three_requirements_as_with_one(
    cast: Cast, frida: Client, purchase: Purchase, query_count: Any, path: str
) -> None:
    add(cast.acting("frida"), purchase, price_facts())
    frida.get(base(purchase) + path)
    one = query_count(lambda: frida.get(base(purchase) + path))
    faulty(cast, purchase)

    assert query_count(lambda: frida.get(base(purchase) + path)) == one


# The check


def kept(requirement: Requirement, reason: str = "Agreed with the legal department.") -> dict[str, str]:
    outcome = "company-policy"
    return {"rule": "linked-to-subject-matter", "at": requirement.public_id, "outcome": outcome, "reason": reason}


def test_check_names_rule_law_place_words_and_what_to_do(cast: Cast, frida: Client, purchase: Purchase) -> None:
    _, policy = faulty(cast, purchase)

    page = frida.get(f"{base(purchase)}check/")
    found = {finding.rule: finding for finding in page.context["report"].open}

    finding = found["linked-to-subject-matter"]
    assert (finding.at, finding.kind, finding.is_guess) == (policy.public_id, "requirement", True)
    assert finding.place == "Award criterion: Corporate social responsibility"
    assert finding.law[0][0].startswith("Directive 2014/24/EU, art. 67(3)")
    text = words(page)
    assert "a guess from the words" in text
    assert finding.what in text
    assert finding.todo in text
    assert f'href="{base(purchase)}requirements/{policy.public_id}/"' in page.content.decode()
    assert page.context["report"].summary in text
    assert "lawful" not in page.context["report"].summary


def test_finding_kept_with_a_reason_stands_apart_and_can_stand_again(
    cast: Cast, frida: Client, purchase: Purchase
) -> None:
    _, policy = faulty(cast, purchase)
    keep = kept(policy)
    frida.post(f"{base(purchase)}check/keep/", keep)

    page = frida.get(f"{base(purchase)}check/")
    apart = page.context["report"].kept
    assert [(finding.rule, finding.kept and finding.kept.reason) for finding in apart] == [
        ("linked-to-subject-matter", "Agreed with the legal department.")
    ]
    assert "linked-to-subject-matter" not in {finding.rule for finding in page.context["report"].open}
    assert "Kept, because: Agreed with the legal department. Frida" in words(page)

    frida.post(f"{base(purchase)}check/kept/{KeptFinding.objects.get().public_id}/release/")
    again = frida.get(f"{base(purchase)}check/").context["report"]
    assert (again.kept, "linked-to-subject-matter" in {finding.rule for finding in again.open}) == ((), True)


@pytest.mark.parametrize("reason", ["", "   ", "too short"])
def test_finding_is_not_kept_without_a_reason(cast: Cast, frida: Client, purchase: Purchase, reason: str) -> None:
    _, policy = faulty(cast, purchase)
    keep = kept(policy, reason)

    page = frida.post(f"{base(purchase)}check/keep/", keep)

    assert (page.status_code, KeptFinding.objects.count()) == (400, 0)
    assert 'href="#id_reason"' in page.content.decode()
    assert page.content.decode().count('id="id_reason"') == 1


def test_page_that_asks_for_a_reason_says_so_once(cast: Cast, frida: Client, purchase: Purchase) -> None:
    """Two summaries would bear the same id, and a screen reader would hear the refusal twice."""
    _, policy = faulty(cast, purchase)

    answer = frida.post(f"{base(purchase)}check/keep/", kept(policy, "too short"))

    ids = re.findall(r' id="([^"]+)"', answer.content.decode())
    assert [each for each, count in Counter(ids).items() if count > 1] == []
    assert ids.count("error-summary") == 1


def test_finding_that_the_check_does_not_make_is_not_kept(cast: Cast, frida: Client, purchase: Purchase) -> None:
    _, policy = faulty(cast, purchase)

    page = frida.post(f"{base(purchase)}check/keep/", {**kept(policy), "rule": "no-such-rule"})

    assert (page.status_code, KeptFinding.objects.count()) == (404, 0)


def test_keeping_one_finding_of_a_rule_leaves_its_others_open(cast: Cast, frida: Client, purchase: Purchase) -> None:
    faulty(cast, purchase)
    before = [each for each in frida.get(f"{base(purchase)}check/").context["report"].open if each.kind == "whole"]
    first = before[0]
    keep = {"rule": first.rule, "at": first.at, "outcome": first.reason, "reason": "The framework contract has it."}

    frida.post(f"{base(purchase)}check/keep/", keep)

    after = [each for each in frida.get(f"{base(purchase)}check/").context["report"].open if each.kind == "whole"]
    assert len(before) > 1
    assert [each.reason for each in after] == [each.reason for each in before[1:]]


def test_kept_finding_falls_when_the_wording_changes(cast: Cast, frida: Client, purchase: Purchase) -> None:
    _, policy = faulty(cast, purchase)
    keep = kept(policy)
    frida.post(f"{base(purchase)}check/keep/", keep)
    address = f"{base(purchase)}requirements/{policy.public_id}/"
    typed = typed_of(frida.get(address))

    frida.post(address, {**typed, "wording": "Points for tenderers with a corporate code of conduct."})

    report = frida.get(f"{base(purchase)}check/").context["report"]
    assert report.kept == ()
    assert "linked-to-subject-matter" in {finding.rule for finding in report.open}


def test_kept_finding_stays_when_a_requirement_is_saved_unchanged(
    cast: Cast, frida: Client, purchase: Purchase
) -> None:
    _, policy = faulty(cast, purchase)
    keep = kept(policy)
    frida.post(f"{base(purchase)}check/keep/", keep)
    address = f"{base(purchase)}requirements/{policy.public_id}/"

    saved = frida.post(address, typed_of(frida.get(address)))

    assert saved.status_code == 302
    assert len(frida.get(f"{base(purchase)}check/").context["report"].kept) == 1


def test_report_is_kept_as_it_was_said(cast: Cast, frida: Client, purchase: Purchase) -> None:
    _, policy = faulty(cast, purchase)
    frida.post(f"{base(purchase)}check/runs/")
    frida.post(f"{base(purchase)}requirements/{policy.public_id}/remove/")

    run = CheckRun.objects.get()
    then = frida.get(f"{base(purchase)}check/runs/{run.public_id}/")
    now = frida.get(f"{base(purchase)}check/")

    assert "linked-to-subject-matter" in {finding.rule for finding in then.context["report"].open}
    assert "linked-to-subject-matter" not in {finding.rule for finding in now.context["report"].open}
    assert run.public_id in now.content.decode()


# Documents and publication


@pytest.mark.parametrize(
    ("form", "begins"), [("docx", b"PK"), ("pdf", b"%PDF"), ("html", b"<!DOCTYPE html>"), ("xlsx", b"PK")]
)
def test_tender_is_downloaded_in_every_form(
    cast: Cast, frida: Client, purchase: Purchase, form: str, begins: bytes
) -> None:
    faulty(cast, purchase)

    page = frida.get(f"{base(purchase)}documents/{form}/")

    assert page.status_code == 200
    assert page["Content-Disposition"] == f'attachment; filename="laptops-for-schools-draft.{form}"'
    assert page.content.startswith(begins)


def test_draft_says_so_in_the_document_and_the_published_one_does_not(
    cast: Cast, frida: Client, purchase: Purchase
) -> None:
    faulty(cast, purchase)

    def document() -> str:
        return str(frida.get(f"{base(purchase)}documents/html/").content.decode())

    draft = document()
    tender_publish(actor=cast.acting("frida"), public_id=purchase.public_id)
    published = document()

    assert ("Draft – not published" in draft, "Draft – not published" in published) == (True, False)
    assert "Edition 1 of the published tender." in published


def test_word_file_holds_every_wording(cast: Cast, frida: Client, purchase: Purchase) -> None:
    faulty(cast, purchase)

    content = frida.get(f"{base(purchase)}documents/docx/").content

    with zipfile.ZipFile(io.BytesIO(content)) as file:
        text = file.read("word/document.xml").decode()
    assert "The lowest total price of all devices earns the most points." in text
    assert "corporate social responsibility policy" in text


def test_publishing_names_open_errors_and_needs_the_tick(cast: Cast, frida: Client, purchase: Purchase) -> None:
    faulty(cast, purchase)
    address = f"{base(purchase)}publish/"

    page = frida.get(address)
    unticked = frida.post(address, {})
    ticked = frida.post(address, {"confirm": "on"})

    assert [finding.rule for finding in page.context["report"].open_errors] == ["linked-to-subject-matter"]
    assert "Corporate social responsibility" in words(page)
    assert (unticked.status_code, ticked.status_code) == (400, 302)
    publication = Publication.objects.get()
    assert (publication.number, publication.published_by) == (1, cast.frida)


def test_nothing_is_published_without_a_requirement(frida: Client, purchase: Purchase) -> None:
    page = frida.post(f"{base(purchase)}publish/", {"confirm": "on"})

    assert (page.status_code, Publication.objects.count()) == (400, 0)


def test_nothing_is_published_with_an_open_blank(frida: Client, purchase: Purchase) -> None:
    taken(frida, purchase, "AWA-01")

    page = frida.post(f"{base(purchase)}publish/", {"confirm": "on"})

    assert "“Depth” has a blank that is not filled in. Fill it before you publish." in words(page)
    assert Publication.objects.count() == 0


def test_nothing_is_published_after_the_deadline(cast: Cast, frida: Client) -> None:
    late = begin(cast.acting("frida"), tenders_due=datetime(2020, 1, 1, tzinfo=UTC))
    add(cast.acting("frida"), late, price_facts())

    page = frida.post(f"{base(late)}publish/", {"confirm": "on"})

    assert (page.status_code, Publication.objects.count()) == (400, 0)


def test_second_edition_needs_a_change(cast: Cast, frida: Client, purchase: Purchase) -> None:
    faulty(cast, purchase)
    for _ in range(2):
        page = frida.post(f"{base(purchase)}publish/", {"confirm": "on"})

    assert (page.status_code, Publication.objects.count()) == (400, 1)


# Import


def upload(name: str, content: bytes) -> dict[str, Any]:
    file = io.BytesIO(content)
    file.name = name
    return {"file": file}


def notice() -> bytes:
    files = sorted((FIXTURES / "eforms").rglob("*.xml"))
    return files[0].read_bytes()


def test_european_notice_becomes_a_purchase_that_says_what_was_not_read(cast: Cast, frida: Client) -> None:
    page = frida.post("/purchases/import/", upload("notice.xml", notice()))

    made = Purchase.objects.get()
    assert page["Location"] == base(made)
    assert (made.lead, made.source) == (cast.fjordvik, "eforms")
    row = ImportedNotice.objects.get()
    shown = words(frida.get(base(made)))
    assert row.sha256 in shown
    assert all(each["path"] in shown for each in row.not_read)


def test_same_notice_twice_is_refused(frida: Client) -> None:
    frida.post("/purchases/import/", upload("notice.xml", notice()))

    page = frida.post("/purchases/import/", upload("again.xml", notice()))

    assert (page.status_code, Purchase.objects.count()) == (400, 1)
    assert "Your organisation has imported this very file before (again.xml)." in words(page)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"   ",
        b"<a",
        b"{}",
        b"[]",
        b"null",
        b'{"releases": []}',
        b"\xff\xfe\x00\x00",
        b"PK\x03\x04",
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        b"[" * 100_000,
    ],
)
def test_file_that_is_no_notice_is_refused_at_its_field(frida: Client, content: bytes) -> None:
    page = frida.post("/purchases/import/", upload("file.xml", content))

    assert page.status_code == 400
    assert list(page.context["form"].errors) == ["file"]
    assert Purchase.objects.count() == 0


def test_import_is_not_for_suppliers(cast: Cast) -> None:
    assert cast.browser("atle").get("/purchases/import/").status_code == 404


# Who may


def test_participant_reads_the_requirement_without_a_form(cast: Cast) -> None:
    purchase = begin(cast.acting("karin"))
    price = add(cast.acting("karin"), purchase, price_facts())
    fjordvik = cast.organisation("fjordvik").public_id
    participant_add(actor=cast.acting("karin"), public_id=purchase.public_id, organisation_id=fjordvik)
    browser = cast.browser("frida")
    address = f"{base(purchase)}requirements/{price.public_id}/"

    page = browser.get(address)

    assert "The lowest total price of all devices earns the most points." in words(page)
    assert "<textarea" not in page.content.decode()
    assert browser.post(address, OWN).status_code == 403


@pytest.mark.parametrize("who", ["vera", "atle"])
def test_tender_of_others_is_not_there(cast: Cast, purchase: Purchase, who: str) -> None:
    price, policy = faulty(cast, purchase)
    browser = cast.browser(who)
    keep = kept(policy)
    reads = ["requirements/library/", "requirements/own/", f"requirements/{price.public_id}/", "documents/docx/"]
    writes = [f"requirements/{price.public_id}/remove/", f"requirements/{price.public_id}/move/", "check/runs/"]

    assert {browser.get(base(purchase) + path).status_code for path in reads} == {404}
    assert {browser.post(base(purchase) + path).status_code for path in writes} == {404}
    assert browser.post(f"{base(purchase)}check/keep/", keep).status_code == 404
    assert Requirement.objects.count() == 2


def test_report_as_json_holds_each_finding_with_its_law(cast: Cast, frida: Client, purchase: Purchase) -> None:
    from redthread.apps.tenders.findings import report_plain

    faulty(cast, purchase)
    shown = frida.get(f"{base(purchase)}check/").context["report"]

    plain = json.loads(json.dumps(report_plain(shown)))

    assert [finding["rule"] for finding in plain["findings"]] == [finding.rule for finding in shown.open]
    assert plain["findings"][0]["basis"][0]["checked_on"] is None
    assert sum(plain["rules"].values()) == len(shown.rules)
