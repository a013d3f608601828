"""A score is followed by another one, never rewritten."""

from django.db import migrations

from redthread.apps.rows.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("evaluation", "0001_initial")]
    operations = [
        append_only("evaluation_score"),
    ]
