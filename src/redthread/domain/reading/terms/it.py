"""Which Italian words tell what a tender document demands?"""

from redthread.domain.criteria.taxonomy import StageOfUse as S
from redthread.domain.reading.terms.shape import Column, Terms, phrases, words

TERMS = Terms(
    language="it",
    stop_words=words(
        "il lo la gli le di del della dei delle che e in un una per con non si suo al alla come o è sono sarà"
        " deve questo questa essere sul tra ogni tutti secondo durante mediante fino i da dal nel nella ai "
        "agli l dell"
    ),
    headings={
        S.SUBJECT_MATTER: phrases(
            """
            oggetto dell'appalto, oggetto del contratto, oggetto della gara, oggetto della fornitura, oggetto
            """
        ),
        S.EXCLUSION: phrases("motivi di esclusione, cause di esclusione, esclusione"),
        S.SELECTION: phrases(
            """
            criteri di selezione, requisiti di partecipazione, requisiti di ammissione, requisiti di capacità*,
            requisiti di idoneità*, selezione*, capacità tecnica*, idoneità professionale,
            condizioni di partecipazione
            """
        ),
        S.TECHNICAL_SPECIFICATION: phrases(
            """
            specifiche tecniche, requisiti tecnici, caratteristiche tecniche, capitolato tecnico, requisiti minimi,
            requisiti del prodotto, requisiti dei prodotti, specifiche, requisiti funzionali
            """
        ),
        S.AWARD: phrases(
            """
            criteri di aggiudicazione, criterio di aggiudicazione, criteri premianti, criteri di valutazione,
            valutazione*, punteggio*, criteri tabellari, sub-criteri, aggiudicazione, offerta tecnica
            """
        ),
        S.CONTRACT_CLAUSE: phrases(
            """
            clausole contrattuali, clausola*, clausole*, condizioni di esecuzione, esecuzione del contratto,
            obblighi dell'appaltatore, obblighi del fornitore, obblighi dell'aggiudicatario, obblighi contrattuali,
            penali, condizioni particolari
            """
        ),
    },
    neutral=phrases("clausole sociali, capitolato speciale"),
    sentences={
        S.SUBJECT_MATTER: phrases("oggetto dell'appalto è, l'appalto ha per oggetto, ha per oggetto"),
        S.EXCLUSION: phrases(
            """
            sono esclusi, è escluso, saranno esclusi, sarà escluso, esclusi dalla procedura, condanna definitiva
            """
        ),
        S.SELECTION: phrases(
            """
            fatturato, forniture analoghe, servizi analoghi, esperienza in, capacità tecnica,
            requisiti di partecipazione
            """
        ),
        S.TECHNICAL_SPECIFICATION: phrases(
            """
            i prodotti devono, il prodotto deve, le apparecchiature devono, i dispositivi devono, i computer devono,
            prodotti offerti, batteria, batterie
            """
        ),
        S.AWARD: phrases(
            """
            saranno attribuiti, sono attribuiti, sarà attribuito, punti a, sarà valutato, sarà valutata,
            saranno valutati, verrà valutato, punteggio massimo, criterio di aggiudicazione, si valuta
            """
        ),
        S.CONTRACT_CLAUSE: phrases(
            """
            durante l'esecuzione, durata del contratto, esecuzione del contratto, dalla stipula, penale, penali,
            risoluzione del contratto, inadempimento, l'appaltatore, l'aggiudicatario, il fornitore, il contraente
            """
        ),
    },
    columns={
        Column.IDENTIFIER: phrases("n., n, id, rif, rif., codice, numero"),
        Column.TITLE: phrases("titolo, nome, tema, area, ambito, categoria"),
        Column.REQUIREMENT: phrases(
            """
            requisito, requisiti, descrizione, criterio, criteri, subcriterio, sub-criterio, testo, specifica,
            clausola, condizione, obbligo
            """
        ),
        Column.VERIFICATION: phrases(
            """
            verifica, prova, mezzi di prova, mezzo di prova, documentazione, comprova, modalità di verifica
            """
        ),
        Column.WEIGHT: phrases("peso, ponderazione, percentuale, %"),
        Column.POINTS: phrases("punti, punteggio, punteggio massimo, punti max"),
        Column.MANDATORY: phrases("obbligatorio, obbligatorio/facoltativo, priorità"),
        Column.STAGE: phrases("tipo, fase, tipo di criterio"),
        Column.SCALE: phrases("scala, metodo di valutazione, valutazione, modalità di attribuzione"),
        Column.LOT: phrases("lotto, lotti"),
        Column.ANSWER: phrases(
            """
            risposta, risposta del concorrente, osservazioni, commenti, sì/no, conforme
            """
        ),
    },
    must=phrases(
        """
        deve, devono, dovrà, dovranno, è tenuto a, sono tenuti a, è obbligato a, si impegna a, si impegnano a,
        è richiesto, è obbligatorio, non può, non possono, sono esclusi, è escluso, saranno esclusi
        """
    ),
    wish=phrases("dovrebbe, dovrebbero, preferibilmente, è auspicabile, si raccomanda"),
    contractor=phrases("appaltatore, aggiudicatario, fornitore, contraente"),
    tenderer=phrases("offerente, offerenti, concorrente, concorrenti, operatore economico"),
    authority=phrases("stazione appaltante, amministrazione, comune, ente"),
    procedure=phrases(
        """
        offerte devono essere presentate, offerta deve essere presentata, le offerte devono, quesiti,
        in lingua italiana, compilare, offerta economicamente più vantaggiosa, miglior rapporto qualità/prezzo,
        questa colonna
        """
    ),
    intro=phrases(
        """
        il presente allegato, questo allegato, il presente documento, il presente capitolo, la seguente tabella,
        in caso di parità, a parità di punteggio
        """
    ),
    announces=phrases(
        """
        seguenti requisiti, seguenti criteri, seguenti condizioni, seguenti clausole, seguenti obblighi,
        seguenti motivi, come segue, di seguito
        """
    ),
    lot=phrases("lotto"),
    points=phrases("punti, punto, pt"),
    percent=phrases("per cento"),
    price=phrases("prezzo, prezzi, offerta economica, prezzo totale"),
    cost=phrases("costo, costi, costo del ciclo di vita, costi del ciclo di vita"),
    deduction=phrases("detrazione, sconto figurativo"),
    descending=phrases("ordine decrescente di importanza, ordine di importanza"),
    total=phrases("totale, somma"),
    mandatory_values=phrases("obbligatorio, sì, o, minimo"),
    optional_values=phrases("facoltativo, opzionale, no, auspicabile"),
    every_lot=phrases("tutti, tutti i lotti"),
    background=phrases(
        """
        introduzione, premessa, definizioni, istruzioni*, informazioni generali, presentazione delle *, termini*,
        calendario, quesiti, indice, contatti, firma
        """
    ),
    weighs=phrases("ponderazione, peso, ponderato, vale"),
    at_most=phrases("fino a, massimo, max, max., un massimo di"),
    contract_alone=phrases("contratto, esecuzione"),
    states=phrases(
        """
        sono conformi, è conforme, rispettano, rispetta, almeno, non inferiore, non superiore, al massimo, o
        equivalente, dispongono di, dispone di, sono dotati, si attende
        """
    ),
)
