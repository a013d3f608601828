"""What does the tender check say in Dutch?"""

SUMMARY = {
    "no-finding": "Geen bevinding van deze {n} regels van {date}.",
    "findings": "Van deze {n} regels van {date} vonden er {failed} iets.",
    "cant-tell": "Regels die niets konden zeggen: {unknown}.",
}

TITLES = {
    "linked-to-subject-matter": "Selectie, gunning en contractvoorwaarden gaan over wat wordt gekocht",
    "label-without-equivalent": "Keurmerken en certificaten laten gelijkwaardige toe",
    "label-without-criteria": "Bij keurmerken staan de criteria waar ze voor staan",
    "weights-total": "De percentages van een perceel zijn samen 100",
    "double-use": "Geen eis dient zowel voor selectie als voor gunning",
    "verification-named": "Elke eis noemt zijn bewijs",
    "clause-complete": "Elke contractbepaling heeft een aanleiding, een termijn, een verantwoordelijke en een sanctie",
    "auditability": "Het contract kan worden geaudit",
    "minimum-time-limits": "De termijnen zijn minstens het wettelijk minimum",
    "aim-without-code": "Strategische doelen hebben hun codes",
}

SENTENCES: dict[str, dict[str, tuple[str, str]]] = {
    "": {
        "language-not-read": (
            "De regel leest geen woorden in deze taal: {language}.",
            "Geef de tekst in een taal die wordt gelezen, of laat iemand ernaar kijken.",
        ),
        "no-wording": ("Er is geen tekst om te lezen.", "Voeg de tekst toe."),
        "not-in-source": (
            "De regel heeft iets nodig dat {source} niet bevat: {aspects}.",
            "Kijk in de aanbestedingsstukken, of voeg het toe aan een inkoop hier.",
        ),
        "law-not-in-packs": (
            "Het recht van {jurisdiction} hoort niet bij de geïnstalleerde regels, en het recht van deze regel geldt "
            "daar niet.",
            "Vergelijk met het recht dat geldt.",
        ),
        "jurisdiction-unknown": (
            "Nergens staat het aanbestedingsrecht van welk land geldt.",
            "Noem het land van de aanbestedende dienst en controleer opnieuw.",
        ),
    },
    "linked-to-subject-matter": {
        "company-policy": (
            "{words} gaat over de onderneming, en niets verbindt het met wat wordt gekocht.",
            "Verbind het met de goederen van deze overeenkomst of de locaties die ze maken, of laat het weg.",
        ),
        "whole-company": (
            "{words} reikt verder dan deze overeenkomst, tot de onderneming als geheel.",
            "Beperk het tot de goederen, diensten of locaties van deze overeenkomst.",
        ),
        "tied": ("Woorden over bedrijfsbeleid, verbonden met wat wordt gekocht: {words}.", ""),
        "no-policy-words": ("Er zijn geen woorden over algemeen bedrijfsbeleid gevonden.", ""),
        "stage-unknown": (
            "{words} gaat over de onderneming. Het gebruik beslist: selectie, gunning, bepaling of anders.",
            "Zeg waarvoor dit wordt gebruikt.",
        ),
    },
    "label-without-equivalent": {
        "only-an-extract": (
            "{labels} wordt hier genoemd; of gelijkwaardig wordt aanvaard, staat in de aanbestedingsstukken.",
            "Kijk daar, of controleer die stukken zelf.",
        ),
        "no-equivalent": (
            "{labels} wordt gevraagd, en niets gelijkwaardigs wordt aanvaard.",
            "Voeg toe dat gelijkwaardige keurmerken gelden, en ander bewijs als het keurmerk niet op tijd te "
            "krijgen was.",
        ),
        "equivalent-limited": (
            "Gelijkwaardig aan {labels} is alleen wat uit één land of van één uitgever komt: {words}.",
            "Aanvaard elk keurmerk dat dezelfde criteria bevestigt, van wie en waar ook.",
        ),
        "equivalent-accepted": ("{labels} wordt gevraagd, en gelijkwaardige worden aanvaard: {words}.", ""),
    },
    "label-without-criteria": {
        "only-an-extract": (
            "{labels} wordt hier genoemd; de criteria waarvoor het staat, kunnen in de aanbestedingsstukken staan.",
            "Kijk daar, of controleer die stukken zelf.",
        ),
        "criteria-not-named": (
            "{labels} wordt gevraagd, en de tekst zegt niet voor welke criteria het staat.",
            "Noem de criteria die tellen voor wat wordt gekocht; houd het keurmerk als een van de bewijzen.",
        ),
        "criteria-named": ("Bij {labels} staat waar het voor staat: {words}.", ""),
    },
    "weights-total": {
        "adds-up": ("De percentages zijn samen 100.", ""),
        "ranges-reach-100": ("De marges kunnen op 100 uitkomen: samen {lowest} tot {highest} procent.", ""),
        "other-kind": ("De wegingen staan in {kinds} en hoeven geen 100 te zijn.", ""),
        "total-not-100": (
            "De percentages zijn samen {total}, niet 100; het verschil is {difference}.",
            "Verbeter de percentages, zodat ze samen 100 zijn.",
        ),
        "ranges-miss-100": (
            "De marges kunnen niet op 100 uitkomen: samen {lowest} tot {highest} procent.",
            "Verschuif de grenzen, zodat 100 tussen de totalen ligt.",
        ),
        "percentage-out-of-range": ("“{name}” weegt {value} procent, buiten 0 tot 100.", "Verbeter de weging."),
        "weight-missing": (
            "Sommige criteria hebben geen weging: {names}.",
            "Noem de weging van elk, ook van de prijs.",
        ),
        "range-ends-missing": (
            "Een marge staat er zonder beide grenzen: {names}.",
            "Noem de onder- en de bovengrens.",
        ),
        "mixed-kinds": (
            "De wegingen staan op manieren die niet op te tellen zijn: {kinds}.",
            "Gebruik één soort weging per perceel, of zeg hoe ze samenwerken.",
        ),
        "part-of-the-criteria": (
            "De percentages hier zijn samen {total}; andere criteria, zoals de prijs, staan misschien elders.",
            "Controleer dat alle criteria van het perceel samen 100 zijn.",
        ),
        "maybe-sub-criteria": (
            "De percentages hier zijn samen {total}; de tabel noemt misschien subcriteria onder hun criteria.",
            "Controleer dat de criteria samen 100 zijn, en de subcriteria van elk ook.",
        ),
        "no-weights": (
            "Er zijn meer gunningscriteria, en geen heeft hier een weging.",
            "Noem wegingen, marges of een volgorde van belang, of controleer dat de stukken het doen.",
        ),
    },
    "double-use": {
        "asked-twice": (
            "Dit vraagt ongeveer hetzelfde als eis {other}, die de inschrijvers selecteert: {words}.",
            "Vraag het één keer. Punten kunnen voor wat boven het minimum ligt, als de tekst dat zegt.",
        ),
        "judged-on-selection": (
            "Dit wordt beoordeeld op wat eis {other} voor de selectie vraagt: {words}.",
            "Beoordeel iets wat niet voor de selectie is gevraagd, of alleen wat boven het minimum ligt.",
        ),
        "scored-again": (
            "Dit is voor de selectie gevraagd en krijgt opnieuw punten bij eis {other}: {words}.",
            "Vraag het één keer. Punten kunnen voor wat boven het minimum ligt, als de tekst dat zegt.",
        ),
        "above-minimum": ("Er zijn punten voor wat boven het minimum van eis {other} ligt: {words}.", ""),
        "asked-once": ("Geen selectiecriterium vraagt hetzelfde.", ""),
        "languages-differ": (
            "De selectiecriteria staan in andere talen dan dit ({language}) en zijn dus niet te vergelijken.",
            "Geef beide in één taal.",
        ),
    },
    "verification-named": {
        "not-named": (
            "Nergens staat hoe dit wordt gecontroleerd.",
            "Noem het bewijs, wie het geeft en wanneer; aanvaard ander passend bewijs.",
        ),
        "named-in-field": ("Het bewijs is genoemd.", ""),
        "named-in-text": ("De tekst noemt een bewijs: {words}.", ""),
        "named-for-many": ("Een regel van het document noemt het bewijs voor veel eisen: {words}.", ""),
        "may-stand-elsewhere": (
            "Hier is geen bewijs genoemd, en {source} heeft er geen veld voor.",
            "Controleer dat de aanbestedingsstukken het noemen.",
        ),
    },
    "clause-complete": {
        "incomplete": (
            "De bepaling zegt niet: {missing}.",
            "Voeg het toe. Voor de sanctie volstaat een verwijzing naar de sanctieladder van het contract.",
        ),
        "complete": ("De bepaling zegt wanneer, binnen welke termijn, wie, en wat erop volgt.", ""),
        "ladder": ("Deze bepaling bevat de sancties van andere: {words}.", ""),
        "in-the-documents": (
            "De bepaling zegt hier niet: {missing}. De aanbestedingsstukken misschien wel.",
            "Controleer de stukken.",
        ),
    },
    "auditability": {
        "chain-requirements-named": ("Er zijn concrete eisen aan de keten: {words}.", ""),
        "chain-requirements-missing": (
            "Geen eis noemt de fundamentele ILO-verdragen samen met de keten waarin ze gelden.",
            "Voeg een bepaling toe over de rechten uit die verdragen op de locaties die de goederen maken.",
        ),
        "inspection-right-named": ("Er is een recht om ter plaatse te kijken: {words}.", ""),
        "inspection-right-missing": (
            "Geen bepaling geeft de opdrachtgever of een gemachtigde het recht om de leverancier of onderleveranciers "
            "ter plaatse te inspecteren.",
            "Voeg het recht toe, met aankondiging, toegang en wat op een weigering volgt.",
        ),
        "sanctions-tied": ("Er zijn sancties: {words}.", ""),
        "sanctions-missing": (
            "Geen bepaling verbindt een sanctie met de eisen.",
            "Voeg een sanctieladder toe en verwijs ernaar vanuit elke bepaling.",
        ),
        "year-left-named": ("Het contract laat tijd over na een audit: {words}.", ""),
        "year-left-unknown": (
            "Of er na een audit nog een jaar over is, is niet uit de tekst te zien.",
            "Plan audits zo dat er daarna ten minste twaalf maanden over zijn.",
        ),
        "not-found-here": (
            "Hier niet gevonden: {question}. Het kan elders staan dan in {source}.",
            "Zoek het in de rest van het contract.",
        ),
        "clauses-not-read": (
            "Niet gevonden in de bepalingen die te lezen waren: {question}.",
            "Zoek het in de bepalingen in andere talen.",
        ),
        "no-clauses-here": ("Er staan geen contractbepalingen in {source}.", "Controleer het contract zelf."),
    },
    "minimum-time-limits": {
        "long-enough": (
            "Ten minste {days} dagen voor {step} ({article}), geteld vanaf {dispatched}: de termijn van {due} "
            "volstaat.",
            "",
        ),
        "too-short": (
            "Ten minste {days} dagen voor {step} ({article}), geteld vanaf {dispatched}, eindigen met {last_day}; "
            "de termijn is {due}.",
            "Kies een latere termijn. Een kortere vergt urgentie of een vooraankondiging, vermeld in de aankondiging.",
        ),
        "cut-on-last-day": (
            "Ten minste {days} dagen voor {step} ({article}) eindigen als {last_day} eindigt; de termijn valt op "
            "die dag.",
            "Zet hem aan het eind van die dag, of later.",
        ),
        "depends-on-electronic": (
            "Ten minste {days} dagen voor {step} ({article}), of {shorter} bij elektronische indiening; "
            "of die elektronisch is, staat er niet. Geteld vanaf {dispatched} is de termijn {due}.",
            "Zeg hoe inschrijvingen worden ingediend.",
        ),
        "dates-missing": ("De tijd voor {step} is niet te tellen; niet genoemd: {missing}.", "Noem de data."),
        "procedure-unknown": (
            "De procedure is niet genoemd, of de richtlijn kent er geen termijnen voor.",
            "Noem de procedure.",
        ),
        "invitation-date-missing": (
            "In deze procedure ({procedure}) loopt de termijn voor inschrijvingen vanaf de uitnodiging, en die datum "
            "staat er niet.",
            "Tel vanaf de dag waarop de uitnodigingen uitgaan.",
        ),
        "legal-basis-not-in-packs": (
            "De aankondiging valt onder ander recht dan Richtlijn 2014/24/EU: {legal_basis}.",
            "Vergelijk met de termijnen van dat recht.",
        ),
    },
    "aim-without-code": {
        "code-missing": (
            "Het doel “{aim}” staat er zonder te zeggen welk ({field}).",
            "Voeg de code toe, zodat de inkoop daarop wordt gevonden.",
        ),
        "description-missing": (
            "Het doel “{aim}” staat er zonder beschrijving ({field}).",
            "Beschrijf in een zin hoe de inkoop het doel dient.",
        ),
        "codes-named": ("De genoemde doelen hebben codes en beschrijvingen.", ""),
    },
}
