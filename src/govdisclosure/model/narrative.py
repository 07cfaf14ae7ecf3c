"""The prose of a report: six sections, each a heading and blocks in their order."""

from typing import Final, Literal, TypeAlias, final, get_args

from attrs import field, frozen

from govdisclosure.model.fields import flag, line, many, of_type, one_of, text, whole
from govdisclosure.model.record import Record

__all__ = [
    "SECTION_NAMES",
    "TABLE_NAMES",
    "Block",
    "Chart",
    "ChartPlace",
    "Heading",
    "Image",
    "ListBlock",
    "OtherTable",
    "Paragraph",
    "Preamble",
    "Section",
    "SectionName",
    "Sections",
    "Series",
    "TableName",
    "TablePlace",
    "TableRow",
]

SectionName: TypeAlias = Literal["overview", "proactive", "requests", "remedies", "problems", "other_matters"]
"""The six sections in the order of the form."""

TableName: TypeAlias = Literal["proactive", "requests", "remedies"]
"""The statutory tables: table 2, 3 and 4 of the form, named after their sections."""

SECTION_NAMES: Final[tuple[SectionName, ...]] = get_args(SectionName)
TABLE_NAMES: Final[tuple[TableName, ...]] = get_args(TableName)


@final
@frozen(kw_only=True)
class Heading(Record):
    """A heading as written, its number included; level 1 to 4 is that of 一、（一） 1. （1）, whatever mark was used."""

    level: int = field(metadata=whole("级别", low=1, high=4))
    number: int | None = field(default=None, metadata=whole("序号", low=0, high=999, optional=True))
    text: str = field(metadata=text("标题"))


@final
@frozen(kw_only=True)
class Paragraph(Record):
    """A paragraph as written."""

    text: str = field(metadata=text("段落"))


@final
@frozen(kw_only=True)
class ListBlock(Record):
    """A list as marked up in the file."""

    items: tuple[str, ...] = field(metadata=many(str, label="列表"))
    ordered: bool = field(default=False, metadata=flag("有序"))


@final
@frozen(kw_only=True)
class Image(Record):
    """A picture: its name or address in the file, and its alternative text."""

    source: str | None = field(default=None, metadata=text("图片", optional=True))
    alt: str | None = field(default=None, metadata=text("替代文本", optional=True))


@final
@frozen(kw_only=True)
class ChartPlace(Record):
    """The place of a chart in the text: which of the report's ``charts``, from 0."""

    chart: int = field(metadata=whole("图表"))


@final
@frozen(kw_only=True)
class TablePlace(Record):
    """The place of a statutory table in the text."""

    table: TableName = field(metadata=one_of(*TABLE_NAMES, label="表"))


@final
@frozen(kw_only=True)
class TableRow(Record):
    """A row of a table that is none of the statutory ones."""

    cells: tuple[str, ...] = field(metadata=many(str, label="单元格"))


@final
@frozen(kw_only=True)
class OtherTable(Record):
    """A table that is none of the statutory ones, as text."""

    rows: tuple[TableRow, ...] = field(metadata=many(TableRow, label="行"))


Block: TypeAlias = Heading | Paragraph | ListBlock | Image | ChartPlace | TablePlace | OtherTable
"""What a section is made of."""

_BLOCKS = (Heading, Paragraph, ListBlock, Image, ChartPlace, TablePlace, OtherTable)


@final
@frozen(kw_only=True)
class Preamble(Record):
    """What stands before section one."""

    blocks: tuple[Block, ...] = field(default=(), metadata=many(*_BLOCKS, label="前言"))


@final
@frozen(kw_only=True)
class Section(Record):
    """One of the six sections: its heading as written, and its blocks in order."""

    heading: str = field(metadata=line("标题"))
    blocks: tuple[Block, ...] = field(default=(), metadata=many(*_BLOCKS, label="内容"))


@final
@frozen(kw_only=True)
class Sections(Record):
    """The six sections of the form (《政府信息公开条例》第五十条), None where a report lacks one."""

    overview: Section | None = field(default=None, metadata=of_type(Section, label="一、总体情况", optional=True))
    proactive: Section | None = field(
        default=None, metadata=of_type(Section, label="二、主动公开政府信息情况", optional=True)
    )
    requests: Section | None = field(
        default=None, metadata=of_type(Section, label="三、收到和处理政府信息公开申请情况", optional=True)
    )
    remedies: Section | None = field(
        default=None, metadata=of_type(Section, label="四、政府信息公开行政复议、行政诉讼情况", optional=True)
    )
    problems: Section | None = field(
        default=None, metadata=of_type(Section, label="五、存在的主要问题及改进情况", optional=True)
    )
    other_matters: Section | None = field(
        default=None, metadata=of_type(Section, label="六、其他需要报告的事项", optional=True)
    )


@final
@frozen(kw_only=True)
class Series(Record):
    """One series of a chart; a value is the number as printed."""

    name: str | None = field(default=None, metadata=text("系列", optional=True))
    values: tuple[str, ...] = field(metadata=many(str, label="数值"))


@final
@frozen(kw_only=True)
class Chart(Record):
    """A chart with its data."""

    title: str | None = field(default=None, metadata=text("标题", optional=True))
    categories: tuple[str, ...] = field(default=(), metadata=many(str, label="类别"))
    series: tuple[Series, ...] = field(default=(), metadata=many(Series, label="系列"))
