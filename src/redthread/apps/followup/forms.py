"""What do monitors and authorities type about assignments, visits and findings?"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from redthread.apps.followup.services_findings import FindingFacts
from redthread.apps.purchases.forms import Day
from redthread.domain.followup.deadlines import REPLY_DAYS, REPLY_LEAST, REPLY_MOST
from redthread.domain.followup.small_numbers import MOST_PEOPLE
from redthread.domain.followup.story import Hint
from redthread.domain.followup.terms import (
    Audience,
    ConsentGiver,
    ConsentKind,
    FindingDecisionKind,
    FindingSeverity,
    ReleaseKind,
    Standard,
    StoryAnswer,
    StoryQuestion,
)
from redthread.words.followup import followup_name

Choices = Sequence[tuple[str, str]]


def named(table: str, codes: Iterable[StrEnum]) -> list[tuple[str, str]]:
    return [(code.value, followup_name(table, code.value, get_language() or "en")) for code in codes]


def unchosen(choices: Choices) -> list[tuple[str, str]]:
    """With an empty first line: nobody chooses a severity, or a site, by leaving what was there."""
    return [("", _now("Choose")), *choices]


class Words(forms.CharField):
    def __init__(self, *, rows: int = 4, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea({"rows": rows}), **kwargs)


def choice(label: Any, **kwargs: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, **kwargs)


class ChoosingForm(forms.Form):
    """A form whose lists of choices are known only when it is made, and are worded in the page's language."""

    def choose(self, **lists: Choices) -> None:
        for name, choices in lists.items():
            self.fields[name].choices = choices  # type: ignore[attr-defined]


