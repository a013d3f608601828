"""Lots of other publishers are known by identifiers of 36 letters and more."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("purchases", "0001_initial")]
    operations = [
        migrations.AlterField(model_name="lot", name="identifier", field=models.CharField(max_length=80)),
    ]
