"""``rollup``: the reports of units added up."""

from collections.abc import Container, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from govdisclosure.api.reading import read
from govdisclosure.api.writing import ending_of, refuse_unwritten, write
from govdisclosure.cli._archives import Packed, packed
from govdisclosure.cli._output import as_json, complain, deliver, tell_notes, trouble, writing
from govdisclosure.cli._own_rules import all_rules
from govdisclosure.cli._progress import tracked
from govdisclosure.cli._usage import Command, argument, choice, needed, option
from govdisclosure.errors import GovDisclosureError, Lang, Message, MissingExtra, Unreadable
from govdisclosure.formats.installed import own_format_of_ending
from govdisclosure.formats.registry import FORMATS
from govdisclosure.messages import LABELLED, Joined, Phrase
from govdisclosure.published import PublishedReport
from govdisclosure.rules import PLAIN, Profile, Severity

if TYPE_CHECKING:
    from govdisclosure.rollup import RollUp

__all__ = ["commands"]

_ABOUT: Final = Message("汇总各单位的报告，指出缺报、重复和差额，写出汇总报告初稿。")
_OUT: Final = Message("汇总报告初稿；xlsx另附各单位数据，必填")
_AGENCY: Final = Message("汇总机关的名称")
_EXPECT: Final = Message("应报单位名单：文本、CSV或工作簿（名称、代码、区划）")
_OWN: Final = Message("汇总机关本级的报告，一并计入；不指明则不计入本级")
_PARENT: Final = Message("已公布的汇总报告，逐格核对")
_YEAR: Final = Message("报告年度，默认按多数单位的")
_PROFILE: Final = Message("方案文件（TOML）：级别、措辞等本地规定")
_FORMAT: Final = Message("说明的格式：text（默认）或json")
_READING: Final = Message("正在汇总")
_WOULD_BE_LOST: Final = Message("是给出的文件，不能在这里写入汇总报告初稿，请换一个文件名")
_SKIPPED: Final = Message.counted("有{number}个文件不是能读取的格式，没有汇总：{files}", by="number")
_MOST_NAMED: Final = 5
_ENDINGS: Final = frozenset({"json", *(ending for one in FORMATS.values() for ending in one.endings)})


def commands(lang: Lang) -> Sequence[Command]:
    """Return the command ``rollup``."""
    params = [
        argument("files", "FILE…", nargs=-1),
        needed(lang, "-o out", _OUT, metavar="OUT"),
        option(lang, "--agency", _AGENCY, metavar="NAME"),
        option(lang, "--expect", _EXPECT, metavar="LIST"),
        option(lang, "--own", _OWN, metavar="FILE"),
        option(lang, "--parent", _PARENT, metavar="FILE"),
        option(lang, "--year", _YEAR, metavar="YEAR", type=int),
        option(lang, "--profile", _PROFILE, metavar="FILE"),
        choice(lang, "--output-format", _FORMAT, ["text", "json"], metavar="FORMAT"),
    ]
    return (Command("rollup", lang, _ABOUT, params, partial(_rollup, lang)),)


def _rollup(  # noqa: PLR0913  (one for each option)
    lang: Lang,
    *,
    files: Sequence[str],
    out: str,
    agency: str | None,
    expect: str | None,
    own: str | None,
    parent: str | None,
    year: int | None,
    profile: str | None,
    output_format: str,
) -> int:
    from govdisclosure.api.adding import roll_up  # noqa: PLC0415  (other commands need not wait for it)

    refuse_unwritten(ending_of(out))
    others = (expect, own, parent, profile)
    reports = _spared(out, [*_files(files, others, lang)], others)
    known, is_short = all_rules(lang)
    asked = PLAIN if profile is None else Profile.load(profile, rules=known)
    last, unread = _parent(parent, lang)
    try:
        added = roll_up(
            tracked(reports, _READING, lang),
            agency=agency,
            expect=() if expect is None else expect,
            own=own,
            parent=last,
            year=year,
            profile=asked,
            rules=known,
        )
        _tell(added, lang)
        with writing(out):
            write(added, out)
    except GovDisclosureError as error:
        complain(error.sentence(lang))
        return 2
    if output_format == "json":
        from govdisclosure.output.roll_up import roll_up_object  # noqa: PLC0415  (as above)

        deliver(as_json(roll_up_object(added, lang)), None)
    else:
        _show(added, out, lang)
    return 2 if unread or is_short or added.findings.failed else _status(added)


