"""What do the tests of eForms notices share? Their own notice, and ways to change and read it."""

import dataclasses
import json
from io import BytesIO
from pathlib import Path

from redthread.domain.purchase import Purchase
from redthread.standards.eforms import read_notice

FIXTURES = Path(__file__).parent.parent / "fixtures" / "eforms"
NOTICE = (FIXTURES / "laptops.xml").read_text(encoding="utf-8")
EXPECTED = (FIXTURES / "laptops.json").read_text(encoding="utf-8")


def read(xml: str) -> Purchase:
    return read_notice(BytesIO(xml.encode()))


def changed(*changes: tuple[str, str]) -> Purchase:
    """The notice with every occurrence of each old text replaced; an old text that is absent is a broken test."""
    xml = NOTICE
    for old, new in changes:
        assert old in xml, f"the notice has no {old!r}"
        xml = xml.replace(old, new)
    return read(xml)


def as_data(purchase: Purchase) -> object:
    return json.loads(json.dumps(dataclasses.asdict(purchase), default=str))


def paths(purchase: Purchase) -> dict[str, tuple[int, str]]:
    return {each.path: (each.count, each.sample) for each in purchase.not_read}
