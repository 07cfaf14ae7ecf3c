"""The fuzzed process: the package with its branches counted, one target, libFuzzer around it.

What must not be raised is kept as an input that shows it, once for each place that raises it, and the search goes on.
"""

import hashlib
import importlib
import sys
import traceback
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from tests.fuzz.mutators import Mutate

atheris: Any = importlib.import_module("atheris")  # which has no types, and is not always there

_READERS: Final = ("api", "formats", "interpret", "published", "model")
_COUNTED: Final = {"numbers": ("zh",), "prose": ("zh", "prose"), "waivers": ("rules",)}
"""The rooms whose branches are counted. Of what is read it is the reading: the rules would hide it by their number."""


def _instrumented(target: str) -> None:
    """Import the rooms that ``target`` is about so that their branches are counted."""
    rooms = _COUNTED.get(target, _READERS)
    names = [
        ".".join(path.relative_to(_SOURCE).with_suffix("").parts) for path in _SOURCE.glob("govdisclosure/**/*.py")
    ]
    names = [name.removesuffix(".__init__") for name in names]
    counted = [name for name in names if name.split(".")[1:2] and name.split(".")[1] in rooms]
    with atheris.instrument_imports(
        include=["govdisclosure"], exclude=[*{*names} - {*counted}], enable_loader_override=False
    ):
        for name in sorted(counted):
            importlib.import_module(name)


_SOURCE: Final = Path(__file__).parents[2] / "src"


def main(target: str, found: Path, options: list[str]) -> None:
    """Fuzz ``target`` with the ``options`` of libFuzzer, and keep in ``found`` what it must not do."""
    _instrumented(target)
    from tests.fuzz.targets import TARGETS  # noqa: PLC0415  (which imports the package: not before its branches are counted)

    one = TARGETS[target]
    mutate: Mutate = one.mutator(one.words, lambda data, most, _: atheris.Mutate(data, min(len(data) or 1, most)))
    seen: set[str] = set()

    def run(data: bytes) -> None:
        try:
            one.holds(data)
        except Exception as error:  # noqa: BLE001  (whatever it is, it is what is looked for)
            place = _place(error)
            if place not in seen:
                seen.add(place)
                found.mkdir(parents=True, exist_ok=True)
                (found / hashlib.sha256(data).hexdigest()[:12]).write_bytes(data)
                sys.stderr.write(f"FOUND {place}\n{''.join(traceback.format_exception(error))[-1500:]}\n")

    def changed(data: bytes, most: int, seed: int) -> bytes:
        return mutate(data, most, Random(seed))  # noqa: S311  (a seed, not a secret)

    arguments: Any = [sys.argv[0], f"-max_len={one.most}", *options]
    atheris.Setup(arguments, run, custom_mutator=changed)
    atheris.Fuzz()


def _place(error: BaseException) -> str:
    """Return what was raised and the last place of the package, or of the law, that it passed through."""
    frames = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if "govdisclosure" in frame.filename or "fuzz" in frame.filename
    ]
    return f"{type(error).__name__} at {frames[-1].filename.rpartition('/')[2]}:{frames[-1].lineno}"


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])
