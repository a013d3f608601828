"""How does a stored criterion version become the domain's value, and back?"""

from redthread.apps.library.models import CriterionVersion as CriterionVersionRow
from redthread.domain.criteria.criterion import CriterionVersion
from redthread.domain.plain import from_plain


def criterion_value(row: CriterionVersionRow) -> CriterionVersion:
    return from_plain(CriterionVersion, row.content)
