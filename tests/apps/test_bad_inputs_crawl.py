"""After all that was typed: does every page still answer, to everybody?

One row that no driver or page can show would take down each page that lists it. So the strangest values
that the program takes are stored by their own forms and services first, and then every address is opened.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import product

import pytest
from django.core.cache import cache
from django.test import Client

from redthread.apps.accounts.selectors import token_hash
from redthread.apps.purchases.models import Purchase
from redthread.apps.purchases.services import lot_add, participant_add
from redthread.apps.tenders.services import (
    RequirementFacts,
    requirement_add,
    requirement_add_from_library,
    requirement_change,
)
from redthread.apps.tenders.services_check import check_run
from redthread.apps.tenders.services_publication import tender_publish
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import AwardKind
from redthread.domain.values import Text, Weight, WeightKind
from tests.apps.bad_inputs import INTERNALS, addresses
from tests.factories.tender import begin, small_library
from tests.people import ROLES, Cast

pytestmark = pytest.mark.django_db

STRANGE = '\u202e<script>alert(1)</script>{{7*7}}{% x %} =1+1 \u200b\U0001f9f5\ufeff\x0b %s %(x)s {0} ’"&amp; ﷽'
EARLIEST, LATEST = datetime(2001, 1, 1, tzinfo=UTC), datetime(2098, 12, 31, 23, 59, 59, tzinfo=UTC)
BLANK = re.compile(r"(<[^<>]+>|\(\?P<[^)]+\))")
"""``<public_id:lot_id>``, or ``(?P<key>…)`` where the pattern is a regular expression."""


def demand(**changes: object) -> RequirementFacts:
    stated: dict[str, object] = {
        "wording": Text((("en", STRANGE), ("nb", STRANGE))),
        "stage": StageOfUse.AWARD,
        "title": Text.of(STRANGE, "en"),
        "award_kind": AwardKind.QUALITY,
        "scale": Text.of(STRANGE * 50, "en"),
        "verification": Text.of(STRANGE, "en"),
        "weights": {"LOT-0001": Weight(WeightKind.PERCENTAGE_RANGE, Decimal("0.000001"), Decimal("99.999999"))},
    }
    return RequirementFacts(**{**stated, **changes})  # type: ignore[arg-type]


@pytest.fixture
def poisoned(cast: Cast) -> dict[str, list[str]]:
    """Blank of an address → what to put there: ids of strange things, of each kind."""
    frida, library = cast.acting("frida"), small_library()
    strange = begin(
        frida,
        title=STRANGE,
        need=STRANGE * 60,
        value=Decimal("9999999999999.99"),
        dispatched_on=date(2001, 1, 1),
        tenders_due=LATEST,
        requests_due=EARLIEST,
        prior_information_on=date(2099, 12, 31),
        time_zone="Pacific/Kiritimati",
    )
    lot = lot_add(actor=frida, public_id=strange.public_id, title=STRANGE, description=STRANGE)
    participant_add(
        actor=frida, public_id=strange.public_id, organisation_id=cast.organisation("vall_del_riu").public_id
    )
    own = requirement_add(actor=frida, public_id=strange.public_id, facts=demand())
    weightless = demand(weights={"LOT-0001": Weight(WeightKind.POINTS)}, stage=None, title=Text())
    unknown = begin(
        frida, title="-", need="", procedure=None, cpv=(), value=None, currency="", dispatched_on=None, tenders_due=None
    )
    requirement_add(actor=frida, public_id=unknown.public_id, facts=weightless)
    clause = library["CLA-01"]
    taken = requirement_add_from_library(
        actor=frida, public_id=strange.public_id, criterion_version=clause, reason=STRANGE
    )
    facts = demand(stage=StageOfUse.CONTRACT_CLAUSE, weights={}, variables={"days": "30.000", "sanction_ref": STRANGE})
    requirement_change(actor=frida, public_id=strange.public_id, requirement_id=taken.public_id, facts=facts, version=1)
    run = check_run(actor=frida, public_id=strange.public_id)
    facts = demand(wording=Text.of(STRANGE.replace("{", "("), "en"))
    requirement_change(actor=frida, public_id=strange.public_id, requirement_id=own.public_id, facts=facts, version=1)
    published = tender_publish(actor=frida, public_id=strange.public_id)
    return {
        "public_id": [strange.public_id, unknown.public_id, clause.public_id, cast.person("finn").public_id],
        "lot_id": [lot.public_id],
        "requirement_id": [own.public_id, taken.public_id],
        "run_id": [run.public_id],
        "kept_id": [published.public_id],
        "organisation_id": [cast.organisation("vall_del_riu").public_id],
        "form": ["docx", "pdf", "html", "xlsx", "yaml", "none"],
        "identifier": ["small-package", "CLA-01", "AWA-01", STRANGE.split()[0]],
        "package": ["small-package", "none"],
        "token": ["none", token_hash("none")],
        "rest": ["nothing"],
    }


def every_address(blanks: dict[str, list[str]]) -> Iterator[str]:
    for pattern in addresses():
        path = "/" + pattern.replace("^", "").replace("\\Z", "").replace("$", "")
        parts = BLANK.split(path)
        names = [part.partition(">")[0].strip("(?P<").rpartition(":")[2] for part in parts[1::2]]
        for values in product(*(blanks.get(name, ["none"]) for name in names)):
            parts[1::2] = values
            yield "".join(parts)


@pytest.mark.parametrize("who", ["visitor", *ROLES])
def test_every_page_answers_after_the_strangest_values(cast: Cast, poisoned: dict[str, list[str]], who: str) -> None:
    cache.clear()
    client = Client() if who == "visitor" else cast.browser(who)
    client.raise_request_exception = False
    if who not in ("visitor", "frida"):
        poisoned |= {"form": ["xlsx", "none"]}  # Every form of a document takes long, and reads the same rows.

    answers = {address: client.get(address) for address in every_address(poisoned)}

    assert [address for address, answer in answers.items() if answer.status_code >= 500] == []
    shown = {address: b"" if answer.streaming else answer.content for address, answer in answers.items()}
    assert [address for address, page in shown.items() if any(word.encode() in page for word in INTERNALS)] == []
    assert [address for address, page in shown.items() if is_page(page) and b"<script>alert(1)</script>" in page] == []
    assert sum(answer.status_code == 200 for answer in answers.values()) > 20


def test_the_crawl_finds_a_row_that_no_page_can_show(cast: Cast, poisoned: dict[str, list[str]]) -> None:
    """A zone that there is not, put past all checks: the crawl has to notice."""
    Purchase.objects.update(time_zone="Nowhere/At_all")
    frida = cast.browser("frida")
    frida.raise_request_exception = False

    found = {frida.get(f"/purchases/{public_id}/edit/").status_code for public_id in poisoned["public_id"]}

    assert 500 in found


def is_page(content: bytes) -> bool:
    return content.lstrip()[:15].lower().startswith(b"<!doctype html")


def test_the_crawl_reaches_every_kind_of_page(cast: Cast, poisoned: dict[str, list[str]]) -> None:
    frida = cast.browser("frida")

    reached = {address.split("/")[1] for address in every_address(poisoned) if frida.get(address).status_code == 200}

    assert {"", "purchases", "library", "published", "organisation", "profile", "inbox", "journal", "rules"} <= reached
