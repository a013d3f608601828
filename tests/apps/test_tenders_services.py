"""Does a requirement keep what it said, and does nothing go out that was not decided?"""

import dataclasses
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction

from redthread.apps.accounts.actor import Actor
from redthread.apps.inbox.selectors import notifications_of
from redthread.apps.journal.selectors import journal_entries
from redthread.apps.library.services import package_load
from redthread.apps.purchases.models import Choice, Purchase
from redthread.apps.purchases.selectors import purchase_get
from redthread.apps.purchases.services import lot_add, lot_remove, participant_add, purchase_change
from redthread.apps.tenders import selectors, services, services_check, services_publication
from redthread.apps.tenders.adapters import tender_value, value_of
from redthread.apps.tenders.models import KeptFinding, Requirement, RequirementEdition, RequirementWeight
from redthread.apps.tenders.services import RequirementFacts
from redthread.domain.check.finding import Report
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.criteria.variable import Variable, VariableKind
from redthread.domain.errors import DomainError
from redthread.domain.plain import from_plain
from redthread.domain.purchase import LotWeight, Source
from redthread.domain.purchase import Purchase as Value
from redthread.domain.purchase import Requirement as RequirementValue
from redthread.domain.values import Text, Weight, WeightKind
from redthread.domain.verdict import Verdict
from tests.factories.library import small_package
from tests.factories.purchase import sample_purchase
from tests.factories.tender import LOT, add, begin, policy_facts, price_facts, purchase_facts, small_library
from tests.people import Cast

REASON = "The court of audit accepted this wording in 2025."


@pytest.fixture
def frida(cast: Cast) -> Actor:
    return cast.acting("frida")


@pytest.fixture
def purchase(frida: Actor) -> Purchase:
    return begin(frida)


def specification(wording: str = "Each device can be opened with common tools.", **changes: object) -> RequirementFacts:
    facts = RequirementFacts(wording=Text.of(wording, "en"), stage=StageOfUse.TECHNICAL_SPECIFICATION)
    return dataclasses.replace(facts, **changes)  # type: ignore[arg-type]


def change(actor: Actor, purchase: Purchase, requirement: Requirement, facts: RequirementFacts) -> RequirementEdition:
    """As a form does: on the version that it was read at."""
    now = selectors.requirement_get(
        actor=actor, public_id=purchase.public_id, requirement_id=requirement.public_id
    ).version
    return services.requirement_change(
        actor=actor,
        public_id=purchase.public_id,
        requirement_id=requirement.public_id,
        facts=facts,
        version=now,
    )


def wordings(purchase: Purchase) -> list[str]:
    tender = tender_value(purchase, selectors.editions_now(purchase=purchase))
    return [str(each.wording) for each in tender.requirements]


def written(cast: Cast) -> list[str]:
    """Codes in the journal of Fjordvik, oldest first."""
    return [entry.code for entry in reversed(journal_entries(organisation=cast.organisation("fjordvik").public_id))]


# From the library


def test_a_criterion_becomes_a_requirement_with_the_proposed_values(frida: Actor, purchase: Purchase) -> None:
    requirement = services.requirement_add_from_library(
        actor=frida, public_id=purchase.public_id, criterion_version=small_library()["CLA-01"], reason="risk"
    )

    edition = requirement.editions.get()
    assert (requirement.origin, edition.variables) == ("library", {"days": "30", "sanction_ref": "clause 9"})
    assert wordings(purchase) == ["The supplier shall name the sites within 30 days, else clause 9 applies."]


def test_the_same_criterion_twice_is_the_same_requirement(frida: Actor, purchase: Purchase) -> None:
    version = small_library()["CLA-01"]

    taken = [
        services.requirement_add_from_library(actor=frida, public_id=purchase.public_id, criterion_version=version)
        for _ in range(2)
    ]

    assert (taken[0], Requirement.objects.count()) == (taken[1], 1)


def test_a_newer_edition_of_the_package_leaves_the_tender_as_it_is(frida: Actor, purchase: Purchase) -> None:
    version = small_library()["CLA-01"]
    services.requirement_add_from_library(actor=frida, public_id=purchase.public_id, criterion_version=version)
    before = wordings(purchase)

    newer = "The supplier shall name all sites within {days} days, else {sanction_ref} applies."
    package_load(small_package(clause={"wording": newer, "version": 2}, version="0.2.0"))

    assert wordings(purchase) == before


