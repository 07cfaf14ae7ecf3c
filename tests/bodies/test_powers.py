"""Which bodies may make rules, for GD211: told by their level, or by their names."""

import pytest

from govdisclosure.bodies.powers import CITIES, makes_rules
from tests.rules.building import body

MAKERS = """
广东省人民政府 海南省人民政府 内蒙古自治区人民政府 广西壮族自治区人民政府 西藏自治区人民政府 北京市人民政府 重庆市人民政府
广州市人民政府 山东省威海市人民政府 威海市人民政府 山西运城市人民政府 黑龙江大庆市人民政府
镇江市人民政府 景德镇市人民政府 新乡市人民政府 萍乡市人民政府 吉林市人民政府 吉林省吉林市人民政府 朝阳市人民政府 辽宁省朝阳市人民政府
内蒙古自治区呼和浩特市人民政府 新疆维吾尔自治区吐鲁番市人民政府 西藏拉萨市人民政府
东莞市人民政府 广东省中山市人民政府 嘉峪关市人民政府 海南省三沙市人民政府 儋州市人民政府
延边朝鲜族自治州人民政府 四川省凉山彝族自治州人民政府 恩施州人民政府 恩施州政府
教育部 中华人民共和国财政部 住房和城乡建设部 审计署 海关总署 中国人民银行 国家发展和改革委员会 国家卫生健康委员会 国家税务总局
国家市场监督管理总局 国家知识产权局 国家国际发展合作署 国家互联网信息办公室 中国气象局 中国证券监督管理委员会 国务院国有资产监督管理委员会
"""

OTHERS = """
青禾县人民政府 云岭市青禾县人民政府 大厂回族自治县人民政府 鄂伦春自治旗人民政府 科尔沁左翼中旗人民政府
义乌市人民政府 浙江省义乌市人民政府 江苏省苏州市昆山市人民政府 恩施市人民政府 楚雄彝族自治州楚雄市人民政府 仙桃市人民政府 湖北省潜江市人民政府
文昌市人民政府 石河子市人民政府 第八师石河子市人民政府
北京市朝阳区人民政府 吉林省长春市朝阳区人民政府 上海市浦东新区人民政府 天津市滨海新区人民政府 神农架林区人民政府 六枝特区人民政府 通州区政府
东莞市虎门镇人民政府 新乡县人民政府 柳河镇人民政府 柳河乡人民政府 城关街道人民政府 巴彦苏木人民政府
喀什地区行政公署 锡林郭勒盟行政公署 大兴安岭地区行政公署 阿里地区行署办公室
青禾县人民政府办公室 昆山市人民政府办公室 市北区政府办公室 青禾县政府办
威海市文登区交通运输局 青禾县水利局 交通运输局 广东省教育厅 广东省人民政府办公厅秘书处 北京市教育委员会 上海市卫生健康委员会 广州市公安局
景德镇市水利局 新乡市教育局 云岭市住房和城乡建设委 青禾县公路事务服务中心 青禾县交通运输综合执法大队 青禾县公安局交通警察支队
青禾经济技术开发区管理委员会 云岭高新区管委会 柳河街道办事处 中国（山东）自由贸易试验区青岛片区管理委员会 云岭市残疾人联合会 云岭水务集团
广东省人民政府国有资产监督管理委员会 广东省人民政府港澳事务办公室 广东省人民政府驻北京办事处
国家税务总局北京市税务局 国家税务总局青禾县税务局 国家统计局山东调查总队 国家统计局青禾调查队 国家矿山安全监察局山东局 国家能源局山东监管办公室
中国人民银行济南分行 中国证券监督管理委员会山东监管局 中华人民共和国青岛海关 水利部黄河水利委员会 云岭海事局
新疆生产建设兵团教育局
"""

UNTOLD = """
广东省人民政府办公厅 威海市人民政府办公室 北京市人民政府办公厅 延边朝鲜族自治州人民政府办公室
新疆生产建设兵团 新疆生产建设兵团第八师 人民政府 市人民政府 政府办公室 云岭市
"""


@pytest.mark.parametrize("name", MAKERS.split())
def test_bodies_that_make_rules(name: str) -> None:
    """立法法 articles 91 and 93: ministries, provinces, cities with districts, autonomous prefectures, and the five cities without districts."""
    assert makes_rules(body(name)) is True


@pytest.mark.parametrize("name", OTHERS.split())
def test_bodies_that_make_none(name: str) -> None:
    """Counties and what is below them, cities at county level, prefectural commissions, and every department."""
    assert makes_rules(body(name)) is False


@pytest.mark.parametrize("name", UNTOLD.split())
def test_bodies_of_which_it_is_not_told(name: str) -> None:
    """An office that may report for its government, the 兵团, and names that say too little: no guess is made."""
    assert makes_rules(body(name)) is None


@pytest.mark.parametrize(
    ("name", "level", "may"),
    [
        ("青禾市人民政府", "prefecture government", True),
        ("青禾市人民政府", "prefecture", True),
        ("青禾市人民政府", "county government", False),
        ("广州市人民政府", "county", False),
        ("柳河镇人民政府", "township government", False),
        ("青禾", "prefecture government", True),
        ("青禾", "government", None),
        ("青禾", "prefecture", None),
        ("青禾", "province office", None),
        ("青禾市人民政府办公室", "prefecture", None),
        ("广州市人民政府", "office", None),
        ("青禾县人民政府", "office", False),
        ("青禾地区行政公署", "prefecture government", False),
        ("青禾市教育局", "prefecture department", False),
        ("教育部", "department", True),
        ("教育部", "national department", True),
        ("教育部", None, True),
        ("教育部", "province", None),
        ("某中心", "national", True),
        ("青禾师", "other", False),
        ("青禾师", "prefecture other", False),
    ],
)
def test_the_level_decides_where_it_is_given(name: str, level: str | None, may: bool | None) -> None:  # noqa: FBT001  (what is expected)
    """Tier and kind of body are the caller's knowledge; a name fills what they leave open."""
    assert makes_rules(body(name, level)) is may


def test_blanks_in_a_name_are_no_part_of_it() -> None:
    """A name spaced out over its line is the same name."""
    assert makes_rules(body("镇 江 市　人民政府")) is True


def test_every_city_at_prefecture_level_is_known() -> None:
    """293 cities at prefecture level, 东莞, 中山, 嘉峪关, 三沙 and 儋州 among them, and four municipalities."""
    assert len(CITIES) == 293 + 4
    assert {"东莞", "中山", "嘉峪关", "三沙", "儋州", "北京", "天津", "上海", "重庆"} <= CITIES
