"""The first rows."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=30)),
                ("public_id", models.CharField(max_length=26)),
                ("language", models.CharField(max_length=5)),
                ("title", models.CharField(max_length=300)),
                ("stems", models.TextField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("kind", "public_id", "language"), name="search_entry_once")
                ],
            },
        ),
    ]
