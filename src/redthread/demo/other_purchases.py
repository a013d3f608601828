"""Which other purchases does one find in the demo, so that every list and page has something in it?"""

import hashlib
import io
from datetime import timedelta
from decimal import Decimal
from importlib.resources import files

from django.utils import timezone

from redthread.apps.accounts.selectors import organisation_named
from redthread.apps.purchases.services import PurchaseFacts, participant_add, purchase_begin
from redthread.apps.tenders.services import notice_import
from redthread.apps.tenders.services_publication import tender_publish
from redthread.demo.people import FJORDVIK, INGRID, KARIN, MARTA, VALL, acting
from redthread.demo.writing import fill, own, percent, price, take, write
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import ClauseTerms, Kind, Procedure
from redthread.standards.eforms import read_notice

SWITCHES, ACCESS_POINTS = "LOT-0001", "LOT-0002"
FRAMEWORK_CRITERIA = ("EXC-04", "SEL-01", "CLA-01", "CLA-05", "CLA-07", "CLA-08", "CLA-17", "CLA-23", "CLA-24")
NOTICE = "notice.xml"


def purchases_add() -> None:
    """A bare need, a tender in Catalan with faults, a framework that is published, and an imported notice."""
    _telephones()
    _school_laptops()
    _network_equipment()
    _imported()


def _telephones() -> None:
    purchase_begin(
        actor=acting(INGRID),
        facts=PurchaseFacts(
            title="Mobile telephones with long support",
            kind=Kind.BELOW_THRESHOLD,
            jurisdiction="NO",
            time_zone="Europe/Oslo",
        ),
    )


def _school_laptops() -> None:
    actor, today = acting(MARTA), timezone.localdate()
    purchase = purchase_begin(
        actor=actor,
        facts=PurchaseFacts(
            title="Ordinadors portàtils per a les escoles",
            kind=Kind.SINGLE_CONTRACT,
            need="Calen 300 ordinadors portàtils per a les escoles del municipi, amb cinc anys de suport.",
            language="ca",
            procedure=Procedure.OPEN,
            jurisdiction="ES",
            cpv=("30213100",),
            value=Decimal(260_000),
            currency="EUR",
            time_zone="Europe/Madrid",
            dispatched_on=today,
            tenders_due=timezone.now() + timedelta(days=40),
            electronic_submission=True,
        ),
    )
    write(actor, purchase.public_id, price({SWITCHES: percent(70)}, language="ca"), *_CATALAN)


_CATALAN = (
    own(
        "Responsabilitat social",
        "Es valorarà que l’empresa tingui una política de responsabilitat social corporativa.",
        StageOfUse.AWARD,
        language="ca",
        proof="La política, amb l’oferta.",
        weights={SWITCHES: percent(30)},
    ),
    own(
        "Pantalles",
        "Les pantalles hauran de tenir l’etiqueta TCO Certified.",
        StageOfUse.TECHNICAL_SPECIFICATION,
        language="ca",
        proof="El certificat.",
    ),
    own(
        "Llocs de muntatge",
        "El contractista comunicarà el nom i l’adreça de cada lloc on es munten els equips lliurats.",
        StageOfUse.CONTRACT_CLAUSE,
        language="ca",
        proof="La llista signada.",
        clause=ClauseTerms(
            trigger="La signatura del contracte i cada canvi de lloc.",
            deadline="Trenta dies naturals.",
            duty_bearer="El contractista.",
            sanction="L’escala de sancions del contracte.",
        ),
    ),
)


def _network_equipment() -> None:
    """Led by the consortium, for both of its authorities, in two lots; everything in it is sound."""
    actor, today = acting(KARIN), timezone.localdate()
    purchase = purchase_begin(
        actor=actor,
        lots=("Switches", "Access points"),
        facts=PurchaseFacts(
            title="Network equipment, framework for four years",
            kind=Kind.FRAMEWORK,
            need="Switches and access points for the members, bought as they are needed.",
            procedure=Procedure.OPEN,
            jurisdiction="NO",
            cpv=("32420000", "32422000"),
            value=Decimal(38_000_000),
            currency="NOK",
            time_zone="Europe/Oslo",
            dispatched_on=today,
            tenders_due=timezone.now() + timedelta(days=50),
            electronic_submission=True,
        ),
    )
    public_id = purchase.public_id
    for name in (FJORDVIK, VALL):
        participant_add(actor=actor, public_id=public_id, organisation_id=organisation_named(name=name).public_id)
    for local in FRAMEWORK_CRITERIA:
        take(actor, public_id, local, reason="")
    ladder = take(actor, public_id, "CLA-25", reason="One ladder for all call-offs.")
    fill(actor, public_id, ladder, values={"daily_penalty": "3000 NOK"})
    write(actor, public_id, price({SWITCHES: percent(70), ACCESS_POINTS: percent(80)}))
    for local, weights in (("AWA-01", {SWITCHES: 20, ACCESS_POINTS: 20}), ("AWA-08", {SWITCHES: 10})):
        taken = take(actor, public_id, local, reason="")
        shares = {lot: percent(value) for lot, value in weights.items()}
        fill(actor, public_id, taken, values={"max_points": "20"}, weights=shares)
    tender_publish(actor=actor, public_id=public_id)


def _imported() -> None:
    content = files("redthread.demo").joinpath(NOTICE).read_bytes()
    notice_import(
        actor=acting(MARTA),
        value=read_notice(io.BytesIO(content)),
        file_name=NOTICE,
        sha256=hashlib.sha256(content).hexdigest(),
    )
