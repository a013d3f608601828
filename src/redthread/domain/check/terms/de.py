"""Which words does the tender check go by in German?"""

from redthread.domain.check.vocabulary import Vocabulary, pairs, terms, words
from redthread.domain.criteria.taxonomy import Topic

_GOODS = terms("""
    waren; ware; produkte*; modelle*; geräte*; ausrüstung*; hardware; computer*; notebook*; laptop*; dienstleistung*;
    komponenten; bildschirme*; monitore*; telefone*; tablets; server*; drucker*; leistung*; güter*; lieferungen
""")
_BOUGHT = terms("""
    gelieferten; gelieferte; zu liefernden; angebotenen; angebotene; beschafften; bestellten; vertragsgegenständlichen
""")

TERMS = Vocabulary(
    language="de",
    policy=terms("""
        policy; unternehmenspolitik; *politik; leitbild*; *leitbild; verhaltenskodex*; ethikkodex*; code of conduct;
        nachhaltigkeitsstrategie*; unternehmensstrategie*; nachhaltigkeitsbericht*; csr; csr-*; corporate social
        responsibility; esg; unternehmensverantwortung; gesellschaftliche verantwortung; gesellschaftlicher
        verantwortung; mitglied der; mitglied in; mitglied im; mitglied bei; mitglied einer; mitgliedschaft*;
        unterzeichner*; global compact; ecovadis; gleichstellungsplan*; unternehmensrichtlinie*;
        unternehmensleitlinie*; konzernrichtlinie*; unternehmenskultur; unternehmenswerte; sponsor*; spenden;
        brancheninitiative*; seines gewinns; ihres gewinns; wohltätig*; csr-strategie*; esg-rating*; integrierter
        bericht; integrierten bericht; charta; *charta; selbstverpflichtung*; beitritt zu*; beigetreten; allgemeines
        engagement; allgemeinen engagement*; allgemeine verpflichtung des unternehmens; konzernstrategie*; beteiligung
        an der ... initiative; allgemeine engagement
    """),
    ability=terms("""
        umweltmanagementsystem*; qualitätsmanagementsystem*; managementsystem*; gesamtumsatz*; muttergesellschaft
    """),
    not_policy=terms("""
        passwortpolitik; datenschutzrichtlinie*; preispolitik; mitglied der geschäftsführung; mitglied* ...
        berufskammer*; mitglied* ... handwerkskammer; mitglied* der bietergemeinschaft; mitglied* einer
        bietergemeinschaft; mitgliedstaat*; berufsregister*
    """),
    whole_company=terms("""
        gesamte sortiment; gesamtes sortiment; gesamten sortiment*; gesamte produktpalette; gesamten produktpalette;
        alle seine produkte; alle ihre produkte; allen seinen produkten; alle produkte des; alle seine kunden; alle
        kunden; allen kunden; aller kunden; gesamte konzern; gesamten konzern; konzernweit*; konzernebene; auf
        konzernebene; unternehmensweit*; gesamte unternehmen; gesamten unternehmen*; unternehmen insgesamt; unternehmen
        als ganzes; gesamte geschäftstätigkeit; gesamten geschäftstätigkeit; eigene geschäftstätigkeit; eigenen
        geschäftsbereich; gesamte organisation; gesamten organisation; reifegrad*; sämtliche beschäftigte*; seine
        gesamte lieferkette; seiner gesamten lieferkette; ihre gesamte lieferkette; ihrer gesamten lieferkette; alle
        seine lieferanten; allen seinen lieferanten; alle ihre lieferanten; allen ihren lieferanten; sämtliche seiner
        lieferanten; gesamte belegschaft; gesamten belegschaft; nirgends in seinem unternehmen; überall in seinem
        unternehmen
    """),
    ties=terms("""
        dieses vertrages; dieses vertrags; diesem vertrag; diesen vertrag; diesen auftrag; dieses auftrags; diesem
        auftrag; dieser lieferung; dieser rahmenvereinbarung; dieses los; dieses loses; auftragsgegenstand*;
        vertragsgegenstand*; gegenstand des auftrags; ausführung des auftrags; ausführung des vertrages; ausführung
        des vertrags; auftragsausführung; vertragswaren; für den auftrag eingesetzt*; standorte ... hergestellt;
        standorten ... hergestellt; standorte ... montiert; standorten ... montiert; werke ... hergestellt; fabriken
        ... hergestellt; werken ... montiert; in denen ... hergestellt; an denen ... hergestellt; an denen ...
        gefertigt; in denen ... gefertigt; in denen ... montiert; an denen ... montiert; der angebotenen; der
        gelieferten
    """)
    + pairs(_BOUGHT, _GOODS),
    not_ties=terms("""
        während der ausführung des auftrags; während der gesamten ausführung des auftrags; während der
        auftragsausführung; während der laufzeit d* vertrag*; während der gesamten laufzeit dieses vertrag*; laufzeit
        dieses vertrag*; bei abschluss dieses vertrag*; unabhängig von ... vertrag*; unabhängig von ... auftrag*; über
        ... auftrag hinaus; beginn dieses vertrag*; unterzeichnung dieses vertrag*
    """),
    label_words=terms("""
        gütezeichen; gütesiegel*; umweltzeichen; umweltsiegel*; sozialsiegel*; ökolabel*; eco-label*; ecolabel*;
        zertifizierungssystem*; nachhaltigkeitssiegel*; prüfsiegel*; typ-i-umweltzeichen; *gütezeichen; *gütesiegel;
        zertifiziert nach dem zeichen; siegelträger*
    """),
    label_heads=terms("""
        siegel; dem siegel; das siegel; label; das label; zeichen; gütezeichen; gütesiegel; umweltzeichen
    """),
    equivalent=terms("""
        oder gleichwertig*; zum beispiel; z. b; z.b; beispielsweise; oder ein gleichwertig*; oder einem gleichwertig*;
        oder eines gleichwertig*; oder vergleichbar*; gleichwertige gütezeichen; gleichwertiges gütezeichen;
        gleichwertiger nachweis; gleichwertige nachweise; gleichwertiges zertifikat; gleichwertige zertifikate;
        gleichwertige siegel; gleichwertiges siegel; andere geeignete nachweise; anderer geeigneter nachweis; andere
        geeignete belege; oder ähnlich*; jedes andere gütezeichen; bzw. gleichwertig*; oder glw; o. glw; od. glw; oder
        gleichw
    """),
    equivalent_limited=terms("""
        gleichwertig* ... in deutschland; gleichwertig* ... derselben stelle; gleichwertig* ... desselben;
        gleichwertig* ... von derselben
    """)
    + pairs(
        terms("gleichwertiges; gleichwertige; gleichwertigen; vergleichbares; vergleichbare"),
        terms("deutsch*; österreichisch*; europäisch*; national*; nordisch*; schweizer*"),
    )
    + pairs(terms("gleichwertig* ... ausgestellt in"), terms("deutschland; österreich; der eu; europa; der schweiz")),
    label_subjects=terms("""
        energie*; chemikalien*; gefährliche stoffe; gefahrstoff*; schadstoff*; emission*; recycl*; verpackung*;
        lebensdauer; langlebig*; reparier*; reparatur*; ersatzteil*; lärm*; geräusch*; ergonom*; akku*; batterie*;
        klima*
    """),
    criteria_words=terms("""
        dessen kriterien; deren kriterien; dessen anforderungen; deren anforderungen; kriterien zu; anforderungen an;
        anforderungen zu; umfass*; abdeck*; folgende*; insbesondere; hinsichtlich; in bezug auf; buchstaben a
    """),
    verification=terms("""
        nachweis*; nachgewiesen; nachzuweisen; beleg*; zertifikat*; zertifizier*; bescheinigung*; eigenerklärung*;
        erklärung*; erklären; prüfbericht*; auditbericht*; bericht*; dokument*; verifizier*; überprüf*; vorleg*;
        vorzulegen; legt ... vor; beifüg*; beizufügen; einreich*; einzureichen; beschreib*; darstell*; darzulegen;
        darlegen; technische unterlagen; datenblatt; datenblätter; stichprobe*; lebenslauf; lebensläufe; formblatt*;
        formular*; formulare; anlage *; referenz*; produktblatt; produktdatenblatt; weist ... nach; weisen ... nach;
        prüfverfahren; kopie; kopien; bewertet anhand; eee; registerauszug*; prüfprotokoll*; anhand; *nachweis;
        *nachweise; *bericht; *berichts; *berichte; *zertifikat; *bescheinigung; *erklärung; *protokoll; nennt;
        benennt; zu nennen; zu benennen; anzugeben; gibt ... an
    """),
    general_proof=terms("""
        alle anforderungen; allen anforderungen; jede anforderung; jeder anforderung; sämtliche anforderungen; sofern
        nicht anders; soweit nicht anders
    """),
    no_proof=terms("""
        kein; keine; keiner; kein nachweis; keine nachweise; nicht erforderlich; nicht verlangt; entfällt;
        gesamteindruck*; gesamtbewertung*; gesamtbeurteilung*
    """),
    vague=terms("""
        sollte; sollten; strebt an; streben an; strebt ... an; bemüht sich; bemühen sich; wirkt darauf hin; wird
        gefördert; werden gefördert; nach möglichkeit; soweit möglich; so weit wie möglich; möglichst
    """),
    trigger=terms("""
        wenn; falls; sofern; sobald; nach; vor; bei; auf verlangen; auf anforderung; auf anfrage; binnen; innerhalb;
        ab; zuschlagserteilung; vertragsschluss; unterzeichnung; jährlich*; jedes jahr; jedes quartal; quartalsweise;
        vierteljährlich*; monatlich*; jederzeit; während; im falle; jeweils; vorab
    """),
    deadline=terms("""
        innerhalb von ... tag*; innerhalb von ... woche*; innerhalb von ... monat*; innerhalb ... monat*; innerhalb ...
        tage*; binnen ... tag*; binnen ... woche*; binnen ... monat*; binnen ... stunde*; innerhalb von ... stunde*;
        innerhalb von ... werktag*; spätestens; * tage nach; * wochen nach; * monate nach; jährlich*; jedes jahr;
        einmal im jahr; pro jahr; vierteljährlich*; quartalsweise; jedes quartal; halbjährlich*; monatlich*; jederzeit;
        während der gesamten; während der laufzeit; unverzüglich; sofort; umgehend; vor der ersten; vor lieferung; bei
        vertragsschluss; mit vertragsbeginn; ab vertragsbeginn; bis zum; bis zur; frist* von; einer frist von;
        innerhalb ... stunden; innerhalb ... quartal*; je quartal; pro quartal; * stunden nach; zum 1. *; am 1. *; zum
        31. *; am 31. *; jeweils zum
    """),
    duty_bearer=terms("""
        auftragnehmer*; lieferant*; bieter*; bietenden; auftraggeber*; vergabestelle*; anbieter*; hersteller*;
        verkäufer*; käufer*; bewerber*; dienstleister*; vertragspartner*; unternehmer*; lieferfirma; händler*
    """),
    sanction=terms("""
        vertragsstrafe*; sanktion*; schadensersatz*; schadenersatz*; kündig*; einbehalt*; zurückbehalt*; minderung*;
        preisnachlass*; aussetz*; verstoß*; pflichtverletzung*; vertragsverletzung*; rücktritt*; abmahnung*;
        eskalationsstufe*; sanktionsstufe*; sanktionsleiter*; pönale*; widrigenfalls; gilt ziffer *; ziffer * gilt; gilt
        § *; gilt artikel *; findet § *
    """),
    inspection=terms("""
        vor ort; vor-ort-*; inspektion*; inspizier*; prüfrecht*; auditrecht*; recht zur prüfung; recht auf audit*;
        darf ... auditier*; audits bei; audits in; betriebsbesichtigung*; besichtig*; zugang zu ... werk*; zugang zu
        ... standort*; zugang zu ... produktion*; zutritt zu
    """),
    chain=terms("""
        lieferkette*; wertschöpfungskette*; produktionskette*; unterauftragnehmer*; zulieferer*; zulieferbetrieb*;
        vorlieferant*; nachunternehmer*; fabrik*; produktionsstätte*; fertigungsstätte*; produktionsstandort*;
        standorte*; hersteller*; werke; werken
    """),
    core_conventions=terms("""
        ilo; iao; kernarbeitsnorm*; ilo-kernarbeitsnorm*; grundlegenden übereinkommen; ilo-übereinkommen
    """),
    year_left=terms("""
        mindestens zwölf monate verbleib*; mindestens 12 monate verbleib*; mindestens ein jahr verbleib*; restlaufzeit
        von mindestens zwölf; restlaufzeit von mindestens 12; restlaufzeit von mindestens einem jahr; zwölf monate vor
        ende; 12 monate vor ende; ein jahr vor ende
    """),
    above_minimum=terms("""
        über die mindestanforderung* hinaus; über das mindestmaß hinaus; über die anforderung* hinaus; übertrifft;
        übersteigt; mehr als die mindestanforderung*; besser als die mindestanforderung*; hinausgeh*; hinausgeht
    """),
    selection_reference=terms("""
        eignungskriteri*; eignungsanforderung*; eignungsnachweis*; eignungsprüfung; eignungsunterlagen
    """),
    price=terms("preis; preise; angebotspreis*; gesamtpreis*; kosten; lebenszykluskosten; wertungspreis"),
    stop_words=words("""
        der die das den dem des ein eine einen einem einer eines und oder aber als auch auf aus bei bis durch für
        gegen hat haben hatte ist sind war waren wird werden wurde soll sollen muss müssen kann können darf dürfen
        nicht kein keine nur mit nach über unter vom von vor zum zur zwischen während wenn wer was wie wo welche
        welcher welches ihr ihre ihren seine seinen sein sich alle jede jeder jedes andere mehr mindestens ohne
        innerhalb dieser diese dieses auftragnehmer auftragnehmers lieferant bieter bieters auftraggeber angebot
        auftrag vertrag anforderung anforderungen kriterium kriterien punkte punkt gewichtung erhält vergeben
        vergabeunterlagen anlage siehe beschrieben dokument dokumente
    """),
    topics={
        Topic.DUE_DILIGENCE: terms("""
            csr-*; ethikkodex*; sorgfaltspflicht*; due diligence; menschenrecht*; unternehmensverantwortung;
            gesellschaftliche verantwortung; csr; verhaltenskodex*; risikoanalyse*
        """),
        Topic.TRANSPARENCY: terms("""
            transparen*; rückverfolgbar*; name und anschrift; namen und anschriften; offenleg*
        """),
        Topic.LABOUR_RIGHTS: terms("""
            arbeitsrecht*; arbeitsbedingungen; arbeitsnorm*; kernarbeitsnorm*; ilo; ilo-*; menschenwürdige arbeit;
            arbeitnehmerrechte
        """),
        Topic.FORCED_LABOUR: terms("zwangsarbeit; menschenhandel; sklaverei; schuldknechtschaft"),
        Topic.CHILD_LABOUR: terms("kinderarbeit; minderjährig*; mindestalter"),
        Topic.FREEDOM_OF_ASSOCIATION: terms("""
            vereinigungsfreiheit; gewerkschaft*; kollektivverhandlung*; koalitionsfreiheit; arbeitnehmervertret*
        """),
        Topic.DISCRIMINATION: terms("diskriminier*; belästigung; gleiches entgelt; gleichstellung; gleichbehandlung"),
        Topic.WAGES: terms("""
            lohn; löhne; löhnen; entgelt*; vergütung der beschäftigten; mindestlohn; existenzsichernd*
        """),
        Topic.WORKING_HOURS: terms("arbeitszeit*; überstunden; ruhetag*; wochenstunden"),
        Topic.OCCUPATIONAL_HEALTH: terms("""
            arbeitsschutz; gesundheitsschutz; arbeitssicherheit; unfall*; unfälle; lösungsmittel*; schutzausrüstung*
        """),
        Topic.RECRUITMENT_FEES: terms(
            "vermittlungsgebühr*; anwerbe*; rekrutierungs*; wanderarbeit*; reisepass*; pässe"
        ),
        Topic.GRIEVANCE: terms("beschwerde*; hinweisgeber*; repressalie*; vergeltung*"),
        Topic.REMEDY: terms("abhilfe*; wiedergutmachung*; entschädig*; rückzahlung*; erstattung*"),
        Topic.MONITORING: terms("überwach*; monitoring; selbstauskunft; korrekturmaßnahme*; nachverfolg*"),
        Topic.AUDIT: terms("audit*; inspektion*; vor ort; vor-ort-*"),
        Topic.MINERALS: terms("mineral*; kobalt; schmelz*; zinn; tantal; wolfram; gold; konfliktmineral*"),
        Topic.TRADING_CONDITIONS: terms("handelsbedingungen; einkaufspraktik*; lieferfrist*; zahlungsbedingungen"),
        Topic.NEED_REDUCTION: terms("""
            wiederaufbereit*; wiederverwend*; lebensdauer; ersatzteil*; reparatur*; gebraucht*; refurbish*
        """),
        Topic.E_WASTE: terms("elektroschrott; elektroaltgerät*; altgerät*; recycl*; rücknahme*; entsorg*"),
        Topic.EMPLOYMENT: terms("langzeitarbeitslos*; auszubildende*; ausbildungsplätze; beschäftigungsmöglichkeit*"),
        Topic.ACCESSIBILITY: terms("barrierefrei*; screenreader*; en 301 549; behinderung*"),
        Topic.CONTRACT_MANAGEMENT: terms(
            "vertragsmanagement; sanktion*; vertragsstrafe*; auftaktgespräch*; ansprechpartner*"
        ),
        Topic.INTEGRITY: terms("korruption; bestechung; steuer*; interessenkonflikt*"),
    },
)
