"""Is a notice read into the right purchase, and everything else refused with its reason?"""

import json
from decimal import Decimal
from io import BytesIO

import pytest

from redthread.domain.errors import DomainError
from redthread.domain.purchase import AwardKind, Kind, Procedure
from redthread.domain.values import Money, Text, Weight, WeightKind
from redthread.standards.eforms import read_notice
from tests.standards.eforms_notices import EXPECTED, NOTICE, as_data, changed, read

UBL = "urn:oasis:names:specification:ubl:schema:xsd"


def refusal(data: str) -> DomainError:
    with pytest.raises(DomainError) as caught:
        read_notice(BytesIO(data.encode()))
    return caught.value


def test_own_notice_gives_the_expected_purchase() -> None:
    assert as_data(read(NOTICE)) == json.loads(EXPECTED)


@pytest.mark.parametrize("root", ["ContractNotice", "ContractAwardNotice", "PriorInformationNotice"])
def test_all_three_kinds_of_notice_are_read_alike(root: str) -> None:
    purchase = read(NOTICE.replace("ContractNotice", root))

    assert purchase == read(NOTICE)


@pytest.mark.parametrize(
    ("xml", "code", "context"),
    [
        pytest.param(
            '<BusinessRegistrationInformationNotice xmlns="http://data.europa.eu/p27/x"/>',
            "notice-is-business-registration",
            {"root": "BusinessRegistrationInformationNotice", "line": 1},
            id="business registration",
        ),
        pytest.param(
            '\n<TED_EXPORT xmlns="http://publications.europa.eu/resource/schema/ted/R2.0.9/publication"/>',
            "notice-is-older-than-eforms",
            {"root": "TED_EXPORT", "line": 2},
            id="before eForms",
        ),
        pytest.param(
            f'<Invoice xmlns="{UBL}:Invoice-2"/>',
            "xml-is-no-notice",
            {"root": "Invoice", "namespace": f"{UBL}:Invoice-2", "line": 1},
            id="another document",
        ),
        pytest.param(
            "<ContractNotice/>",
            "xml-is-no-notice",
            {"root": "ContractNotice", "namespace": "", "line": 1},
            id="no namespace",
        ),
        pytest.param(
            f'<PriorInformationNotice xmlns="{UBL}:ContractNotice-2"/>',
            "xml-is-no-notice",
            {"root": "PriorInformationNotice", "namespace": f"{UBL}:ContractNotice-2", "line": 1},
            id="the namespace of another notice",
        ),
        pytest.param(
            f'<ContractNotice xmlns="{UBL}:ContractNotice-2"/>',
            "notice-is-not-eforms",
            {"root": "ContractNotice", "line": 1},
            id="UBL without eForms",
        ),
    ],
)
def test_other_xml_is_refused_with_its_reason(xml: str, code: str, context: dict[str, object]) -> None:
    error = refusal(xml)

    assert (error.code, error.context) == (code, context)


def test_file_that_is_no_xml_is_refused_as_such() -> None:
    assert refusal('{"ocid": "x"}').code == "xml-not-well-formed"


def test_empty_form_is_read_as_a_purchase_that_says_nothing() -> None:
    extension = "<e:UBLExtensions><e:UBLExtension><e:ExtensionContent><f:EformsExtension/></e:ExtensionContent>"
    purchase = read(
        f'<ContractNotice xmlns="{UBL}:ContractNotice-2" xmlns:e="{UBL}:CommonExtensionComponents-2" '
        f'xmlns:f="http://data.europa.eu/p27/eforms-ubl-extensions/1">{extension}'
        "</e:UBLExtension></e:UBLExtensions></ContractNotice>"
    )

    assert (purchase.identifier, purchase.lots, purchase.requirements, purchase.not_read) == ("", (), (), ())
    assert (purchase.kind, purchase.procedure, purchase.value, purchase.jurisdiction) == (None, None, None, None)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("per-exa", Weight(WeightKind.PERCENTAGE, Decimal(30))),
        ("per-mid", Weight(WeightKind.PERCENTAGE_RANGE, Decimal(30))),
        ("poi-exa", Weight(WeightKind.POINTS, Decimal(30))),
        ("poi-mid", Weight(WeightKind.POINTS, Decimal(30))),
        ("dec-exa", Weight(WeightKind.POINTS, Decimal(30))),
        ("dec-mid", Weight(WeightKind.POINTS, Decimal(30))),
        ("ord-imp", Weight(WeightKind.ORDER, Decimal(30))),
        ("made-up", None),
    ],
)
def test_weight_is_read_by_its_code(code: str, expected: Weight | None) -> None:
    purchase = changed(
        (
            "per-exa</efbc:ParameterCode><efbc:ParameterNumeric>30<",
            f"{code}</efbc:ParameterCode><efbc:ParameterNumeric>30<",
        )
    )

    criterion = next(each for each in purchase.requirements if each.identifier == "LOT-0001/award/2")
    assert (criterion.lots[0].weight, criterion.weight_code) == (expected, code)


