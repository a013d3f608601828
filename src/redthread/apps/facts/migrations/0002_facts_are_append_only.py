"""Facts are retracted by other facts, never changed or removed."""

from django.db import migrations

from redthread.apps.rows.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("facts", "0001_initial")]
    operations = [
        append_only("facts_fact"),
    ]
