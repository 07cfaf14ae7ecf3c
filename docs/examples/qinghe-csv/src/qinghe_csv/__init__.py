"""The exchange format of 青禾县: a report as CSV, one block a line, which opens in any spreadsheet.

The first field of a line says what it is: 标题 (the title), 一级标题 to 四级标题, 段落, 列表 and 序号列表, 图片, 表格 with its 行,
图表 with its 类别 and 系列, 落款; the last lines, 记录, carry the report itself beside the print.
"""

from govdisclosure.extending.formats import Format
from qinghe_csv.reading import read, recognises
from qinghe_csv.writing import write

__all__ = ["FORMAT"]

FORMAT = Format(name="qinghe-csv", endings=("csv",), read_text=read, write=write, recognises=recognises)
"""What the entry point gives."""
