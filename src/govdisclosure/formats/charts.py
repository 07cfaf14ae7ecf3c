"""A chart as a picture: bars with their figures as printed, in SVG that needs nothing from outside."""

import html
import re
import unicodedata
from collections.abc import Sequence
from io import StringIO
from math import ceil
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, final

from attrs import Factory, define, frozen

from govdisclosure.errors import MissingExtra
from govdisclosure.model.narrative import Chart
from govdisclosure.zh import ParseError, parse_quantity

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = ["svg_of"]

_FONTS: Final = "Noto Sans CJK SC,Source Han Sans SC,PingFang SC,Microsoft YaHei,SimHei,sans-serif"
_COLOURS: Final = ("#2768a6", "#d97a35", "#277a5b", "#a678c8", "#7d6c17", "#7e8a99")
"""At least 3 : 1 against white and against black; dark and light in turn."""
_MOST_BARS: Final = 50

# Points; the widths of texts in full-width characters.
_WIDTH: Final = 480
_EM: Final = 11
_INCH: Final = 72
_BAR: Final = 15
_GAP: Final = 10
_MARGIN: Final = 6
_LABEL: Final = 9, 18
"""How wide labels may be: short ones, and where there are long ones."""
_LABEL_LINES: Final = 3
_VALUE: Final = 8
_NAME: Final = 36
_READ: Final = 200
"""How many characters of a text are looked at, to be cut."""


def svg_of(chart: Chart, name: str = "chart", most: int = _MOST_BARS) -> str | None:
    """Return ``chart`` as an ``<svg>`` element; None where its figures make no picture, or too long a one.

    A figure is as long as a person reads it: 12% is 12, 1,234 is 1234, 510余件 is 510. What is no number has no bar, but is
    printed in its place. The same chart gives the same text, whatever fonts and settings there are.

    Args:
        chart: the chart.
        name: what the ids in the picture begin with: no two pictures of a page may share it.
        most: how many bars a picture may have.

    Raises:
        MissingExtra: matplotlib is not installed.
    """
    height = max([len(chart.categories), *(len(series.values) for series in chart.series)], default=0)
    lengths = [[_number(text) for text in _padded(series.values, height)] for series in chart.series]
    largest = max((abs(length) for column in lengths for length in column), default=0)
    if not largest or height * len(lengths) > most:
        return None
    bars = _Bars(
        labels=_labels(_padded(chart.categories, height)),
        names=[_shortened(series.name or "", _NAME) for series in chart.series],
        values=[[_shortened(text, _VALUE) for text in _padded(series.values, height)] for series in chart.series],
        lengths=[[length / largest for length in column] for column in lengths],
    )
    texts = _Texts()
    return texts.put_in(_element(chart, name, _drawn(bars, texts)))


def _padded(texts: tuple[str, ...], height: int) -> list[str]:
    return [*texts, *[""] * (height - len(texts))]


def _number(text: str) -> float:
    try:
        value = parse_quantity(text).value
    except ParseError:
        return 0
    return 0 if isinstance(value, tuple) else float(value)


_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]+")


def _width(text: str) -> float:
    return sum(1 if unicodedata.east_asian_width(character) in "WFA" else 0.6 for character in text)


def _shortened(text: str, most: int) -> str:
    text = " ".join(_UNPRINTABLE.sub(" ", text[:_READ]).split())
    if _width(text) <= most:
        return text
    while _width(text) > most - 1:
        text = text[:-1]
    return f"{text}…"


def _labels(texts: Sequence[str]) -> list[list[str]]:
    """Return the lines of each label."""
    narrow, wide = _LABEL
    whole = [_shortened(text, wide * _LABEL_LINES) for text in texts]
    widest = min(max(narrow, ceil(max(map(_width, whole)) / _LABEL_LINES)), wide)
    return [_wrapped(text, widest) for text in whole]


def _wrapped(text: str, wide: int) -> list[str]:
    """Return the lines of a label, of much the same length."""
    width = max(_width(text), 1)
    words = (ceil(_width(word)) for word in _LATIN.findall(text))
    most = min(max([ceil(width / ceil(width / wide)), *words]), wide)
    lines = [""]
    for character in text:
        if _width(lines[-1] + character) > most:
            lines[-1], word = _before_word(lines[-1], character)
            lines.append(word)
        lines[-1] = (lines[-1] + character).lstrip()
    return lines


_LATIN: Final = re.compile("[!-~]+")
_WORD: Final = re.compile("(?<= )[!-~]+$")


def _before_word(line: str, following: str) -> tuple[str, str]:
    """Return a line without the Latin word that it would be broken in, and the word: Chinese is broken anywhere."""
    word = _WORD.search(line) if "!" <= following <= "~" else None
    return (line[: word.start()].rstrip(), word[0]) if word else (line.rstrip(), "")


@final
@frozen(kw_only=True)
class _Bars:
    """What is drawn: for each category the lines of its label, for each series its name, figures and lengths."""

    labels: list[list[str]]
    names: list[str]
    values: list[list[str]]
    lengths: list[list[float]]
    """From -1 to 1."""

    @property
    def legend(self) -> float:
        """How high the legend is."""
        return len(self.names) * _BAR + _GAP if any(self.names) else 0

    @property
    def tops(self) -> list[float]:
        """Where each category begins, and where the last one ends."""
        tops = [self.legend]
        for label in self.labels:
            tops.append(tops[-1] + max(len(self.names), len(label)) * _BAR + _GAP)
        return tops


