"""Which Spanish words tell what a tender document demands?"""

from redthread.domain.criteria.taxonomy import StageOfUse as S
from redthread.domain.reading.terms.shape import Column, Terms, phrases, words

TERMS = Terms(
    language="es",
    stop_words=words(
        "el la los las de del que y en un una por con para no se su sus al lo como o es son será deberá debe "
        "este esta ser han sobre entre cada todos así conforme según durante mediante hasta e u quien cuando "
        "dicho dicha"
    ),
    headings={
        S.SUBJECT_MATTER: phrases(
            """
            objeto del contrato, objeto de la licitación, objeto de la contratación, objeto del acuerdo marco, objeto,
            definición del objeto, qué compramos, qué se compra, lo que se compra
            """
        ),
        S.EXCLUSION: phrases(
            """
            motivos de exclusión, causas de exclusión, prohibición de contratar, prohibiciones de contratar,
            prohibiciones para contratar, exclusión, exclusiones, quién no puede participar, quiénes no pueden
            participar, motivo de exclusión, causa de exclusión
            """
        ),
        S.SELECTION: phrases(
            """
            criterios de selección, criterios de solvencia, solvencia*, requisitos de solvencia, aptitud*, condiciones
            de aptitud, requisitos de participación, condiciones de participación, requisitos de los licitadores,
            requisitos del licitador, requisitos de capacidad, habilitación profesional, habilitación empresarial,
            selección, capacidad para contratar, capacidad técnica, quién puede participar, quiénes pueden participar,
            quién puede presentarse, criterio de selección, requisito de solvencia
            """
        ),
        S.TECHNICAL_SPECIFICATION: phrases(
            """
            especificaciones técnicas, especificación técnica, prescripciones técnicas, pliego de prescripciones
            técnicas*, requisitos técnicos, requerimientos técnicos, características técnicas, condiciones técnicas,
            requisitos del producto, requisitos de los productos, requisitos mínimos del producto, requisitos
            funcionales, especificaciones, características de los equipos, requisitos de los equipos, prescripción
            técnica, prescripciones, requisito técnico, característica técnica, condición técnica
            """
        ),
        S.AWARD: phrases(
            """
            criterios de adjudicación, criterio de adjudicación, criterios de valoración, criterios de evaluación,
            criterios evaluables*, criterios cuantificables*, juicio de valor, juicios de valor, baremo*, valoración
            de las ofertas, evaluación de las ofertas, valoración, puntuación, mejoras, subcriterios, ponderación*,
            adjudicación, cómo se elige, cómo elegimos, cómo se valoran las ofertas, cómo se puntúa, cómo se puntúan
            las ofertas
            """
        ),
        S.CONTRACT_CLAUSE: phrases(
            """
            condiciones especiales de ejecución, condición especial de ejecución, condiciones de ejecución,
            condiciones especiales, cláusula*, ejecución del contrato, obligaciones del contratista, obligaciones de
            la contratista, obligaciones de la empresa contratista, obligaciones de la adjudicataria, obligaciones del
            adjudicatario, obligaciones de la empresa adjudicataria, obligaciones contractuales, obligaciones
            esenciales, penalidades, seguimiento del contrato, cumplimiento del contrato, indicadores de seguimiento,
            condiciones contractuales, condición de ejecución, condición especial, durante el contrato, durante la
            ejecución, durante la vigencia del contrato, mientras dura el contrato, mientras dure el contrato
            """
        ),
    },
    neutral=phrases(
        """
        pliego de cláusulas administrativas particulares, pliego de cláusulas administrativas, pliego de cláusulas,
        cláusulas administrativas*, cláusulas sociales, pliego de condiciones
        """
    ),
    sentences={
        S.SUBJECT_MATTER: phrases(
            """
            objeto del contrato es, constituye el objeto, es objeto de este contrato, es objeto del presente contrato,
            el contrato tiene por objeto, tiene por objeto, es objeto del contrato, el acuerdo marco tiene por objeto,
            desea adquirir, desea comprar
            """
        ),
        S.EXCLUSION: phrases(
            """
            serán excluidos, serán excluidas, será excluido, será excluida, quedarán excluidos,
            quedarán excluidas, quedará excluida, quedará excluido, queda excluido, quedan excluidas,
            quedan excluidos, prohibición de contratar, prohibiciones de contratar, condenados por sentencia,
            condenadas por sentencia, condenado por sentencia, motivo de exclusión, causa de exclusión,
            sentencia firme, no podrán contratar, no podrá contratar
            """
        ),
        S.SELECTION: phrases(
            """
            solvencia técnica, solvencia, volumen anual de negocios, volumen de negocios,
            relación de los principales suministros, experiencia en, suministros similares, contratos similares,
            capacidad técnica, deberán disponer de, deberá disponer de, deberán acreditar que disponen
            """
        ),
        S.TECHNICAL_SPECIFICATION: phrases(
            """
            los equipos deberán, los equipos deben, el equipo deberá, los ordenadores deberán, los ordenadores deben,
            los portátiles deberán, los productos deberán, los productos deben, el producto deberá, el producto debe,
            los dispositivos deberán, los dispositivos deben, productos ofertados, equipos ofertados,
            producto ofertado, los bienes deberán, batería, baterías
            """
        ),
        S.AWARD: phrases(
            """
            se valorará, se valorarán, se otorgará, se otorgarán, se puntuará, se puntuarán, se asignará,
            se asignarán, se concederán, se concederá, puntos a, hasta un máximo de, puntuación máxima,
            criterio de adjudicación, se evaluará, se evaluarán, obtendrá, obtendrán, recibirá puntos, recibirán
            """
        ),
        S.CONTRACT_CLAUSE: phrases(
            """
            durante la ejecución, durante la vigencia, durante toda la ejecución, ejecución del contrato,
            vigencia del contrato, duración del contrato, desde la formalización, tras la formalización,
            formalización del contrato, firma del contrato, incumplimiento, penalidad, penalidades, penalización,
            resolución del contrato, el contratista, la contratista, la empresa contratista, la adjudicataria,
            el adjudicatario, la empresa adjudicataria, la persona contratista
            """
        ),
    },
    columns={
        Column.IDENTIFIER: phrases(
            """
            nº, núm, núm., n.º, no, id, ref, ref., referencia, código, número, apartado, cod, ítem
            """
        ),
        Column.TITLE: phrases(
            """
            título, nombre, tema, área, ámbito, materia, denominación, categoría, aspecto
            """
        ),
        Column.REQUIREMENT: phrases(
            """
            requisito*, exigencia*, descripción, criterio*, criterio de adjudicación, criterios de adjudicación,
            subcriterio*, texto, redacción, especificación*, cláusula, condición*, obligación*, requerimiento*,
            compromiso*, característica*, prescripción, disposición
            """
        ),
        Column.VERIFICATION: phrases(
            """
            verificación, acreditación, medio de prueba, medios de prueba, prueba, documentación, documentación
            acreditativa, forma de acreditación, forma de acreditarlo, forma de acreditar, medio de verificación,
            medios de verificación, medio de acreditación, medios de acreditación, evidencia*, justificación,
            comprobación, documentos, modo de verificación, cómo se acredita, como se acredita, se acredita con,
            justificante*, se demuestra con
            """
        ),
        Column.WEIGHT: phrases("ponderación, peso, porcentaje, %, por ciento, peso relativo"),
        Column.POINTS: phrases(
            """
            puntos, puntuación, puntuación máxima, puntos máximos, máximo de puntos, máx. puntos, puntuación máx.
            """
        ),
        Column.MANDATORY: phrases(
            """
            obligatorio, obligatoriedad, obligatorio/opcional, carácter, obligatorio / opcional, exigible,
            obligatorio/valorable, obligatorio o valorable, prioridad
            """
        ),
        Column.STAGE: phrases("tipo, tipo de criterio, tipo de requisito, fase, fase de uso, etapa"),
        Column.SCALE: phrases(
            """
            escala, método de valoración, forma de valoración, valoración, evaluación, forma de puntuación,
            reglas de puntuación, fórmula, método de evaluación
            """
        ),
        Column.LOT: phrases("lote, lotes"),
        Column.CONDITION: phrases("plazo, plazo de entrega, consecuencia*, sanción, sanciones, penalidad"),
        Column.ANSWER: phrases(
            """
            respuesta, respuesta del licitador, observaciones, comentarios, cumple, sí/no, cumplimiento, oferta
            """
        ),
    },
    must=phrases(
        """
        deberá, deberán, debe, deben, tendrá que, tendrán que, tiene que, tienen que, habrá de, habrán de, ha de,
        han de, está obligado a, está obligada a, estará obligado a, estará obligada a, estarán obligados a,
        estarán obligadas a, se obliga a, se compromete a, se comprometen a, se exige, se exigirá, se requiere,
        será obligatorio, es obligatorio, no podrá, no podrán, quedarán excluidos, quedarán excluidas,
        serán excluidos, serán excluidas, quedará excluida, quedará excluido, queda prohibido, garantizará,
        garantizarán, acreditará, acreditarán, facilitará, presentará, comunicará, permitirá, cumplirán, cumplirá,
        informará, entregará
        """
    ),
    wish=phrases(
        """
        debería, deberían, se recomienda, preferiblemente, preferentemente, sería deseable, es deseable, convendría
        """
    ),
    contractor=phrases(
        """
        contratista, contratistas, empresa contratista, adjudicatario, adjudicataria, empresa adjudicataria,
        persona contratista, proveedor adjudicatario
        """
    ),
    tenderer=phrases(
        """
        licitador, licitadora, licitadores, licitadoras, empresa licitadora, empresas licitadoras, candidato,
        candidatos, oferente, oferentes
        """
    ),
    authority=phrases(
        """
        administración, órgano de contratación, ayuntamiento, poder adjudicador, entidad contratante,
        mesa de contratación, responsable del contrato
        """
    ),
    procedure=phrases(
        """
        ofertas deberán presentarse, las ofertas se presentarán, proposiciones deberán presentarse,
        las proposiciones se presentarán, deberán presentarse a través de, deberá presentarse a través de,
        plazo de presentación, plazo para, las consultas deberán, redactadas en, redactada en, deberá cumplimentar,
        cumplimentar, mejor relación calidad-precio, oferta económicamente más ventajosa, esta columna,
        validez de las ofertas, variantes
        """
    ),
    intro=phrases(
        """
        el presente anexo, este anexo, el presente documento, este documento, el presente pliego, este pliego,
        esta sección, este apartado, el presente apartado, los requisitos de este, la siguiente tabla,
        la tabla siguiente, los criterios siguientes, en caso de empate
        """
    ),
    announces=phrases(
        """
        siguientes requisitos, requisitos siguientes, siguientes criterios, criterios siguientes,
        siguientes condiciones, condiciones siguientes, siguientes cláusulas, siguientes motivos,
        siguientes exigencias, siguientes supuestos, siguientes circunstancias, siguientes obligaciones, como sigue,
        a continuación, según la siguiente tabla, de la siguiente manera
        """
    ),
    lot=phrases("lote"),
    points=phrases("puntos, punto, pts"),
    percent=phrases("por ciento, por cien"),
    price=phrases(
        """
        precio, precios, oferta económica, precio total, proposición económica, importe de la oferta
        """
    ),
    cost=phrases(
        """
        coste, costes, coste del ciclo de vida, costes del ciclo de vida, coste total de propiedad, rentabilidad
        """
    ),
    deduction=phrases("deducción, descuento ficticio, bonificación en el precio"),
    descending=phrases("orden decreciente de importancia, orden de importancia, orden de prioridad"),
    total=phrases("total, suma"),
    mandatory_values=phrases("obligatorio, obligatoria, sí, exigible, o, mínimo, requerido"),
    optional_values=phrases("opcional, valorable, deseable, no, recomendado, v"),
    every_lot=phrases("todos, todos los lotes"),
    background=phrases(
        """
        introducción, antecedentes, definiciones, instrucciones*, cómo *, información general, presentación de *,
        plazo*, calendario, consultas, índice, contacto, firma, finalidad de este *, nota*
        """
    ),
    weighs=phrases(
        """
        pondera, ponderación, peso, ponderado, ponderada, vale, con un peso, se ponderará
        """
    ),
    at_most=phrases("hasta, máximo, máx, máx., un máximo de, como máximo"),
    sum_of=phrases("suman, suma, en total"),
    goods_alone=phrases(
        """
        los equipos, el equipo, los productos, el producto, los dispositivos, los aparatos, los bienes
        """
    ),
    contract_alone=phrases("contrato, ejecución"),
    states=phrases(
        """
        cumplen, cumple con, conforme a la norma, al menos, como mínimo, un mínimo de, no inferior, no superior,
        como máximo, o equivalente, dispondrán de, dispondrá de, llevarán, incluirán, tendrán, espera que
        """
    ),
)
