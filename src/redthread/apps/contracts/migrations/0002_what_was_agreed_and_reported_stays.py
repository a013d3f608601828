"""Editions, targets, observations and decisions are added to, never rewritten."""

from django.db import migrations

from redthread.apps.rows.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("contracts", "0001_initial")]
    operations = [
        append_only("contracts_contractowner"),
        append_only("contracts_sanctionstep"),
        append_only("contracts_clauseedition"),
        append_only("contracts_target"),
        append_only("contracts_observation"),
        append_only("contracts_observationevidence"),
        append_only("contracts_observationdecision"),
    ]
