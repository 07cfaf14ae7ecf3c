"""The program: its commands, and an exit status and one sentence for whatever goes wrong."""

import os
import sys
from collections.abc import Sequence
from typing import Final, cast

import click

from govdisclosure.cli import _ask, _check, _compare, _convert, _corpus, _explain, _new, _rollup
from govdisclosure.cli._misuse import sentence
from govdisclosure.cli._output import complain, prepare_streams
from govdisclosure.cli._usage import Program, option
from govdisclosure.errors import GovDisclosureError, Lang, Message

__all__ = ["program", "run"]

_NAME: Final = "govdisclosure"
_ABOUT: Final = Message("读取、检查和转换政府信息公开工作年度报告。")
_VERSION: Final = Message("显示版本")
_BUG: Final = Message("程序出错，请把此文件和这一行报告给开发者：{kind}：{words}")
_NO_READER: Final = 141


def program(lang: Lang) -> Program:
    """Return the program, its help in ``lang``."""
    version = option(
        lang, "--version", _VERSION, is_flag=True, is_eager=True, expose_value=False, callback=_show_version
    )
    made = Program(_NAME, lang, _ABOUT, [version])
    for module in (_check, _compare, _convert, _new, _rollup, _corpus, _ask, _explain):
        for command in module.commands(lang):
            made.add_command(command)
    return made


def run(words: Sequence[str], lang: Lang) -> int:
    """Run the program; return its exit status. Nothing that goes wrong shows a traceback."""
    prepare_streams()
    try:
        status = _invoke(words, lang)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nor shall the flush at exit complain
        return _NO_READER
    except Exception as error:  # noqa: BLE001  (the last resort of a program that never shows a traceback)
        complain(_BUG.text(lang, {"kind": type(error).__name__, "words": " ".join(str(error).split())}))
        return 2
    return status


def _invoke(words: Sequence[str], lang: Lang) -> int:
    made = program(lang)
    try:
        with made.make_context(_NAME, [*words]) as ctx:
            return cast("int", made.invoke(ctx))
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        complain(sentence(error, lang))
    except GovDisclosureError as error:
        complain(error.sentence(lang))
    return 2


def _show_version(ctx: click.Context, _: click.Parameter, value: object) -> None:
    if value:
        from importlib.metadata import version  # noqa: PLC0415  (slow, and seldom asked for)

        click.echo(f"{_NAME} {version(_NAME)}")
        ctx.exit()
