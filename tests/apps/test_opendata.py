"""Does everybody read exactly what was published, and nothing of what was not?"""

import html
import re
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from redthread.apps.accounts.services import organisation_add
from redthread.apps.purchases.models import Purchase
from redthread.apps.purchases.services import purchase_change
from redthread.apps.tenders.models import Publication
from redthread.apps.tenders.services_publication import tender_publish
from redthread.domain.people.roles import OrganisationKind
from redthread.standards.ocds import patched_package_schema, validate
from tests.factories.tender import add, begin, policy_facts, price_facts, purchase_facts
from tests.people import Cast

pytestmark = pytest.mark.django_db


def words(page: Any) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.content.decode())).split())


def published(cast: Cast, who: str = "frida", **changes: object) -> Purchase:
    purchase = begin(cast.acting(who), **changes)
    add(cast.acting(who), purchase, price_facts())
    tender_publish(actor=cast.acting(who), public_id=purchase.public_id)
    return purchase


def titles(**query: str) -> list[str]:
    return [str(each.title) for each in Client().get("/published/", query).context["tenders"]]


def test_visitor_reads_the_published_tender_as_a_page(cast: Cast) -> None:
    purchase = published(cast)

    page = Client().get(f"/published/{purchase.public_id}/")

    text = words(page)
    assert page.status_code == 200
    assert "The lowest total price of all devices earns the most points." in text
    assert Publication.objects.get().content_hash in text
    assert page.content.decode().count("<h1") == 1


def test_draft_is_not_there_in_any_form(cast: Cast) -> None:
    purchase = begin(cast.acting("frida"))
    add(cast.acting("frida"), purchase, price_facts())

    answers = {
        Client().get(f"/published/{purchase.public_id}/{path}").status_code
        for path in ("", "docx/", "pdf/", "release.json")
    }

    assert answers == {404}
    assert titles() == []
    assert Client().get("/published/releases.json").json()["releases"] == []


def test_what_changed_since_the_publication_is_not_out(cast: Cast) -> None:
    purchase = published(cast)
    facts = purchase_facts(title="Secret new title")
    purchase_change(actor=cast.acting("frida"), public_id=purchase.public_id, facts=facts, version=1)
    add(cast.acting("frida"), purchase, policy_facts())
    address = f"/published/{purchase.public_id}/"

    pages = [Client().get(path) for path in ("/published/", address, f"{address}html/", f"{address}release.json")]

    assert [("Secret" in words(page), "corporate" in words(page)) for page in pages] == [(False, False)] * 4
    assert titles(q="Secret") == []


def test_second_edition_replaces_the_first(cast: Cast) -> None:
    purchase = published(cast)
    facts = purchase_facts(title="Renamed laptops")
    purchase_change(actor=cast.acting("frida"), public_id=purchase.public_id, facts=facts, version=1)
    tender_publish(actor=cast.acting("frida"), public_id=purchase.public_id)

    assert titles() == ["Renamed laptops"]
    assert titles(q="renamed") == ["Renamed laptops"]
    assert "edition 2" in words(Client().get("/published/"))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"q": "school"}, ["Laptops for schools"]),
        ({"q": "FJORDVIK"}, ["Laptops for schools"]),
        ({"q": "ÅSGÅRD"}, ["Telefoner til Åsgård"]),
        ({"q": "unfindable"}, []),
        ({"q": "%"}, []),
        ({"country": "no"}, ["Laptops for schools"]),
        ({"country": "ES"}, ["Telefoner til Åsgård"]),
        ({"country": "SE"}, []),
        ({"cpv": "302"}, ["Laptops for schools"]),
        ({"cpv": "32250000"}, ["Telefoner til Åsgård"]),
        ({"cpv": "213"}, []),
        ({"q": "school", "country": "ES"}, []),
    ],
)
def test_published_tenders_are_found_by_words_country_and_code(
    cast: Cast, query: dict[str, str], found: list[str]
) -> None:
    published(cast)
    published(cast, "vera", title="Telefoner til Åsgård", language="nb", cpv=("32250000",))

    assert titles(**query) == found


