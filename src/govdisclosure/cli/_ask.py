"""``ask``: questions put to a corpus, answered as a table, a CSV file and a chart."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from govdisclosure.api.writing import deliver as deliver_bytes
from govdisclosure.cli._misuse import Misuse, guess
from govdisclosure.cli._output import as_json, complain, deliver, trouble, writing
from govdisclosure.cli._usage import Command, argument, choice, option
from govdisclosure.errors import GovDisclosureError, Lang, Message
from govdisclosure.messages import LABELLED, Phrase

if TYPE_CHECKING:
    from govdisclosure.corpus.analysis import Answer, Question

__all__ = ["commands"]

_ABOUT: Final = Message("向语料表提问：列出可问的问题，或回答一个问题。")
_OUT: Final = Message("写入的目录：每个问题一个csv文件和一张svg图")
_FORMAT: Final = Message("回答的格式：text（默认）、csv或json")
_SQL: Final = Message("显示查询语句，不作回答")
_NO_QUESTION: Final = Message("没有“{word}”这个问题{guess}")
_NONE_NAMED: Final = Message("要用csv或json回答，请指明一个问题")
_NO_CHOICE: Final = Message("-o写入目录，其中每个问题一个csv和一张svg，不能另选格式")
_NO_FOLDER: Final = Message("“{out}”不是目录的名称：-o写入目录，每个问题一个csv和一张svg")
_FILES: Final = frozenset({".csv", ".json", ".svg"})
_ROWS: Final = Message.counted("{number}行", by="number")
_NO_CHART: Final = Message("没有可画的数据，没有图")
_NOTHING: Final = Message("语料表中没有一份能够读取的报告，回答不能说明任何情况")


def commands(lang: Lang) -> Sequence[Command]:
    """Return the command ``ask``."""
    params = [
        argument("corpus", "CORPUS.parquet"),
        argument("question", "[QUESTION]", required=False),
        option(lang, "-o out", _OUT, metavar="DIR"),
        choice(lang, "--output-format", _FORMAT, ["text", "csv", "json"], metavar="FORMAT"),
        option(lang, "--sql", _SQL, is_flag=True),
    ]
    return (Command("ask", lang, _ABOUT, params, partial(_ask, lang)),)


def _ask(lang: Lang, corpus: str, question: str | None, out: str | None, output_format: str, *, sql: bool) -> int:
    from govdisclosure.corpus.analysis import QUESTIONS, ask, connect  # noqa: PLC0415  (an extra, and slow to import)

    asked = [one for one in QUESTIONS if question in {None, one.name}]
    if not asked:
        names = [one.name for one in QUESTIONS]
        raise Misuse(_NO_QUESTION, word=question, guess=guess(question or "", names))
    if sql:
        deliver("\n".join(one.sql for one in asked).rstrip("\n"), None)
        return 0
    if out is not None and output_format != "text":
        raise Misuse(_NO_CHOICE)
    if out is not None and Path(out).suffix.lower() in _FILES:
        raise Misuse(_NO_FOLDER, out=out)
    if out is None and question is None:
        if output_format != "text":
            raise Misuse(_NONE_NAMED)
        _list(asked, lang)
        return 0
    try:
        database = connect(corpus, lang)
        if not database.sql("SELECT 1 FROM reports WHERE error IS NULL LIMIT 1").fetchall():
            complain(LABELLED.text(lang, {"label": corpus, "words": Phrase(_NOTHING)}))
        answers = (ask(database, one, lang) for one in asked)
        if out is not None:
            deliver("\n".join(_written(answers, Path(out), lang)), None)
        else:
            _tell(next(answers), output_format)
    except GovDisclosureError as error:
        complain(trouble(error, corpus, lang))
        return 2
    return 0


def _list(asked: "Sequence[Question]", lang: Lang) -> None:
    from rich.table import Table  # noqa: PLC0415  (takes a moment to import)
    from rich.text import Text  # noqa: PLC0415

    from govdisclosure.cli._paper import show  # noqa: PLC0415

    table = Table.grid(padding=(0, 2, 0, 0))
    for one in asked:
        table.add_row(Text(one.name, "bold"), Text(one.title.text(lang)))
    show(table)


def _tell(answer: "Answer", output_format: str) -> None:
    if output_format == "text":
        from govdisclosure.cli._answer import tell  # noqa: PLC0415  (rich takes a moment to import)

        tell(answer)
    elif output_format == "csv":
        deliver(_csv(answer).decode().rstrip("\n"), None)
    else:
        question = answer.question
        rows: list[dict[str, Any]] = answer.rows.to_pylist()
        plain = [{name: _plain(value) for name, value in row.items()} for row in rows]
        deliver(as_json({"question": question.name, "title": question.title.text(answer.lang), "rows": plain}), None)


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, int | float | str) else str(value)


def _csv(answer: "Answer") -> bytes:
    import io  # noqa: PLC0415
    from importlib import import_module  # noqa: PLC0415

    page = io.BytesIO()
    csv: Any = import_module("pyarrow.csv")  # it has no types
    csv.write_csv(answer.rows, page, csv.WriteOptions(quoting_style="needed"))
    return page.getvalue()


_BOM: Final = b"\xef\xbb\xbf"
"""Without it, spreadsheets take the Chinese in a CSV file for something else."""


def _written(answers: "Iterator[Answer]", folder: Path, lang: Lang) -> Iterator[str]:
    """Write what was answered; yield the name of each file, and what is in it."""
    with writing(str(folder)):
        folder.mkdir(parents=True, exist_ok=True)
    for answer in answers:
        table, chart = (folder / f"{answer.question.name}.{ending}" for ending in ("csv", "svg"))
        with writing(str(table)):
            deliver_bytes(_BOM + _csv(answer), table)
        yield LABELLED.text(lang, {"label": table, "words": Phrase(_ROWS, {"number": len(answer.rows)})})
        drawn = answer.svg()
        if drawn is None:
            chart.unlink(missing_ok=True)
            yield LABELLED.text(lang, {"label": chart, "words": Phrase(_NO_CHART)})
            continue
        with writing(str(chart)):
            deliver_bytes(drawn.encode(), chart)
        yield LABELLED.text(lang, {"label": chart, "words": answer.question.figures})
