"""Do files come with an answer and reach those alone who may read it?"""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from redthread.apps.files.models import StoredFile
from redthread.apps.offers.models import Answer, Offer
from redthread.apps.offers.selectors import answers_now
from tests.factories import offer as make
from tests.people import Cast

pytestmark = pytest.mark.django_db
REASON = {"reason": "Evidence that came with the offer."}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> None:
    settings.DATA = tmp_path
    settings.FILES = tmp_path / "files"


@pytest.fixture
def offer(cast: Cast) -> Offer:
    actor = cast.acting("frida")
    made = make.offer(actor, make.published(actor), cast.organisation("atelje_it"))
    make.answer(actor, made, "Sites", text="The list is attached.")
    return made


@pytest.fixture
def frida(cast: Cast) -> Client:
    return cast.browser("frida")


def row_of(offer: Offer) -> Answer:
    return answers_now(offer)[make.edition_titled(offer, "Sites").pk]


def start(offer: Offer) -> str:
    return f"/purchases/{offer.purchase.public_id}/offers/{offer.public_id}/"


def files_page(offer: Offer) -> str:
    return f"{start(offer)}answers/{row_of(offer).public_id}/files/"


def upload(text: str = "Site,Town\nOne,Shenzhen\n", name: str = "sites.csv") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text.encode())


def handed_in(frida: Client, offer: Offer) -> StoredFile:
    frida.post(files_page(offer), {"evidence": upload(), **REASON})
    return StoredFile.objects.get()


def test_file_becomes_part_of_the_next_answer_with_the_same_words(frida: Client, offer: Offer) -> None:
    page = frida.post(files_page(offer), {"evidence": upload(), **REASON})

    row = row_of(offer)
    assert page["Location"] == start(offer)
    assert (row.number, row.text, row.reason) == (2, "The list is attached.", REASON["reason"])
    assert [each.file.name for each in row.evidence.all()] == ["sites.csv"]


def test_second_file_stands_beside_the_first(frida: Client, offer: Offer) -> None:
    handed_in(frida, offer)
    frida.post(files_page(offer), {"evidence": upload("Other", "note.txt"), **REASON})

    assert [each.file.name for each in row_of(offer).evidence.all()] == ["sites.csv", "note.txt"]


def test_changed_answer_keeps_its_files(frida: Client, cast: Cast, offer: Offer) -> None:
    handed_in(frida, offer)
    at = make.edition_titled(offer, "Sites").public_id
    sent = {"standing": "met", "text": "Two lists.", "number": "2", "reason": "The letter says so."}
    frida.post(start(offer), {f"{name}_{at}": value for name, value in sent.items()})

    row = row_of(offer)
    assert (row.number, row.text, [each.file.name for each in row.evidence.all()]) == (3, "Two lists.", ["sites.csv"])


@pytest.mark.parametrize(
    ("sent", "field"), [({**REASON}, "evidence"), ({"evidence": upload(), "reason": ""}, "reason")]
)
def test_form_with_a_fault_records_no_answer(frida: Client, offer: Offer, sent: dict[str, Any], field: str) -> None:
    page = frida.post(files_page(offer), sent)

    assert (page.status_code, list(page.context["form"].errors)) == (400, [field])
    assert Answer.objects.count() == 1


def test_same_file_again_is_not_recorded_twice(frida: Client, offer: Offer) -> None:
    handed_in(frida, offer)

    page = frida.post(files_page(offer), {"evidence": upload(), **REASON})

    assert (page.status_code, Answer.objects.count()) == (400, 2)


def test_file_is_handed_to_readers_of_the_offer_alone(cast: Cast, frida: Client, offer: Offer) -> None:
    stored = handed_in(frida, offer)
    address = f"{start(offer)}evidence/{stored.public_id}/"

    statuses = {name: cast.browser(name).get(address).status_code for name in ("frida", "finn", "vera", "atle", "mei")}
    page = cast.browser("finn").get(address)

    assert statuses == {"frida": 200, "finn": 200, "vera": 404, "atle": 404, "mei": 404}
    assert page.content == b"Site,Town\nOne,Shenzhen\n"
    assert page["Content-Disposition"].startswith("attachment")


def test_file_of_another_offer_is_not_found(cast: Cast, frida: Client, offer: Offer) -> None:
    stored = handed_in(frida, offer)
    other = make.offer(cast.acting("frida"), offer.purchase, cast.organisation("norsud"))

    assert frida.get(f"{start(other)}evidence/{stored.public_id}/").status_code == 404
    assert frida.get(f"{start(other)}answers/{row_of(offer).public_id}/files/").status_code == 404


def test_contract_manager_hands_nothing_in(cast: Cast, offer: Offer) -> None:
    page = cast.browser("finn").post(files_page(offer), {"evidence": upload(), **REASON})

    assert (page.status_code, StoredFile.objects.count()) == (403, 0)


def test_file_is_linked_where_the_answer_is_read(cast: Cast, frida: Client, offer: Offer) -> None:
    stored = handed_in(frida, offer)
    address = f'href="{start(offer)}evidence/{stored.public_id}/"'

    assert address in frida.get(start(offer)).content.decode()
    assert address in cast.browser("finn").get(start(offer)).content.decode()
