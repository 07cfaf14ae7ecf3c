"""An option that was renamed is still taken under its old name, and one line says what it is called now."""

import pytest

from govdisclosure._deprecation import Renamed
from govdisclosure.cli._usage import Command, argument, option
from govdisclosure.errors import Lang, Message

_SAID = {
    "zh": "选项--paper已改名为--print，从0.4.0版起不再支持旧名\n",
    "en": "--paper is now called --print; the old name is gone in version 0.4.0\n",
}


def _command(lang: Lang, given: list[object]) -> Command:
    def callback(**values: object) -> int:
        given.append(values)
        return 0

    params = [
        option(lang, "--print", Message("写入文件"), metavar="OUT"),
        argument("words", "WORD…", nargs=-1, required=False),
    ]
    renamed = {"--paper": Renamed(to="--print", since="0.2.0", until="0.4.0")}
    return Command("try", lang, Message("试"), params, callback, renamed=renamed)


@pytest.mark.parametrize("words", [["--paper", "a"], ["--paper=a"]], ids=repr)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_old_name_works_and_says_so(words: list[str], lang: Lang, capsys: pytest.CaptureFixture[str]) -> None:
    """Its value is the new option's, and what is said does not go where answers go."""
    given: list[object] = []
    _command(lang, given).main(words, standalone_mode=False)
    assert given == [{"print": "a", "words": ()}]
    assert capsys.readouterr() == ("", _SAID[lang])


def test_the_new_name_is_silent(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody is told what they know, and behind ``--`` a word is a word."""
    given: list[object] = []
    _command("zh", given).main(["--print", "a", "--", "--paper"], standalone_mode=False)
    assert given == [{"print": "a", "words": ("--paper",)}]
    assert capsys.readouterr() == ("", "")


def test_the_help_shows_the_new_name_alone(capsys: pytest.CaptureFixture[str]) -> None:
    """Who learns it today learns the right one."""
    _command("zh", []).main(["--help"], standalone_mode=False)
    shown = capsys.readouterr().out
    assert "--print" in shown
    assert "--paper" not in shown
