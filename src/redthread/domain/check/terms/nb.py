"""Which words does the tender check go by in Norwegian, Bokmål and Nynorsk?"""

from redthread.domain.check.vocabulary import Vocabulary, pairs, terms, words
from redthread.domain.criteria.taxonomy import Topic

_GOODS = terms("""
    vare*; produkt*; modell*; enhet*; eining*; utstyr*; maskinvare*; datamaskin*; bærbare; pc-er*; tjeneste*;
    teneste*; komponent*; skjerm*; telefon*; nettbrett*; server*; skriver*; ytelse*
""")
_BOUGHT = terms("leverte; tilbudte; tilbudne; tilbodne; anskaffede; innkjøpte; bestilte; kontraherte")
_WHICH = terms("""
    som leveres; som blir levert; som tilbys; som blir tilbode; som omfattes; som er omfattet; som skal leveres; som
    anskaffes; i kontrakten; i denne kontrakten; under kontrakten
""")

TERMS = Vocabulary(
    language="nb",
    policy=terms("""
        policy; policyer; policyen; *policy; politikk; politikken; *politikk; retningslinje*; samfunnsansvar*; csr;
        csr-*; esg; strategi; strategien; strategier; *strategi; *strategien; bærekraftsrapport*; bærekraftrapport*;
        berekraftsrapport*; redegjørelse etter åpenhetsloven; medlem av; medlem i; medlemskap*; medlemmer av;
        tilsluttet; tilslutta; global compact; ecovadis; etiske regler; etikkprogram*; verdigrunnlag*; bedriftskultur*;
        likestillingsplan*; mangfoldsplan*; sponsor*; veldedig*; bransjeinitiativ*; bransjeorganisasjon*; av
        overskuddet; etiske profil; etisk profil; veldedighet*; integrert rapport; integrert årsrapport; sluttet seg
        til; slutter seg til; slutta seg til; stiller seg bak; tilslutning til; signatar*; undertegnet ... charter*;
        undertegnet ... initiativ*; generelle engasjement; generell forpliktelse; generelle forpliktelse;
        konsernstrategi*
    """),
    ability=terms("""
        miljøledelsessystem*; miljøstyringssystem*; kvalitetsledelsessystem*; ledelsessystem*; samlet omsetning; samlede
        omsetning; morselskap*
    """),
    not_policy=terms("""
        oecds retningslinje*; oecd-retningslinje*; oecd sine retningslinje*; retningslinjer for flernasjonale;
        personvernpolicy; passordpolicy*; gruppepolicy*; sikkerhetspolicy*; medlem* ... yrkesorganisasjon*; medlem* av
        leverandørgruppen; medlem* av teamet; yrkesregister*
    """),
    whole_company=terms("""
        hele sortimentet; heile sortimentet; hele produktspekteret; hele produktporteføljen; hele porteføljen; alle sine
        produkter; alle sine produkt; alle produkter leverandøren; alle leverandørens produkter; alle sine kunder; alle
        kunder; alle sine kundar; alle leverandørens kunder; hele konsernet; heile konsernet; konsernnivå; på
        konsernnivå; i hele konsernet; hele virksomheten; heile verksemda; virksomheten som helhet; virksomheten
        generelt; hele selskapet; hele bedriften; hele organisasjonen; egen virksomhet; i egen virksomhet; all
        virksomhet; hele sin virksomhet; modenhet*; modenhetsnivå*; modning*; hele sin leverandørkjede; hele
        leverandørkjeden sin; hele sin verdikjede; hele verdikjeden sin; alle sine leverandører; alle leverandørene
        sine; alle varer leverandøren; alle varene leverandøren; generelle arbeid; noe sted i virksomheten; hvor som
        helst i virksomheten; hele arbeidsstyrken; heile leverandørkjeda si
    """),
    ties=terms("""
        denne kontrakten; denne leveransen; denne anskaffelsen; denne rammeavtalen; denne avtalen; denne kontraktens;
        kontraktens varer; kontraktens ytelser; kontraktsgjenstanden; kontraktens gjenstand; leveransen; leveransens;
        oppfyllelsen av kontrakten; utførelsen av kontrakten; oppdraget; produksjonssteder ... produkt*;
        produksjonsstedene for; steder ... produseres; stedene ... produseres; fabrikker ... produseres; fabrikkene
        ... produseres; fabrikkene ... monteres; der ... monteres; der ... produseres; der ... produserast; der ...
        blir produsert; de tilbudte; de leverte; dei tilbodne
    """)
    + pairs(_BOUGHT, _GOODS)
    + pairs(
        terms("""
            varene; varane; produktene; produkta; modellene; modellane; utstyret; enhetene; einingane; tjenestene;
            tenestene; ytelsene; komponentene
        """),
        _WHICH,
    )
    + pairs(terms("varer; produkter; produkt; utstyr; modeller; tjenester"), _WHICH),
    not_ties=terms("""
        i hele kontraktsperioden; i kontraktsperioden; i avtaleperioden; i løpet av kontraktsperioden; under hele
        kontrakten; gjennom hele kontrakten; ved inngåelse av ... kontrakt*; uavhengig av ... kontrakt*; uavhengig av
        ... leveransen; utover ... kontrakten; ved oppstart av ... kontrakt*; ved signering av ... kontrakt*
    """),
    label_words=terms("""
        miljømerk*; miljømerkt; merkeordning*; sertifiseringsordning*; sosialt merke; sosial merking; bærekraftsmerk*;
        godkjent merke; type 1-merk*; type i-merk*; tredjepartsmerk*; kvalitetsmerk*; fairtrade-merk*; godkjent etter
        ordningen; godkjent under ordningen; godkjend etter ordninga; sertifisert etter ordningen; sertifisert under
        ordningen; sertifisert etter ordninga
    """),
    label_heads=terms("""
        merket med; være merket; er merket; merka med; vere merka; etter ordningen; under ordningen; etter ordninga;
        merkeordningen; miljømerket; være merket med; er merket med; vere merka med
    """),
    equivalent=terms("""
        eller tilsvarende; for eksempel; f.eks; eksempelvis; til dømes; eller tilsvarande; eller likeverdig*;
        tilsvarende merk*; tilsvarande merk*; likeverdig merk*; likeverdige merk*; likeverdig dokumentasjon; tilsvarende
        dokumentasjon; likeverdig sertifi*; tilsvarende sertifi*; eller annen tilsvarende; eller anna tilsvarande; andre
        egnede bevis; annen egnet dokumentasjon; eller lignende; eller liknande; eller et annet merke; et hvilket som
        helst merke; el. tilsv; eller tilsv; el. tilsvarende
    """),
    equivalent_limited=terms("""
        tilsvarende ... utstedt av samme; likeverdig* ... utstedt av samme; tilsvarende ... fra samme; tilsvarende ...
        godkjent av merke*
    """)
    + pairs(
        terms("tilsvarende; tilsvarande; likeverdig; likeverdige"),
        terms("norsk*; nordisk*; svensk*; dansk*; europeisk*; nasjonal*; lokal*"),
    )
    + pairs(
        terms("tilsvarende ... utstedt i; likeverdig* ... utstedt i"),
        terms("norge; noreg; norden; sverige; danmark; eu; eøs; europa"),
    ),
    label_subjects=terms("""
        energi*; kjemikalie*; helse- og miljøskadelige stoff*; farlige stoff*; utslipp*; gjenvinn*; resirkuler*;
        emballasje*; levetid*; holdbarhet*; reparer*; reservedel*; støy*; ergonomi*; batteri*; klima*; halogen*
    """),
    criteria_words=terms("""
        kriteriene omfatter; kriteriene dekker; hvis kriterier; kriterier om; krav til; krav om; omfatter; dekker;
        følgende; følgjande; herunder; blant annet; når det gjelder; som gjelder; punktene a
    """),
    verification=terms("""
        dokumenter*; dokumentasjon*; bevis*; attest*; sertifikat*; sertifisering*; egenerklæring*; eigenerklæring*;
        erklæring*; verifiser*; verifikasjon*; testrapport*; revisjonsrapport*; rapport*; vedlegg*; legges ved;
        vedlegges; leggjast ved; fremlegg*; fremvis*; beskriv*; redegjør*; gjør rede; gjere greie; sendes inn; leveres
        med tilbudet; innsend*; cv; cv-er; datablad*; påvis*; kontrolleres ved; stikkprøve*; utfylt skjema; skjema*;
        prisskjema; referanse*; produktark; lisens*; politiattest*; espd; kopi av; vurderes på grunnlag av; vurderes ut
        fra; vurderast ut frå; måles ved; testmetode*; spesifikasjonsark; *rapport; *rapporten; *attest; *attester;
        *sertifikat; *skjema; *erklæring; oppgi; oppgir; oppgis; oppgje*; navngi*
    """),
    general_proof=terms("""
        alle krav; alle kravene; hvert krav; kvart krav; samtlige krav; med mindre annet er angitt; om ikke annet er
        angitt; dersom ikke annet er angitt
    """),
    no_proof=terms("""
        ingen; inga; ingen dokumentasjon; kreves ikke; ikke påkrevd; ikke aktuelt; ikke relevant; helhetsinntrykk*;
        totalinntrykk*; helhetsvurdering*; skjønnsmessig vurdering; samlet vurdering
    """),
    vague=terms("""
        bør; bør kunne; burde; tilstrebe*; etterstrebe*; søke å; så langt som mulig; så langt det er mulig; i størst
        mulig grad; der det er mulig; så langt råd er; oppfordres; oppmuntres; strebe etter
    """),
    trigger=terms("""
        dersom; hvis; når; ved; etter; innen; før; på forespørsel; på førespurnad; på oppdragsgivers; forespørsel;
        anmodning; signering; kontraktsinngåelse; så snart; hver; hvert; kvart; kvar; årlig*; årleg*; kvartalsvis*;
        månedlig*; til enhver tid; til ei kvar tid; gjennom hele; i hele; i løpet av; fra; frå; i tilfelle
    """),
    deadline=terms("""
        innen ... dag*; innen ... uke*; innen ... måned*; innen ... time*; innen ... virkedag*; innan ... dag*; innan
        ... veke*; innan ... månad*; senest; seinast; * dager etter; * dagar etter; * uker etter; * måneder etter;
        årlig*; årleg*; hvert år; kvart år; én gang i året; en gang i året; per år; kvartalsvis*; hvert kvartal; kvart
        kvartal; halvårlig*; månedlig*; hver måned; hver ... måned; til enhver tid; til ei kvar tid; i hele
        kontraktsperioden; i kontraktsperioden; gjennom hele; i avtaleperioden; straks; uten ugrunnet opphold; utan
        ugrunna opphald; umiddelbart; før levering; før første; før kontraktsinngåelse; ved kontraktsinngåelse; ved
        signering; innen utgangen av; inntil; fram til; frem til; en frist på; frist på; innen ... kvartal; per
        kvartal; i løpet av ... dag*; i løpet av ... uke*; i løpet av ... måned*; * timer etter; hver 1. *; kvar 1. *;
        den 1. *; den 31. *
    """),
    duty_bearer=terms("""
        leverandør*; tilbyder*; tilbydar*; oppdragsgiver*; oppdragsgivar*; kunden; kunden*; entreprenør*;
        kontraktspart*; produsent*; selger*; kjøper*; kontraktsmotpart*; oppdragstaker*; kontrahent*; forhandler*
    """),
    sanction=terms("""
        sanksjon*; dagbot*; dagmulkt*; bot; bøter; mulkt*; erstatning*; heve; heving*; hevning*; holde tilbake;
        tilbakehold*; halde tilbake; prisavslag*; mislighold*; mishald*; misleghald*; avslutte kontrakten; si opp;
        oppsigelse*; stanse leveranse*; sanksjonstrapp*; tvangsmulkt*; vesentlig brudd; gjelder punkt *; punkt *
        gjelder; pkt. * gjelder; gjelder pkt. *; kommer punkt * til anvendelse
    """),
    inspection=terms("""
        stedlig*; på stedet; inspeksjon*; inspiser*; kontrollbesøk*; fabrikkbesøk*; besøk hos; rett til å kontrollere;
        rett til innsyn; rett til å revidere; revisjon hos; revisjon av; revisjoner; gjennomføre revisjon*; adgang til
        ... lokale*; adgang til ... fabrikk*; adgang til ... produksjon*; tilgang til ... fabrikk*; tilgang til ...
        produksjon*; stadleg*
    """),
    chain=terms("""
        leverandørkjed*; leverandørkjede*; underleverandør*; verdikjed*; forsyningskjed*; produksjonssted*;
        produksjonsstad*; fabrikk*; produsent*; produksjonsledd*; leverandørledd*; sluttmontering*
    """),
    core_conventions=terms("ilo; ilo-konvensjon*; ilos; kjernekonvensjon*; grunnleggende konvensjon*"),
    year_left=terms("""
        minst tolv måneder igjen; minst 12 måneder igjen; minst ett år igjen; tolv måneder gjenstår; 12 måneder
        gjenstår; ett år gjenstår; tolv måneder før kontrakten; 12 måneder før kontrakten; ett år før kontrakten
    """),
    above_minimum=terms("""
        utover minimumskrav*; ut over minimumskrav*; overstiger minimumskrav*; utover minstekrav*; ut over
        minstekrav*; utover kravet; utover kravene; ut over kravet; bedre enn minimumskrav*; mer enn minimumskrav*;
        går lenger enn
    """),
    selection_reference=terms("kvalifikasjonskrav*; kvalifikasjonsfasen; kvalifiseringen; kvalifikasjonsdokument*"),
    price=terms("pris; prisen; priser; totalpris; kostnad*; livsløpskostnad*; totalkostnad*"),
    stop_words=words("""
        og eller som for med til fra det den dette denne disse de dei ein eit en et ei er var blir ble har hadde skal
        vil kan må bør ikke ikkje kun bare også av om på i ved under over etter før når der hvor hva hvem hvordan sin
        sitt sine deres vår vårt våre han hun seg selv alle hver hvert andre annen mer mest minst mellom gjennom uten
        innen leverandør leverandøren leverandørens leverandører tilbyder tilbyderen tilbudet tilbud kontrakt
        kontrakten kontraktens oppdragsgiver oppdragsgiveren krav kravet kravene kriterium kriteriet poeng vekt gis
        gir gitt konkurransegrunnlaget beskrevet vedlegg vedlagt dokument dokumenter dokumentene dokumentert angitt
    """),
    topics={
        Topic.DUE_DILIGENCE: terms("""
            csr; csr-*; aktsomhetsvurdering*; aktsemdsvurdering*; menneskerettighet*; menneskerettar*;
            samfunnsansvar*; etisk handel; etiske retningslinje*; risikovurdering*; risikoanalyse*
        """),
        Topic.TRANSPARENCY: terms("""
            åpenhet*; sporbar*; navn og adresse*; oversikt over produksjonssted*; kartlegging*; gjennomsiktig*
        """),
        Topic.LABOUR_RIGHTS: terms("""
            arbeidstakerrettighet*; arbeidsforhold*; arbeidsvilkår*; arbeidsrettighet*; ilo; ilo-*; anstendig arbeid
        """),
        Topic.FORCED_LABOUR: terms("tvangsarbeid*; menneskehandel*; moderne slaveri*; gjeldsslaveri*"),
        Topic.CHILD_LABOUR: terms("barnearbeid*; mindreårig*; minstealder*"),
        Topic.FREEDOM_OF_ASSOCIATION: terms("""
            organisasjonsfrihet*; foreningsfrihet*; fagforening*; kollektive forhandling*; tillitsvalgt*
        """),
        Topic.DISCRIMINATION: terms("diskriminer*; trakasser*; likelønn*; likestilling*; kjønn*"),
        Topic.WAGES: terms("lønn*; løn; levelønn*; minstelønn*"),
        Topic.WORKING_HOURS: terms("arbeidstid*; overtid*; hviledag*; ukentlige timer; hviletid*"),
        Topic.OCCUPATIONAL_HEALTH: terms("""
            helse, miljø og sikkerhet; hms; arbeidsmiljø*; sikkerhet på arbeidsplassen; verneutstyr*; ulykke*;
            løsemid*
        """),
        Topic.RECRUITMENT_FEES: terms(
            "rekrutteringsgebyr*; rekrutteringsavgift*; migrantarbeid*; arbeidsinnvandr*; pass"
        ),
        Topic.GRIEVANCE: terms("klageordning*; klagemekanisme*; varsling*; varsler*; gjengjeldelse*"),
        Topic.REMEDY: terms("gjenoppretting*; erstatning*; tilbakebetal*; kompensasjon*"),
        Topic.MONITORING: terms("oppfølging*; overvåk*; egenevaluering*; korrigerende tiltak*; avvik*"),
        Topic.AUDIT: terms("revisjon*; inspeksjon*; stedlig kontroll*; fabrikkbesøk*"),
        Topic.MINERALS: terms("mineral*; kobolt*; smelteverk*; tinn; tantal*; wolfram*; gull; konfliktmineral*"),
        Topic.TRADING_CONDITIONS: terms("handelsbetingelse*; innkjøpspraksis*; leveringstid*; betalingsvilkår*"),
        Topic.NEED_REDUCTION: terms("ombruk*; gjenbruk*; levetid*; reservedel*; reparasjon*; brukte; oppussede"),
        Topic.E_WASTE: terms("""
            ee-avfall*; elektronisk avfall; elektronikkavfall*; retur*; gjenvinning*; resirkuler*; avhending*
        """),
        Topic.EMPLOYMENT: terms("lærling*; langtidsledig*; sysselsetting*; arbeidstrening*"),
        Topic.ACCESSIBILITY: terms("universell utforming*; tilgjengelighet*; skjermleser*; en 301 549"),
        Topic.CONTRACT_MANAGEMENT: terms("kontraktsoppfølging*; sanksjon*; dagbot*; oppstartsmøte*; kontaktperson*"),
        Topic.INTEGRITY: terms("korrupsjon*; bestikkelse*; skatt*; interessekonflikt*"),
    },
)
