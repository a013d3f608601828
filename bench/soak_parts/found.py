"""What of the clients' ledger is in the database, once, whole?"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import django


def main(ledger: Path) -> dict[str, int]:
    django.setup()
    from redthread.apps.contracts.models import Observation
    from redthread.apps.jobs.models import Job, Mail
    from redthread.apps.journal.models import Entry
    from redthread.apps.purchases.models import Purchase
    from redthread.apps.tenders.models import Requirement, RequirementEdition

    lines = [json.loads(line) for line in ledger.read_text().splitlines()]
    acked = {line["marker"]: line["kind"] for line in lines if line["told"] == "acked"}
    other = {line["marker"] for line in lines} - acked.keys()
    purchases = Purchase.objects.filter(title__startswith="soak-")
    there = Counter(purchases.values_list("title", flat=True))
    there.update(title[0][1] for title in RequirementEdition.objects.values_list("title", flat=True))
    mails = Mail.objects.filter(recipient__startswith="soak-")
    there.update(address.partition("@")[0] for address in mails.values_list("recipient", flat=True))
    reports = Observation.objects.filter(comment__startswith="soak-").prefetch_related("evidence__file")
    there.update(each.comment for each in reports)
    told_of = Counter(Entry.objects.values_list("subject", flat=True))
    without_edition = Requirement.objects.filter(editions=None).count()
    without_lot = purchases.filter(lots=None).count()
    without_entry = sum(1 for each in purchases.values_list("public_id", flat=True) if not told_of[each])
    return {
        "acked": len(acked),
        "lost": sum(1 for marker in acked if not there[marker]),
        "doubled": sum(1 for times in there.values() if times > 1),
        "half": without_edition + without_lot + without_entry + sum(not has_file(each) for each in reports),
        "unacked_found": sum(1 for marker in other if there[marker]),
        "mails": mails.count(),
        "mails_unsent": mails.filter(sent_at=None).count(),
        "jobs_given_up": Job.objects.exclude(given_up_at=None).count(),
    }


def has_file(report: Any) -> bool:
    """One file, and its content is what was sent."""
    from django.conf import settings

    files = [each.file for each in report.evidence.all()]
    found = [settings.DATA / "files" / each.sha256[:2] / each.sha256[2:4] / each.sha256 for each in files]
    sent = f"Evidence of {report.comment}".encode()
    return len(found) == 1 and found[0].is_file() and found[0].read_bytes() == sent


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]))))
