"""Which words does the tender check go by in Dutch?"""

from redthread.domain.check.vocabulary import Vocabulary, pairs, terms, words
from redthread.domain.criteria.taxonomy import Topic

_GOODS = terms("""
    goederen; producten; product; modellen; model; apparatuur; apparaten; hardware; computers; laptops; diensten;
    componenten; onderdelen; schermen; monitoren; telefoons; tablets; servers; printers; artikelen; leveringen;
    materialen
""")
_BOUGHT = terms("geleverde; aangeboden; te leveren; aan te bieden; ingekochte; aanbestede; bestelde; afgenomen")
_WHICH = terms("""
    die worden geleverd; die geleverd worden; die worden aangeboden; onder deze overeenkomst; onder de overeenkomst;
    onder het contract; die onder; waarop deze; uit deze opdracht
""")

TERMS = Vocabulary(
    language="nl",
    policy=terms("""
        beleid; *beleid; beleidsplan*; beleidsverklaring*; gedragscode*; bedrijfscode*; mvo; mvo-*; maatschappelijk
        verantwoord ondernemen; maatschappelijk verantwoord onderneemt; csr; esg; duurzaamheidsverslag*;
        duurzaamheidsrapport*; duurzaamheidsstrategie*; strategie; lid van; lid is van; lid zijn van; lidmaatschap*;
        aangesloten bij; ondertekenaar*; global compact; ecovadis; missie; kernwaarden; bedrijfscultuur;
        diversiteitsplan*; gelijkheidsplan*; sponsor*; goede doelen; liefdadig*; van zijn winst; van haar winst;
        maatschappelijke bijdrage van de inschrijver; sectorconvenant*; brancheconvenant*; brancheinitiatie*; integraal
        jaarverslag; maatschappelijk jaarverslag; geïntegreerd jaarverslag; convenant; convenanten; *convenant;
        ondertekend* ... handvest; ondertekend* ... manifest; algemene inzet van; algemeen engagement; algemene
        betrokkenheid; deelname ... aan het initiatief; deelname ... aan een initiatief; concernstrategie*
    """),
    ability=terms("""
        milieumanagementsysteem*; milieuzorgsysteem*; kwaliteitsmanagementsysteem*; kwaliteitszorgsysteem*;
        managementsysteem*; totale omzet; moedermaatschappij; moederbedrijf
    """),
    not_policy=terms("""
        privacybeleid; wachtwoordbeleid; overheidsbeleid; inkoopbeleid van de aanbestedende dienst;
        informatiebeveiligingsbeleid; cookiebeleid; garantiebeleid; lid van ... beroepsorganisatie; lid van ...
        beroepsvereniging; lid van de combinatie; lid van het samenwerkingsverband; aangesloten bij ... kamer van
        koophandel; lid van het team
    """),
    whole_company=terms("""
        hele assortiment; gehele assortiment; volledige assortiment; hele productportfolio; gehele portfolio; al zijn
        producten; al haar producten; alle producten van de inschrijver; al zijn klanten; al haar klanten; alle klanten;
        hele concern; gehele concern; concernniveau; op concernniveau; concernbreed; hele onderneming; gehele
        onderneming; gehele bedrijfsvoering; hele bedrijfsvoering; eigen bedrijfsvoering; hele organisatie; gehele
        organisatie; organisatiebreed; bedrijfsbreed; onderneming als geheel; organisatie als geheel; al zijn
        activiteiten; al haar activiteiten; volwassenheid*; volwassenheidsniveau*; al zijn medewerkers; al haar
        medewerkers; gehele personeelsbestand; hele personeelsbestand; zijn hele keten; haar hele keten; zijn gehele
        keten; haar gehele keten; zijn gehele toeleveringsketen; haar gehele toeleveringsketen; zijn hele
        toeleveringsketen; haar hele toeleveringsketen; al zijn leveranciers; al haar leveranciers; al zijn
        toeleveranciers; al haar toeleveranciers; alle niveaus van de organisatie; alle lagen van de organisatie;
        inschrijver als geheel; overal in zijn onderneming; nergens in zijn onderneming
    """),
    ties=terms("""
        deze opdracht; deze overeenkomst; dit contract; deze raamovereenkomst; deze levering; dit perceel; voorwerp
        van de opdracht; onderwerp van de opdracht; voorwerp van de overeenkomst; uitvoering van de opdracht;
        uitvoering van de overeenkomst; uitvoering van het contract; ingezet voor de opdracht; ingezet op de opdracht;
        locaties waar ... gemaakt; locaties waar ... geproduceerd; locaties waar ... geassembleerd; fabrieken waar ...
        gemaakt; fabrieken waar ... geproduceerd; fabrieken waar ... geassembleerd; waar ... worden vervaardigd; waar
        ... worden geproduceerd; waar ... worden geassembleerd; waar ... worden gemaakt; de geleverde; de aangeboden
    """)
    + pairs(_BOUGHT, _GOODS)
    + pairs(_GOODS, _WHICH),
    not_ties=terms("""
        gedurende de uitvoering van de opdracht; gedurende de uitvoering van de overeenkomst; tijdens de uitvoering
        van de opdracht; tijdens de uitvoering van de overeenkomst; tijdens de uitvoering van het contract; gedurende
        de looptijd van d* ... overeenkomst; gedurende deze overeenkomst; tijdens de looptijd van d* ... overeenkomst;
        looptijd van dit contract; looptijd van deze overeenkomst; looptijd van deze raamovereenkomst; bij
        ondertekening van deze overeenkomst; los van deze opdracht; ongeacht deze opdracht; ongeacht ... opdracht;
        buiten deze opdracht; bij aanvang; tot en met; tot aan; een termijn van
 van deze overeenkomst; gedurende dit contract; tijdens deze overeenkomst
    """),
    label_words=terms("""
        keurmerk*; milieukeur*; ecolabel*; eco-label*; sociaal keurmerk; sociale keurmerken; duurzaamheidslabel*; type
        i-label*; type 1-label*; certificeringsschema*; kwaliteitskeurmerk*; gecertificeerd volgens de regeling;
        gecertificeerd onder het; *keurmerk; *keurmerken
    """),
    label_heads=terms("""
        label; het label; keurmerk; het keurmerk; gecertificeerd volgens de regeling
    """),
    equivalent=terms("""
        of gelijkwaardig*; bijvoorbeeld; bijv; of een gelijkwaardig*; of vergelijkbaar; of een vergelijkbaar; of
        vergelijkbare; gelijkwaardig keurmerk; gelijkwaardige keurmerken; gelijkwaardig label; gelijkwaardig bewijs*;
        gelijkwaardig certificaat; gelijkwaardige certificaten; gelijkwaardige certificering; of equivalent; andere
        passende bewijsmiddelen; ander passend bewijs*; andere geschikte bewijsmiddelen; ieder ander keurmerk; elk ander
        keurmerk; of een ander keurmerk; dan wel gelijkwaardig*; of gelijkw; o.g
    """),
    equivalent_limited=terms("""
        gelijkwaardig* ... afgegeven door dezelfde; gelijkwaardig* ... uitgegeven door dezelfde; gelijkwaardig* ...
        van dezelfde; vergelijkba* ... van dezelfde; gelijkwaardig* ... erkend door de keurmerk*
    """)
    + pairs(
        terms("gelijkwaardig; gelijkwaardige; vergelijkbaar; vergelijkbare"),
        terms("nederlands*; belgisch*; vlaams*; europe*; nationaal; nationale; duits*"),
    )
    + pairs(
        terms("gelijkwaardig* ... afgegeven in; gelijkwaardig* ... uitgegeven in"),
        terms("nederland; belgië; vlaanderen; de eu; europa; duitsland"),
    ),
    label_subjects=terms("""
        energie*; chemicali*; chemische; gevaarlijke stoffen; emissie*; recycl*; verpakking*; levensduur; duurzaamheid
        van; repareer*; reparatie*; reserveonderdelen; geluid*; ergonom*; batterij*; klimaat*
    """),
    criteria_words=terms("""
        waarvan de criteria; waarvan de eisen; criteria over; criteria voor; eisen over; eisen ten aanzien van; dat
        betrekking heeft op; die betrekking hebben op; de volgende; met name; op het gebied van; omvat*; dekken; dekt;
        onderdelen a
    """),
    verification=terms("""
        bewijs*; aantonen; aantoont; aangetoond; aantoonbaar*; aan te tonen; toont ... aan; certificaat; certificaten;
        gecertificeerd; certificering; verklaring*; verklaren; documentatie; gedocumenteerd*; rapport*; auditrapport*;
        testrapport*; verifi*; verificatie; overlegg*; overlegt; bijlage bij; bijvoegen; voegt ... bij; toevoegen;
        indienen; dient ... in; beschrijf*; beschrijv*; omschrijv*; technisch dossier; datasheet*; productblad*;
        controleerbaar; steekproef*; cv; cv's; eigen verklaring; formulier*; bijlage*; referentie*; prijsblad;
        prijzenblad; produktblad; productbladen; blijkt uit; uea; testmethode; kopie van; wordt beoordeeld op basis
        van; afschrift*; *verklaring; *verklaringen; *rapport; *certificaat; *formulier; noemt; vermeldt; te vermelden;
        geeft ... op
    """),
    general_proof=terms("""
        alle eisen; elke eis; iedere eis; tenzij anders vermeld; tenzij anders aangegeven; tenzij een eis
    """),
    no_proof=terms("""
        geen; geen bewijs*; niet vereist; niet nodig; niet van toepassing; n.v.t; algemene indruk; totaalindruk;
        algemene beoordeling; totaalbeeld
    """),
    vague=terms("""
        zou moeten; zouden moeten; zouden ... moeten kunnen; streeft naar; streven naar; streeft ernaar; spant zich in;
        wordt aangemoedigd; worden aangemoedigd; wordt bevorderd; waar mogelijk; voor zover mogelijk; zo veel mogelijk;
        zoveel mogelijk; bij voorkeur; streeft ... naar; streven ... naar
    """),
    trigger=terms("""
        indien; als; wanneer; zodra; na; voor; voorafgaand*; bij; op verzoek; op eerste verzoek; verzoek*; binnen;
        vanaf; ondertekening; aanvang; jaarlijks*; ieder jaar; elk kwartaal; elke; ieder; iedere; per kwartaal; per
        jaar; maandelijks*; te allen tijde; gedurende; tijdens; in geval van
    """),
    deadline=terms("""
        binnen ... dag*; binnen ... week; binnen ... weken; binnen ... maand*; binnen ... uur; binnen ... werkdag*;
        uiterlijk; * dagen na; * weken na; * maanden na; jaarlijks*; ieder jaar; elk jaar; eenmaal per jaar; per jaar;
        per kwartaal; elk kwartaal; ieder kwartaal; halfjaarlijks*; maandelijks*; elke maand; elke ... maanden; te
        allen tijde; gedurende de looptijd; gedurende de gehele; tijdens de looptijd; onmiddellijk; onverwijld; zonder
        vertraging; per omgaande; voor de eerste; vóór de eerste; voor levering; vóór levering; bij ondertekening;
        vanaf aanvang; bij aanvang; binnen ... uren; binnen ... kwartaal; * uur na; elke 1 *; op 1 *; op 31 *
    """),
    duty_bearer=terms("""
        leverancier*; opdrachtnemer*; inschrijver*; aannemer*; dienstverlener*; opdrachtgever*; aanbestedende dienst*;
        koper*; verkoper*; fabrikant*; contractant*; gemeente; de gegadigde; uitvoerder*; wederpartij
    """),
    sanction=terms("""
        sanctie*; boete*; schadevergoeding*; ontbind*; inhoud* ... betaling*; inhouding*; opschort*; prijskorting*;
        korting op; opzegg*; beëindig*; wanprestatie; tekortkoming*; ingebreke*; in gebreke*; sanctieladder*;
        escalatieladder*; escalatieprocedure*; dwangsom*; malus; op straffe van; artikel * is van toepassing; is artikel
        * van toepassing; geldt artikel *
    """),
    inspection=terms("""
        ter plaatse; inspect*; op locatie; bezoek aan; bezoeken aan; locatiebezoek*; fabrieksbezoek*; recht op audit;
        recht om ... audit*; auditrecht*; mag ... audit*; audits bij; audit bij; audits van; toegang tot ... locatie*;
        toegang tot ... fabriek*; toegang tot ... productie*; te auditen
    """),
    chain=terms("""
        keten; ketens; toeleveringsketen*; productieketen*; leveringsketen*; waardeketen*; toeleverancier*;
        onderaannemer*; onderleverancier*; fabriek*; productielocatie*; productiefaciliteit*; assemblagelocatie*;
        fabrikant*; locaties waar
    """),
    core_conventions=terms("""
        ilo; iao; ilo-verdrag*; fundamentele verdragen; fundamentele arbeidsnorm*; fundamentele conventies
    """),
    year_left=terms("""
        minimaal twaalf maanden resteren; ten minste twaalf maanden resteren; ten minste 12 maanden resteren; minimaal
        12 maanden resteren; ten minste één jaar resteert; minimaal een jaar resteert; een jaar looptijd resteert;
        twaalf maanden voor het einde; 12 maanden voor het einde; een jaar voor het einde
    """),
    above_minimum=terms("""
        boven de minimumeis*; boven het minimum; bovenop de minimumeis*; hoger dan de minimumeis*; meer dan het
        minimum; overtreft; overstijgt; verder gaat dan; verdergaand dan; beter dan de minimumeis*; aanvullend op de
        minimumeis*
    """),
    selection_reference=terms("geschiktheidseis*; selectie-eis*; selectiecriteri*; selectiefase"),
    price=terms("prijs; prijzen; inschrijfprijs; totaalprijs; kosten; levenscycluskosten; tarief; tarieven"),
    stop_words=words("""
        het een van voor met dat die deze dit zijn worden wordt werd was heeft hebben had zal zullen moet moeten kan
        kunnen mag mogen dient dienen niet geen alleen ook aan op in uit bij door over onder tussen tot naar om als
        dan wanneer waar wat wie hoe haar hun hen zich alle elke ieder andere meer meest minst zonder binnen tijdens
        leverancier leveranciers inschrijver inschrijvers opdrachtnemer opdrachtgever inschrijving aanbieding opdracht
        overeenkomst contract aanbestedende dienst eis eisen criterium criteria punten punt score weging krijgt
        ontvangt aanbestedingsstukken stukken bijlage zoals beschreven document documenten

    """),
    topics={
        Topic.DUE_DILIGENCE: terms("""
            csr; bedrijfscode*; due diligence; gepaste zorgvuldigheid; mensenrechten; maatschappelijk verantwoord*;
            mvo*; gedragscode*; risicoanalyse*
        """),
        Topic.TRANSPARENCY: terms("""
            transparant*; ketentransparantie; traceer*; naam en adres; namen en adressen; openbaar ma*; herleidba*
        """),
        Topic.LABOUR_RIGHTS: terms("""
            arbeidsrecht*; arbeidsnorm*; arbeidsomstandigheden; arbeidsvoorwaarden; ilo; ilo-*; fatsoenlijk werk;
            rechten van werknemers
        """),
        Topic.FORCED_LABOUR: terms("dwangarbeid; gedwongen arbeid; moderne slavernij; mensenhandel"),
        Topic.CHILD_LABOUR: terms("kinderarbeid; minderjarig*; minimumleeftijd"),
        Topic.FREEDOM_OF_ASSOCIATION: terms("""
            vakbond*; vakvereniging*; vrijheid van vereniging; collectief onderhandelen; collectieve onderhandeling*
        """),
        Topic.DISCRIMINATION: terms("discriminat*; intimidatie; gelijke beloning; gelijkheid; gender*"),
        Topic.WAGES: terms("loon; lonen; beloning; salaris*; leefbaar loon; minimumloon"),
        Topic.WORKING_HOURS: terms("werktijd*; arbeidstijd*; overwerk*; arbeidsuren; rustdag*; werkuren"),
        Topic.OCCUPATIONAL_HEALTH: terms("""
            gezondheid en veiligheid; veiligheid en gezondheid; veilige werk*; arbo*; ongeval*; oplosmiddel*
        """),
        Topic.RECRUITMENT_FEES: terms("wervingskosten; bemiddelingskosten; arbeidsmigrant*; migrant*; paspoort*"),
        Topic.GRIEVANCE: terms("klacht*; klokkenluid*; represaille*; melding*"),
        Topic.REMEDY: terms("herstel*; compensatie; terugbetal*; genoegdoening"),
        Topic.MONITORING: terms("monitor*; opvolging; zelfevaluatie; corrigerende maatregel*; toezicht"),
        Topic.AUDIT: terms("audit*; inspectie*; ter plaatse"),
        Topic.MINERALS: terms("""
            mineralen; mineraal; kobalt; smelter*; tin; tantaal; wolfraam; goud; conflictmineralen
        """),
        Topic.TRADING_CONDITIONS: terms("handelsvoorwaarden; inkooppraktijk*; levertijd*; betalingsvoorwaarden"),
        Topic.NEED_REDUCTION: terms(
            "refurbish*; hergebruik*; levensduur*; reserveonderdelen; reparatie*; gereviseerd*"
        ),
        Topic.E_WASTE: terms("e-waste; elektronisch afval; afgedankte; aeea; recycl*; terugname*; inzameling*"),
        Topic.EMPLOYMENT: terms("""
            social return; afstand tot de arbeidsmarkt; leerling*; werkzoekend*; arbeidsparticipatie
        """),
        Topic.ACCESSIBILITY: terms("toegankelijk*; schermlezer*; en 301 549; beperking"),
        Topic.CONTRACT_MANAGEMENT: terms(
            "contractmanagement; contractbeheer; sanctie*; boete*; startgesprek*; contactpersoon"
        ),
        Topic.INTEGRITY: terms("corruptie; omkoping; belasting*; belangenconflict*; belangenverstrengeling"),
    },
)
