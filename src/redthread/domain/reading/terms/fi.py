"""Which Finnish words tell what a tender document demands?"""

from redthread.domain.criteria.taxonomy import StageOfUse as S
from redthread.domain.reading.terms.shape import Column, Terms, phrases, words

TERMS = Terms(
    language="fi",
    stop_words=words(
        "ja on ei että se joka tai sekä ovat kun myös mukaan tulee olla siitä niiden sen ole kuin mikäli voi "
        "jos hankinnan sopimuksen tarjoajan toimittajan tämän kaikki koko aikana joiden jotka voidaan"
    ),
    headings={
        S.SUBJECT_MATTER: phrases("hankinnan kohde, hankinnan kuvaus, sopimuksen kohde, hankinnan tarkoitus"),
        S.EXCLUSION: phrases("poissulkemisperuste*, poissulkeminen, poissulkemis*"),
        S.SELECTION: phrases(
            """
            soveltuvuusvaatimu*, soveltuvuus*, soveltuvuuden*, valintaperusteet tarjoajille,
            tarjoajaa koskevat vaatimukset, tarjoajan soveltuvuus, kelpoisuus*
            """
        ),
        S.TECHNICAL_SPECIFICATION: phrases(
            """
            tekniset eritelmät, tekniset vaatimukset, vaatimusmäärittely*, tuotevaatimukset,
            hankinnan kohteen vaatimukset, vähimmäisvaatimukset, tuotteita koskevat vaatimukset, laitevaatimukset,
            tekninen eritelmä
            """
        ),
        S.AWARD: phrases(
            """
            vertailuperuste*, valintaperuste*, tarjousten vertailu, arviointiperuste*, pisteytys*, laatuvertailu
            """
        ),
        S.CONTRACT_CLAUSE: phrases(
            """
            sopimusehdo*, sopimusehto*, sopimuksen toteuttamisen*, sopimuksen erityisehdot, erityisehdot,
            sopimusvelvoit*, sopimuskaude*, toimittajan velvollisuudet, sopimuksen seuranta, sopimuslauseke*
            """
        ),
    },
    neutral=phrases("tarjouspyyntö*, puitesopimus*"),
    sentences={
        S.SUBJECT_MATTER: phrases("hankinnan kohteena on, hankinnan kohteena ovat"),
        S.EXCLUSION: phrases("suljetaan pois, poissuljetaan, suljetaan tarjouskilpailusta, tuomittu"),
        S.SELECTION: phrases(
            """
            liikevaihto, referenssit, referenssi*, kokemus, vastaavista toimituksista, vastaavia toimituksia
            """
        ),
        S.TECHNICAL_SPECIFICATION: phrases(
            """
            tuotteen tulee, tuotteiden tulee, laitteiden tulee, laitteen tulee, tuotteen on, laitteiden on,
            tietokoneiden tulee, tarjottujen tuotteiden, tarjottavien laitteiden, akku, akun
            """
        ),
        S.AWARD: phrases(
            """
            pisteitä annetaan, annetaan pisteitä, saa pisteitä, pisteytetään, vertaillaan, arvioidaan,
            enimmäispistemäärä, vertailuperuste
            """
        ),
        S.CONTRACT_CLAUSE: phrases(
            """
            sopimuskauden aikana, sopimuskaudella, sopimuskauden, sopimuksen voimassaoloaikana,
            sopimuksen allekirjoittamisesta, sopimussakko, sopimusrikkomus, purkaa sopimus, sopimustoimittaja
            """
        ),
    },
    columns={
        Column.IDENTIFIER: phrases("nro, nro., nr, id, numero, tunnus, viite"),
        Column.TITLE: phrases("otsikko, nimi, aihe, alue, teema, luokka"),
        Column.REQUIREMENT: phrases(
            """
            vaatimus, vaatimukset, kuvaus, kriteeri, kriteerit, vertailuperuste, vertailuperusteet, ehto, ehdot,
            velvoite, teksti, eritelmä, sopimusehto, soveltuvuusvaatimus
            """
        ),
        Column.VERIFICATION: phrases(
            """
            todentaminen, todennus, näyttö, dokumentaatio, selvitys, todistus, osoittaminen, todentamistapa,
            asiakirjat
            """
        ),
        Column.WEIGHT: phrases("paino, painoarvo, painotus, prosentti, %"),
        Column.POINTS: phrases("pisteet, pistemäärä, enimmäispisteet, maksimipisteet"),
        Column.MANDATORY: phrases("pakollinen, pakollinen/toivottu, vaatimustyyppi, prioriteetti"),
        Column.STAGE: phrases("tyyppi, vaihe"),
        Column.SCALE: phrases("asteikko, arviointi, pisteytys, arviointitapa"),
        Column.LOT: phrases("osa-alue, osa-alueet"),
        Column.ANSWER: phrases("vastaus, tarjoajan vastaus, huomautus, kommentit, kyllä/ei"),
    },
    must=phrases(
        """
        tulee, täytyy, pitää, on velvollinen, on velvoitettu, on oltava, on toimitettava, on esitettävä,
        on varmistettava, on noudatettava, on annettava, on ilmoitettava, on todennettava, on osoitettava,
        edellytetään, vaaditaan, sitoutuu, ei saa, suljetaan pois
        """
    ),
    wish=phrases("tulisi, pitäisi, toivotaan, toivottavaa, suositellaan, mieluiten"),
    contractor=phrases("toimittaja, toimittajan, sopimustoimittaja"),
    tenderer=phrases("tarjoaja, tarjoajan, ehdokas, ehdokkaan"),
    authority=phrases("tilaaja, tilaajan, hankintayksikkö, hankintayksikön, kunta, kaupunki"),
    procedure=phrases(
        """
        tarjous on jätettävä, tarjous tulee jättää, tarjoukset on, tarjouksen tulee olla, kysymykset, suomen kielellä,
        täytetään, kokonaistaloudellisesti edullisin, paras hinta-laatusuhde, tämä sarake
        """
    ),
    intro=phrases(
        """
        tämä liite, tässä liitteessä, tämä asiakirja, tässä asiakirjassa, tässä luvussa, seuraava taulukko,
        tasapisteissä, pisteiden ollessa tasan
        """
    ),
    announces=phrases(
        """
        seuraavat vaatimukset, seuraavia vaatimuksia, seuraavat kriteerit, seuraavat ehdot, seuraavia ehtoja,
        seuraavat vertailuperusteet, seuraavasti, alla olevan, seuraavassa
        """
    ),
    lot=phrases("osa-alue"),
    points=phrases("pistettä, pisteet, piste, p"),
    percent=phrases("prosenttia, prosentti"),
    price=phrases("hinta, hinnat, kokonaishinta, halvin hinta, vertailuhinta"),
    cost=phrases("kustannus, kustannukset, elinkaarikustannu*, kokonaiskustannu*"),
    deduction=phrases("vähennys, hintavähennys"),
    descending=phrases("tärkeysjärjestyksessä, alenevassa järjestyksessä"),
    total=phrases("yhteensä, summa"),
    mandatory_values=phrases("pakollinen, kyllä, vähimmäisvaatimus"),
    optional_values=phrases("toivottu, valinnainen, ei"),
    every_lot=phrases("kaikki, kaikki osat"),
    background=phrases(
        """
        johdanto, tausta, määritelmät, ohje*, yleistä, tarjouksen jättäminen, aikataulu, kysymykset, sisällys*,
        yhteystiedot, allekirjoitus
        """
    ),
    weighs=phrases("painoarvo, paino, painotus, painotetaan"),
    at_most=phrases("enintään, korkeintaan, max, max."),
    contract_alone=phrases("sopimus"),
    states=phrases(
        """
        täyttävät, täyttää, vähintään, enintään, vastaava, vastaavat, on varustettu, odottaa
        """
    ),
)
