"""With which sentence is each refusal about evidence files told in English?"""

SENTENCES: dict[str, str] = {
    "file-too-large": "It is too large: at most {limit_bytes} are taken. Split it, or save its pictures smaller.",
    "files-too-many": "At most {most} files are taken at once. Hand in the others after these.",
    "files-too-large-together": (
        "Together they are too large: at most {limit_bytes} are taken at once. Hand them in one after the other."
    ),
    "file-kind-refused": (
        "Its content is of a kind that is not kept, whatever its name says. Taken are PDF, Word (DOCX), Excel (XLSX), "
        "OpenDocument (ODT, ODS), pictures (JPEG, PNG), plain text, CSV, and a ZIP of these. Save or export it as "
        "one of them."
    ),
    "file-name-of-program": (
        "Its name ends in .{ending}, by which a computer would start it. Give it the ending of what it holds."
    ),
    "file-two-formats": (
        "It is two kinds of file at once, which is a way to hide something. Save or print it anew as a single one."
    ),
    "file-damaged": (
        "It is cut off or damaged and can’t be opened. Save it again, and open it once before you hand it in."
    ),
    "file-locked": (
        "It is protected by a password or against changes, so that nobody can look into it. Save or print it anew "
        "without that. Files are read by those alone who may read the record they come with."
    ),
    "file-macros": "It holds macros. Save it as a document or workbook without macros, or as PDF.",
    "file-holds-object": "Another program’s file is packed into it ({part}). Take it out, or save the document as PDF.",
    "file-remote": (
        "It would fetch something from elsewhere when it is opened ({target}). Put the thing itself into it, or save "
        "it as PDF."
    ),
    "file-dde": (
        "A field or cell in it would call another program or fetch something. Put its result in as text or as a "
        "figure, or save it as PDF."
    ),
    "file-active": (
        "The PDF does more than show pages: it has scripts, attachments, films or parts that can’t be looked into. "
        "Print it to a new PDF, and hand in attachments as files of their own."
    ),
    "file-part-refused": "A part of it ({part}) is not made as an office program makes it. Save it anew, or as PDF.",
    "file-infected": "A virus was found in it ({found}), and nothing of it was kept. Check the computer it comes from.",
    "file-archive-unsafe": (
        "The archive holds a link, a name that leads out of its folder, or two entries in one place ({entry}). "
        "Pack it anew, or hand in its files one by one."
    ),
    "file-unpacks-too-large": (
        "Unpacked it is too large: at most {limit_bytes} and {entries} files. Split it into several."
    ),
    "file-nested-too-deep": "Archives are packed into each other more than {limit} deep. Hand in the files themselves.",
    "file-picture-too-large": ("The picture has {megapixels} megapixels; at most {most} are taken. Save it smaller."),
    "file-recording": (
        "Recordings and films are not kept here: voices and faces give people away. They stay with the monitor who "
        "made them; hand in what they show in words."
    ),
    "files-quota-reached": (
        "Your organisation’s files would take more than the {most_bytes} that are set aside for it. Ask whoever runs "
        "this installation for more."
    ),
    "file-not-stored": (
        "It could not be stored, because there is no room left or the store did not answer. Nothing of it was kept: "
        "try again later, and tell whoever runs this installation."
    ),
    "file-was-quarantined": (
        "This file was taken away because it holds papers of a person, and is not taken again. Hand in a summary "
        "without names."
    ),
    "file-held": "The file waits for the virus scanner and is handed out once that has looked at it. Try again later.",
    "file-gone": "The file was taken away and can no longer be read. Its size, hash and the reason stay.",
    "file-reason-missing": "Say in a few words what the file holds. Name no person.",
}
