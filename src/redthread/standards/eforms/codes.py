"""What do a notice's codes mean in our words?"""

from collections.abc import Mapping

from redthread.domain.purchase import AwardKind, Kind, Procedure
from redthread.domain.values import WeightKind

ROOTS: Mapping[str, str] = {
    f"urn:oasis:names:specification:ubl:schema:xsd:{name}-2": name
    for name in ("ContractNotice", "ContractAwardNotice", "PriorInformationNotice")
}
"""The root elements that are read, by namespace."""

REFUSED_ROOTS: Mapping[str, str] = {
    "BusinessRegistrationInformationNotice": "notice-is-business-registration",
    "TED_EXPORT": "notice-is-older-than-eforms",
}
"""Roots that people do bring and that hold no tender we can read, with the refusal's code."""

PROCEDURES: Mapping[str, Procedure] = {
    "open": Procedure.OPEN,
    "restricted": Procedure.RESTRICTED,
    "neg-w-call": Procedure.COMPETITIVE_NEGOTIATION,
    "comp-dial": Procedure.COMPETITIVE_DIALOGUE,
    "innovation": Procedure.INNOVATION_PARTNERSHIP,
    "neg-wo-call": Procedure.NEGOTIATED_WITHOUT_CALL,
    "oth-single": Procedure.OTHER,
    "oth-mult": Procedure.OTHER,
    "comp-tend": Procedure.OTHER,
    "exp-int-rail": Procedure.OTHER,
}

FRAMEWORKS: Mapping[str, Kind] = {
    "fa-wo-rc": Kind.FRAMEWORK,
    "fa-w-rc": Kind.FRAMEWORK,
    "fa-mix": Kind.FRAMEWORK,
    "none": Kind.SINGLE_CONTRACT,
}

ELECTRONIC_SUBMISSION: Mapping[str, bool] = {"required": True, "allowed": True, "not-allowed": False}

INDICATORS: Mapping[str, bool] = {"true": True, "false": False}

AWARD_KINDS: Mapping[str, AwardKind] = {kind.value: kind for kind in AwardKind}

WEIGHTS: Mapping[str, WeightKind] = {
    "per-exa": WeightKind.PERCENTAGE,
    "per-mid": WeightKind.PERCENTAGE_RANGE,
    "poi-exa": WeightKind.POINTS,
    "poi-mid": WeightKind.POINTS,
    # A decimal weight is a share of any total the buyer likes: it behaves as points do.
    "dec-exa": WeightKind.POINTS,
    "dec-mid": WeightKind.POINTS,
    "ord-imp": WeightKind.ORDER,
    "fix-tot": WeightKind.MONEY,
    "fix-unit": WeightKind.MONEY,
}
"""BT-5421 and BT-5422. Of a range the notice states the middle alone: ``up_to`` stays empty."""

WITHHELD = frozenset({"unpublished", "-1"})
"""What stands in a published notice in place of a value that is withheld for the time being."""

UNUSED = frozenset({"n-used", "nu"})
"""BT-748: the form lists the criterion, and the buyer does not use it."""

WITHOUT_A_STATE = frozenset({"eu-ins-bod-ag", "int-org"})
"""BT-11: buyers whose law is not that of the country they sit in."""


def _pairs(table: str) -> Mapping[str, str]:
    return dict(pair.split(":") for pair in table.split())


LANGUAGES: Mapping[str, str] = _pairs("""
    AFR:af ARA:ar AZE:az BEL:be BOS:bs BRE:br BUL:bg CAT:ca CES:cs COR:kw COS:co CYM:cy DAN:da DEU:de ELL:el ENG:en
    EST:et EUS:eu FAO:fo FAS:fa FIN:fi FRA:fr FRY:fy GLA:gd GLE:ga GLG:gl GLV:gv HEB:he HIN:hi HRV:hr HUN:hu HYE:hy
    ISL:is ITA:it JPN:ja KAL:kl KAT:ka KAZ:kk KOR:ko KUR:ku LAT:la LAV:lv LIT:lt LTZ:lb MKD:mk MLT:mt NLD:nl NNO:nn
    NOB:nb NOR:no OCI:oc POL:pl POR:pt ROH:rm RON:ro RUS:ru SLK:sk SLV:sl SME:se SPA:es SQI:sq SRP:sr SWE:sv TUR:tr
    UKR:uk URD:ur VIE:vi WLN:wa YID:yi ZHO:zh
""")
"""ISO 639-3, as the notices write it, to ISO 639-1. A language that has no two-letter code is not here."""

