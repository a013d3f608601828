"""How do rows become a spreadsheet or a CSV file that runs nothing and loses nothing unsaid?"""

from redthread.standards.tables.cells import Cell, Sheet
from redthread.standards.tables.comma import guarded, unguarded, write_csv
from redthread.standards.tables.requirements import requirements_table
from redthread.standards.tables.workbook import CutCell, Workbook, write_xlsx

__all__ = [
    "Cell",
    "CutCell",
    "Sheet",
    "Workbook",
    "guarded",
    "requirements_table",
    "unguarded",
    "write_csv",
    "write_xlsx",
]