@final
@define
class _Texts:
    """The texts of a picture, for each of which its number is drawn.

    So nothing that a text says is markup, and no font of this machine decides where it stands: texts are anchored at one
    end, and set by what shows the picture.
    """

    texts: list[str] = Factory(list[str])

    def keep(self, text: str) -> str:
        """Return what is drawn for ``text``."""
        self.texts.append(text)
        return str(len(self.texts) - 1)

    def put_in(self, svg: str) -> str:
        """Return ``svg`` with the texts."""
        return _DRAWN.sub(lambda match: f">{html.escape(self.texts[int(match[1])])}</text>", svg)


_DRAWN: Final = re.compile(r">([0-9]+)</text>")

_ALONE: Final = Lock()
"""Matplotlib's settings are those of the whole process."""


def _drawn(bars: _Bars, texts: _Texts) -> str:
    try:
        import matplotlib as mpl  # noqa: PLC0415  (an extra)
        from matplotlib.figure import Figure  # noqa: PLC0415  (an extra)
    except ImportError:
        raise MissingExtra("charts") from None
    settings: Any = mpl  # its stubs leave half of every type unknown
    with _ALONE, settings.rc_context():
        settings.rcdefaults()
        settings.rcParams.update({"svg.fonttype": "none", "font.family": "DejaVu Sans", "font.size": _EM})
        figure: Any = Figure(figsize=(_WIDTH / _INCH, bars.tops[-1] / _INCH), dpi=_INCH, facecolor="none")
        _draw(figure, bars, texts)
        buffer = StringIO()
        figure.savefig(buffer, format="svg", metadata=dict.fromkeys(("Creator", "Date", "Format", "Type")))
    return buffer.getvalue()


def _draw(figure: "Figure", bars: _Bars, texts: _Texts) -> None:
    paper: Any = figure
    *tops, bottom = bars.tops
    axes = paper.add_axes((0, 0, 1, 1), xlim=(0, _WIDTH), ylim=(bottom, 0))
    axes.set_axis_off()
    lengths = [length for column in bars.lengths for length in column]
    low, high = min(0, *lengths), max(0, *lengths)
    room = max(_width(text) for column in bars.values for text in column) * _EM + _MARGIN
    left = max(_width(line) for label in bars.labels for line in label) * _EM + _MARGIN
    start = left + _MARGIN + room * (low < 0)
    scale = (_WIDTH - start - room * (high > 0)) / (high - low)
    zero = start - low * scale
    drawn: list[Any] = []
    for index, (values, column) in enumerate(zip(bars.values, bars.lengths, strict=True)):
        middles = [top + (index + 0.5) * _BAR for top in tops]
        ends = [length * scale for length in column]
        drawn.append(axes.barh(middles, ends, _BAR - 2, zero, color=_COLOURS[index % len(_COLOURS)]))
        axes.bar_label(drawn[-1], labels=[texts.keep(value) for value in values], padding=_MARGIN / 2)
    axes.plot([zero, zero], [tops[0], bottom - _GAP], color="#808080", linewidth=1)
    for top, label in zip(tops, bars.labels, strict=True):
        first = top + max(len(bars.names) - len(label), 0) * _BAR / 2
        for index, line in enumerate(label):
            axes.text(left, first + (index + 0.5) * _BAR, texts.keep(line), ha="right", va="center")
    if bars.legend:
        paper.legend(
            drawn,
            [texts.keep(name) for name in bars.names],
            loc="upper left",
            bbox_to_anchor=(start, 2),
            bbox_transform=axes.transData,
            borderpad=0,
            borderaxespad=0,
            handlelength=1,
            labelspacing=_BAR / _EM - 1.1,
            frameon=False,
        )


_UNUSED: Final = re.compile(r'<defs>.*?</defs>| (?:id|clip-path)="[^"]*"| transform="rotate\(-0 [^"]*"')
_STYLE: Final = re.compile(r' style="([^"]*)"')
_DECLARATION: Final = re.compile("([a-z-]+): ?([^;]*)(?:; ?|$)")
_START: Final = re.compile(r'<svg [^>]*viewBox="([^"]*)"[^>]*>')


def _element(chart: Chart, name: str, svg: str) -> str:
    """Return the drawing as an element of a page: no declarations, no rules for the page, no styles, and a name.

    What a style would say is said by attributes, so that a page may allow no styles but its own.
    """
    title = html.escape(_shortened(chart.title or "", _NAME) or "图表")
    _, size, drawing = _START.split(" ".join(svg.split()))
    drawing = _UNUSED.sub("", drawing).replace("> <", "><").replace("font-family: 'DejaVu Sans'; ", "")
    drawing = _STYLE.sub(lambda match: _DECLARATION.sub(r' \1="\2"', match[1]), drawing)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{size}" role="img" aria-labelledby="{name}-title {name}-desc" '
        f'font-family="{_FONTS}"><title id="{name}-title">{title}</title><desc id="{name}-desc">条形图，数据见表格</desc>'
        f"{drawing}"
    )
