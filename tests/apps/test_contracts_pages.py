"""Do the pages of a contract lead manager and supplier to what is due, and say what is wrong at its field?"""

import html
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from redthread.apps.contracts.models import (
    Clause,
    ClauseEdition,
    Contract,
    ContractSite,
    Indicator,
    Observation,
    SanctionStep,
)
from redthread.apps.contracts.services import clause_add
from redthread.apps.contracts.services_indicators import indicator_add
from redthread.apps.contracts.services_reports import observation_decide
from redthread.apps.rows.clock import time_told
from redthread.apps.sites.models import Site
from redthread.apps.sites.services import SiteFacts, site_add
from redthread.domain.contract.terms import DecisionKind
from redthread.domain.sites.roles import SiteRole
from tests.factories.contract import Held, clause_facts, contract_of, indicator_facts, report
from tests.people import Cast

pytestmark = pytest.mark.django_db
Count = Callable[[Callable[[], Any]], int]
TODAY = datetime(2026, 2, 15, 12, tzinfo=UTC)
"""Four quarters of the contract have ended; the report of the last one is due on 1 March."""


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(timezone, "now", lambda: TODAY)
    with time_told(TODAY):
        yield


@pytest.fixture
def held(cast: Cast) -> Held:
    return contract_of(cast)


@pytest.fixture
def finn(cast: Cast) -> Client:
    return cast.browser("finn")


@pytest.fixture
def atle(cast: Cast) -> Client:
    return cast.browser("atle")


def words(page: Any) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.content.decode())).split())


def base(held: Held) -> str:
    return f"/contracts/{held.contract.public_id}/"


def due_address(indicator: Indicator, period: str = "2025-01-31") -> str:
    return f"/reports/{indicator.public_id}/?from={period}"


# The list


def test_list_tells_ratings_in_words_and_what_is_late_and_next_due(cast: Cast, held: Held, finn: Client) -> None:
    report(cast.acting("atle"), held.sites_named, "92.5")

    page = finn.get("/contracts/")

    ((row, rated),) = page.context["rows"]
    assert (rated, row.late_count, row.waiting_count) == ([("meets", 1), ("not-rated", 2)], 2, 1)
    assert "Laptops for schools, contract 2025/114 Atelje IT AS 31 Jan 2025 – 30 Jan 2027 Meets 1 Not rated 2" in words(
        page
    )
    assert (
        '<desc id="bars-description">Laptops for schools, contract: Meets 1, Not rated 2</desc>'
        in page.content.decode()
    )


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?show=late", 1),
        ("?show=waiting", 0),
        ("?show=meets", 0),
        ("?show=not-rated", 1),
        ("?show=password", 1),
        ("?q=2025%2F114", 1),
        ("?q=atelje", 1),
        ("?q=norsud", 0),
        ("?page=abc", 1),
    ],
)
def test_list_is_filtered_by_words_lateness_and_rating(held: Held, finn: Client, query: str, found: int) -> None:
    assert len(finn.get(f"/contracts/{query}").context["page_obj"]) == found


def test_list_without_contracts_leads_to_bringing_one_in(finn: Client, atle: Client) -> None:
    assert 'href="/contracts/enter/"' in finn.get("/contracts/").content.decode()
    assert "/contracts/enter/" not in atle.get("/contracts/").content.decode()


def test_list_costs_the_same_with_one_and_with_three_contracts(
    cast: Cast, held: Held, finn: Client, query_count: Count
) -> None:
    one = query_count(lambda: finn.get("/contracts/"))
    for number in ("2", "3"):
        contract_of(cast, number=number)

    assert query_count(lambda: finn.get("/contracts/")) == one
    assert len(finn.get("/contracts/").context["page_obj"]) == 3


# One contract


