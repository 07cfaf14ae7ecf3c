"""The catalogues of sentences: what the code says is in them, translated, and nothing else is."""

import ast
import io
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from gettext import GNUTranslations
from pathlib import Path
from string import Formatter
from typing import Final, cast

import pytest
from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_keywords
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

import govdisclosure
from govdisclosure._catalogue import SEVERAL, look_up

PACKAGE: Final = Path(govdisclosure.__file__).parent
PO: Final = PACKAGE / "locale" / "en" / "LC_MESSAGES" / "govdisclosure.po"
MO: Final = PO.with_suffix(".mo")
SETTINGS: Final = Path(__file__).parents[1] / "pyproject.toml"
UNITS: Final = {"元", "万元", "亿元"}
LONGEST_QUOTED: Final = 6


@pytest.fixture(scope="module")
def english() -> Catalog:
    """The English catalogue as translators edit it."""
    with PO.open("rb") as stream:
        return read_po(stream, locale="en")


def entries(catalogue: Catalog) -> Iterator[tuple[str, str | None, tuple[str, ...]]]:
    """Yield the sentence, the context and the translations of each entry but the head."""
    for entry in catalogue:
        if entry.id:
            forms = entry.string if isinstance(entry.string, (list, tuple)) else (entry.string,)
            yield entry.id if isinstance(entry.id, str) else entry.id[0], entry.context, tuple(map(str, forms))


def names(template: str) -> set[str]:
    """Return the arguments that a sentence names, conversions put aside."""
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def extracted() -> set[tuple[object, str | None]]:
    """Return what `make messages` finds in the code: the sentence, twice where it counts, and its context."""
    (mapping,) = tomllib.loads(SETTINGS.read_text(encoding="utf-8"))["tool"]["babel"]["mappings"]
    keywords = cast("dict[str, tuple[int]]", parse_keywords(mapping["keywords"]))
    found = extract_from_dir(PACKAGE, [(mapping["pattern"], mapping["method"])], keywords=keywords)
    return {(words, context) for _, _, words, _, context in found}


def test_every_sentence_of_the_code_is_in_the_catalogue(english: Catalog) -> None:
    """What the code says and what the catalogue translates are the same; `make messages` brings them together."""
    catalogued = {
        (entry.id if isinstance(entry.id, str) else tuple(entry.id), entry.context) for entry in english if entry.id
    }
    assert catalogued == extracted()
    assert not english.obsolete


def test_every_sentence_is_translated(english: Catalog) -> None:
    """No translation is missing, none is a guess."""
    assert [words for words, _, forms in entries(english) if not all(forms)] == []
    assert [entry.id for entry in english if entry.id and entry.fuzzy] == []


def test_a_translation_has_the_arguments_of_its_sentence(english: Catalog) -> None:
    """A sentence and each form of its translation name the same arguments."""
    wrong = [(words, form) for words, _, forms in entries(english) for form in forms if names(form) != names(words)]
    assert wrong == []


def test_a_translation_is_english(english: Catalog) -> None:
    """The only Chinese in it are words that the sentence is about, short and the same in Chinese, and units of money."""
    wrong = [
        form
        for words, _, forms in entries(english)
        for form in forms
        for quoted in re.findall("[\u4e00-\u9fff]+", form)
        if quoted not in UNITS and (quoted not in words or len(quoted) > LONGEST_QUOTED)
    ]
    assert wrong == []


def test_what_is_shipped_is_compiled_from_what_is_edited(english: Catalog) -> None:
    """The .mo is what compiling the .po gives, but for the head, where Babel names its own release."""
    compiled = io.BytesIO()
    write_mo(compiled, english)
    compiled.seek(0)
    with MO.open("rb") as shipped:
        assert [*entries(read_mo(shipped))] == [*entries(read_mo(compiled))]


def test_a_sentence_that_counts_has_a_form_for_one_and_one_for_several(english: Catalog) -> None:
    """English says one thing for 1, and another for 0, 2 and a number unknown."""
    counted = [(words, forms) for words, _, forms in entries(english) if len(forms) > 1]
    assert counted
    for words, (singular, plural) in counted:
        assert singular != plural
        said = [look_up("en", words, number=number) for number in (0, 1, 2, SEVERAL)]
        assert said == [plural, singular, plural, plural]


BRINGS_ITS_ENGLISH = "rules/_profile_toml.py"
"""Where a message is made of sentences that a user wrote, in both languages."""


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Yield every call of the package that makes a message of its own, and where it stands."""
    makers = {"Message", "ParseError", "Message.counted", "Message.within"}
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if (
                isinstance(node, ast.Call)
                and ast.unparse(node.func) in makers
                and not (path == PACKAGE / BRINGS_ITS_ENGLISH and [word.arg for word in node.keywords] == ["en"])
            ):
                yield f"{path.relative_to(PACKAGE)}:{node.lineno}: {ast.unparse(node)}", node


def test_every_sentence_is_a_literal() -> None:
    """A sentence that is put together by the program cannot be looked up; the `zh` of a `ParseError` is one already."""
    wrong = [
        where
        for where, call in calls()
        for argument in call.args[: 2 if ast.unparse(call.func) == "Message.within" else 1]
        if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str))
        and not ast.unparse(argument).endswith("zh")
    ]
    assert wrong == []


def test_context_and_number_are_given_where_they_are_looked_for() -> None:
    """`Message(…)` takes a sentence alone, so that `make messages` sees what it is."""
    assert [where for where, call in calls() if ast.unparse(call.func) == "Message" and call.keywords] == []


def test_the_environment_is_not_consulted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The language is the one asked for, whatever the process runs under."""
    for name in ("LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.setenv(name, "en_GB.UTF-8")
    assert look_up("zh", "文件是空的") == "文件是空的"
    for name in ("LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.setenv(name, "zh_CN.UTF-8")
    assert look_up("en", "文件是空的") == "the file is empty"


def test_a_catalogue_is_read_when_a_first_sentence_is_asked_for() -> None:
    """Importing the messages, and saying one in Chinese, reads no catalogue; Babel is never needed to say one."""
    code = (
        "import sys; from govdisclosure.errors import Message; said = Message('文件是空的');"
        "said.text(); print('gettext' in sys.modules); said.text('en'); print('gettext' in sys.modules, 'babel' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["False", "True", "False"]


def test_the_catalogue_is_one_that_other_tools_read() -> None:
    """The standard library finds every entry, head included."""
    with MO.open("rb") as stream:
        head = GNUTranslations(stream).gettext("")
    assert "Language: en" in head
    assert "nplurals=2" in head
