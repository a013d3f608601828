"""Keeping one thing that a rule said at a place no longer keeps all that it says there."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("tenders", "0003_a_lot_in_use_stays")]
    operations = [
        migrations.RemoveConstraint(model_name="keptfinding", name="finding_kept_once"),
        migrations.AddField(
            model_name="keptfinding",
            name="outcome",
            field=models.CharField(max_length=60, default=""),
            preserve_default=False,
        ),
        migrations.AddConstraint(
            model_name="keptfinding",
            constraint=models.UniqueConstraint(
                condition=models.Q(("withdrawn_at__isnull", True)),
                fields=("purchase", "rule", "at", "outcome"),
                name="finding_kept_once",
            ),
        ),
    ]
