"""Usage errors as one sentence, in Chinese or English: click's own are in English only."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final, final

import click

from govdisclosure.messages import Joined, Lang, Message, Phrase

__all__ = ["EXTRA", "NO_COMMAND", "Misuse", "guess", "sentence"]

EXTRA: Final = Message("多余的参数“{word}”")
NO_COMMAND: Final = Message("没有“{word}”这个命令{guess}")
_GUESS: Final = Message("，是否指“{word}”？")
_NO_OPTION: Final = Message("没有“{word}”这个选项{guess}")
_MISSING: Final = Message("缺少{word}")
_NO_VALUE: Final = Message("选项“{word}”缺少取值，或者不带取值")
_NO_CHOICE: Final = Message("选项“{word}”的取值应为{choices}之一")
_NO_INTEGER: Final = Message("选项“{word}”的取值应为整数")
_AS_IT_IS: Final = Message("{words}")
_SEE: Final = Message("{words}（用法见：{path} --help）")


@final
class Misuse(click.UsageError):
    """A command used in a way it is not meant to be."""

    def __init__(self, words: Message, ctx: click.Context | None = None, **arguments: object) -> None:
        """Keep the sentence; ``ctx`` tells whose help is pointed to."""
        super().__init__(words.text("en", arguments), ctx)
        self.words = words
        self.arguments = arguments


def guess(word: str, known: Iterable[str]) -> Phrase | str:
    """Return the question whether one of ``known`` was meant, "" when none is like ``word``."""
    close = get_close_matches(word, known, 1)
    return Phrase(_GUESS, {"word": close[0]}) if close else ""


def sentence(error: click.ClickException, lang: Lang) -> str:
    """Return a usage error as one sentence, with where the usage is explained."""
    words, arguments = _said(error)
    ctx = error.ctx if isinstance(error, click.UsageError) else None
    path = ctx.command_path if ctx else "govdisclosure"
    return _SEE.text(lang, {"words": words.text(lang, arguments), "path": path})


def _said(error: click.ClickException) -> tuple[Message, dict[str, object]]:
    match error:
        case Misuse(words=words, arguments=arguments):
            return words, arguments
        case click.NoSuchOption(option_name=name, possibilities=known):
            return _NO_OPTION, {"word": name, "guess": guess(name, known or ())}
        case click.MissingParameter(param=click.Parameter() as param):
            return _MISSING, {"word": param.opts[0] if isinstance(param, click.Option) else param.metavar or param.name}
        case click.BadParameter(param=click.Parameter(type=click.Choice(choices=choices), opts=names)):
            return _NO_CHOICE, {"word": names[0], "choices": Joined(tuple(choices))}
        case click.BadOptionUsage(option_name=name):
            return _NO_VALUE, {"word": name}
        case _:
            return _other(error)


def _other(error: click.ClickException) -> tuple[Message, dict[str, object]]:
    match error:
        case click.BadParameter(param=click.Parameter(type=click.types.IntParamType(), opts=names)):
            return _NO_INTEGER, {"word": names[0]}
        case _:
            return _AS_IT_IS, {"words": error.format_message()}