class EngageForm(ChoosingForm):
    monitor = forms.CharField(
        label=_("Monitoring organisation"),
        max_length=200,
        help_text=_("Its name as it is registered here. It has to be independent of the supplier and of you."),
    )
    sites = forms.MultipleChoiceField(
        label=_("Sites that it looks at"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("It is shown these sites and no others."),
    )

    def __init__(self, *args: Any, sites: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose(sites=sites)


class VisitForm(ChoosingForm):
    site = choice(_("Site"))
    is_announced = forms.TypedChoiceField(
        label=_("Will it be announced?"),
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        help_text=_("One that is not announced is shown to nobody outside your organisation, before or after."),
    )
    planned_on = Day(label=_("Planned for"), required=False)

    def __init__(self, *args: Any, sites: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        announced = [("no", _now("No: nobody is told")), ("yes", _now("Yes: the authority may know"))]
        self.choose(site=unchosen(sites), is_announced=announced)


class VisitMadeForm(ChoosingForm):
    made_on = Day(label=_("Made on"), help_text=_("Others are told the quarter, never the day."))
    clauses = forms.MultipleChoiceField(
        label=_("Clauses whose breach was looked for"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("They count as checked, whatever was found. Leave out what nobody looked for."),
    )

    def __init__(self, *args: Any, clauses: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose(clauses=clauses)


class FindingForm(ChoosingForm):
    site = choice(_("Site"))
    clause = choice(_("Clause that was breached"))
    standard = choice(_("Breached standard"))
    severity = choice(_("Severity"))
    found_on = Day(label=_("Found on"), help_text=_("Others are told the quarter, never the day."))
    visit = choice(_("Found at the visit"), required=False)
    people = forms.IntegerField(
        label=_("People affected"),
        required=False,
        min_value=0,
        max_value=MOST_PEOPLE,
        help_text=_("Empty: not known. Others are not shown figures over fewer than five people."),
    )
    is_danger_to_life = forms.TypedChoiceField(
        label=_("Is there danger to life?"),
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        help_text=_("Somebody who can end it has to be told within 72 hours."),
    )
    safeguarded_on = Day(
        label=_("Children: safeguarding began on"),
        required=False,
        help_text=_("Within 48 hours, with the partner who runs it. Of children there is no record beyond a count."),
    )
    summary = Words(
        label=_("What was found, in words that others may come to read"),
        required=False,
        max_length=5000,
        rows=8,
        help_text=_(
            "No names, no quotes, nothing that points at somebody: no shift, origin, building or date that only few "
            "share. Testimony stays with your organisation. Empty for children."
        ),
    )

    def __init__(self, *args: Any, sites: Choices, clauses: Choices, visits: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose(
            site=unchosen(sites),
            clause=unchosen(clauses),
            visit=[("", _now("No visit noted here")), *visits],
            is_danger_to_life=[("no", _now("No")), ("yes", _now("Yes"))],
            standard=unchosen(named("standard", Standard)),
            severity=unchosen(named("finding-severity", FindingSeverity)),
        )

    def facts(self) -> FindingFacts:
        given = self.cleaned_data
        return FindingFacts(
            site_id=given["site"],
            clause_id=given["clause"],
            standard=Standard(given["standard"]),
            severity=FindingSeverity(given["severity"]),
            found_on=given["found_on"],
            summary=given["summary"],
            people=given["people"],
            is_danger_to_life=given["is_danger_to_life"],
            safeguarded_on=given["safeguarded_on"],
            visit_id=given["visit"],
        )


class RewordForm(forms.Form):
    number = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    summary = Words(label=_("The words of the new edition"), required=False, max_length=5000, rows=8)
    reason = Words(
        label=_("Why it is reworded"),
        required=False,
        max_length=2000,
        help_text=_("Needed once the finding is signed off."),
    )


class ConsentForm(ChoosingForm):
    kind = choice(_("Consent is"), widget=forms.RadioSelect)
    giver = choice(_("By whom"), widget=forms.RadioSelect)
    audience = choice(
        _("The farthest audience that it covers"),
        widget=forms.RadioSelect,
        help_text=_("The latest entry alone counts: a narrower one takes the wider one back."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose(
            kind=named("consent-kind", ConsentKind),
            giver=named("consent-giver", ConsentGiver),
            audience=named("audience", Audience),
        )

    def facts(self) -> dict[str, Any]:
        given = self.cleaned_data
        return {
            "kind": ConsentKind(given["kind"]),
            "giver": ConsentGiver(given["giver"]),
            "audience": Audience(given["audience"]),
        }


class StoryForm(ChoosingForm):
    """A question for each thing that identifies somebody, and a box for each word that points at a person."""

    number = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(self, *args: Any, hints: Sequence[Hint] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for question in StoryQuestion:
            label = followup_name("story-question", question.value, get_language() or "en")
            self.fields[question.value] = choice(
                label, widget=forms.RadioSelect, choices=named("story-answer", StoryAnswer)
            )
        names = [(each.words, each.words) for each in hints if each.kind.question is None]
        if names:
            self.fields["names_seen"] = forms.MultipleChoiceField(
                label=_("Words that may point at a person"),
                required=False,
                choices=names,
                widget=forms.CheckboxSelectMultiple,
                help_text=_("Tick each one that you looked at and that points at nobody who could be harmed."),
            )

    def facts(self) -> dict[str, Any]:
        given = self.cleaned_data
        return {
            "number": given["number"],
            "answers": {question: StoryAnswer(given[question.value]) for question in StoryQuestion},
            "names_seen": tuple(given.get("names_seen", ())),
        }


class ReleaseForm(ChoosingForm):
    audience = choice(_("Audience"), widget=forms.RadioSelect)
    kind = choice(
        _("What happens"),
        widget=forms.RadioSelect,
        initial=ReleaseKind.RELEASED.value,
        help_text=_("Pass an audience over where there is nobody of it, or where telling them would endanger people."),
    )
    reason = Words(label=_("Why it is passed over"), required=False, max_length=2000)
    reply_days = forms.IntegerField(
        label=_("Days for a reply"), initial=REPLY_DAYS, min_value=REPLY_LEAST, max_value=REPLY_MOST
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        audiences = [each for each in Audience if each is not Audience.PUBLIC]
        self.choose(audience=named("audience", audiences), kind=named("release-kind", ReleaseKind))

    def facts(self) -> dict[str, Any]:
        given = self.cleaned_data
        return {
            "audience": Audience(given["audience"]),
            "kind": ReleaseKind(given["kind"]),
            "reason": given["reason"],
            "reply_days": given["reply_days"],
        }


class ReplyForm(forms.Form):
    text = Words(
        label=_("Your reply"),
        max_length=10_000,
        rows=8,
        help_text=_("It is kept as you send it. Name no worker, and do not try to find out who said what."),
    )


class DecideForm(ChoosingForm):
    kind = choice(_("The finding is"), widget=forms.RadioSelect)
    reason = Words(label=_("Reason"), max_length=5000, help_text=_("Those who were told of the finding read it."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose(kind=named("finding-decision", FindingDecisionKind))

    def facts(self) -> dict[str, Any]:
        return {"kind": FindingDecisionKind(self.cleaned_data["kind"]), "reason": self.cleaned_data["reason"]}


class WithdrawForm(forms.Form):
    reason = Words(
        label=_("Reason"),
        max_length=2000,
        help_text=_("Those who were told read it. The words of the finding are hidden from them."),
    )
