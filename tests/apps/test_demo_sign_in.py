"""Does one click make somebody a person of the demo on this machine, and nowhere else?"""

from typing import Any

import pytest
from django.test import Client

from redthread.apps.accounts.services import person_add
from redthread.demo.people import PEOPLE, people_add
from redthread.demo.tours import TOURS

pytestmark = pytest.mark.django_db
INGRID = "ingrid@example.org"


@pytest.fixture
def demo(settings: Any) -> None:
    settings.IS_DEMO = True
    settings.ALLOWED_HOSTS = ["*"]
    people_add(password="amber-birch-candle-1234")


def sign_in(email: str = INGRID, *, next_page: str = "/", **meta: str) -> tuple[int, bool]:
    """The answer's status, and whether somebody is signed in after it."""
    browser = Client()
    given: dict[str, Any] = {"HTTP_HOST": "localhost:8000", "REMOTE_ADDR": "127.0.0.1"} | meta
    answer = browser.post("/demo/sign-in/", {"email": email, "next": next_page}, **given)
    return answer.status_code, "_auth_user_id" in browser.session


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize("person", [each.email for each in PEOPLE])
def test_everybody_of_the_demo_is_one_click_away(person: str) -> None:
    assert sign_in(person) == (302, True)


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize(
    "meta",
    [
        {"REMOTE_ADDR": "192.0.2.7"},
        {"REMOTE_ADDR": ""},
        {"HTTP_HOST": "demo.example.org"},
        {"HTTP_HOST": "127.0.0.1.example.org:8000"},
        {"HTTP_X_FORWARDED_FOR": "192.0.2.7"},
        {"HTTP_X_REAL_IP": "192.0.2.7"},
    ],
    ids=["from outside", "from nowhere", "other host", "host that looks like it", "proxy", "proxy of nginx"],
)
def test_nobody_signs_in_from_elsewhere(meta: dict[str, str]) -> None:
    assert sign_in(**meta) == (404, False)


@pytest.mark.usefixtures("demo")
def test_somebody_whom_the_demo_did_not_bring_is_never_opened() -> None:
    person_add(email="real@example.org", password="a long enough password", name="Real")

    assert sign_in("real@example.org") == (404, False)


@pytest.mark.parametrize("mode", ["production", "test"])
def test_outside_the_demo_there_is_no_such_page(settings: Any, mode: str) -> None:
    settings.MODE = mode
    people_add(password="amber-birch-candle-1234")

    assert sign_in() == (404, False)
    assert Client().get("/demo/", HTTP_HOST="localhost").status_code == 404
    assert Client().get("/demo/tour/visitor/", HTTP_HOST="localhost").status_code == 404


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize("address", ["https://example.org/", "//example.org/", "javascript:alert(1)"])
def test_way_back_leads_nowhere_else(address: str) -> None:
    browser = Client()

    answer = browser.post("/demo/sign-in/", {"email": INGRID, "next": address}, HTTP_HOST="localhost:8000")

    assert answer.headers["Location"] == "/"


@pytest.mark.usefixtures("demo")
def test_looking_signs_nobody_in() -> None:
    assert Client().get(f"/demo/sign-in/?email={INGRID}", HTTP_HOST="localhost").status_code == 405


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize("tour", [tour.role for tour in TOURS])
def test_every_tour_is_shown(tour: str) -> None:
    answer = Client().get(f"/demo/tour/{tour}/", HTTP_HOST="localhost")

    assert answer.status_code == 200
    page = answer.content.decode()
    assert page.count("<h2") == len(next(each for each in TOURS if each.role == tour).path)
    waits = tour in ("buyer", "evaluator", "contract-manager", "supplier", "monitor")
    assert ("does not stand there yet" in page) is waits