@pytest.mark.parametrize("number", ["", "NaN", "1e9", "thirty", "3,5", "-1", "9" * 21])
def test_weight_that_is_no_number_is_unknown_and_never_zero(number: str) -> None:
    purchase = changed(("<efbc:ParameterNumeric>30<", f"<efbc:ParameterNumeric>{number}<"))

    criterion = next(each for each in purchase.requirements if each.identifier == "LOT-0001/award/2")
    assert criterion.lots[0].weight == Weight(WeightKind.PERCENTAGE, None)


def test_criterion_type_that_nobody_knows_keeps_its_code() -> None:
    purchase = changed((">quality<", ">beauty<"))

    criterion = next(each for each in purchase.requirements if each.identifier == "LOT-0001/award/2")
    assert (criterion.award_kind, criterion.code) == (None, "beauty")


def test_withheld_criterion_type_is_unknown() -> None:
    purchase = changed((">quality<", ">unpublished<"))

    criterion = next(each for each in purchase.requirements if each.identifier == "LOT-0001/award/2")
    assert (criterion.award_kind, criterion.code) == (None, "")


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("open", Procedure.OPEN),
        ("restricted", Procedure.RESTRICTED),
        ("neg-w-call", Procedure.COMPETITIVE_NEGOTIATION),
        ("comp-dial", Procedure.COMPETITIVE_DIALOGUE),
        ("innovation", Procedure.INNOVATION_PARTNERSHIP),
        ("neg-wo-call", Procedure.NEGOTIATED_WITHOUT_CALL),
        ("oth-mult", Procedure.OTHER),
        ("UNKNOWN", None),
    ],
)
def test_procedure_is_read_by_its_code(code: str, kind: Procedure | None) -> None:
    purchase = changed((">open<", f">{code}<"))

    assert (purchase.procedure, purchase.procedure_code) == (kind, code)


@pytest.mark.parametrize(
    ("framework", "dynamic", "kind"),
    [
        ("fa-wo-rc", "none", Kind.FRAMEWORK),
        ("fa-w-rc", "none", Kind.FRAMEWORK),
        ("fa-mix", "none", Kind.FRAMEWORK),
        ("none", "none", Kind.SINGLE_CONTRACT),
        ("none", "dps-list", None),
        ("", "none", None),
    ],
)
def test_kind_is_read_from_the_lots(framework: str, dynamic: str, kind: Kind | None) -> None:
    purchase = changed((">fa-wo-rc<", f">{framework}<"), ('"dps-usage">none<', f'"dps-usage">{dynamic}<'))

    assert purchase.kind == kind


def test_language_of_the_notice_is_the_authoritative_one() -> None:
    purchase = changed(
        ("<cbc:NoticeLanguageCode>NOB<", "<cbc:NoticeLanguageCode>X<"),
        ("<cbc:ID>ENG<", "<cbc:ID>NOB<"),
        (">X<", ">ENG<"),
    )

    assert purchase.languages == ("en", "nb")
    assert purchase.title == Text(
        (("en", "Laptops and mobile phones"), ("nb", "Bærbare datamaskiner og mobiltelefoner"))
    )
    assert purchase.buyers[1].name == "Fjordvik Municipality"


def test_language_that_has_no_short_code_is_undetermined_and_listed() -> None:
    purchase = changed(('<cbc:Name languageID="NOB">Mobiltelefoner', '<cbc:Name languageID="HSB">Mobiltelefoner'))

    assert purchase.lots[1].title == Text.of("Mobiltelefoner")
    assert [each.count for each in purchase.not_read if each.path.endswith("cbc:Name/@languageID")] == [1]


def test_text_without_language_is_undetermined() -> None:
    purchase = changed(('<cbc:Name languageID="NOB">Mobiltelefoner', "<cbc:Name>Mobiltelefoner"))

    assert purchase.lots[1].title == Text.of("Mobiltelefoner")


