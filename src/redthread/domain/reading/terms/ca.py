"""Which Catalan words tell what a tender document demands?"""

from redthread.domain.criteria.taxonomy import StageOfUse as S
from redthread.domain.reading.terms.shape import Column, Terms, phrases, words

TERMS = Terms(
    language="ca",
    stop_words=words(
        "el la els les de del dels que i en un una per amb no es seu seva al als com o és són serà haurà han "
        "d'un aquest aquesta aquests ser sobre entre cada tots així segons durant mitjançant fins seus seves "
        "ha cal quan si a l d s"
    ),
    headings={
        S.SUBJECT_MATTER: phrases(
            """
            objecte del contracte, objecte de la licitació, objecte de la contractació, objecte de l'acord marc,
            objecte, definició de l'objecte, què comprem, què es compra, el que es compra
            """
        ),
        S.EXCLUSION: phrases(
            """
            motius d'exclusió, causes d'exclusió, prohibició de contractar, prohibicions de contractar, prohibicions
            per contractar, exclusió, exclusions, qui no pot participar, qui no pot presentar-se, motiu d'exclusió,
            causa d'exclusió
            """
        ),
        S.SELECTION: phrases(
            """
            criteris de selecció, criteris de solvència, solvència*, requisits de solvència, aptitud*, condicions
            d'aptitud, requisits de participació, condicions de participació, requisits dels licitadors, requisits de
            les empreses licitadores, requisits de capacitat, habilitació professional, habilitació empresarial,
            selecció, capacitat per contractar, capacitat tècnica, qui pot participar, qui pot presentar-se, criteri
            de selecció, requisit de solvència
            """
        ),
        S.TECHNICAL_SPECIFICATION: phrases(
            """
            especificacions tècniques, especificació tècnica, prescripcions tècniques, plec de prescripcions
            tècniques*, requisits tècnics, requeriments tècnics, característiques tècniques, condicions tècniques,
            requisits del producte, requisits dels productes, requisits mínims del producte, requisits funcionals,
            especificacions, característiques dels equips, requisits dels equips, prescripció tècnica, prescripcions,
            requisit tècnic, característica tècnica, condició tècnica
            """
        ),
        S.AWARD: phrases(
            """
            criteris d'adjudicació, criteri d'adjudicació, criteris de valoració, criteris d'avaluació, criteris
            avaluables*, criteris quantificables*, judici de valor, judicis de valor, barem*, valoració de les
            ofertes, avaluació de les ofertes, valoració, puntuació, millores, subcriteris, ponderació*, adjudicació,
            com es tria, com triem, com escollim, com es valoren les ofertes, com es puntua, com es puntuen les
            ofertes
            """
        ),
        S.CONTRACT_CLAUSE: phrases(
            """
            condicions especials d'execució, condició especial d'execució, condicions d'execució, condicions
            especials, clàusul*, execució del contracte, obligacions del contractista, obligacions de la contractista,
            obligacions de l'empresa contractista, obligacions de l'adjudicatari, obligacions de l'adjudicatària,
            obligacions de l'empresa adjudicatària, obligacions contractuals, obligacions essencials, penalitats,
            seguiment del contracte, compliment del contracte, indicadors de seguiment, condicions contractuals,
            condició d'execució, condició especial, durant el contracte, durant l'execució, durant la vigència del
            contracte, mentre dura el contracte, mentre duri el contracte
            """
        ),
    },
    neutral=phrases(
        """
        plec de clàusules administratives particulars, plec de clàusules administratives, plec de clàusules,
        clàusules administratives*, clàusules socials, plec de condicions
        """
    ),
    sentences={
        S.SUBJECT_MATTER: phrases(
            """
            objecte del contracte és, constitueix l'objecte, és objecte d'aquest contracte, el contracte té per
            objecte, té per objecte, és objecte del contracte, l'acord marc té per objecte, vol adquirir, vol comprar
            """
        ),
        S.EXCLUSION: phrases(
            """
            seran excloses, seran exclosos, serà exclosa, serà exclòs, quedaran excloses, quedaran exclosos,
            quedarà exclosa, quedarà exclòs, queda exclosa, prohibició de contractar,
            prohibicions de contractar, condemnades per sentència, condemnat per sentència,
            condemnada per sentència, motiu d'exclusió, causa d'exclusió, queden excloses, queden exclosos,
            exclosa de, condemnats per sentència, sentència ferma
            """
        ),
        S.SELECTION: phrases(
            """
            solvència tècnica, solvència, volum anual de negocis, volum de negocis,
            relació dels principals subministraments, experiència en, subministraments similars, contractes similars,
            capacitat tècnica, han de disposar de, ha de disposar de
            """
        ),
        S.TECHNICAL_SPECIFICATION: phrases(
            """
            els equips hauran, els equips han, l'equip haurà, l'equip ha, els ordinadors hauran, els ordinadors han,
            els portàtils han, els portàtils hauran, els productes hauran, els productes han, el producte haurà,
            el producte ha, els dispositius han, els dispositius hauran, productes oferts, equips oferts,
            producte ofert, els béns han, bateria, bateries
            """
        ),
        S.AWARD: phrases(
            """
            es valorarà, es valoraran, s'atorgarà, s'atorgaran, es puntuarà, es puntuaran, s'assignarà, s'assignaran,
            es concediran, es concedirà, fins a un màxim de, puntuació màxima, criteri d'adjudicació, s'avaluarà,
            s'avaluaran, obtindrà, obtindran, rebrà punts
            """
        ),
        S.CONTRACT_CLAUSE: phrases(
            """
            durant l'execució, durant la vigència, durant tota l'execució, execució del contracte,
            vigència del contracte, durada del contracte, des de la formalització, formalització del contracte,
            signatura del contracte, incompliment, penalitat, penalitats, penalització, resolució del contracte,
            el contractista, la contractista, l'empresa contractista, l'adjudicatari, l'adjudicatària,
            l'empresa adjudicatària, el proveïdor adjudicatari
            """
        ),
    },
    columns={
        Column.IDENTIFIER: phrases(
            """
            núm, núm., n., nº, id, ref, ref., referència, codi, número, apartat, ítem
            """
        ),
        Column.TITLE: phrases("títol, nom, tema, àrea, àmbit, matèria, denominació, categoria, aspecte"),
        Column.REQUIREMENT: phrases(
            """
            requisit*, exigència*, exigències, descripció, criteri*, criteri d'adjudicació, criteris d'adjudicació,
            subcriteri*, text, redacció, especificació*, especificacions, clàusula, condició*, condicions, obligació*,
            obligacions, requeriment*, compromís*, característica, característiques, disposició
            """
        ),
        Column.VERIFICATION: phrases(
            """
            verificació, acreditació, mitjà de prova, mitjans de prova, prova, documentació, documentació
            acreditativa, forma d'acreditació, forma d'acreditar-ho, mitjà de verificació, mitjans de verificació,
            mitjà d'acreditació, mitjans d'acreditació, evidència, evidències, justificació, comprovació, documents,
            com s'acredita, com s'acrediten, acreditat amb, justificant*, es demostra amb, s'acredita amb
            """
        ),
        Column.WEIGHT: phrases("ponderació, pes, percentatge, %, per cent, pes relatiu"),
        Column.POINTS: phrases(
            """
            punts, puntuació, puntuació màxima, punts màxims, màxim de punts, màx. punts
            """
        ),
        Column.MANDATORY: phrases(
            """
            obligatori, obligatorietat, obligatori/opcional, caràcter, obligatori / opcional, exigible,
            obligatori/valorable, prioritat
            """
        ),
        Column.STAGE: phrases("tipus, tipus de criteri, tipus de requisit, fase, fase d'ús, etapa"),
        Column.SCALE: phrases(
            """
            escala, mètode de valoració, forma de valoració, valoració, avaluació, forma de puntuació,
            regles de puntuació, fórmula, mètode d'avaluació
            """
        ),
        Column.LOT: phrases("lot, lots"),
        Column.CONDITION: phrases("termini, conseqüència, conseqüències, sanció, sancions, penalitat"),
        Column.ANSWER: phrases(
            """
            resposta, resposta del licitador, observacions, comentaris, compleix, sí/no, compliment, oferta
            """
        ),
    },
    must=phrases(
        """
        haurà de, hauran de, haurà d', hauran d', ha de, han de, ha d', han d', cal que, cal, deu, deuran,
        està obligat a, està obligada a, estarà obligada a, estarà obligat a, estan obligades a, estan obligats a,
        s'obliga a, es compromet a, es comprometen a, s'exigeix, s'exigirà, es requereix, serà obligatori,
        és obligatori, no podrà, no podran, quedaran excloses, quedaran exclosos, seran excloses, seran exclosos,
        quedarà exclosa, queda prohibit, garantirà, garantiran, acreditarà, acreditaran, facilitarà, presentarà,
        comunicarà, permetrà, complirà, compliran, informarà, lliurarà
        """
    ),
    wish=phrases(
        """
        hauria de, haurien de, es recomana, preferiblement, preferentment, seria desitjable, és desitjable, convindria
        """
    ),
    contractor=phrases(
        """
        contractista, contractistes, empresa contractista, adjudicatari, adjudicatària, empresa adjudicatària
        """
    ),
    tenderer=phrases(
        """
        licitador, licitadora, licitadors, licitadores, empresa licitadora, empreses licitadores, candidat, candidats
        """
    ),
    authority=phrases(
        """
        administració, òrgan de contractació, ajuntament, poder adjudicador, entitat contractant,
        mesa de contractació, responsable del contracte
        """
    ),
    procedure=phrases(
        """
        ofertes s'han de presentar, les ofertes es presentaran, les proposicions es presentaran,
        les proposicions s'han de presentar, s'han de presentar mitjançant, termini de presentació, termini per,
        les consultes s'han, redactades en, redactada en, cal emplenar, emplenar, millor relació qualitat-preu,
        oferta econòmicament més avantatjosa, aquesta columna, validesa de les ofertes, variants
        """
    ),
    intro=phrases(
        """
        el present annex, aquest annex, el present document, aquest document, el present plec, aquest plec,
        aquesta secció, aquest apartat, el present apartat, els requisits d'aquest, la taula següent,
        la següent taula, els criteris següents, en cas d'empat
        """
    ),
    announces=phrases(
        """
        requisits següents, següents requisits, criteris següents, següents criteris, condicions següents,
        següents condicions, clàusules següents, motius següents, exigències següents, supòsits següents,
        circumstàncies següents, obligacions següents, com segueix, a continuació, segons la taula següent
        """
    ),
    lot=phrases("lot"),
    points=phrases("punts, punt, pts"),
    percent=phrases("per cent"),
    price=phrases(
        """
        preu, preus, oferta econòmica, preu total, proposició econòmica, import de l'oferta
        """
    ),
    cost=phrases(
        """
        cost, costos, cost del cicle de vida, costos del cicle de vida, cost total de propietat
        """
    ),
    deduction=phrases("deducció, descompte fictici, bonificació en el preu"),
    descending=phrases("ordre decreixent d'importància, ordre d'importància, ordre de prioritat"),
    total=phrases("total, suma"),
    mandatory_values=phrases("obligatori, obligatòria, sí, exigible, o, mínim, requerit"),
    optional_values=phrases("opcional, valorable, desitjable, no, recomanat, v"),
    every_lot=phrases("tots, tots els lots"),
    background=phrases(
        """
        introducció, antecedents, definicions, instruccions*, com *, informació general, presentació de *, termini*,
        calendari, consultes, índex, contacte, signatura, finalitat d'aquest *, nota*
        """
    ),
    weighs=phrases("pondera, ponderació, pes, ponderat, ponderada, val, amb un pes, es ponderarà"),
    at_most=phrases("fins a, màxim, màx, màx., un màxim de, com a màxim"),
    sum_of=phrases("sumen, suma, en total"),
    goods_alone=phrases(
        """
        els equips, l'equip, els productes, el producte, els dispositius, els aparells, els béns
        """
    ),
    contract_alone=phrases("contracte, execució"),
    states=phrases(
        """
        compliran, complirà, compleixen, com a mínim, un mínim de, almenys, com a màxim, o equivalent,
        disposaran de, disposarà de, portaran, portarà, inclouran, tindran, tindrà, espera que
        """
    ),
)