def test_a_value_that_does_not_fit_its_blank_is_refused(frida: Actor, purchase: Purchase) -> None:
    requirement = services.requirement_add_from_library(
        actor=frida, public_id=purchase.public_id, criterion_version=small_library()["CLA-01"]
    )
    facts = specification(variables={"days": "400"})

    with pytest.raises(DomainError, match="variable-") as refused:
        change(frida, purchase, requirement, facts)

    assert (refused.value.field, requirement.editions.get().variables["days"]) == ("days", "30")


# Editions


def test_a_draft_is_changed_in_place_and_counts_its_versions(frida: Actor, purchase: Purchase) -> None:
    requirement = add(frida, purchase, specification("one"))

    edition = change(frida, purchase, requirement, specification("two"))

    assert (edition.number, edition.version, requirement.editions.count(), wordings(purchase)) == (1, 2, 1, ["two"])


def test_a_change_after_publication_adds_an_edition_and_keeps_the_old_one(frida: Actor, purchase: Purchase) -> None:
    requirement = add(frida, purchase, specification("one"))
    first = services_publication.tender_publish(actor=frida, public_id=purchase.public_id)

    change(frida, purchase, requirement, specification("two"))

    texts = [(each.number, each.wording[0][1]) for each in selectors.editions_of(requirement=requirement)]
    assert texts == [(2, "two"), (1, "one")]
    assert [str(each.wording) for each in selectors.published_value(first).requirements] == ["one"]
    assert selectors.has_draft_changes(purchase=purchase)


@pytest.mark.parametrize("is_published", [False, True])
def test_the_second_of_two_savers_is_told(frida: Actor, purchase: Purchase, is_published: bool) -> None:
    requirement = add(frida, purchase, specification("one"))
    if is_published:
        services_publication.tender_publish(actor=frida, public_id=purchase.public_id)
    read_at = requirement.editions.get().version
    change(frida, purchase, requirement, specification("first"))

    with pytest.raises(DomainError, match="changed-meanwhile"):
        services.requirement_change(
            actor=frida,
            public_id=purchase.public_id,
            requirement_id=requirement.public_id,
            facts=specification("second"),
            version=read_at,
        )

    assert wordings(purchase) == ["first"]


def test_a_requirement_of_another_purchase_is_not_there(frida: Actor, purchase: Purchase) -> None:
    elsewhere = add(frida, begin(frida), specification())

    with pytest.raises(DomainError, match="not-found"):
        services.requirement_remove(actor=frida, public_id=purchase.public_id, requirement_id=elsewhere.public_id)


@pytest.mark.parametrize(("name", "code"), [("finn", "not-allowed"), ("vera", "not-found"), ("atle", "not-found")])
def test_who_is_no_buyer_of_the_lead_writes_nothing(
    cast: Cast, frida: Actor, purchase: Purchase, name: str, code: str
) -> None:
    requirement = add(frida, purchase, specification())
    before = written(cast)
    actor, address = cast.acting(name), {"public_id": purchase.public_id}
    named = address | {"requirement_id": requirement.public_id}

    for act in (
        lambda: services.requirement_add(actor=actor, facts=specification(), **address),
        lambda: services.requirement_change(actor=actor, facts=specification("x"), version=1, **named),
        lambda: services.requirement_remove(actor=actor, **named),
        lambda: services.requirement_move(actor=actor, before_id="", **named),
        lambda: services_check.check_run(actor=actor, **address),
        lambda: services_publication.tender_publish(actor=actor, **address),
    ):
        with pytest.raises(DomainError, match=code):
            act()

    assert written(cast) == before


# Order and removal


def test_a_new_requirement_stands_last_whatever_was_taken_out(frida: Actor, purchase: Purchase) -> None:
    rows = [add(frida, purchase, specification(text)) for text in "abcd"]
    for row in rows[:2]:
        services.requirement_remove(actor=frida, public_id=purchase.public_id, requirement_id=row.public_id)

    add(frida, purchase, specification("e"))

    assert wordings(purchase) == ["c", "d", "e"]


