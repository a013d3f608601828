"""What did the invented bidders of the demo offer, and how was it scored?"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from redthread.demo.people import ATELJE, NORSUD
from redthread.domain.offers.answers import AnswerStanding

POLARIS = "Polaris Kontor AB"
"""A third bidder that has no account."""


@dataclass(frozen=True, slots=True)
class Said:
    standing: AnswerStanding
    text: str
    promised: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Bid:
    """``answers`` by criterion of the library; what is missing was answered with a plain *met*.

    ``scores`` are shares of the most points in per cent, with the reason.
    """

    supplier: str
    country: str
    price: int
    answers: Mapping[str, Said]
    scores: Mapping[str, tuple[int, str]]


BIDS: tuple[Bid, ...] = (
    Bid(
        ATELJE,
        "NO",
        5_940_000,
        {
            "AWA-01": Said(
                AnswerStanding.MET,
                "Sites are named for six of the eight groups: assembly, display, battery, board, housing, storage.",
                Decimal(6),
            ),
            "CLA-07": Said(AnswerStanding.MET, "Brightline Devices has confirmed that it answers our requests."),
            "CLA-28": Said(AnswerStanding.MET, "Brightline Devices pays recruitment costs at both sites of assembly."),
        },
        {
            "AWA-01": (100, "Six groups with legal name, address and country; three addresses were checked on a map."),
            "price": (96, "Second lowest price: 5,700,000 / 5,940,000."),
        },
    ),
    Bid(
        NORSUD,
        "ES",
        5_700_000,
        {
            "AWA-01": Said(AnswerStanding.MET, "Sites are named for two groups: assembly and display.", Decimal(2)),
            "CLA-08": Said(AnswerStanding.MET, "Assembly sites will be disclosed within thirty days."),
        },
        {
            "AWA-01": (30, "Two groups are named; that is the third step of the scale."),
            "price": (100, "Lowest price."),
        },
    ),
    Bid(
        POLARIS,
        "SE",
        6_450_000,
        {
            "AWA-01": Said(AnswerStanding.NOT_MET, "The maker does not give us the names of its sites."),
            "CLA-28": Said(AnswerStanding.NOT_ANSWERED, ""),
        },
        {
            "AWA-01": (0, "No site is named."),
            "price": (88, "Third price: 5,700,000 / 6,450,000."),
        },
    ),
)
"""The first one wins. Nothing of it is true of any firm."""
