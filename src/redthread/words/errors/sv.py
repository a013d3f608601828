"""With which sentence is each refusal told in Swedish?"""

SENTENCES = {
    "not-found": "Här finns inget för dig: adressen är fel, eller hör till en organisation som du inte företräder.",
    "not-allowed": "Din roll tillåter inte det. Fråga en administratör i organisationen, eller företräd en annan.",
    "changed-meanwhile": "Någon annan sparade detta medan du skrev. Det du skrev finns kvar: jämför och spara igen.",
    "nothing-changed": "Inget har ändrats sedan förra utgåvan, så det finns inget att publicera.",
    "too-large": "Filen är för stor: högst {most} läses.",
    "too-many": "För många anrop från din adress: högst {most}. Försök igen om {seconds} sekunder.",
    "file-empty": "Filen är tom. Välj en annan.",
    "form-too-old": "Formuläret är för gammalt för att sändas. Läs in sidan på nytt och ladda upp filen igen.",
    "sign-in-first": "Adressen detta sändes till har redan ett konto. Logga in med det och öppna inbjudan igen.",
    "invitation-ended": "Inbjudan har gått ut eller använts. Be om en ny.",
    "last-administrator": "Någon måste vara administratör. Ge rollen till en annan först.",
    "no-role": "Välj minst en roll.",
    "last-lot": "En upphandling har minst en del, så denna står kvar.",
    "reason-missing": (
        "Säg varför iakttagelsen står kvar, i en mening på minst tio tecken. Den kan lämnas ut vid en överprövning."
    ),
    "nothing-to-publish": "Upphandlingen har inga krav ännu, så det finns inget att publicera.",
    "deadline-passed": "Anbudstiden har gått ut. Ändra den innan du publicerar.",
    "stage-missing": "”{title}” har inget användningsskede. Välj ett innan du publicerar.",
    "blank-open": "”{title}” har ett fält som inte är ifyllt. Fyll i det innan du publicerar.",
    "weight-not-read": "”{text}” är ingen vikt som kan läsas. Skriv den som i {example}.",
    "hour-does-not-exist": "{time} finns inte: klockan ställs fram över den. Nästa tidpunkt som finns är {next}.",
    "hour-twice": "{time} inträffar två gånger, för att klockan ställs tillbaka. Välj en timme före eller efter.",
    "zone-unknown": "Det finns ingen tidszon som heter {zone}. Välj en i listan.",
    "year-not-shown": "Året måste ligga mellan {earliest} och {latest}.",
    "variable-missing": "Fyll i ”{field}”.",
    "variable-range": "{value} ligger utanför gränserna för ”{field}”: från {low} till {high}.",
    "document-empty": "Det finns inget i dokumentet. Välj ett annat, eller klistra in texten.",
    "document-without-text": "Ingen text hittades i dokumentet. Välj ett annat, eller klistra in texten.",
    "document-encrypted": "Dokumentet skyddas av ett lösenord. Spara det utan och försök igen.",
    "document-format-not-read": (
        "Sådana dokument läses inte: {format}. Spara det som DOCX, XLSX, PDF, HTML eller text."
    ),
    "document-damaged": (
        "Dokumentet är skadat eller är något annat än det ser ut som ({format}). Spara det på nytt och försök igen."
    ),
    "document-too-large": "Dokumentet är för stort: högst {limit_bytes} läses.",
    "pdf-without-text": "PDF-filen har bilder av sidor och ingen text. Kör textigenkänning (OCR) och försök igen.",
    "pdf-too-many-pages": "PDF-filen har {pages} sidor; högst {limit} läses. Ta ut de sidor som har betydelse.",
    "check-too-slow": "Kontrollen tog mer än {seconds} sekunder och stoppades. Lämna ett kortare dokument.",
    "check-too-heavy": "Dokumentet kräver för mycket av kontrollen, som stoppades. Lämna ett kortare eller enklare.",
    "xml-not-well-formed": "Filen är inte giltig XML: rad {line}, kolumn {column}: {detail}.",
    "xml-is-no-notice": (
        "Den här XML-filen är ingen annons: den börjar med ”{root}”. Lämna en annons i eForms-format."
    ),
    "json-not-json": "Filen är inte JSON: rad {line}, kolumn {column}.",
    "ocds-not-a-release": "Detta är ingen OCDS-publicering eller ett paket: vid {path} står {found}.",
}
