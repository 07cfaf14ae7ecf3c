"""The straight lines and the pictures that a page draws."""

import ctypes
from collections.abc import Iterator
from typing import Final, NamedTuple, TypeAlias, final

from attrs import Factory, define

from govdisclosure.formats.pdf.reading._pdfium import pdfium

__all__ = ["Edges", "Paths", "paths_on"]

Edges: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right and top in the coordinates of the file."""

_THIN: Final = 4.0
"""How thick a line may be, in points."""
_BAR: Final = 6.0
_SLENDER: Final = 8
_SKEW: Final = 1.0
_RECTANGLE: Final = 6
_DEEPEST: Final = 8


class _Matrix(NamedTuple):
    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def point(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def edges(self, left: float, bottom: float, right: float, top: float) -> Edges:
        xs, ys = zip(
            self.point(left, bottom),
            self.point(left, top),
            self.point(right, bottom),
            self.point(right, top),
            strict=True,
        )
        return min(xs), min(ys), max(xs), max(ys)

    def after(self, first: "_Matrix") -> "_Matrix":
        """Return what ``first`` does and then this."""
        (a, b), (c, d) = self._turned(first.a, first.b), self._turned(first.c, first.d)
        return _Matrix(a, b, c, d, *self.point(first.e, first.f))

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y, self.b * x + self.d * y


_PLAIN: Final = _Matrix()


@final
@define
class Paths:
    """What a page draws beside its text, in the coordinates of the file."""

    lines: list[Edges] = Factory(list[Edges])
    """Level and upright lines, each as the thin rectangle that it fills."""
    pictures: list[Edges] = Factory(list[Edges])
    is_whole: bool = True
    """Whether all was looked at: not where a page draws far more than a table."""


def paths_on(page: object, most: int) -> Paths:
    """Return the lines and pictures of a page, looking at ``most`` of their parts at most."""
    return _Collector(most).collected(page)


@final
@define
class _Collector:
    most: int
    found: Paths = Factory(Paths)

    def collected(self, page: object) -> Paths:
        raw = pdfium()
        edges = _Floats()
        for item, matrix in self._objects(page):
            self.most -= 1
            if self.most < 0:
                break
            raw.FPDFPageObj_GetBounds(item, *edges.places)
            kind = raw.FPDFPageObj_GetType(item)
            box = edges.values() if matrix is _PLAIN else matrix.edges(*edges.values())
            width, height = box[2] - box[0], box[3] - box[1]
            if width <= _THIN or height <= _THIN:
                self.found.lines.append(box)
            elif kind == raw.FPDF_PAGEOBJ_IMAGE:
                self.found.pictures.append(box)
            elif min(width, height) <= _BAR and max(width, height) >= _SLENDER * min(width, height):
                self.found.lines.append(box)
            else:
                self._outline(item, matrix)
        self.found.is_whole = self.most >= 0
        return self.found

    def _objects(self, page: object) -> Iterator[tuple[object, _Matrix]]:
        """Yield the paths and images of a page, those in its forms too, each with where its form is put."""
        raw = pdfium()
        kinds = {raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE}
        stack = [(raw.FPDFPage_GetObject, page, iter(range(raw.FPDFPage_CountObjects(page))), _PLAIN)]
        while stack:
            get, holder, indexes, matrix = stack[-1]
            for index in indexes:
                item = get(holder, index)
                kind = raw.FPDFPageObj_GetType(item)
                if kind in kinds:
                    yield item, matrix
                elif kind == raw.FPDF_PAGEOBJ_FORM and len(stack) < _DEEPEST:
                    inner = matrix.after(_matrix_of(item))
                    count = raw.FPDFFormObj_CountObjects(item)
                    stack.append((raw.FPDFFormObj_GetObject, item, iter(range(count)), inner))
                    break
            else:
                stack.pop()

    def _outline(self, path: object, matrix: _Matrix) -> None:
        """Add the straight edges of a path that is drawn as an outline, or as what lies between two."""
        raw = pdfium()
        count = raw.FPDFPath_CountSegments(path)
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(path, fill, stroke)
        if not stroke.value and count <= _RECTANGLE:
            return  # a background
        self.most -= count
        if self.most < 0:
            return
        own = matrix.after(_matrix_of(path))
        x, y = ctypes.c_float(), ctypes.c_float()
        start = here = (0.0, 0.0)
        for index in range(count):
            segment = raw.FPDFPath_GetPathSegment(path, index)
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            point = own.point(x.value, y.value)
            kind = raw.FPDFPathSegment_GetType(segment)
            if kind == raw.FPDF_SEGMENT_MOVETO:
                start = point
            elif kind == raw.FPDF_SEGMENT_LINETO:
                self._edge(here, point)
            here = point
            if raw.FPDFPathSegment_GetClose(segment):
                self._edge(here, start)
                here = start

    def _edge(self, one: tuple[float, float], two: tuple[float, float]) -> None:
        if abs(one[0] - two[0]) <= _SKEW or abs(one[1] - two[1]) <= _SKEW:
            box = min(one[0], two[0]), min(one[1], two[1]), max(one[0], two[0]), max(one[1], two[1])
            self.found.lines.append(box)


@final
class _Floats:
    """Four numbers that the library writes."""

    __slots__ = ("places",)

    def __init__(self) -> None:
        self.places = tuple(ctypes.c_float() for _ in range(4))

    def values(self) -> Edges:
        left, bottom, right, top = self.places
        return left.value, bottom.value, right.value, top.value


def _matrix_of(item: object) -> _Matrix:
    raw = pdfium()
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(item, matrix)
    return _Matrix(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
