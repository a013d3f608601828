"""A lot to which a requirement applies is no longer taken out from under it; a weight is told when it is negative."""

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("purchases", "0001_initial"), ("tenders", "0002_what_is_published_stays")]
    operations = [
        migrations.AlterField(
            model_name="requirementweight",
            name="lot",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.RESTRICT, related_name="weights", to="purchases.lot"
            ),
        ),
        *(
            migrations.AlterField(
                model_name="requirementweight",
                name=name,
                field=models.DecimalField(
                    decimal_places=6,
                    max_digits=18,
                    null=True,
                    validators=[django.core.validators.MinValueValidator(0)],
                ),
            )
            for name in ("value", "up_to")
        ),
    ]
