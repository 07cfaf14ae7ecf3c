"""Commands whose help is in Chinese, or in English with ``--lang en``."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, final

import click
from click.formatting import HelpFormatter

from govdisclosure._deprecation import Renamed
from govdisclosure.cli._misuse import EXTRA, NO_COMMAND, Misuse, guess
from govdisclosure.cli._output import complain
from govdisclosure.errors import Lang, Message

__all__ = ["Command", "Program", "argument", "choice", "needed", "option"]

_USAGE: Final = Message("用法：")
_OPTIONS: Final = Message("选项：")
_COMMANDS: Final = Message("命令：")
_OPTIONS_METAVAR: Final = Message("[选项]")
_COMMANDS_METAVAR: Final = Message("命令 …")
_HELP: Final = Message("显示本说明")
_SHORT: Final = 80
_NOTHING_RENAMED: Final[Mapping[str, Renamed]] = {}
_RENAMED: Final = Message("选项{old}已改名为{to}，从{until}版起不再支持旧名")
_LANG: Final = Message("输出的语言：zh（默认）或en")


class _Speaking(click.Command):
    """What commands and the program have in common."""

    lang: Lang = "zh"
    renamed: Mapping[str, Renamed] = _NOTHING_RENAMED
    """Old names of options, which still work."""
    allow_extra_args = True  # so that what is too many is said in the language asked for

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take old names of options for the new ones, and refuse arguments that are too many."""
        rest = super().parse_args(ctx, [*self._today(args)])
        if ctx.args and not isinstance(self, click.Group):
            raise Misuse(EXTRA, ctx, word=ctx.args[0])
        return rest

    def _today(self, args: Sequence[str]) -> Iterator[str]:
        """Yield ``args`` with the options as they are called now, and say so of each that is called otherwise."""
        for place, word in enumerate(args):
            name, equals, value = word.partition("=")
            if name not in self.renamed or "--" in args[:place]:
                yield word
                continue
            now = self.renamed[name]
            complain(_RENAMED.text(self.lang, {"old": name, "to": now.to, "until": now.until}))
            yield f"{now.to}{equals}{value}"

    def format_usage(self, ctx: click.Context, formatter: HelpFormatter) -> None:
        """Write the line of usage."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=_USAGE.text(self.lang))

    def format_options(self, ctx: click.Context, formatter: HelpFormatter) -> None:
        """Write the options, and the commands of the program."""
        options = [one for one in self.get_params(ctx) if isinstance(one, click.Option)]
        listed = {_OPTIONS: [record for one in options if (record := one.get_help_record(ctx))]}
        if isinstance(self, click.Group):
            listed[_COMMANDS] = [(name, one.get_short_help_str(_SHORT)) for name, one in self.commands.items()]
        for title, records in listed.items():
            formatter.write(f"\n{title.text(self.lang)}\n")
            with formatter.indentation():
                formatter.write_dl(records)


@final
class Command(_Speaking):
    """One command: its name, what it does, its parameters and the function that does it."""

    def __init__(
        self,
        name: str,
        lang: Lang,
        about: Message,
        params: Sequence[click.Parameter],
        callback: Callable[..., int],
        *,
        renamed: Mapping[str, Renamed] = _NOTHING_RENAMED,
    ) -> None:
        """Make the command in ``lang``; old names of its options that still work are ``renamed``."""
        self.lang = lang
        self.renamed = renamed
        super().__init__(
            name,
            params=[*params, *_common(lang)],
            callback=callback,
            help=about.text(lang),
            add_help_option=False,
            options_metavar=_OPTIONS_METAVAR.text(lang),
        )


@final
class Program(_Speaking, click.Group):
    """All commands together."""

    def __init__(self, name: str, lang: Lang, about: Message, params: Sequence[click.Parameter]) -> None:
        """Make a program without commands yet, in ``lang``."""
        self.lang = lang
        super().__init__(
            name,
            params=[*params, *_common(lang)],
            callback=self._without_command,
            help=about.text(lang),
            add_help_option=False,
            invoke_without_command=True,
            options_metavar=_OPTIONS_METAVAR.text(lang),
            subcommand_metavar=_COMMANDS_METAVAR.text(lang),
        )

    @staticmethod
    @click.pass_context
    def _without_command(ctx: click.Context) -> int:
        """Show the help where a command should be."""
        if ctx.invoked_subcommand is None:
            click.echo(ctx.get_help(), err=True)
        return 2

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:  # noqa: ANN401  (as click has it)
        """Find the command that is named, or say which one may be meant."""
        if args[0] not in self.commands and not args[0].startswith("-"):
            raise Misuse(NO_COMMAND, ctx, word=args[0], guess=guess(args[0], self.commands))
        return super().resolve_command(ctx, args)


def argument(name: str, metavar: str, *, nargs: int = 1, required: bool = True) -> click.Argument:
    """Return an argument, shown as ``metavar``."""
    return click.Argument([name], metavar=metavar, nargs=nargs, required=required)


def option(lang: Lang, names: str, about: Message, **rest: Any) -> click.Option:  # noqa: ANN401  (what click takes)
    """Return an option; ``names`` are apart by spaces."""
    return click.Option(names.split(), help=about.text(lang), **rest)


@final
class _Needed(click.Option):
    """An option that must be given: click itself would say so in English."""

    def process_value(self, ctx: click.Context, value: Any) -> Any:  # noqa: ANN401  (as click has it)
        """Refuse that it is not given."""
        found = super().process_value(ctx, value)
        if self.value_is_missing(found):
            raise click.MissingParameter(ctx=ctx, param=self)
        return found


def needed(lang: Lang, names: str, about: Message, **rest: Any) -> click.Option:  # noqa: ANN401  (what click takes)
    """Return an option that must be given; ``names`` are apart by spaces."""
    return _Needed(names.split(), help=about.text(lang), **rest)


def choice(lang: Lang, name: str, about: Message, choices: Sequence[str], *, metavar: str) -> click.Option:
    """Return an option that is one of a few words, the first by default; ``about`` says which there are."""
    return option(lang, name, about, type=click.Choice([*choices]), default=choices[0], metavar=metavar)


def _common(lang: Lang) -> list[click.Parameter]:
    return [
        option(lang, "--lang", _LANG, type=click.Choice(["zh", "en"]), metavar="zh|en", expose_value=False),
        option(lang, "--help", _HELP, is_flag=True, is_eager=True, expose_value=False, callback=_show_help),
    ]


def _show_help(ctx: click.Context, _: click.Parameter, value: object) -> None:
    if value:
        click.echo(ctx.get_help())
        ctx.exit()
