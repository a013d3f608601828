"""With which sentence is each refusal told in Norwegian?"""

SENTENCES = {
    "not-found": (
        "Her er det ingenting for deg: adressen er feil, eller den hører til en organisasjon du ikke handler for."
    ),
    "not-allowed": "Rollen din tillater ikke det. Spør en administrator i organisasjonen, eller handle for en annen.",
    "changed-meanwhile": (
        "Noen andre lagret dette mens du skrev. Det du skrev, er tatt vare på: sammenlign, og lagre igjen."
    ),
    "nothing-changed": "Ingenting er endret siden forrige utgave, så det er ingenting å publisere.",
    "too-large": "Filen er for stor: høyst {most} leses.",
    "too-many": "For mange forespørsler fra adressen din: høyst {most}. Prøv igjen om {seconds} sekunder.",
    "file-empty": "Filen er tom. Velg en annen.",
    "form-too-old": "Skjemaet er for gammelt til å sendes. Last siden på nytt og last opp filen igjen.",
    "sign-in-first": (
        "Adressen dette ble sendt til, har allerede en konto. Logg inn med den, og åpne invitasjonen igjen."
    ),
    "invitation-ended": "Invitasjonen er utløpt eller brukt. Be om en ny.",
    "last-administrator": "Noen må være administrator. Gi rollen til en annen først.",
    "no-role": "Velg minst én rolle.",
    "last-lot": "En anskaffelse har minst én delkontrakt, så denne blir.",
    "reason-missing": (
        "Si hvorfor funnet blir stående, i en setning på minst ti tegn. Den kan bli utlevert i en klagesak."
    ),
    "nothing-to-publish": "Konkurransen har ingen krav ennå, så det er ingenting å publisere.",
    "deadline-passed": "Tilbudsfristen er ute. Endre den før du publiserer.",
    "stage-missing": "«{title}» har ikke noe bruksområde. Velg ett før du publiserer.",
    "blank-open": "«{title}» har et felt som ikke er fylt ut. Fyll det ut før du publiserer.",
    "weight-not-read": "«{text}» er ikke en vekt som kan leses. Skriv den som i {example}.",
    "hour-does-not-exist": (
        "{time} finnes ikke: klokken stilles fram over det. Neste tidspunkt som finnes, er {next}."
    ),
    "hour-twice": "{time} kommer to ganger, fordi klokken stilles tilbake. Velg en time før eller etter.",
    "zone-unknown": "Det finnes ingen tidssone som heter {zone}. Velg en fra listen.",
    "year-not-shown": "Året må ligge mellom {earliest} og {latest}.",
    "variable-missing": "Fyll ut «{field}».",
    "variable-range": "{value} er utenfor grensene for «{field}»: fra {low} til {high}.",
    "document-empty": "Det er ingenting i dokumentet. Velg et annet, eller lim inn teksten.",
    "document-without-text": "Det ble ikke funnet tekst i dokumentet. Velg et annet, eller lim inn teksten.",
    "document-encrypted": "Dokumentet er beskyttet med passord. Lagre det uten, og prøv igjen.",
    "document-format-not-read": (
        "Slike dokumenter leses ikke: {format}. Lagre det som DOCX, XLSX, PDF, HTML eller tekst."
    ),
    "document-damaged": (
        "Dokumentet er skadet eller er noe annet enn det ser ut som ({format}). Lagre det på nytt, og prøv igjen."
    ),
    "document-too-large": "Dokumentet er for stort: høyst {limit_bytes} leses.",
    "pdf-without-text": "PDF-en har bilder av sider og ingen tekst. Kjør tekstgjenkjenning (OCR), og prøv igjen.",
    "pdf-too-many-pages": "PDF-en har {pages} sider; høyst {limit} leses. Ta ut sidene som betyr noe.",
    "check-too-slow": "Sjekken tok mer enn {seconds} sekunder og ble stoppet. Gi et kortere dokument.",
    "check-too-heavy": "Dokumentet krever for mye av sjekken, som ble stoppet. Gi et kortere eller enklere.",
    "xml-not-well-formed": "Filen er ikke gyldig XML: linje {line}, kolonne {column}: {detail}.",
    "xml-is-no-notice": (
        "Denne XML-en er ingen kunngjøring: den begynner med «{root}». Gi en kunngjøring i eForms-format."
    ),
    "json-not-json": "Filen er ikke JSON: linje {line}, kolonne {column}.",
    "ocds-not-a-release": "Dette er ingen OCDS-melding eller pakke: ved {path} står {found}.",
}