def test_contract_shows_the_indicator_table_with_what_is_missing_in_grey(cast: Cast, held: Held, finn: Client) -> None:
    report(cast.acting("atle"), held.sites_named, "92.5", comment="Two models are new.")

    page = words(finn.get(base(held)))

    assert "at least 90 % 31 Jan 2025 – 29 Apr 2025 92.5 % Meets none Two models are new. Submitted Late" in page
    assert "Access was given once at least Yes none reported missing Not rated" in page
    assert "To decide on Models with a site 31 Jan 2025 – 29 Apr 2025 Submitted" in page


def test_contract_costs_the_same_with_few_and_with_many_indicators_and_reports(
    cast: Cast, held: Held, finn: Client, query_count: Count
) -> None:
    report(cast.acting("atle"), held.sites_named, "92.5")
    few = query_count(lambda: finn.get(base(held)))
    for number in range(3):
        _indicator_more(cast, held, f"More {number}")
    for period in (1, 2):
        report(cast.acting("atle"), held.sites_named, "92.5", period=period)

    assert query_count(lambda: finn.get(base(held))) == few


def _indicator_more(cast: Cast, held: Held, title: str) -> Indicator:
    actor, contract_id = cast.acting("finn"), held.contract.public_id
    clause = clause_add(actor=actor, contract_id=contract_id, facts=clause_facts(title=title))
    return indicator_add(
        actor=actor, contract_id=contract_id, clause_id=clause.public_id, facts=indicator_facts(), target=Decimal(3)
    )


@pytest.mark.parametrize("who", ["vera", "nora", "bao", "mei"])
def test_contract_of_others_is_not_there(cast: Cast, held: Held, who: str) -> None:
    observation = report(cast.acting("atle"), held.sites_named, "92.5")
    browser, clause, indicator = cast.browser(who), held.clauses[0].public_id, held.sites_named.public_id
    reads = ["", "calendar/", "calendar.ics", "reports.xlsx", "reports.csv", "sites/", "steps/", "text/"]
    writes = ["edit/", "extend/", "end/", "owner/", "invite/", "clauses/add/", f"clauses/{clause}/amend/"]
    writes += [f"clauses/{clause}/withdraw/", f"clauses/{clause}/indicators/add/", f"indicators/{indicator}/target/"]
    writes += [f"indicators/{indicator}/retire/", f"observations/{observation.public_id}/", "sites/", "steps/"]

    assert {browser.get(base(held) + path).status_code for path in [*reads, f"clauses/{clause}/"]} == {404}
    assert {browser.post(base(held) + path).status_code for path in writes} == {404}
    assert {browser.get(due_address(held.sites_named)).status_code} == {404}


def test_supplier_reads_its_contract_and_changes_nothing_of_it(cast: Cast, held: Held, atle: Client) -> None:
    observation = report(cast.acting("atle"), held.sites_named, "92.5")
    clause = held.clauses[0].public_id
    writes = ["edit/", "extend/", "end/", "owner/", "invite/", "clauses/add/", f"clauses/{clause}/withdraw/", "steps/"]
    decide = f"{base(held)}observations/{observation.public_id}/"

    assert atle.get(base(held)).status_code == 200
    assert {atle.post(base(held) + path).status_code for path in writes} == {403}
    assert atle.post(decide, {"kind": "accepted"}).status_code == 403
    assert "Your decision" not in words(atle.get(decide))


CHANGED = {
    "title": "Laptops for schools, contract",
    "number": "2025/114",
    "starts_on": "2025-01-31",
    "ends_on": "2027-01-30",
    "extension_months": "24",
    "value": "4200000.00",
    "currency": "NOK",
    "language": "en",
    "time_zone": "Europe/Oslo",
    "ladder": ["review-meeting", "written-notice"],
    "version": "1",
}

