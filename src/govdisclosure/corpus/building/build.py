"""Many files to one table: what is known is kept, what is new is read, and a run that is broken off goes on where it stopped."""

import os
import shutil
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from govdisclosure.corpus.building.assembly import Assembly
from govdisclosure.corpus.building.engine import Engine
from govdisclosure.corpus.building.lock import locked
from govdisclosure.corpus.building.progress import Progress
from govdisclosure.corpus.building.reading import Reading
from govdisclosure.corpus.building.relations import related
from govdisclosure.corpus.building.shelf import reader_of, write_rows
from govdisclosure.corpus.building.store import Store
from govdisclosure.corpus.building.summary import EXAMPLES, Some, Summary, chosen
from govdisclosure.corpus.building.survey import Survey
from govdisclosure.corpus.reader import fingerprint
from govdisclosure.corpus.sources.local import LocalFiles
from govdisclosure.corpus.sources.opening import Opener
from govdisclosure.corpus.sources.remote import is_address
from govdisclosure.corpus.sources.search import Search
from govdisclosure.errors import GovDisclosureError, Message, UnknownFormat, Unreadable
from govdisclosure.messages import LABELLED, Joined, Phrase

__all__ = ["build"]

_NOT_OURS: Final = Message("文件已存在，但不是语料表，不予覆盖")
_NOTHING: Final = Message("没有找到任何文件，不写语料表")
_NONE_OF: Final = Message("没有找到任何文件，不写语料表（{problems}）")
_APART: Final = Message("；")
_NOT_PARQUET: Final = Message("语料表的文件名须以.parquet结尾")
_NOT_HERE: Final = Message("语料表只能写在本机，不能写到这样的地址")
_ENDING: Final = ".parquet"
_PARTS: Final = ".parts"
_SURVEY: Final = ".survey"
_DRAFT: Final = ".whole"


def build(
    paths: Iterable[str | os.PathLike[str]],
    out: str | os.PathLike[str],
    *,
    jobs: int | None = None,
    engine: Engine | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Write one row for each file that ``paths`` name to the Parquet file ``out``; return what came of it.

    Files that have not changed since ``out`` was written are not read again, and those that are gone leave it. What was read before a run
    was killed stands in a folder beside ``out`` and is taken up by the next. ``out`` is there whole or as it was.

    Args:
        paths: files, folders, ZIP archives, patterns (``**/*.html``) and addresses that fsspec knows.
        out: the Parquet file, which may hold the corpus of an earlier run.
        jobs: how many processes read, as many as there are processors by default; 0 for this one itself.
        engine: reads in their place, `govdisclosure.corpus.engines.dask.Dask` for one.
        progress: is told how many files have their rows, of how many.

    Raises:
        UnknownFormat: ``out`` does not end with ``.parquet``.
        GovDisclosureError: ``out`` is an address, or another file than a corpus, another run is writing it, no file was found, or no process
            can be started to read them.
        MissingExtra: a library is not installed.
        OSError: ``out`` cannot be written.
    """
    target = Path(out)
    if target.suffix.lower() != _ENDING:
        raise UnknownFormat(_NOT_PARQUET)
    if is_address(os.fspath(out)):
        raise GovDisclosureError(_NOT_HERE)
    reader = fingerprint()
    if target.exists() and reader_of(target) is None:
        raise Unreadable(_NOT_OURS, file=os.fspath(out))
    with _workplace(target) as folder:
        search = Search(out=LocalFiles().identity(os.fspath(out)))
        with Survey(search.items([os.fspath(path) for path in paths]), folder / _SURVEY) as survey:
            if not len(survey):
                raise _nothing(search.problems)
            store = Store(target, folder, reader)
            reading = Reading(survey, store, progress)
            reading.run(Opener(search.places), (os.cpu_count() or 1) if jobs is None else jobs, engine)
            facts = store.facts[reading.rows]
            relations = related(facts)
            assembly = Assembly(survey=survey, store=store, rows=reading.rows, relations=relations)
            picked = {
                name: Some(number=len(rows), examples=tuple(assembly.table(rows[:EXAMPLES]).to_pylist()))
                for name, rows in chosen(facts, relations).items()
                if len(rows)
            }
            if reading.read or not assembly.is_in(target):
                write_rows(target, reader, assembly.tables(), folder / _DRAFT)
        shutil.rmtree(folder)
    return Summary(
        rows=len(reading.rows),
        read=reading.read,
        kept=reading.kept,
        skipped=search.skipped,
        repeated=survey.repeated,
        problems=tuple(search.problems),
        **{name: picked.get(name, Some()) for name in ("unreadable", "duplicates", "versions", "gaps", "mixed")},
    )


def _nothing(problems: Sequence[Unreadable]) -> GovDisclosureError:
    """Return why nothing was found."""
    if len(problems) == 1:
        return problems[0]
    said = (Phrase(LABELLED, {"label": one.file, "words": Phrase(one.message, one.arguments)}) for one in problems)
    return (
        GovDisclosureError(_NONE_OF, problems=Joined(tuple(said), _APART)) if problems else GovDisclosureError(_NOTHING)
    )


@contextmanager
def _workplace(target: Path) -> Generator[Path]:
    """Yield the folder for what is not finished, which nobody else is in; it is left only where there is something in it."""
    folder = target.with_name(f"{target.name}{_PARTS}")
    with locked(folder):
        try:
            yield folder
        finally:
            (folder / _SURVEY).unlink(missing_ok=True)
            if folder.exists() and not any(folder.glob("*.parquet")):
                shutil.rmtree(folder)
