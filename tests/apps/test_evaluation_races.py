"""Do two people who score or award at the same moment end in order, and would the tests see it if not?"""

import threading
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, connection

from redthread.apps.evaluation import services
from redthread.apps.evaluation.models import Award, Score
from redthread.apps.offers.models import Offer
from redthread.apps.offers.selectors import answers_now, purchase_with_offers
from redthread.apps.rows.fitting import require_fitting
from redthread.domain.errors import DomainError
from tests.factories import offer as make
from tests.people import Cast, make_cast

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]
BOTH, SECONDS = 2, 20
FULL = {"Price": "60", "Depth": "40"}


def at_once(act: Callable[[int], object]) -> list[str]:
    """Two threads that begin together; what was refused to them, by code or by the database's kind of error."""
    refused, together = [], threading.Barrier(BOTH)

    def work(number: int) -> None:
        try:
            together.wait(SECONDS)
            act(number)
        except DomainError as error:
            refused.append(error.code)
        except IntegrityError as error:
            refused.append(type(error).__name__)
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=[number]) for number in range(BOTH)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(SECONDS)
    return refused


def meet_before_saving(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both threads have looked before either writes; with a lock only one gets that far, waits a moment and goes on."""
    together, real = threading.Barrier(BOTH), require_fitting

    def fitting(row: Any, *, field: str) -> None:
        with suppress(threading.BrokenBarrierError):
            together.wait(1)
        real(row, field=field)

    monkeypatch.setattr(services, "require_fitting", fitting)


def unlock(monkeypatch: pytest.MonkeyPatch) -> None:
    """The protection switched off: the rows are read and nobody waits."""
    monkeypatch.setattr(services, "purchase_lock", purchase_with_offers)
    monkeypatch.setattr(services, "offers_lock", lambda **_named: [])
    monkeypatch.setattr(services, "offer_lock", lambda *, offer: offer)


def two_offers(cast: Cast) -> list[Offer]:
    frida = cast.acting("frida")
    purchase = make.published(frida)
    return [make.answered(frida, purchase, cast.organisation(name)) for name in ("atelje_it", "norsud")]


def score_twice(cast: Cast, offer: Offer) -> list[str]:
    row = answers_now(offer)[make.edition_titled(offer, "Depth").pk]
    lot = make.lot_of(offer.purchase)
    return at_once(
        lambda number: services.score_give(
            actor=cast.acting("frida"),
            answer_id=row.public_id,
            lot_id=lot.public_id,
            points=Decimal(10 + number),
            reason="By the scale.",
            number=0,
        )
    )


def award_both(cast: Cast, offers: list[Offer]) -> list[str]:
    return at_once(lambda number: make.award(cast.acting("frida"), offers[number]))


def scored_in_full(cast: Cast) -> list[Offer]:
    offers = two_offers(cast)
    for each in offers:
        make.scored(cast.acting("frida"), each, FULL)
    return offers


def test_of_two_scores_at_once_the_second_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = make_cast()
    offer = two_offers(cast)[0]
    meet_before_saving(monkeypatch)

    assert (score_twice(cast, offer), Score.objects.count()) == (["changed-meanwhile"], 1)


def test_without_the_lock_two_scores_collide(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = make_cast()
    offer = two_offers(cast)[0]
    meet_before_saving(monkeypatch)
    unlock(monkeypatch)

    assert (score_twice(cast, offer), Score.objects.count()) == (["IntegrityError"], 1)


def test_of_two_awards_of_one_lot_at_once_one_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = make_cast()
    offers = scored_in_full(cast)
    meet_before_saving(monkeypatch)

    assert (award_both(cast, offers), Award.objects.count()) == (["lot-awarded-already"], 1)


def test_without_the_lock_two_awards_collide(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = make_cast()
    offers = scored_in_full(cast)
    meet_before_saving(monkeypatch)
    unlock(monkeypatch)

    assert (award_both(cast, offers), Award.objects.count()) == (["IntegrityError"], 1)
