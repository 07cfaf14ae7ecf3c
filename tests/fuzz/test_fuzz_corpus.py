"""What fuzzing found stays mended: every input that is kept is read once more, without atheris."""

from pathlib import Path

import pytest

from tests.fuzz.seeds import CORPUS, kept, seeds
from tests.fuzz.targets import TARGETS
from tests.outside import FONT, has_font

INPUTS = [(target, path) for target in TARGETS for path in kept(target)]


@pytest.mark.parametrize(("target", "path"), INPUTS, ids=[f"{target}/{path.name}" for target, path in INPUTS])
def test_what_is_kept_holds(target: str, path: Path) -> None:
    """Any bytes are read, judged, dumped and loaded the same, or refused in one sentence."""
    TARGETS[target].holds(path.read_bytes())


@pytest.mark.parametrize("target", TARGETS)
def test_what_fuzzing_begins_with_holds(target: str) -> None:
    """The seeds, which a run changes, hold themselves; there are some for every target."""
    if target == "pdf" and not has_font():
        pytest.skip(f"the font {FONT} is not installed")
    inputs = seeds(target)
    assert inputs
    assert max(map(len, inputs)) <= TARGETS[target].most
    for data in inputs:
        TARGETS[target].holds(data)


def test_the_corpus_is_small() -> None:
    """Every target has inputs that are kept, of no other target is there a folder, and all are less than a megabyte."""
    assert {path.name for path in CORPUS.iterdir()} == {*TARGETS}
    assert sum(path.stat().st_size for path in CORPUS.glob("*/*")) < 2**20
