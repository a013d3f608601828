"""How are the parts of a criterion said in a reader's language?"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from redthread.domain.criteria.criterion import CriterionVersion, LegalBasis
from redthread.domain.criteria.indicator import Direction, Figure, Indicator, Target
from redthread.domain.criteria.variable import Variable
from redthread.domain.values import Text
from redthread.words.names import name_of
from redthread.words.values import written

PARTS: Mapping[str, str | Promise] = {
    "identifier": gettext_lazy("identifier"),
    "version": gettext_lazy("version"),
    "title": gettext_lazy("title"),
    "stage_of_use": gettext_lazy("stage of use"),
    "topics": gettext_lazy("topics"),
    "supply_chain_stages": gettext_lazy("stages of the supply chain"),
    "level": gettext_lazy("level"),
    "wording": gettext_lazy("wording"),
    "motive": gettext_lazy("motive"),
    "verification": gettext_lazy("verification"),
    "legal_basis": gettext_lazy("legal basis"),
    "product_groups": gettext_lazy("product groups"),
    "points_of_vigilance": gettext_lazy("points of vigilance"),
    "effort": gettext_lazy("effort to verify"),
    "variables": gettext_lazy("blanks"),
    "indicators": gettext_lazy("indicators"),
    "no_indicator": gettext_lazy("reason for having no indicator"),
    "origins": gettext_lazy("sources"),
    "related": gettext_lazy("related criteria"),
    "alternatives": gettext_lazy("alternatives"),
    "formerly": gettext_lazy("former identifiers"),
    "scale": gettext_lazy("scale"),
    "terms": gettext_lazy("terms of the clause"),
}
"""What the parts of a criterion are called where two versions are compared."""


def part_name(part: str) -> str:
    """KeyError for a part without a name: a test asks for all."""
    return str(PARTS[part])


def spoken_language(text: Text, wanted: str) -> str:
    """The wanted language where the text has it, else the authoritative one; whoever shows it says which it is."""
    return wanted if text.in_language(wanted) is not None else text.language


def spoken(text: Text, wanted: str) -> str:
    return text.in_language(spoken_language(text, wanted)) or ""


def wording_of(version: CriterionVersion, wanted: str) -> str:
    """The text to paste, with the steps of its scale, whole in one language."""
    return version.full_wording(wanted) or version.full_wording(version.wording.language) or str(version.wording)


def wording_language(version: CriterionVersion, wanted: str) -> str:
    """The language that ``wording_of`` answers in."""
    return wanted if version.full_wording(wanted) is not None else version.wording.language


def basis_words(basis: LegalBasis, language: str) -> str:
    """The citation on one line, with the word *unchecked* where nobody read the text."""
    cited = ", ".join(part for part in (basis.act, basis.article, basis.case) if part)
    since = [_("since %(day)s") % {"day": written(basis.since, language)}] if basis.since else []
    read = (
        _("text read on %(day)s") % {"day": written(basis.checked_on, language)} if basis.checked_on else _("unchecked")
    )
    return f"{cited} ({'; '.join([basis.jurisdiction, *since, read])})"


def effort_words(hours: Decimal, language: str) -> str:
    shown = written(hours, language)
    count = int(hours) if hours == int(hours) else 2
    return ngettext("%(n)s hour a year", "%(n)s hours a year", count) % {"n": shown}


def target_words(indicator: Indicator, language: str) -> str:
    """The target with its unit and direction; a blank of the wording stays visible as ``{name}``."""
    if indicator.is_as_offered:
        return _("as the winning offer promised")
    if indicator.direction is Direction.MONITORING:
        return name_of("direction", indicator.direction, language)
    return "; ".join(_target(each, indicator, language) for each in indicator.targets)


def _target(target: Target, indicator: Indicator, language: str) -> str:
    level = " ".join(
        (
            name_of("direction", indicator.direction, language),
            _figure(target.level, language),
            name_of("unit", indicator.unit, language),
        )
    )
    if target.after_months == 0:
        return level
    months = _figure(target.after_months, language)
    return _("%(level)s from month %(months)s of the contract") % {"level": level, "months": months}


def _figure(figure: Figure, language: str) -> str:
    return f"{{{figure}}}" if isinstance(figure, str) else written(figure, language)


def default_words(variable: Variable, language: str) -> str:
    """What the library proposes for a blank; empty: it proposes nothing, the buyer decides."""
    value = variable.default
    if value is None:
        return ""
    if isinstance(value, Text):
        return spoken(value, language)
    labels = {choice.code: spoken(choice.label, language) for choice in variable.choices}
    shown = labels.get(value, value) if isinstance(value, str) else written(value, language)
    return f"{shown} {variable.unit}".strip()


def names(table: str, codes: Iterable[str], language: str) -> str:
    return ", ".join(name_of(table, code, language) for code in codes)
