"""What does the tender check say in Norwegian?"""

SUMMARY = {
    "no-finding": "Ingen funn fra disse {n} reglene av {date}.",
    "findings": "Av disse {n} reglene av {date} fant {failed} noe.",
    "cant-tell": "Regler som ikke kunne si noe: {unknown}.",
}

TITLES = {
    "linked-to-subject-matter": "Kvalifikasjon, tildeling og kontraktsvilkår gjelder det som kjøpes",
    "label-without-equivalent": "Merker og sertifikater godtar likeverdige",
    "label-without-criteria": "Merker kommer med kriteriene de står for",
    "weights-total": "Prosentene i en delkontrakt blir 100 til sammen",
    "double-use": "Ingen krav brukes både til å kvalifisere og til å gi poeng",
    "verification-named": "Alle krav sier hvordan de dokumenteres",
    "clause-complete": "Alle kontraktsvilkår har utløser, frist, ansvarlig og sanksjon",
    "auditability": "Kontrakten kan kontrolleres",
    "minimum-time-limits": "Fristene er minst så lange som loven krever",
    "aim-without-code": "Strategiske mål har sine koder",
}

SENTENCES: dict[str, dict[str, tuple[str, str]]] = {
    "": {
        "language-not-read": (
            "Regelen leser ikke ord på dette språket: {language}.",
            "Gi teksten på et språk som leses, eller la en person se på den.",
        ),
        "no-wording": ("Her er ingen tekst å lese.", "Legg til teksten."),
        "not-in-source": (
            "Regelen trenger noe som {source} ikke inneholder: {aspects}.",
            "Se i anskaffelsesdokumentene, eller legg det til i en anskaffelse her.",
        ),
        "law-not-in-packs": (
            "Loven i {jurisdiction} er ikke blant de installerte reglene, og denne regelens lov gjelder ikke der.",
            "Sammenlign med loven som gjelder.",
        ),
        "jurisdiction-unknown": (
            "Ingenting sier hvilket lands anskaffelseslov som gjelder.",
            "Oppgi oppdragsgiverens land, og sjekk igjen.",
        ),
    },
    "linked-to-subject-matter": {
        "company-policy": (
            "{words} handler om bedriften, og ingenting knytter det til det som kjøpes.",
            "Knytt det til varene som leveres under kontrakten eller stedene de lages, eller ta det ut.",
        ),
        "whole-company": (
            "{words} går ut over denne kontrakten, til bedriften som helhet.",
            "Avgrens det til varene, tjenestene eller produksjonsstedene i denne kontrakten.",
        ),
        "tied": ("Ord om bedriftens politikk, knyttet til det som kjøpes: {words}.", ""),
        "no-policy-words": ("Ingen ord om bedriftens generelle politikk ble funnet.", ""),
        "stage-unknown": (
            "{words} handler om bedriften. Bruken avgjør: kvalifikasjon, tildeling, vilkår eller annet.",
            "Si hvor dette brukes.",
        ),
    },
    "label-without-equivalent": {
        "only-an-extract": (
            "{labels} er nevnt her; om tilsvarende godtas, står i konkurransegrunnlaget.",
            "Se der, eller sjekk konkurransegrunnlaget.",
        ),
        "no-equivalent": (
            "{labels} kreves, og ingen likeverdige godtas.",
            "Skriv at likeverdige merker godtas, og annen dokumentasjon hvis merket ikke kunne skaffes i tide.",
        ),
        "equivalent-limited": (
            "Likeverdige til {labels} godtas bare fra ett land eller én utsteder: {words}.",
            "Godta alle merker som bekrefter de samme kriteriene, uansett utsteder og land.",
        ),
        "equivalent-accepted": ("{labels} kreves, og likeverdige godtas: {words}.", ""),
    },
    "label-without-criteria": {
        "only-an-extract": (
            "{labels} er nevnt her; kriteriene det står for, kan stå i konkurransegrunnlaget.",
            "Se der, eller sjekk konkurransegrunnlaget.",
        ),
        "criteria-not-named": (
            "{labels} kreves, og teksten sier ikke hvilke kriterier det står for.",
            "List opp de kriteriene i merket som betyr noe for det som kjøpes; behold merket som ett bevis.",
        ),
        "criteria-named": ("{labels} kommer med det som merket står for: {words}.", ""),
    },
    "weights-total": {
        "adds-up": ("Prosentene blir 100 til sammen.", ""),
        "ranges-reach-100": ("Intervallene kan møtes på 100: til sammen {lowest} til {highest} prosent.", ""),
        "other-kind": ("Vektene er oppgitt som {kinds}, og trenger ikke å bli 100.", ""),
        "total-not-100": (
            "Prosentene blir {total} til sammen, ikke 100; forskjellen er {difference}.",
            "Rett prosentene så de blir 100.",
        ),
        "ranges-miss-100": (
            "Intervallene kan ikke møtes på 100: til sammen {lowest} til {highest} prosent.",
            "Flytt endene så 100 ligger mellom summene.",
        ),
        "percentage-out-of-range": ("«{name}» teller {value} prosent, utenfor 0 til 100.", "Rett vekten."),
        "weight-missing": ("Noen kriterier har ingen vekt: {names}.", "Oppgi vekten for hvert, også prisen."),
        "range-ends-missing": (
            "Et intervall er oppgitt uten begge ender: {names}.",
            "Oppgi nedre og øvre ende av intervallet.",
        ),
        "mixed-kinds": (
            "Vektene er oppgitt på flere måter som ikke kan legges sammen: {kinds}.",
            "Bruk én slags vekt i en delkontrakt, eller si hvordan de virker sammen.",
        ),
        "part-of-the-criteria": (
            "Prosentene her blir {total}; andre kriterier, som pris, kan stå et annet sted.",
            "Sjekk at alle kriteriene i delkontrakten blir 100 til sammen.",
        ),
        "maybe-sub-criteria": (
            "Prosentene her blir {total}; tabellen kan ha underkriterier under kriteriene.",
            "Sjekk at kriteriene blir 100, og underkriteriene til hvert av dem også.",
        ),
        "no-weights": (
            "Det er flere tildelingskriterier, og ingen har en vekt her.",
            "Oppgi vekter, intervaller eller en rangordning, eller sjekk at dokumentene gjør det.",
        ),
    },
    "double-use": {
        "asked-twice": (
            "Dette ber om omtrent det samme som krav {other}, som kvalifiserer tilbyderne: {words}.",
            "Still kravet én gang. Poeng kan gis for det som ligger over minstekravet, hvis teksten sier det.",
        ),
        "judged-on-selection": (
            "Dette vurderes etter det som krav {other} ber om for å kvalifisere: {words}.",
            "Vurder noe som ikke er etterspurt for å kvalifisere, eller bare det som går ut over minimum.",
        ),
        "scored-again": (
            "Dette kreves for å kvalifisere og gir poeng på nytt i krav {other}: {words}.",
            "Krev det én gang. Det kan gis poeng for det som går ut over minimum, hvis teksten sier det.",
        ),
        "above-minimum": ("Det gis poeng over minstekravet i krav {other}: {words}.", ""),
        "asked-once": ("Ingen kvalifikasjonskrav ber om det samme.", ""),
        "languages-differ": (
            "Kvalifikasjonskravene er på andre språk enn dette ({language}), så de kan ikke sammenlignes.",
            "Gi begge på ett språk.",
        ),
    },
    "verification-named": {
        "not-named": (
            "Ingenting sier hvordan dette skal dokumenteres.",
            "Nevn beviset, hvem som gir det og når; godta annen egnet dokumentasjon.",
        ),
        "named-in-field": ("Dokumentasjonen er oppgitt.", ""),
        "named-in-text": ("Teksten nevner dokumentasjon: {words}.", ""),
        "named-for-many": ("En regel i dokumentet sier hvordan mange krav dokumenteres: {words}.", ""),
        "may-stand-elsewhere": (
            "Ingen dokumentasjon er nevnt her, og {source} har ikke noe felt for det.",
            "Sjekk at anskaffelsesdokumentene nevner den.",
        ),
    },
    "clause-complete": {
        "incomplete": (
            "Vilkåret sier ikke {missing}.",
            "Legg det til. For sanksjonen er det nok å vise til kontraktens sanksjonstrapp.",
        ),
        "complete": ("Vilkåret sier når, innen når, hvem, og hva som følger.", ""),
        "ladder": ("Dette vilkåret inneholder sanksjonene for andre: {words}.", ""),
        "in-the-documents": (
            "Vilkåret sier ikke {missing} her; anskaffelsesdokumentene kan gjøre det.",
            "Sjekk dokumentene.",
        ),
    },
    "auditability": {
        "chain-requirements-named": ("Det er konkrete krav til leverandørkjeden: {words}.", ""),
        "chain-requirements-missing": (
            "Ingen krav nevner ILOs kjernekonvensjoner sammen med leverandørkjeden de skal gjelde i.",
            "Legg til et vilkår om rettighetene i ILOs kjernekonvensjoner på stedene som lager varene.",
        ),
        "inspection-right-named": ("Det er en rett til å se på stedet: {words}.", ""),
        "inspection-right-missing": (
            "Ingen vilkår gir oppdragsgiver eller en stedfortreder rett til å inspisere leverandøren eller "
            "underleverandørene på stedet.",
            "Legg til retten, med varsel, adgang og hva som følger hvis den nektes.",
        ),
        "sanctions-tied": ("Det er sanksjoner: {words}.", ""),
        "sanctions-missing": (
            "Ingen vilkår knytter en sanksjon til kravene.",
            "Legg til en sanksjonstrapp, og vis til den fra hvert vilkår.",
        ),
        "year-left-named": ("Kontrakten gir tid etter en kontroll: {words}.", ""),
        "year-left-unknown": (
            "Om det er et år igjen etter en kontroll, kan ikke ses av teksten.",
            "Legg kontrollene slik at minst tolv måneder av kontrakten gjenstår.",
        ),
        "not-found-here": (
            "Ikke funnet her: {question}. Det kan stå et annet sted enn i {source}.",
            "Se etter det i resten av kontrakten.",
        ),
        "clauses-not-read": (
            "Ikke funnet i vilkårene som kunne leses: {question}.",
            "Se etter det i vilkårene på andre språk.",
        ),
        "no-clauses-here": ("Det er ingen kontraktsvilkår i {source}.", "Sjekk selve kontrakten."),
    },
    "minimum-time-limits": {
        "long-enough": (
            "Minst {days} dager for {step} ({article}), regnet fra {dispatched}: fristen {due} holder det.",
            "",
        ),
        "too-short": (
            "Minst {days} dager for {step} ({article}), regnet fra {dispatched}, slutter med {last_day}; "
            "fristen er {due}.",
            "Sett en senere frist. En kortere krever hastetilfelle eller veiledende kunngjøring, oppgitt i "
            "kunngjøringen.",
        ),
        "cut-on-last-day": (
            "Minst {days} dager for {step} ({article}) slutter når {last_day} er slutt; fristen ligger inne i "
            "den dagen.",
            "Sett den til slutten av dagen, eller senere.",
        ),
        "depends-on-electronic": (
            "Minst {days} dager for {step} ({article}), eller {shorter} ved elektronisk innlevering; "
            "det er ikke oppgitt om den er elektronisk. Regnet fra {dispatched} er fristen {due}.",
            "Oppgi hvordan tilbud leveres.",
        ),
        "dates-missing": ("Tiden for {step} kan ikke regnes; ikke oppgitt: {missing}.", "Oppgi datoene."),
        "procedure-unknown": (
            "Prosedyren er ikke oppgitt, eller direktivet setter ingen frister for den.",
            "Oppgi prosedyren.",
        ),
        "invitation-date-missing": (
            "I denne prosedyren ({procedure}) løper tilbudsfristen fra innbydelsen, og datoen er ikke oppgitt.",
            "Regn fra dagen innbydelsene sendes.",
        ),
        "legal-basis-not-in-packs": (
            "Kunngjøringen er under annen lov enn direktiv 2014/24/EU: {legal_basis}.",
            "Sammenlign med fristene i den loven.",
        ),
    },
    "aim-without-code": {
        "code-missing": (
            "Målet «{aim}» er oppgitt uten å si hvilket ({field}).",
            "Legg til koden, så anskaffelsen blir funnet ved den.",
        ),
        "description-missing": (
            "Målet «{aim}» er oppgitt uten beskrivelse ({field}).",
            "Beskriv med en setning hvordan anskaffelsen tjener målet.",
        ),
        "codes-named": ("Målene som er oppgitt, har koder og beskrivelser.", ""),
    },
}
