"""With which sentence is each refusal told in Catalan?"""

SENTENCES = {
    "not-found": (
        "Aquí no hi ha res per a vós: l’adreça és errònia o pertany a una organització per la qual no actueu."
    ),
    "not-allowed": (
        "La vostra funció no ho permet. Demaneu-ho a un administrador de l’organització, o actueu per una altra."
    ),
    "changed-meanwhile": (
        "Una altra persona ho ha desat mentre escrivíeu. El que heu escrit es conserva: compareu i torneu a desar."
    ),
    "nothing-changed": "Res no ha canviat des de l’última edició, així que no hi ha res per publicar.",
    "too-large": "El fitxer és massa gran: se’n llegeixen com a màxim {most}.",
    "too-many": (
        "Massa peticions des de la vostra adreça: com a màxim {most}. Torneu-ho a provar d’aquí a {seconds} segons."
    ),
    "file-empty": "El fitxer és buit. Trieu-ne un altre.",
    "form-too-old": "El formulari és massa antic. Torneu a carregar la pàgina i a pujar el fitxer.",
    "sign-in-first": (
        "L’adreça a la qual es va enviar ja té un compte. Inicieu-hi la sessió i torneu a obrir la invitació."
    ),
    "invitation-ended": "La invitació ha caducat o ja s’ha fet servir. Demaneu-ne una altra.",
    "last-administrator": "Algú ha de ser administrador. Doneu abans la funció a una altra persona.",
    "no-role": "Trieu almenys una funció.",
    "last-lot": "Una compra té almenys un lot, així que aquest es queda.",
    "reason-missing": (
        "Digueu per què es manté la troballa, en una frase d’almenys deu caràcters. Es pot revelar en un recurs."
    ),
    "nothing-to-publish": "La licitació encara no té requisits, així que no hi ha res per publicar.",
    "deadline-passed": "El termini de les ofertes ha acabat. Canvieu-lo abans de publicar.",
    "stage-missing": "«{title}» no té fase d’ús. Trieu-ne una abans de publicar.",
    "blank-open": "«{title}» té un buit per omplir. Ompliu-lo abans de publicar.",
    "weight-not-read": "«{text}» no és una ponderació llegible. Escriviu-la com a {example}.",
    "hour-does-not-exist": (
        "{time} no existeix: el rellotge s’avança i la salta. El moment següent que existeix és {next}."
    ),
    "hour-twice": "{time} passa dues vegades, perquè el rellotge s’endarrereix. Trieu una hora abans o després.",
    "zone-unknown": "No hi ha cap zona horària {zone}. Trieu-ne una de la llista.",
    "year-not-shown": "L’any ha de ser entre {earliest} i {latest}.",
    "variable-missing": "Ompliu «{field}».",
    "variable-range": "{value} queda fora dels límits de «{field}»: de {low} a {high}.",
    "document-empty": "El document és buit. Trieu-ne un altre o enganxeu el text.",
    "document-without-text": "No s’ha trobat text al document. Trieu-ne un altre o enganxeu el text.",
    "document-encrypted": "El document està protegit amb contrasenya. Deseu-lo sense i torneu-ho a provar.",
    "document-format-not-read": (
        "No es llegeixen documents d’aquest tipus: {format}. Deseu-lo com a DOCX, XLSX, PDF, HTML o text."
    ),
    "document-damaged": (
        "El document està malmès o no és el que sembla ({format}). Deseu-lo de nou i torneu-ho a provar."
    ),
    "document-too-large": "El document és massa gran: se’n llegeixen com a màxim {limit_bytes}.",
    "pdf-without-text": (
        "El PDF conté imatges de pàgines i cap text. Passeu-hi un reconeixement de text (OCR) i torneu-ho a provar."
    ),
    "pdf-too-many-pages": "El PDF té {pages} pàgines; se’n llegeixen com a màxim {limit}. Extraieu les que importen.",
    "check-too-slow": "La comprovació ha trigat més de {seconds} segons i s’ha aturat. Doneu un document més curt.",
    "check-too-heavy": (
        "El document exigeix massa a la comprovació, que s’ha aturat. Doneu-ne un de més curt o més senzill."
    ),
    "xml-not-well-formed": "El fitxer no és XML correcte: línia {line}, columna {column}: {detail}.",
    "xml-is-no-notice": "Aquest XML no és un anunci: comença amb «{root}». Doneu un anunci en format eForms.",
    "json-not-json": "El fitxer no és JSON: línia {line}, columna {column}.",
    "ocds-not-a-release": "Això no és una publicació ni un paquet OCDS: a {path} hi ha {found}.",
}