@pytest.mark.parametrize(("moved", "before", "order"), [(2, 0, "cab"), (0, None, "bca"), (1, 1, "acb")])
def test_a_requirement_is_moved(
    cast: Cast, frida: Actor, purchase: Purchase, moved: int, before: int | None, order: str
) -> None:
    rows = [add(frida, purchase, specification(text)) for text in "abc"]

    services.requirement_move(
        actor=frida,
        public_id=purchase.public_id,
        requirement_id=rows[moved].public_id,
        before_id="" if before is None else rows[before].public_id,
    )

    assert (wordings(purchase), written(cast)[-1]) == (list(order), "requirement-moved")


def test_one_taken_out_before_publication_is_gone_with_its_choice(frida: Actor, purchase: Purchase) -> None:
    requirement = services.requirement_add_from_library(
        actor=frida, public_id=purchase.public_id, criterion_version=small_library()["CLA-01"]
    )

    services.requirement_remove(actor=frida, public_id=purchase.public_id, requirement_id=requirement.public_id)

    assert (Requirement.objects.count(), Choice.objects.count(), wordings(purchase)) == (0, 0, [])


def test_one_taken_out_after_publication_stays_in_what_was_published(
    cast: Cast, frida: Actor, purchase: Purchase
) -> None:
    version = small_library()["CLA-01"]
    taken = services.requirement_add_from_library(actor=frida, public_id=purchase.public_id, criterion_version=version)
    add(frida, purchase, specification())
    first = services_publication.tender_publish(actor=frida, public_id=purchase.public_id)

    services.requirement_remove(actor=frida, public_id=purchase.public_id, requirement_id=taken.public_id)

    assert len(wordings(purchase)) == 1
    assert len(selectors.published_value(first).requirements) == 2
    assert taken.editions.get().publication == first

    again = services.requirement_add_from_library(actor=frida, public_id=purchase.public_id, criterion_version=version)

    assert (again, len(wordings(purchase)), written(cast)[-1]) == (taken, 2, "requirement-restored")


def test_a_lot_to_which_a_requirement_applies_stays(frida: Actor, purchase: Purchase) -> None:
    """Without its only lot the requirement would suddenly apply to every other one."""
    lot = lot_add(actor=frida, public_id=purchase.public_id, title="Phones")
    add(frida, purchase, price_facts(lot=lot.identifier))

    with pytest.raises(DomainError, match="lot-in-use"):
        lot_remove(actor=frida, public_id=purchase.public_id, lot_id=lot.public_id)

    assert RequirementWeight.objects.get().lot == lot


@pytest.mark.parametrize(
    ("weights", "code"),
    [
        ({"LOT-0009": None}, "lot-unknown"),
        ({LOT: Weight(WeightKind.POINTS, Decimal(10) ** 13)}, "value-unfitting"),
    ],
)
def test_a_weight_that_can_not_be_kept_is_refused(
    frida: Actor, purchase: Purchase, weights: dict[str, Weight | None], code: str
) -> None:
    with pytest.raises(DomainError, match=code) as refused:
        add(frida, purchase, specification(weights=weights))

    assert (refused.value.field, Requirement.objects.count()) == ("weights", 0)


# Publication


def test_a_publication_freezes_facts_hash_and_editions_and_tells_participants(
    cast: Cast, frida: Actor, purchase: Purchase
) -> None:
    participant_add(
        actor=frida, public_id=purchase.public_id, organisation_id=cast.organisation("vall_del_riu").public_id
    )
    requirement = add(frida, purchase, price_facts())

    made = services_publication.tender_publish(actor=frida, public_id=purchase.public_id)

    tender = selectors.tender_now(actor=frida, public_id=purchase.public_id)[1]
    assert (made.number, len(made.content_hash), selectors.published_value(made)) == (1, 64, tender)
    assert requirement.editions.get().publication == made
    assert [each.code for each in notifications_of(actor=cast.acting("vera"))] == [
        "tender-published",
        "purchase-shared",
    ]


