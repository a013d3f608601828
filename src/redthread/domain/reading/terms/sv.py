"""Which Swedish words tell what a tender document demands?"""

from redthread.domain.criteria.taxonomy import StageOfUse as S
from redthread.domain.reading.terms.shape import Column, Terms, phrases, words

TERMS = Terms(
    language="sv",
    stop_words=words(
        "leverantören leverantör anbudsgivaren arbetare arbete arbetstagare uppgifter används avtalet "
        "avtalstiden produkter varor mänskliga rättigheter lön bör gäller och i att det som en på är av för "
        "med den till inte de om ett har från vid kan eller ska skall så sig enligt inom genom under denna "
        "detta dessa alla varje samt vara blir efter mellan mot även där när vilka hos ha"
    ),
    headings={
        S.SUBJECT_MATTER: phrases(
            """
            upphandlingsföremål*, föremål för upphandlingen, föremålet för upphandlingen, upphandlingens föremål,
            upphandlingens omfattning, avtalets omfattning, beskrivning av upphandlingen, upphandlingen avser,
            upphandlingens syfte, syftet med upphandlingen, vad vi köper, vad som köps, det vi köper
            """
        ),
        S.EXCLUSION: phrases(
            """
            uteslutningsgrund*, uteslutning*, vem som inte får delta, vilka som inte får delta, vem som utesluts
            """
        ),
        S.SELECTION: phrases(
            """
            kvalificeringskrav*, kvalificering*, kvalifikationskrav*, urvalskriteri*, krav på leverantör*, krav på
            anbudsgivar*, leverantörskrav*, leverantörskvalificering*, teknisk och yrkesmässig kapacitet, teknisk
            kapacitet, lämplighet*, vem som får delta, vilka som får delta, vem kan delta, vem får lämna anbud, vad
            anbudsgivaren ska kunna, vad anbudsgivaren måste kunna
            """
        ),
        S.TECHNICAL_SPECIFICATION: phrases(
            """
            kravspecifikation*, tekniska krav, teknisk specifikation*, tekniska specifikation*, specifikation*, krav
            på var*, krav på produkt*, krav på tjänst*, krav på utrustning*, krav på dator*, produktkrav*,
            funktionskrav*, föremålskrav*, krav på föremålet, minimikrav, krav på upphandlingsföremålet, tekniskt krav
            """
        ),
        S.AWARD: phrases(
            """
            tilldelningskriteri*, utvärderingskriteri*, utvärdering*, tilldelning*, mervärde*, poängsättning*,
            kvalitetskriteri*, prövning av anbud, delkriteri*, viktning*, så väljer vi, hur vi väljer, hur anbuden
            bedöms, så bedöms anbuden, hur anbuden poängsätts
            """
        ),
        S.CONTRACT_CLAUSE: phrases(
            """
            särskilda kontraktsvillkor*, kontraktsvillkor*, avtalsvillkor*, avtalskrav*, kontraktskrav*, fullgörande*,
            villkor för fullgörande*, avtalsuppföljning*, uppföljning av avtal*, leverantörens åtagande*,
            leverantörens skyldighet*, kommersiella villkor, särskilda villkor, kontraktsklausul*, avtalsklausul*,
            krav under avtalstiden, avtalsbestämmelse*, kontraktsbestämmelse*, kontraktsuppföljning*, uppförandekod*,
            under avtalet, under avtalstiden, under avtalsperioden, under kontraktet, under kontraktstiden, när
            avtalet löper, medan avtalet löper
            """
        ),
    },
    neutral=phrases(
        """
        upphandlingsdokument*, förfrågningsunderlag*, ramavtal*, upphandlingsföreskrifter
        """
    ),
    sentences={
        S.SUBJECT_MATTER: phrases(
            """
            upphandlingen avser, upphandlingen omfattar, föremålet för upphandlingen är, avtalet omfattar, avtalet
            avser, ramavtalet avser, ramavtalet omfattar, kontraktet avser, avser att köpa, avser att upphandla
            """
        ),
        S.EXCLUSION: phrases(
            """
            kommer att uteslutas, ska uteslutas, skall uteslutas, får uteslutas, utesluts, dömts för, dömd för,
            lagakraftvunnen, dömts, dömda för, vunnit laga kraft, laga kraft vunnen
            """
        ),
        S.SELECTION: phrases(
            """
            referensuppdrag, referenser, årsomsättning, omsättning, erfarenhet av, liknande uppdrag,
            likvärdiga uppdrag, liknande leveranser, anbudsgivaren ska ha, anbudsgivare ska ha, kvalificeringskrav*,
            kapacitet att
            """
        ),
        S.TECHNICAL_SPECIFICATION: phrases(
            """
            produkten ska, produkterna ska, utrustningen ska, datorerna ska, datorn ska, enheterna ska, enheten ska,
            varorna ska, varan ska, erbjudna produkter, erbjuden produkt, offererade produkter, offererad produkt,
            offererad utrustning, batteri, batteriet, batterier
            """
        ),
        S.AWARD: phrases(
            """
            poäng ges, ges poäng, erhåller poäng, får poäng, tilldelas poäng, poäng för, poäng tilldelas,
            kommer att utvärderas, utvärderas, bedöms, kommer att bedömas, mervärde, mervärdesavdrag, prisavdrag,
            tilldelningskriteri*, maximal poäng, premieras, värderas högre
            """
        ),
        S.CONTRACT_CLAUSE: phrases(
            """
            under avtalstiden, under kontraktstiden, under avtalsperioden, hela avtalstiden, avtalstiden,
            avtalsperioden, kontraktstiden, efter avtalsstart, efter avtalstecknande, efter kontraktstecknande,
            efter avtalets ingående, avtalsstart, vite, viten, häva avtalet, häva kontraktet, hävning, avtalsbrott,
            kontraktsbrott, fullgörande av kontraktet, fullgörandet av
            """
        ),
    },
    columns={
        Column.IDENTIFIER: phrases("nr, nr., id, ref, krav nr, kravnr, krav-id, nummer, kod, punkt"),
        Column.TITLE: phrases("titel, rubrik, namn, tema, område, ämne, kategori, kortnamn, aspekt"),
        Column.REQUIREMENT: phrases(
            """
            krav, kravet, beskrivning, kravbeskrivning, kriterium, kriterier, tilldelningskriteri*, delkriteri*,
            kvalificeringskrav*, kravtext, text, specifikation*, villkor, klausul, skyldighet*, kontraktsvillkor,
            åtagande*, fråga, uteslutningsgrund*, avtalsvillkor, utvärderingskriteri*, bestämmelse, grund
            """
        ),
        Column.VERIFICATION: phrases(
            """
            verifiering, verifikat, bevis, dokumentation, styrkande, bevismedel, verifieras genom, verifikation,
            redovisning, hur kravet verifieras, styrks genom, uppföljning, kontroll, styrks med, krav på bevis, krav
            på verifiering, krav på dokumentation, visas genom, bedöms utifrån
            """
        ),
        Column.WEIGHT: phrases(
            """
            vikt, viktning, procent, %, relativ vikt, andel, max avdrag, avdrag, mervärdesavdrag
            """
        ),
        Column.POINTS: phrases("poäng, max poäng, maxpoäng, maximal poäng, max. poäng"),
        Column.MANDATORY: phrases(
            """
            ska/bör, skall/bör, obligatoriskt, kravtyp, typ av krav, ska / bör, prioritet, skall-krav
            """
        ),
        Column.STAGE: phrases("typ, fas, typ av kriterium, skede, steg, kriterietyp"),
        Column.SCALE: phrases(
            """
            skala, utvärdering, bedömning, poängskala, bedömningsskala, utvärderingsmetod, poängsättning
            """
        ),
        Column.LOT: phrases("anbudsområde, anbudsområden, delområde, lott"),
        Column.CONDITION: phrases("tidsfrist, frist, senast, konsekvens*, följd*, påföljd*, sanktion*, vite"),
        Column.ANSWER: phrases(
            """
            svar, anbudsgivarens svar, leverantörens svar, kommentar*, ja/nej, uppfylls, uppfyllt
            """
        ),
    },
    must=phrases(
        """
        ska, skall, måste, är skyldig att, är skyldiga att, åtar sig att, förbinder sig att, krävs, får inte,
        utesluts, kommer att uteslutas, åligger
        """
    ),
    wish=phrases("bör, önskvärt, helst, företrädesvis, rekommenderas, uppmuntras"),
    contractor=phrases(
        """
        leverantören, kontraktsparten, leverantör, entreprenören, ramavtalsleverantören
        """
    ),
    tenderer=phrases("anbudsgivaren, anbudsgivare, anbudssökande, leverantören"),
    authority=phrases(
        """
        beställaren, den upphandlande myndigheten, upphandlande myndighet, kommunen, regionen, köparen, kunden,
        upphandlande organisation
        """
    ),
    procedure=phrases(
        """
        anbud ska lämnas, anbudet ska lämnas, anbud ska vara inkommet, anbudet ska vara, anbud ska inkomma,
        anbudet ska vara skrivet, frågor ska, frågor om upphandlingen, på svenska, fylls i, fylla i, ifyllas,
        anbudets giltighet, bundna av, bästa förhållandet mellan, ekonomiskt mest fördelaktiga, denna kolumn,
        sista anbudsdag, sidoanbud, alternativa anbud
        """
    ),
    intro=phrases(
        """
        denna bilaga, detta dokument, detta kapitel, detta avsnitt, kraven i, kraven nedan, tabellen nedan,
        följande tabell, nedanstående tabell, kriterierna nedan, i denna bilaga, vid lika poäng,
        om anbud får lika, vid lika resultat
        """
    ),
    announces=phrases(
        """
        följande krav, följande kriterier, följande villkor, följande tilldelningskriterier, nedanstående krav,
        kraven nedan, följande kvalificeringskrav, följande uteslutningsgrunder, följande kontraktsvillkor,
        följande åtaganden, enligt nedan, enligt följande, nedan
        """
    ),
    lot=phrases("anbudsområde, delområde, lott"),
    points=phrases("poäng, p"),
    percent=phrases("procent"),
    price=phrases(
        """
        pris, priser, lägsta pris, anbudspris, totalpris, anbudssumma, utvärderingspris, jämförpris, jämförelsepris
        """
    ),
    cost=phrases("kostnad, kostnader, livscykelkostnad*, totalkostnad*, kostnadseffektivitet"),
    deduction=phrases("mervärdesavdrag, prisavdrag, avdrag, prispåslag, påslag, mervärde"),
    descending=phrases(
        """
        fallande ordning, prioriteringsordning, fallande prioritetsordning, ordning efter betydelse,
        fallande angelägenhetsordning, angelägenhetsordning
        """
    ),
    total=phrases("total, totalt, summa"),
    mandatory_values=phrases("ska, skall, obligatoriskt, obligatorisk, ja, ska-krav, skall-krav, skakrav"),
    optional_values=phrases("bör, önskvärt, valfritt, nej, bör-krav, börkrav, mervärde"),
    every_lot=phrases("alla, alla anbudsområden, samtliga"),
    background=phrases(
        """
        inledning, bakgrund, definitioner, anvisning*, instruktion*, vägledning*, allmän information, om detta *,
        anbudets inlämnande, tidplan, frågor*, innehåll, innehållsförteckning, kontakt*, underskrift,
        syfte med detta *, hur *, läsanvisning*
        """
    ),
    weighs=phrases("viktas, viktad, vikt, viktning, väger, räknas"),
    at_most=phrases("upp till, högst, max, max., maximalt, maximum"),
    sum_of=phrases("summeras till, sammanlagt, tillsammans, totalt"),
    goods_alone=phrases(
        """
        varan, varorna, produkten, produkterna, utrustningen, enheterna, apparaterna, själva varan, själva
        varorna, själva enheterna
        """
    ),
    contract_alone=phrases("kontrakt, avtal, avtalet"),
    states=phrases(
        """
        uppfyller, minst, minimum, högst, maximalt, likvärdig, likvärdigt, motsvarande, är försedd med, är
        försedda med, är märkt med, är märkta med, förväntar
        """
    ),
)