CONTRACT_REFUSED = [
    ("ends_on", {"ends_on": "2025-01-30"}, "The contract ends before it starts. Give a later day."),
    ("ends_on", {"ends_on": "2026-02-31"}, "There is no such day. Give one such as 2027-03-31."),
    ("starts_on", {"starts_on": "1999-01-01"}, None),
    ("starts_on", {"starts_on": ""}, "This field is required."),
    ("value", {"value": "-1"}, "Ensure this value is greater than or equal to 0."),
    ("value", {"value": "NaN"}, "Enter a number."),
    ("value", {"value": "1e308"}, None),
    ("value", {"value": "12 kg"}, "Enter a number."),
    ("currency", {"currency": ""}, "A value needs its currency: give three letters, such as EUR."),
    ("currency", {"currency": "€"}, "Give the currency's three letters, such as EUR."),
    ("extension_months", {"extension_months": "-1"}, "Ensure this value is greater than or equal to 0."),
    ("ladder", {"ladder": ["public-shaming"]}, None),
    ("time_zone", {"time_zone": "CET+1"}, None),
    ("title", {"title": "x" * 201}, "Ensure this value has at most 200 characters (it has 201)."),
]


@pytest.mark.parametrize(("field", "changes", "sentence"), CONTRACT_REFUSED)
def test_contract_with_a_fault_says_it_at_its_field_and_changes_nothing(
    held: Held, finn: Client, field: str, changes: dict[str, Any], sentence: str | None
) -> None:
    page = finn.post(f"{base(held)}edit/", {**CHANGED, "title": "Typed", **changes})

    assert page.status_code == 400
    assert list(page.context["form"].errors) == [field]
    assert sentence is None or page.context["form"].errors[field] == [sentence]
    assert page.context["form"]["title"].value() == changes.get("title", "Typed")
    assert Contract.objects.get().title == "Laptops for schools, contract"


def test_contract_number_that_another_one_has_is_refused_at_its_field(cast: Cast, held: Held, finn: Client) -> None:
    contract_of(cast, number="2025/115")

    page = finn.post(f"{base(held)}edit/", {**CHANGED, "number": "2025/115"})

    assert (page.status_code, list(page.context["form"].errors)) == (400, ["number"])


def test_two_who_save_at_once_lose_nothing(held: Held, finn: Client) -> None:
    finn.post(f"{base(held)}edit/", {**CHANGED, "title": "First"})
    late = finn.post(f"{base(held)}edit/", {**CHANGED, "title": "Second"})

    assert late.status_code == 409
    assert late.context["stored"] == [("Title", "First")]
    assert late.context["form"]["title"].value() == "Second"
    assert Contract.objects.get().title == "First"


@pytest.mark.parametrize(
    ("path", "typed", "field"),
    [
        ("extend/", {"months": "25", "reason": "x"}, "months"),
        ("extend/", {"months": "0", "reason": "x"}, "months"),
        ("extend/", {"months": "2", "reason": ""}, "reason"),
        ("end/", {"on": "2027-02-01", "reason": "x"}, "on"),
        ("end/", {"on": "2026-02-30", "reason": "x"}, "on"),
        ("owner/", {"person": "nobody", "from_on": "2026-03-01"}, "person"),
        ("owner/", {"from_on": "2025-03-01"}, "from_on"),
        ("invite/", {"email": "somebody"}, "email"),
        ("invite/", {"email": "somebody@example.org"}, "email"),
    ],
)
def test_extension_end_owner_and_invitation_that_do_not_fit_are_refused(
    cast: Cast, held: Held, finn: Client, path: str, typed: dict[str, str], field: str
) -> None:
    """The last one: this supplier has people, and invites others itself."""
    if path == "owner/":
        typed = {"person": cast.person("finn").public_id, **typed}

    page = finn.post(base(held) + path, typed)

    assert (page.status_code, list(page.context["form"].errors)) == (400, [field])
    contract = Contract.objects.get()
    assert (contract.extended_months, contract.ended_on, contract.owners.count()) == (0, None, 1)


def test_extension_adds_its_periods(held: Held, finn: Client) -> None:
    page = finn.post(f"{base(held)}extend/", {"months": "12", "reason": "Agreed option"})

    assert page["Location"] == base(held)
    assert str(Contract.objects.get().ends_on) == "2028-01-30"


