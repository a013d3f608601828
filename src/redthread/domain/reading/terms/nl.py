"""Which Dutch words tell what a tender document demands?"""

from redthread.domain.criteria.taxonomy import StageOfUse as S
from redthread.domain.reading.terms.shape import Column, Terms, phrases, words

TERMS = Terms(
    language="nl",
    stop_words=words(
        "de het een en van in te dat die voor met op is zijn aan niet door bij als of om dient worden wordt "
        "moet deze dit naar uit ook tot over hun waarbij welke indien alle geen dan aanbieder heeft kan er "
        "zal ten"
    ),
    headings={
        S.SUBJECT_MATTER: phrases(
            """
            voorwerp van de opdracht, onderwerp van de opdracht, omvang van de opdracht, beschrijving van de opdracht,
            doel van de opdracht, voorwerp van de aanbesteding, onderwerp van de aanbesteding, voorwerp van de
            overeenkomst, wat wij kopen, wat we kopen, wat wordt gekocht, wat wij inkopen
            """
        ),
        S.EXCLUSION: phrases(
            """
            uitsluitingsgrond*, uitsluiting*, wie niet mag meedoen, wie niet mee mag doen, wie niet mag inschrijven,
            wie wordt uitgesloten
            """
        ),
        S.SELECTION: phrases(
            """
            geschiktheidseis*, geschiktheidscriteri*, selectiecriteri*, selectie-eis*, geschiktheid*,
            kwalificatie-eis*, kwalificatiecriteri*, minimumeisen aan de inschrijver, eisen aan de inschrijver*, eisen
            aan de leverancier, technische bekwaamheid, beroepsbekwaamheid, technische en beroepsbekwaamheid,
            selectie*, van de inschrijver, van inschrijvers, wie mag meedoen, wie mee mag doen, wie kan meedoen, wie
            mag inschrijven, wat de inschrijver moet kunnen
            """
        ),
        S.TECHNICAL_SPECIFICATION: phrases(
            """
            technische specificatie*, programma van eisen, technische eisen, producteis*, eisen aan het product,
            eisen aan de producten, eisen aan de apparatuur, eisen aan het geleverde, minimumeis*,
            functionele eis*, technisch bestek, technische minimumeis*, specificatie*, eisen aan de levering,
            eisen aan de, eisen aan het
            """
        ),
        S.AWARD: phrases(
            """
            gunningscriteri*, gunningcriteri*, gunning*, subgunningscriteri*, kwaliteitscriteri*,
            beoordelingscriteri*, beoordeling*, beoordelingskader, wensen, programma van wensen, subcriteri*,
            puntentoekenning, weging*, gunnen, gunnen op waarde, fictieve korting*, hoe wij kiezen, hoe we kiezen, hoe
            wordt gekozen, hoe inschrijvingen worden beoordeeld, hoe wij beoordelen, hoe we beoordelen
            """
        ),
        S.CONTRACT_CLAUSE: phrases(
            """
            contractvoorwaarde*, uitvoeringsvoorwaarde*, bijzondere voorwaarde*, bijzondere uitvoeringsvoorwaarde*,
            contractbepaling*, contracteis*, contractclausule*, clausule*, uitvoeringseis*, verplichtingen van de
            opdrachtnemer, verplichtingen van de leverancier, verplichtingen opdrachtnemer, uitvoering van de
            overeenkomst, uitvoering van de opdracht, uitvoering van het contract, contractmanagement, contractuele*,
            voorwaarden tijdens de uitvoering, leveringsvoorwaarde*, tijdens de overeenkomst, gedurende de
            overeenkomst, tijdens het contract, gedurende het contract, tijdens de looptijd, gedurende de looptijd,
            als het contract loopt, zolang het contract loopt
            """
        ),
    },
    neutral=phrases("raamovereenkomst, aanbestedingsdocument"),
    sentences={
        S.SUBJECT_MATTER: phrases(
            """
            voorwerp van de opdracht is, onderwerp van de opdracht is, de opdracht betreft, de opdracht omvat, de
            overeenkomst betreft, de raamovereenkomst betreft, wil kopen, wil aanschaffen, wil inkopen
            """
        ),
        S.EXCLUSION: phrases(
            """
            wordt uitgesloten, worden uitgesloten, uitgesloten van deelname, uitgesloten van,
            uitsluitingsgrond*, veroordeeld, onherroepelijk, sluit uit, onherroepelijke veroordeling,
            veroordeling
            """
        ),
        S.SELECTION: phrases(
            """
            inschrijver beschikt over, inschrijver heeft ervaring, ervaring met, referentieopdracht*,
            kerncompetentie*, referentie*, jaaromzet, omzet, technische bekwaamheid, geschiktheidseis*
            """
        ),
        S.TECHNICAL_SPECIFICATION: phrases(
            """
            de laptops moeten, de laptops dienen, de apparatuur moet, de apparatuur dient, het product moet,
            het product dient, de producten moeten, de producten dienen, de apparaten moeten, de apparaten dienen,
            aangeboden product*, aangeboden apparatuur, geleverde product*, geleverde apparatuur, de goederen moeten,
            accu, batterij*
            """
        ),
        S.AWARD: phrases(
            """
            punten toegekend, punten worden, ontvangt punten, krijgt punten, punten voor, maximaal te behalen,
            wordt beoordeeld, worden beoordeeld, beoordeeld op, hoger gewaardeerd, beter gewaardeerd,
            hoger beoordeeld, maximale score, gunningscriterium, fictieve korting, meerwaarde
            """
        ),
        S.CONTRACT_CLAUSE: phrases(
            """
            gedurende de looptijd, looptijd van de overeenkomst, looptijd van het contract, tijdens de uitvoering,
            gedurende de overeenkomst, gedurende de uitvoering, uitvoering van de overeenkomst,
            uitvoering van de opdracht, na ondertekening, na gunning, na ingang van, boete, ontbinden, ontbinding,
            tekortkoming, de opdrachtnemer, opdrachtnemer, contractant
            """
        ),
    },
    columns={
        Column.IDENTIFIER: phrases("nr, nr., nummer, id, ref, code, eisnr, eisnummer, eis nr, no"),
        Column.TITLE: phrases("titel, naam, thema, onderwerp, gebied, categorie, aspect"),
        Column.REQUIREMENT: phrases(
            """
            eis, eisen, omschrijving, beschrijving, criterium, criteria, gunningscriteri*, subgunningscriteri*,
            subcriteri*, geschiktheidseis*, selectiecriteri*, minimumeis*, wens, wensen, tekst, specificatie*,
            clausule, voorwaarde*, verplichting*, contractvoorwaarde*, uitvoeringsvoorwaarde*, vraag, grond, gronden,
            bepaling
            """
        ),
        Column.VERIFICATION: phrases(
            """
            verificatie, bewijs, bewijsmiddel*, bewijsstuk*, documentatie, wijze van verificatie, aan te leveren
            bewijs, wijze van toetsing, aantoonbaar door, controle, onderbouwing, verificatiemethode, bewijslast,
            wijze van aantonen, bewijsvoering, hoe aan te tonen, te bewijzen met, aan te tonen met, aan te tonen door,
            waarmee aan te tonen, waarop beoordeeld, beoordeeld op
            """
        ),
        Column.WEIGHT: phrases(
            """
            weging, gewicht, wegingsfactor, percentage, %, procent, relatief gewicht, korting, maximale korting,
            max. korting
            """
        ),
        Column.POINTS: phrases(
            """
            punten, score, maximale punten, max. punten, maximale score, maximaal aantal punten, max. score
            """
        ),
        Column.MANDATORY: phrases(
            """
            eis/wens, eis of wens, ko, knock-out, verplicht, verplicht/wens, soort eis, m/o, prioriteit, must/should
            """
        ),
        Column.STAGE: phrases("type, soort, fase, type eis, type criterium, soort criterium"),
        Column.SCALE: phrases(
            """
            schaal, beoordeling, beoordelingswijze, beoordelingsmethode, beoordelingsschaal, scoremethodiek,
            puntenschaal, wijze van beoordeling
            """
        ),
        Column.LOT: phrases("perceel, percelen"),
        Column.CONDITION: phrases("termijn, uiterlijk, gevolg*, sanctie*, boete*"),
        Column.ANSWER: phrases(
            """
            antwoord, antwoord inschrijver, opmerking*, toelichting inschrijver, ja/nee, voldoet, akkoord, reactie
            """
        ),
    },
    must=phrases(
        """
        moet, moeten, dient, dienen, is verplicht, zijn verplicht, verplicht zich, verbindt zich, is gehouden,
        mag niet, mogen niet, wordt uitgesloten, worden uitgesloten, zal, zullen, draagt er zorg voor, ziet erop toe,
        waarborgt, garandeert, draagt zorg voor
        """
    ),
    wish=phrases(
        """
        zou moeten, zouden moeten, bij voorkeur, wenselijk, gewenst, wordt aangemoedigd, zou, zouden
        """
    ),
    contractor=phrases("opdrachtnemer, opdrachtnemers, contractant, leverancier"),
    tenderer=phrases("inschrijver, inschrijvers, gegadigde, gegadigden, aanbieder, kandidaat"),
    authority=phrases("aanbestedende opdrachtgever, gemeente, provincie, koper, aanbesteder"),
    procedure=phrases(
        """
        inschrijvingen moeten worden ingediend, inschrijving moet worden ingediend,
        inschrijvingen dienen te worden ingediend, inschrijving dient te worden ingediend, de inschrijving dient,
        de inschrijving moet, vragen dienen, vragen kunnen, vragen moeten, in te vullen, vult in, invullen,
        beste prijs-kwaliteitverhouding, economisch meest voordelige inschrijving, deze kolom, in de nederlandse taal,
        gestanddoening*, varianten, uiterste datum
        """
    ),
    intro=phrases(
        """
        deze bijlage, dit document, dit hoofdstuk, deze paragraaf, dit bestek, de eisen in,
        de onderstaande eisen, onderstaande tabel, de volgende tabel, in deze bijlage, in dit hoofdstuk,
        bij gelijke score, bij een gelijke score, bij gelijk eindigen, bij een gelijk aantal punten
        """
    ),
    announces=phrases(
        """
        volgende eisen, volgende criteria, volgende voorwaarden, onderstaande eisen, onderstaande criteria,
        onderstaande voorwaarden, volgende gunningscriteria, volgende uitsluitingsgronden, volgende minimumeisen,
        volgende geschiktheidseisen, volgende wensen, volgende verplichtingen, als volgt, hieronder, zoals hierna
        """
    ),
    lot=phrases("perceel"),
    points=phrases("punten, punt, pt, ptn"),
    percent=phrases("procent"),
    price=phrases("prijs, prijzen, laagste prijs, inschrijfprijs, totaalprijs, inschrijfsom"),
    cost=phrases("kosten, levenscycluskosten, total cost of ownership, tco, levensduurkosten"),
    deduction=phrases(
        """
        fictieve korting, fictieve aftrek, aftrek, korting op de inschrijfprijs, kwaliteitswaarde
        """
    ),
    descending=phrases(
        """
        volgorde van belangrijkheid, afnemende volgorde, dalende volgorde, volgorde van belang
        """
    ),
    total=phrases("totaal, som"),
    mandatory_values=phrases("eis, verplicht, ko, ja, must, moet, m, knock-out"),
    optional_values=phrases("wens, optioneel, nee, should, w, gewenst"),
    every_lot=phrases("alle, alle percelen"),
    background=phrases(
        """
        inleiding, achtergrond, definities, begrippen*, instructie*, toelichting*, leeswijzer, algemene informatie,
        indienen *, planning, vragen, inhoudsopgave, inhoud, contact*, ondertekening, doel van dit document, hoe *
        """
    ),
    weighs=phrases("weegt, telt, weging, gewicht, gewogen, wegingsfactor, telt mee voor"),
    at_most=phrases("maximaal, max, max., tot, ten hoogste, maximum"),
    sum_of=phrases("tellen op tot, samen, opgeteld, in totaal"),
    goods_alone=phrases(
        """
        het toestel, de toestellen, het apparaat, de apparaten, het product, de producten, de goederen, de
        apparatuur, de toestellen zelf, de apparaten zelf, de producten zelf
        """
    ),
    contract_alone=phrases("contract, overeenkomst, uitvoering"),
    states=phrases(
        """
        voldoen aan, voldoet aan, voorzien van, ten minste, tenminste, minimaal, minstens, minimum, ten hoogste,
        maximaal, gelijkwaardig, gelijkwaardige, beschikken over, beschikt over, verwacht
        """
    ),
)
