"""The fuzzed process: the package with its branches counted, one target, libFuzzer around it.

What must not be raised is kept as an input that shows it, once for each place that raises it, and the search goes on.
"""

import hashlib
import importlib
import pkgutil
import sys
import traceback
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, Final

import atheris

if TYPE_CHECKING:
    from tests.fuzz.mutators import Mutate

_NOT_READERS: Final = ("cli", "corpus", "specimens", "strategies", "schema", "rollup", "comparison", "__main__")


def _instrumented() -> None:
    """Import the package so that the branches of all that reads and judges are counted."""
    import govdisclosure

    for module in pkgutil.walk_packages(govdisclosure.__path__, "govdisclosure."):
        if module.name.split(".")[1] not in _NOT_READERS:
            importlib.import_module(module.name)


def main(target: str, found: Path, options: list[str]) -> None:
    """Fuzz ``target`` with the ``options`` of libFuzzer, and keep in ``found`` what it must not do."""
    with atheris.instrument_imports(include=["govdisclosure"], enable_loader_override=False):
        _instrumented()
    from tests.fuzz.targets import TARGETS

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
        return mutate(data, most, Random(seed))

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
