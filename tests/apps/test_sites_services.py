"""Is a site read by who added it and who was given it, and changed by who added it alone?"""

from datetime import date
from decimal import Decimal

import pytest

from redthread.apps.journal.models import Entry
from redthread.apps.sites import selectors, services
from redthread.apps.sites.models import Site, SiteGrant
from redthread.domain.errors import DomainError
from redthread.domain.sites.roles import SiteRole
from tests.factories.finding import site_facts
from tests.people import Cast

pytestmark = pytest.mark.django_db
EVERYBODY = ("finn", "vera", "karin", "atle", "nora", "bao", "mei", "celia")


def seen_by(cast: Cast, site: Site) -> set[str]:
    return {name for name in EVERYBODY if site in selectors.sites_list(actor=cast.acting(name))}


def test_site_is_stored_as_stated_and_what_is_not_stated_stays_unknown(cast: Cast) -> None:
    facts = site_facts(name="  Lakeside   Works ", country="cn", workers=None, source_on=date(2026, 1, 31))

    made = services.site_add(actor=cast.acting("finn"), facts=facts)

    stored = Site.objects.get()
    assert (stored.pk, stored.name, stored.country, stored.workers) == (made.pk, "Lakeside Works", "CN", None)
    assert (stored.latitude, stored.longitude, stored.added_by) == (None, None, cast.fjordvik)
    assert Entry.objects.filter(code="site-added", subject=made.public_id).count() == 1


def test_site_is_read_by_who_added_it_and_who_was_given_it(cast: Cast) -> None:
    site = services.site_add(actor=cast.acting("finn"), facts=site_facts())
    assert seen_by(cast, site) == {"finn"}

    services.site_give(actor=cast.acting("finn"), site=site, organisation=cast.organisation("norsud"))
    services.site_give(actor=cast.acting("finn"), site=site, organisation=cast.organisation("norsud"))

    assert (seen_by(cast, site), SiteGrant.objects.count()) == ({"finn", "nora"}, 1)


def test_site_taken_back_is_read_no_longer(cast: Cast) -> None:
    finn, norsud = cast.acting("finn"), cast.organisation("norsud")
    site = services.site_add(actor=finn, facts=site_facts())
    services.site_give(actor=finn, site=site, organisation=norsud)

    services.site_take_back(actor=finn, site=site, organisation=norsud)

    assert seen_by(cast, site) == {"finn"}
    with pytest.raises(DomainError, match="not-found"):
        services.site_take_back(actor=finn, site=site, organisation=norsud)


def test_receiver_gives_on_but_takes_back_only_what_it_gave(cast: Cast) -> None:
    finn, nora = cast.acting("finn"), cast.acting("nora")
    site = services.site_add(actor=finn, facts=site_facts())
    services.site_give(actor=finn, site=site, organisation=cast.organisation("norsud"))
    services.site_give(actor=nora, site=site, organisation=cast.organisation("brightline"))
    services.site_give(actor=finn, site=site, organisation=cast.organisation("atelje_it"))

    services.site_take_back(actor=nora, site=site, organisation=cast.organisation("brightline"))
    with pytest.raises(DomainError, match="not-found"):
        services.site_take_back(actor=nora, site=site, organisation=cast.organisation("atelje_it"))

    assert seen_by(cast, site) == {"finn", "nora", "atle"}


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name != "finn"])
def test_site_of_another_is_not_there(cast: Cast, name: str) -> None:
    site = services.site_add(actor=cast.acting("finn"), facts=site_facts())
    actor = cast.acting(name)

    with pytest.raises(DomainError, match="not-found"):
        services.site_change(actor=actor, public_id=site.public_id, facts=site_facts(), version=1)
    with pytest.raises(DomainError, match="not-found"):
        services.site_give(actor=actor, site=site, organisation=cast.organisation("norsud"))


def test_receiver_reads_and_does_not_change(cast: Cast) -> None:
    site = services.site_add(actor=cast.acting("finn"), facts=site_facts())
    services.site_give(actor=cast.acting("finn"), site=site, organisation=cast.organisation("norsud"))

    with pytest.raises(DomainError, match="not-allowed"):
        services.site_change(actor=cast.acting("nora"), public_id=site.public_id, facts=site_facts(), version=1)


def test_change_at_an_old_version_loses_nothing(cast: Cast) -> None:
    finn = cast.acting("finn")
    site = services.site_add(actor=finn, facts=site_facts())
    services.site_change(actor=finn, public_id=site.public_id, facts=site_facts(workers=10), version=1)

    with pytest.raises(DomainError, match="changed-meanwhile"):
        services.site_change(actor=finn, public_id=site.public_id, facts=site_facts(workers=20), version=1)

    assert Site.objects.get().workers == 10


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"name": "  "}, "site-unnamed"),
        ({"address": "\n"}, "site-unnamed"),
        ({"country": "China"}, "country-unknown"),
        ({"country": "XX"}, "country-unknown"),
        ({"latitude": Decimal(1)}, "site-place-half"),
        ({"longitude": Decimal(1)}, "site-place-half"),
        ({"latitude": Decimal(91), "longitude": Decimal(0)}, "value-unfitting"),
        ({"latitude": Decimal(0), "longitude": Decimal("-180.1")}, "value-unfitting"),
        ({"latitude": Decimal("NaN"), "longitude": Decimal(0)}, "value-unfitting"),
        ({"workers": -1}, "value-unfitting"),
        ({"name": "x" * 201}, "value-unfitting"),
        ({"source_on": date(1999, 1, 1)}, "year-not-shown"),
    ],
)
def test_site_with_a_fault_is_refused_and_nothing_stored(cast: Cast, change: dict[str, object], code: str) -> None:
    with pytest.raises(DomainError, match=code):
        services.site_add(actor=cast.acting("finn"), facts=site_facts(**change))

    assert (Site.objects.count(), Entry.objects.filter(code="site-added").count()) == (0, 0)


def test_search_finds_words_country_and_role_among_ones_own(cast: Cast) -> None:
    finn = cast.acting("finn")
    for name, country, role in (("Lakeside", "CN", SiteRole.ASSEMBLY), ("Ore Hill", "CL", SiteRole.MINE)):
        services.site_add(actor=finn, facts=site_facts(name=name, country=country, role=role))
    services.site_add(actor=cast.acting("nora"), facts=site_facts(name="Lakeside South"))

    def names(**asked: str) -> list[str]:
        return [each.name for each in selectors.sites_list(actor=finn, **asked)]

    assert names() == ["Lakeside", "Ore Hill"]
    assert names(query="ORE") == ["Ore Hill"]
    assert names(query="harbour") == ["Lakeside", "Ore Hill"]
    assert names(country="cl") == ["Ore Hill"]
    assert names(role="mine") == ["Ore Hill"]
    assert names(role="mine'; --") == ["Lakeside", "Ore Hill"]


def test_same_name_in_another_spelling_is_asked_about_among_ones_own_alone(cast: Cast) -> None:
    services.site_add(actor=cast.acting("nora"), facts=site_facts(name="Łakeside works"))
    finn = cast.acting("finn")
    assert selectors.sites_like(actor=finn, name="LAKESIDE WORKS", country="CN") == []

    own = services.site_add(actor=finn, facts=site_facts(name="Lakeside, Works"))

    assert selectors.sites_like(actor=finn, name="ŁAKESIDE WORKS", country="CN") == [own]
    assert selectors.sites_like(actor=finn, name="ŁAKESIDE WORKS", country="MY") == []
