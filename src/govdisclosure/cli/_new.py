"""``new``: a form to fill in."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from govdisclosure.api.filling import new
from govdisclosure.api.reading import read
from govdisclosure.cli._output import complain, deliver, trouble, writing
from govdisclosure.cli._usage import Command, argument, needed, option
from govdisclosure.errors import GovDisclosureError, Lang, Message

__all__ = ["commands"]

_ABOUT: Final = Message("写出一份填报表（Excel工作簿），填好后可以读取、检查和转换。")
_AGENCY: Final = Message("行政机关的全称，必填")
_YEAR: Final = Message("报告年度，必填")
_FROM: Final = Message("上年的报告，从中带入上年结转和联系方式")
_THERE: Final = Message("文件已存在，为免丢失已填的内容，不予覆盖")


def commands(lang: Lang) -> Sequence[Command]:
    """Return the command ``new``."""
    params = [
        argument("out", "OUT.xlsx"),
        needed(lang, "--agency", _AGENCY, metavar="NAME"),
        needed(lang, "--year", _YEAR, metavar="YEAR", type=int),
        option(lang, "--from previous", _FROM, metavar="LASTYEAR"),
    ]
    return (Command("new", lang, _ABOUT, params, partial(_new, lang)),)


def _new(lang: Lang, out: str, agency: str, year: int, previous: str | None) -> int:
    named = out
    try:
        if Path(out).exists():
            complain(trouble(GovDisclosureError(_THERE), out, lang))
            return 2
        named = previous or out
        last = None if previous is None else read(previous)
        named = out
        with writing(out):
            notes = new(out, agency=agency, year=year, previous=last)
    except GovDisclosureError as error:
        complain(trouble(error, named, lang))
        return 2
    if notes:
        deliver("\n".join(note.text(lang) for note in notes), None)
    return 0
