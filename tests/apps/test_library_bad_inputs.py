"""Does nothing that somebody types into the library's search, addresses or basket break it?

The numbers are those of the list of bad inputs for exports, search, lists and addresses: 15 NUL, 16 patterns of
LIKE, 17 regular expressions, 18 a megabyte, 19 page numbers, 20 orders, 21 hidden relations, 22 identifiers,
23 paths, 24 headers, 25 addresses to go on to.
"""

import time
from typing import Any

import pytest
from django.test import Client

from redthread.apps.library.models import Criterion, CriterionVersion, PackageVersion
from redthread.apps.library.services import package_load
from redthread.apps.search.models import SearchEntry
from tests.factories.library import small_package

pytestmark = pytest.mark.django_db

UUID1 = "7b0f0b1e-8f0a-11ee-b9d1-0242ac120002"
UNKNOWN = [
    "9223372036854775808",
    "9" * 5000,
    "1e5",
    "abc",
    "-1",
    UUID1,
    "a" * 26,
    "2" * 26,
    "２" * 26,
    "\x00",
    "%s",
    "",
]

SEARCHES: list[tuple[str, dict[str, Any], int]] = [
    ("15", {"q": "\x00"}, 400),
    ("15", {"q": "site\x00s"}, 400),
    ("15", {"stage": "\x00"}, 400),
    *(("16", {"q": sign}, 200) for sign in ("%", "_", "\\", "%%", "\\%", "s_te", "'", '"')),
    *(("17", {"q": pattern}, 200) for pattern in ("(", "(a+)+$", "[a-", "*", "^" * 200, "a" * 200 + "!")),
    ("18", {"q": "a" * 1_000_000}, 414),
    ("18", {"q": "a " * 3900}, 200),
    ("18", {"group": "3" * 7000}, 200),
    ("18", {"topic": ["audit"] * 600}, 200),
    *(("19", {"page": number}, 200) for number in ("abc", "-1", "0", str(10**18), str(10**30), "1.5", "²", "9" * 5000)),
    *(("20", {"sort": order}, 200) for order in ("password", "bid__blob", "?", "-title", "__class__")),
    ("20", {"order": "password"}, 200),
    *(("21", {name: "x"}, 200) for name in ("criterion__package__identifier__startswith", "author__password", "pk")),
    ("21", {"stage": "award' OR 1=1", "level": "{{7*7}}", "package": "../../etc/passwd"}, 200),
    ("22", {"package": "9" * 5000, "group": "1e5"}, 200),
    ("22", {"group": "９９"}, 200),
]


@pytest.fixture(autouse=True)
def library(db: None) -> None:
    package_load(small_package())
    Client().get(
        "/library/basket/"
    )  # the first page of a run loads all addresses and templates: not what is timed here


def stored() -> list[int]:
    return [model.objects.count() for model in (Criterion, CriterionVersion, PackageVersion, SearchEntry)]


@pytest.mark.parametrize(("item", "asked", "status"), SEARCHES)
def test_search_with_bad_input_answers_and_saves_nothing(item: str, asked: dict[str, Any], status: int) -> None:
    before, start = stored(), time.monotonic()

    answer = Client().get("/library/", asked)

    assert (answer.status_code, item) == (status, item)
    assert time.monotonic() - start < 2
    assert stored() == before


@pytest.mark.parametrize("query", ["%", "_", "\\", "s_te", "sit%"])
def test_search_for_a_pattern_finds_only_what_holds_it(query: str) -> None:
    page = Client().get("/library/", {"q": query}).content.decode()

    assert "0 criteria" in page


@pytest.mark.parametrize("verb", ["add", "remove"])
@pytest.mark.parametrize("value", UNKNOWN)
def test_basket_with_a_bad_identifier_answers_and_keeps_nothing(verb: str, value: str) -> None:
    """Item 22. What is not in the basket is taken out of it without a word."""
    client = Client()

    answer = client.post(f"/library/basket/{verb}/", {"criterion": value})

    assert answer.status_code == {"add": 404, "remove": 302}[verb]
    assert client.session.get("basket", []) == []


@pytest.mark.parametrize("value", [each for each in UNKNOWN if each.isprintable() and each not in ("", "%s")])
def test_version_with_a_bad_identifier_is_not_found(value: str) -> None:
    """Item 22."""
    answer = Client().get(f"/library/small-package/CLA-01/{value}/")

    assert answer.status_code == 404


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/library/..%2f..%2fetc/passwd/", 404),
        ("/library/small-package/..%2f/", 404),
        ("/library/small-package/%252e%252e%252f/", 404),
        ("/library/%00/", 400),
        ("/library/small-package/CLA-01%00/", 400),
        ("/library/small-package/CLA-01./", 404),
        ("/library/small-package/CLA-01;x=1/", 404),
        ("/library/small-package;/CLA-01/", 404),
        ("/library/small-package/cla-01/", 404),
        ("/library/%ff%fe/", 404),
        ("/library/" + "a" * 5000 + "/", 404),
        ("/library/" + "a" * 9000 + "/", 414),
        ("/library/basket/..%2f/", 404),
        ("/library/basket/docx%00/", 400),
    ],
)
def test_odd_path_is_not_found(path: str, status: int) -> None:
    """Item 23."""
    assert Client().get(path).status_code == status


@pytest.mark.parametrize(
    "headers",
    [
        {"If-Modified-Since": "yesterday"},
        {"If-None-Match": '"' * 5000},
        {"Accept-Language": "xx-" * 33_000},
        {"Accept-Language": "*;q=nan, en;q=1e99"},
        {"Cookie": "sessionid=" + "'" * 500},
    ],
)
def test_odd_header_changes_nothing(headers: dict[str, str]) -> None:
    """Item 24."""
    assert Client(headers=headers).get("/library/").status_code == 200


@pytest.mark.parametrize(
    "asked", ["//evil.example/", "javascript:alert(1)", "/\\evil.example", "http:evil.example", "\x00"]
)
@pytest.mark.parametrize("verb", ["add", "remove"])
def test_address_to_go_on_to_is_never_elsewhere(verb: str, asked: str) -> None:
    """Item 25."""
    version = CriterionVersion.objects.first()
    assert version is not None

    answer = Client().post(f"/library/basket/{verb}/", {"criterion": version.public_id, "next": asked})

    assert (answer.status_code, answer["Location"]) == (302, "/library/basket/")


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options", "trace"])
@pytest.mark.parametrize("path", ["/library/", "/library/basket/", "/library/basket/add/", "/library/small-package/"])
def test_other_method_is_refused(path: str, method: str) -> None:
    assert getattr(Client(), method)(path).status_code == 405


def test_session_that_was_tampered_with_is_no_basket() -> None:
    client = Client()
    session = client.session
    session["basket"] = ["\x00", "1", "2" * 26]
    session.save()

    assert "Nothing is in the basket" in client.get("/library/basket/").content.decode()
