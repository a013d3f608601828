"""How large may a document be before it is refused?"""

MIB = 1024 * 1024

DOCUMENT_BYTES = 10 * MIB
"""A tender annex of 500 pages with pictures; what is larger is no annex."""

ARCHIVE_ENTRIES = 2_000
ARCHIVE_BYTES = 150 * MIB
"""Of all parts together, unpacked."""

ARCHIVE_RATIO = 200
"""Unpacked to packed, from ``ARCHIVE_RATIO_FROM`` on. Text packs 10 to 40 times; zeros pack 1,000 times."""

ARCHIVE_RATIO_FROM = 10 * MIB
PART_BYTES = 32 * MIB

PDF_PAGES = 300
PDF_OPERATIONS = 300_000
"""Drawing operations over all pages, read in some ten seconds at worst; an annex of 60 pages has some 10,000."""

BLOCKS = 20_000
CELLS = 200_000
TEXT_CHARACTERS = 2_000_000
"""Of a whole document: some 600 pages."""

HTML_DEPTH = 200
