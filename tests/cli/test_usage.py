"""Help, version and usage errors: in Chinese, in English with --lang en, and one sentence each."""

from importlib.metadata import version

import click
import pytest

from govdisclosure.cli._misuse import sentence
from tests.cli.conftest import Run


@pytest.mark.parametrize("command", ["", "check", "read", "convert", "rollup", "rules", "schema"])
def test_help_is_in_chinese(run: Run, command: str) -> None:
    """Usage, options and commands, in lines that fit a terminal."""
    status, out, err = run(*command.split(), "--help")
    assert (status, err) == (0, "")
    assert out.startswith(f"用法：govdisclosure {command}".rstrip())
    assert "选项：\n" in out
    assert ("命令：\n" in out) is (not command)
    assert all(sum(1 + (char > "ÿ") for char in line) <= 80 for line in out.splitlines())


@pytest.mark.parametrize("command", ["", "check", "read", "convert", "rollup", "rules", "schema"])
def test_help_is_in_english_on_request(run: Run, command: str) -> None:
    """Not a Chinese word is left."""
    out = run(*command.split(), "--help", "--lang", "en").out
    assert out.startswith("Usage: govdisclosure")
    assert not any("一" <= char <= "鿿" for char in out)


@pytest.mark.parametrize("words", [[], ["--lang", "zh"], ["--lang", "en"]], ids=repr)
def test_without_a_command_the_help_is_shown(run: Run, words: list[str]) -> None:
    """It is a usage error: the help goes where errors go."""
    status, out, err = run(*words)
    assert (status, out) == (2, "")
    assert "check" in err


def test_the_version_is_that_of_the_package(run: Run) -> None:
    """As installed."""
    assert run("--version") == (0, f"govdisclosure {version('govdisclosure')}\n", "")


@pytest.mark.parametrize(
    ("words", "zh", "en"),
    [
        ("chek a", "没有“chek”这个命令，是否指“check”？", "there is no command chek; did you mean check?"),
        ("bundle", "没有“bundle”这个命令", "there is no command bundle"),
        ("--foo", "没有“--foo”这个选项", "there is no option --foo"),
        ("check", "缺少FILE…", "FILE… is missing"),
        ("convert a", "缺少OUT", "OUT is missing"),
        ("convert a b c", "多余的参数“c”", "there is an argument too many: c"),
        ("check a --foo", "没有“--foo”这个选项", "there is no option --foo"),
        (
            "check a --selec b",
            "没有“--selec”这个选项，是否指“--select”？",
            "there is no option --selec; did you mean --select?",
        ),
        (
            "check a --previous",
            "选项“--previous”缺少取值，或者不带取值",
            "option --previous needs a value, or takes none",
        ),
        ("check --help=1", "选项“--help”缺少取值，或者不带取值", "option --help needs a value, or takes none"),
        (
            "check a --fail-on x",
            "选项“--fail-on”的取值应为error、warning、notice、never之一",
            "option --fail-on must be one of",
        ),
        (
            "check a --output-format pdf",
            "选项“--output-format”的取值应为text、json、sarif、html之一",
            "must be one of text, json",
        ),
        ("check a --lang fr", "选项“--lang”的取值应为zh、en之一", "option --lang must be one of zh, en"),
        ("schema --edition 2020", "选项“--edition”的取值应为2021、2019之一", "must be one of 2021, 2019"),
    ],
)
def test_a_usage_error_is_one_sentence(run: Run, words: str, zh: str, en: str) -> None:
    """It says what is wrong, and where the usage is explained."""
    status, out, err = run(*words.split())
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(zh)
    assert "--help）" in err
    english = run("--lang=en", *words.split())
    assert english.status == 2
    if "--lang fr" not in words:
        assert en in english.err


def test_what_else_is_a_misuse_is_said_in_its_own_words() -> None:
    """An error that has no sentence here is passed on."""
    assert sentence(click.ClickException("strange"), "zh") == "strange（用法见：govdisclosure --help）"
