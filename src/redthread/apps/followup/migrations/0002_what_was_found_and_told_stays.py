"""What was found, agreed to, told, replied and repaid is added to, never rewritten."""

from django.db import migrations

from redthread.apps.rows.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("followup", "0001_initial")]
    operations = [
        append_only("followup_findingedition"),
        append_only("followup_consent"),
        append_only("followup_storycheck"),
        append_only("followup_release"),
        append_only("followup_reply"),
        append_only("followup_findingdecision"),
        append_only("followup_actionstep"),
        append_only("followup_actionevidence"),
        append_only("followup_remedy"),
    ]
