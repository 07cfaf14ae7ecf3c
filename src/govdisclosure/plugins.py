"""What installed packages add: their entry points, loaded one by one, and one sentence for each that is broken.

Nothing here runs before it is asked for: to look through what is installed takes a moment.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, Generic, Literal, TypeAlias, TypeVar, final

from attrs import field, frozen

from govdisclosure.errors import GovDisclosureError, Lang, Message
from govdisclosure.messages import Phrase

__all__ = ["BrokenPlugins", "Found", "Group", "Plugin", "PluginFailed", "Problem", "broken_by", "gathered"]

Group: TypeAlias = Literal["govdisclosure.rules", "govdisclosure.formats"]
"""A group of entry points."""

_T = TypeVar("_T")

_SAID: Final = Message("扩展包“{distribution}”的入口点“{entry_point}”（{group}）：{reason}")
_NOT_LOADED: Final = Message("无法载入（{kind}：{words}）")
_LONGEST: Final = 200


@final
@frozen(kw_only=True)
class Plugin:
    """An entry point, and whose it is."""

    group: Group
    distribution: str
    """The package that was installed, as ``pip`` names it."""
    entry_point: str

    def problem(self, reason: Message, **arguments: object) -> "Problem":
        """Return that this one cannot be used, and why."""
        return Problem(plugin=self, reason=Phrase(reason, arguments))


@final
@frozen(kw_only=True)
class Problem:
    """Why an entry point, or something that it gives, cannot be used."""

    plugin: Plugin
    reason: Phrase

    @property
    def phrase(self) -> Phrase:
        """The one sentence, which names distribution and entry point."""
        plugin = self.plugin
        named = {"distribution": plugin.distribution, "entry_point": plugin.entry_point, "group": plugin.group}
        return Phrase(_SAID, {**named, "reason": self.reason})

    def sentence(self, lang: Lang = "zh") -> str:
        """Return it as one sentence."""
        return self.phrase.text(lang)


@final
class BrokenPlugins(GovDisclosureError, ImportError):
    """Every entry point of installed packages that cannot be used, at once; prints one sentence a line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the ``problems`` in order."""
        super().__init__(_SAID)
        self.problems: tuple[Problem, ...] = tuple(problems)

    def sentence(self, lang: Lang = "zh") -> str:
        """Return one sentence a line."""
        return "\n".join(problem.sentence(lang) for problem in self.problems)

    def __reduce__(self) -> tuple[object, ...]:
        return BrokenPlugins, (self.problems,)


@final
class PluginFailed(GovDisclosureError, RuntimeError):
    """What an installed package brings raised an error of its own while it was used."""


@final
@frozen
class Found(Generic[_T]):
    """What the entry points of a group give, and what is wrong with the others."""

    items: tuple[_T, ...] = ()
    problems: tuple[Problem, ...] = field(default=(), kw_only=True)

    def all_or_nothing(self) -> tuple[_T, ...]:
        """Return the items.

        Raises:
            BrokenPlugins: something is wrong with any of the entry points.
        """
        if self.problems:
            raise BrokenPlugins(self.problems)
        return self.items


def gathered(group: Group, take: Callable[[Plugin, Any], Iterator[_T | Problem]]) -> Found[_T]:
    """Return what ``take`` makes of all that the entry points of ``group`` load, in the order of distributions and names.

    Whatever a package does while it is loaded or taken apart, the others are none the worse for it.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415  (slow to import, and seldom needed)

    items: list[_T] = []
    problems: list[Problem] = []
    found = (
        (Plugin(group=group, distribution=_of(one), entry_point=one.name), one) for one in entry_points(group=group)
    )
    for plugin, entry_point in sorted(found, key=lambda pair: (pair[0].distribution, pair[0].entry_point)):
        try:
            for one in take(plugin, entry_point.load()):
                if isinstance(one, Problem):
                    problems.append(one)
                else:
                    items.append(one)
        except (Exception, SystemExit) as error:  # noqa: BLE001  (a package may do whatever it likes while it is imported)
            problems.append(plugin.problem(_NOT_LOADED, **broken_by(error)))
    return Found(tuple(items), problems=tuple(problems))


def _of(entry_point: Any) -> str:  # noqa: ANN401  (an EntryPoint, whose module is imported late)
    return str(entry_point.dist.name) if entry_point.dist else "?"


def broken_by(error: BaseException) -> dict[str, str]:
    r"""Return the ``kind`` and the ``words`` of an error of someone else's, on one line and not endless.

    >>> broken_by(ValueError("no such\nrow"))
    {'kind': 'ValueError', 'words': 'no such row'}
    """
    try:
        words = " ".join(str(error).split())
    except Exception:  # noqa: BLE001  (nor need its words be sound)
        words = "…"
    return {"kind": type(error).__name__, "words": words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"}