# Clauses


CLAUSE = {
    "title": "Repair",
    "wording": "Each device can be opened with common tools.",
    "supplier_owner": "Service manager",
    "from_on": "2026-03-01",
}


def test_clause_is_added_amended_with_its_reason_and_withdrawn(held: Held, finn: Client) -> None:
    added = finn.post(f"{base(held)}clauses/add/", CLAUSE)
    address = added["Location"]
    form = finn.get(f"{address}amend/").context["form"]
    typed = {field.html_name: field.value() for field in form if field.value() is not None}
    finn.post(f"{address}amend/", typed | {"wording": "Each device opens with common tools.", "reason": "Clearer."})
    page = finn.get(address)
    withdrawn = finn.post(f"{address}withdraw/", {"reason": "Not needed."})

    assert [(each.number, each.reason) for each in ClauseEdition.objects.filter(title=[["en", "Repair"]])] == [
        (1, ""),
        (2, "Clearer."),
    ]
    assert "Edition 2 , holds from 1 Mar 2026: Clearer." in words(page)
    assert "<ins>opens</ins>" in page.content.decode()
    assert withdrawn["Location"] == base(held)
    assert Clause.objects.filter(withdrawn_at=None).count() == 3


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": ""}, "title"),
        ({"wording": "   "}, "wording"),
        ({"wording": "x" * 20_001}, "wording"),
        ({"from_on": "2026-02-31"}, "from_on"),
        ({"from_on": "2024-01-01"}, "from_on"),
        ({"steps": ["shouting"]}, "steps"),
    ],
)
def test_clause_with_a_fault_is_refused_at_its_field(
    held: Held, finn: Client, changes: dict[str, Any], field: str
) -> None:
    page = finn.post(f"{base(held)}clauses/add/", {**CLAUSE, **changes})

    assert (page.status_code, list(page.context["form"].errors)) == (400, [field])
    assert page.context["form"]["supplier_owner"].value() == "Service manager"
    assert Clause.objects.count() == 3


def test_clause_amended_in_another_tab_shows_what_is_stored_by_now(held: Held, finn: Client) -> None:
    address = f"{base(held)}clauses/{held.clauses[1].public_id}/amend/"
    typed = {**CLAUSE, "number": "1", "reason": "First."}
    finn.post(address, typed)

    late = finn.post(address, typed | {"wording": "Mine.", "reason": "Second."})

    assert late.status_code == 409
    assert late.context["stored"] == [("Wording", "Each device can be opened with common tools.")]
    assert late.context["form"]["wording"].value() == "Mine."


def test_clause_page_of_another_contract_is_not_there(cast: Cast, held: Held, finn: Client) -> None:
    other = contract_of(cast, number="2")

    assert finn.get(f"{base(held)}clauses/{other.clauses[0].public_id}/").status_code == 404
    assert finn.get(f"{base(held)}indicators/{other.sites_named.public_id}/").status_code == 404


# Indicators


INDICATOR = {
    "name": "Devices repaired",
    "counted": "devices repaired",
    "unit": "percent",
    "direction": "at-least",
    "target": "92,5",
    "period": "quarterly",
    "due_days": "30",
    "when_nothing_due": "not-rated",
    "nearly_within": "10",
}


