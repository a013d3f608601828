"""At which path does a notice state which business term?

Paths are those of the eForms SDK's ``fields/fields.json``, relative to the node named in the table's
comment. Terms that only older SDKs know (BT-747, BT-748, BT-749) stand beside their successors.
"""

from collections.abc import Mapping

Fields = Mapping[str, str]

NAMESPACES: Mapping[str, str] = {
    "cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    "cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
    "ext": "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2",
    "efext": "http://data.europa.eu/p27/eforms-ubl-extensions/1",
    "efac": "http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1",
    "efbc": "http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1",
}
EXTENSION = "ext:UBLExtensions/ext:UBLExtension/ext:ExtensionContent/efext:EformsExtension"

# From the root element.
NOTICE: Fields = {
    "OPT-002": "cbc:CustomizationID",
    "OPP-070": f"{EXTENSION}/efac:NoticeSubType/cbc:SubTypeCode",
    "BT-01": "cbc:RegulatoryDomain",
    "BT-04": "cbc:ContractFolderID",
    "BT-05(a)": "cbc:IssueDate",
    "BT-05(b)": "cbc:IssueTime",
    "BT-701": "cbc:ID[@schemeName='notice-id' or not(@schemeName)]",
    "BT-702(a)": "cbc:NoticeLanguageCode",
    "BT-702(b)": "cac:AdditionalNoticeLanguage/cbc:ID",
    "BT-11": "cac:ContractingParty/cac:ContractingPartyType/cbc:PartyTypeCode[@listName='buyer-legal-type']",
    "OPT-300": "cac:ContractingParty/cac:Party/cac:PartyIdentification/cbc:ID",
    "BT-105": "cac:TenderingProcess/cbc:ProcedureCode",
    "BT-106": "cac:TenderingProcess/cac:ProcessJustification/cbc:ProcessReasonCode[@listName='accelerated-procedure']",
    "BT-125(i)": "cac:TenderingProcess/cac:NoticeDocumentReference/cbc:ID",
}

# From the root element for the whole procedure, and from a lot for the lot.
PROJECT: Fields = {
    "BT-21": "cac:ProcurementProject/cbc:Name",
    "BT-24": "cac:ProcurementProject/cbc:Description",
    "BT-27": "cac:ProcurementProject/cac:RequestedTenderTotal/cbc:EstimatedOverallContractAmount",
    "BT-262": "cac:ProcurementProject/cac:MainCommodityClassification"
    "/cbc:ItemClassificationCode[@listName='cpv' or not(@listName)]",
    "BT-263": "cac:ProcurementProject/cac:AdditionalCommodityClassification"
    "/cbc:ItemClassificationCode[@listName='cpv' or not(@listName)]",
}

# From the root element. Lots, groups of lots and the parts of a planning notice are told apart by BT-137's scheme.
LOTS = "cac:ProcurementProjectLot"

# From a lot.
LOT: Fields = {
    "BT-137": "cbc:ID",
    "BT-17": "cac:TenderingProcess/cbc:SubmissionMethodCode[@listName='esubmission']",
    "BT-125(i)": "cac:TenderingProcess/cac:NoticeDocumentReference/cbc:ID",
    "BT-131(d)": "cac:TenderingProcess/cac:TenderSubmissionDeadlinePeriod/cbc:EndDate",
    "BT-131(t)": "cac:TenderingProcess/cac:TenderSubmissionDeadlinePeriod/cbc:EndTime",
    "BT-1311(d)": "cac:TenderingProcess/cac:ParticipationRequestReceptionPeriod/cbc:EndDate",
    "BT-1311(t)": "cac:TenderingProcess/cac:ParticipationRequestReceptionPeriod/cbc:EndTime",
    "BT-765": "cac:TenderingProcess/cac:ContractingSystem"
    "/cbc:ContractingSystemTypeCode[@listName='framework-agreement']",
    "BT-766": "cac:TenderingProcess/cac:ContractingSystem/cbc:ContractingSystemTypeCode[@listName='dps-usage']",
}

# From a lot, then from each additional type. The business term by the list its code is taken from.
AIMS = "cac:ProcurementProject/cac:ProcurementAdditionalType"
AIM_LISTS: Mapping[str, str] = {
    "strategic-procurement": "BT-06",
    "environmental-impact": "BT-774",
    "social-objective": "BT-775",
    "innovative-acquisition": "BT-776",
    "gpp-criteria": "BT-805",
}
AIM_CODE = "cbc:ProcurementTypeCode"
AIM_DESCRIPTION = "cbc:ProcurementType"  # BT-777, beside a BT-06 alone

# From a lot, then from each award criterion, then from each of its parameters.
AWARD_CRITERIA = "cac:TenderingTerms/cac:AwardingTerms/cac:AwardingCriterion/cac:SubordinateAwardingCriterion"
AWARD: Fields = {
    "BT-539": "cbc:AwardingCriterionTypeCode[@listName='award-criterion-type' or not(@listName)]",
    "BT-734": "cbc:Name",
    "BT-540": "cbc:Description",
}
AWARD_PARAMETERS = f"{EXTENSION}/efac:AwardCriterionParameter"
PARAMETER_CODE = "efbc:ParameterCode"  # BT-5421, BT-5422 or BT-5423 by its list
PARAMETER_NUMBER = "efbc:ParameterNumeric"  # BT-541

# From a lot, then from each selection criterion.
SELECTION_CRITERIA = f"cac:TenderingTerms/{EXTENSION}/efac:SelectionCriteria"
SELECTION: Fields = {
    "BT-809": "cbc:TendererRequirementTypeCode",
    "BT-747": "cbc:CriterionTypeCode",
    "BT-748": "cbc:CalculationExpressionCode",
    "BT-749": "cbc:Name",
    "BT-750": "cbc:Description",
}

# From a lot, then from each condition.
CONDITIONS = "cac:TenderingTerms/cac:ContractExecutionRequirement[cbc:ExecutionRequirementCode/@listName='conditions']"
CONDITION: Fields = {
    "code": "cbc:ExecutionRequirementCode[@listName='conditions']",
    "BT-70": "cbc:Description",
}

# From the root element, then from each organisation, then from its company. No contact of any kind is here.
ORGANISATIONS = f"{EXTENSION}/efac:Organizations/efac:Organization"
ORGANISATION: Fields = {
    "OPT-200": "efac:Company/cac:PartyIdentification/cbc:ID",
    "OPT-201": "efac:TouchPoint/cac:PartyIdentification/cbc:ID",
    "OPP-050": "efbc:GroupLeadIndicator",
    "BT-500": "efac:Company/cac:PartyName/cbc:Name",
    "BT-501": "efac:Company/cac:PartyLegalEntity/cbc:CompanyID",
    "BT-514": "efac:Company/cac:PostalAddress/cac:Country/cbc:IdentificationCode",
}
