"""With which words is it said how a figure was rated, and where a target comes from, in each language?"""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from redthread.words import interface_language
from redthread.words.values import filled

RATINGS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "reached": "{value} against a target of {direction} {target}: on it or on its good side.",
        "within-margin": (
            "{value} against a target of {direction} {target}: missed by at most {margin} % of the target."
        ),
        "within-twice-margin": (
            "{value} against a target of {direction} {target}: missed by more than {margin} % of the target and by at "
            "most twice as much."
        ),
        "beyond-twice-margin": (
            "{value} against a target of {direction} {target}: missed by more than twice {margin} % of the target."
        ),
        "missed-zero": "{value} against a target of {direction} {target}: of nought there is no share to miss by.",
        "missed-yes-no": "It was not as agreed; between yes and no there is no middle.",
        "nothing-due": "Nothing was due in the period, so there is nothing to rate.",
        "nobody-looked": "Nobody looked in the period, so nothing is known.",
        "monitoring": "The figure is for monitoring; it has no target.",
        "no-target": "No target was agreed for the period.",
        "not-applicable": "It does not apply to the period, for the reason stated.",
    },
    "es": {
        "reached": "{value} frente a un objetivo de {direction} {target}: alcanzado.",
        "within-margin": (
            "{value} frente a un objetivo de {direction} {target}: faltó como máximo un {margin} % del objetivo."
        ),
        "within-twice-margin": (
            "{value} frente a un objetivo de {direction} {target}: faltó más de un {margin} % del objetivo y como "
            "máximo el doble."
        ),
        "beyond-twice-margin": (
            "{value} frente a un objetivo de {direction} {target}: faltó más del doble de un {margin} % del objetivo."
        ),
        "missed-zero": (
            "{value} frente a un objetivo de {direction} {target}: de cero no hay proporción que pueda faltar."
        ),
        "missed-yes-no": "No fue como se acordó; entre sí y no no hay término medio.",
        "nothing-due": "En el periodo no correspondía nada, así que no hay nada que valorar.",
        "nobody-looked": "En el periodo nadie lo comprobó, así que no se sabe nada.",
        "monitoring": "La cifra es de seguimiento; no tiene objetivo.",
        "no-target": "Para el periodo no se acordó ningún objetivo.",
        "not-applicable": "No se aplica al periodo, por la razón indicada.",
    },
    "ca": {
        "reached": "{value} davant d’un objectiu de {direction} {target}: assolit.",
        "within-margin": (
            "{value} davant d’un objectiu de {direction} {target}: va faltar com a màxim un {margin} % de l’objectiu."
        ),
        "within-twice-margin": (
            "{value} davant d’un objectiu de {direction} {target}: va faltar més d’un {margin} % de l’objectiu i com a "
            "màxim el doble."
        ),
        "beyond-twice-margin": (
            "{value} davant d’un objectiu de {direction} {target}: va faltar més del doble d’un {margin} % de "
            "l’objectiu."
        ),
        "missed-zero": (
            "{value} davant d’un objectiu de {direction} {target}: de zero no hi ha proporció que pugui faltar."
        ),
        "missed-yes-no": "No va ser com es va acordar; entre sí i no no hi ha terme mitjà.",
        "nothing-due": "En el període no corresponia res, així que no hi ha res a valorar.",
        "nobody-looked": "En el període ningú no ho va comprovar, així que no se sap res.",
        "monitoring": "La xifra és de seguiment; no té objectiu.",
        "no-target": "Per al període no es va acordar cap objectiu.",
        "not-applicable": "No s’aplica al període, per la raó indicada.",
    },
    "nl": {
        "reached": "{value} bij een doel van {direction} {target}: gehaald.",
        "within-margin": "{value} bij een doel van {direction} {target}: gemist met hoogstens {margin} % van het doel.",
        "within-twice-margin": (
            "{value} bij een doel van {direction} {target}: gemist met meer dan {margin} % van het doel en hoogstens "
            "tweemaal zoveel."
        ),
        "beyond-twice-margin": (
            "{value} bij een doel van {direction} {target}: gemist met meer dan tweemaal {margin} % van het doel."
        ),
        "missed-zero": "{value} bij een doel van {direction} {target}: van nul is er geen aandeel om te missen.",
        "missed-yes-no": "Het was niet zoals afgesproken; tussen ja en nee is er geen midden.",
        "nothing-due": "In de periode hoefde er niets, dus er valt niets te beoordelen.",
        "nobody-looked": "In de periode heeft niemand gekeken, dus er is niets bekend.",
        "monitoring": "Het cijfer is om te volgen; het heeft geen doel.",
        "no-target": "Voor de periode is geen doel afgesproken.",
        "not-applicable": "Het is op de periode niet van toepassing, om de genoemde reden.",
    },
    "nb": {
        "reached": "{value} mot et mål på {direction} {target}: nådd.",
        "within-margin": "{value} mot et mål på {direction} {target}: bommet med høyst {margin} % av målet.",
        "within-twice-margin": (
            "{value} mot et mål på {direction} {target}: bommet med mer enn {margin} % av målet og høyst det dobbelte."
        ),
        "beyond-twice-margin": (
            "{value} mot et mål på {direction} {target}: bommet med mer enn det dobbelte av {margin} % av målet."
        ),
        "missed-zero": "{value} mot et mål på {direction} {target}: av null er det ingen andel å bomme med.",
        "missed-yes-no": "Det var ikke som avtalt; mellom ja og nei er det ingen mellomting.",
        "nothing-due": "Det var ikke noe som skulle gjøres i perioden, så det er ingenting å vurdere.",
        "nobody-looked": "Ingen så etter i perioden, så ingenting er kjent.",
        "monitoring": "Tallet er til oppfølging; det har ikke noe mål.",
        "no-target": "Det er ikke avtalt noe mål for perioden.",
        "not-applicable": "Det gjelder ikke for perioden, av den oppgitte grunnen.",
    },
    "sv": {
        "reached": "{value} mot ett mål på {direction} {target}: uppnått.",
        "within-margin": "{value} mot ett mål på {direction} {target}: missat med högst {margin} % av målet.",
        "within-twice-margin": (
            "{value} mot ett mål på {direction} {target}: missat med mer än {margin} % av målet och högst dubbelt så "
            "mycket."
        ),
        "beyond-twice-margin": (
            "{value} mot ett mål på {direction} {target}: missat med mer än dubbelt så mycket som {margin} % av målet."
        ),
        "missed-zero": "{value} mot ett mål på {direction} {target}: av noll finns ingen andel att missa med.",
        "missed-yes-no": "Det var inte som avtalat; mellan ja och nej finns inget mellanting.",
        "nothing-due": "Inget skulle göras under perioden, så det finns inget att bedöma.",
        "nobody-looked": "Ingen tittade efter under perioden, så inget är känt.",
        "monitoring": "Siffran är till för uppföljning; den har inget mål.",
        "no-target": "Inget mål är avtalat för perioden.",
        "not-applicable": "Det gäller inte perioden, av det skäl som anges.",
    },
}
"""By language and reason of ``domain.contract.rating``; a test asks for every one in every language."""

