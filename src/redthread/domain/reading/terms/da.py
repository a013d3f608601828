"""Which Danish words tell what a tender document demands?"""

from redthread.domain.criteria.taxonomy import StageOfUse as S
from redthread.domain.reading.terms.shape import Column, Terms, phrases, words

TERMS = Terms(
    language="da",
    stop_words=words(
        "der oplyse oplyses oplysninger nogle hvilke anvendt anvendes arbejdere arbejde arbejdstagere "
        "produktion leverandørkæden leverandørkæde menneskerettigheder kontrakten kontraktperioden ordregiver"
        " tilbudsgiver tilbudsgiveren tilbud tilbuddet løn bør gælder fremlægge have rettigheder særlig "
        "produkter varer aftalen navnene og i at det som en på er af for med den til ikke de om et har fra "
        "ved kan eller skal så sig efter denne dette disse alle hver samt være bliver mellem mod også hvor "
        "når ud op sine dens deres nogen meget blive hvis inden over"
    ),
    headings={
        S.SUBJECT_MATTER: phrases(
            """
            kontraktens genstand, udbuddets genstand, indkøbets genstand, genstand for kontrakten, beskrivelse af
            anskaffelsen, udbuddets omfang, kontraktens omfang, formål med udbuddet, formålet med udbuddet, hvad vi
            køber, det vi køber, hvad der købes
            """
        ),
        S.EXCLUSION: phrases(
            """
            udelukkelsesgrund*, udelukkelse*, hvem der ikke kan deltage, hvem kan ikke deltage, hvem der udelukkes
            """
        ),
        S.SELECTION: phrases(
            """
            egnethedskrav*, egnethed*, udvælgelseskriteri*, udvælgelse*, minimumskrav til egnethed, krav til
            tilbudsgiver*, krav til ansøger*, kvalifikation*, hvem der kan deltage, hvem kan deltage, hvem kan byde,
            hvad tilbudsgiver skal kunne
            """
        ),
        S.TECHNICAL_SPECIFICATION: phrases(
            """
            kravspecifikation*, tekniske krav, tekniske specifikation*, teknisk specifikation*, specifikation*, krav
            til produkt*, produktkrav*, krav til ydelse*, krav til leverance*, krav til udstyr*, mindstekrav,
            minimumskrav, funktionelle krav, teknisk krav
            """
        ),
        S.AWARD: phrases(
            """
            tildelingskriteri*, underkriteri*, delkriteri*, evalueringskriteri*, evaluering*, tildeling*,
            kvalitetskriteri*, pointgivning*, vægtning*, sådan vælger vi, hvordan vi vælger, hvordan tilbuddene
            vurderes, sådan vurderes tilbuddene
            """
        ),
        S.CONTRACT_CLAUSE: phrases(
            """
            kontraktvilkår*, kontraktsvilkår*, kontraktkrav*, kontraktbestemmelse*, kontraktsbestemmelse*, særlige
            vilkår, klausul*, kontraktopfølgning*, gennemførelse af kontrakten, kontraktens gennemførelse,
            leverandørens forpligtelser, leverandørens pligter, kontraktklausul*, arbejdsklausul*, betingelser
            vedrørende gennemførelse*, i kontraktperioden, under kontrakten, når kontrakten løber, mens kontrakten
            løber
            """
        ),
    },
    neutral=phrases("udbudsbetingelser, udbudsmateriale, rammeaftale*"),
    sentences={
        S.SUBJECT_MATTER: phrases(
            """
            udbuddet vedrører, kontrakten vedrører, kontrakten omfatter, udbuddet omfatter, ordregiver skal købe,
            ordregiver ønsker at købe, rammeaftalen vedrører, rammeaftalen omfatter
            """
        ),
        S.EXCLUSION: phrases(
            """
            vil blive udelukket, udelukkes, skal udelukkes, kan udelukkes, udelukket fra deltagelse, endelig dom
            """
        ),
        S.SELECTION: phrases(
            """
            referencer, årsomsætning, omsætning, erfaring med, lignende leverancer, lignende opgaver,
            tilbudsgiver skal have, tilbudsgiveren skal have, egnethed
            """
        ),
        S.TECHNICAL_SPECIFICATION: phrases(
            """
            produktet skal, produkterne skal, udstyret skal, enhederne skal, computerne skal, varerne skal,
            tilbudte produkter, tilbudt udstyr, batteri, batterier
            """
        ),
        S.AWARD: phrases(
            """
            der gives point, gives point, får point, tildeles point, evalueres, vil blive evalueret, vurderes,
            vil blive vurderet, vægtes positivt, vægtes, positivt ved evalueringen, underkriterium,
            tildelingskriterium, det tillægges
            """
        ),
        S.CONTRACT_CLAUSE: phrases(
            """
            i kontraktperioden, i kontraktens løbetid, kontraktperioden, kontraktens løbetid, efter kontraktindgåelse,
            efter kontraktens indgåelse, misligholdelse, ophæve kontrakten, bod, kontraktbrud
            """
        ),
    },
    columns={
        Column.IDENTIFIER: phrases("nr, nr., id, ref, krav nr, kravnr, krav-id, nummer, kode, pkt."),
        Column.TITLE: phrases("titel, navn, tema, område, emne, kategori, overskrift"),
        Column.REQUIREMENT: phrases(
            """
            krav, beskrivelse, kravbeskrivelse, kriterium, kriterier, underkriteri*, delkriteri*, tildelingskriteri*,
            kravtekst, tekst, specifikation*, vilkår, klausul, forpligtelse*, mindstekrav, egnethedskrav, bestemmelse,
            grund
            """
        ),
        Column.VERIFICATION: phrases(
            """
            dokumentation, dokumentationskrav, verifikation, bevis, verificering, kontrol, dokumenteres ved, krav til
            dokumentation, vises ved, dokumenteres med, vurderes ud fra
            """
        ),
        Column.WEIGHT: phrases("vægt, vægtning, procent, %, andel"),
        Column.POINTS: phrases("point, max point, maks. point, maksimale point, maks point"),
        Column.MANDATORY: phrases(
            """
            skal/bør, mindstekrav/konkurrencekrav, obligatorisk, kravtype, type krav, prioritet, mk, skal/kan
            """
        ),
        Column.STAGE: phrases("type, fase, kriterietype"),
        Column.SCALE: phrases("skala, evaluering, vurdering, pointskala, evalueringsmetode, bedømmelse"),
        Column.LOT: phrases("delaftale, delaftaler, delkontrakt"),
        Column.CONDITION: phrases("tidsfrist, frist, senest, konsekvens*, følge, sanktion*"),
        Column.ANSWER: phrases("svar, tilbudsgivers svar, besvarelse, kommentar*, ja/nej, opfyldt"),
    },
    must=phrases(
        """
        skal, må ikke, er forpligtet til, forpligter sig til, kræves, er pligtig, vil blive udelukket, udelukkes
        """
    ),
    wish=phrases("bør, ønskeligt, helst, fortrinsvis, opfordres"),
    contractor=phrases("leverandøren, leverandør, kontrahenten"),
    tenderer=phrases("tilbudsgiver, tilbudsgiveren, tilbudsgivere, ansøger, ansøgeren"),
    authority=phrases("ordregiver, ordregiveren, kommunen, kunden, regionen, køber"),
    procedure=phrases(
        """
        tilbud skal afgives, tilbuddet skal afgives, tilbuddet skal være, tilbud skal være, spørgsmål skal, på dansk,
        udfyldes, udfylde, vedståelsesfrist, tilbudsfrist, bedste forhold mellem, økonomisk mest fordelagtige,
        denne kolonne, alternative tilbud
        """
    ),
    intro=phrases(
        """
        dette bilag, dette dokument, dette kapitel, dette afsnit, kravene i, nedenstående krav,
        nedenstående tabel, følgende tabel, ved pointlighed, i tilfælde af pointlighed
        """
    ),
    announces=phrases(
        """
        følgende krav, følgende kriterier, følgende vilkår, følgende underkriterier, nedenstående krav,
        følgende mindstekrav, følgende udelukkelsesgrunde, følgende forpligtelser, som følger, nedenfor, som nedenfor
        """
    ),
    lot=phrases("delaftale, delkontrakt"),
    points=phrases("point, p"),
    percent=phrases("procent"),
    price=phrases(
        """
        pris, priser, laveste pris, tilbudspris, evalueringsteknisk pris, samlet pris
        """
    ),
    cost=phrases(
        """
        omkostning, omkostninger, livscyklusomkostning*, totalomkostning*, levetidsomkostning*
        """
    ),
    deduction=phrases("fradrag, prisfradrag, tillæg"),
    descending=phrases("prioriteret rækkefølge, faldende rækkefølge"),
    total=phrases("total, i alt, sum"),
    mandatory_values=phrases("skal, mk, obligatorisk, ja, mindstekrav"),
    optional_values=phrases("bør, kk, ønske, valgfri, nej, kan, konkurrencekrav"),
    every_lot=phrases("alle, alle delaftaler"),
    background=phrases(
        """
        indledning, baggrund, definitioner, vejledning*, instruktion*, generel information, om dette *,
        afgivelse af *, tidsplan, frist*, spørgsmål*, indhold, indholdsfortegnelse, kontakt*, underskrift,
        formål med dette *
        """
    ),
    weighs=phrases("vægtes, vægtet, vægt, vægtning, tæller"),
    at_most=phrases("op til, maks, maks., max, højst, maksimalt"),
    sum_of=phrases("summeres til, tilsammen, i alt"),
    goods_alone=phrases(
        """
        varen, varerne, produktet, produkterne, udstyret, enhederne, apparaterne, selve varen, selve varerne,
        selve enhederne
        """
    ),
    contract_alone=phrases("kontrakt, aftale"),
    states=phrases(
        """
        opfylder, mindst, minimum, højst, maksimalt, tilsvarende, er udstyret med, er mærket med, forventer
        """
    ),
)
