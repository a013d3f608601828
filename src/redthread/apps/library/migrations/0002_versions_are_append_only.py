"""The database refuses to change or delete what a package once said."""

from django.db import migrations

from redthread.apps.rows.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("library", "0001_initial")]
    operations = [
        append_only("library_criterionversion"),
        append_only("library_packageversion"),
    ]
