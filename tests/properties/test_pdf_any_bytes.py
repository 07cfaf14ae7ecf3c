"""Law: whatever is done to a PDF's bytes, it is read or refused in one sentence; nothing else comes out of any bytes."""

from hypothesis import given, settings
from hypothesis import strategies as st

from govdisclosure.errors import GovDisclosureError
from govdisclosure.formats import pdf
from tests.formats.pdf.handmade import Canvas, pdf_of

XS, YS = (60, 200, 260, 320), (100, 120, 140, 160)
ROWS = [["规章", "1", "-"], ["行政许可", "12", "/"], ["行政处罚", "", "0"]]
WHOLE = pdf_of(
    Canvas()
    .text(60, 60, "二、主动公开 Word 12.5")
    .grid(XS, YS, "[2 2] 0 d")
    .cells(XS, YS, ROWS)
    .image(100, 400, 90, 90),
    Canvas()
    .text(60, 60, "三、收到")
    .text(60, 100, "转过来的话", turn=1)
    .cells(XS, YS, ROWS)
    .rectangle(50, 300, 100, 60, "S"),
)


def _is_read_or_refused(data: bytes) -> bool:
    try:
        pdf.read(data)
    except GovDisclosureError as error:
        return bool(str(error))
    return True


@given(st.integers(0, len(WHOLE)))
@settings(max_examples=60, deadline=None)
def test_any_beginning(length: int) -> None:
    """A PDF that is cut off anywhere."""
    assert _is_read_or_refused(WHOLE[:length])


@given(st.dictionaries(st.integers(0, len(WHOLE) - 1), st.integers(0, 255), min_size=1, max_size=40))
@settings(max_examples=120, deadline=None)
def test_any_bytes_changed(changed: dict[int, int]) -> None:
    """A PDF with bytes that were changed."""
    spoilt = bytearray(WHOLE)
    for place, byte in changed.items():
        spoilt[place] = byte
    assert _is_read_or_refused(bytes(spoilt))


_DIGITS = [place for place, byte in enumerate(WHOLE) if chr(byte).isdigit()]


@given(st.dictionaries(st.sampled_from(_DIGITS), st.sampled_from(b"0123456789-. "), min_size=1, max_size=8))
@settings(max_examples=120, deadline=None)
def test_any_numbers_changed(changed: dict[int, int]) -> None:
    """A PDF whose places, sizes and references are others."""
    spoilt = bytearray(WHOLE)
    for place, byte in changed.items():
        spoilt[place] = byte
    assert _is_read_or_refused(bytes(spoilt))


@given(st.binary(max_size=400))
@settings(max_examples=40, deadline=None)
def test_anything_behind_the_mark(data: bytes) -> None:
    """Any bytes behind the mark of a PDF."""
    assert _is_read_or_refused(b"%PDF-1.7\n" + data)
