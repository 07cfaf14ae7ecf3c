"""What is written: to the terminal, whatever its encoding, or to a file that is there whole or not at all."""

import io
import json
import sys
from pathlib import Path

import click

from govdisclosure.errors import GovDisclosureError, Lang, Message, Unreadable

__all__ = ["as_json", "complain", "deliver", "prepare_streams", "trouble"]

_NOT_WRITTEN = Message(zh="不能写入（{reason}）", en="cannot be written ({reason})")


def prepare_streams() -> None:
    """Let both streams take Chinese: a stream whose encoding cannot is switched to UTF-8; no character stops the rest."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if _takes_chinese(stream.encoding) else "utf-8", errors="backslashreplace")


def _takes_chinese(encoding: str) -> bool:
    try:
        "政府信息公开".encode(encoding)
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
    data = f"{text}\n".encode("utf-8", "backslashreplace")
    if out is None:
        click.echo(data, nl=False)
        return
    target = Path(out)
    draft = target.with_name(f"{target.name}.part")
    try:
        draft.write_bytes(data)
        draft.replace(target)
    except OSError as error:
        raise Unreadable(_NOT_WRITTEN, file=out, reason=error.strerror or str(error)) from None


def complain(words: str) -> None:
    """Write one sentence to the standard error stream."""
    click.echo(words, err=True)


def trouble(error: GovDisclosureError, file: str, lang: Lang) -> str:
    """Return why ``file`` cannot be used, on one line that begins with its name."""
    words = error.sentence(lang).replace("\n", "；" if lang == "zh" else "; ")
    if isinstance(error, Unreadable) and error.file:
        return words
    return f"{file}{'：' if lang == 'zh' else ': '}{words}"
