"""``corpus``: many reports into one table, and what is strange in the whole."""

import sys
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from govdisclosure.cli._misuse import Misuse
from govdisclosure.cli._output import complain, deliver, trouble, writing
from govdisclosure.cli._usage import Command, argument, needed, option
from govdisclosure.errors import GovDisclosureError, Lang, Message
from govdisclosure.messages import LABELLED, LISTED, Joined, Phrase

if TYPE_CHECKING:
    from govdisclosure.corpus import Some, Summary

__all__ = ["commands"]

_ABOUT: Final = Message("把许多报告读成一张表，每个文件一行，问题照记不改。")
_OUT: Final = Message("写入的Parquet文件，必填；已有的表只重读改动过的文件")
_JOBS: Final = Message("同时读取的进程数，默认与处理器数相同；0为不另开进程")
_NO_JOBS: Final = Message("--jobs不能小于0")
_SEARCHING: Final = Message("正在查找文件")
_READING: Final = Message("正在读取")
_INTERRUPTED: Final = Message("已中断；已读的文件不会丢失，再次运行同一命令即从这里继续")
_INTERRUPTED_STATUS: Final = 130

_ROWS: Final = Message.counted("{number}行", by="number")
_READ: Final = Message.counted("新读{number}个文件", by="number")
_KEPT: Final = Message.counted("沿用{number}行", by="number")
_SKIPPED: Final = Message.counted("{number}个文件按名称不是报告，已跳过", by="number")
_REPEATED: Final = Message.counted("{number}个文件重复指定，只读一次", by="number")
_UNREADABLE: Final = Message.counted("不能读取的文件{number}个：", by="number")
_DUPLICATES: Final = Message.counted("与其他文件完全相同的文件{number}个：", by="number")
_VERSIONS: Final = Message.counted("同一机关同一年度有几份不同报告的{number}处：", by="number")
_GAPS: Final = Message.counted("中间缺少年度的{number}处：", by="number")
_MIXED: Final = Message.counted("所用格式不是本年度格式的报告{number}份：", by="number")
_SAME: Final = Message("{source}（同{other}）")
_SEVERAL: Final = Message.counted("{body}{year}年度：{number}份，如{source}", by="number")
_MISSING: Final = Message("{body}：{year}年度之前缺{missing}年度")
_MORE: Final = Message("……另有{number}个")
_COMMA: Final = Message("，")


def commands(lang: Lang) -> Sequence[Command]:
    """Return the command ``corpus``."""
    params = [
        argument("paths", "PATH…", nargs=-1),
        needed(lang, "-o out", _OUT, metavar="OUT.parquet"),
        option(lang, "--jobs", _JOBS, metavar="N", type=int),
    ]
    return (Command("corpus", lang, _ABOUT, params, partial(_corpus, lang)),)


def _corpus(lang: Lang, paths: Sequence[str], out: str, jobs: int | None) -> int:
    if jobs is not None and jobs < 0:
        raise Misuse(_NO_JOBS)
    try:
        from govdisclosure.corpus import build  # noqa: PLC0415  (an extra, and slow to import)

        with _progress(lang) as progress, writing(out):
            summary = build(paths, out, jobs=jobs, progress=progress)
    except GovDisclosureError as error:
        complain(trouble(error, out, lang))
        return 2
    except KeyboardInterrupt:
        complain(_INTERRUPTED.text(lang))
        return _INTERRUPTED_STATUS
    for problem in summary.problems:
        complain(problem.sentence(lang))
    deliver("\n".join(_said(summary, out, lang)), None)
    return 0


@contextmanager
def _progress(lang: Lang) -> Generator[Callable[[int, int], None] | None]:
    """Yield what shows a progress bar on a terminal, and nothing elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415  (takes a moment to import)
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(_SEARCHING.text(lang), total=None)

        def show(done: int, total: int) -> None:
            bar.update(task, description=_READING.text(lang), completed=done, total=total)

        yield show


def _said(summary: "Summary", out: str, lang: Lang) -> Iterator[str]:
    """Yield what came of it, a line each; what did not occur is not said."""
    counts = [_count(_ROWS, summary.rows), _count(_READ, summary.read), _count(_KEPT, summary.kept)]
    yield LABELLED.text(lang, {"label": out, "words": Joined(tuple(counts), _COMMA)})
    for words, number in ((_SKIPPED, summary.skipped), (_REPEATED, summary.repeated)):
        if number:
            yield words.text(lang, {"number": number})
    for title, some, example in (
        (_UNREADABLE, summary.unreadable, _unreadable),
        (_DUPLICATES, summary.duplicates, _duplicate),
        (_VERSIONS, summary.versions, _version),
        (_GAPS, summary.gaps, _gap),
        (_MIXED, summary.mixed, _mixed),
    ):
        yield from _named(title, some, example, lang)


def _named(
    title: Message, some: "Some", example: Callable[[Mapping[str, Any]], Phrase | str], lang: Lang
) -> Iterator[str]:
    if some.number:
        yield title.text(lang, {"number": some.number})
    for row in some.examples:
        words = example(row)
        yield f"  {words if isinstance(words, str) else words.text(lang)}"
    if some.number > len(some.examples):
        yield f"  {_MORE.text(lang, {'number': some.number - len(some.examples)})}"


def _count(words: Message, number: int) -> Phrase:
    return Phrase(words, {"number": number})


def _unreadable(row: Mapping[str, Any]) -> Phrase:
    return Phrase(LABELLED, {"label": row["source"], "words": row["error"]})


def _duplicate(row: Mapping[str, Any]) -> Phrase:
    return Phrase(_SAME, {"source": row["source"], "other": row["same_as"]})


def _version(row: Mapping[str, Any]) -> Phrase:
    return Phrase(
        _SEVERAL, {"body": row["agency"], "year": row["year"], "number": row["versions"], "source": row["source"]}
    )


def _gap(row: Mapping[str, Any]) -> Phrase:
    years = Joined(tuple(row["years_missing"]), LISTED)
    return Phrase(_MISSING, {"body": row["agency"], "year": row["year"], "missing": years})


def _mixed(row: Mapping[str, Any]) -> str:
    return str(row["source"])
