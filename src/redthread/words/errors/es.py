"""With which sentence is each refusal told in Spanish?"""

SENTENCES = {
    "not-found": (
        "Aquí no hay nada para usted: la dirección es errónea o pertenece a una organización por la que no actúa."
    ),
    "not-allowed": "Su función no lo permite. Pida ayuda a un administrador de su organización, o actúe por otra.",
    "changed-meanwhile": (
        "Otra persona guardó esto mientras escribía. Lo que escribió se conserva: compare y guarde de nuevo."
    ),
    "nothing-changed": "Nada ha cambiado desde la última edición, así que no hay nada que publicar.",
    "too-large": "El archivo es demasiado grande: se leen como máximo {most}.",
    "too-many": (
        "Demasiadas peticiones desde su dirección: como máximo {most}. Inténtelo de nuevo en {seconds} segundos."
    ),
    "file-empty": "El archivo está vacío. Elija otro.",
    "form-too-old": "El formulario es demasiado antiguo. Cargue la página de nuevo y suba otra vez el archivo.",
    "sign-in-first": (
        "La dirección a la que se envió ya tiene una cuenta. Inicie sesión con ella y abra otra vez la invitación."
    ),
    "invitation-ended": "La invitación ha caducado o ya se usó. Pida otra.",
    "last-administrator": "Alguien tiene que ser administrador. Dé antes la función a otra persona.",
    "no-role": "Elija al menos una función.",
    "last-lot": "Una compra tiene al menos un lote, así que este se queda.",
    "reason-missing": (
        "Diga por qué se mantiene el hallazgo, en una frase de al menos diez caracteres. Puede revelarse en un recurso."
    ),
    "nothing-to-publish": "La licitación aún no tiene requisitos, así que no hay nada que publicar.",
    "deadline-passed": "El plazo de las ofertas ha terminado. Cámbielo antes de publicar.",
    "stage-missing": "«{title}» no tiene fase de uso. Elija una antes de publicar.",
    "blank-open": "«{title}» tiene un hueco sin rellenar. Rellénelo antes de publicar.",
    "weight-not-read": "«{text}» no es una ponderación legible. Escríbala como en {example}.",
    "hour-does-not-exist": (
        "{time} no existe: el reloj se adelanta y la salta. El siguiente momento que existe es {next}."
    ),
    "hour-twice": "{time} ocurre dos veces, porque el reloj se atrasa. Elija una hora antes o después.",
    "zone-unknown": "No hay ninguna zona horaria {zone}. Elija una de la lista.",
    "year-not-shown": "El año debe estar entre {earliest} y {latest}.",
    "variable-missing": "Rellene «{field}».",
    "variable-range": "{value} queda fuera de los límites de «{field}»: de {low} a {high}.",
    "document-empty": "El documento está vacío. Elija otro o pegue el texto.",
    "document-without-text": "No se ha encontrado texto en el documento. Elija otro o pegue el texto.",
    "document-encrypted": "El documento está protegido con contraseña. Guárdelo sin ella e inténtelo de nuevo.",
    "document-format-not-read": (
        "No se leen documentos de este tipo: {format}. Guárdelo como DOCX, XLSX, PDF, HTML o texto."
    ),
    "document-damaged": (
        "El documento está dañado o no es lo que parece ({format}). Guárdelo de nuevo e inténtelo otra vez."
    ),
    "document-too-large": "El documento es demasiado grande: se leen como máximo {limit_bytes}.",
    "pdf-without-text": (
        "El PDF contiene imágenes de páginas y ningún texto. Pase un reconocimiento de texto (OCR) e "
        "inténtelo de nuevo."
    ),
    "pdf-too-many-pages": "El PDF tiene {pages} páginas; se leen como máximo {limit}. Extraiga las que importan.",
    "check-too-slow": "La comprobación tardó más de {seconds} segundos y se detuvo. Dé un documento más corto.",
    "check-too-heavy": (
        "El documento exige demasiado a la comprobación, que se detuvo. Dé uno más corto o más sencillo."
    ),
    "xml-not-well-formed": "El archivo no es XML correcto: línea {line}, columna {column}: {detail}.",
    "xml-is-no-notice": "Este XML no es un anuncio: empieza con «{root}». Dé un anuncio en formato eForms.",
    "json-not-json": "El archivo no es JSON: línea {line}, columna {column}.",
    "ocds-not-a-release": "Esto no es una publicación ni un paquete OCDS: en {path} hay {found}.",
}