def test_a_later_change_of_the_purchase_does_not_rewrite_what_was_published(frida: Actor, purchase: Purchase) -> None:
    add(frida, purchase, specification())
    made = services_publication.tender_publish(actor=frida, public_id=purchase.public_id)

    purchase_change(actor=frida, public_id=purchase.public_id, facts=purchase_facts(title="Another title"), version=1)

    assert str(selectors.published_value(made).title) == "Laptops for schools"
    assert services_publication.tender_publish(actor=frida, public_id=purchase.public_id).number == 2


@pytest.mark.parametrize(
    ("facts", "stated", "code"),
    [
        ([], {}, "nothing-to-publish"),
        ([specification(stage=None)], {}, "stage-missing"),
        ([specification("Within {days} days.")], {}, "blank-open"),
        ([specification(verification=Text.of("Shown within {days} days.", "en"))], {}, "blank-open"),
        ([specification()], {"tenders_due": datetime.now(UTC) - timedelta(minutes=1)}, "deadline-passed"),
    ],
)
def test_what_is_not_ready_is_not_published(
    frida: Actor, facts: Sequence[RequirementFacts], stated: dict[str, object], code: str
) -> None:
    purchase = begin(frida, **stated)
    for each in facts:
        add(frida, purchase, each)

    with pytest.raises(DomainError, match=code):
        services_publication.tender_publish(actor=frida, public_id=purchase.public_id)

    assert not selectors.publications_of(purchase=purchase).exists()


def test_nothing_is_published_twice(frida: Actor, purchase: Purchase) -> None:
    add(frida, purchase, specification())
    services_publication.tender_publish(actor=frida, public_id=purchase.public_id)

    with pytest.raises(DomainError, match="nothing-changed"):
        services_publication.tender_publish(actor=frida, public_id=purchase.public_id)


def test_a_lot_stays_once_the_tender_was_published(frida: Actor, purchase: Purchase) -> None:
    lot = lot_add(actor=frida, public_id=purchase.public_id, title="Phones")
    add(frida, purchase, specification())
    services_publication.tender_publish(actor=frida, public_id=purchase.public_id)

    with pytest.raises(DomainError, match="lot-published"):
        lot_remove(actor=frida, public_id=purchase.public_id, lot_id=lot.public_id)


def test_a_draft_is_not_among_the_published(frida: Actor, purchase: Purchase) -> None:
    add(frida, purchase, specification())

    with pytest.raises(DomainError, match="not-found"):
        selectors.publication_public_get(public_id=purchase.public_id)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE tenders_publication SET number = 9",
        "DELETE FROM tenders_publication",
        "UPDATE tenders_requirementedition SET code = 'x' WHERE number = 1",
        "DELETE FROM tenders_requirementedition WHERE number = 1",
        "UPDATE tenders_requirementweight SET value = 1",
        "DELETE FROM tenders_requirementweight",
        "INSERT INTO tenders_requirementweight (edition_id, lot_id, kind, value, code)"
        " SELECT edition_id, lot_id + 1, kind, value, code FROM tenders_requirementweight",
        "UPDATE tenders_checkrun SET report = '{}'",
        "UPDATE library_criterionversion SET title = 'x'",
        "DELETE FROM library_criterionversion",
        "UPDATE library_packageversion SET version = 'x'",
        "DELETE FROM library_packageversion",
    ],
)
def test_the_database_itself_refuses_to_change_what_went_out(frida: Actor, purchase: Purchase, change: str) -> None:
    small_library()
    add(frida, purchase, price_facts())
    services_check.check_run(actor=frida, public_id=purchase.public_id)
    services_publication.tender_publish(actor=frida, public_id=purchase.public_id)

    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)


def test_a_draft_edition_may_still_be_changed_in_the_database(frida: Actor, purchase: Purchase) -> None:
    """The refusal is as narrow as it says: it is not simply that nothing can be written."""
    add(frida, purchase, price_facts())

    assert RequirementEdition.objects.update(code="x") == RequirementWeight.objects.update(code="x") == 1


@pytest.mark.parametrize("text", ["1_000", "٣٠", "1e5", "NaN", "30 ", "１２", "9" * 16])
def test_a_number_in_a_blank_is_written_as_a_tender_is_printed(text: str) -> None:
    variable = Variable("days", VariableKind.NUMBER, Text.of("Days", "en"))

    if text.strip() == "30":
        assert value_of(variable, text) == Decimal(30)
        return
    with pytest.raises(DomainError, match="variable-kind"):
        value_of(variable, text)


