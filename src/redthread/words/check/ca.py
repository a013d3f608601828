"""What does the tender check say in Catalan?"""

SUMMARY = {
    "no-finding": "Cap troballa d’aquestes {n} regles de {date}.",
    "findings": "D’aquestes {n} regles de {date}, {failed} han trobat alguna cosa.",
    "cant-tell": "Regles que no ho han pogut saber: {unknown}.",
}

TITLES = {
    "linked-to-subject-matter": "La selecció, l’adjudicació i les condicions es refereixen al que es compra",
    "label-without-equivalent": "Les etiquetes i els certificats accepten equivalents",
    "label-without-criteria": "Les etiquetes van amb els criteris que representen",
    "weights-total": "Els percentatges d’un lot sumen 100",
    "double-use": "Res no s’exigeix alhora per seleccionar i per puntuar",
    "verification-named": "Cada requisit diu com es verifica",
    "clause-complete": "Cada clàusula té un desencadenant, un termini, un responsable i una penalitat",
    "auditability": "El contracte es pot auditar",
    "minimum-time-limits": "Els terminis són almenys el mínim legal",
    "aim-without-code": "Els objectius estratègics porten els seus codis",
}

SENTENCES: dict[str, dict[str, tuple[str, str]]] = {
    "": {
        "language-not-read": (
            "La regla no llegeix paraules d’aquesta llengua: {language}.",
            "Doneu el text en una llengua que es llegeixi, o feu que el miri una persona.",
        ),
        "no-wording": ("No hi ha text per llegir.", "Afegiu el text."),
        "not-in-source": (
            "La regla necessita una cosa que {source} no conté: {aspects}.",
            "Mireu els plecs, o afegiu-ho a una compra desada aquí.",
        ),
        "law-not-in-packs": (
            "El dret de {jurisdiction} no és entre les regles instal·lades, i el d’aquesta regla no hi obliga.",
            "Compareu amb el dret aplicable.",
        ),
        "jurisdiction-unknown": (
            "Res no diu quin dret de contractació s’aplica.",
            "Indiqueu el país del comprador i torneu a comprovar.",
        ),
    },
    "linked-to-subject-matter": {
        "company-policy": (
            "{words} tracta de l’empresa, i res no ho vincula amb el que es compra.",
            "Vinculeu-ho amb els béns d’aquest contracte o els centres que els fabriquen, o suprimiu-ho.",
        ),
        "whole-company": (
            "{words} va més enllà d’aquest contracte, a l’empresa en conjunt.",
            "Limiteu-ho als béns, serveis o centres d’aquest contracte.",
        ),
        "tied": ("Paraules de política d’empresa, vinculades amb el que es compra: {words}.", ""),
        "no-policy-words": ("No s’han trobat paraules de política general d’empresa.", ""),
        "stage-unknown": (
            "{words} tracta de l’empresa. Si importa depèn de l’ús: selecció, adjudicació, clàusula o altre.",
            "Digueu per a què s’usa.",
        ),
    },
    "label-without-equivalent": {
        "only-an-extract": (
            "Aquí s’anomena {labels}; si s’accepten equivalents consta als plecs.",
            "Consulteu els plecs, o comproveu-los aquí.",
        ),
        "no-equivalent": (
            "S’exigeix {labels} i no s’accepta res d’equivalent.",
            "Afegiu que s’accepten etiquetes equivalents, i una altra prova si no s’ha pogut obtenir a temps.",
        ),
        "equivalent-limited": (
            "Només s’accepten equivalents de {labels} d’un país o d’un emissor: {words}.",
            "Accepteu tota etiqueta que confirmi els mateixos criteris, l’emeti qui l’emeti.",
        ),
        "equivalent-accepted": ("S’exigeix {labels} i s’accepten equivalents: {words}.", ""),
    },
    "label-without-criteria": {
        "only-an-extract": (
            "Aquí s’anomena {labels}; els criteris que representa poden figurar als plecs.",
            "Consulteu els plecs, o comproveu-los aquí.",
        ),
        "criteria-not-named": (
            "S’exigeix {labels} i el text no diu quins criteris representa.",
            "Enumereu els criteris que importen per al que es compra; deixeu l’etiqueta com una de les proves.",
        ),
        "criteria-named": ("{labels} va amb el que representa: {words}.", ""),
    },
    "weights-total": {
        "adds-up": ("Els percentatges sumen 100.", ""),
        "ranges-reach-100": ("Les bandes poden arribar a 100: en total de {lowest} a {highest} per cent.", ""),
        "other-kind": ("Les ponderacions s’expressen com a {kinds} i no han de sumar 100.", ""),
        "total-not-100": (
            "Els percentatges sumen {total}, no 100; la diferència és {difference}.",
            "Corregiu els percentatges perquè sumin 100.",
        ),
        "ranges-miss-100": (
            "Les bandes no poden arribar a 100: en total de {lowest} a {highest} per cent.",
            "Moveu els extrems perquè 100 quedi entre els totals.",
        ),
        "percentage-out-of-range": (
            "«{name}» pesa {value} per cent, fora de 0 a 100.",
            "Corregiu la ponderació.",
        ),
        "weight-missing": (
            "Alguns criteris no tenen ponderació: {names}.",
            "Indiqueu la de cadascun, també la del preu.",
        ),
        "range-ends-missing": (
            "Hi ha una banda sense els dos extrems: {names}.",
            "Indiqueu l’extrem inferior i el superior.",
        ),
        "mixed-kinds": (
            "Les ponderacions s’expressen de maneres que no es poden sumar: {kinds}.",
            "Useu una sola manera a cada lot, o digueu com es combinen.",
        ),
        "part-of-the-criteria": (
            "Els percentatges aquí sumen {total}; altres criteris, com el preu, poden ser en un altre lloc.",
            "Comproveu que tots els criteris del lot sumen 100.",
        ),
        "maybe-sub-criteria": (
            "Els percentatges aquí sumen {total}; la taula pot incloure subcriteris sota els criteris.",
            "Comproveu que els criteris sumen 100, i també els subcriteris de cadascun.",
        ),
        "no-weights": (
            "Hi ha diversos criteris d’adjudicació i cap no indica aquí la seva ponderació.",
            "Indiqueu ponderacions, bandes o ordre d’importància, o comproveu que ho fan els plecs.",
        ),
    },
    "double-use": {
        "asked-twice": (
            "Això demana gairebé el mateix que el requisit {other}, que selecciona els licitadors: {words}.",
            "Demaneu-ho una vegada. Es pot puntuar el que superi el mínim, si el text ho diu.",
        ),
        "judged-on-selection": (
            "Es valora amb el que el requisit {other} demana per seleccionar: {words}.",
            "Valoreu alguna cosa que no s’hagi demanat per seleccionar, o només el que superi el mínim.",
        ),
        "scored-again": (
            "Es demana per seleccionar i es puntua un altre cop al requisit {other}: {words}.",
            "Demaneu-ho un sol cop. Es pot puntuar el que superi el mínim, si el text ho diu.",
        ),
        "above-minimum": ("Es puntua el que supera el mínim del requisit {other}: {words}.", ""),
        "asked-once": ("Cap criteri de selecció no demana el mateix.", ""),
        "languages-differ": (
            "Els criteris de selecció són en altres llengües que aquest ({language}) i no es poden comparar.",
            "Doneu tots dos en una mateixa llengua.",
        ),
    },
    "verification-named": {
        "not-named": (
            "Res no diu com es verificarà.",
            "Anomeneu la prova, qui la dona i quan; accepteu una altra prova adequada.",
        ),
        "named-in-field": ("El mitjà de prova està indicat.", ""),
        "named-in-text": ("El text anomena un mitjà de prova: {words}.", ""),
        "named-for-many": ("Una regla del document anomena el mitjà de prova de molts requisits: {words}.", ""),
        "may-stand-elsewhere": (
            "Aquí no s’anomena cap mitjà de prova, i {source} no té camp per a això.",
            "Comproveu que els plecs l’anomenen.",
        ),
    },
    "clause-complete": {
        "incomplete": (
            "La clàusula no diu {missing}.",
            "Afegiu-ho. Per a la penalitat n’hi ha prou amb una remissió a l’escala de penalitats del contracte.",
        ),
        "complete": ("La clàusula diu quan, en quin termini, qui i què segueix.", ""),
        "ladder": ("Aquesta clàusula conté les penalitats d’altres: {words}.", ""),
        "in-the-documents": (
            "La clàusula no diu aquí {missing}; els plecs ho poden dir.",
            "Comproveu els plecs.",
        ),
    },
    "auditability": {
        "chain-requirements-named": ("Hi ha requisits concrets sobre la cadena de subministrament: {words}.", ""),
        "chain-requirements-missing": (
            "Cap requisit no anomena els convenis fonamentals de l’OIT juntament amb la cadena en què han de regir.",
            "Afegiu una clàusula sobre els drets d’aquests convenis als centres que fabriquen els béns.",
        ),
        "inspection-right-named": ("Hi ha un dret a mirar in situ: {words}.", ""),
        "inspection-right-missing": (
            "Cap clàusula no dona al comprador o al seu representant el dret a inspeccionar in situ el proveïdor o els "
            "seus subcontractistes.",
            "Afegiu el dret, amb avís, accés i el que segueix a una negativa.",
        ),
        "sanctions-tied": ("Hi ha penalitats: {words}.", ""),
        "sanctions-missing": (
            "Cap clàusula no vincula una penalitat amb els requisits.",
            "Afegiu una escala de penalitats i remeteu-hi des de cada clàusula.",
        ),
        "year-left-named": ("El contracte deixa temps després d’una auditoria: {words}.", ""),
        "year-left-unknown": (
            "El text no permet veure si queda un any després d’una auditoria.",
            "Planifiqueu les auditories de manera que quedin almenys dotze mesos de contracte.",
        ),
        "not-found-here": (
            "No es troba aquí: {question}. Pot ser en un altre lloc que a {source}.",
            "Busqueu-ho a la resta del contracte.",
        ),
        "clauses-not-read": (
            "No es troba a les clàusules que s’han pogut llegir: {question}.",
            "Busqueu-ho a les clàusules en altres llengües.",
        ),
        "no-clauses-here": ("No hi ha clàusules contractuals a {source}.", "Comproveu el contracte mateix."),
    },
    "minimum-time-limits": {
        "long-enough": (
            "Almenys {days} dies per a {step} ({article}), comptats des del {dispatched}: el termini del {due} els "
            "respecta.",
            "",
        ),
        "too-short": (
            "Almenys {days} dies per a {step} ({article}), comptats des del {dispatched}, acaben amb el {last_day}; "
            "el termini és el {due}.",
            "Fixeu un termini posterior. Un de més curt exigeix urgència o anunci previ, indicat a l’anunci.",
        ),
        "cut-on-last-day": (
            "Almenys {days} dies per a {step} ({article}) acaben en acabar el {last_day}; el termini cau dins d’aquest "
            "dia.",
            "Fixeu-lo al final d’aquest dia, o després.",
        ),
        "depends-on-electronic": (
            "Almenys {days} dies per a {step} ({article}), o {shorter} amb presentació electrònica; "
            "no s’indica si ho és. Comptat des del {dispatched}, el termini és el {due}.",
            "Indiqueu com es presenten les ofertes.",
        ),
        "dates-missing": ("El temps per a {step} no es pot comptar; no s’indica: {missing}.", "Indiqueu les dates."),
        "procedure-unknown": (
            "No s’indica el procediment, o la directiva no li fixa terminis.",
            "Indiqueu el procediment.",
        ),
        "invitation-date-missing": (
            "En aquest procediment ({procedure}) el termini de les ofertes corre des de la invitació, i la seva "
            "data no "
            "s’indica.",
            "Compteu des del dia en què s’envien les invitacions.",
        ),
        "legal-basis-not-in-packs": (
            "L’anunci es regeix per una altra norma que la Directiva 2014/24/UE: {legal_basis}.",
            "Compareu amb els terminis d’aquella norma.",
        ),
    },
    "aim-without-code": {
        "code-missing": (
            "L’objectiu «{aim}» s’indica sense dir quin ({field}).",
            "Afegiu el codi, perquè la compra s’hi trobi.",
        ),
        "description-missing": (
            "L’objectiu «{aim}» s’indica sense la seva descripció ({field}).",
            "Descriviu en una frase com la compra serveix l’objectiu.",
        ),
        "codes-named": ("Els objectius indicats porten els seus codis i descripcions.", ""),
    },
}