def test_indicator_is_added_with_its_target_written_either_way(held: Held, finn: Client) -> None:
    page = finn.post(f"{base(held)}clauses/{held.clauses[1].public_id}/indicators/add/", INDICATOR)

    assert page.status_code == 302
    assert Indicator.objects.latest("pk").targets.get().level == Decimal("92.5")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"target": "101"}, "target"),
        ({"target": "12 kg"}, "target"),
        ({"target": "NaN"}, "target"),
        ({"target": "1e308"}, "target"),
        ({"target": "-1"}, "target"),
        ({"target": "1,000"}, "target"),
        ({"target": ""}, "target"),
        ({"direction": "monitoring"}, "target"),
        ({"unit": "money", "currency": ""}, "currency"),
        ({"unit": "kg"}, "unit"),
        ({"period": "every 1 second"}, "period"),
        ({"due_days": "0"}, "due_days"),
        ({"due_days": "-1"}, "due_days"),
        ({"nearly_within": "101"}, "nearly_within"),
        ({"name": ""}, "name"),
    ],
)
def test_indicator_with_a_fault_is_refused_at_its_field(
    held: Held, finn: Client, changes: dict[str, str], field: str
) -> None:
    page = finn.post(f"{base(held)}clauses/{held.clauses[1].public_id}/indicators/add/", {**INDICATOR, **changes})

    assert (page.status_code, list(page.context["form"].errors)) == (400, [field])
    assert page.context["form"]["counted"].value() == "devices repaired"
    assert Indicator.objects.count() == 3


def test_indicator_page_shows_every_period_and_the_dated_targets(cast: Cast, held: Held, atle: Client) -> None:
    report(cast.acting("atle"), held.sites_named, "92.5")

    page = atle.get(f"{base(held)}indicators/{held.sites_named.public_id}/")

    told = words(page)
    assert "31 Jan 2025 – 29 Apr 2025 29 May 2025 Submitted 90 % 92.5 % Meets" in told
    assert "30 Apr 2025 – 30 Jul 2025 29 Aug 2025 Late 90 % missing Not rated" in told
    assert "31 Jan 2026 – 29 Apr 2026 29 May 2026 Not due yet 100 % – – –" in told
    assert "4 periods, 3 without a figure." in page.content.decode()


def test_target_and_retirement_are_set_from_a_day_on_and_keep_the_history(cast: Cast, held: Held, finn: Client) -> None:
    report(cast.acting("atle"), held.sites_named, "92.5")
    address = f"{base(held)}indicators/{held.sites_named.public_id}/"

    wrong = finn.post(f"{address}target/", {"level": "101", "from_on": "2026-05-01", "reason": "x"})
    finn.post(f"{address}target/", {"level": "95,5", "from_on": "2026-05-01", "reason": "Agreed."})
    finn.post(f"{address}retire/", {"on": "2026-06-01"})

    assert (wrong.status_code, list(wrong.context["form"].errors)) == (400, ["level"])
    assert "from 1 May 2026: at least 95.5 % – Agreed." in words(finn.get(address))
    assert str(Indicator.objects.get(pk=held.sites_named.pk).retired_on) == "2026-06-01"
    assert Observation.objects.count() == 1


# Steps


def test_steps_are_taken_one_by_one_and_the_last_ones_ask_for_the_workers(held: Held, finn: Client) -> None:
    step = {"clause": held.clauses[0].public_id, "taken_on": "2026-02-01", "reason": "Below for two quarters."}

    jumped = finn.post(f"{base(held)}steps/", {**step, "step": "termination"})
    first = finn.post(f"{base(held)}steps/", {**step, "step": "review-meeting"})

    assert (jumped.status_code, list(jumped.context["form"].errors)) == (400, ["step"])
    assert jumped.context["form"]["reason"].value() == "Below for two quarters."
    assert first["Location"] == f"{base(held)}steps/"
    assert [each.step for each in SanctionStep.objects.all()] == ["review-meeting"]


def test_step_that_may_cost_jobs_is_refused_without_what_it_does_to_workers(held: Held, finn: Client) -> None:
    step = {"clause": held.clauses[0].public_id, "taken_on": "2026-02-01", "reason": "Below."}
    for name in ("review-meeting", "written-notice", "corrective-plan", "withheld-payment", "penalty"):
        finn.post(f"{base(held)}steps/", {**step, "step": name})

    page = finn.post(f"{base(held)}steps/", {**step, "step": "suspension"})

    assert (page.status_code, list(page.context["form"].errors)) == (400, ["exit_impact"])
    assert SanctionStep.objects.count() == 5


