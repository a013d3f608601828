"""With which sentence is each refusal told in Dutch?"""

SENTENCES = {
    "not-found": "Hier is niets voor u: het adres klopt niet, of hoort bij een organisatie waarvoor u niet handelt.",
    "not-allowed": "Uw rol staat dat niet toe. Vraag een beheerder van uw organisatie, of handel voor een andere.",
    "changed-meanwhile": (
        "Iemand anders heeft dit bewaard terwijl u schreef. Uw tekst is er nog: vergelijk en bewaar opnieuw."
    ),
    "nothing-changed": "Sinds de vorige editie is niets gewijzigd, dus er is niets te publiceren.",
    "too-large": "Het bestand is te groot: hooguit {most} wordt gelezen.",
    "too-many": "Te veel verzoeken vanaf uw adres: hooguit {most}. Probeer het over {seconds} seconden opnieuw.",
    "file-empty": "Het bestand is leeg. Kies een ander.",
    "form-too-old": "Het formulier is te oud om te versturen. Laad de pagina opnieuw en upload het bestand weer.",
    "sign-in-first": (
        "Het adres waar dit naartoe ging, heeft al een account. Meld u daarmee aan en open de uitnodiging opnieuw."
    ),
    "invitation-ended": "Deze uitnodiging is verlopen of gebruikt. Vraag een nieuwe.",
    "last-administrator": "Iemand moet beheerder zijn. Geef de rol eerst aan een ander.",
    "no-role": "Kies ten minste één rol.",
    "last-lot": "Een inkoop heeft ten minste één perceel, dus dit blijft.",
    "reason-missing": (
        "Zeg waarom de bevinding blijft staan, in een zin van ten minste tien tekens. Die kan bij een "
        "klacht openbaar worden."
    ),
    "nothing-to-publish": "De aanbesteding heeft nog geen eisen, dus er is niets te publiceren.",
    "deadline-passed": "De termijn voor inschrijvingen is voorbij. Wijzig die voordat u publiceert.",
    "stage-missing": "“{title}” heeft geen gebruiksfase. Kies er een voordat u publiceert.",
    "blank-open": "“{title}” heeft een open plek. Vul die in voordat u publiceert.",
    "weight-not-read": "“{text}” is geen weging die te lezen is. Schrijf die zoals in {example}.",
    "hour-does-not-exist": (
        "{time} bestaat niet: de klok gaat er vooruit overheen. Het eerstvolgende moment is {next}."
    ),
    "hour-twice": "{time} komt twee keer voor, want de klok gaat terug. Kies een uur ervoor of erna.",
    "zone-unknown": "Er is geen tijdzone {zone}. Kies er een uit de lijst.",
    "year-not-shown": "Het jaar moet tussen {earliest} en {latest} liggen.",
    "variable-missing": "Vul “{field}” in.",
    "variable-range": "{value} valt buiten de grenzen voor “{field}”: van {low} tot {high}.",
    "document-empty": "Het document is leeg. Kies een ander, of plak de tekst.",
    "document-without-text": "In het document is geen tekst gevonden. Kies een ander, of plak de tekst.",
    "document-encrypted": "Het document is met een wachtwoord beveiligd. Bewaar het zonder en probeer het opnieuw.",
    "document-format-not-read": (
        "Zulke documenten worden niet gelezen: {format}. Bewaar het als DOCX, XLSX, PDF, HTML of tekst."
    ),
    "document-damaged": (
        "Het document is beschadigd of anders dan het lijkt ({format}). Bewaar het opnieuw en probeer het weer."
    ),
    "document-too-large": "Het document is te groot: hooguit {limit_bytes} wordt gelezen.",
    "pdf-without-text": (
        "De PDF bevat beelden van bladzijden en geen tekst. Laat tekstherkenning (OCR) lopen en probeer het opnieuw."
    ),
    "pdf-too-many-pages": (
        "De PDF heeft {pages} bladzijden; hooguit {limit} worden gelezen. Neem de bladzijden die tellen."
    ),
    "check-too-slow": "De controle duurde langer dan {seconds} seconden en is gestopt. Geef een korter document.",
    "check-too-heavy": (
        "Het document vraagt te veel van de controle, die is gestopt. Geef een korter of eenvoudiger document."
    ),
    "xml-not-well-formed": "Het bestand is geen geldige XML: regel {line}, kolom {column}: {detail}.",
    "xml-is-no-notice": "Deze XML is geen aankondiging: hij begint met “{root}”. Geef een aankondiging in eForms.",
    "json-not-json": "Het bestand is geen JSON: regel {line}, kolom {column}.",
    "ocds-not-a-release": "Dit is geen OCDS-release of -pakket: bij {path} staat {found}.",
}