@pytest.mark.parametrize(
    "query", [{"cpv": '30"'}, {"cpv": "٣٠"}, {"country": "N0"}, {"country": "NOR"}, {"q": "x" * 201}, {"cpv": "%"}]
)
def test_search_for_what_cannot_be_says_so_at_its_field(cast: Cast, query: dict[str, str]) -> None:
    page = Client().get("/published/", query)

    assert page.status_code == 200
    assert list(page.context["form"].errors) == list(query)


@pytest.mark.parametrize("form", ["docx", "pdf", "html", "xlsx"])
def test_published_tender_is_downloaded_in_every_form(cast: Cast, form: str) -> None:
    purchase = published(cast)

    page = Client().get(f"/published/{purchase.public_id}/{form}/")

    assert (page.status_code, page["Content-Disposition"]) == (
        200,
        f'attachment; filename="laptops-for-schools-tender.{form}"',
    )


def test_form_that_there_is_not_is_not_found(cast: Cast) -> None:
    assert Client().get(f"/published/{published(cast).public_id}/exe/").status_code == 404


def test_release_says_what_was_published_and_names_no_person(cast: Cast) -> None:
    purchase = published(cast)

    package = Client().get(f"/published/{purchase.public_id}/release.json").json()

    release = package["releases"][0]
    assert release["ocid"] == f"ocds-redthread-{purchase.public_id}"
    assert release["tender"]["title"] == "Laptops for schools"
    assert "Frida" not in str(package)
    assert "frida@example.org" not in str(package)


def test_release_marks_a_text_that_is_in_another_language_than_the_tender(cast: Cast) -> None:
    purchase = published(cast, title="Bærbare datamaskiner", need="", language="nb")

    package = Client().get(f"/published/{purchase.public_id}/release.json").json()

    release = package["releases"][0]
    assert (release["language"], release["tender"]["title"]) == ("nb", "Bærbare datamaskiner")
    assert "[en] The lowest total price of all devices earns the most points." in str(release)


def test_package_of_everything_obeys_the_official_schema(cast: Cast, packs: Path) -> None:
    published(cast)
    published(cast, "vera", title="Telefoner", language="nb", cpv=("32250000",))

    package = Client().get("/published/releases.json").json()

    assert len(package["releases"]) == 2
    assert validate(package, patched_package_schema(packs / "ocds", package["extensions"])) == []


def test_package_of_all_releases_is_paged_newest_first(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("redthread.apps.opendata.views.RELEASES_A_PAGE", 2)
    for number in range(3):
        published(cast, title=f"Laptops {number}")

    first = Client().get("/published/releases.json").json()
    last = Client().get(first["links"]["next"]).json()

    assert [each["tender"]["title"] for each in first["releases"]] == ["Laptops 2", "Laptops 1"]
    assert [each["tender"]["title"] for each in last["releases"]] == ["Laptops 0"]
    assert "links" not in last


def test_fictional_authority_is_marked_on_the_page_and_in_the_document(cast: Cast) -> None:
    lead = cast.organisation("fjordvik")
    lead.is_fictional = True
    lead.save()
    purchase = published(cast)

    assert "fictional" in words(Client().get("/published/"))
    assert "Fictional demo data" in words(Client().get(f"/published/{purchase.public_id}/"))


def test_published_page_is_the_same_for_a_visitor_and_a_stranger(cast: Cast) -> None:
    purchase = published(cast)
    organisation_add(name="Elsewhere", kind=OrganisationKind.SUPPLIER)

    visitor, stranger = Client(), cast.browser("atle")

    address = f"/published/{purchase.public_id}/docx/"
    assert visitor.get(address).content == stranger.get(address).content


def test_list_costs_as_many_queries_with_three_tenders_as_with_one(cast: Cast, query_count: Any) -> None:
    published(cast)
    one = query_count(lambda: Client().get("/published/"))
    published(cast)
    published(cast)

    assert query_count(lambda: Client().get("/published/")) == one


def test_database_refuses_to_change_what_was_published(cast: Cast) -> None:
    published(cast)

    with pytest.raises(Exception, match="append-only"), connection.cursor() as cursor:
        cursor.execute("UPDATE tenders_requirementedition SET title = '[]'")
