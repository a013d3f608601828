"""How much may a file hold before it is refused?"""

MEGABYTE = 1_000_000

UNPACKED = 64 * MEGABYTE
"""Bytes of everything in an archive together, archives inside of it included."""

TAG_ATTRIBUTES = 5_000
"""Of one element of an office document: no program writes a hundred, and very many take very long to read."""

ENTRIES = 1_000
"""Files in an archive, archives inside of it included."""

HEADERS = 10_000
"""Entries that an archive's index may seem to have before anything of it is read."""

DEPTH = 3
"""An archive in an archive in an archive is looked into; what is packed deeper is refused."""

PIXELS = 100_000_000
"""A camera of a hundred megapixels; more is no photograph."""

SIDE = 30_000
"""Pixels of the longer side: long enough for a scan of a whole roll."""

PICTURE_PARTS = 5_000
"""Parts of a picture's file: of ten megabytes some thousand."""

PDF_STREAM = 16 * MEGABYTE
PDF_STREAMS = 64 * MEGABYTE
"""Bytes of one packed part of a PDF, and of all that are unpacked."""

PDF_PARTS = 50_000
"""Streams of a PDF: pages, fonts, pictures and packed objects; a thousand pages have some five thousand."""

PDF_SHOWN = 8 * MEGABYTE
"""Bytes of all that pages draw that are looked at for text under black bars."""

PDF_TOKENS = 250_000
"""Drawing operations and figures that are looked at for text under black bars: under a second."""

NAME_CHARACTERS = 120
NAME_BYTES = 200
"""File systems take 255 bytes; a folder, a number or an ending still has to fit."""
