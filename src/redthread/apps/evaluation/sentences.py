"""With which sentence does a page say why a lot's result is what it is?"""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from redthread.apps.evaluation.selectors import LotSheet
from redthread.domain.scoring.points import MostOrigin
from redthread.domain.scoring.ranking import Verdict
from redthread.standards.documents.writing import figures
from redthread.words.documents import labels

VERDICTS: Mapping[Verdict, Promise] = {
    Verdict.NO_OFFER: _("No offer for this lot is recorded."),
    Verdict.NOTHING_SCORED: _("The tender has no award criterion for this lot, so points decide nothing."),
    Verdict.NOT_COMPARABLE: _(
        "The offers answer different editions of the tender (%(editions)s), so they are not compared. "
        "Bring all of them to the same edition."
    ),
    Verdict.SCORES_MISSING: _("Points still missing: %(missing)s. Nobody is first until all are given."),
    Verdict.ONE_OFFER: _("%(first)s is the only offer; it has %(total)s points."),
    Verdict.TIED: _(
        "%(first)s have the same number of points, %(total)s. The program puts none of them first: "
        "the tie rule of the tender decides, and the reason says how."
    ),
    Verdict.LEADS: _("%(first)s has the most points, %(total)s, and is %(lead)s points before the next."),
}
ORIGINS: Mapping[MostOrigin, Promise] = {
    MostOrigin.WEIGHT: _("The most is the weight published for this lot."),
    MostOrigin.SCALE: _("No weight that is a number of points is published; the most is the one the scale names."),
    MostOrigin.ASSUMED: _("The tender publishes neither a weight in points nor a most; points are given out of 100."),
}


def verdict_words(sheet: LotSheet) -> str:
    ranking, spoken = sheet.ranking, labels(get_language() or "en")
    names = {each.public_id: each.supplier.name for each in sheet.offers}
    total = ranking.rows[0].total if ranking.rows else None
    values = {
        "editions": ", ".join(str(each) for each in sheet.editions),
        "missing": ranking.missing,
        "first": ", ".join(names[each] for each in ranking.leaders),
        "total": "" if total is None else figures.number(total, spoken),
        "lead": "" if ranking.lead is None else figures.number(ranking.lead, spoken),
    }
    return str(VERDICTS[ranking.verdict]) % values


def unweighted(sheet: LotSheet) -> int:
    """How many award criteria of the lot have no weight that can be added up: their points count as they are."""
    firsts = [next((cell.most for cell in row.cells if cell.most), None) for row in sheet.rows]
    return sum(1 for most in firsts if most is not None and most.origin is not MostOrigin.WEIGHT)
