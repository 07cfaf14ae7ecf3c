"""Who has read a corpus."""

import shutil
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version

import pytest

from govdisclosure.corpus import reader
from govdisclosure.corpus.reader import fingerprint
from govdisclosure.rules import CATALOGUE


def test_the_same_reader_has_the_same_fingerprint() -> None:
    """It is a short line of text."""
    assert fingerprint() == fingerprint()
    assert len(fingerprint()) == 32


def _fewer_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "CATALOGUE", CATALOGUE[1:])


def _newer(monkeypatch: pytest.MonkeyPatch) -> None:
    def tell(_: str) -> str:
        return "99"

    monkeypatch.setattr(reader, "version", tell)


def _without_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    def tell(name: str) -> str:
        if name == "pypdfium2":
            raise PackageNotFoundError
        return version(name)

    monkeypatch.setattr(reader, "version", tell)


def _with_office(monkeypatch: pytest.MonkeyPatch) -> None:
    found = shutil.which("soffice")

    def which(_: str) -> str | None:
        return None if found else "/usr/bin/soffice"

    monkeypatch.setattr(shutil, "which", which)


@pytest.mark.parametrize("change", [_fewer_rules, _newer, _without_pdf, _with_office])
def test_whatever_may_change_a_row_changes_it(
    monkeypatch: pytest.MonkeyPatch, change: Callable[[pytest.MonkeyPatch], None]
) -> None:
    """A rule, a version, a library that is there or not, the program that opens old documents."""
    before = fingerprint()
    change(monkeypatch)
    assert fingerprint() != before