TARGETS: Mapping[str, Mapping[str, str]] = {
    "en": {"as-offered": "As offered", "from-criterion": "From the criterion"},
    "es": {"as-offered": "Según la oferta", "from-criterion": "Del criterio"},
    "ca": {"as-offered": "Segons l’oferta", "from-criterion": "Del criteri"},
    "nl": {"as-offered": "Zoals aangeboden", "from-criterion": "Uit het criterium"},
    "nb": {"as-offered": "Som tilbudt", "from-criterion": "Fra kriteriet"},
    "sv": {"as-offered": "Enligt anbudet", "from-criterion": "Från kriteriet"},
}
"""Where a target's level comes from, by language and code."""

_NUMBERS = frozenset({"value", "target", "margin"})
_TABLES = {"direction": "direction"}


def rating_sentence(rule: Mapping[str, object], language: str) -> str:
    """What the rule went by, from what is kept with the observation; KeyError for a reason without a sentence."""
    spoken = interface_language(language)
    values = {name: _read(name, value) for name, value in rule.items() if name not in ("version", "reason")}
    return filled(RATINGS[spoken][str(rule["reason"])], values, spoken, tables=_TABLES)


def target_reason(reason: str, language: str) -> str:
    """The word of a code; what a person gave as the reason is shown as it was written."""
    return TARGETS[interface_language(language)].get(reason, reason)


def _read(name: str, value: object) -> object:
    """Numbers were kept as text, since JSON has no exact ones."""
    if name not in _NUMBERS:
        return value
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return value
