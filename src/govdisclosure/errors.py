"""What can go wrong, in one sentence: the root of every error the library raises."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, Self, final

from govdisclosure.messages import LABELLED, Lang, Message, Phrase

__all__ = [
    "GovDisclosureError",
    "InvalidReport",
    "Lang",
    "Message",
    "MissingExtra",
    "MissingFont",
    "UnknownFormat",
    "Unreadable",
    "Violation",
]


class GovDisclosureError(Exception):
    """Root of every error raised here. ``str(error)`` is its Chinese sentence, ``error.sentence("en")`` the English."""

    def __init__(self, message: Message | Phrase, /, **arguments: object) -> None:
        """Keep ``message`` and ``arguments``, those of a phrase among them, as machine fields beside the words."""
        if isinstance(message, Phrase):
            arguments = {**message.arguments, **arguments}
            message = message.message
        super().__init__(message)
        self.message = message
        self.arguments = arguments

    def sentence(self, lang: Lang = "zh") -> str:
        """Return the error as one sentence in ``lang``."""
        return self.message.text(lang, self.arguments)

    def __str__(self) -> str:
        return self.sentence()

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.message, self.arguments)


def _rebuild(cls: type[GovDisclosureError], message: Message, arguments: dict[str, object]) -> GovDisclosureError:
    return cls(message, **arguments)


class MissingExtra(GovDisclosureError, ImportError):
    """A library that an optional part needs is not installed; the sentence names the extra to install."""

    def __init__(self, extra: str) -> None:
        """Say that ``govdisclosure[extra]`` is to be installed."""
        super().__init__(_MISSING_EXTRA, extra=extra)
        self.extra = extra

    def __reduce__(self) -> tuple[object, ...]:
        return MissingExtra, (self.extra,)


_MISSING_EXTRA = Message("此功能需要额外的库，请运行：pip install 'govdisclosure[{extra}]'")


class MissingFont(GovDisclosureError, LookupError):
    """There is no font in which a document could be printed; the sentence names a package that brings one."""


class Unreadable(GovDisclosureError, ValueError):
    """A file that cannot be read as a report: empty, truncated, of another kind, hostile. It names file and place."""

    def __init__(self, message: Message, /, *, file: str = "", **arguments: object) -> None:
        """Keep ``file``, the name of what was read ("" for bytes in memory), beside the sentence."""
        super().__init__(message, **arguments)
        self.file = file

    def sentence(self, lang: Lang = "zh") -> str:
        """Return the sentence, the file's name first where there is one."""
        sentence = super().sentence(lang)
        return LABELLED.text(lang, {"label": self.file, "words": sentence}) if self.file else sentence

    def of(self, file: str) -> Self:
        """Return the same error about ``file``."""
        return type(self)(self.message, file=file, **self.arguments)

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.message, {**self.arguments, "file": self.file})


class UnknownFormat(GovDisclosureError, ValueError):
    """A file format that is not read, or not written."""


@final
class _Brief:
    """A value as a sentence shows it: on one line, and cut where it is long."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value

    def __str__(self) -> str:
        return _cut(self.value, str)

    def __repr__(self) -> str:
        return _cut(self.value, repr)


_LONGEST: Final = 100


def _cut(value: object, words: Callable[[object], str]) -> str:
    if isinstance(value, int) and value.bit_length() > 4 * _LONGEST:
        return "…"  # beyond some thousand digits Python refuses to print it
    try:
        line = " ".join(words(value).split())
    except (RecursionError, ValueError):  # too deep, or with such an integer in it
        return "…"
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


@final
class Violation(GovDisclosureError, ValueError):
    """One thing that a typed report cannot hold: where (``path``), what was ``reported``, what is ``implied``."""

    def __init__(
        self,
        message: Message | Phrase,
        /,
        *,
        path: str = "",
        reported: object = None,
        implied: object = None,
        provision: str | None = None,
        **arguments: object,
    ) -> None:
        """Name the place by ``path`` (dotted, relative to what was constructed)."""
        super().__init__(message, **arguments)
        self.path = path
        self.reported = reported
        self.implied = implied
        self.provision = provision

    def sentence(self, lang: Lang = "zh") -> str:
        """Return ``path: words``."""
        words = self.words(lang)
        return LABELLED.text(lang, {"label": self.path, "words": words}) if self.path else words

    def words(self, lang: Lang = "zh") -> str:
        """Return what is wrong without the place; the template may name ``{reported}`` and ``{implied}``."""
        figures = {"reported": _Brief(self.reported), "implied": _Brief(self.implied)}
        return self.message.text(lang, {**figures, **self.arguments})

    def under(self, *parents: str) -> "Violation":
        """Return the same violation with its path set below ``parents``."""
        path = ".".join(part for part in (*parents, self.path) if part)
        return Violation(self.message, **{**self._fields(), "path": path})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    def _fields(self) -> dict[str, object]:
        return {
            "path": self.path,
            "reported": self.reported,
            "implied": self.implied,
            "provision": self.provision,
            **self.arguments,
        }

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (Violation, self.message, self._fields())


@final
class InvalidReport(GovDisclosureError, ExceptionGroup[Violation], ValueError):  # type: ignore[misc]  # the group has a message too
    """Every violation of what was to be constructed, at once; prints one sentence a line."""

    violations: tuple[Violation, ...]

    def __new__(cls, violations: Iterable[Violation]) -> Self:
        """Make the group; ``violations`` must not be empty."""
        return super().__new__(cls, "violations", tuple(violations))

    def __init__(self, violations: Iterable[Violation]) -> None:
        """Keep ``violations`` in order."""
        del violations  # an iterator would be spent: the group has kept them
        self.violations = self.exceptions  # type: ignore[assignment]  # pyright: ignore[reportAttributeAccessIssue]
        self.arguments: dict[str, object] = {}

    def sentence(self, lang: Lang = "zh") -> str:
        """Return one sentence a line."""
        return "\n".join(violation.sentence(lang) for violation in self.violations)

    def derive(self, excs: Sequence[Violation]) -> "InvalidReport":  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        """Return the same kind of group of ``excs``, as `BaseExceptionGroup.split` needs."""
        return InvalidReport(excs)

    def under(self, *parents: str) -> "InvalidReport":
        """Return the same violations with their paths set below ``parents``."""
        return InvalidReport(violation.under(*parents) for violation in self.violations)

    def __reduce__(self) -> tuple[object, ...]:
        return InvalidReport, (self.violations,)
