"""``compare``: what changed from one report to another."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from govdisclosure.api.comparing import compare
from govdisclosure.api.reading import read
from govdisclosure.cli._output import as_json, complain, deliver, tell_notes, trouble
from govdisclosure.cli._usage import Command, argument, choice, option
from govdisclosure.comparison import Comparison
from govdisclosure.errors import GovDisclosureError, Lang, Message
from govdisclosure.published import PublishedReport

__all__ = ["commands"]

_COMPARE: Final = Message("比较两份报告，逐格、逐句列出变化。")
_FORMAT: Final = Message("输出格式：text（默认）、json或html")
_OUT: Final = Message("写入文件，默认写到屏幕")


def commands(lang: Lang) -> Sequence[Command]:
    """Return the command ``compare``."""
    params = [
        argument("old", "OLD"),
        argument("new", "NEW"),
        choice(lang, "--output-format", _FORMAT, ["text", "json", "html"], metavar="FORMAT"),
        option(lang, "-o out", _OUT, metavar="OUT"),
    ]
    return (Command("compare", lang, _COMPARE, params, partial(_compare, lang)),)


def _compare(lang: Lang, *, old: str, new: str, output_format: str, out: str | None) -> int:
    reports = [report for file in (old, new) if (report := _read(file, lang))]
    if len(reports) < 2:  # noqa: PLR2004  (old and new)
        return 2
    comparison = compare(*reports)
    if output_format == "json":
        from govdisclosure.output.comparison.as_json import comparison_object  # noqa: PLC0415  (one of three is needed)

        deliver(as_json(comparison_object(comparison, lang)), out)
    elif output_format == "html":
        from govdisclosure.output.comparison.page import comparison_page  # noqa: PLC0415  (as above)

        deliver(comparison_page(comparison, lang), out)
    else:
        _show(comparison, lang, out)
    return 0


def _read(file: str, lang: Lang) -> PublishedReport | None:
    try:
        report = read(file)
    except GovDisclosureError as error:
        complain(trouble(error, file, lang))
        return None
    tell_notes(report.notes, file, lang)
    return report


def _show(comparison: Comparison, lang: Lang, out: str | None) -> None:
    from govdisclosure.cli._compare_text import page  # noqa: PLC0415  (rich takes a moment to import)
    from govdisclosure.cli._paper import plain, show  # noqa: PLC0415

    if out is None:
        show(page(comparison, lang))
    else:
        deliver(plain(page(comparison, lang)).rstrip("\n"), out)
