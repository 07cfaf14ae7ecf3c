"""What a web site prints around a report: told by its words, since every site marks it up in its own way."""

import re
from typing import Final

from govdisclosure.interpret._lines import compact
from govdisclosure.interpret.raw import Picture, RawTable

__all__ = ["is_chrome", "is_decoration", "is_footer", "is_index_table"]

# Names of the facts a site states about a page; a colon or nothing follows.
_FACTS: Final = (
    "发布时间|发布日期|发文日期|发文时间|公开日期|公开时间|成文日期|成文时间|生成日期|生成时间|生效日期|失效日期|更新时间|更新日期|录入时间|"
    "时间|日期|来源|信息来源|文章来源|稿件来源|作者|撰稿|编辑|责任编辑|责编|审核|校对|初审|复审|终审|发布者|发布人|发布机构|发布单位|发文机关|发文机构|"
    "发文单位|制发机关|公开责任部门|责任部门|信息提供单位|供稿单位|索引号|信息索引|索取号|信息编号|编号|文号|发文字号|发文号|发布文号|文件编号|公文种类|公文类别|名称|信息名称|标题|"
    "信息标题|主题词|关键词|关键字|主题分类|主题类别|信息分类|信息类别|所属类别|分类|体裁分类|组配分类|服务对象|公开方式|公开形式|公开范围|公开时限|"
    "公开类别|有效性|时效性|有效期|效力状态|文件状态|信息有效性|内容概述|内容摘要|浏览次数|浏览量|浏览数|浏览人数|浏览|访问次数|访问量|访问数|阅读次数|阅读量|阅读数|阅读人数|阅读|点击数|"
    "点击次数|点击率|点击量|点击|人气|字号|字体|字体大小|视力保护色|保护视力色|背景色|分享到|分享至|分享|当前位置|您的位置|您所在的位置|"
    "您当前的位置|所在位置|位置|栏目|所属栏目|统一登记号|文件类型"
)
_LONGEST: Final = 120
_LONGEST_FOOTER: Final = 200
_DAY: Final = r"[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?"
_FACT: Final = re.compile(
    rf"(?:{_DAY})?[|｜]?[【\[(（]?(?:(?:{_FACTS})[】\])）]?[：:].{{0,{_LONGEST}}}|(?:{_FACTS})[0-9\[【(（].{{0,40}})"
)

# What a line of buttons is made of, and nothing else.
_BUTTON: Final = (
    "打印本页|打印此页|打印文章|打印|关闭窗口|关闭本页|关闭页面|关闭|收藏本页|加入收藏|收藏|分享到|分享|微信好友|微信|微博|新浪微博|新浪|腾讯|"
    "QQ空间|QQ|朋友圈|手机版|无障碍阅读|无障碍浏览|无障碍|长者模式|适老化|返回顶部|返回首页|返回列表|返回|顶部|首页|网站首页|上一页|下一页|"
    "大号|中号|小号|大|中|小|默认|繁体版|繁体|简体|登录|注册|搜索|下载|语音播报|语音朗读|朗读|播放|字体|字号|视力保护色|保存|复制链接|"
    "扫一扫在手机打开当前页|扫一扫在手机上查看当前页面|手机扫一扫|扫一扫|政务公开|信息公开|政府信息公开|政务服务|互动交流|新闻中心|English|EN|A[+-]?|[0-9]+次"
)
# Possessive: 返回顶部 is one button or two, and no line may be tried in all combinations.
_BUTTONS: Final = re.compile(rf"[|｜]?(?:[\[【(（{{]?+(?>{_BUTTON})[\]】)）}}]?+[|｜/／·:：、，]*+)++", re.IGNORECASE)

