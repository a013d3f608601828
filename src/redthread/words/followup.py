"""With which words do pages say where a finding stands, what of it is shown, and why an audience can't be told?"""

from collections.abc import Mapping

from redthread.domain.followup.release import Reason
from redthread.words import interface_language
from redthread.words.names import name_of

_LANGUAGES = ("en", "es", "ca", "nl", "nb", "sv")
_Row = tuple[str, str, str, str, str, str]
"""One word in the order of the languages."""

_NAMES: Mapping[str, Mapping[str, _Row]] = {
    "finding-state": {
        "noted": ("Noted", "Anotado", "Anotada", "Genoteerd", "Notert", "Antecknad"),
        "signed-off": ("Signed off, nobody told", "Firmado, nadie informado", "Signada, ningú informat", "Afgetekend, niemand ingelicht", "Godkjent, ingen informert", "Godkänd, ingen informerad"),  # noqa: E501
        "told": ("Told", "Informado", "Informada", "Meegedeeld", "Informert", "Meddelad"),
        "replied": ("Replied to", "Con respuesta", "Amb resposta", "Beantwoord", "Besvart", "Besvarad"),
        "in-action": ("Corrective action under way", "Medida correctora en curso", "Acció correctiva en curs", "Corrigerende maatregel loopt", "Korrigerende tiltak pågår", "Korrigerande åtgärd pågår"),  # noqa: E501
        "closed": ("Closed", "Cerrado", "Tancada", "Gesloten", "Lukket", "Stängd"),
        "withdrawn": ("Withdrawn", "Retirado", "Retirada", "Ingetrokken", "Trukket tilbake", "Återkallad"),
    },
    "sight": {
        "count": ("Of children there is no record beyond a count.", "De menores no hay más registro que el número.", "De menors no hi ha més registre que el nombre.", "Over kinderen wordt niet meer vastgelegd dan een aantal.", "Om barn finnes det ingen opplysning utover et antall.", "Om barn finns ingen uppgift utöver ett antal."),  # noqa: E501
        "consent-withdrawn": ("Withdrawn: no longer shown. Those whose story it is do not agree any more.", "Retirado: ya no se muestra. Las personas afectadas ya no consienten.", "Retirat: ja no es mostra. Les persones afectades ja no hi consenten.", "Ingetrokken: niet meer getoond. De betrokkenen stemmen er niet meer mee in.", "Trukket tilbake: vises ikke lenger. De det gjelder, samtykker ikke lenger.", "Återkallat: visas inte längre. De som det gäller samtycker inte längre."),  # noqa: E501
        "story-identifies": ("Not shown: the words might point at somebody.", "No se muestra: las palabras podrían señalar a alguien.", "No es mostra: les paraules podrien assenyalar algú.", "Niet getoond: de woorden kunnen iemand aanwijzen.", "Vises ikke: ordene kan peke ut noen.", "Visas inte: orden kan peka ut någon."),  # noqa: E501
        "finding-withdrawn": ("The monitor withdrew this finding.", "El supervisor retiró este hallazgo.", "El supervisor ha retirat aquesta troballa.", "De toezichthouder heeft deze bevinding ingetrokken.", "Tilsynet trakk dette funnet tilbake.", "Granskaren återkallade detta fynd."),  # noqa: E501
    },
    "hint": {
        "name": ("Maybe a name", "Quizá un nombre", "Potser un nom", "Misschien een naam", "Kanskje et navn", "Kanske ett namn"),  # noqa: E501
        "phone": ("Maybe a telephone number", "Quizá un teléfono", "Potser un telèfon", "Misschien een telefoonnummer", "Kanskje et telefonnummer", "Kanske ett telefonnummer"),  # noqa: E501
        "email": ("An e-mail address", "Un correo electrónico", "Un correu electrònic", "Een e-mailadres", "En e-postadresse", "En e-postadress"),  # noqa: E501
        "paper": ("The number of a paper or badge", "El número de un documento", "El número d’un document", "Het nummer van een document of badge", "Nummeret på et papir eller kort", "Numret på en handling eller bricka"),  # noqa: E501
        "shift": ("A shift", "Un turno", "Un torn", "Een dienst", "Et skift", "Ett skift"),
        "nationality": ("Few people of one origin", "Pocas personas de un origen", "Poques persones d’un origen", "Weinig mensen van één herkomst", "Få personer av én opprinnelse", "Få personer av ett ursprung"),  # noqa: E501
        "building": ("A building, line or room", "Un edificio, línea o sala", "Un edifici, línia o sala", "Een gebouw, lijn of zaal", "En bygning, linje eller et rom", "En byggnad, linje eller ett rum"),  # noqa: E501
        "date": ("A date", "Una fecha", "Una data", "Een datum", "En dato", "Ett datum"),
    },
    "release-reason": {
        "withdrawn": ("The finding was withdrawn.", "El hallazgo se retiró.", "La troballa es va retirar.", "De bevinding is ingetrokken.", "Funnet er trukket tilbake.", "Fyndet har återkallats."),  # noqa: E501
        "not-signed-off": ("The finding has not been signed off.", "El hallazgo no está firmado.", "La troballa no està signada.", "De bevinding is niet afgetekend.", "Funnet er ikke godkjent.", "Fyndet är inte godkänt."),  # noqa: E501
        "told-already": ("This audience was told of these words, or passed over.", "Ya se informó de estas palabras, o se omitió.", "Ja se’n va informar, o es va ometre.", "Over deze woorden is al ingelicht, of dat is overgeslagen.", "Det er alt informert om disse ordene, eller hoppet over.", "Om dessa ord har redan informerats, eller så förbigicks det."),  # noqa: E501
        "earlier-audience": ("First in the order: {audience}. Tell them, or pass them over with a reason.", "Antes en el orden: {audience}. Informe, u omita con un motivo.", "Abans en l’ordre: {audience}. Informeu-ne, o ometeu-ho amb un motiu.", "Eerst in de volgorde: {audience}. Licht in, of sla over met een reden.", "Først i rekkefølgen: {audience}. Informer, eller hopp over med en grunn.", "Först i ordningen: {audience}. Informera, eller gå förbi med ett skäl."),  # noqa: E501
        "no-reason": ("Passing an audience over needs a reason.", "Omitir a un público requiere un motivo.", "Ometre un públic requereix un motiu.", "Overslaan vraagt om een reden.", "Å hoppe over krever en grunn.", "Att gå förbi kräver ett skäl."),  # noqa: E501
        "no-consent": ("Nobody whose story it is has agreed yet.", "Nadie afectado ha consentido aún.", "Cap persona afectada hi ha consentit encara.", "Geen betrokkene heeft nog ingestemd.", "Ingen det gjelder, har samtykket ennå.", "Ingen som det gäller har samtyckt ännu."),  # noqa: E501
        "consent-withdrawn": ("Consent was withdrawn.", "El consentimiento se retiró.", "El consentiment es va retirar.", "De instemming is ingetrokken.", "Samtykket er trukket tilbake.", "Samtycket har återkallats."),  # noqa: E501
        "consent-not-so-far": ("Consent reaches as far as: {audience}.", "El consentimiento llega hasta: {audience}.", "El consentiment arriba fins a: {audience}.", "De instemming reikt tot: {audience}.", "Samtykket rekker til: {audience}.", "Samtycket räcker till: {audience}."),  # noqa: E501
        "story-not-checked": ("These words have not been checked for what identifies somebody.", "Nadie ha comprobado si estas palabras identifican a alguien.", "Ningú ha comprovat si aquestes paraules identifiquen algú.", "Niemand heeft nagegaan of deze woorden iemand aanwijzen.", "Ingen har sjekket om disse ordene peker ut noen.", "Ingen har kontrollerat om orden pekar ut någon."),  # noqa: E501
        "story-identifies": ("The story may identify somebody. Reword it first.", "El relato puede identificar a alguien. Reformúlelo antes.", "El relat pot identificar algú. Reformuleu-lo abans.", "Het verhaal kan iemand aanwijzen. Herschrijf het eerst.", "Historien kan peke ut noen. Skriv den om først.", "Berättelsen kan peka ut någon. Skriv om den först."),  # noqa: E501
        "children-with-words": ("Of children no words are told. Make an edition without any.", "De menores no se cuentan palabras. Haga una edición sin ellas.", "De menors no s’expliquen paraules. Feu-ne una edició sense.", "Over kinderen worden geen woorden gedeeld. Maak een versie zonder.", "Om barn deles ingen ord. Lag en utgave uten.", "Om barn delas inga ord. Gör en utgåva utan."),  # noqa: E501
        "safeguarding-first": ("The safeguarding path has to begin first.", "Antes debe comenzar la vía de protección.", "Abans ha de començar la via de protecció.", "Eerst moet het beschermingstraject beginnen.", "Vernet av barna må begynne først.", "Skyddet av barnen måste börja först."),  # noqa: E501
        "not-for-the-public": ("Nothing is told to the public here beyond the counts of the track record.", "Al público solo se le dan los recuentos del historial.", "Al públic només se li donen els recomptes de l’historial.", "Het publiek krijgt niet meer dan de aantallen.", "Offentligheten får ikke mer enn tallene.", "Allmänheten får inte mer än antalen."),  # noqa: E501
    },
    "quarter": {"quarter": ("quarter {number} of {year}", "trimestre {number} de {year}", "trimestre {number} del {year}", "kwartaal {number} van {year}", "kvartal {number} i {year}", "kvartal {number} {year}")},  # noqa: E501
    "people": {"fewer": ("fewer than 5", "menos de 5", "menys de 5", "minder dan 5", "færre enn 5", "färre än 5")},
}  # fmt: skip


def followup_name(table: str, code: str, language: str) -> str:
    """The word for a code, from the tables here or else from the names of the domain's lists.

    KeyError for a table that there is not; a code that it does not hold stays as it is.
    """
    if table not in _NAMES:
        return name_of(table, code, language)
    row = _NAMES[table].get(code)
    return row[_LANGUAGES.index(interface_language(language))] if row else code


def followup_tables() -> Mapping[str, Mapping[str, _Row]]:
    return _NAMES


def reason_sentence(reason: Reason, language: str) -> str:
    """Why an audience can't be told yet, and what to do."""
    audience = followup_name("audience", reason.audience.value, language) if reason.audience else ""
    return followup_name("release-reason", reason.code.value, language).format(audience=audience)


def quarter_words(year: int, number: int, language: str) -> str:
    return followup_name("quarter", "quarter", language).format(number=number, year=year)
