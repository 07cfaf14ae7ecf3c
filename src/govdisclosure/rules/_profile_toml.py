"""A profile as TOML: text to its fields with every problem at once, each with its place."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from string import Formatter
from typing import Any, Final, cast, final, get_args

from attrs import Factory, define

from govdisclosure.errors import Message, Violation
from govdisclosure.messages import Joined, Phrase
from govdisclosure.model.agency import Body, Tier
from govdisclosure.rules._toml_file import MISSING, UNKNOWN, InvalidFile, parsed
from govdisclosure.rules.finding import Severity
from govdisclosure.rules.local import Categories, Deadline, Local
from govdisclosure.rules.rule import Rule

__all__ = ["InvalidProfile", "profile_fields", "template_problems"]

_NO_RULE: Final = Message("没有规则{code}")
_NOT_TEXT: Final = Message("应填写文字")
_NOT_TEXTS: Final = Message('应为文字的列表，如["GD2", "GD104"]')
_EMPTY: Final = Message("列表不能为空")
_TWICE: Final = Message("“{name}”重复")
_NOT_A_TABLE: Final = Message("应为若干“名称 = 值”，写在[{name}]之下")
_NOT_A_LIST: Final = Message("每一条应以[[{name}]]开头")
_NOT_ONE_OF: Final = Message("应为{known}之一")
_NOT_A_FLAG: Final = Message("应为true或false，不加引号")
_NOT_A_DAY: Final = Message('应为月和日，如"01-31"')
_NO_WORDS: Final = Message("应写明zh或en，或者两者都写")
_NOT_A_TEMPLATE: Final = Message("花括号不成对，或者里面不是名称")
_NO_NAME: Final = Message("规则{code}的文字没有“{name}”这一项，可用的有：{known}")
_NO_NAMES: Final = Message("规则{code}的文字没有可用的项，不能有“{name}”")
_DAY: Final = re.compile(r"([0-9]{2})-([0-9]{2})")
_GRADES: Final = (*map(str, Severity), "off")


@final
class InvalidProfile(InvalidFile):
    """Everything that is wrong in a profile, at once; prints one sentence a line."""


def profile_fields(text: str | bytes, rules: Mapping[str, Rule]) -> dict[str, Any]:
    """Return the fields of the profile that ``text`` says; ``rules`` are those that it may name, by code.

    Raises:
        InvalidProfile: every problem, with its place: ``deadline[2].until`` is in the second.
    """
    document = parsed(text, InvalidProfile)
    reader = _Reader(rules=rules)
    reader.only(document, "", ("select", "ignore", "severity", "message", "deadline", "breakdown", "channels"))
    fields: dict[str, Any] = {
        "select": reader.codes(document, "select"),
        "ignore": reader.codes(document, "ignore"),
        "severity": dict(reader.severities(reader.table(document, "severity"))),
        "message": dict(reader.messages(reader.table(document, "message"))),
        "local": Local(
            deadlines=tuple(reader.each(document, "deadline", reader.deadline)),
            breakdowns=tuple(reader.each(document, "breakdown", reader.categories)),
            channels=reader.texts(document, "", "channels") or (),
        ),
    }
    if reader.violations:
        raise InvalidProfile(reader.violations)
    return fields


@final
@define
class _Reader:
    """What is read of a profile, and what is wrong in it."""

    rules: Mapping[str, Rule]
    violations: list[Violation] = Factory(list[Violation])

    def say(self, message: Message, path: str, reported: object = None, **arguments: object) -> None:
        self.violations.append(Violation(message, path=path, reported=reported, **cast("Any", arguments)))

    # What any part of it is made of

    def only(self, given: Mapping[str, Any], path: str, known: tuple[str, ...]) -> None:
        """Refuse keys that mean nothing."""
        for key in (one for one in given if one not in known):
            self.say(UNKNOWN, _join(path, key), given[key], known=Joined(known))

    def table(self, document: Mapping[str, Any], name: str) -> Mapping[str, Any]:
        found = document.get(name, {})
        if isinstance(found, dict):
            return cast("dict[str, Any]", found)
        self.say(_NOT_A_TABLE, name, found, name=name)
        return {}

    def each(
        self, document: Mapping[str, Any], name: str, read: Callable[[Mapping[str, Any], str], Any]
    ) -> Iterator[Any]:
        """Yield what ``read`` makes of each entry of a list of tables, where it makes something of it."""
        found = document.get(name, [])
        entries = cast("list[object]", found) if isinstance(found, list) else [found]
        for number, entry in enumerate(entries, start=1):
            path = f"{name}[{number}]"
            if not isinstance(found, list) or not isinstance(entry, dict):
                self.say(_NOT_A_LIST, path, entry, name=name)
                continue
            before = len(self.violations)
            value = read(cast("dict[str, Any]", entry), path)
            if len(self.violations) == before:
                yield value()

    def text(self, given: Mapping[str, Any], path: str, name: str) -> str:
        """Return a text that must be there."""
        if name not in given:
            self.say(MISSING, _join(path, name))
        elif not isinstance(given[name], str) or not given[name].strip():
            self.say(_NOT_TEXT, _join(path, name), given[name])
        return str(given.get(name))

    def texts(self, given: Mapping[str, Any], path: str, name: str) -> tuple[str, ...] | None:
        """Return texts, each once, None where they are not named."""
        found = given.get(name)
        if found is None:
            return None
        items = cast("list[object]", found) if isinstance(found, list) else [found, None]
        texts = tuple(item for item in items if isinstance(item, str) and item.strip())
        if len(texts) < len(items):
            self.say(_NOT_TEXTS, _join(path, name), cast("object", found))
        for item in dict.fromkeys(texts):
            if texts.count(item) > 1:
                self.say(_TWICE, _join(path, name), name=item)
        return texts

    def choice(self, given: Mapping[str, Any], path: str, name: str, known: tuple[str, ...]) -> Any:  # noqa: ANN401
        """Return a word out of a few, None where it is not named."""
        found = given.get(name)
        if found is not None and found not in known:
            self.say(_NOT_ONE_OF, _join(path, name), found, known=Joined(known))
        return found

    def flag(self, given: Mapping[str, Any], path: str, name: str, *, default: bool) -> bool:
        found = given.get(name, default)
        if not isinstance(found, bool):
            self.say(_NOT_A_FLAG, _join(path, name), found)
        return bool(found)

    # The parts of a profile

    def code(self, code: str, path: str, *, whole: bool = False) -> bool:
        """Tell whether a code, or the beginning of one, is that of a rule; that it is not is said."""
        known = code in self.rules if whole else bool(code) and any(one.startswith(code) for one in self.rules)
        if not known:
            self.say(_NO_RULE, path, code=code)
        return known

    def codes(self, document: Mapping[str, Any], name: str) -> tuple[str, ...]:
        found = self.texts(document, "", name) or ()
        for number, code in enumerate(found, start=1):
            self.code(code, f"{name}[{number}]")
        return found

    def severities(self, given: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        for code, grade in given.items():
            path = f"severity.{code}"
            if self.code(code, path) and self.choice(given, "severity", code, _GRADES):
                yield code, "off" if grade == "off" else Severity(grade) if grade in _GRADES else grade

    def messages(self, given: Mapping[str, Any]) -> Iterator[tuple[str, Message]]:
        for code, words in given.items():
            path = f"message.{code}"
            if not self.code(code, path, whole=True):
                continue
            if not isinstance(words, dict):
                self.say(_NOT_A_TABLE, path, words, name=path)
                continue
            said = cast("dict[str, Any]", words)
            self.only(said, path, ("zh", "en"))
            if not said.keys() & {"zh", "en"}:
                self.say(_NO_WORDS, path)
                continue
            own = self.rules[code].message
            texts = {
                lang: self.template(said, path, lang, code) if lang in said else own.text(cast("Any", lang))
                for lang in ("zh", "en")
            }
            chinese, english = texts["zh"], texts["en"]
            yield code, Message(chinese, en=english)

    def template(self, given: Mapping[str, Any], path: str, name: str, code: str) -> str:
        """Return a template that has no names but those of the rule's own message."""
        words = self.text(given, path, name)
        for problem in template_problems(words, self.rules[code]):
            self.violations.append(Violation(problem, path=_join(path, name), reported=words))
        return words

    def deadline(self, given: Mapping[str, Any], path: str) -> Callable[[], Deadline]:
        self.only(given, path, ("level", "body", "until", "provision"))
        level = self.choice(given, path, "level", get_args(Tier))
        body = self.choice(given, path, "body", get_args(Body))
        provision = self.text(given, path, "provision")
        month, day = self.day(given, path)
        return lambda: Deadline(month=month, day=day, level=level, body=body, provision=provision)

    def day(self, given: Mapping[str, Any], path: str) -> tuple[int, int]:
        """Return a month and a day that every year has."""
        if "until" not in given:
            self.say(MISSING, _join(path, "until"))
            return 1, 1
        until = given["until"]
        match = _DAY.fullmatch(until) if isinstance(until, str) else None
        month, day = map(int, match.groups()) if match else (0, 0)
        try:
            dt.date(2023, month, day)  # no leap year
        except ValueError:
            self.say(_NOT_A_DAY, _join(path, "until"), until)
        return month, day

    def categories(self, given: Mapping[str, Any], path: str) -> Callable[[], Categories]:
        self.only(given, path, ("total", "parts", "overlap", "complete"))
        total = self.text(given, path, "total")
        parts = self.texts(given, path, "parts")
        if not parts:
            self.say(MISSING if parts is None else _EMPTY, _join(path, "parts"))
        overlap = self.flag(given, path, "overlap", default=False)
        complete = self.flag(given, path, "complete", default=True)
        return lambda: Categories(total=total, parts=parts or (), overlap=overlap, complete=complete)


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def template_problems(template: str, rule: Rule) -> Iterator[Phrase]:
    """Yield why ``template`` cannot stand in place of the message of ``rule``."""
    known = tuple(dict.fromkeys(_names(rule.message.zh)))
    try:
        names = list(_names(template))
    except ValueError:
        yield Phrase(_NOT_A_TEMPLATE)
        return
    for unknown in (one for one in names if one not in known):
        yield Phrase(_NO_NAME if known else _NO_NAMES, {"code": rule.code, "name": unknown, "known": Joined(known)})


def _names(template: str) -> Iterator[str]:
    """Yield the names in braces of a template.

    Raises:
        ValueError: a brace stands alone, or in braces stands more than a name.
    """
    for _, name, form, conversion in Formatter().parse(template):
        if name is None:
            continue
        if not name.isidentifier() or form or conversion:
            raise ValueError(name)
        yield name