def _parent(file: str | None, lang: Lang) -> tuple[PublishedReport | None, bool]:
    """Return the parent's report, and whether there is one that cannot be read, which is said."""
    if file is None:
        return None, False
    try:
        report = read(file)
    except GovDisclosureError as error:
        complain(trouble(error, file, lang))
        return None, True
    tell_notes(report.notes, file, lang)
    return report, False


def _files(files: Sequence[str], others: Iterable[str | None], lang: Lang) -> Iterator[str | Packed]:
    """Yield the files, for a folder or an archive those in it that may be reports; ``others`` are files that are something else."""
    apart = {Path(other).resolve() for other in others if other is not None}
    named = {Path(file).resolve() for file in files}
    for file in files:
        if Path(file).is_dir():
            yield from _reports(file, _within(file, apart | named), lang)
        elif Path(file).resolve() not in apart:
            inside = packed(file)
            yield from [file] if inside is None else _reports(file, inside, lang)


def _within(folder: str, others: Container[Path]) -> Iterator[str | Packed]:
    """Yield the files in a folder, in those in it, and in archives; hidden ones are none."""
    for path in sorted(Path(folder).rglob("*")):
        is_hidden = any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
        if is_hidden or not path.is_file() or path.resolve() in others:
            continue
        try:
            inside = packed(str(path))
        except MissingExtra:
            inside = None
        yield from [str(path)] if inside is None else inside


def _reports(place: str, files: Iterable[str | Packed], lang: Lang) -> Iterator[str | Packed]:
    """Yield those of ``files`` that may be reports, and tell which may not."""
    skipped: list[str] = []
    for file in files:
        path = Path(file if isinstance(file, str) else file.name)
        if _may_be_read(path.suffix.lower().removeprefix(".")):
            yield file
        else:
            skipped.append(path.name)
    if skipped:
        words = Phrase(_SKIPPED, {"number": len(skipped), "files": Joined(tuple(skipped[:_MOST_NAMED]))})
        complain(LABELLED.text(lang, {"label": place, "words": words}))


def _spared(out: str, files: Sequence[str | Packed], others: Iterable[str | None]) -> Sequence[str | Packed]:
    """Return the ``files`` without ``out``, an earlier draft that is written anew.

    Raises:
        Unreadable: ``out`` is another file that was given, which would be lost.
    """
    target = Path(out).resolve()
    rest = [file for file in files if not isinstance(file, str) or Path(file).resolve() != target]
    is_other = any(other is not None and Path(other).resolve() == target for other in others)
    if is_other or (len(rest) < len(files) and target.exists() and not _is_draft(out)):
        raise Unreadable(_WOULD_BE_LOST, file=out)
    return rest


def _is_draft(file: str) -> bool:
    from govdisclosure.rollup import is_draft  # noqa: PLC0415  (as above)

    try:
        return is_draft(read(file))
    except GovDisclosureError:
        return False


def _may_be_read(ending: str) -> bool:
    return ending in _ENDINGS or own_format_of_ending(ending) is not None


def _tell(added: "RollUp", lang: Lang) -> None:
    for unit in added.units:
        tell_notes(unit.report.notes if unit.report else (), unit.file, lang)


def _show(added: "RollUp", out: str, lang: Lang) -> None:
    from govdisclosure.cli._paper import show  # noqa: PLC0415  (rich takes a moment to import)
    from govdisclosure.cli._rollup_text import page  # noqa: PLC0415

    show(page(added, out, lang))


def _status(added: "RollUp") -> int:
    """Return 2 where a file could not be read, 1 where a unit is missing, there twice or not in the sums, else 0."""
    from govdisclosure.rollup import Undeclared  # noqa: PLC0415  (as above)

    if any(not isinstance(error, Undeclared) for error in added.reasons.values()):
        return 2
    is_short = any(True for _ in added.left_out)
    return int(is_short or added.findings.worst is Severity.ERROR)
