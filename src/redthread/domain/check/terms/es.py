"""Which words does the tender check go by in Spanish?"""

from redthread.domain.check.vocabulary import Vocabulary, pairs, terms, words
from redthread.domain.criteria.taxonomy import Topic

_GOODS = terms("""
    bienes; producto*; modelo*; equipo*; equipos informáticos; dispositivo*; ordenador*; suministro*; servicio*;
    componente*; pantalla*; monitor*; teléfono*; tableta*; servidor*; impresora*; material; prestaciones
""")
_BOUGHT = terms("""
    suministrad*; ofertad*; ofrecid*; entregad*; contratad*; adquirid*; propuest*; a suministrar; a entregar; objeto
    del contrato; objeto de este contrato; objeto del suministro; que se suministr*; que se entreg*; incluid* en el
    contrato; amparad* por el contrato; del contrato; de este contrato
""")

TERMS = Vocabulary(
    language="es",
    policy=terms("""
        política de; políticas de; política general; política corporativa; políticas corporativas; política
        empresarial; política social; política ambiental; política medioambiental; responsabilidad social corporativa;
        responsabilidad social empresarial; responsabilidad social; rsc; rse; código de conducta; códigos de conducta;
        código ético; código deontológico; memoria de sostenibilidad; memorias de sostenibilidad; informe de
        sostenibilidad; informe anual de sostenibilidad; estado de información no financiera; estrategia de
        sostenibilidad; estrategia corporativa; plan estratégico; es miembro de; ser miembro de; sea miembro de;
        miembro de; afiliad* a; adherid* a; adhesión a; adhesión al; firmante*; pacto mundial; global compact;
        ecovadis; cultura corporativa; cultura empresarial; valores corporativos; distintivo de igualdad; esg;
        criterios asg; acción social; patrocinio*; donacion*; políticas ambientales; políticas medioambientales;
        políticas sociales; obra social; de sus beneficios; proyectos de cooperación; adhesión de la empresa; plan de
        rsc; calificación asg; iniciativas del sector; iniciativa sectorial; informe integrado; memoria integrada;
        compromiso general; compromisos generales; compromiso de la empresa con; compromiso de la entidad con; suscri*
        ... pacto; suscri* ... manifiesto; participación ... en la iniciativa; forma* parte de ... iniciativa;
        estrategia de grupo; suscri* ... la carta
    """),
    # An equality plan is a condition of Spanish law to contract at all (Act 9/2017, art. 71; text not checked).
    ability=terms("""
        sistema de gestión ambiental; sistema de gestión medioambiental; sistema de gestión de la calidad; sistema de
        gestión de calidad; cifra total de negocio*; facturación total; empresa matriz; plan de igualdad; planes de
        igualdad
    """),
    not_policy=terms("""
        política de privacidad; política de contraseñas; política de cookies; política de seguridad de la información;
        política de devoluciones; miembro* ... colegio profesional; miembro* de la unión temporal; miembro* de la ute;
        miembro* del equipo; miembro* del grupo de; estado* miembro*; registro profesional
    """),
    whole_company=terms("""
        toda la gama; toda su gama; gama completa; totalidad de la gama; todo su catálogo; todos sus productos;
        totalidad de sus productos; todos los productos de la empresa; todos sus clientes; todos los clientes; totalidad
        de sus clientes; todo el grupo; todo el grupo empresarial; a nivel de grupo; a nivel corporativo; en el conjunto
        de la empresa; conjunto de su actividad; conjunto de la empresa; toda la empresa; toda la organización; toda su
        organización; toda su actividad; todas sus actividades; todas sus operaciones; operaciones propias; propia
        actividad; grado de madurez; nivel de madurez; madurez; toda su plantilla; toda su cadena de suministro; toda su
        cadena de producción; toda su cadena de valor; totalidad de su cadena; todos sus proveedores; totalidad de sus
        proveedores; totalidad de su catálogo; grupo empresarial al que pertenece; conjunto del grupo; toda la plantilla
    """),
    ties=terms("""
        este contrato; el presente contrato; del presente contrato; objeto del contrato; ejecución del contrato;
        ejecución de este contrato; en ejecución del contrato; este suministro; presente suministro; este acuerdo
        marco; este lote; adscrit* al contrato; adscrit* a la ejecución; centros ... fabri*; centros ... ensambl*;
        centros ... produc*; fábricas ... fabri*; fábricas ... ensambl*; plantas ... fabri*; plantas ... ensambl*;
        plantas ... montan; donde se fabrica*; donde se ensambla*; donde se produce*; donde se montan; en que se
        fabrica*; en los que se fabrica*; en las que se fabrica*
    """)
    + pairs(_GOODS, _BOUGHT),
    not_ties=terms("""
        durante la ejecución del contrato; durante toda la ejecución del contrato; durante la ejecución del presente
        contrato; durante la vigencia d* ... contrato; durante toda la vigencia d* ... contrato; a la firma d* ...
        contrato; a la formalización d* ... contrato; con independencia d* ... contrato; independientemente d* ...
        contrato; más allá d* ... contrato; al inicio d* ... contrato; duración del contrato
    """),
    label_words=terms("""
        ecoetiqueta*; etiqueta ecológica; etiquetas ecológicas; etiqueta social; etiquetas sociales; etiqueta de
        comercio justo; sello de comercio justo; sello social; sello ecológico; sello ambiental; sello de calidad;
        sello de sostenibilidad; distintivo ambiental; etiqueta ambiental; etiqueta tipo i; etiqueta de tipo i; esquema
        de certificación; sistema de etiquetado; sistemas de etiquetado
    """),
    label_heads=terms("""
        sello; el sello; etiqueta; la etiqueta; distintivo; marca de garantía; ecoetiqueta
    """),
    equivalent=terms("""
        o equivalente*; por ejemplo; p. ej; u otra equivalente; u otro equivalente; u otros equivalentes; u otras
        equivalentes; o similar*; etiqueta* equivalente*; certificado* equivalente*; certificación equivalente; sello*
        equivalente*; prueba* equivalente*; norma* equivalente*; otros medios de prueba; otro medio de prueba; cualquier
        otra etiqueta; cualquier otro medio; o análog*; medios de prueba adecuados; o equiv; u otra que sea equivalente;
        otra equivalente; otro equivalente
    """),
    equivalent_limited=terms("""
        equivalente* ... expedid* por el mismo; equivalente* ... emitid* por el mismo; equivalente* ... emitid* por la
        misma; equivalente* ... expedid* por la misma; equivalente* ... de la misma entidad
    """)
    + pairs(terms("equivalente; equivalentes"), terms("español*; catalan*; nacional*; europe*; autonómic*; local*"))
    + pairs(
        terms("equivalente* ... expedid* en; equivalente* ... emitid* en"),
        terms("españa; cataluña; la ue; la unión europea; europa"),
    ),
    label_subjects=terms("""
        energ*; químic*; sustancias peligrosas; emisiones; recicl*; envase*; embalaje*; durabilidad; vida útil;
        reparab*; reparación; piezas de repuesto; ruido; ergonom*; batería*; clima*
    """),
    criteria_words=terms("""
        cuyos criterios; cuyos requisitos; criterios que cubr*; requisitos sobre; que cubra*; que abarque*; que
        incluya*; siguientes; relativos a; relativas a; en particular; en materia de; letras a)
    """),
    verification=terms("""
        acredit*; prueba*; justific*; certificad*; certificación*; certificaciones; declaración responsable;
        declaración*; declaraciones; document*; informe*; verific*; demostr*; adjunt*; aportar*; aporta; aporten;
        presentar*; presente; presentación de; describ*; descripción; memoria técnica; ficha técnica; fichas técnicas;
        comprob*; curriculum*; currículum*; se acompañará; mediante la entrega; formulario*; anexo *; relación de;
        referencias; copia de; compromiso firmado; deuc; memoria descriptiva; se valorará según; ensayo*; indicar*;
        indica el; indica la; indica los; indica las
    """),
    general_proof=terms("""
        todos los requisitos; cada requisito; cada uno de los requisitos; salvo que se indique; salvo indicación en
        contrario
    """),
    no_proof=terms("""
        ninguno; ninguna; no se requiere; no se exige; no aplica; no procede; impresión general; valoración
        discrecional; valoración global; valoración de conjunto
    """),
    vague=terms("""
        se fomentará*; se promoverá*; se procurará*; se favorecerá*; procurará*; se intentará*; se velará por; en la
        medida de lo posible; siempre que sea posible; cuando sea posible; mejores esfuerzos; debería*
    """),
    trigger=terms("""
        si; cuando; en caso de; tras; después de; antes de; previa*; a requerimiento; a petición; a solicitud;
        requerimiento; desde; a partir de; formalización; firma; cada; anual*; trimestral*; mensual*; semestral*; en
        todo momento; durante; una vez; en el momento; siempre que; con carácter previo
    """),
    deadline=terms("""
        en el plazo; en un plazo; plazo de; plazo máximo; dentro de ... día*; dentro de ... mes*; * días naturales; *
        días hábiles; * días desde; * días siguientes; a más tardar; antes del; antes de la firma; antes de la
        formalización; antes de ... entrega; antes de ... pedido; anual*; cada año; una vez al año; trimestral*; cada
        trimestre; semestral*; mensual*; cada mes; en todo momento; durante toda la; durante la vigencia; durante la
        ejecución; inmediat*; sin demora; a la firma; en las ... horas; cada ... meses; desde el inicio; hasta el;
        hasta la; preaviso de; en * días; en * horas; en * semanas; en * meses; dentro de ... horas; dentro de ...
        semanas; antes de ... año; por trimestre; cada # de; cada ## de
    """),
    duty_bearer=terms("""
        contratista*; adjudicatari*; proveedor*; licitador*; suministrador*; empresa contratista; empresa adjudicataria;
        órgano de contratación; la administración; el ayuntamiento; la entidad contratante; poder adjudicador;
        fabricante*; responsable del contrato; la empresa; prestador*; empresa suministradora; la entidad adjudicataria
    """),
    sanction=terms("""
        penalidad*; penaliza*; sancion*; indemniza*; resolución del contrato; resolver el contrato; causa de resolución;
        retención del pago; retener; retendrá; retenciones; suspensión; suspender; incumplimiento*; multa*; rescisión;
        reducción del precio; régimen sancionador; escala de penalidades; so pena de; se aplicará la cláusula *; se
        aplica la cláusula *; se aplicará el artículo *; se aplica el artículo *
    """),
    inspection=terms("""
        in situ; inspecci*; inspeccion*; visitas a; visita a; visitar; derecho de auditoría; derecho a auditar; podrá
        auditar; auditar; auditorías en; auditorías de; acceso a las instalaciones; acceso a ... fábrica*; acceso a
        ... centros
    """),
    chain=terms("""
        cadena de suministro; cadenas de suministro; cadena de producción; cadena de valor; subcontratista*;
        subproveedor*; proveedores; fábrica*; centros de producción; centro de producción; plantas de; planta de
        montaje; fabricante*; lugares de producción; lugar de fabricación
    """),
    core_conventions=terms("""
        oit; convenios fundamentales; organización internacional del trabajo; normas fundamentales del trabajo; ilo
    """),
    year_left=terms("""
        al menos doce meses de vigencia; al menos 12 meses de vigencia; al menos un año de vigencia; quede* al menos
        un año; queden al menos doce meses; queden al menos 12 meses; un año antes del fin; doce meses antes del fin;
        doce meses antes de la finalización; 12 meses antes de la finalización
    """),
    above_minimum=terms("""
        por encima del mínimo; por encima de los mínimos; superior* al mínimo; superior* a los mínimos; que supere*
        ... mínim*; que supere* lo exigido; que exceda* ... mínim*; adicional* al mínimo; mejora* sobre ... mínim*;
        más allá de lo exigido; más allá del mínimo
    """),
    selection_reference=terms("""
        criterios de solvencia; requisitos de solvencia; solvencia técnica; la solvencia; criterios de selección;
        requisitos de selección
    """),
    price=terms("precio*; coste; costes; oferta económica; proposición económica; coste del ciclo de vida"),
    stop_words=words("""
        los las del que por con para una uno unos unas como más pero sus esta este estos estas esto ese esa esos esas
        ser son fue será serán deberá deberán debe deben podrá podrán tiene tienen tendrá haya hayan sea sean está
        están cada todo toda todos todas otro otra otros otras sin sobre entre hasta desde cuando donde cual cuales
        quien muy también solo según ante bajo mediante durante contratista adjudicatario adjudicataria licitador
        licitadora licitadores empresa oferta contrato criterio criterios requisito requisitos puntos punto puntuación
        máximo mínimo valorará valorarán otorgará pliego pliegos anexo documento documentos indicado indicados
    """),
    topics={
        Topic.DUE_DILIGENCE: terms("""
            código ético; rse; diligencia debida; derechos humanos; responsabilidad social; código de conducta;
            análisis de riesgos; rsc
        """),
        Topic.TRANSPARENCY: terms("""
            transparen*; trazab*; nombre y dirección; nombres y direcciones; listado de centros; divulg*
        """),
        Topic.LABOUR_RIGHTS: terms("""
            derechos laborales; condiciones laborales; condiciones de trabajo; normas laborales; oit; trabajo decente;
            derechos de los trabajadores
        """),
        Topic.FORCED_LABOUR: terms("trabajo forzoso; trabajos forzados; esclavitud; trata de personas"),
        Topic.CHILD_LABOUR: terms("trabajo infantil; explotación infantil; edad mínima; menores de edad"),
        Topic.FREEDOM_OF_ASSOCIATION: terms(
            "libertad sindical; sindicat*; negociación colectiva; representantes de los trabajadores"
        ),
        Topic.DISCRIMINATION: terms("discriminac*; acoso; igualdad; género"),
        Topic.WAGES: terms("salari*; retribuc*; remunerac*; salario digno"),
        Topic.WORKING_HOURS: terms("jornada*; horas extra*; tiempo de trabajo; horario*; descanso semanal"),
        Topic.OCCUPATIONAL_HEALTH: terms("""
            salud y seguridad; seguridad y salud; prevención de riesgos; riesgos laborales; accidente*; disolvente*
        """),
        Topic.RECRUITMENT_FEES: terms("""
            tasas de contratación; comisiones de contratación; gastos de contratación; trabajadores migrantes;
            pasaporte*
        """),
        Topic.GRIEVANCE: terms("reclamacion*; quejas; denuncia*; represalia*; canal de denuncias"),
        Topic.REMEDY: terms("reparac*; remediac*; compensac*; reembols*"),
        Topic.MONITORING: terms("seguimiento; supervis*; autoevaluación; acciones correctivas; medidas correctoras"),
        Topic.AUDIT: terms("auditor*; inspecc*; in situ"),
        Topic.MINERALS: terms("mineral*; cobalto; fundici*; estaño; tantalio; wolframio; oro; zonas de conflicto"),
        Topic.TRADING_CONDITIONS: terms(
            "condiciones comerciales; prácticas de compra; plazos de entrega; condiciones de pago"
        ),
        Topic.NEED_REDUCTION: terms("reacondicionad*; reutiliza*; vida útil; repuesto*; reparación"),
        Topic.E_WASTE: terms("residuos electr*; raee; reciclaje; residuos de aparatos; recogida de equipos"),
        Topic.EMPLOYMENT: terms(
            "inserción laboral; desemplead*; exclusión social; contratación de personas; aprendices"
        ),
        Topic.ACCESSIBILITY: terms("accesib*; lector de pantalla; en 301 549; discapacidad"),
        Topic.CONTRACT_MANAGEMENT: terms(
            "seguimiento del contrato; penalidad*; responsable del contrato; reunión de inicio"
        ),
        Topic.INTEGRITY: terms("corrupción; soborno*; fiscal*; paraísos fiscales; conflicto de intereses"),
    },
)
