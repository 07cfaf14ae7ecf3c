"""The departments of a government, what they are called at each level, and what their reports are about."""

from collections.abc import Mapping
from typing import Final, final

from attrs import frozen

from govdisclosure.model.agency import Tier

__all__ = ["DEPARTMENTS", "TOPICS", "Department"]


@final
@frozen(kw_only=True)
class Department:
    """A department: its name without the word for its kind, and the matters that it writes about."""

    core: str
    suffixes: Mapping[str, str]
    topics: tuple[str, ...]
    decides: bool
    """Whether it grants licences and imposes penalties in numbers."""

    def unit(self, tier: Tier) -> str:
        """Return its name at a level: 水利局, 水利厅."""
        return f"{self.core}{self.suffixes.get(tier, '局')}"


_LINES: Final = """
水利 厅 水库安全 河道管护 农村供水 取水许可 *
教育 厅 招生入学 学校收费 教师招聘 校园安全
财政 厅 预算决算 政府采购 惠农补贴 债务限额
交通运输 厅 公路养护 公交线路 客运许可 工程招标 *
卫生健康 委员会 疫苗接种 医师注册 公共场所卫生 健康科普 *
民政 厅 低保救助 养老服务 社会组织 婚姻登记
市场监督管理 局 食品抽检 药品监管 消费提示 信用公示 *
统计 局 统计公报 普查数据 调查方案 统计执法
农业农村 厅 耕地保护 农药登记 良种推广 农机补贴 *
自然资源 厅 土地供应 征地补偿 规划批前公示 不动产登记 *
住房和城乡建设 厅 保障房分配 物业管理 施工许可 老旧小区改造 *
人力资源和社会保障 厅 就业补助 社保缴费 职称评审 劳动监察 *
应急管理 厅 安全生产 灾害救助 隐患排查 防汛抗旱 *
文化和旅游 厅 文化惠民 景区评定 非遗保护 演出许可 *
司法 厅 法律援助 人民调解 公证服务 规范性文件清理
审计 厅 审计公告 整改结果 经济责任审计 专项资金审计
医疗保障 局 医保目录 药品集采 待遇标准 基金监管
退役军人事务 厅 优待抚恤 移交安置 就业创业 烈士褒扬
发展和改革 委员会 项目审批 价格监测 粮食收购 节能审查 *
工业和信息化 厅 企业帮扶 技术改造 园区建设 数字化转型
商务 厅 消费促进 外资服务 成品油监管 电子商务
科学技术 厅 科技项目 人才计划 成果转化 高企认定
林业 局 林木采伐 森林防火 野生动物保护 造林验收 *
城市管理 局 市容环卫 占道经营 垃圾分类 停车秩序 *
行政审批服务 局 办事指南 一窗受理 证照电子化 审批提速 *
信访 局 信访指南 领导接访 网上信访 矛盾化解
乡村振兴 局 衔接资金 项目库建设 帮扶政策 雨露计划
公安 厅 户籍办理 出入境证件 交通管理 警务公开 *
生态环境 厅 环评审批 空气质量 排污许可 督察整改 *
体育 局 健身设施 赛事活动 体彩公益金 场馆开放
"""
_DECIDES: Final = "*"
TOPICS: Final = ("惠民政策", "民生实事", "重点项目", "财政资金", "村务公开", "公共服务", "机构职能", "人事任免")
"""What the reports of governments are about."""


def _department(line: str) -> Department:
    core, suffix, *topics = line.split()
    everywhere = (
        dict.fromkeys(("province", "prefecture", "county"), suffix) if suffix == "委员会" else {"province": suffix}
    )
    return Department(
        core=core,
        suffixes=everywhere | ({"county": "局"} if suffix == "委员会" else {}),
        topics=tuple(topic for topic in topics if topic != _DECIDES),
        decides=topics[-1] == _DECIDES,
    )


DEPARTMENTS: Final = tuple(map(_department, _LINES.split("\n")[1:-1]))
