"""What does the tender check say in Spanish?"""

SUMMARY = {
    "no-finding": "Ningún hallazgo de estas {n} reglas de {date}.",
    "findings": "De estas {n} reglas de {date}, {failed} encontraron algo.",
    "cant-tell": "Reglas que no pudieron saberlo: {unknown}.",
}

TITLES = {
    "linked-to-subject-matter": "La selección, la adjudicación y las condiciones se refieren a lo que se compra",
    "label-without-equivalent": "Las etiquetas y los certificados aceptan equivalentes",
    "label-without-criteria": "Las etiquetas van con los criterios que representan",
    "weights-total": "Los porcentajes de un lote suman 100",
    "double-use": "Nada se exige a la vez para seleccionar y para puntuar",
    "verification-named": "Cada requisito dice cómo se verifica",
    "clause-complete": "Cada cláusula tiene un desencadenante, un plazo, un responsable y una penalidad",
    "auditability": "El contrato se puede auditar",
    "minimum-time-limits": "Los plazos son al menos el mínimo legal",
    "aim-without-code": "Los objetivos estratégicos llevan sus códigos",
}

SENTENCES: dict[str, dict[str, tuple[str, str]]] = {
    "": {
        "language-not-read": (
            "La regla no lee palabras de este idioma: {language}.",
            "Dé el texto en un idioma que se lea, o haga que lo mire una persona.",
        ),
        "no-wording": ("No hay texto que leer.", "Añada el texto."),
        "not-in-source": (
            "La regla necesita algo que {source} no contiene: {aspects}.",
            "Mire en los pliegos, o añádalo a una compra guardada aquí.",
        ),
        "law-not-in-packs": (
            "El derecho de {jurisdiction} no está entre las reglas instaladas, y el de esta regla no obliga allí.",
            "Compare con el derecho aplicable.",
        ),
        "jurisdiction-unknown": (
            "Nada dice qué derecho de contratación se aplica.",
            "Indique el país del comprador y compruebe de nuevo.",
        ),
    },
    "linked-to-subject-matter": {
        "company-policy": (
            "{words} trata de la empresa, y nada lo vincula con lo que se compra.",
            "Vincúlelo con los bienes de este contrato o los centros que los fabrican, o suprímalo.",
        ),
        "whole-company": (
            "{words} va más allá de este contrato, a la empresa en su conjunto.",
            "Limítelo a los bienes, servicios o centros de este contrato.",
        ),
        "tied": ("Palabras de política de empresa, vinculadas con lo que se compra: {words}.", ""),
        "no-policy-words": ("No se han encontrado palabras de política general de empresa.", ""),
        "stage-unknown": (
            "{words} trata de la empresa. Si importa depende del uso: selección, adjudicación, cláusula u otro.",
            "Diga para qué se usa.",
        ),
    },
    "label-without-equivalent": {
        "only-an-extract": (
            "Aquí se nombra {labels}; si se aceptan equivalentes consta en los pliegos.",
            "Consulte los pliegos, o compruébelos aquí.",
        ),
        "no-equivalent": (
            "Se exige {labels} y no se acepta nada equivalente.",
            "Añada que se aceptan etiquetas equivalentes, y otra prueba si no se pudo obtener a tiempo.",
        ),
        "equivalent-limited": (
            "Solo se aceptan equivalentes de {labels} de un país o de un emisor: {words}.",
            "Acepte toda etiqueta que confirme los mismos criterios, la emita quien la emita.",
        ),
        "equivalent-accepted": ("Se exige {labels} y se aceptan equivalentes: {words}.", ""),
    },
    "label-without-criteria": {
        "only-an-extract": (
            "Aquí se nombra {labels}; los criterios que representa pueden figurar en los pliegos.",
            "Consulte los pliegos, o compruébelos aquí.",
        ),
        "criteria-not-named": (
            "Se exige {labels} y el texto no dice qué criterios representa.",
            "Enumere los criterios que importan para lo que se compra; deje la etiqueta como una de las pruebas.",
        ),
        "criteria-named": ("{labels} va con lo que representa: {words}.", ""),
    },
    "weights-total": {
        "adds-up": ("Los porcentajes suman 100.", ""),
        "ranges-reach-100": ("Las bandas pueden llegar a 100: en total de {lowest} a {highest} por ciento.", ""),
        "other-kind": ("Las ponderaciones se expresan como {kinds} y no tienen que sumar 100.", ""),
        "total-not-100": (
            "Los porcentajes suman {total}, no 100; la diferencia es {difference}.",
            "Corrija los porcentajes para que sumen 100.",
        ),
        "ranges-miss-100": (
            "Las bandas no pueden llegar a 100: en total de {lowest} a {highest} por ciento.",
            "Mueva los extremos para que 100 quede entre los totales.",
        ),
        "percentage-out-of-range": (
            "«{name}» pesa {value} por ciento, fuera de 0 a 100.",
            "Corrija la ponderación.",
        ),
        "weight-missing": (
            "Algunos criterios no tienen ponderación: {names}.",
            "Indique la de cada uno, también la del precio.",
        ),
        "range-ends-missing": (
            "Hay una banda sin sus dos extremos: {names}.",
            "Indique el extremo inferior y el superior.",
        ),
        "mixed-kinds": (
            "Las ponderaciones se expresan de maneras que no se pueden sumar: {kinds}.",
            "Use una sola manera en cada lote, o diga cómo se combinan.",
        ),
        "part-of-the-criteria": (
            "Los porcentajes aquí suman {total}; otros criterios, como el precio, pueden estar en otro lugar.",
            "Compruebe que todos los criterios del lote suman 100.",
        ),
        "maybe-sub-criteria": (
            "Los porcentajes aquí suman {total}; la tabla puede incluir subcriterios bajo sus criterios.",
            "Compruebe que los criterios suman 100, y también los subcriterios de cada uno.",
        ),
        "no-weights": (
            "Hay varios criterios de adjudicación y ninguno indica aquí su ponderación.",
            "Indique ponderaciones, bandas u orden de importancia, o compruebe que lo hacen los pliegos.",
        ),
    },
    "double-use": {
        "asked-twice": (
            "Esto pide casi lo mismo que el requisito {other}, que selecciona a los licitadores: {words}.",
            "Pídalo una vez. Se puede puntuar lo que supere el mínimo, si el texto lo dice.",
        ),
        "judged-on-selection": (
            "Se valora con lo que el requisito {other} pide para seleccionar: {words}.",
            "Valore algo que no se haya pedido para seleccionar, o solo lo que supere el mínimo.",
        ),
        "scored-again": (
            "Se pide para seleccionar y se puntúa otra vez en el requisito {other}: {words}.",
            "Pídalo una vez. Se puede puntuar lo que supere el mínimo, si el texto lo dice.",
        ),
        "above-minimum": ("Se puntúa lo que supera el mínimo del requisito {other}: {words}.", ""),
        "asked-once": ("Ningún criterio de selección pide lo mismo.", ""),
        "languages-differ": (
            "Los criterios de selección están en otros idiomas que este ({language}) y no se pueden comparar.",
            "Dé ambos en un mismo idioma.",
        ),
    },
    "verification-named": {
        "not-named": (
            "Nada dice cómo se verificará.",
            "Nombre la prueba, quién la da y cuándo; acepte otra prueba adecuada.",
        ),
        "named-in-field": ("El medio de prueba está indicado.", ""),
        "named-in-text": ("El texto nombra un medio de prueba: {words}.", ""),
        "named-for-many": ("Una regla del documento nombra el medio de prueba de muchos requisitos: {words}.", ""),
        "may-stand-elsewhere": (
            "Aquí no se nombra ningún medio de prueba, y {source} no tiene campo para ello.",
            "Compruebe que los pliegos lo nombran.",
        ),
    },
    "clause-complete": {
        "incomplete": (
            "La cláusula no dice {missing}.",
            "Añádalo. Para la penalidad basta una remisión a la escala de penalidades del contrato.",
        ),
        "complete": ("La cláusula dice cuándo, en qué plazo, quién y qué sigue.", ""),
        "ladder": ("Esta cláusula contiene las penalidades de otras: {words}.", ""),
        "in-the-documents": (
            "La cláusula no dice aquí {missing}; los pliegos pueden decirlo.",
            "Compruebe los pliegos.",
        ),
    },
    "auditability": {
        "chain-requirements-named": ("Hay requisitos concretos sobre la cadena de suministro: {words}.", ""),
        "chain-requirements-missing": (
            "Ningún requisito nombra los convenios fundamentales de la OIT junto con la cadena en que deben regir.",
            "Añada una cláusula sobre los derechos de esos convenios en los centros que fabrican los bienes.",
        ),
        "inspection-right-named": ("Hay un derecho a mirar in situ: {words}.", ""),
        "inspection-right-missing": (
            "Ninguna cláusula da al comprador o a su representante el derecho a inspeccionar in situ al proveedor o a "
            "sus subcontratistas.",
            "Añada el derecho, con aviso, acceso y lo que sigue a una negativa.",
        ),
        "sanctions-tied": ("Hay penalidades: {words}.", ""),
        "sanctions-missing": (
            "Ninguna cláusula vincula una penalidad con los requisitos.",
            "Añada una escala de penalidades y remita a ella desde cada cláusula.",
        ),
        "year-left-named": ("El contrato deja tiempo después de una auditoría: {words}.", ""),
        "year-left-unknown": (
            "El texto no permite ver si queda un año después de una auditoría.",
            "Planifique las auditorías de modo que queden al menos doce meses de contrato.",
        ),
        "not-found-here": (
            "No se encuentra aquí: {question}. Puede estar en otro lugar que en {source}.",
            "Búsquelo en el resto del contrato.",
        ),
        "clauses-not-read": (
            "No se encuentra en las cláusulas que se pudieron leer: {question}.",
            "Búsquelo en las cláusulas en otros idiomas.",
        ),
        "no-clauses-here": ("No hay cláusulas contractuales en {source}.", "Compruebe el contrato mismo."),
    },
    "minimum-time-limits": {
        "long-enough": (
            "Al menos {days} días para {step} ({article}), contados desde el {dispatched}: el plazo del {due} los "
            "respeta.",
            "",
        ),
        "too-short": (
            "Al menos {days} días para {step} ({article}), contados desde el {dispatched}, terminan con el {last_day}; "
            "el plazo es el {due}.",
            "Fije un plazo posterior. Uno más corto exige urgencia o anuncio previo, indicado en el anuncio.",
        ),
        "cut-on-last-day": (
            "Al menos {days} días para {step} ({article}) terminan al acabar el {last_day}; el plazo cae dentro de ese "
            "día.",
            "Fíjelo al final de ese día, o después.",
        ),
        "depends-on-electronic": (
            "Al menos {days} días para {step} ({article}), o {shorter} con presentación electrónica; "
            "no se indica si lo es. Contado desde el {dispatched}, el plazo es el {due}.",
            "Indique cómo se presentan las ofertas.",
        ),
        "dates-missing": ("El tiempo para {step} no se puede contar; no se indica: {missing}.", "Indique las fechas."),
        "procedure-unknown": (
            "No se indica el procedimiento, o la directiva no le fija plazos.",
            "Indique el procedimiento.",
        ),
        "invitation-date-missing": (
            "En este procedimiento ({procedure}) el plazo de las ofertas corre desde la invitación, y su fecha no se "
            "indica.",
            "Cuente desde el día en que se envían las invitaciones.",
        ),
        "legal-basis-not-in-packs": (
            "El anuncio se rige por otra norma que la Directiva 2014/24/UE: {legal_basis}.",
            "Compare con los plazos de esa norma.",
        ),
    },
    "aim-without-code": {
        "code-missing": (
            "El objetivo «{aim}» se indica sin decir cuál ({field}).",
            "Añada el código, para que la compra se encuentre por él.",
        ),
        "description-missing": (
            "El objetivo «{aim}» se indica sin su descripción ({field}).",
            "Describa en una frase cómo la compra sirve al objetivo.",
        ),
        "codes-named": ("Los objetivos indicados llevan sus códigos y descripciones.", ""),
    },
}