COUNTRIES: Mapping[str, str] = _pairs("""
    ABW:AW AFG:AF AGO:AO AIA:AI ALA:AX ALB:AL AND:AD ARE:AE ARG:AR ARM:AM ASM:AS ATA:AQ ATF:TF ATG:AG AUS:AU AUT:AT
    AZE:AZ BDI:BI BEL:BE BEN:BJ BES:BQ BFA:BF BGD:BD BGR:BG BHR:BH BHS:BS BIH:BA BLM:BL BLR:BY BLZ:BZ BMU:BM BOL:BO
    BRA:BR BRB:BB BRN:BN BTN:BT BVT:BV BWA:BW CAF:CF CAN:CA CCK:CC CHE:CH CHL:CL CHN:CN CIV:CI CMR:CM COD:CD COG:CG
    COK:CK COL:CO COM:KM CPV:CV CRI:CR CUB:CU CUW:CW CXR:CX CYM:KY CYP:CY CZE:CZ DEU:DE DJI:DJ DMA:DM DNK:DK DOM:DO
    DZA:DZ ECU:EC EGY:EG ERI:ER ESH:EH ESP:ES EST:EE ETH:ET FIN:FI FJI:FJ FLK:FK FRA:FR FRO:FO FSM:FM GAB:GA GBR:GB
    GEO:GE GGY:GG GHA:GH GIB:GI GIN:GN GLP:GP GMB:GM GNB:GW GNQ:GQ GRC:GR GRD:GD GRL:GL GTM:GT GUF:GF GUM:GU GUY:GY
    HKG:HK HMD:HM HND:HN HRV:HR HTI:HT HUN:HU IDN:ID IMN:IM IND:IN IOT:IO IRL:IE IRN:IR IRQ:IQ ISL:IS ISR:IL ITA:IT
    JAM:JM JEY:JE JOR:JO JPN:JP KAZ:KZ KEN:KE KGZ:KG KHM:KH KIR:KI KNA:KN KOR:KR KWT:KW LAO:LA LBN:LB LBR:LR LBY:LY
    LCA:LC LIE:LI LKA:LK LSO:LS LTU:LT LUX:LU LVA:LV MAC:MO MAF:MF MAR:MA MCO:MC MDA:MD MDG:MG MDV:MV MEX:MX MHL:MH
    MKD:MK MLI:ML MLT:MT MMR:MM MNE:ME MNG:MN MNP:MP MOZ:MZ MRT:MR MSR:MS MTQ:MQ MUS:MU MWI:MW MYS:MY MYT:YT NAM:NA
    NCL:NC NER:NE NFK:NF NGA:NG NIC:NI NIU:NU NLD:NL NOR:NO NPL:NP NRU:NR NZL:NZ OMN:OM PAK:PK PAN:PA PCN:PN PER:PE
    PHL:PH PLW:PW PNG:PG POL:PL PRI:PR PRK:KP PRT:PT PRY:PY PSE:PS PYF:PF QAT:QA REU:RE ROU:RO RUS:RU RWA:RW SAU:SA
    SDN:SD SEN:SN SGP:SG SGS:GS SHN:SH SJM:SJ SLB:SB SLE:SL SLV:SV SMR:SM SOM:SO SPM:PM SRB:RS SSD:SS STP:ST SUR:SR
    SVK:SK SVN:SI SWE:SE SWZ:SZ SXM:SX SYC:SC SYR:SY TCA:TC TCD:TD TGO:TG THA:TH TJK:TJ TKL:TK TKM:TM TLS:TL TON:TO
    TTO:TT TUN:TN TUR:TR TUV:TV TWN:TW TZA:TZ UGA:UG UKR:UA UMI:UM URY:UY USA:US UZB:UZ VAT:VA VCT:VC VEN:VE VGB:VG
    VIR:VI VNM:VN VUT:VU WLF:WF WSM:WS XKX:XK YEM:YE ZAF:ZA ZMB:ZM ZWE:ZW
""")
"""ISO 3166-1 alpha-3 to alpha-2, and the code in use for Kosovo."""
