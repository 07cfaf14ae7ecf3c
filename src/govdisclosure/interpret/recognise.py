"""The statutory tables of a file among its blocks, drawn or flattened into text."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import final

from attrs import Factory, define

from govdisclosure.interpret._pictures import with_pictures
from govdisclosure.interpret._title import titles
from govdisclosure.interpret.flattened import flattened_at
from govdisclosure.interpret.raw import Item, RawBlock, RawTable
from govdisclosure.interpret.tables import Hint, Part, certain_classes, merged, read_tables
from govdisclosure.model.editions import EDITIONS, AnyEdition, edition_of
from govdisclosure.model.narrative import TableName
from govdisclosure.model.table import Table
from govdisclosure.published import Grid

__all__ = ["recognise"]


def recognise(blocks: Iterable[RawBlock]) -> list[Item]:
    """Return ``blocks`` with the statutory tables in the place of what they were drawn as.

    Of a table that comes whole a second time the first is taken and the second left as drawn; a table that is split over
    several is put together in the place of its first part. Between editions that have the same labels the other tables
    of the file decide, else the year in its title.
    """
    every = tuple(with_pictures(blocks))
    report = _Report(partial(_likely_edition, every))
    start = 0
    while start < len(every):
        start = report.take(every, start)
    return report.blocks


def _likely_edition(blocks: Sequence[RawBlock]) -> AnyEdition | None:
    """Return the edition of tables that leave no doubt, else that of the year in the title."""
    certain = set[type[Table]]().union(*(certain_classes(block) for block in blocks if isinstance(block, RawTable)))
    of_tables = (edition for edition in EDITIONS if certain & {edition.proactive, edition.requests})
    of_titles = (edition_of(title.year) for title in titles(blocks) if title.year is not None)
    return next(of_tables, None) or next(of_titles, None)


@final
@define
class _Report:
    hint: Hint
    blocks: list[Item] = Factory(list["Item"])
    _grids: dict[TableName, Grid] = Factory(dict["TableName", Grid])
    """The statutory tables found so far."""
    _places: dict[TableName, int] = Factory(dict["TableName", int])
    """Which of the blocks they are."""

    def take(self, blocks: Sequence[RawBlock], start: int) -> int:
        """Add the block at ``start``, recognised or as it was, and return where the next one is."""
        block = blocks[start]
        if isinstance(block, RawTable):
            if not self._take_parts(read_tables(block, self.hint, self._grids)):
                self.blocks.append(block)
            return start + 1
        flattened = flattened_at(blocks, start)
        if flattened is None:
            self.blocks.append(block)
            return start + 1
        if self._take_parts(read_tables(flattened.table, self.hint, self._grids, in_text=True)):
            self.blocks += flattened.rest
        else:
            self.blocks += blocks[start : flattened.end]
        return flattened.end

    def _take_parts(self, parts: Sequence[Part]) -> bool:
        """Add the parts of a table; False if it is to stay as it was: none is new, or one comes a second time."""
        grids: dict[TableName, Grid] = {part.form.name: part for part in parts if isinstance(part, Grid)}
        for name, grid in list(grids.items()):
            before = self._grids.get(name)
            if before is not None:
                whole = merged(before, grid)
                if whole is None:
                    return False
                grids[name] = whole
        for part in parts:
            if not isinstance(part, Grid):
                self.blocks.append(part)
            elif part.form.name not in self._places:
                self._places[part.form.name] = len(self.blocks)
                self.blocks.append(part)
        for name, grid in grids.items():
            self.blocks[self._places[name]] = self._grids[name] = grid
        return bool(parts)
