"""Which bodies may make 规章: ministries, provinces, cities with districts and autonomous prefectures (立法法 第九十一、九十三条)."""

import re
from typing import Final

from govdisclosure.model.agency import Agency

__all__ = ["CITIES", "makes_rules"]

_NAMES: Final = """
 石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城 朔州 晋中 运城
 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 沈阳 大连 鞍山 抚顺 本溪
 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 长春 吉林 四平 辽源 通化 白山 松原 白城 哈尔滨 齐齐哈尔
 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 南京 无锡 徐州 常州 苏州 南通 连云港 淮安
 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 淮南
 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩
 宁德 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁
 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河
 三门峡 南阳 商丘 信阳 周口 驻马店 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 长沙
 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江
 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海 防城港 钦州
 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 三沙 儋州 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江
 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 贵阳 六盘水 遵义 安顺 毕节 铜仁 昆明 曲靖 玉溪 保山 昭通
 丽江 普洱 临沧 拉萨 日喀则 昌都 林芝 山南 那曲 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州
 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 西宁 海东 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐
 克拉玛依 吐鲁番 哈密 北京 天津 上海 重庆
"""
CITIES: Final = frozenset(_NAMES.split())
"""The municipalities, and the 293 cities at prefecture level, 东莞, 中山, 嘉峪关, 三沙 and 儋州 among them."""

_PROVINCE: Final = (
    "(?:(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海)省?"
    "|(?:内蒙古|西藏|广西壮族|广西|宁夏回族|宁夏|新疆维吾尔|新疆)(?:自治区)?)"
)
_CITY: Final = re.compile(f"{_PROVINCE}?(?P<city>.+)市")
_MINISTRY_NAMES: Final = (
    "外交部 国防部 教育部 科学技术部 科技部 工业和信息化部 公安部 国家安全部 民政部 司法部 财政部 人力资源和社会保障部 自然资源部 生态环境部 "
    "住房和城乡建设部 交通运输部 水利部 农业农村部 商务部 文化和旅游部 退役军人事务部 应急管理部 审计署 海关总署 中国人民银行 "
    "国务院国有资产监督管理委员会"
)
_MINISTRIES: Final = frozenset(_MINISTRY_NAMES.split())
_NO_PLACE: Final = "(?:市场|[^省市县区州盟旗]){2,20}?"
_NATIONAL: Final = re.compile(f"(?:国务院|国家|中国){_NO_PLACE}(?:委员会|总局|局|署|办公室)")
_BRANCH: Final = re.compile(f"(?:国务院|国家|中国){_NO_PLACE}(?:委员会|总局|局|署|银行).+")
_GOVERNMENT: Final = re.compile("(?P<place>.+?)(?:人民)?政府(?P<office>办公[厅室]|办)?")
_COMMISSIONER: Final = re.compile(".*(?:行政公署|行署)(?:办公[厅室])?")
_MAKERS: Final = ("省", "自治区", "州")
_NO_MAKERS: Final = ("县", "区", "旗", "镇", "乡", "街道", "苏木", "盟", "师", "团")
_DEPARTMENT: Final = re.compile(
    ".*(?:局|厅|委|委员会|办|(?<!政府)办公室|办事处|管委会|中心|队|所|站|处|公司|集团|学校|学院|大学|医院|馆|社|联合会|海关)"
)


def makes_rules(agency: Agency) -> bool | None:
    """Tell whether ``agency`` has rule-making power (规章制定权); None when its name and level do not tell.

    The office of a government that has the power may report for that government, so neither is told of it.
    """
    name = "".join(agency.name.split()).removeprefix("中华人民共和国")
    tier, body = (agency.level.tier, agency.level.body) if agency.level else (None, None)
    if tier in {"county", "township"} or _COMMISSIONER.fullmatch(name):
        return False
    if tier == "national" or (tier is None and _is_national(name)):
        return True
    government = _GOVERNMENT.fullmatch(name)
    if government or body in {"government", "office"}:
        may = True if tier else _is_rule_maker(government["place"]) if government else None
        is_office = body == "office" or bool(government and government["office"])
        return None if may and is_office else may
    return False if body or _BRANCH.fullmatch(name) or _DEPARTMENT.fullmatch(name) else None


def _is_national(name: str) -> bool:
    return name in _MINISTRIES or bool(_NATIONAL.fullmatch(name) and not _BRANCH.fullmatch(name))


def _is_rule_maker(place: str) -> bool | None:
    """Tell whether the government of ``place`` may make rules."""
    city = _CITY.fullmatch(place)
    if city is not None:
        return city["city"] in CITIES
    if place.endswith(_NO_MAKERS) and not place.endswith("自治区"):
        return False
    return True if place.endswith(_MAKERS) else None
