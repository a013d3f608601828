"""How does the demo come into an empty database, and what of it is left alone afterwards?"""

import secrets
from pathlib import Path

from django.db import transaction

from redthread.apps.inbox.services import notifications_read
from redthread.apps.purchases.models import Purchase
from redthread.demo import main_purchase, past_purchase
from redthread.demo.other_purchases import purchases_add
from redthread.demo.people import PEOPLE, acting, is_loaded, people_add
from redthread.demo.running_contracts import contracts_add

STAGES = (*main_purchase.STAGES, *past_purchase.STAGES)
WORDS = [
    "amber", "birch", "candle", "delta", "ember", "fjord", "garnet", "harbour", "indigo", "juniper", "kelp", "lantern",
    "maple", "nectar", "orchard", "pebble", "quartz", "river", "saffron", "thistle", "umber", "velvet", "willow",
]  # fmt: skip


def demo_load(*, password: str, stage: str = "") -> Purchase:
    """The demo with the purchase of that ``stage`` at it at least. All of it or nothing; what people entered stays.

    Up to *published* that is the purchase which is being prepared; from *offers* on the one that was published long
    ago. In an empty database the other one stands where it usually does. Returns the one that was asked for.
    """
    with transaction.atomic():
        is_new = not is_loaded()
        if is_new:
            people_add(password=password)
            purchases_add()
            contracts_add()
        main = main_purchase.purchase_take_to(_for(stage, main_purchase.STAGES, main_purchase.DEFAULT, is_new=is_new))
        past = past_purchase.purchase_take_to(_for(stage, past_purchase.STAGES, past_purchase.DEFAULT, is_new=is_new))
        if is_new:
            _read_inboxes()
        return past if stage in past_purchase.STAGES else main


def _read_inboxes() -> None:
    """What was told while the story was made is old news: a newcomer's inbox is not full of it."""
    for each in PEOPLE:
        notifications_read(actor=acting(each.email))


def _for(stage: str, own: tuple[str, ...], usual: str, *, is_new: bool) -> str:
    """The stage asked for where it is one of its own; else its usual one at first, and no further afterwards."""
    if stage in own:
        return stage
    return usual if is_new else own[0]


def stage_of(purchase: Purchase) -> str:
    """Where either of the two purchases stands."""
    is_past = purchase.title == past_purchase.TITLE
    return past_purchase.stage_of(purchase) if is_past else main_purchase.stage_of(purchase)


def kept_password(path: Path) -> str:
    """The password of everybody in the demo, made once and kept beside the data for its owner alone."""
    if not path.exists():
        words = [secrets.choice(WORDS) for _ in range(3)]
        path.touch(mode=0o600)
        path.write_text(f"{'-'.join(words)}-{secrets.randbelow(9000) + 1000}\n")
    return path.read_text().strip()
