"""Which German words tell what a tender document demands?"""

from redthread.domain.criteria.taxonomy import StageOfUse as S
from redthread.domain.reading.terms.shape import Column, Terms, phrases, words

TERMS = Terms(
    language="de",
    stop_words=words(
        "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden "
        "aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum zur oder durch "
        "muss müssen sowie ihrer ihre deren gemäß bzw"
    ),
    headings={
        S.SUBJECT_MATTER: phrases(
            """
            auftragsgegenstand*, gegenstand des auftrags, gegenstand der ausschreibung, gegenstand der beschaffung,
            gegenstand der vergabe, gegenstand der leistung, leistungsgegenstand*, vertragsgegenstand*, gegenstand des
            vertrags, gegenstand des vertrages, beschaffungsgegenstand*, was wir kaufen, was wir beschaffen, was
            beschafft wird, was gekauft wird
            """
        ),
        S.EXCLUSION: phrases(
            """
            ausschlussgründe*, ausschlussgrund, ausschluss*, wer nicht teilnehmen darf, wer nicht teilnehmen kann, wer
            ausgeschlossen wird
            """
        ),
        S.SELECTION: phrases(
            """
            eignungskriteri*, eignung*, auswahlkriteri*, teilnahmebedingung*, technische und berufliche
            leistungsfähigkeit, leistungsfähigkeit, anforderungen an den bieter, anforderungen an die bieter,
            anforderungen an bieter, fachkunde, wer teilnehmen darf, wer teilnehmen kann, wer bieten darf, was der
            bieter können muss, was bieter können müssen
            """
        ),
        S.TECHNICAL_SPECIFICATION: phrases(
            """
            technische spezifikation*, leistungsbeschreibung*, technische anforderung*,
            technische mindestanforderung*, mindestanforderung*, leistungsverzeichnis*, produktanforderung*,
            anforderungen an das produkt, anforderungen an die produkte, anforderungen an die geräte,
            anforderungen an die ware, anforderungen an die lieferung, anforderungen an den liefergegenstand,
            leistungsanforderung*, spezifikation*, funktionale anforderung*, pflichtenheft
            """
        ),
        S.AWARD: phrases(
            """
            zuschlagskriteri*, zuschlag*, wertungskriteri*, wertung*, bewertungskriteri*, bewertung*, unterkriteri*,
            qualitätskriteri*, gewichtung*, wie wir auswählen, wie ausgewählt wird, wie wir entscheiden, wie angebote
            bewertet werden, wie die angebote bewertet werden
            """
        ),
        S.CONTRACT_CLAUSE: phrases(
            """
            ausführungsbedingung*, vertragsbedingung*, vertragsklausel*, klausel*, besondere vertragsbedingung*,
            zusätzliche vertragsbedingung*, auftragsausführung*, vertragsausführung*, ausführung des auftrags,
            pflichten des auftragnehmers, pflichten der auftragnehmerin, vertragserfüllung*, vertragsbestimmung*,
            bedingungen für die ausführung*, bedingungen für die auftragsausführung, vertragsmanagement,
            vertragspflicht*, vertragliche*, während der vertragslaufzeit, während des vertrags, während des
            vertrages, während der laufzeit, wenn der vertrag läuft, solange der vertrag läuft
            """
        ),
    },
    neutral=phrases("rahmenvertrag*, rahmenvereinbarung*, vergabeunterlagen"),
    sentences={
        S.SUBJECT_MATTER: phrases(
            """
            gegenstand des auftrags ist, gegenstand der ausschreibung ist, gegenstand des vertrags ist,
            auftragsgegenstand ist, gegenstand der beschaffung ist, gegenstand der vergabe ist, der vertrag betrifft,
            der rahmenvertrag betrifft, die rahmenvereinbarung betrifft, beabsichtigt zu kaufen, wird beschafft,
            werden beschafft
            """
        ),
        S.EXCLUSION: phrases(
            """
            werden ausgeschlossen, wird ausgeschlossen, ausgeschlossen werden, vom verfahren ausgeschlossen,
            von der teilnahme ausgeschlossen, ausschlussgrund, ausschlussgründe, rechtskräftig verurteilt,
            ausgeschlossen wird, rechtskräftig
            """
        ),
        S.SELECTION: phrases(
            """
            der bieter verfügt, bieter muss über, bieter müssen über, referenzen, referenzprojekt*, jahresumsatz,
            umsatz, vergleichbare leistungen, vergleichbarer leistungen, vergleichbare aufträge,
            vergleichbare lieferungen, erfahrung in, erfahrung mit, eignung, leistungsfähigkeit
            """
        ),
        S.TECHNICAL_SPECIFICATION: phrases(
            """
            das produkt muss, die produkte müssen, die geräte müssen, das gerät muss, die laptops müssen,
            die notebooks müssen, die computer müssen, die ware muss, angebotene produkte, angebotenen produkte,
            angebotene produkt, angebotenen geräte, angebotenen geräten, angebotene gerät, akku, akkus, batterie
            """
        ),
        S.AWARD: phrases(
            """
            punkte vergeben, punkte werden, erhält punkte, erhalten punkte, punkte für, punkte erhält, wird bewertet,
            werden bewertet, wird gewertet, werden gewertet, bewertet wird, bewertet werden, höher bewertet,
            besser bewertet, positiv bewertet, maximale punktzahl, höchstpunktzahl, zuschlagskriterium,
            erreichbare punkte
            """
        ),
        S.CONTRACT_CLAUSE: phrases(
            """
            während der vertragslaufzeit, während der laufzeit, vertragslaufzeit, laufzeit des vertrags,
            laufzeit des vertrages, während der ausführung, bei der ausführung, nach vertragsschluss,
            nach vertragsabschluss, nach zuschlagserteilung, nach vertragsbeginn, vertragsstrafe, kündigung, kündigen,
            vertragsverletzung, verstoß, der auftragnehmer, die auftragnehmerin, auftragnehmer, auftragnehmerin,
            auftragnehmers
            """
        ),
    },
    columns={
        Column.IDENTIFIER: phrases(
            """
            nr, nr., lfd. nr., lfd. nr, id, ref, nummer, pos, pos., position, ziffer, code, kennung
            """
        ),
        Column.TITLE: phrases(
            """
            titel, bezeichnung, name, thema, bereich, kategorie, kurzbezeichnung, aspekt
            """
        ),
        Column.REQUIREMENT: phrases(
            """
            anforderung*, beschreibung, kriterium, kriterien, zuschlagskriteri*, unterkriteri*, eignungskriteri*,
            text, wortlaut, spezifikation*, klausel, bedingung*, pflicht, pflichten, verpflichtung*,
            mindestanforderung*, ausführungsbedingung*, frage, leistungsanforderung*, ausschlussgrund, bestimmung,
            grund, regelung
            """
        ),
        Column.VERIFICATION: phrases(
            """
            nachweis*, verifizierung, beleg*, dokumentation, überprüfung, nachweisführung, nachzuweisen durch, art des
            nachweises, prüfung, kontrolle, geforderter nachweis, zu belegen durch, zu belegen mit, bewertet anhand
            """
        ),
        Column.WEIGHT: phrases("gewicht, gewichtung, prozent, %, anteil, gewichtung in %, gewichtung (%)"),
        Column.POINTS: phrases(
            """
            punkte, punktzahl, max. punkte, maximale punkte, maximale punktzahl, höchstpunktzahl, max punkte
            """
        ),
        Column.MANDATORY: phrases(
            """
            muss/soll, muss / soll, a/b, a/b-kriterium, pflicht/optional, verbindlichkeit, muss/kann, ko-kriterium,
            art der anforderung, muss-/soll-kriterium, priorität, k.o.
            """
        ),
        Column.STAGE: phrases("art, typ, phase, kriterienart, verwendung, stufe, art des kriteriums"),
        Column.SCALE: phrases(
            """
            skala, bewertung, bewertungsskala, bewertungsmaßstab, bewertungsmethode, punktevergabe, bewertungsschema
            """
        ),
        Column.LOT: phrases("los, lose"),
        Column.CONDITION: phrases("frist, bis wann, folge*, sanktion*, vertragsstrafe"),
        Column.ANSWER: phrases(
            """
            antwort, antwort des bieters, bieterangabe*, bemerkung*, kommentar*, ja/nein, erfüllt, anmerkung*
            """
        ),
    },
    must=phrases(
        """
        muss, müssen, hat zu, haben zu, ist verpflichtet, sind verpflichtet, verpflichtet sich, verpflichten sich,
        ist zu, sind zu, hat sicherzustellen, haben sicherzustellen, hat nachzuweisen, hat vorzulegen,
        hat offenzulegen, nachzuweisen, vorzulegen, sicherzustellen, offenzulegen, einzuhalten, *zustellen, *zulegen,
        *zuweisen, *zuhalten, *zureichen, *zuführen, zu gewährleisten, zu erbringen, zu belegen, zu dokumentieren,
        zu melden, zu benennen, zu verwenden, zu ermöglichen, zu beheben, zu erfüllen, zu beachten,
        zu veröffentlichen, zu erstellen, zu liefern, zu nennen, zu verpflichten, zu informieren, zu unterrichten,
        ist untersagt, darf nicht, dürfen nicht, dürfen keine, darf keine, wird ausgeschlossen, werden ausgeschlossen,
        ist vorgeschrieben, gewährleistet, stellt sicher
        """
    ),
    wish=phrases(
        """
        soll, sollte, sollten, sollen, wünschenswert, vorzugsweise, möglichst, empfohlen, wird begrüßt
        """
    ),
    contractor=phrases("auftragnehmer, auftragnehmerin, auftragnehmers, lieferant, vertragspartner"),
    tenderer=phrases("bieter, bieterin, bieterinnen, bewerber, bewerberin, anbieter"),
    authority=phrases(
        """
        auftraggeber, auftraggeberin, vergabestelle, stadt, beschaffungsstelle, kommune
        """
    ),
    procedure=phrases(
        """
        angebote sind einzureichen, angebote müssen, das angebot muss, das angebot ist, angebote sind,
        bieterfragen sind, fragen sind, in deutscher sprache, auszufüllen, ausfüllen, auszufüllende, bindefrist,
        angebotsfrist, wirtschaftlichstes angebot, wirtschaftlichste angebot, bestes preis-leistungs-verhältnis,
        beste preis-leistungs-verhältnis, diese spalte, nebenangebote
        """
    ),
    intro=phrases(
        """
        diese anlage, dieser anhang, dieses dokument, dieses kapitel, dieser abschnitt, die anforderungen in,
        die nachfolgende tabelle, die folgende tabelle, die folgenden anforderungen, nachstehende tabelle,
        in dieser anlage, bei punktgleichheit, bei punktegleichstand, bei gleicher punktzahl
        """
    ),
    announces=phrases(
        """
        folgende anforderungen, folgenden anforderungen, folgende kriterien, folgenden kriterien,
        folgende bedingungen, folgenden bedingungen, nachstehenden anforderungen, folgende zuschlagskriterien,
        folgende ausschlussgründe, folgende mindestanforderungen, folgenden mindestanforderungen, folgende pflichten,
        folgende eignungskriterien, wie folgt, nachfolgend, nachstehend, wie nachstehend
        """
    ),
    lot=phrases("los"),
    points=phrases("punkte, punkt, punkten, pkt, pkt."),
    percent=phrases("prozent, v. h."),
    price=phrases(
        """
        preis, preise, angebotspreis, gesamtpreis, niedrigster preis, wertungspreis, angebotssumme
        """
    ),
    cost=phrases("kosten, lebenszykluskosten, gesamtbetriebskosten, lebenszykluskosten*, tco"),
    deduction=phrases("abschlag, fiktiver abschlag, wertungsabschlag, fiktiver preisabschlag"),
    descending=phrases(
        """
        absteigender reihenfolge, reihenfolge der bedeutung, absteigender bedeutung, abnehmender bedeutung, rangfolge
        """
    ),
    total=phrases("gesamt, summe, gesamtsumme"),
    mandatory_values=phrases("muss, a, pflicht, ja, ausschlusskriterium, ko, k.o., verbindlich, m"),
    optional_values=phrases("soll, b, optional, nein, wunsch, kann, s"),
    every_lot=phrases("alle, alle lose"),
    background=phrases(
        """
        einleitung, einführung, hintergrund, begriffsbestimmung*, definitionen, hinweis*, ausfüllhinweis*,
        allgemeine informationen, allgemeines, angebotsabgabe, frist*, zeitplan, bieterfragen, inhalt,
        inhaltsverzeichnis, kontakt*, unterschrift, zweck dieses *, erläuterung*, vorbemerkung*
        """
    ),
    weighs=phrases("gewichtet, gewicht, gewichtung, zählt, fließt mit, wird gewichtet"),
    at_most=phrases("bis zu, maximal, max, max., höchstens"),
    sum_of=phrases("ergeben zusammen, insgesamt, zusammen, in summe"),
    goods_alone=phrases(
        """
        die geräte, das gerät, die produkte, das produkt, die ware, die waren, die geräte selbst, die produkte
        selbst, die ware selbst
        """
    ),
    contract_alone=phrases("vertrag, ausführung, auftragsausführung"),
    states=phrases(
        """
        entsprechen, entspricht, erfüllen, erfüllt, mindestens, höchstens, nicht mehr als, gleichwertig,
        gleichwertige, gleichwertiges, verfügen über, verfügt über, sind mit, tragen das, trägt das, erwartet
        """
    ),
)
