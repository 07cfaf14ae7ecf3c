"""Workbooks: reports and filled-in forms of XLSX, XLSM and XLS files, and the form to fill in."""

from govdisclosure.formats.xlsx.form import new_form
from govdisclosure.formats.xlsx.reading import read
from govdisclosure.formats.xlsx.writing import write

__all__ = ["new_form", "read", "write"]
