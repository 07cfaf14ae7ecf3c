"""``python -m govdisclosure.specimens OUT --agencies 52 --years 2019-2024``: a corpus as files, or as one archive."""

import argparse
import json
import sys
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from attrs import asdict

from govdisclosure.specimens import Specimen, specimens

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Write a corpus, and beside it what is wrong in it; return the exit status."""
    parser = _parser()
    given = parser.parse_args(arguments)
    try:
        found = specimens(given.agencies, given.years, seed=given.seed, faults=given.faults)
        count = _write(found, given.out, archived=given.zip)
    except (ValueError, OSError) as error:
        parser.error(str(error))
    sys.stderr.write(f"{count} reports in {given.out}\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m govdisclosure.specimens", description=__doc__)
    parser.add_argument("out", type=Path, help="a folder, made if it is not there; with --zip an archive")
    parser.add_argument("--agencies", type=int, default=52, help="how many bodies report (52: one county)")
    parser.add_argument("--years", type=_years, default="2019-2024", help="2022, 2019-2024 or 2019,2021")
    parser.add_argument("--seed", type=int, default=0, help="another seed, another country")
    parser.add_argument("--faults", type=float, default=0.2, help="share of reports with a fault")
    parser.add_argument("--zip", action="store_true", help="write one archive")
    return parser


def _years(text: str) -> Sequence[int]:
    years: list[int] = []
    for part in text.split(","):
        first, _, last = part.partition("-")
        years += range(int(first), int(last or first) + 1)
    return years


_Put: TypeAlias = Callable[[str, bytes], object]


def _write(found: Iterable[Specimen], out: Path, *, archived: bool) -> int:
    """Write each report as it is made, its faults as lines of JSON beside ``out``; return how many there are."""
    out.parent.mkdir(parents=True, exist_ok=True)
    count = 0
    with (
        _archive(out) if archived else _folder(out) as put,
        Path(f"{out}.faults.jsonl").open("w", encoding="utf-8") as truth,
    ):
        for one in found:
            put(one.source, one.data)
            truth.writelines(
                f"{json.dumps({'source': one.source, **asdict(fault)}, ensure_ascii=False)}\n" for fault in one.faults
            )
            count += 1
    return count


@contextmanager
def _archive(out: Path) -> Generator[_Put]:
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        yield lambda name, data: archive.writestr(ZipInfo(name), data, ZIP_DEFLATED)


@contextmanager
def _folder(out: Path) -> Generator[_Put]:
    def put(name: str, data: bytes) -> None:
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    yield put


if __name__ == "__main__":
    sys.exit(main())