# The check


def failed(purchase: Purchase) -> list[tuple[str, str, str]]:
    tender = tender_value(purchase, selectors.editions_now(purchase=purchase))
    return [
        (result.rule.code, outcome.at, outcome.reason)
        for result in selectors.tender_check(purchase=purchase, tender=tender).results
        for outcome in result.outcomes
        if outcome.verdict is Verdict.FAILED
    ]


def at_requirement(purchase: Purchase, requirement: Requirement) -> dict[str, str]:
    """The first finding there, as ``finding_keep`` names it."""
    rule, at, outcome = next(each for each in failed(purchase) if each[1] == requirement.public_id)
    return {"rule": rule, "at": at, "outcome": outcome}


def keep(actor: Actor, purchase: Purchase, finding: dict[str, str], reason: str = REASON) -> KeptFinding:
    return services_check.finding_keep(actor=actor, public_id=purchase.public_id, reason=reason, **finding)


def test_a_kept_finding_is_known_with_who_and_why(cast: Cast, frida: Actor, purchase: Purchase) -> None:
    finding = at_requirement(purchase, add(frida, purchase, policy_facts()))

    kept = keep(frida, purchase, finding)

    assert list(selectors.kept_findings(purchase=purchase)) == [tuple(finding.values())]
    assert (kept.kept_by, kept.reason, written(cast)[-1]) == (cast.person("frida"), REASON, "finding-kept")


@pytest.mark.parametrize("reason", ["", "   ", "too short"])
def test_a_finding_is_kept_with_a_reason_or_not_at_all(frida: Actor, purchase: Purchase, reason: str) -> None:
    finding = at_requirement(purchase, add(frida, purchase, policy_facts()))

    with pytest.raises(DomainError, match="reason-missing"):
        keep(frida, purchase, finding, reason)


def test_what_did_not_fail_can_not_be_kept(frida: Actor, purchase: Purchase) -> None:
    add(frida, purchase, policy_facts())
    tender = tender_value(purchase, selectors.editions_now(purchase=purchase))
    others = [
        {"rule": result.rule.code, "at": outcome.at, "outcome": outcome.reason}
        for result in selectors.tender_check(purchase=purchase, tender=tender).results
        for outcome in result.outcomes
        if outcome.verdict is not Verdict.FAILED
    ]

    assert others != []
    for each in others:
        with pytest.raises(DomainError, match="not-found"):
            keep(frida, purchase, each)


def test_a_decision_falls_with_the_wording_it_was_made_on(frida: Actor, purchase: Purchase) -> None:
    requirement = add(frida, purchase, policy_facts())
    keep(frida, purchase, at_requirement(purchase, requirement))

    changed = dataclasses.replace(policy_facts(), wording=Text.of("A corporate social responsibility policy.", "en"))
    change(frida, purchase, requirement, changed)

    assert selectors.kept_findings(purchase=purchase) == {}
    assert KeptFinding.objects.get().reason == REASON


def test_a_decision_outlives_publication_and_a_change_elsewhere(frida: Actor, purchase: Purchase) -> None:
    requirement, other = add(frida, purchase, policy_facts()), add(frida, purchase, price_facts())
    finding = at_requirement(purchase, requirement)
    keep(frida, purchase, finding)

    services_publication.tender_publish(actor=frida, public_id=purchase.public_id)
    change(frida, purchase, other, price_facts(percent="50"))

    assert list(selectors.kept_findings(purchase=purchase)) == [tuple(finding.values())]


def test_a_decision_taken_back_leaves_its_trace(cast: Cast, frida: Actor, purchase: Purchase) -> None:
    kept = keep(frida, purchase, at_requirement(purchase, add(frida, purchase, policy_facts())))

    services_check.finding_release(actor=frida, public_id=purchase.public_id, kept_id=kept.public_id)

    assert (selectors.kept_findings(purchase=purchase), KeptFinding.objects.count()) == ({}, 1)
    assert written(cast)[-1] == "finding-released"
    with pytest.raises(DomainError, match="not-found"):
        services_check.finding_release(actor=frida, public_id=purchase.public_id, kept_id=kept.public_id)


