"""Section one: what was published, asked for and done in the year."""

from collections.abc import Iterator
from typing import Final

from govdisclosure.specimens.prose import sentences
from govdisclosure.specimens.prose.telling import Telling

__all__ = ["lines"]

_ITEMS: Final = ("主动公开情况", "依申请公开情况", "政府信息管理情况", "平台建设情况", "监督保障情况")
_PUBLISHED: Final = (
    "{year}年，本机关主动公开政府信息{total}条，其中政策文件{a}条、工作动态{b}条、公告公示{c}条。",
    "全年主动公开政府信息{total}条，分别是：政策解读{a}条、重点领域信息{b}条、其他信息{c}条。",
    "{year}年共主动公开政府信息{total}条，其中：机构职能{a}条，通知公告{b}条，民生服务{c}条。",
)
_ASKED: Final = (
    "全年新收政府信息公开申请{received}件，上年结转{brought}件，办结{done}件，结转下年度继续办理{carried}件。",
    "{year}年新收政府信息公开申请{received}件，予以公开{granted}件，部分公开{partly}件。",
    "{year}年，共收到政府信息公开申请{received}件，上年结转{brought}件，[共|已]办结{done}件。",
)
_NONE_ASKED: Final = ("[{year}年|全年]，[本机关|本单位][未收到|没有收到]政府信息公开申请。",)


def lines(telling: Telling) -> Iterator[str]:
    """Yield the paragraphs of section one."""
    yield telling.one_of(sentences.OPENINGS)
    supervision = f"全年组织业务培训{telling.year.trainings}次。{telling.some(sentences.SUPERVISION, 2, 4)}"
    if telling.body.kind == "government":
        supervision += telling.one_of(sentences.APPRAISAL)
    texts = (
        _published(telling) + telling.some(sentences.PROACTIVE, 3, 5),
        _asked(telling) + telling.some(sentences.REQUESTS, 2, 4),
        telling.some(sentences.MANAGEMENT, 3, 5),
        _told(telling) + telling.some(sentences.PLATFORM, 3, 5),
        supervision,
    )
    for index, text in enumerate(texts):
        head = f"（{'一二三四五'[index]}）{_ITEMS[index]}"
        if telling.habits.items == "lines":
            yield head
        yield f"{head}。{text}" if telling.habits.items == "run in" else text
        if index == 0 and telling.habits.shares:
            yield _share(telling)


def _published(telling: Telling) -> str:
    a, b, c = telling.year.published
    now, before = a + b + c, sum(telling.last.published)
    said = telling.one_of(_PUBLISHED, total=now, a=a, b=b, c=c)
    return (
        f"{said}主动公开政府信息总数比上年{_difference(now, before, '条')}。"
        if telling.compares and now != before
        else said
    )


def _share(telling: Telling) -> str:
    part, whole = telling.year.published[-1], sum(telling.year.published)
    return f"在主动公开的{whole}条政府信息中，群众点击最多的有{part}条，占{100 * part / whole:.1f}%。"


def _asked(telling: Telling) -> str:
    if not telling.year.hand:
        return telling.one_of(_NONE_ASKED)
    received, brought, granted, partly, *_, done, carried = telling.totals
    return telling.one_of(
        _ASKED, received=received, brought=brought, granted=granted, partly=partly, done=done, carried=carried
    )


def _told(telling: Telling) -> str:
    """Return how often the public was told something: by the account of the body, on the telephone."""
    year, now, before = telling.year, telling.year.consulted, telling.last.consulted
    posts = (
        f"公众号全年推送消息{year.posts // 10 * 10}余条。" if year.posts % 10 else f"公众号全年推送消息{year.posts}条。"
    )
    if not telling.compares or now == before:
        return f"{posts}全年接听群众咨询电话{now}次。"
    return f"{posts}{year.year}年接听群众咨询电话{now}次，{telling.last.year}年为{before}次，{_difference(now, before, '次')}。"


def _difference(now: int, before: int, unit: str) -> str:
    return f"{'增加' if now > before else '减少'}{abs(now - before)}{unit}"
