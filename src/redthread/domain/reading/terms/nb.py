"""Which Norwegian (Bokmål) words tell what a tender document demands?"""

from redthread.domain.criteria.taxonomy import StageOfUse as S
from redthread.domain.reading.terms.shape import Column, Terms, phrases, words

TERMS = Terms(
    language="nb",
    stop_words=words(
        "oppgi opplyse opplysninger noen hvilke brukt bruk brukes arbeidere arbeid arbeidstakere produksjon "
        "leverandørkjeden leverandørkjede menneskerettigheter kontrakten kontraktsperioden oppdragsgiver "
        "tilbyder tilbyderen tilbud tilbudet lønn bør gjelder fremlegge ha rettigheter særlig produkter varer"
        " avtalen og i som er av på til det en for med den at de ikke skal et fra ved om har kan eller ble "
        "være vil blir må etter dette disse sin sine seg alle denne hvor dersom mot også når hver nr gjennom "
        "mellom under ut opp slik"
    ),
    headings={
        S.SUBJECT_MATTER: phrases(
            """
            anskaffelsens formål, formål med anskaffelsen, formålet med anskaffelsen, anskaffelsens gjenstand,
            kontraktens gjenstand, kontraktsgjenstand*, beskrivelse av anskaffelsen, om anskaffelsen, anskaffelsens
            omfang, kontraktens omfang, hva skal anskaffes, hva som skal anskaffes, anskaffelsen gjelder, hva vi
            kjøper, hva som kjøpes, det vi kjøper
            """
        ),
        S.EXCLUSION: phrases(
            """
            avvisningsgrunn*, avvisning*, utelukkelse*, utelukking*, grunner for avvisning, hvem som ikke kan delta,
            hvem kan ikke delta, hvem som avvises
            """
        ),
        S.SELECTION: phrases(
            """
            kvalifikasjonskrav*, kvalifikasjonskriteri*, utvelgelseskriteri*, kvalifisering*, kvalifikasjon*, krav til
            tilbyder*, krav til leverandøren*, krav til leverandør, leverandørens egnethet, egnethet, tekniske og
            faglige kvalifikasjoner, leverandørkrav, hvem som kan delta, hvem kan delta, hvem kan gi tilbud, hva
            tilbyder må kunne, hva leverandøren må kunne
            """
        ),
        S.TECHNICAL_SPECIFICATION: phrases(
            """
            kravspesifikasjon*, tekniske krav, tekniske spesifikasjon*, teknisk spesifikasjon*, spesifikasjon*, krav
            til produkt*, produktkrav*, krav til ytelse*, krav til leveranse*, krav til utstyr*, krav til varen*, krav
            til maskin*, minstekrav, absolutte krav, funksjonelle krav, funksjonskrav, teknisk krav
            """
        ),
        S.AWARD: phrases(
            """
            tildelingskriteri*, evalueringskriteri*, evaluering*, tildeling*, kvalitetskriteri*, poenggivning,
            poengsetting, underkriteri*, vekting*, slik velger vi, hvordan vi velger, hvordan tilbudene vurderes, slik
            vurderes tilbudene, slik gis poeng
            """
        ),
        S.CONTRACT_CLAUSE: phrases(
            """
            kontraktsvilkår*, kontraktvilkår*, kontraktskrav*, kontraktkrav*, særskilte kontraktsvilkår, særlige
            kontraktsvilkår, kontraktsbestemmelse*, kontraktsoppfølging*, kontraktoppfølging*, gjennomføring av
            kontrakten, kontraktsgjennomføring*, kontraktens gjennomføring, avtalevilkår*, leverandørens plikter,
            leverandørens forpliktelser, krav i kontraktsperioden, krav i avtaleperioden, kontraktsklausul*,
            kontraktsperioden, vilkår for gjennomføring*, kontraktsfesting*, avtalekrav*, kontraktuelle*, i
            kontraktsperioden, i avtaleperioden, under kontrakten, under avtalen, når kontrakten løper, mens
            kontrakten løper, mens avtalen løper
            """
        ),
    },
    neutral=phrases("konkurransegrunnlag*, rammeavtale*"),
    sentences={
        S.SUBJECT_MATTER: phrases(
            """
            anskaffelsen gjelder, kontrakten gjelder, anskaffelsen omfatter, formålet med anskaffelsen er, kontraktens
            gjenstand er, oppdragsgiver skal kjøpe, oppdragsgiver skal anskaffe, oppdragsgiver ønsker å kjøpe,
            rammeavtalen gjelder, avtalen gjelder, rammeavtalen omfatter
            """
        ),
        S.EXCLUSION: phrases(
            """
            vil bli avvist, blir avvist, skal avvises, kan avvises, avvises, rettskraftig dømt,
            vil bli utelukket, utelukkes, rettskraftig
            """
        ),
        S.SELECTION: phrases(
            """
            kvalifikasjonskrav*, relevante oppdrag, relevante leveranser, referanser, årlig omsetning, omsetning,
            erfaring fra, erfaring med, tilbyder skal ha, tilbyderen skal ha, tilsvarende leveranser,
            tilsvarende oppdrag, gjennomføringsevne
            """
        ),
        S.TECHNICAL_SPECIFICATION: phrases(
            """
            produktet skal, produktene skal, produktet må, produktene må, utstyret skal, utstyret må, pc-ene skal,
            maskinene skal, enhetene skal, enhetene må, tilbudte produkter, tilbudt produkt, tilbudt utstyr,
            varene skal, batteri, batteriet, batterier
            """
        ),
        S.AWARD: phrases(
            """
            det gis poeng, gis poeng, får poeng, gir poeng, poeng for, tildeles poeng, vil bli evaluert, evalueres,
            vurderes, vil bli vurdert, vil bli premiert, premieres, gis uttelling, vektlegges, vil bli vektlagt,
            tildelingskriteri*, maksimal poengsum, høyest poeng, får høyest, det legges vekt på, legges vekt på
            """
        ),
        S.CONTRACT_CLAUSE: phrases(
            """
            i kontraktsperioden, i avtaleperioden, gjennom hele kontraktsperioden, kontraktsperioden, avtaleperioden,
            etter kontraktsinngåelse, etter kontraktsignering, etter avtaleinngåelse, etter kontraktssignering,
            kontraktsinngåelse, kontraktens løpetid, avtalens løpetid, mislighold, vesentlig mislighold,
            heve kontrakten, heve avtalen, dagbot, dagbøter, bot, kontraktsbrudd, kontraktspart*
            """
        ),
    },
    columns={
        Column.IDENTIFIER: phrases(
            """
            nr, nr., id, ref, krav nr, krav nr., kravnr, kravnummer, krav-id, nummer, kode, pkt, pkt.
            """
        ),
        Column.TITLE: phrases("tittel, navn, tema, område, emne, kategori, overskrift, kortnavn"),
        Column.REQUIREMENT: phrases(
            """
            krav, kravet, beskrivelse, kravbeskrivelse, kriterium, kriterier, tildelingskriteri*, underkriteri*,
            kvalifikasjonskrav*, kravtekst, tekst, spesifikasjon*, vilkår, klausul, plikt, plikter, kontraktsvilkår,
            kontraktskrav, minstekrav, spørsmål, avvisningsgrunn*, evalueringskriteri*, bestemmelse, grunn
            """
        ),
        Column.VERIFICATION: phrases(
            """
            dokumentasjon, dokumentasjonskrav, verifikasjon, verifisering, bevis, dokumentasjon av krav, dokumenteres
            ved, dokumentasjonsform, etterprøving, kontroll, dokumentasjonskrav til kriteriet, krav til dokumentasjon,
            krav til dokumentasjon av oppfyllelse, vises ved, dokumenteres med, vurderes ut fra
            """
        ),
        Column.WEIGHT: phrases(
            """
            vekt, vekting, prosent, %, vektes, relativ vekt, andel, fradrag, maks fradrag
            """
        ),
        Column.POINTS: phrases(
            """
            poeng, maks poeng, maks. poeng, maksimal poengsum, poengsum, score, makspoeng
            """
        ),
        Column.MANDATORY: phrases(
            """
            skal/bør, må/bør, a/b, a/b-krav, obligatorisk, kravtype, absolutt, type krav, prioritet, skal / bør,
            absolutt krav
            """
        ),
        Column.STAGE: phrases("type, fase, kriterietype, stadium, brukes som, type kriterium"),
        Column.SCALE: phrases(
            """
            skala, evaluering, poengskala, vurdering, evalueringsmetode, poenggivning, poengberegning
            """
        ),
        Column.LOT: phrases("delkontrakt, delkontrakter, delavtale, delavtaler, lott"),
        Column.CONDITION: phrases("tidsfrist, frist, senest, konsekvens*, følge, sanksjon*"),
        Column.ANSWER: phrases(
            """
            svar, leverandørens svar, tilbyders svar, besvarelse, kommentar*, ja/nei, oppfylt, merknad*
            """
        ),
    },
    must=phrases(
        """
        skal, må, plikter, plikter å, er forpliktet til, forplikter seg til, er pålagt, kreves, det kreves, kan ikke,
        vil bli avvist, blir avvist, avvises, har plikt til, påkrevd
        """
    ),
    wish=phrases("bør, ønskelig, fortrinnsvis, helst, oppfordres, det er ønskelig, anbefales"),
    contractor=phrases("kontraktspart, kontraktsparten, leverandøren, leverandør, oppdragstaker"),
    tenderer=phrases("tilbyder, tilbyderen, tilbydere, tilbyderne, leverandøren, kandidat"),
    authority=phrases(
        """
        oppdragsgiver, oppdragsgiveren, kommunen, kunden, kjøper, fylkeskommunen, innkjøper
        """
    ),
    procedure=phrases(
        """
        tilbud skal leveres, tilbudet skal leveres, tilbudet skal være levert, tilbud må leveres, tilbudet må leveres,
        tilbudet skal være, tilbudet skal skrives, spørsmål skal, spørsmål må, skal være på norsk, fylle ut,
        fylles ut, vedståelsesfrist, tilbudsfrist, beste forholdet mellom, beste forhold mellom,
        økonomisk mest fordelaktige, denne kolonnen, alternative tilbud
        """
    ),
    intro=phrases(
        """
        dette vedlegget, dette bilaget, denne bilag, dette dokumentet, dette kapittelet, dette kapitlet,
        dette avsnittet, kravene i, kravene nedenfor, tabellen nedenfor, følgende tabell, kriteriene nedenfor,
        ved poenglikhet, ved lik poengsum, dersom tilbud får lik poengsum
        """
    ),
    announces=phrases(
        """
        følgende krav, følgende kriterier, følgende vilkår, følgende tildelingskriterier, kravene nedenfor,
        følgende kvalifikasjonskrav, følgende minstekrav, følgende avvisningsgrunner, følgende kontraktsvilkår,
        følgende forpliktelser, som følger, nedenfor, under følgende, som nedenfor
        """
    ),
    lot=phrases("delkontrakt, delavtale, lott, lot, delområde"),
    points=phrases("poeng, poenger, p"),
    percent=phrases("prosent"),
    price=phrases(
        """
        pris, priser, laveste pris, totalpris, tilbudspris, evalueringspris, tilbudssum
        """
    ),
    cost=phrases(
        """
        kostnad, kostnader, livssykluskostnad*, levetidskostnad*, totalkostnad*, kostnadene
        """
    ),
    deduction=phrases("fradrag, prisfradrag, påslag, kvalitetsfradrag, evalueringsfradrag"),
    descending=phrases(
        """
        prioritert rekkefølge, fallende rekkefølge, rekkefølge etter viktighet, synkende rekkefølge,
        avtagende rekkefølge
        """
    ),
    total=phrases("total, totalt, sum"),
    mandatory_values=phrases(
        """
        skal, må, a, obligatorisk, absolutt, ja, skal-krav, minstekrav, absolutt krav, a-krav
        """
    ),
    optional_values=phrases("bør, b, ønskelig, valgfri, nei, bør-krav, kan, b-krav, c"),
    every_lot=phrases("alle, alle delkontrakter, alle delavtaler"),
    background=phrases(
        """
        innledning, bakgrunn, definisjoner, veiledning*, instruks*, generell informasjon, om dette *, innlevering*,
        tilbudsfrist, frist*, fremdriftsplan, spørsmål*, innhold, innholdsfortegnelse, kontakt*, signatur,
        formål med dette *, orientering*, hvordan *
        """
    ),
    weighs=phrases("vektes, vektet, vekt, vekting, teller, vektlegges med"),
    at_most=phrases("inntil, opp til, maks, maks., maksimalt, høyst, maksimum"),
    sum_of=phrases("summeres til, til sammen, totalt"),
    goods_alone=phrases(
        """
        varen, varene, produktet, produktene, utstyret, enhetene, apparatene, selve varen, selve varene, selve
        enhetene
        """
    ),
    contract_alone=phrases("kontrakt, kontrakten, avtale"),
    states=phrases(
        """
        oppfyller, tilfredsstiller, minst, minimum, høyst, maksimalt, ikke mer enn, tilsvarende, er utstyrt med,
        er merket med, forventer
        """
    ),
)
