"""What encoding a file is really in, and which files are no text at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.errors import Unreadable
from govdisclosure.formats import decoding
from govdisclosure.formats.decoding import decode

PAGE = "<html><meta charset=gb2312><p>一、总体情况：规章“三安全一稳定”㎡</p></html>"


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_each_encoding_is_told_from_the_bytes(codec: str) -> None:
    """Whatever the page claims, with a byte order mark or without."""
    assert decode(PAGE.encode(codec)) == PAGE


@pytest.mark.parametrize(
    ("mark", "codec"),
    [(b"\xfe\xff", "utf-16-be"), (b"\x00\x00\xfe\xff", "utf-32-be"), (b"\x84\x31\x95\x33", "gb18030")],
)
def test_byte_order_marks_decide(mark: bytes, codec: str) -> None:
    """A mark is no part of the text."""
    assert decode(mark + PAGE.encode(codec)) == PAGE


@given(
    st.text(alphabet=st.characters(codec="gb18030", exclude_characters="\0\ufeff"), min_size=1).filter(
        lambda t: not t.isspace()
    )
)
def test_utf_8_is_kept_as_it_is(text: str) -> None:
    """Valid UTF-8 is itself, whatever else it might be."""
    text = f"《{text}》"
    assert decode(text.encode()) == text


@pytest.mark.parametrize("codec", ["utf-8", "gbk", "utf-8-sig", "utf-16"])
def test_a_character_cut_off_at_the_end_is_left_out(codec: str) -> None:
    """A truncated file reads up to where it is whole."""
    data = "总体情况".encode(codec)
    assert decode(data[:-1]) == "总体情"


def test_a_few_damaged_characters_do_not_matter() -> None:
    """A character that a site cut in two, or damaged, is U+FFFD, and the rest is kept."""
    text = "情况" * 200
    assert decode(text.encode() + b"\xe6\x83" + text.encode()) == f"{text}\ufffd{text}"
    assert decode(text.encode("gbk") + b"\xff" + text.encode("gbk")) == f"{text}\ufffd{text}"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "文件是空的"),
        (b" \r\n\t", "文件是空的"),
        ("\ufeff".encode(), "文件是空的"),
        (b"\xef\xbb\xbf\xe4\xff\xff", "第4字节起不能按UTF-8或GB18030解码"),
        (b"%PDF-1.7 \x00", "PDF文件"),
        (b"PK\x03\x04\x14\x00", "ZIP压缩文件（DOCX、XLSX等）"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "旧版Office文件"),
        (b"\x89PNG\r\n\x1a\n\x00", "PNG图片"),
        (b"\xff\xd8\xff\xe0\x00", "JPEG图片"),
        (b"BM\x00\x00", "BMP图片"),
        (b"MZ\x90\x00", "Windows程序"),
        (b"{\\rtf1", "RTF文件"),
        (b"abc\x00def\x00\x00", "第4字节是空字节"),
        (b"\xef\xbb\xbfabc\x00def", "第7字节是空字节"),
        (b"\x00" * 50, "第1字节是空字节"),
        (("<p>甲</p>" * 9).encode("utf-16-le") + b"\x00\xd8p\x00", "第2字节是空字节"),
        (b"ab\x80\x81\xff\xff\xfe\xfd" * 20, "字节起不能按UTF-8或GB18030解码"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, words: str) -> None:
    """The sentence names what is wrong, or what kind of file it is."""
    with pytest.raises(Unreadable, match=words) as caught:
        decode(data)
    assert caught.value.sentence("en").isascii()


@pytest.mark.parametrize("text", ["BMW，公开信息", "MZ乡人民政府"])
def test_a_text_may_begin_with_any_letters(text: str) -> None:
    """Two letters do not make a picture or a program."""
    assert decode(text.encode()) == text


def test_files_too_large_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A report has some hundred thousand bytes."""
    monkeypatch.setattr(decoding, "LARGEST", 10)
    with pytest.raises(Unreadable, match="超过上限10字节"):
        decode(b"x" * 11)


@given(st.binary(max_size=300))
def test_any_bytes_are_answered(data: bytes) -> None:
    """Text or one clean error."""
    try:
        answer = decode(data)
    except Unreadable as error:
        answer = str(error).replace("\n", "")
    assert answer.strip()
