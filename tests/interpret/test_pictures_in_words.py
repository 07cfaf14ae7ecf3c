"""Words that stand where a picture was."""

from govdisclosure.interpret.raw import Line, Picture, RawBlock
from govdisclosure.interpret.recognise import recognise
from govdisclosure.published import Place


def test_a_picture_that_is_told_in_words() -> None:
    """It is a picture, wherever it stands in a line, with the text around it; one of no name has none."""
    place = Place(line=3)
    blocks: list[RawBlock] = [
        Line("前[image: 表3 ][图片：表4]后", place),
        Line("［图片：biao4.png］", level=2),
        Line("[image: ]"),
    ]
    assert recognise(blocks) == [
        Line("前", place),
        Picture("表3", None, place),
        Picture("表4", None, place),
        Line("后", place),
        Picture("biao4.png"),
        Picture(None),
    ]


def test_words_that_are_no_picture() -> None:
    """A line that speaks of pictures, or never closes its bracket, stays."""
    blocks: list[RawBlock] = [Line("公开图片、视频12条"), Line("[image: 表3"), Line("[图片: " * 30_000)]
    assert recognise(blocks) == blocks
