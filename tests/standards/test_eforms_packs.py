"""Is every value that real notices state in the fields we promise to read in the purchase, and the rest listed?

The values are found by the XPaths of the SDK's own ``fields.json``, never by those of the reader.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.errors import DomainError
from redthread.domain.purchase import Purchase, Requirement
from redthread.domain.values import Text
from redthread.standards.eforms import read_notice
from redthread.standards.eforms.fields import NAMESPACES

pytestmark = pytest.mark.packs

Xpaths = dict[str, str]
Notices = list[tuple[Path, "etree._Element", Purchase]]

REFUSED = {
    "X01_EEIG.xml": "notice-is-business-registration",
    "X02_registration.xml": "notice-is-business-registration",
}
UNUSED = "[ancestor::efac:SelectionCriteria/cbc:CalculationExpressionCode='n-used']"
USED = "[not(ancestor::efac:SelectionCriteria/cbc:CalculationExpressionCode='n-used')]"


def notice_files(packs: Path) -> list[Path]:
    folders = (packs / "eforms-sdk-1.14.2" / "examples", packs / "notices")
    return [path for folder in folders for path in sorted(folder.rglob("*.xml"))]


@pytest.fixture
def xpaths(packs: Path) -> Xpaths:
    content = json.loads((packs / "eforms-sdk-1.14.2" / "fields" / "fields.json").read_text(encoding="utf-8"))
    return {field["id"]: field["xpathAbsolute"] for field in content["fields"]}


@pytest.fixture
def notices(packs: Path) -> Notices:
    return read_all(packs)


@cache
def read_all(packs: Path) -> Notices:
    """Read once for all tests, not once for each."""
    found = []
    for path in notice_files(packs):
        if path.name not in REFUSED:
            with path.open("rb") as stream:
                found.append((path, etree.parse(str(path)).getroot(), read_notice(stream)))
    return found


def nodes(root: "etree._Element", xpath: str) -> "list[etree._Element]":
    found = root.xpath(xpath, namespaces=dict(NAMESPACES))
    assert isinstance(found, list)
    return [node for node in found if isinstance(node, etree._Element) and (node.text or "").strip()]


def values(root: "etree._Element", xpath: str) -> Counter[str]:
    return Counter((node.text or "").strip() for node in nodes(root, xpath))


def words(texts: Iterable[Text]) -> Counter[str]:
    return Counter(version for text in texts for _, version in text)


def at(purchase: Purchase, stage: StageOfUse) -> tuple[Requirement, ...]:
    return purchase.requirements_at(stage)


def aims(code_list: str) -> Callable[[Purchase], Counter[str]]:
    return lambda purchase: Counter(aim.code for lot in purchase.lots for aim in lot.aims if aim.code_list == code_list)


def award(purchase: Purchase) -> tuple[Requirement, ...]:
    return at(purchase, StageOfUse.AWARD)


def weights(purchase: Purchase) -> Iterator[str]:
    for criterion in award(purchase):
        for each in criterion.lots:
            if each.weight is not None and each.weight.value is not None:
                yield str(each.weight.value)


def thresholds(purchase: Purchase) -> Iterator[str]:
    return (str(each.threshold) for each in award(purchase) if each.threshold is not None)


def selection(purchase: Purchase) -> tuple[Requirement, ...]:
    return at(purchase, StageOfUse.SELECTION)


def clauses(purchase: Purchase) -> tuple[Requirement, ...]:
    return at(purchase, StageOfUse.CONTRACT_CLAUSE)


PROMISED: dict[str, tuple[tuple[str, ...], Callable[[Purchase], Counter[str]]]] = {
    "BT-06": (("BT-06-Lot",), aims("strategic-procurement")),
    "BT-774": (("BT-774-Lot",), aims("environmental-impact")),
    "BT-775": (("BT-775-Lot",), aims("social-objective")),
    "BT-776": (("BT-776-Lot",), aims("innovative-acquisition")),
    "BT-805": (("BT-805-Lot",), aims("gpp-criteria")),
    "BT-777": (("BT-777-Lot",), lambda found: words(aim.description for lot in found.lots for aim in lot.aims)),
    "BT-539": (
        ("BT-539-Lot", "BT-539-LotsGroup"),
        lambda found: Counter(each.code for each in award(found) if each.code),
    ),
    "BT-734": (("BT-734-Lot", "BT-734-LotsGroup"), lambda found: words(each.title for each in award(found))),
    "BT-540": (("BT-540-Lot", "BT-540-LotsGroup"), lambda found: words(each.wording for each in award(found))),
    "BT-541": (
        (
            "BT-541-Lot-WeightNumber",
            "BT-541-Lot-FixedNumber",
            "BT-541-Lot-ThresholdNumber",
            "BT-541-LotsGroup-WeightNumber",
            "BT-541-LotsGroup-FixedNumber",
            "BT-541-LotsGroup-ThresholdNumber",
        ),
        lambda found: Counter(weights(found)) + Counter(thresholds(found)),
    ),
    "BT-5421": (
        ("BT-5421-Lot", "BT-5422-Lot", "BT-5421-LotsGroup", "BT-5422-LotsGroup"),
        lambda found: Counter(each.weight_code for each in award(found) if each.weight_code),
    ),
    "BT-70": (("BT-70-Lot",), lambda found: words(each.wording for each in clauses(found))),
    "BT-750": (("BT-750-Lot",), lambda found: words(each.wording for each in selection(found))),
    "BT-809": (
        ("BT-809-Lot",),
        lambda found: Counter(each.code for each in selection(found) if each.code.startswith("slc-")),
    ),
    "BT-21": (("BT-21-Procedure",), lambda found: words([found.title])),
    "BT-24": (("BT-24-Procedure",), lambda found: words([found.description])),
    "BT-21 of lots": (
        ("BT-21-Lot", "BT-21-LotsGroup", "BT-21-Part"),
        lambda found: words(lot.title for lot in found.lots),
    ),
    "BT-24 of lots": (
        ("BT-24-Lot", "BT-24-LotsGroup", "BT-24-Part"),
        lambda found: words(lot.description for lot in found.lots),
    ),
}


def test_every_notice_is_read_or_refused_with_the_reason_expected(packs: Path) -> None:
    refused = {}
    for path in notice_files(packs):
        try:
            with path.open("rb") as stream:
                read_notice(stream)
        except DomainError as error:
            refused[path.name] = error.code

    assert len(notice_files(packs)) == 137
    assert refused == REFUSED


@pytest.mark.parametrize("promise", PROMISED)
def test_every_promised_value_is_in_the_purchase(promise: str, xpaths: Xpaths, notices: Notices) -> None:
    fields, read = PROMISED[promise]

    compared = {
        path.name: (sum((values(root, xpaths[field] + USED) for field in fields), Counter()), read(purchase))
        for path, root, purchase in notices
    }

    assert {name: expected for name, (expected, _) in compared.items()} == {
        name: found for name, (_, found) in compared.items()
    }
    assert sum(expected.total() for expected, _ in compared.values()) > 0


def test_criterion_that_is_not_used_is_no_requirement_and_is_listed(notices: Notices) -> None:
    description = "SelectionCriteria/Description"
    unread = {
        path.name: sum(count for name, count in listed(purchase).items() if name.endswith(description))
        for path, _, purchase in notices
    }

    assert unread == {
        path.name: len(nodes(root, f"//efac:SelectionCriteria/cbc:Description{UNUSED}")) for path, root, _ in notices
    }
    assert sum(unread.values()) > 300


# The fields that a purchase has a place for. What stands anywhere else in a notice has to be listed.
READ = (
    "BT-01-notice", "BT-04-notice", "BT-05(a)-notice", "BT-05(b)-notice", "BT-702(a)-notice", "BT-702(b)-notice",
    "BT-105-Procedure", "BT-106-Procedure", "OPP-070-notice", "OPT-300-Procedure-Buyer",
    "BT-21-Procedure", "BT-24-Procedure", "BT-27-Procedure", "BT-262-Procedure", "BT-263-Procedure",
    "BT-137-Lot", "BT-21-Lot", "BT-24-Lot", "BT-27-Lot", "BT-262-Lot", "BT-263-Lot",
    "BT-137-LotsGroup", "BT-21-LotsGroup", "BT-24-LotsGroup", "BT-27-LotsGroup",
    "BT-137-Part", "BT-21-Part", "BT-24-Part", "BT-27-Part", "BT-262-Part", "BT-263-Part",
    "BT-06-Lot", "BT-774-Lot", "BT-775-Lot", "BT-776-Lot", "BT-777-Lot", "BT-805-Lot",
    "BT-17-Lot", "BT-125(i)-Lot", "BT-125(i)-Part", "BT-131(d)-Lot", "BT-131(t)-Lot", "BT-1311(d)-Lot",
    "BT-1311(t)-Lot", "BT-765-Lot", "BT-765-Part", "BT-70-Lot", "BT-750-Lot", "BT-809-Lot",
    "BT-539-Lot", "BT-540-Lot", "BT-734-Lot", "BT-541-Lot-WeightNumber", "BT-541-Lot-FixedNumber",
    "BT-541-Lot-ThresholdNumber", "BT-5421-Lot", "BT-5422-Lot", "BT-5423-Lot",
    "BT-539-LotsGroup", "BT-540-LotsGroup", "BT-734-LotsGroup", "BT-541-LotsGroup-WeightNumber",
)  # fmt: skip
# The code beside BT-70, and places of older versions of eForms, which the SDK's list of today has no longer.
BESIDES = (
    "//cac:ContractExecutionRequirement/cbc:ExecutionRequirementCode[@listName='conditions']",
    "/*/cac:TenderingProcess/cac:NoticeDocumentReference/cbc:ID",
    "//cac:ProcurementProjectLot/cac:TenderingProcess/cbc:SubmissionMethodCode[@listName='esubmission']",
    "//efac:SelectionCriteria/cbc:CriterionTypeCode",
    "//efac:SelectionCriteria/cbc:Name",
    "/*[not(normalize-space(cbc:ContractFolderID))]/cbc:ID",
)
BUYERS = (
    "OPT-200-Organization-Company", "BT-500-Organization-Company", "BT-501-Organization-Company",
    "BT-514-Organization-Company", "OPP-050-Organization",
)  # fmt: skip


def test_every_other_element_is_listed_with_its_count(xpaths: Xpaths, notices: Notices) -> None:
    missing = {
        path.name: expected - listed(purchase)
        for path, root, purchase in notices
        if (expected := elsewhere(root, xpaths)) - listed(purchase)
    }

    assert missing == {}


def elsewhere(root: "etree._Element", xpaths: Xpaths) -> Counter[str]:
    """How often each element that no field of ours reads says something, by the names on its path."""
    read = {node for xpath in (*(xpaths[field] for field in READ), *BESIDES) for node in nodes(root, xpath + USED)}
    buyers = {(node.text or "").strip() for node in nodes(root, xpaths["OPT-300-Procedure-Buyer"])}
    for node in nodes(root, "//efac:Organization//*"):
        organisation = next(node.iterancestors(f"{{{NAMESPACES['efac']}}}Organization"))
        if buyers & set(values(organisation, ".//cac:PartyIdentification/cbc:ID")):
            read |= {node} & {each for field in BUYERS for each in nodes(root, xpaths[field])}
    said = nodes(root, "//*[not(self::cac:*)]")
    return Counter(named(node) for node in said if node not in read)


def named(node: "etree._Element") -> str:
    names = [etree.QName(each).localname for each in (node, *node.iterancestors())]
    return "/".join(reversed(names[:-1]))


def listed(purchase: Purchase) -> Counter[str]:
    found: Counter[str] = Counter()
    for each in purchase.not_read:
        steps = [step.split("[")[0].split(":")[-1] for step in each.path.removeprefix("/*/").split("/")]
        if not steps[-1].startswith(("@", "text()")):
            found["/".join(steps)] += each.count
    return found


def test_no_sample_holds_a_mail_address_or_what_a_contact_says(notices: Notices) -> None:
    for path, root, purchase in notices:
        samples = {each.sample for each in purchase.not_read}
        private = set(values(root, "//cac:Contact//*")) | set(values(root, "//cbc:FirstName|//cbc:FamilyName"))

        assert (path.name, [sample for sample in samples if "@" in sample]) == (path.name, [])
        assert (path.name, samples & private) == (path.name, set())
