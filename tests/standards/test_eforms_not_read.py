"""Is everything that a notice says either in the purchase or on the list of what was not read?"""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from redthread.standards.eforms.fields import NAMESPACES
from tests.standards.eforms_notices import NOTICE, changed, paths, read

PEOPLE = ("Ingrid", "Innkjøper", "22000000", "ingrid.innkjoper@fjordvik.example", "Ola", "Kari Kontakt", "22 00 00 01")
ELEMENTS = len(list(etree.fromstring(NOTICE.encode()).iter("*")))


def test_no_sample_names_a_person_or_a_way_to_reach_one() -> None:
    samples = " ".join(each.sample for each in read(NOTICE).not_read)

    assert [person for person in PEOPLE if person in samples] == []


def test_purchase_names_no_contact_person() -> None:
    said = str(dataclasses.asdict(read(NOTICE)))

    assert [person for person in PEOPLE if person in said] == []


@pytest.mark.parametrize("value", ["kari@x.no", "Kari Kontakt", "+47 22 00 00 01"])
def test_code_that_is_misused_for_a_person_has_no_sample(value: str) -> None:
    purchase = changed((">cn-standard<", f">{value}<"))

    assert paths(purchase)["/*/cbc:NoticeTypeCode[@listName='competition']"] == (1, "")


def test_paths_find_in_the_notice_what_they_count() -> None:
    root = etree.fromstring(NOTICE.encode())

    for each in read(NOTICE).not_read:
        found = root.xpath(each.path, namespaces=dict(NAMESPACES))
        assert isinstance(found, list)
        assert len(found) >= each.count


def test_attribute_that_nobody_understands_is_listed() -> None:
    purchase = changed(("<cbc:RegulatoryDomain>", '<cbc:RegulatoryDomain schemeURI="http://x.example/y">'))

    assert paths(purchase)["/*/cbc:RegulatoryDomain/@schemeURI"] == (1, "")


def test_words_between_elements_are_listed() -> None:
    purchase = changed(("<cac:AdditionalNoticeLanguage>", "<cac:AdditionalNoticeLanguage>stray"))

    assert paths(purchase)["/*/cac:AdditionalNoticeLanguage/text()"] == (1, "")


def test_words_behind_an_element_are_listed() -> None:
    purchase = changed(("</cbc:NoticeLanguageCode>", "</cbc:NoticeLanguageCode>stray"))

    assert paths(purchase)["/*/text()"] == (1, "")


def test_empty_elements_are_not_listed() -> None:
    purchase = changed(("<cbc:VersionID>01</cbc:VersionID>", "<cbc:VersionID/><cbc:PlannedDate> </cbc:PlannedDate>"))

    assert [path for path in paths(purchase) if path.endswith(("/cbc:VersionID", "/cbc:PlannedDate"))] == []


@given(position=st.integers(0, ELEMENTS - 1), value=st.text("abcæ", min_size=1, max_size=5))
def test_unknown_element_is_listed_wherever_it_stands(position: int, value: str) -> None:
    root = etree.fromstring(NOTICE.encode())
    parent = list(root.iter("*"))[position]
    etree.SubElement(parent, "{urn:example}Unknown").text = value

    unread = read(etree.tostring(root, encoding="unicode")).not_read

    name = "*[namespace-uri()='urn:example' and local-name()='Unknown']"
    assert [each.count for each in unread if each.path.endswith(name)] == [1]


@given(position=st.integers(1, ELEMENTS - 1))
def test_notice_is_read_whichever_element_is_missing(position: int) -> None:
    root = etree.fromstring(NOTICE.encode())
    element = list(root.iter("*"))[position]
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)

    identifiers = [each.identifier for each in read(etree.tostring(root, encoding="unicode")).requirements]

    assert len(set(identifiers)) == len(identifiers)
