"""Where sentences are looked up: gettext catalogues, one a language, read when a first sentence in it is asked for."""

from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from gettext import NullTranslations

__all__ = ["SEVERAL", "look_up"]

SEVERAL: Final = 2
"""The number that stands for one unknown: every language has a form for it that reads well."""

_LANGUAGES: Final = frozenset({"en"})
"""The languages that have a catalogue. The sentences in the code are Chinese: with ``zh`` here, a catalogue overrides them."""


def look_up(lang: str, words: str, *, context: str = "", number: int | None = None) -> str:
    """Return the sentence ``words`` of the code in ``lang``, or as it stands in the code where no catalogue has it.

    ``context`` tells apart what is one sentence in Chinese and two elsewhere; ``number`` chooses among the forms of a
    sentence that counts. The environment is never consulted.
    """
    if lang not in _LANGUAGES or not words:  # gettext answers "" with the head of the catalogue
        return words
    catalogue = _catalogue(lang)
    if number is not None:
        return catalogue.ngettext(words, words, number)
    return catalogue.pgettext(context, words) if context else catalogue.gettext(words)


@cache
def _catalogue(lang: str) -> "NullTranslations":
    from gettext import GNUTranslations  # noqa: PLC0415  (no sentence is said by most that import the library)
    from importlib.resources import files  # noqa: PLC0415

    with files("govdisclosure").joinpath("locale", lang, "LC_MESSAGES", "govdisclosure.mo").open("rb") as stream:
        return GNUTranslations(stream)
