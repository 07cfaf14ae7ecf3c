"""Why a report is not in a roll-up."""

from typing import Final, final

from attrs import frozen

from govdisclosure.errors import GovDisclosureError, Lang, Message, Unreadable
from govdisclosure.messages import Spoken

__all__ = ["CannotAdd", "Trouble", "Undeclared"]

_APART: Final = Message("；")


class CannotAdd(GovDisclosureError, ValueError):
    """Reports that cannot be added up at all."""


class Undeclared(GovDisclosureError):
    """A report of the body itself, of which nobody said that it counts, or a draft that names no body."""


@final
@frozen
class Trouble(Spoken):
    """Why a report could not be read, on one line and without the file's name."""

    error: GovDisclosureError

    def text(self, lang: Lang = "zh") -> str:
        """Return it in ``lang``."""
        error = self.error.of("") if isinstance(self.error, Unreadable) else self.error
        return _APART.text(lang).join(error.sentence(lang).splitlines())
