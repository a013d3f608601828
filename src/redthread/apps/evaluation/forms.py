"""What does an evaluator type about points, and a buyer about an award?"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from redthread.apps.offers.models import Offer
from redthread.apps.purchases.forms import Day
from redthread.domain.errors import DomainError
from redthread.domain.offers.figures import figure_from_text
from redthread.standards.documents.writing import figures
from redthread.words.documents import labels
from redthread.words.errors import error_sentence


class ScoreForm(forms.Form):
    """``number`` is that of the score which the page showed."""

    number = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    points = forms.CharField(label=_("Points"), max_length=20, widget=forms.TextInput({"inputmode": "decimal"}))
    reason = forms.CharField(
        label=_("Reason"),
        max_length=5000,
        widget=forms.Textarea({"rows": 6}),
        help_text=_("Which step of the scale, and by what in the answer. The bidder may ask for it."),
    )

    def __init__(self, *args: Any, most: Decimal, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        shown = figures.number(most, labels(get_language() or "en"))
        self.fields["points"].help_text = _now("From 0 to %(most)s; half points as 3.5 or 3,5.") % {"most": shown}

    def renew_number(self, number: int) -> None:
        """After somebody else saved: what is sent next answers to the score that is shown now."""
        self.data = {**dict(self.data.items()), "number": str(number)}

    def clean_points(self) -> Decimal:
        try:
            return figure_from_text(self.cleaned_data["points"], field="points")
        except DomainError as error:
            raise forms.ValidationError(error_sentence(error, get_language() or "en")) from error


class AwardForm(forms.Form):
    offer = forms.ChoiceField(label=_("Award to"), widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Reason"),
        max_length=5000,
        widget=forms.Textarea({"rows": 5}),
        help_text=_("Why this offer. Where it doesn’t simply lead, at least 30 characters."),
    )
    decided_on = Day(label=_("Decided on"))
    standstill_until = Day(
        label=_("Last day of the standstill"),
        required=False,
        help_text=_("The contract may not be signed up to and including this day. Empty: not stated."),
    )

    def __init__(self, *args: Any, offers: Sequence[Offer], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(each.public_id, each.supplier.name) for each in offers]
        self.fields["offer"].choices = choices  # type: ignore[attr-defined]


class WithdrawForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"),
        max_length=2000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("It stays beside the award and may be disclosed in a complaint."),
    )
