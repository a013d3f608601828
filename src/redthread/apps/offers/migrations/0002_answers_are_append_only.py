"""What was answered is never rewritten."""

from django.db import migrations

from redthread.apps.rows.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("offers", "0001_initial")]
    operations = [
        append_only("offers_answer"),
        append_only("offers_answerevidence"),
    ]
