"""What does the tender check say in Swedish?"""

SUMMARY = {
    "no-finding": "Ingen iakttagelse av dessa {n} regler av {date}.",
    "findings": "Av dessa {n} regler av {date} fann {failed} något.",
    "cant-tell": "Regler som inte kunde avgöra: {unknown}.",
}

TITLES = {
    "linked-to-subject-matter": "Kvalificering, tilldelning och kontraktsvillkor gäller det som köps",
    "label-without-equivalent": "Märkningar och certifikat godtar likvärdiga",
    "label-without-criteria": "Märkningar kommer med kriterierna de står för",
    "weights-total": "Procenten i en del blir tillsammans 100",
    "double-use": "Inget krav används både för att kvalificera och för att ge poäng",
    "verification-named": "Varje krav säger hur det ska styrkas",
    "clause-complete": "Varje kontraktsvillkor har utlösare, frist, ansvarig och sanktion",
    "auditability": "Kontraktet går att revidera",
    "minimum-time-limits": "Tidsfristerna är minst så långa som lagen kräver",
    "aim-without-code": "Strategiska mål har sina koder",
}

SENTENCES: dict[str, dict[str, tuple[str, str]]] = {
    "": {
        "language-not-read": (
            "Regeln läser inga ord på det här språket: {language}.",
            "Lämna texten på ett språk som läses, eller låt en person se på den.",
        ),
        "no-wording": ("Här finns ingen text att läsa.", "Lägg till texten."),
        "not-in-source": (
            "Regeln behöver något som {source} inte innehåller: {aspects}.",
            "Se i upphandlingsdokumenten, eller lägg till det i en upphandling här.",
        ),
        "law-not-in-packs": (
            "Lagen i {jurisdiction} finns inte bland de installerade reglerna, och den här regelns lag gäller "
            "inte där.",
            "Jämför med den lag som gäller.",
        ),
        "jurisdiction-unknown": (
            "Inget säger vilket lands upphandlingslag som gäller.",
            "Ange den upphandlande myndighetens land och kontrollera igen.",
        ),
    },
    "linked-to-subject-matter": {
        "company-policy": (
            "{words} handlar om företaget, och inget knyter det till det som köps.",
            "Knyt det till varorna som levereras enligt kontraktet eller platserna där de tillverkas, eller stryk det.",
        ),
        "whole-company": (
            "{words} når utöver det här kontraktet, till företaget som helhet.",
            "Begränsa det till varorna, tjänsterna eller tillverkningsplatserna i det här kontraktet.",
        ),
        "tied": ("Ord om företagspolicy, knutna till det som köps: {words}.", ""),
        "no-policy-words": ("Inga ord om allmän företagspolicy hittades.", ""),
        "stage-unknown": (
            "{words} handlar om företaget. Användningen avgör: kvalificering, tilldelning, villkor eller annat.",
            "Ange var detta används.",
        ),
    },
    "label-without-equivalent": {
        "only-an-extract": (
            "{labels} nämns här; om likvärdiga godtas står i upphandlingsdokumenten.",
            "Se där, eller kontrollera dokumenten.",
        ),
        "no-equivalent": (
            "{labels} krävs, och inga likvärdiga godtas.",
            "Skriv att likvärdiga märkningar godtas, och annat bevis om märkningen inte kunde fås i tid.",
        ),
        "equivalent-limited": (
            "Likvärdiga till {labels} godtas bara från ett land eller en utfärdare: {words}.",
            "Godta varje märkning som bekräftar samma kriterier, oavsett utfärdare och land.",
        ),
        "equivalent-accepted": ("{labels} krävs, och likvärdiga godtas: {words}.", ""),
    },
    "label-without-criteria": {
        "only-an-extract": (
            "{labels} nämns här; kriterierna som det står för kan finnas i upphandlingsdokumenten.",
            "Se där, eller kontrollera dokumenten.",
        ),
        "criteria-not-named": (
            "{labels} krävs, och texten säger inte vilka kriterier märkningen står för.",
            "Räkna upp de kriterier som har betydelse för det som köps; behåll märkningen som ett av bevisen.",
        ),
        "criteria-named": ("{labels} kommer med det som märkningen står för: {words}.", ""),
    },
    "weights-total": {
        "adds-up": ("Procenten blir tillsammans 100.", ""),
        "ranges-reach-100": ("Intervallen kan mötas vid 100: tillsammans {lowest} till {highest} procent.", ""),
        "other-kind": ("Vikterna anges som {kinds} och behöver inte bli 100.", ""),
        "total-not-100": (
            "Procenten blir tillsammans {total}, inte 100; skillnaden är {difference}.",
            "Rätta procenten så att de blir 100.",
        ),
        "ranges-miss-100": (
            "Intervallen kan inte mötas vid 100: tillsammans {lowest} till {highest} procent.",
            "Flytta ändarna så att 100 ligger mellan summorna.",
        ),
        "percentage-out-of-range": ("”{name}” väger {value} procent, utanför 0 till 100.", "Rätta vikten."),
        "weight-missing": ("Några kriterier saknar vikt: {names}.", "Ange vikten för vart och ett, även priset."),
        "range-ends-missing": (
            "Ett intervall anges utan båda ändarna: {names}.",
            "Ange intervallets nedre och övre ände.",
        ),
        "mixed-kinds": (
            "Vikterna anges på flera sätt som inte kan läggas ihop: {kinds}.",
            "Använd ett slags vikt i en del, eller säg hur de verkar tillsammans.",
        ),
        "part-of-the-criteria": (
            "Procenten här blir {total}; andra kriterier, som priset, kan stå på annat ställe.",
            "Kontrollera att alla kriterier i delen tillsammans blir 100.",
        ),
        "maybe-sub-criteria": (
            "Procenten här blir {total}; tabellen kan ha underkriterier under kriterierna.",
            "Kontrollera att kriterierna blir 100, och även underkriterierna till vart och ett.",
        ),
        "no-weights": (
            "Det finns flera tilldelningskriterier, och inget har en vikt här.",
            "Ange vikter, intervall eller en rangordning, eller kontrollera att dokumenten gör det.",
        ),
    },
    "double-use": {
        "asked-twice": (
            "Detta begär ungefär detsamma som krav {other}, som kvalificerar anbudsgivarna: {words}.",
            "Begär det en gång. Poäng kan ges för det som ligger över miniminivån, om texten säger det.",
        ),
        "judged-on-selection": (
            "Detta bedöms utifrån det som krav {other} begär för att kvalificera: {words}.",
            "Bedöm något som inte har begärts för att kvalificera, eller bara det som går utöver minimum.",
        ),
        "scored-again": (
            "Detta begärs för att kvalificera och ger poäng igen i krav {other}: {words}.",
            "Begär det en gång. Poäng kan ges för det som går utöver minimum, om texten säger det.",
        ),
        "above-minimum": ("Poäng ges över miniminivån i krav {other}: {words}.", ""),
        "asked-once": ("Inget kvalificeringskrav begär detsamma.", ""),
        "languages-differ": (
            "Kvalificeringskraven är på andra språk än detta ({language}), så de kan inte jämföras.",
            "Lämna båda på ett språk.",
        ),
    },
    "verification-named": {
        "not-named": (
            "Inget säger hur detta ska styrkas.",
            "Nämn beviset, vem som lämnar det och när; godta annat lämpligt bevis.",
        ),
        "named-in-field": ("Bevismedlet är angivet.", ""),
        "named-in-text": ("Texten nämner ett bevismedel: {words}.", ""),
        "named-for-many": ("En regel i dokumentet säger hur många krav ska styrkas: {words}.", ""),
        "may-stand-elsewhere": (
            "Inget bevismedel nämns här, och {source} har inget fält för det.",
            "Kontrollera att upphandlingsdokumenten nämner det.",
        ),
    },
    "clause-complete": {
        "incomplete": (
            "Villkoret säger inte {missing}.",
            "Lägg till det. För sanktionen räcker en hänvisning till kontraktets sanktionstrappa.",
        ),
        "complete": ("Villkoret säger när, inom vilken tid, vem och vad som följer.", ""),
        "ladder": ("Det här villkoret innehåller sanktionerna för andra: {words}.", ""),
        "in-the-documents": (
            "Villkoret säger inte {missing} här; upphandlingsdokumenten kan göra det.",
            "Kontrollera dokumenten.",
        ),
    },
    "auditability": {
        "chain-requirements-named": ("Det finns konkreta krav på leveranskedjan: {words}.", ""),
        "chain-requirements-missing": (
            "Inget krav nämner ILO:s kärnkonventioner tillsammans med leveranskedjan de ska gälla i.",
            "Lägg till ett villkor om rättigheterna i ILO:s kärnkonventioner där varorna tillverkas.",
        ),
        "inspection-right-named": ("Det finns en rätt att se på plats: {words}.", ""),
        "inspection-right-missing": (
            "Inget villkor ger beställaren eller ett ombud rätt att inspektera leverantören eller "
            "underleverantörerna på plats.",
            "Lägg till rätten, med varsel, tillträde och vad som följer om det vägras.",
        ),
        "sanctions-tied": ("Det finns sanktioner: {words}.", ""),
        "sanctions-missing": (
            "Inget villkor knyter en sanktion till kraven.",
            "Lägg till en sanktionstrappa och hänvisa till den från varje villkor.",
        ),
        "year-left-named": ("Kontraktet lämnar tid efter en revision: {words}.", ""),
        "year-left-unknown": (
            "Om ett år är kvar efter en revision kan inte ses i texten.",
            "Planera revisionerna så att minst tolv månader av kontraktet återstår.",
        ),
        "not-found-here": (
            "Hittades inte här: {question}. Det kan stå någon annanstans än i {source}.",
            "Leta efter det i resten av kontraktet.",
        ),
        "clauses-not-read": (
            "Hittades inte i de villkor som kunde läsas: {question}.",
            "Leta efter det i villkoren på andra språk.",
        ),
        "no-clauses-here": ("Det finns inga kontraktsvillkor i {source}.", "Kontrollera själva kontraktet."),
    },
    "minimum-time-limits": {
        "long-enough": (
            "Minst {days} dagar för {step} ({article}), räknat från {dispatched}: fristen {due} håller det.",
            "",
        ),
        "too-short": (
            "Minst {days} dagar för {step} ({article}), räknat från {dispatched}, slutar med {last_day}; "
            "fristen är {due}.",
            "Sätt en senare frist. En kortare kräver brådska eller förhandsannons, angiven i annonsen.",
        ),
        "cut-on-last-day": (
            "Minst {days} dagar för {step} ({article}) slutar när {last_day} är slut; fristen ligger inne i den dagen.",
            "Sätt den till dagens slut, eller senare.",
        ),
        "depends-on-electronic": (
            "Minst {days} dagar för {step} ({article}), eller {shorter} med elektroniska anbud; "
            "om de är elektroniska anges inte. Räknat från {dispatched} är fristen {due}.",
            "Ange hur anbud lämnas.",
        ),
        "dates-missing": ("Tiden för {step} kan inte räknas; ej angivet: {missing}.", "Ange datumen."),
        "procedure-unknown": (
            "Förfarandet anges inte, eller direktivet sätter inga frister för det.",
            "Ange förfarandet.",
        ),
        "invitation-date-missing": (
            "I detta förfarande ({procedure}) löper anbudstiden från inbjudan, och dess datum anges inte.",
            "Räkna från den dag då inbjudningarna sänds.",
        ),
        "legal-basis-not-in-packs": (
            "Annonsen lyder under annan lag än direktiv 2014/24/EU: {legal_basis}.",
            "Jämför med fristerna i den lagen.",
        ),
    },
    "aim-without-code": {
        "code-missing": (
            "Målet ”{aim}” anges utan att säga vilket ({field}).",
            "Lägg till koden, så att upphandlingen hittas på den.",
        ),
        "description-missing": (
            "Målet ”{aim}” anges utan beskrivning ({field}).",
            "Beskriv med en mening hur upphandlingen tjänar målet.",
        ),
        "codes-named": ("De angivna målen har koder och beskrivningar.", ""),
    },
}
