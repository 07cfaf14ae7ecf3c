"""Texts to take the outline of."""

from govdisclosure.formats.text import read
from govdisclosure.interpret.outline import assemble
from govdisclosure.model.narrative import Block, Heading, Image, Paragraph
from govdisclosure.published import PublishedReport

__all__ = ["HEADS", "TITLE", "body", "outline", "printed"]

TITLE = "青禾县水利局2022年政府信息公开工作年度报告"

HEADS = (
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
)


def body(*heads: str, prose: str = "这一部分的工作按计划完成，没有需要说明的例外。") -> str:
    """Return a text with a paragraph under each of ``heads``, by default the six official ones."""
    return "\n".join(f"{head}\n{prose}" for head in heads or HEADS)


def outline(*parts: str) -> PublishedReport:
    """Return the outline of a text whose parts are set apart by line ends."""
    return assemble(read("\n".join(parts)).blocks)


def printed(block: Block) -> str:
    """Return the text of a block, "" for a picture or a table."""
    match block:
        case Heading() | Paragraph():
            return block.text
        case Image():
            return f"[{block.source}]"
        case _:
            return ""
