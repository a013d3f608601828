"""With which sentence is each refusal told in English?"""

from redthread.words.errors import en_contracts, en_files, en_followup, en_offers, en_operations

SENTENCES = {
    # Anywhere
    "not-found": (
        "There is nothing here for you: the address is wrong, or it belongs to an organisation you do not act for."
    ),
    "not-allowed": (
        "Your role does not allow that. Ask an administrator of your organisation, or act for another one."
    ),
    "changed-meanwhile": (
        "Somebody else saved this while you were writing. What you typed is kept: compare, then save again."
    ),
    "nothing-changed": "Nothing has changed since the last edition, so there is nothing to publish.",
    "too-large": "The file is too large: at most {most} are read.",
    "too-many": "Too many requests from your address: at most {most}. Try again in {seconds} seconds.",
    "file-empty": "The file is empty, or as good as empty. Choose another.",
    "form-too-old": "The form is too old to be sent. Load the page anew and upload the file again.",
    "sign-in-needed": "Sign in, or send a token with the request.",
    "form-protection": (
        "The request comes from a session without its protection token. Load it anew, or use a token for machines."
    ),
    "content-type": "The content type is not read here. Send one of these: {wanted}.",
    "given-twice": "“{field}” was given more than once. Give it once.",
    "language-twice": "“{field}” holds two texts in one language ({language}). Give one for each.",
    # Requests of machines
    "request-not-read": "The request could not be read. Look at how it is put together, then send it again.",
    "request-too-large": "The request is larger than what is read here. Send less at once.",
    "method-unknown": "This address does not answer to that method. The reference says which it knows.",
    "address-too-long": "The address is too long. Shorten what you search for.",
    "failed-here": "Something failed on our side, and nothing was saved. Try again later.",
    "field-missing": "“{field}” is missing. Give it.",
    "field-not-ours": "There is no field called “{field}”. Take it out, or correct its name.",
    "field-empty": "“{field}” is empty. Give it a value.",
    "field-too-long": "“{field}” has more than {most} characters. Shorten it.",
    "field-too-many": "“{field}” holds more than {most} values. Send fewer at once.",
    "field-pattern": "“{field}” is not written as it has to be ({pattern}).",
    "field-no-text": "“{field}” has to be a text.",
    "field-bad-character": "“{field}” holds a character that no text may hold. Take it out.",
    "field-not-listed": "“{field}” is none of these: {choices}.",
    "field-no-yes-no": "“{field}” has to be true or false.",
    "field-no-number": "“{field}” has to be a number.",
    "field-too-small": "“{field}” has to be {least} or more.",
    "field-too-great": "“{field}” has to be {most} or less.",
    "field-too-many-digits": "“{field}” has too many digits: at most {most}.",
    "field-no-day": "“{field}” has to be a date such as 2027-03-01.",
    "field-no-moment": "“{field}” has to be a date and time such as 2027-03-01T12:00:00+01:00.",
    "field-no-zone": "“{field}” needs its offset, such as +01:00: without one nobody can say which hour is meant.",
    "field-no-list": "“{field}” has to be a list.",
    "field-no-object": "“{field}” has to be an object.",
    "field-unfitting": "“{field}” does not have the documented shape.",
    "currency-missing": "A value needs its currency: give three letters, such as EUR.",
    # People and organisations
    "sign-in-first": (
        "The address this was sent to has an account already. Sign in with it, then open the invitation again."
    ),
    "person-exists": "{email} has an account already.",
    "organisation-exists": "There is an organisation named {name} in that country already.",
    "invitation-ended": "This invitation has ended or was used. Ask for a new one.",
    "invitation-for-another": (
        "This invitation was sent to another address. Sign in with the account of that address."
    ),
    "last-administrator": "Somebody has to be administrator. Give the role to another person first.",
    "no-role": "Choose at least one role.",
    "role-not-in-kind": "The role of {role} can’t be given in an organisation of this kind: {kind}.",
    "organisation-unknown": "There is no organisation named {name}. There are: {names}.",
    "organisation-twice": "There are several organisations named {name}. Give the id of one instead: {ids}.",
    "person-unknown": "There is no account with the address {email}.",
    "not-a-consortium": "{name} is no consortium, so nobody can join it.",
    "token-days": "A token lasts from 1 to {most} days.",
    # Purchases and tenders
    "last-lot": "A purchase has at least one lot, so this one stays.",
    "lot-published": "The tender was published, so its lots stay.",
    "lot-unknown": "There is no such lot in this purchase: {lot}.",
    "lot-in-file-twice": "The file holds two lots with the number {lot}. Give each lot a number of its own.",
    "lot-twice": "The lot {lot} is given two weights. Give it one.",
    "weight-without-kind": "A weight needs its kind: percentage, points, order of importance or money.",
    "value-unfitting": "“{name}” can’t be kept as it is given ({value}): it is too long, too large or negative.",
    "lot-in-use": "A requirement still applies to this lot: change that one first.",
    "too-many-lots": "A purchase holds at most {most} lots.",
    "too-many-at-once": "At most {most} criteria are taken at once. Take the others after these.",
    "too-many-requirements": "A purchase holds at most {most} requirements.",
    "imported-already": "Your organisation has imported this very file before ({name}).",
    "reason-missing": (
        "Say why the finding stays, in a sentence of at least ten characters. It may be disclosed in a complaint."
    ),
    "nothing-to-publish": "The tender has no requirement yet, so there is nothing to publish.",
    "deadline-passed": "The time limit for tenders lies in the past. Change it before you publish.",
    "stage-missing": "“{title}” has no stage of use. Choose one before you publish.",
    "blank-open": "“{title}” has a blank that is not filled in. Fill it before you publish.",
    "requirement-unknown": "There is no such requirement: {requirement}.",
    "several-processes": "The file holds {count} purchases. Give a file with one.",
    "weight-not-read": "“{text}” is not a weight that can be read. Write it as in {example}.",
    "weight-over-100": "“{text}” is more than 100 per cent. Correct the weight.",
    "jurisdiction-unknown": (
        "“{jurisdiction}” is not a country that can be chosen. Choose one from the list, or none."
    ),
    # Dates
    "hour-does-not-exist": (
        "{time} does not exist: the clocks go forward over it. The next moment there is, is {next}."
    ),
    "hour-twice": "{time} happens twice, because the clocks go back. Choose an hour before or after.",
    "zone-unknown": "There is no time zone called {zone}. Choose one from the list.",
    "year-not-shown": "The year has to lie between {earliest} and {latest}.",
    "time-without-zone": "{value} has no time zone. Give one.",
    # The library and its packages
    "basket-full": "The basket holds at most {most} criteria. Take some out first.",
    "basket-empty": "There is nothing in the basket. Put a criterion into it first.",
    "basket-languages": (
        "A package has one authoritative language, and the basket holds several: {languages}. Take some out first."
    ),
    "variable-missing": "A blank of the wording has no value: fill in “{field}”.",
    "variable-unknown": "The wording has no blank called “{field}”.",
    "variable-undeclared": (
        "The wording has a blank named “{field}” that nobody explained. Remove it or fill it by hand."
    ),
    "variable-kind": "“{value}” does not fit “{field}”. Give a value of the right kind.",
    "variable-choice": "“{value}” is not among the choices for “{field}”. Choose one of them.",
    "variable-range": "{value} is out of range for “{field}”: from {low} to {high}.",
    "package-refused": "The package has errors ({count}). Correct them and load it again.",
    "package-name-reserved": "No package can be called {identifier}: a page of the library has that address.",
    "package-version-changed": (
        "Version {version} of {identifier} was loaded with other content. Give the change a new version."
    ),
    "package-version-older": "Version {newest} of {identifier} is loaded, and {version} is older. Load a newer one.",
    # Documents that are read
    "document-empty": "There is nothing in the document. Choose another, or paste the text.",
    "document-without-text": "No text was found in the document. Choose another, or paste the text.",
    "document-encrypted": "The document is protected by a password. Save it without one, then try again.",
    "document-format-not-read": (
        "Documents of this kind are not read: {format}. Save it as DOCX, XLSX, PDF, HTML or text."
    ),
    "document-damaged": (
        "The document is damaged or not what it seems ({format}). Save it anew in its program, then try again."
    ),
    "document-part-refused": (
        "A part of the document can’t be read safely: {part}. Save it anew in its program, then try again."
    ),
    "document-unpacks-too-large": (
        "The document is far larger inside than outside, and is not opened. Save it anew, or paste the text."
    ),
    "document-too-large": "The document is too large: at most {limit_bytes} are read.",
    "document-too-complex": (
        "The document is nested too deeply or has too many parts (limit {limit}). Split it, or paste the text."
    ),
    "pdf-without-text": (
        "The PDF holds pictures of pages and no text. Run text recognition (OCR) over it, then try again."
    ),
    "pdf-too-many-pages": "The PDF has {pages} pages; at most {limit} are read. Take out the pages that matter.",
    "comment-without-place": "A comment has no place in the document: {block}.",
    "check-too-slow": "The check took more than {seconds} seconds and was stopped. Give a shorter document.",
    "check-too-heavy": "The document asks too much of the check, which was stopped. Give a shorter or simpler one.",
    # Notices and releases
    "xml-empty": "The file is empty.",
    "xml-not-well-formed": "The XML file breaks off or is damaged at line {line}, column {column}: {detail}.",
    "xml-has-dtd": (
        "The file declares a document type (line {line}); such files are refused for safety. Take the declaration out."
    ),
    "xml-too-deep": "The XML is nested more than {limit_depth} deep (line {line}) and is not read.",
    "xml-too-large": "The XML file is too large: at most {limit_bytes} are read.",
    "xml-too-many-elements": "The XML has more than {limit_elements} elements (line {line}) and is not read.",
    "xml-unknown-encoding": "The encoding that the XML names is not known. Save it as UTF-8.",
    "xml-is-no-notice": "This XML is no notice: it begins with “{root}”. Give a notice in the eForms format.",
    "notice-is-not-eforms": "The notice does not say that it follows eForms. Download it in the eForms XML format.",
    "notice-neither-xml-nor-json": "The file is neither XML nor JSON. Give an eForms notice or an OCDS release.",
    "notice-is-business-registration": "This is a notice of a company’s registration, and holds no tender.",
    "notice-is-older-than-eforms": (
        "The notice is in the format that came before eForms. Download a notice in the eForms format."
    ),
    "json-empty": "The file is empty.",
    "json-not-json": "The file is not JSON: line {line}, column {column}.",
    "json-not-utf8": "The file is not UTF-8 text: line {line}, byte {byte}. Save it as UTF-8.",
    "json-not-an-object": "An object is needed at {path}; there is {found}.",
    "json-not-a-number": "{found} is no number in JSON.",
    "json-number-too-long": "A number is too long to be read: {found}…",
    "json-bad-character": "A character that no text may hold, {character}, stands at {path}.",
    "json-duplicate-key": "The key “{key}” stands twice in one object. Remove one of the two.",
    "json-too-deep": "The JSON is nested more than {limit_depth} deep (line {line}) and is not read.",
    "json-too-large": "The JSON file is too large: at most {limit_bytes} are read.",
    "ocds-not-a-release": "This is no OCDS release or package: at {path} there is {found}.",
    "ocds-list-without-package": "This is a bare list of {count} items. Give a release package.",
    "ocds-package-empty": "The package holds no {field}.",
    "ocds-without-ocid": "The release at {path} has no ocid.",
    "ocds-version-unknown": "OCDS version {found} is not read; 1.0 and 1.1 are.",
    "ocds-versioned-release": "The release at {path} is a versioned one. Give a compiled release.",
    "ocds-record-without-release": "The record at {path} holds no release.",
    "ocds-releases-only-linked": "The record at {path} only links to its releases, and links are not followed.",
    "ocds-too-many-releases": "The record {ocid} holds more than {at_most} releases and is not read.",
    "ocds-lot-unknown": "A requirement names lots that are not in the purchase: {lots}.",
    "ocds-moment-without-zone": "“{field}” needs a time zone.",
    "ocds-no-buyer": "A release needs a buyer. Name the authority.",
    "ocds-text-not-in-language": "“{field}” has no text in this language: {language}. It is written in: {languages}.",
    "ocds-extension-not-installed": "The OCDS extension is not installed: {extension}. Install its pack.",
    "ocds-pack-incomplete": "The OCDS pack lacks a file: {missing}. Install it again.",
    "ocds-schema-reference-unresolved": (
        "The OCDS schema refers to something that is not installed: {reference}. Install the missing pack."
    ),
    # Standards packs
    "archive-not-found": "There is no file or folder called {name}.",
    "archive-damaged": "{name} is damaged. Download it again.",
    "archive-encrypted": "{name} is protected by a password. Unpack it first.",
    "archive-has-link": "The archive holds a link, which is refused for safety: {name}.",
    "archive-name-twice": "The archive holds the same name twice: {name}.",
    "archive-too-large": "The archive is too large when unpacked: {name}.",
    "archive-too-many-files": "The archive holds more than {limit_files} files.",
    "archive-unknown-format": "{name} is no archive that is read. Give a ZIP or TAR file, or a folder.",
    "archive-unsafe-name": "The archive holds a name that would leave its folder: {name}.",
    "pack-not-recognised": "{name} is no standards pack that is known: eForms SDK, OCDS, its extensions, or UNTP.",
    "pack-differs-from-installed": "Another {name} is installed already, with other content. Remove it first.",
    "pack-manifest-damaged": "The list of files of {name} is damaged. Remove the folder and install the pack again.",
    # Files that are written
    "label-missing": "The language lacks words for the document ({missing}).",
    "no-sheets": "There is nothing to write into the workbook.",
    "sheet-too-large": "The sheet “{field}” is too large: at most {limit}.",
    "pdf-no-font": (
        "The document {reference} has characters that no font here shows, so no PDF was made. Take the DOCX."
    ),
    **en_files.SENTENCES,
    **en_offers.SENTENCES,
    **en_contracts.SENTENCES,
    **en_followup.SENTENCES,
    **en_operations.SENTENCES,
}
