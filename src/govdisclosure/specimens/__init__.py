"""Realistic corpora of any size from a seed: invented bodies, their reports of many years, and faults that are known."""

from govdisclosure.specimens.files import FORMATS_OF_SITES, FileFormat
from govdisclosure.specimens.making import specimens, specimens_of
from govdisclosure.specimens.specimen import Seeded, Specimen

__all__ = ["FORMATS_OF_SITES", "FileFormat", "Seeded", "Specimen", "specimens", "specimens_of"]