@pytest.mark.parametrize("amount", ["", "free", "1_000", "1e400", "NaN"])
def test_value_that_is_no_amount_is_unknown(amount: str) -> None:
    assert changed((">48500000.50<", f">{amount}<")).value is None


def test_value_without_currency_is_unknown() -> None:
    assert changed(('currencyID="NOK">48500000.50', ">48500000.50")).value is None


def test_value_is_exact() -> None:
    assert read(NOTICE).value == Money(Decimal("48500000.50"), "NOK")


def test_lots_of_one_name_get_identifiers_of_their_own() -> None:
    purchase = changed(('"Lot">LOT-0002</cbc:ID>\n', '"Lot">LOT-0001</cbc:ID>\n'))

    assert [lot.identifier for lot in purchase.lots] == ["LOT-0001", "LOT-0001#2", "GLO-0001"]
    assert len({each.identifier for each in purchase.requirements}) == len(purchase.requirements)


def test_first_buyer_leads_where_nobody_says_who_does() -> None:
    purchase = changed(("<efbc:GroupLeadIndicator>true</efbc:GroupLeadIndicator>", ""))

    assert [buyer.is_lead for buyer in purchase.buyers] == [True, False]


def test_country_that_no_table_has_is_unknown() -> None:
    purchase = changed((">NOR<", ">XYZ<"))

    assert ([buyer.country for buyer in purchase.buyers], purchase.jurisdiction) == ([None, None], None)


@pytest.mark.parametrize("kind", ["eu-ins-bod-ag", "int-org"])
def test_buyer_above_the_states_has_no_jurisdiction(kind: str) -> None:
    purchase = changed(('"buyer-legal-type">la<', f'"buyer-legal-type">{kind}<'))

    assert (purchase.buyers[1].country, purchase.jurisdiction) == ("NO", None)


def test_buyer_that_no_organisation_describes_is_left_out_and_listed() -> None:
    end = "</cbc:ID></cac:PartyIdentification></cac:Party>"
    purchase = changed((f"TPO-0001{end}", f"ORG-9{end}"))

    assert [buyer.name for buyer in purchase.buyers] == ["Vestøy fylkeskommune"]
    assert [each.sample for each in purchase.not_read if "cac:Party/" in each.path] == ["ORG-9"]


def selection(inner: str) -> str:
    return f"<efac:SelectionCriteria>{inner}</efac:SelectionCriteria>"


def test_selection_criterion_of_an_older_version_is_read() -> None:
    old = (
        '<cbc:CriterionTypeCode listName="selection-criterion">tp-abil</cbc:CriterionTypeCode>'
        "<cbc:Name>Miljø</cbc:Name>"
        "<cbc:Description>ISO 14001.</cbc:Description>"
        '<cbc:CalculationExpressionCode listName="usage">used</cbc:CalculationExpressionCode>'
    )
    purchase = changed(("<efac:SelectionCriteria>", selection(old) + "<efac:SelectionCriteria>"))

    first = purchase.requirements[0]
    assert (first.code, str(first.title), str(first.wording)) == ("tp-abil", "Miljø", "ISO 14001.")


def test_selection_criterion_that_is_not_used_is_none_and_is_listed() -> None:
    old = (
        "<cbc:Name>Omsetning</cbc:Name>"
        '<cbc:CalculationExpressionCode listName="usage">n-used</cbc:CalculationExpressionCode>'
    )
    purchase = changed(("<efac:SelectionCriteria>", selection(old) + "<efac:SelectionCriteria>"))

    assert [each.identifier for each in purchase.requirements][:1] == ["LOT-0001/selection/2"]
    assert [each.sample for each in purchase.not_read if each.path.endswith("[@listName='usage']")] == ["n-used"]


@pytest.mark.parametrize("code_list", ["environmental-impact", "innovative-acquisition", "strategic-procurement"])
def test_aim_of_any_list_is_read(code_list: str) -> None:
    purchase = changed(('"gpp-criteria">eu<', f'"{code_list}">x<'))

    aim = purchase.lots[0].aims[-1]
    assert (aim.code_list, aim.code, aim.description) == (code_list, "x", Text())


def test_award_kinds_are_those_of_the_field() -> None:
    kinds = [each.award_kind for each in read(NOTICE).requirements if each.award_kind]

    assert kinds == [AwardKind.PRICE, AwardKind.QUALITY, AwardKind.COST, AwardKind.PRICE]
