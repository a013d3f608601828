"""Which words does the tender check go by in Catalan?"""

from redthread.domain.check.vocabulary import Vocabulary, pairs, terms, words
from redthread.domain.criteria.taxonomy import Topic

_GOODS = terms("""
    béns; producte*; model*; equip*; dispositiu*; ordinador*; subministrament*; servei*; component*; pantall*;
    monitor*; telèfon*; tauleta*; tauletes; servidor*; impressor*; material; prestacions
""")
_BOUGHT = terms("""
    subministra*; ofert; oferts; oferta; ofertes; oferit*; lliurat*; contractat*; adquirit*; proposat*; a
    subministrar; a lliurar; objecte del contracte; objecte d'aquest contracte; objecte del subministrament; que se
    subministr*; que es lliur*; inclosos en el contracte; del contracte; d'aquest contracte
""")

TERMS = Vocabulary(
    language="ca",
    policy=terms("""
        política de; polítiques de; política d'*; polítiques d'*; política general; política corporativa; polítiques
        corporatives; política empresarial; política social; política ambiental; responsabilitat social corporativa;
        responsabilitat social empresarial; responsabilitat social; rsc; rse; codi de conducta; codis de conducta; codi
        ètic; memòria de sostenibilitat; memòries de sostenibilitat; informe de sostenibilitat; informe anual de
        sostenibilitat; estratègia de sostenibilitat; estratègia corporativa; pla estratègic; membre de; membre d'*;
        sigui membre; afiliad* a; adherid* a; adherit a; adherits a; adhesió a; adhesió al; signatari*; signatàri*;
        pacte mundial; global compact; ecovadis; cultura corporativa; cultura empresarial; valors corporatius;
        distintiu d'igualtat; esg; criteris asg; acció social; patrocini*; donacion*; política mediambiental;
        polítiques mediambientals; polítiques ambientals; polítiques socials; les polítiques de l'empresa; obra social;
        dels seus beneficis; projectes de cooperació; agenda 2030; iniciativa sectorial; informe integrat; memòria
        integrada; compromís general; compromisos generals; compromís de l'empresa amb; compromís de l'entitat amb;
        subscri* ... pacte; subscri* ... carta; subscri* ... manifest; participació ... en la iniciativa; forma* part
        d* ... iniciativa; estratègia de grup
    """),
    # An equality plan is a condition of Spanish law to contract at all (Act 9/2017, art. 71; text not checked).
    ability=terms("""
        sistema de gestió ambiental; sistema de gestió mediambiental; sistema de gestió de la qualitat; sistema de
        gestió de qualitat; facturació total; empresa matriu; pla d'igualtat; plans d'igualtat
    """),
    not_policy=terms("""
        política de privacitat; política de contrasenyes; política de galetes; política de seguretat de la informació;
        política de devolucions; membre* ... col·legi professional; membre* de la unió temporal; membre* de la ute;
        membre* de l'equip; estat* membre*; registre professional
    """),
    whole_company=terms("""
        tota la gamma; tota la seva gamma; gamma completa; tot el seu catàleg; tots els seus productes; totalitat dels
        seus productes; tots els productes de l'empresa; tots els seus clients; tots els clients; totalitat dels seus
        clients; tot el grup; tot el grup empresarial; a nivell de grup; a escala de grup; a nivell corporatiu; conjunt
        de la seva activitat; conjunt de l'empresa; tota l'empresa; tota l'organització; tota la seva organització; tota
        la seva activitat; totes les seves activitats; totes les seves operacions; operacions pròpies; pròpia activitat;
        grau de maduresa; nivell de maduresa; maduresa; tota la seva plantilla; tota la seva cadena de subministrament;
        tota la seva cadena de producció; tota la seva cadena de valor; totalitat de la seva cadena; tots els seus
        proveïdors; totalitat dels seus proveïdors; conjunt del grup; tota la plantilla
    """),
    ties=terms("""
        aquest contracte; el present contracte; del present contracte; objecte del contracte; execució del contracte;
        execució d'aquest contracte; aquest subministrament; present subministrament; aquest acord marc; aquest lot;
        adscrit* al contracte; adscrit* a l'execució; centres ... fabri*; centres ... acobl*; centres ... produ*;
        fàbriques ... fabri*; fàbriques ... acobl*; fàbriques ... munt*; plantes ... fabri*; plantes ... acobl*; on es
        fabriqu*; on es fabrica*; on s'acobl*; on es munt*; on es produ*; en què es fabriqu*; on es fan
    """)
    + pairs(_GOODS, _BOUGHT),
    not_ties=terms("""
        durant l'execució del contracte; durant tota l'execució del contracte; durant l'execució d'aquest contracte;
        durant l'execució del present contracte; durant la vigència d* ... contracte; durant tota la vigència d* ...
        contracte; durant la vigència d'aquest contracte; a la signatura d* ... contracte; a la formalització d* ...
        contracte; amb independència d* ... contracte; independentment d* ... contracte; més enllà d* ... contracte; a
        l'inici d* ... contracte; durada del contracte
    """),
    label_words=terms("""
        ecoetiquet*; etiqueta ecològica; etiquetes ecològiques; etiqueta social; etiquetes socials; etiqueta de comerç
        just; segell de comerç just; segell social; segell ecològic; segell ambiental; segell de qualitat; segell de
        sostenibilitat; distintiu ambiental; distintiu de garantia; etiqueta ambiental; etiqueta tipus i; esquema de
        certificació; sistema d'etiquetatge; sistemes d'etiquetatge
    """),
    label_heads=terms("""
        segell; el segell; etiqueta; l'etiqueta; distintiu; marca de garantia; ecoetiqueta
    """),
    equivalent=terms("""
        o equivalent*; per exemple; p. ex; o un equivalent; o una equivalent; o altres equivalents; o un altre
        equivalent; o similar*; etiquet* equivalent*; certificat* equivalent*; certificació equivalent; segell*
        equivalent*; prov* equivalent*; norm* equivalent*; altres mitjans de prova; altre mitjà de prova; qualsevol
        altra etiqueta; qualsevol altre mitjà; mitjans de prova adequats; o anàleg*; o equiv; o una altra d'equivalent;
        o un altre d'equivalent; una altra equivalent
    """),
    equivalent_limited=terms("""
        equivalent* ... emes* per la mateixa; equivalent* ... emès pel mateix; equivalent* ... expedi* pel mateix;
        equivalent* ... expedi* per la mateixa; equivalent* ... de la mateixa entitat
    """)
    + pairs(
        terms("""
            equivalent; equivalents
        """),
        terms("espanyol*; català*; catalan*; nacional*; europe*; autonòmic*; local*"),
    )
    + pairs(
        terms("""
            equivalent* ... expedi* a; equivalent* ... emès a; equivalent* ... emesa a; equivalent* ... emesos a
        """),
        terms("espanya; catalunya; la ue; la unió europea; europa"),
    ),
    label_subjects=terms("""
        energ*; energètic*; químic*; substàncies perilloses; emissions; recicl*; envàs*; envasos; embalatge*;
        durabilitat; vida útil; reparab*; reparació; recanvi*; soroll; ergonom*; bateri*; clima*
    """),
    criteria_words=terms("""
        els criteris de la qual; els criteris del qual; amb criteris; requisits sobre; que cobreix*; que cobreixi*;
        que inclogui*; que abasti*; següents; relatius a; relatives a; en particular; en matèria de; lletres a)
    """),
    verification=terms("""
        acredit*; prova; proves; justific*; certificat*; certificació; certificacions; declaració responsable;
        declaració; declaracions; document*; informe*; verific*; demostr*; adjunt*; aportar*; aporta; aportació;
        aportin; presentar*; presentació de; present*; descri*; descripció; memòria tècnica; fitxa tècnica; fitxes
        tècniques; comprov*; currículum*; mitjançant el lliurament; formulari*; annex *; relació de; referències; còpia
        de; compromís signat; deuc; es valorarà segons; assaig; assajos; indicar*; indica el; indica la; indica els;
        indica les
    """),
    general_proof=terms("""
        tots els requisits; cada requisit; cadascun dels requisits; llevat que s'indiqui; excepte que s'indiqui; tret
        que s'indiqui
    """),
    no_proof=terms("""
        cap; no es requereix; no s'exigeix; no aplica; no escau; impressió general; valoració discrecional; valoració
        global; valoració de conjunt
    """),
    vague=terms("""
        es fomentarà*; s'afavorirà*; es promourà*; es procurarà*; procurarà*; s'intentarà*; es vetllarà per; en la
        mesura del possible; sempre que sigui possible; quan sigui possible; hauria de; haurien de
    """),
    trigger=terms("""
        si; quan; en cas de; en cas d'*; després de; abans de; abans del; prèvi*; a requeriment; a petició; a
        sol·licitud; requeriment; des de; des del; a partir de; formalització; signatura; cada; anual*; trimestral*;
        mensual*; semestral*; en tot moment; durant; un cop; una vegada; en el moment; sempre que; amb caràcter previ
    """),
    deadline=terms("""
        en el termini; en un termini; termini de; termini màxim; dins de ... dies; dins dels ... dies; * dies naturals;
        * dies hàbils; * dies des; * dies següents; com a màxim; a tot tardar; abans del; abans de la signatura; abans
        de la formalització; abans de ... lliurament; abans de ... comanda; anual*; cada any; un cop l'any; una vegada
        l'any; trimestral*; cada trimestre; semestral*; mensual*; cada mes; en tot moment; durant tota la; durant la
        vigència; durant l'execució; immediat*; sense demora; a la signatura; cada ... mesos; des de l'inici; fins a;
        fins al; preavís de; en * dies; en * hores; en * setmanes; en * mesos; dins els * dies; dins ... hores; dins
        ... setmanes; per trimestre; cada # d*; cada ## d*
    """),
    duty_bearer=terms("""
        contractista*; adjudicatari*; adjudicatàri*; proveïdor*; licitador*; subministrador*; empresa contractista;
        empresa adjudicatària; òrgan de contractació; l'administració; l'ajuntament; l'entitat contractant; poder
        adjudicador; fabricant*; responsable del contracte; l'empresa; prestador*; empresa subministradora
    """),
    sanction=terms("""
        penalitat*; penalitza*; sancion*; sanció; indemnitza*; resolució del contracte; resoldre el contracte; causa de
        resolució; retenció del pagament; retenir; retindrà; retencions; suspensió; suspendre; incompliment*; multa;
        multes; rescissió; reducció del preu; règim sancionador; escala de penalitats; sota pena de; s'aplicarà la
        clàusula *; s'aplica la clàusula *; s'aplicarà l'article *; s'aplica l'article *
    """),
    inspection=terms("""
        in situ; inspecci*; visites a; visita a; visitar; dret d'auditoria; dret a auditar; podrà auditar; pot
        auditar; auditar; auditories a; auditories de; accés a les instal·lacions; accés a ... fàbri*; accés a ...
        centres; inspeccionar
    """),
    chain=terms("""
        cadena de subministrament; cadenes de subministrament; cadena de producció; cadena de valor; subcontractista*;
        subproveïdor*; proveïdors; fàbrica*; fàbriques; centres de producció; centre de producció; plantes de; planta
        de muntatge; fabricant*; llocs de producció; lloc de fabricació
    """),
    core_conventions=terms("""
        oit; convenis fonamentals; organització internacional del treball; normes fonamentals del treball; ilo
    """),
    year_left=terms("""
        almenys dotze mesos de vigència; almenys 12 mesos de vigència; almenys un any de vigència; quedi almenys un
        any; quedin almenys dotze mesos; quedin almenys 12 mesos; un any abans de la fi; dotze mesos abans de la fi;
        dotze mesos abans de la finalització; 12 mesos abans de la finalització
    """),
    above_minimum=terms("""
        per sobre del mínim; per sobre dels mínims; superior* al mínim; superior* als mínims; que superi* ... mínim*;
        que superi* allò exigit; que excedeixi* ... mínim*; addicional* al mínim; millor* sobre ... mínim*; més enllà
        del que s'exigeix; més enllà del mínim
    """),
    selection_reference=terms("""
        criteris de solvència; requisits de solvència; solvència tècnica; la solvència; criteris de selecció; requisits
        de selecció
    """),
    price=terms("preu*; cost; costos; oferta econòmica; proposició econòmica; cost del cicle de vida"),
    stop_words=words("""
        els les del dels que per amb una uns unes com més però seus seves seva seu aquest aquesta aquests aquestes
        això ser són serà seran haurà hauran ha han pot podrà podran té tenen tindrà sigui siguin està estan cada tot
        tota tots totes altre altra altres sense sobre entre fins des quan on qual quals qui molt també només segons
        davant mitjançant durant contractista adjudicatari adjudicatària licitador licitadora licitadors empresa
        oferta contracte criteri criteris requisit requisits punts punt puntuació màxim mínim valorarà valoraran
        atorgarà plec plecs annex document documents indicat indicats

    """),
    topics={
        Topic.DUE_DILIGENCE: terms("""
            codi ètic; rse; diligència deguda; drets humans; responsabilitat social; codi de conducta; anàlisi de
            riscos; rsc
        """),
        Topic.TRANSPARENCY: terms("transparèn*; traçab*; nom i adreça; noms i adreces; llista de centres; divulg*"),
        Topic.LABOUR_RIGHTS: terms("""
            drets laborals; condicions laborals; condicions de treball; normes laborals; oit; treball decent; drets
            dels treballadors
        """),
        Topic.FORCED_LABOUR: terms("""
            treball forçós; treballs forçats; treball forçat; esclavitud; tràfic de persones
        """),
        Topic.CHILD_LABOUR: terms("treball infantil; explotació infantil; edat mínima; menors d'edat"),
        Topic.FREEDOM_OF_ASSOCIATION: terms(
            "llibertat sindical; sindicat*; negociació col·lectiva; representants dels treballadors"
        ),
        Topic.DISCRIMINATION: terms("discriminac*; assetjament; igualtat; gènere"),
        Topic.WAGES: terms("salar*; retribuc*; remunerac*; salari digne"),
        Topic.WORKING_HOURS: terms("jornad*; hores extra*; temps de treball; horari*; descans setmanal"),
        Topic.OCCUPATIONAL_HEALTH: terms("""
            salut i seguretat; seguretat i salut; prevenció de riscos; riscos laborals; accident*; dissolvent*
        """),
        Topic.RECRUITMENT_FEES: terms("""
            taxes de contractació; comissions de contractació; despeses de contractació; treballadors migrants;
            passaport*
        """),
        Topic.GRIEVANCE: terms("reclamacion*; queixes; denúnci*; represàli*; bústia ètica"),
        Topic.REMEDY: terms("reparac*; reparació; remei*; compensac*; reembors*"),
        Topic.MONITORING: terms("seguiment; supervis*; autoavaluació; accions correctives; mesures correctores"),
        Topic.AUDIT: terms("auditor*; inspecc*; in situ"),
        Topic.MINERALS: terms("mineral*; cobalt; fosa; foneri*; estany; tàntal; tungstè; or; zones de conflicte"),
        Topic.TRADING_CONDITIONS: terms("""
            condicions comercials; pràctiques de compra; terminis de lliurament; condicions de pagament
        """),
        Topic.NEED_REDUCTION: terms("recondiciona*; reutilitz*; vida útil; recanvi*; reparació"),
        Topic.E_WASTE: terms("residus electr*; raee; reciclatge; residus d'aparells; recollida d'equips"),
        Topic.EMPLOYMENT: terms("inserció laboral; aturats; exclusió social; contractació de persones; aprenents"),
        Topic.ACCESSIBILITY: terms("accessib*; lector de pantalla; en 301 549; discapacitat"),
        Topic.CONTRACT_MANAGEMENT: terms(
            "seguiment del contracte; penalitat*; responsable del contracte; reunió d'inici"
        ),
        Topic.INTEGRITY: terms("corrupció; suborn*; fiscal*; paradisos fiscals; conflicte d'interessos"),
    },
)
