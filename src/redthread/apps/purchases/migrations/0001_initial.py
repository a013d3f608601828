"""The first rows."""

import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import redthread.apps.rows.public_id


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        ("library", "0002_versions_are_append_only"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Participation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("since", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.organisation"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Purchase",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    redthread.apps.rows.public_id.PublicIdField(
                        default=redthread.apps.rows.public_id.new_public_id, editable=False, max_length=26, unique=True
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("need", models.TextField(blank=True, max_length=10000)),
                ("language", models.CharField(default="en", max_length=5)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("single-contract", "single-contract"),
                            ("framework", "framework"),
                            ("call-off", "call-off"),
                            ("below-threshold", "below-threshold"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "procedure",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("open", "open"),
                            ("restricted", "restricted"),
                            ("competitive-negotiation", "competitive-negotiation"),
                            ("competitive-dialogue", "competitive-dialogue"),
                            ("innovation-partnership", "innovation-partnership"),
                            ("negotiated-without-call", "negotiated-without-call"),
                            ("other", "other"),
                        ],
                        max_length=30,
                    ),
                ),
                ("jurisdiction", models.CharField(blank=True, max_length=6)),
                ("cpv", models.JSONField(default=list)),
                (
                    "value",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=18,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                    ),
                ),
                (
                    "currency",
                    models.CharField(
                        blank=True,
                        max_length=3,
                        validators=[django.core.validators.RegexValidator("^[A-Z]{3}\\Z", code="currency")],
                    ),
                ),
                ("time_zone", models.CharField(default="Europe/Brussels", max_length=60)),
                ("dispatched_on", models.DateField(null=True)),
                ("tenders_due", models.DateTimeField(null=True)),
                ("requests_due", models.DateTimeField(null=True)),
                ("prior_information_on", models.DateField(null=True)),
                ("electronic_submission", models.BooleanField(null=True)),
                ("urgent", models.BooleanField(null=True)),
                ("started_on", models.DateField(default=django.utils.timezone.localdate)),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("records", "records"),
                            ("eforms", "eforms"),
                            ("ocds", "ocds"),
                            ("document", "document"),
                        ],
                        default="records",
                        max_length=20,
                    ),
                ),
                ("first_published_at", models.DateTimeField(null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "lead",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="purchases_led",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "participating",
                    models.ManyToManyField(
                        related_name="purchases_joined", through="purchases.Participation", to="accounts.organisation"
                    ),
                ),
            ],
            options={
                "ordering": ["-pk"],
            },
        ),
        migrations.AddField(
            model_name="participation",
            name="purchase",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="participations", to="purchases.purchase"
            ),
        ),
        migrations.CreateModel(
            name="Lot",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    redthread.apps.rows.public_id.PublicIdField(
                        default=redthread.apps.rows.public_id.new_public_id, editable=False, max_length=26, unique=True
                    ),
                ),
                ("identifier", models.CharField(max_length=80)),
                ("title", models.CharField(blank=True, max_length=300)),
                ("description", models.TextField(blank=True)),
                ("cpv", models.JSONField(default=list)),
                ("value", models.DecimalField(decimal_places=2, max_digits=18, null=True)),
                (
                    "currency",
                    models.CharField(
                        blank=True,
                        max_length=3,
                        validators=[django.core.validators.RegexValidator("^[A-Z]{3}\\Z", code="currency")],
                    ),
                ),
                (
                    "purchase",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="lots", to="purchases.purchase"
                    ),
                ),
            ],
            options={
                "ordering": ["purchase", "identifier"],
            },
        ),
        migrations.CreateModel(
            name="ImportedNotice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("identifier", models.CharField(max_length=200)),
                ("file_name", models.CharField(max_length=255)),
                ("sha256", models.CharField(max_length=64)),
                ("not_read", models.JSONField(default=list)),
                ("details", models.JSONField(default=dict)),
                ("imported_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "lead",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.organisation"
                    ),
                ),
                (
                    "purchase",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="imported_notice",
                        to="purchases.purchase",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Choice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    redthread.apps.rows.public_id.PublicIdField(
                        default=redthread.apps.rows.public_id.new_public_id, editable=False, max_length=26, unique=True
                    ),
                ),
                ("reason", models.TextField(blank=True, max_length=5000)),
                ("chosen_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "chosen_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "criterion_version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="choices",
                        to="library.criterionversion",
                    ),
                ),
                (
                    "purchase",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="choices", to="purchases.purchase"
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="LotAim",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code_list", models.CharField(max_length=40)),
                ("code", models.CharField(max_length=40)),
                ("description", models.JSONField(default=list)),
                (
                    "lot",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="aims", to="purchases.lot"
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [models.UniqueConstraint(fields=("lot", "code_list", "code"), name="lot_aim_once")],
            },
        ),
        migrations.AddConstraint(
            model_name="purchase",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tenders_due__isnull", True),
                    models.Q(("tenders_due__gte", "2000-01-01T00:00:00Z"), ("tenders_due__lt", "2101-01-01T00:00:00Z")),
                    _connector="OR",
                ),
                name="purchase_years_shown",
            ),
        ),
        migrations.AddConstraint(
            model_name="purchase",
            constraint=models.CheckConstraint(
                condition=models.Q(("value__isnull", True), models.Q(("currency", ""), _negated=True), _connector="OR"),
                name="purchase_value_with_currency",
            ),
        ),
        migrations.AddConstraint(
            model_name="purchase",
            constraint=models.CheckConstraint(
                condition=models.Q(("value__isnull", True), ("value__gte", 0), _connector="OR"),
                name="purchase_value_not_negative",
            ),
        ),
        migrations.AddConstraint(
            model_name="participation",
            constraint=models.UniqueConstraint(fields=("purchase", "authority"), name="participation_once"),
        ),
        migrations.AddConstraint(
            model_name="lot",
            constraint=models.UniqueConstraint(fields=("purchase", "identifier"), name="lot_number_once"),
        ),
        migrations.AddConstraint(
            model_name="importednotice",
            constraint=models.UniqueConstraint(fields=("lead", "sha256"), name="notice_imported_once"),
        ),
        migrations.AddConstraint(
            model_name="choice",
            constraint=models.UniqueConstraint(fields=("purchase", "criterion_version"), name="choice_once"),
        ),
    ]
