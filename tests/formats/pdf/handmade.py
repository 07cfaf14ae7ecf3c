"""PDFs written by hand, an object at a time, for what no typesetter draws."""

import hashlib
import zlib
from collections.abc import Iterable, Sequence

import pytest
from attrs import Factory, define

from tests.outside import FONT, has_font

A4 = (0, 0, 595, 842)


@define
class Canvas:
    """The content of a page; places are in points from the left and from the top."""

    height: float = 842
    parts: list[str] = Factory(list[str])

    def text(self, x: float, y: float, words: str, size: float = 12, *, spacing: float = 0, turn: int = 0) -> "Canvas":
        """Write ``words`` with their base line at ``y``, turned by clockwise quarter turns."""
        a, b = ((1, 0), (0, -1), (-1, 0), (0, 1))[turn]
        code = words.encode("utf-16-be").hex()
        self.parts.append(f"BT /F1 {size} Tf {spacing} Tc {a} {b} {-b} {a} {x} {self.height - y} Tm <{code}> Tj ET")
        return self

    def lines(self, x: float, y: float, texts: Iterable[str], size: float = 12, pitch: float = 20) -> "Canvas":
        """Write lines below each other."""
        for index, text in enumerate(texts):
            self.text(x, y + index * pitch, text, size)
        return self

    def line(self, x: float, y: float, to_x: float, to_y: float, style: str = "") -> "Canvas":
        """Draw a line."""
        self.parts.append(f"q {style} {x} {self.height - y} m {to_x} {self.height - to_y} l S Q")
        return self

    def rectangle(self, x: float, y: float, width: float, height: float, paint: str = "f") -> "Canvas":
        """Fill a rectangle, or draw it."""
        self.parts.append(f"{x} {self.height - y - height} {width} {height} re {paint}")
        return self

    def image(self, x: float, y: float, width: float, height: float) -> "Canvas":
        """Show a picture of one dot."""
        self.parts.append(f"q {width} 0 0 {height} {x} {self.height - y - height} cm /Im1 Do Q")
        return self

    def grid(self, xs: Sequence[float], ys: Sequence[float], style: str = "") -> "Canvas":
        """Draw the rulings of a table."""
        for y in ys:
            self.line(xs[0], y, xs[-1], y, style)
        for x in xs:
            self.line(x, ys[0], x, ys[-1], style)
        return self

    def cells(self, xs: Sequence[float], ys: Sequence[float], rows: Sequence[Sequence[str]]) -> "Canvas":
        """Write texts into the cells of a table."""
        for y, row in zip(ys, rows, strict=False):
            for x, text in zip(xs, row, strict=False):
                if text:
                    self.text(x + 4, y + 14, text)
        return self


_FONT = (
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0"
    "/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/W[1 95 500 814 939 500]"
    "/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880"
    "/Descent -120/CapHeight 880/StemV 93>>>>]>>"
)


def pdf_of(
    *pages: Canvas | str,
    box: Sequence[float] = A4,
    extra: str = "",
    page_extra: str = "",
    fonts: str = "",
    form: str = "",
    count: int | None = None,
    compress: bool = False,
    key: bytes | None = None,
    encryption: str = "",
) -> bytes:
    """Return a PDF of these pages.

    Args:
        pages: what each page draws.
        box: the corners of the pages.
        extra: further entries of the catalogue.
        page_extra: further entries of each page.
        fonts: further fonts.
        form: the content of a form that pages may show.
        count: how many pages the file claims to have.
        compress: whether the contents are compressed.
        key: what the contents are encrypted with.
        encryption: the dictionary that says so.
    """
    if not has_font():  # its glyphs are taken from the fonts that there are
        pytest.skip(f"the font {FONT} is not installed", allow_module_level=True)
    objects: list[bytes] = []
    kids = " ".join(f"{6 + 2 * index} 0 R" for index in range(len(pages)))
    objects.append(f"<</Type/Catalog/Pages 2 0 R{extra}>>".encode())
    objects.append(f"<</Type/Pages/Kids[{kids}]/Count {len(pages) if count is None else count}>>".encode())
    objects.append(_FONT.encode())
    dot = b"\x80"
    objects.append(
        b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n%s\nendstream"
        % (rc4(object_key(key, 4), dot) if key else dot)
    )
    objects.append(
        b"<</Type/XObject/Subtype/Form/BBox[-1000 -1000 1000 1000]/Length %d>>stream\n%s\nendstream"
        % (len(form), form.encode())
    )
    for index, page in enumerate(pages):
        number = 6 + 2 * index
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[{' '.join(map(str, box))}]/Contents {number + 1} 0 R"
            f"/Resources<</Font<</F1 3 0 R{fonts}>>/XObject<</Im1 4 0 R/Fm1 5 0 R>>>>{page_extra}>>".encode()
        )
        content = (page if isinstance(page, str) else "\n".join(page.parts)).encode("latin-1")
        if compress:
            content = zlib.compress(content)
        if key:
            content = rc4(object_key(key, number + 1), content)
        coded = "/Filter/FlateDecode" if compress else ""
        objects.append(b"<<%s/Length %d>>stream\n%s\nendstream" % (coded.encode(), len(content), content))
    return _file(objects, encryption)


def _file(objects: Sequence[bytes], encryption: str) -> bytes:
    data = b"%PDF-1.6\n"
    places: list[int] = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj%s\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        encryption.encode("latin-1"),
        start,
    )


_PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def locked(page: Canvas, password: str) -> bytes:
    """Return a PDF of one page that needs ``password``; with none, only what may be done with it is restricted."""
    file_id = b"0123456789abcdef"
    user = (password.encode() + _PAD)[:32]
    owner = rc4(hashlib.md5((b"owner" + _PAD)[:32]).digest()[:5], user)  # noqa: S324  (what the format has)
    allowed = (-4).to_bytes(4, "little", signed=True)
    key = hashlib.md5(user + owner + allowed + file_id).digest()[:5]  # noqa: S324
    check = rc4(key, _PAD)
    entry = f"/Encrypt<</Filter/Standard/V 1/R 2/O<{owner.hex()}>/U<{check.hex()}>/P -4>>/ID[<{file_id.hex()}><{file_id.hex()}>]"
    return pdf_of(page, key=key, encryption=entry)


def object_key(key: bytes, number: int) -> bytes:
    """Return the key that one object is encrypted with."""
    return hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[: len(key) + 5]  # noqa: S324


def rc4(key: bytes, data: bytes) -> bytes:
    """Return ``data`` encrypted, or decrypted, by the cipher of old PDFs."""
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    out = bytearray()
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