def test_a_kept_report_says_what_it_said_on_its_day(frida: Actor, purchase: Purchase) -> None:
    requirement = add(frida, purchase, policy_facts())
    run = services_check.check_run(actor=frida, public_id=purchase.public_id)
    said = [str(each.wording) for each in selectors.tender_of_run(run).requirements]

    change(frida, purchase, requirement, specification("Another sentence."))

    run.refresh_from_db()
    assert [str(each.wording) for each in selectors.tender_of_run(run).requirements] == said
    assert from_plain(Report, run.report["report"]).as_of == purchase.started_on


# From a notice


def imported(actor: Actor, value: Value) -> Purchase:
    made = services.notice_import(actor=actor, value=value, file_name="notice.xml", sha256="b" * 64)
    return purchase_get(actor=actor, public_id=made.public_id)


KEPT = (
    "wording", "stage", "title", "lots", "is_mandatory", "award_kind", "code", "weight_code", "verification",
    "is_scored_on",
)  # fmt: skip
"""What a requirement row holds of a requirement; identifiers are new, origins are not those of our library."""


def test_requirements_come_out_as_they_went_in(frida: Actor) -> None:
    given = sample_purchase()

    row = imported(frida, given)

    found = tender_value(row, selectors.editions_now(purchase=row)).requirements
    assert [[getattr(each, name) for name in KEPT] for each in found] == [
        [getattr(each, name) for name in KEPT] for each in given.requirements
    ]
    assert {each.origin for each in Requirement.objects.all()} == {"imported"}


def test_a_weight_that_was_withheld_stays_declared_and_unknown(frida: Actor) -> None:
    weight = Weight(WeightKind.PERCENTAGE, None)
    withheld = RequirementValue("1", Text.of("Price", "en"), StageOfUse.AWARD, lots=(LotWeight("LOT-0001", weight),))

    row = imported(frida, Value(Source.EFORMS, "n", requirements=(withheld,)))

    found = tender_value(row, selectors.editions_now(purchase=row)).requirements
    assert [each.lots for each in found] == [(LotWeight("LOT-0001", weight),)]


@pytest.mark.parametrize(
    "unfitting",
    [
        {"code": "x" * 61},
        {"lots": (LotWeight("LOT-0001", Weight(WeightKind.POINTS, Decimal(10) ** 20)),)},
        {"lots": (LotWeight("LOT-0001", Weight(WeightKind.PERCENTAGE, Decimal(-5))),)},
        {"lots": (LotWeight("LOT-0002"),)},
    ],
)
def test_one_that_can_not_be_kept_refuses_the_whole_file(frida: Actor, unfitting: dict[str, object]) -> None:
    sound = RequirementValue("1", Text.of("Price", "en"), StageOfUse.AWARD)
    broken = dataclasses.replace(sound, **unfitting)  # type: ignore[arg-type]

    with pytest.raises(DomainError):
        imported(frida, Value(Source.EFORMS, "n", requirements=(sound, broken)))

    assert (Purchase.objects.count(), Requirement.objects.count()) == (0, 0)


# What pages cost


@pytest.mark.parametrize("tab", ["requirements", "check", "documents"])
def test_a_page_costs_the_same_with_one_and_three(
    cast: Cast, frida: Actor, purchase: Purchase, query_count: Callable[..., int], tab: str
) -> None:
    browser, path = cast.browser("frida"), f"/purchases/{purchase.public_id}/{tab}/"
    add(frida, purchase, policy_facts())
    browser.get(path)
    one = query_count(lambda: browser.get(path))
    for _ in range(2):
        add(frida, purchase, policy_facts())

    assert query_count(lambda: browser.get(path)) == one


def test_the_list_of_published_tenders_costs_the_same_with_one_and_three(
    cast: Cast, frida: Actor, query_count: Callable[..., int]
) -> None:
    def publish() -> None:
        purchase = begin(frida)
        add(frida, purchase, specification())
        services_publication.tender_publish(actor=frida, public_id=purchase.public_id)

    publish()
    one = query_count(lambda: cast.visitor.get("/published/"))
    publish()
    publish()

    assert query_count(lambda: cast.visitor.get("/published/")) == one