_FOOTER: Final = re.compile(
    "上一篇|下一篇|上一条|下一条|上一页|相关(?:链接|文档|文章|信息|新闻|阅读|稿件|附件|内容|推荐|解读)[：:]?$|友情链接|网站地图|网站声明|法律声明|隐私声明|"
    "关于我们|联系我们|设为首页|版权声明|Copyright|主办(?:单位)?[：:]|承办(?:单位)?[：:]|协办(?:单位)?[：:]|运维单位|维护(?:单位)?[：:]|扫一扫|"
    "分享到|责任编辑|责编[：:]|编辑[：:]|审核[：:]|Producedby|您是第|访问量|浏览次数|"
    "建议使用|最佳浏览|[\\[【(（](?:打印|关闭|返回|收藏|字号)|打印本页|关闭窗口|返回顶部|附件下载|主管(?:单位)?[：:]|政府网站找错|"
    "(?:网站)?支持IPv6|微信公众号$|官方微[信博]$",
    re.IGNORECASE,
)
_UNMISTAKABLE: Final = re.compile("版权所有|©|ICP备|公网安备|网站标识码|技术支持[：:]")
_TRAIL: Final = re.compile("(?:[^>›»＞]{1,40}[>›»＞]+){1,12}[^>›»＞]{0,60}")
_STAMP: Final = re.compile(rf"[\[(（【]?(?:{_DAY.replace('年', '').replace('月', '')})[\])）】]?")


def is_chrome(text: str) -> bool:
    """Tell whether a line is a fact about the page, a row of buttons, a time stamp or the trail of its menus.

    >>> (
    ...     is_chrome("发布时间：2023-01-18 09:30　来源：区水利局"),
    ...     is_chrome("【字号：大 中 小】"),
    ...     is_chrome("首页 > 年报"),
    ... )
    (True, True, True)
    >>> is_chrome("来源于群众的意见得到采纳。")
    False
    """
    if len(text) > _LONGEST:
        return False
    bare = compact(text)
    patterns = (_FACT, _BUTTONS, _STAMP, _TRAIL)
    return any(pattern.fullmatch(bare) for pattern in patterns) or is_footer(text)


def is_footer(text: str) -> bool:
    """Tell whether a line is such as stands below a page: who runs the site, its licence, the next page.

    >>> is_footer("版权所有：青禾县人民政府"), is_footer("上一篇：没有了")
    (True, True)
    """
    bare = compact(text[: 2 * _LONGEST_FOOTER])
    return len(bare) <= _LONGEST_FOOTER and bool(_FOOTER.match(bare) or _UNMISTAKABLE.search(bare))


_INDEX: Final = re.compile(
    "索引号|信息索引|索取号|发布机构|发文机关|发文机构|发布日期|发文日期|成文日期|生成日期|发布时间|公开日期|文号|发文字号|主题词|关键词|"
    "主题分类|信息分类|信息名称|公开方式|公开形式|公开范围|公开时限|有效性|时效|组配分类|体裁分类|服务对象|公开责任"
)
_LEAST_FACTS: Final = 2
_MOST_ROWS: Final = 12


def is_index_table(table: RawTable) -> bool:
    """Tell whether a table states facts about the page (索引号、发布机构、文号 and their likes)."""
    if len(table.rows) > _MOST_ROWS:
        return False
    labels = [compact(cell.text[:40]) for row in table.rows for cell in row]
    return len({match[0] for label in labels if (match := _INDEX.match(label))}) >= _LEAST_FACTS


_DECORATION: Final = re.compile(
    r"(?<![a-z0-9])(?:icons?|wx|ewm|qr|bg|btn|dot|line|ga|wza|share|print|close|arrow|button)(?![a-z])|logo|spacer|blank\.|qr_?code|erweima|"
    r"weixin|wechat|weibo|qzone|banner|beian|gongan|jiucuo|dzjg|conac|fileTypeImages|二维码|图标|标志|扫一扫|微信|微博|公安|备案|纠错|党政机关|打印|分享|关闭",
    re.IGNORECASE,
)


def is_decoration(picture: Picture) -> bool:
    """Tell whether a picture is part of the site: an icon, a spacer, a code to scan."""
    name = (picture.source or "").rsplit("/", 1)[-1] if not (picture.source or "").startswith("data:") else ""
    return bool(_DECORATION.search(name) or _DECORATION.search(picture.alt or ""))
