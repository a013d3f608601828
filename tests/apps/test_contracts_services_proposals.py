"""Are clauses found in the text of a contract that began elsewhere, and does an unreadable text stop nothing?"""

import pytest

from redthread.apps.contracts.proposals import proposed_from
from tests.factories.tender import small_library
from tests.people import Cast

pytestmark = pytest.mark.django_db

CONTRACT = b"""Contract

Contract clauses

1. The supplier shall name the sites within 20 days, else clause 9 applies.

2. The supplier shall paint its office green every spring.
"""


def test_sentence_that_the_library_knows_is_proposed_with_its_criterion(cast: Cast) -> None:
    version = small_library()["CLA-01"]

    found = proposed_from(actor=cast.acting("finn"), content=CONTRACT, name="contract.txt")

    assert [(each.version, "within 20 days" in each.sentence) for each in found.proposals] == [(version, True)]


def test_text_that_cannot_be_read_proposes_nothing_and_says_why(cast: Cast) -> None:
    small_library()

    found = proposed_from(actor=cast.acting("finn"), content=b"%PDF-1.7 broken", name="contract.pdf")

    assert found.proposals == ()
    assert found.refused is not None