# Decisions


def test_report_is_returned_with_a_comment_and_never_without(cast: Cast, held: Held, finn: Client) -> None:
    observation = report(cast.acting("atle"), held.sites_named, "70")
    address = f"{base(held)}observations/{observation.public_id}/"

    silent = finn.post(address, {"kind": "returned", "comment": " "})
    finn.post(address, {"kind": "returned", "comment": "Which models are missing?"})

    assert (silent.status_code, list(silent.context["form"].errors)) == (400, ["comment"])
    assert ", Finn: Which models are missing?" in words(finn.get(address))
    assert finn.get(address).context["form"] is None


def test_other_rating_needs_its_reason_and_stands_beside_the_rules_own(cast: Cast, held: Held, finn: Client) -> None:
    observation = report(cast.acting("atle"), held.sites_named, "70")
    address = f"{base(held)}observations/{observation.public_id}/"

    silent = finn.post(address, {"kind": "accepted", "rating": "other"})
    finn.post(address, {"kind": "accepted", "rating": "other", "comment": "A strike closed the port."})
    page = words(finn.get(address))

    assert (silent.status_code, list(silent.context["form"].errors)) == (400, ["comment"])
    assert "Rating Other By the rule: Far below" in page


def test_accepted_report_is_locked_and_then_corrected_no_more(
    cast: Cast, held: Held, finn: Client, atle: Client
) -> None:
    observation = report(cast.acting("atle"), held.sites_named, "92.5")
    address = f"{base(held)}observations/{observation.public_id}/"
    finn.post(address, {"kind": "accepted"})
    finn.post(address, {"kind": "locked"})

    page = atle.post(due_address(held.sites_named), {"step": "submit", "value": "95", "comment": "Better"})

    assert page.status_code == 409
    assert "Locked: it is final." in words(page)
    assert Observation.objects.count() == 1


def test_report_of_another_contract_is_not_found_under_this_one(cast: Cast, held: Held, finn: Client) -> None:
    other = contract_of(cast, number="2")
    observation = report(cast.acting("atle"), other.sites_named, "92.5")

    page = finn.post(f"{base(held)}observations/{observation.public_id}/", {"kind": "accepted"})

    assert page.status_code == 404
    observation_decide(actor=cast.acting("finn"), observation_id=observation.public_id, kind=DecisionKind.ACCEPTED)


# Sites


def site_of(cast: Cast, who: str, name: str) -> Site:
    facts = SiteFacts(name=name, address="12 Harbour Road, Xiamen", country="CN", role=SiteRole.ASSEMBLY)
    return site_add(actor=cast.acting(who), facts=facts)


def test_site_is_linked_by_the_supplier_and_read_by_both_sides(
    cast: Cast, held: Held, finn: Client, atle: Client
) -> None:
    site = site_of(cast, "atle", "Xinhai Assembly")

    linked = atle.post(f"{base(held)}sites/", {"site": site.public_id, "what": "Model A"})
    page = finn.get(f"{base(held)}sites/")

    assert linked["Location"] == f"{base(held)}sites/"
    assert "Xinhai Assembly 12 Harbour Road, Xiamen CN Model A Atelje IT AS" in words(page)
    assert f'href="/sites/{site.public_id}/"' in page.content.decode()
    assert finn.get(f"/sites/{site.public_id}/").status_code == 200


@pytest.mark.parametrize("field", ["of another supplier", "twice"])
def test_site_that_is_linked_already_or_belongs_to_others_is_no_choice(
    cast: Cast, held: Held, atle: Client, field: str
) -> None:
    site = site_of(cast, "nora" if field == "of another supplier" else "atle", "Xinhai Assembly")
    times = 2 if field == "twice" else 1

    page = [atle.post(f"{base(held)}sites/", {"site": site.public_id}) for _ in range(times)][-1]

    assert (page.status_code, list(page.context["form"].errors)) == (400, ["site"])
    assert ContractSite.objects.count() == times - 1
