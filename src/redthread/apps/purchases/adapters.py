"""How do rows become the one value that all formats and the check look at, and back?"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from redthread.apps.accounts.models import Organisation
from redthread.apps.purchases.models import Lot as LotRow
from redthread.apps.purchases.models import LotAim
from redthread.apps.purchases.models import Purchase as PurchaseRow
from redthread.domain.purchase import Aim, Buyer, Kind, Lot, Procedure, Purchase, Source, Timetable
from redthread.domain.values import Money, Text


def text_value(pairs: Sequence[Sequence[str]]) -> Text:
    """From the (language, text) pairs that a JSON column holds."""
    return Text(tuple((language, text) for language, text in pairs))


def text_pairs(text: Text) -> list[list[str]]:
    return [[language, version] for language, version in text.versions]


def facts_value(purchase: PurchaseRow, *, lots: Iterable[LotRow], participants: Iterable[Organisation]) -> Purchase:
    """Everything but the requirements, which a later stage holds. ``lots`` come with their aims loaded."""
    return Purchase(
        source=Source(purchase.source),
        identifier=purchase.public_id,
        title=Text.of(purchase.title, purchase.language),
        description=Text.of(purchase.need, purchase.language),
        buyers=(
            _buyer(purchase.lead, is_lead=True),
            *(_buyer(each, is_lead=False) for each in participants),
        ),
        jurisdiction=purchase.jurisdiction or purchase.lead.country or None,
        kind=Kind(purchase.kind),
        procedure=Procedure(purchase.procedure) if purchase.procedure else None,
        cpv=tuple(purchase.cpv),
        value=_money(purchase.value, purchase.currency),
        timetable=Timetable(
            dispatched=purchase.dispatched_on,
            tenders_due=purchase.tenders_due,
            requests_due=purchase.requests_due,
            prior_information=purchase.prior_information_on,
            electronic_submission=purchase.electronic_submission,
            urgent=purchase.urgent,
            time_zone=purchase.time_zone,
        ),
        lots=tuple(_lot(lot, language=purchase.language) for lot in lots),
        languages=(purchase.language,),
    )


def _buyer(organisation: Organisation, *, is_lead: bool) -> Buyer:
    return Buyer(
        name=organisation.name,
        country=organisation.country or None,
        identifier=organisation.public_id,
        is_lead=is_lead,
    )


def _money(amount: Decimal | None, currency: str) -> Money | None:
    return None if amount is None else Money(amount, currency)


def _lot(lot: LotRow, *, language: str) -> Lot:
    return Lot(
        identifier=lot.identifier,
        title=Text.of(lot.title, language),
        description=Text.of(lot.description, language),
        cpv=tuple(lot.cpv),
        value=_money(lot.value, lot.currency),
        aims=tuple(Aim(each.code_list, each.code, text_value(each.description)) for each in lot.aims.all()),
    )


def aim_row(lot: LotRow, aim: Aim) -> LotAim:
    return LotAim(lot=lot, code_list=aim.code_list, code=aim.code, description=text_pairs(aim.description))
