"""How does the demo come into an empty database, and what of it is left alone afterwards?"""

import secrets
from pathlib import Path

from django.db import transaction

from redthread.apps.purchases.models import Purchase
from redthread.demo.main_purchase import purchase_take_to
from redthread.demo.other_purchases import purchases_add
from redthread.demo.people import is_loaded, people_add

WORDS = [
    "amber", "birch", "candle", "delta", "ember", "fjord", "garnet", "harbour", "indigo", "juniper", "kelp", "lantern",
    "maple", "nectar", "orchard", "pebble", "quartz", "river", "saffron", "thistle", "umber", "velvet", "willow",
]  # fmt: skip


def demo_load(*, stage: str, password: str) -> Purchase:
    """The demo with its main purchase at ``stage`` at least. All of it or nothing; what people entered stays."""
    with transaction.atomic():
        if not is_loaded():
            people_add(password=password)
            purchases_add()
        return purchase_take_to(stage)


def kept_password(path: Path) -> str:
    """The password of everybody in the demo, made once and kept beside the data for its owner alone."""
    if not path.exists():
        words = [secrets.choice(WORDS) for _ in range(3)]
        path.touch(mode=0o600)
        path.write_text(f"{'-'.join(words)}-{secrets.randbelow(9000) + 1000}\n")
    return path.read_text().strip()
