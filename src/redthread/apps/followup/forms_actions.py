"""What is typed about a corrective action and about remedy for workers?"""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from redthread.apps.files.forms import EvidenceFields
from redthread.apps.followup.forms import Choices, ChoosingForm, Words, choice, named
from redthread.apps.followup.models import CorrectiveAction
from redthread.apps.followup.services_actions import ActionFacts, RemedyFacts
from redthread.apps.purchases.forms import Day
from redthread.apps.rows.fitting import DIGITS_KEPT
from redthread.domain.followup.small_numbers import MOST_PEOPLE
from redthread.domain.followup.terms import ActionStepKind, VerifiedBy


class ActionForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    root_cause = Words(
        label=_("Root cause"), max_length=5000, help_text=_("Why it could happen, not only what happened.")
    )
    action = Words(
        label=_("Corrective action"), max_length=5000, help_text=_("What changes, for whom, and how it lasts.")
    )
    due_on = Day(label=_("Due on"))
    owner_post = forms.CharField(
        label=_("Post that answers for it"), max_length=200, required=False, help_text=_("A post, never a name.")
    )

    def facts(self) -> ActionFacts:
        given = self.cleaned_data
        return ActionFacts(**{name: given[name] for name in ("root_cause", "action", "due_on", "owner_post")})


def initial_of(action: CorrectiveAction) -> dict[str, Any]:
    return {name: getattr(action, name) for name in ActionForm.base_fields}


class StepForm(EvidenceFields, ChoosingForm):
    """The steps that this side can take now."""

    kind = choice(_("Step"), widget=forms.RadioSelect)
    comment = Words(
        label=_("Comment"),
        required=False,
        max_length=5000,
        help_text=_("To close it: how it is known that it works for the workers."),
    )
    field_order = ["kind", "comment"]

    def __init__(self, *args: Any, steps: tuple[ActionStepKind, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose(kind=named("action-step", steps))


class RemedyForm(ChoosingForm):
    supersedes = choice(_("This corrects"), required=False)
    people = forms.IntegerField(label=_("People who got it"), min_value=1, max_value=MOST_PEOPLE)
    measure = Words(
        label=_("What they got"),
        max_length=2000,
        rows=3,
        help_text=_("Such as fees paid back, passports returned, jobs kept."),
    )
    owed = forms.DecimalField(
        label=_("Amount owed"), required=False, min_value=0, max_digits=DIGITS_KEPT, decimal_places=2
    )
    paid = forms.DecimalField(
        label=_("Amount paid"),
        required=False,
        min_value=0,
        max_digits=DIGITS_KEPT,
        decimal_places=2,
        help_text=_("All together. Leave both empty where no money was part of it."),
    )
    currency = forms.CharField(
        label=_("Currency"), required=False, max_length=3, help_text=_("Three letters, such as EUR or NOK.")
    )
    made_on = Day(label=_("They got it on"))
    verified_by = choice(_("Confirmed by"), widget=forms.RadioSelect)
    verifier = forms.CharField(
        label=_("Name of the organisation that confirmed it"),
        required=False,
        max_length=200,
        help_text=_("An organisation, never a person."),
    )
    verified_on = Day(label=_("Confirmed on"), required=False)

    def __init__(self, *args: Any, kinds: tuple[VerifiedBy, ...], entries: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose(
            verified_by=named("verified-by", kinds), supersedes=[("", _now("Nothing: it is a new entry")), *entries]
        )

    def clean_currency(self) -> str:
        code: str = self.cleaned_data["currency"].strip().upper()
        if code and not re.fullmatch(r"[A-Z]{3}", code, re.ASCII):
            raise forms.ValidationError(_now("Give the currency's three letters, such as EUR."))
        return code

    def facts(self) -> RemedyFacts:
        given = {name: value for name, value in self.cleaned_data.items() if name != "supersedes"}
        return RemedyFacts(**{**given, "verified_by": VerifiedBy(given["verified_by"])})
