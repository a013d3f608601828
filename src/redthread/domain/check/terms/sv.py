"""Which words does the tender check go by in Swedish?"""

from redthread.domain.check.vocabulary import Vocabulary, pairs, terms, words
from redthread.domain.criteria.taxonomy import Topic

_GOODS = terms("""
    varor*; varorna; vara; produkt*; modell*; enhet*; utrustning*; hårdvara*; dator*; tjänst*; komponent*; skärm*;
    bildskärm*; telefon*; surfplatt*; server*; servrar*; skrivare*
""")
_BOUGHT = terms("levererade; offererade; erbjudna; upphandlade; inköpta; beställda; avropade; anbudsgivna")
_WHICH = terms("""
    som levereras; som ska levereras; som erbjuds; som offereras; som omfattas; som upphandlas; som avtalet omfattar;
    som kontraktet omfattar; enligt kontraktet; enligt avtalet; under kontraktet; under avtalet; i avtalet; i
    kontraktet
""")

TERMS = Vocabulary(
    language="sv",
    policy=terms("""
        policy; policyn; policyer; policys; *policy; *policyn; *policyer; uppförandekod*; hållbarhetsstrategi*;
        hållbarhetsredovisning*; hållbarhetsrapport*; hållbarhetsarbete*; samhällsansvar*; csr; csr-*; esg; medlem i;
        medlem av; medlemskap*; ansluten till; anslutet till; anslutna till; undertecknat; global compact; ecovadis;
        jämställdhetsplan*; mångfaldsplan*; likabehandlingsplan*; värdegrund*; företagskultur*; etiska riktlinjer;
        riktlinjer; strategi; strategin; sponsr*; välgörenhet*; branschinitiativ*; branschorganisation*; av sin vinst;
        av vinsten; integrerad rapport; integrerad årsredovisning; ställer sig bakom; ställt sig bakom; anslutit sig
        till; ansluter sig till; undertecknat ... initiativ*; generella engagemang; allmänna engagemang; allmänt
        åtagande; koncernstrategi*; strategier
    """),
    ability=terms("""
        miljöledningssystem*; kvalitetsledningssystem*; ledningssystem*; total omsättning; totala omsättning*;
        moderbolag*
    """),
    not_policy=terms("""
        oecd:s riktlinjer; oecds riktlinjer; oecd-riktlinjer; riktlinjer för multinationella; lösenordspolicy*;
        grupprincip*; integritetspolicy*; informationssäkerhetspolicy*; medlem* ... yrkesorganisation*; medlem* av
        konsortiet; medlem i konsortiet; medlem* i teamet; medlemsstat*; yrkesregister*
    """),
    whole_company=terms("""
        hela sortimentet; hela produktsortimentet; hela produktutbudet; hela sitt sortiment; hela portföljen; alla sina
        produkter; alla leverantörens produkter; samtliga produkter leverantören; alla sina kunder; alla kunder;
        samtliga kunder; samtliga sina kunder; hela koncernen; koncernnivå; på koncernnivå; koncernövergripande; hela
        verksamheten; hela sin verksamhet; verksamheten i stort; verksamheten som helhet; hela företaget; hela
        organisationen; den egna verksamheten; egen verksamhet; all verksamhet; mognad*; mognadsgrad*; mognadsnivå*;
        samtliga medarbetare; hela sin leveranskedja; hela sin leverantörskedja; hela sin värdekedja; hela sin
        försörjningskedja; alla sina leverantörer; samtliga sina leverantörer; någonstans i verksamheten; hela
        personalstyrkan; hela personalen
    """),
    ties=terms("""
        detta kontrakt; detta avtal; denna upphandling; detta ramavtal; denna leverans; leveransen;
        kontraktsföremålet; upphandlingsföremålet; kontraktets fullgörande; fullgörandet av kontraktet; fullgörande av
        kontraktet; utförandet av kontraktet; uppdraget; avtalade varor; avtalade produkter; fabriker ... tillverkas;
        fabrikerna ... tillverkas; anläggningar ... tillverkas; platser ... tillverkas; där ... tillverkas; där ...
        monteras; där ... produceras; de offererade; de levererade; de erbjudna
    """)
    + pairs(_BOUGHT, _GOODS)
    + pairs(
        terms("""
            varorna; produkterna; modellerna; utrustningen; enheterna; tjänsterna; komponenterna; varor; produkter;
            modeller; utrustning; tjänster
        """),
        _WHICH,
    ),
    not_ties=terms("""
        under hela avtalstiden; under avtalstiden; under kontraktstiden; under hela kontraktstiden; under kontraktets
        löptid; vid avtalsstart; vid tecknande av ... avtal*; oberoende av ... avtal*; oavsett ... avtal*; utöver ...
        avtal*; vid undertecknande av detta; vid ingåendet av detta
    """),
    label_words=terms("""
        miljömärk*; miljömärkning*; märkning av typ; typ 1-märkning*; typ i-märkning*; certifieringssystem*; social
        märkning*; hållbarhetsmärk*; tredjepartsmärk*; kvalitetsmärk*; fairtrade-märk*; rättvisemärk*;
        certifieringsordning*; godkänd* enligt ordningen; certifierad* enligt ordningen; certifierat enligt ordningen;
        certifierad* enligt systemet
    """),
    label_heads=terms("""
        märkt med; märkta med; märkningen; märkning; miljömärket; enligt ordningen
    """),
    equivalent=terms("""
        eller likvärdig*; till exempel; t.ex; exempelvis; eller motsvarande; likvärdig märkning*; motsvarande märkning*;
        likvärdiga märk*; likvärdigt bevis*; likvärdiga bevis*; likvärdig dokumentation; likvärdigt certifikat*; eller
        liknande; eller annan likvärdig; eller annat likvärdigt; annat lämpligt bevis; andra lämpliga bevis; motsvarande
        certifiering*; likvärdig certifiering*; eller annan märkning; el. likv; eller likv; el. motsv; eller motsv
    """),
    equivalent_limited=terms("""
        likvärdig* ... utfärda* av samma; motsvarande ... utfärda* av samma; likvärdig* ... från samma; motsvarande
        ... från samma; likvärdig* ... godkän* av märk*
    """)
    + pairs(
        terms("likvärdig; likvärdigt; likvärdiga; motsvarande"),
        terms("svensk*; nordisk*; norsk*; dansk*; europeisk*; nationell*; inhemsk*"),
    )
    + pairs(
        terms("likvärdig* ... utfärda* i; motsvarande ... utfärda* i"),
        terms("sverige; norden; norge; danmark; eu; ees; europa"),
    ),
    label_subjects=terms("""
        energi*; kemikalie*; farliga ämnen; utsläpp*; återvinn*; förpackning*; livslängd*; hållbarhet*; reparer*;
        reservdel*; buller*; ergonomi*; batteri*; klimat*; halogen*
    """),
    criteria_words=terms("""
        vars kriterier; vars krav; kriterierna omfattar; kriterier för; krav på; omfattar; täcker; följande;
        däribland; bland annat; avseende; i fråga om; punkterna a
    """),
    verification=terms("""
        styrk*; bevis*; intyg*; certifikat*; certifiering*; verifier*; dokumentation*; dokumenter*; redovisa*;
        redogör*; beskriv*; bifoga*; bilägg*; lämnas in; lämna in; skicka in; rapport*; testrapport*;
        revisionsrapport*; försäkran*; egenförsäkran*; egendeklaration*; underlag*; uppvisa*; visa upp; påvisa*; cv;
        stickprov*; kontrolleras genom; utdrag*; datablad*; bilaga; bilagan; bilagor; prisbilag*; formulär*; blankett*;
        referens*; produktblad*; licens*; mätrapport*; espd; kopia av; bedöms utifrån; bedöms på grundval av; bedöms
        på; poängsätts utifrån; testmetod*; enligt mall; *intyg; *rapport; *underlag; *certifikat; *utlåtande; uppge;
        uppger; namnge; namnger; anger namn*
    """),
    general_proof=terms("""
        alla krav; samtliga krav; varje krav; om inte annat anges; om inget annat anges; såvida inte annat anges
    """),
    no_proof=terms("""
        inget; ingen; inga; inget bevis; inga bevis; krävs ej; krävs inte; ej aktuellt; ej tillämpligt; helhetsintryck*;
        samlad bedömning; helhetsbedömning*
    """),
    vague=terms("""
        bör; bör kunna; borde; eftersträva*; sträva efter; strävar efter; verka för; verkar för; så långt som möjligt;
        så långt det är möjligt; i möjligaste mån; där så är möjligt; om möjligt; uppmuntras; främjas
    """),
    trigger=terms("""
        om; när; vid; efter; inom; före; innan; på begäran; begäran; anmodan; så snart; varje; årlig*; kvartalsvis*;
        månadsvis*; månatlig*; vid varje tidpunkt; under hela; från; i händelse av; undertecknande*; avtalsstart*; i
        samband med
    """),
    deadline=terms("""
        inom ... dag*; inom ... veck*; inom ... månad*; inom ... timm*; inom ... arbetsdag*; senast; * dagar efter; *
        veckor efter; * månader efter; * dagar från; årlig*; varje år; en gång per år; per år; kvartalsvis*; varje
        kvartal; halvårsvis*; månadsvis*; varje månad; vid varje tidpunkt; under hela avtalstiden; under hela
        kontraktstiden; under avtalstiden; under kontraktstiden; omedelbart; utan dröjsmål; omgående; före leverans;
        före första; innan första; vid avtalsstart; från avtalsstart; vid undertecknande*; innan avtal; till och med;
        fram till; till dess; inom ... kvartal; per kvartal; * timmar efter; den 1 *; den 31 *
    """),
    duty_bearer=terms("""
        leverantör*; anbudsgivare*; anbudssökande*; beställare*; upphandlande myndighet*; den upphandlande myndigheten;
        köpare*; säljare*; entreprenör*; tillverkare*; kontraktspart*; myndigheten; kunden; regionen; kommunen;
        uppdragstagare*; återförsäljare*; leverantörspart*
    """),
    sanction=terms("""
        sanktion*; vite; viten; vitet; vites*; skadestånd*; häva; hävning*; hävs; innehåll* betalning*; hålla inne;
        håller inne; prisavdrag*; avtalsbrott*; kontraktsbrott*; uppsägning*; säga upp; stoppa leverans*; påföljd*;
        sanktionstrapp*; eskaleringstrapp*; väsentlig brist*; tillämpas punkt *; punkt * tillämpas; gäller punkt *;
        punkt * gäller; vid äventyr av
    """),
    inspection=terms("""
        på plats; inspektion*; inspekter*; revision hos; revisioner hos; revision av; revisioner av; rätt att
        kontrollera; rätt att granska; rätt att revidera; rätt att genomföra; fabriksbesök*; platsbesök*; besök hos;
        tillträde till
    """),
    chain=terms("""
        leveranskedj*; leverantörskedj*; underleverantör*; värdekedj*; försörjningskedj*; fabrik*;
        tillverkningsställe*; produktionsanläggning*; tillverkare*; produktionsställe*; anläggning*;
        tillverkningsland*
    """),
    core_conventions=terms("ilo; ilo:s; ilos; ilo-konvention*; kärnkonvention*; grundläggande konvention*"),
    year_left=terms("""
        minst tolv månader kvar; minst 12 månader kvar; minst ett år kvar; tolv månader återstår; 12 månader återstår;
        ett år återstår; tolv månader innan avtalet; 12 månader innan avtalet; ett år innan avtalet
    """),
    above_minimum=terms("""
        utöver minimikrav*; överstiger minimikrav*; överträffar; utöver kravet; utöver kraven; utöver skallkrav*;
        utöver ska-krav*; bättre än minimikrav*; mer än minimikrav*; går längre än
    """),
    selection_reference=terms("""
        kvalificeringskrav*; kvalificeringen; kvalificeringsfas*; urvalskriteri*; kvalificeringsunderlag*
    """),
    price=terms("""
        pris; priset; priser; anbudspris*; totalpris*; kostnad*; livscykelkostnad*; utvärderingspris*
    """),
    stop_words=words("""
        och eller som för med till från det den detta denna dessa de en ett är var blir blev har hade ska skall vill
        kan måste bör inte endast bara också av om på i vid under över efter före när där vad vem hur sin sitt sina
        deras vår vårt våra sig själv alla varje andra annan mer mest minst mellan genom utan inom leverantör
        leverantören leverantörens leverantörer anbudsgivare anbudsgivaren anbud anbudet avtal avtalet kontrakt
        kontraktet beställaren myndigheten krav kravet kraven kriterium kriteriet poäng vikt ges ger
        upphandlingsdokument upphandlingsdokumenten bilaga enligt beskrivet dokument dokumenten anges
    """),
    topics={
        Topic.DUE_DILIGENCE: terms("""
            csr; csr-*; hållbarhetspolicy*; tillbörlig aktsamhet; due diligence; mänskliga rättigheter;
            samhällsansvar*; uppförandekod*; riskanalys*; riskbedömning*
        """),
        Topic.TRANSPARENCY: terms(
            "transparens*; spårbar*; namn och adress*; öppenhet*; kartlägg*; redovisa ... fabrik*"
        ),
        Topic.LABOUR_RIGHTS: terms("""
            arbetstagares rättigheter; arbetstagarrättighet*; arbetsvillkor*; arbetsrättslig*; arbetsförhållanden*;
            ilo; ilo:s; ilo-*; anständigt arbete
        """),
        Topic.FORCED_LABOUR: terms("tvångsarbete*; människohandel*; modernt slaveri*; skuldslaveri*"),
        Topic.CHILD_LABOUR: terms("barnarbete*; minderårig*; minimiålder*"),
        Topic.FREEDOM_OF_ASSOCIATION: terms(
            "föreningsfrihet*; fackförening*; facklig*; kollektiva förhandling*; kollektivavtal*"
        ),
        Topic.DISCRIMINATION: terms("diskriminer*; trakasser*; lika lön; jämställd*; likabehandling*"),
        Topic.WAGES: terms("lön; lönen; löner; minimilön*; levnadslön*; ersättning till arbetstagare"),
        Topic.WORKING_HOURS: terms("arbetstid*; övertid*; vilodag*; veckovila*"),
        Topic.OCCUPATIONAL_HEALTH: terms("""
            arbetsmiljö*; hälsa och säkerhet; säkerhet på arbetsplatsen; skyddsutrustning*; olycks*; lösningsmedel*
        """),
        Topic.RECRUITMENT_FEES: terms("rekryteringsavgift*; rekryteringskostnad*; migrantarbet*; pass"),
        Topic.GRIEVANCE: terms("klagomål*; visselblås*; repressali*; anmäl*"),
        Topic.REMEDY: terms("gottgör*; avhjälp*; kompens*; återbetal*"),
        Topic.MONITORING: terms("""
            uppföljning*; följa upp; självskattning*; egenkontroll*; korrigerande åtgärd*; avvikelse*
        """),
        Topic.AUDIT: terms("revision*; inspektion*; på plats; fabriksbesök*"),
        Topic.MINERALS: terms("mineral*; kobolt*; smältverk*; tenn; tantal*; volfram*; guld; konfliktmineral*"),
        Topic.TRADING_CONDITIONS: terms("handelsvillkor*; inköpspraxis*; ledtid*; betalningsvillkor*"),
        Topic.NEED_REDUCTION: terms(
            "återbruk*; återanvänd*; livslängd*; reservdel*; reparation*; rekonditioner*; begagnad*"
        ),
        Topic.E_WASTE: terms("elavfall*; elektronikavfall*; elektroniskt avfall; återvinning*; återtag*; avfall*"),
        Topic.EMPLOYMENT: terms("lärling*; långtidsarbetslös*; sysselsättning*; arbetsträning*; praktikplats*"),
        Topic.ACCESSIBILITY: terms("tillgänglighet*; skärmläsare*; en 301 549; funktionsnedsättning*"),
        Topic.CONTRACT_MANAGEMENT: terms("""
            avtalsuppföljning*; avtalsförvaltning*; sanktion*; vite*; uppstartsmöte*; kontaktperson*
        """),
        Topic.INTEGRITY: terms("korruption*; mutor; mutbrott*; skatt*; jäv*"),
    },
)
