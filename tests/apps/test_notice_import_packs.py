"""Does a real notice come out of the rows as it went in: its aims, criteria, weights, conditions?"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from redthread.apps.accounts.actor import Actor
from redthread.apps.tenders.adapters import tender_value
from redthread.apps.tenders.notices import notice_read
from redthread.apps.tenders.selectors import editions_now
from redthread.apps.tenders.services import notice_import
from redthread.domain.errors import DomainError
from redthread.domain.purchase import Purchase
from tests.people import Cast

pytestmark = pytest.mark.django_db


def notices(packs: Path) -> list[Path]:
    real = sorted((packs / "notices").rglob("*.xml"))
    return [*real, *sorted((packs / "eforms-sdk-1.14.2" / "examples" / "notices").glob("*.xml"))]


def carried(purchase: Purchase) -> Counter[tuple[str, ...]]:
    """Every value of BT-06, 774 to 777, 539, 540, 541, 5421, 734, 70, 750 and 809, with the lot it stands in."""
    return Counter([*_aims(purchase), *_demands(purchase)])


def _aims(purchase: Purchase) -> Iterator[tuple[str, ...]]:
    for lot in purchase.lots:
        for aim in set(lot.aims):
            yield ("aim", lot.identifier, aim.code_list, aim.code, str(aim.description.versions))


def _demands(purchase: Purchase) -> Iterator[tuple[str, ...]]:
    for each in purchase.requirements:
        for lot in each.lots:
            weight = lot.weight
            yield (
                lot.lot,
                each.stage or "",
                each.award_kind or "",
                each.code,
                str(each.title.versions),
                str(each.wording.versions),
                f"{weight.kind} {weight.value and weight.value.normalize()}" if weight else "",
                each.weight_code if weight else "",
            )


def test_every_notice_is_in_the_rows_as_it_was_read(cast: Cast, packs: Path) -> None:
    frida = cast.acting("frida")
    wrong, taken, refused = [], 0, Counter[str]()

    for path in notices(packs):
        try:
            read, back = _through_the_rows(path, frida)
        except DomainError as error:
            refused[error.code] += 1
            continue
        taken += 1
        if carried(read) != carried(back):
            wrong.append((path.name, (carried(read) - carried(back)).most_common(2)))

    assert wrong == []
    assert taken > 130
    assert set(refused) <= {"notice-is-business-registration", "value-unfitting", "year-not-shown"}


def _through_the_rows(path: Path, actor: Actor) -> tuple[Purchase, Purchase]:
    with path.open("rb") as stream:
        read, sha256 = notice_read(stream)
    row = notice_import(actor=actor, value=read, file_name=path.name, sha256=sha256)
    return read, tender_value(row, editions_now(purchase=row))
