"""Which facts stand about one purchase?"""

from collections import defaultdict

from redthread.apps.facts.adapters import COLUMNS, fact_value
from redthread.apps.facts.models import Fact
from redthread.domain.outcomes.facts import Fact as FactValue
from redthread.domain.outcomes.facts import standing


def facts_of_purchase(*, purchase_id: str) -> list[FactValue]:
    """Of all criteria together, without what was taken back; whoever calls has asked who may read them. One query."""
    lines = defaultdict(list)
    rows = Fact.objects.filter(purchase=purchase_id).order_by("pk").values_list("criterion_version", *COLUMNS)
    for version, *columns in rows:
        lines[version].append(fact_value(*columns))
    return [fact for each in lines.values() for fact in standing(each)]
