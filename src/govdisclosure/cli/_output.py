"""What is written: to the terminal, whatever its encoding, or to a file that is there whole or not at all."""

import io
import json
import sys
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from typing import Final, TextIO

import click

from govdisclosure.api.writing import deliver as deliver_bytes
from govdisclosure.errors import GovDisclosureError, Lang, Message, Unreadable
from govdisclosure.messages import LABELLED, Joined, Phrase

__all__ = ["as_json", "complain", "deliver", "prepare_streams", "tell_notes", "trouble", "writing"]

_NEXT = Message("；")
_CONTROLS: Final = {code: f"\\x{code:02x}" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n\r"}
"""What a terminal obeys and does not show: the name of a file is no order to it."""
_NOT_WRITTEN = Message("不能写入（{reason}）")


def prepare_streams() -> None:
    """Let both streams take Chinese: one whose encoding cannot is switched to UTF-8; no character stops the rest."""
    for stream in (sys.stdout, sys.stderr):
        _switch(stream, utf_8=not _takes_chinese(stream.encoding))


def _switch(stream: TextIO, *, utf_8: bool) -> None:
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8" if utf_8 else None, errors="backslashreplace")


def _takes_chinese(encoding: str | None) -> bool:
    try:
        "政府信息公开".encode(encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def as_json(value: object) -> str:
    """Return ``value`` as JSON text, Chinese as it is."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def deliver(text: str, out: str | None) -> None:
    """Write ``text`` to the file ``out``, else to the terminal; JSON and files are UTF-8 wherever the program runs.

    Raises:
        Unreadable: the file cannot be written.
    """
    if out is None:
        _switch(sys.stdout, utf_8=not sys.stdout.isatty())
        sys.stdout.write(f"{text.translate(_CONTROLS)}\n")
        return
    with writing(out):
        deliver_bytes(f"{text}\n".encode("utf-8", "backslashreplace"), out)


@contextmanager
def writing(out: str) -> Generator[None]:
    """Say in one sentence why the file ``out`` cannot be written.

    Raises:
        Unreadable: it cannot.
    """
    try:
        yield
    except OSError as error:
        raise Unreadable(_NOT_WRITTEN, file=out, reason=error.strerror or str(error)) from None


def complain(words: str) -> None:
    """Write one sentence to the standard error stream."""
    click.echo(words.translate(_CONTROLS), err=True)


def tell_notes(notes: Iterable[Phrase], file: str, lang: Lang) -> None:
    """Say what was left out when ``file`` was read, a line each."""
    for note in notes:
        complain(LABELLED.text(lang, {"label": file, "words": note}))


def trouble(error: GovDisclosureError, file: str, lang: Lang) -> str:
    """Return why ``file`` cannot be used, on one line that begins with its name."""
    words = Joined(tuple(error.sentence(lang).splitlines()), _NEXT).text(lang)
    if isinstance(error, Unreadable) and error.file:
        return words
    return LABELLED.text(lang, {"label": file, "words": words})
