"""The acts that the forms and rules rest on: one home for every citation."""

from typing import final

from attrs import frozen

__all__ = ["INFORMATION_FEES", "LEGISLATION", "NOTICE_2014", "NOTICE_2019", "NOTICE_2021", "REGULATIONS", "Act"]


@final
@frozen
class Act:
    """A published act: its title and number as cited in Chinese documents."""

    title: str
    number: str

    def article(self, article: str) -> str:
        """Return the citation of one article, such as ``《政府信息公开条例》第四十九条``."""
        return f"《{self.title}》{article}"

    def __str__(self) -> str:
        return f"《{self.title}》（{self.number}）"


REGULATIONS = Act("政府信息公开条例", "国务院令第711号")
"""The Regulations on the Disclosure of Government Information, as revised in 2019."""

NOTICE_2014 = Act("国务院办公厅关于加强和规范政府信息公开情况统计报送工作的通知", "国办发〔2014〕32号")
"""The statistics table (情况统计表) of report years 2014 to 2018."""

NOTICE_2019 = Act(
    "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知", "国办公开办函〔2019〕60号"
)
"""The form of report years 2019 and 2020 (试行)."""

NOTICE_2021 = Act("中华人民共和国政府信息公开工作年度报告格式", "国办公开办函〔2021〕30号")
"""The form of report year 2021 and all since."""

INFORMATION_FEES = Act("政府信息公开信息处理费管理办法", "国办函〔2020〕109号")
"""The fees for information (信息处理费): what may be charged, and that section six reports it."""

LEGISLATION = Act("中华人民共和国立法法", "2023年修正")
"""Who may make rules: its articles 91 (ministries) and 93 (local governments)."""
