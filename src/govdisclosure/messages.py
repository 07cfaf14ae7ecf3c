"""Sentences: the Chinese stands in the code, the English in a catalogue, and the arguments apart from both."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Final, Literal, Self, TypeAlias, final

from attrs import field, frozen

from govdisclosure._catalogue import SEVERAL, look_up

__all__ = ["ADDED", "LABELLED", "LISTED", "Joined", "Lang", "Message", "Phrase", "Spoken"]

Lang: TypeAlias = Literal["zh", "en"]
"""A language that sentences come in: Chinese is the default everywhere."""


class Spoken(ABC):
    """What has words in each language; as an argument of a message it is put in that message's language."""

    __slots__ = ()

    @abstractmethod
    def text(self, lang: Lang = "zh") -> str:
        """Return the words in ``lang``."""


@final
@frozen
class Message(Spoken):
    """One sentence, given in Chinese; ``{name}`` marks a place for an argument.

    The sentence is also its name in the catalogues, so it is a literal wherever a message is made. One that no
    catalogue translates is said in Chinese.

    >>> Message("没有规则{code}").text("en", {"code": "GD999"})
    'there is no rule GD999'
    """

    zh: str
    context: str = field(default="", kw_only=True)
    by: str = field(default="", kw_only=True)
    en: str = field(default="", kw_only=True)
    """The English of a sentence that stands in no catalogue: that of another package, or of a profile."""

    @classmethod
    def counted(cls, zh: str, /, by: str) -> Self:
        """Return a message whose wording in other languages depends on the argument named ``by``, a number.

        >>> files = Message.counted("共{number}个文件", by="number")
        >>> files.text("en", {"number": 1}), files.text("en", {"number": 2})
        ('1 file', '2 files')
        """
        return cls(zh, by=by)

    @classmethod
    def within(cls, context: str, zh: str, /) -> Self:
        """Return a message that is one sentence in Chinese but several elsewhere; ``context`` tells which.

        >>> Message.within("text", "第{number}行").text("en", {"number": 3})
        'line 3'
        """
        return cls(zh, context=context)

    def text(self, lang: Lang = "zh", arguments: Mapping[str, object] | None = None) -> str:
        """Return the sentence in ``lang`` with ``arguments`` put in, or with its ``{names}`` where none are given."""
        template = self._template(lang, arguments or {})
        if arguments is None:
            return template
        return template.format_map(
            {name: value.text(lang) if isinstance(value, Spoken) else value for name, value in arguments.items()}
        )

    def _template(self, lang: Lang, arguments: Mapping[str, object]) -> str:
        if lang == "en" and self.en:
            return self.en
        return look_up(lang, self.zh, context=self.context, number=self._number(arguments))

    def _number(self, arguments: Mapping[str, object]) -> int | None:
        """Return the number that chooses the form: whatever is not a whole number counts as several."""
        if not self.by:
            return None
        number = arguments.get(self.by)
        return number if isinstance(number, int) else SEVERAL


@final
@frozen
class Phrase(Spoken):
    """A message with its arguments, as one argument of another message."""

    message: Message
    arguments: Mapping[str, object] = field(factory=dict[str, object], hash=False)

    def text(self, lang: Lang = "zh") -> str:
        """Return the phrase in ``lang``."""
        return self.message.text(lang, self.arguments)


LISTED: Final = Message("、")
"""Between the members of a list."""

ADDED: Final = Message("＋")
"""Between the terms of a sum."""

LABELLED: Final = Message("{label}：{words}")
"""A sentence behind what it is about."""


@final
@frozen
class Joined(Spoken):
    """Several arguments in a row as one argument, ``separator`` between them."""

    parts: tuple[object, ...]
    separator: Message = LISTED

    def text(self, lang: Lang = "zh") -> str:
        """Return the parts in ``lang``, in a row.

        >>> Joined((1, 2, 3)).text(), Joined((1, 2, 3)).text("en")
        ('1、2、3', '1, 2, 3')
        """
        words = (part.text(lang) if isinstance(part, Spoken) else str(part) for part in self.parts)
        return self.separator.text(lang).join(words)
