"""新媒体普法: items published or broadcast, channel by channel, each reviewed before it goes out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.indicator import Indicator, Naming, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Holder, Procedure, Stage
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.rules import InOrder
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Number, Text
from mingfa.law import publicity_responsibility as law
from mingfa.law.report_parts import Part

__all__ = ["LINE", "Channel", "ItemKind", "MediaItems", "case_told", "pushed"]


class Channel(Choice):
    """发布渠道。同一内容在几个渠道发布的，分行登记。"""

    WECHAT = "微信公众号"
    GROUP = "微信群"
    WEIBO = "微博"
    DOUYIN = "抖音"
    VIDEO = "视频号"
    PAGE = "H5"
    SITE = "网站"
    SMS = "短信"
    SCREEN = "电子显示屏"
    BROADCAST = "应急广播"
    OTHER = "其他"

    __variants__ = {
        "公众号": "微信公众号",
        "微信": "微信公众号",
        "工作群": "微信群",
        "村民群": "微信群",
        "网格群": "微信群",
        "抖音号": "抖音",
        "微信视频号": "视频号",
        "政府网站": "网站",
        "门户网站": "网站",
        "手机短信": "短信",
        "LED": "电子显示屏",
        "LED屏": "电子显示屏",
        "显示屏": "电子显示屏",
        "大喇叭": "应急广播",
        "乡村大喇叭": "应急广播",
        "广播": "应急广播",
        "村村响": "应急广播",
        "其它": "其他",
    }


class ItemKind(Choice):
    """内容类别。"""

    CASE = "以案释法"
    LAW = "法条解读"
    NEWS = "工作动态"
    WARNING = "警示提醒"
    WORK = "法治文艺作品"
    OTHER = "其他"

    __variants__ = {
        "案例": "以案释法",
        "典型案例": "以案释法",
        "法律知识": "法条解读",
        "解读": "法条解读",
        "动态": "工作动态",
        "信息": "工作动态",
        "提醒": "警示提醒",
        "反诈提醒": "警示提醒",
        "微电影": "法治文艺作品",
        "其它": "其他",
    }


#: What is heard or seen in passing, and not pushed to readers.
_PLAYED = (Channel.SCREEN, Channel.BROADCAST)


class MediaItems(Register):
    """一条普法内容在一个渠道发布一行；以案释法的案情须隐去当事人信息。"""

    key = "media_items"
    label = "新媒体普法台账"
    basis = law.NEW_MEDIA
    occurred_on = "drafted_on"
    subject = "title"
    identity = ("drafted_on", "channel", "title")
    kept_at = (4, 5)
    rules = (
        InOrder("drafted_on", "reviewed_on"),
        InOrder("reviewed_on", "published_on"),
        InOrder("published_on", "updated_on"),
    )
    procedure = Procedure(
        Stage(key="drafted", label="起草", needs=("drafted_on",)),
        Stage(
            key="reviewed",
            label="审核",
            needs=("reviewer", "reviewed_on"),
            by=(Holder.REVIEWER, Holder.LEADER, Holder.CLERK),
        ),
        Stage(key="published", label="发布", needs=("published_on",)),
        Stage(key="updated", label="更新", needs=("updated_on",), optional=True),
    )

    drafted_on: Day = column("起草日期", aliases=("登记日期", "采编日期"))
    channel: Channel = column("发布渠道", aliases=("渠道", "平台", "载体", "媒体"))
    kind: ItemKind | None = column("内容类别", default=None, aliases=("类别", "类型"))
    title: LongText = column("标题", aliases=("主题", "内容", "节目名称", "信息标题"))
    laws: LongText | None = column("宣传的法律", default=None, aliases=("涉及法律", "法律法规"))
    author: Text | None = column("作者", default=None, aliases=("采编人", "撰稿人", "讲述人"), stays=True)
    reviewer: Text | None = column("审核人", default=None, aliases=("审签人", "审核领导"), stays=True)
    reviewed_on: Day | None = column("审核日期", default=None, aliases=("审签日期",))
    published_on: Day | None = column("发布日期", default=None, aliases=("播放日期", "推送日期", "发布时间"))
    updated_on: Day | None = column("更新日期", default=None)
    reads: Count | None = column("阅读量", default=None, aliases=("浏览量", "播放量", "点击量"), unit="次")
    plays: Count | None = column(
        "播放次数", default=None, aliases=("播出次数",), unit="次", hint="应急广播、电子显示屏填写"
    )
    minutes: Number | None = column(
        "播放时长", default=None, aliases=("时长", "播出时长"), unit="分钟", hint="全部播放次数合计"
    )
    villages: Count | None = column("覆盖村数", default=None, aliases=("覆盖村（社区）数",), unit="个")
    remark: LongText | None = column("备注", default=None)


def pushed(row: Any) -> bool:
    """Whether a row is an item pushed to readers."""
    return row.published_on is not None and row.channel not in _PLAYED


def case_told(row: Any) -> bool:
    """Whether a row explains law by a case, and is out."""
    return row.published_on is not None and row.kind is ItemKind.CASE


def _through(channel: Channel) -> Callable[[Any], bool]:
    return lambda row: row.channel is channel


ITEMS = Indicator(
    key="media_items",
    label="新媒体普法内容",
    definition="发布日期在当期的普法内容，一个渠道发布一条计一条，按发布渠道分列；未审核发布的不计。",
    register=MediaItems,
    measure=each_row(),
    unit="条",
    basis=law.NEW_MEDIA,
    dated_by="published_on",
    breakdown="channel",
    naming=Naming(
        phrases=(
            "发布 普法内容",
            "发布 普法短视频",
            "抖音 发布",
            "视频号 发布",
            "微博 发布",
            "制作 普法短视频",
            "微信公众号 发布 内容",
            "发布|制作|拍摄|创作|录制|编创|推出|上线 短视频|普法视频|微视频|视频|作品|普法作品|动漫|微电影|音频",
            "抖音|视频号|快手|微博|短视频|公众号|新媒体平台 发布|普法|推送|更新",
        ),
        units=("条", "个", "期", "则"),
        against=(
            "推送",
            "信息",
            "电子显示屏",
            "阅读量",
            "播放量",
        ),
    ),
)

READS = Indicator(
    key="media_reads",
    label="新媒体普法阅读量",
    definition="发布日期在当期的普法内容，阅读量、播放量之和；同一人看几次计几次，未填的不计。",
    register=MediaItems,
    measure=total_of("reads"),
    unit="次",
    basis=law.NEW_MEDIA,
    dated_by="published_on",
    breakdown="channel",
    naming=Naming(
        phrases=(
            "阅读量",
            "浏览量",
            "播放量",
            "点击量",
            "阅读|浏览|播放|点击|观看|点赞|转发 量|总量|突破|达|累计|次数",
            "阅读量|阅读数|浏览量|播放量|点击量|观看量|点击率|总阅读量",
            "累计|总 阅读|浏览|播放|观看",
        ),
        units=("次", "人次"),
    ),
)

PLAYED = Indicator(
    key="media_broadcasts",
    label="应急广播普法播放",
    definition="发布日期在当期、发布渠道为“应急广播”的内容，播放次数之和；未填播放次数的不计。",
    register=MediaItems,
    measure=total_of("plays", _through(Channel.BROADCAST)),
    unit="次",
    basis=law.NEW_MEDIA,
    dated_by="published_on",
    naming=Naming(
        phrases=(
            "大喇叭 播放",
            "应急广播 播放",
            "广播 播放",
            "大喇叭 播出",
            "应急广播 播出",
            "广播 播出",
            "大喇叭|广播|应急广播|村村响|小喇叭|音箱|流动宣传车|宣传车 播放|播出|播音|广播|播报|循环播放|宣传|巡回",
        ),
        units=("次", "期", "条", "场次"),
        against=("阅读量",),
    ),
)

MINUTES = Indicator(
    key="media_broadcast_minutes",
    label="应急广播普法时长",
    definition="发布日期在当期、发布渠道为“应急广播”的内容，播放时长之和；未填时长的不计。",
    register=MediaItems,
    measure=total_of("minutes", _through(Channel.BROADCAST)),
    unit="分钟",
    basis=law.NEW_MEDIA,
    dated_by="published_on",
    naming=Naming(phrases=("广播 时长", "播放 时长", "播出 时长"), units=("分钟", "小时")),
)

SCREENED = Indicator(
    key="media_screens",
    label="电子显示屏普法内容",
    definition="发布日期在当期、发布渠道为“电子显示屏”的内容，一条计一条，不论滚动播放几次。",
    register=MediaItems,
    measure=each_row(_through(Channel.SCREEN)),
    unit="条",
    basis=law.NEW_MEDIA,
    dated_by="published_on",
    naming=Naming(
        phrases=(
            "电子显示屏 播放",
            "显示屏 播放",
            "LED 播放",
            "电子屏 播放",
            "LED 滚动",
            "电子屏|显示屏|电子显示屏|LED屏|大屏|LED 播放|滚动|滚动播放|循环|展播|标语|宣传",
        ),
        units=("条", "期", "次"),
    ),
)

MEDIA_TOLD = Sentence(
    key="media_told",
    part=Part.MEASURES,
    wordings=(
        "运用新媒体开展普法，全年发布普法内容{media_items}[[，阅读量{media_reads}]][[，通过电子显示屏播放普法内容{media_screens}]]"
        "[[，通过应急广播播放普法节目{media_broadcasts}]][[，应急广播普法时长{media_broadcast_minutes}]]。",
        "拓展“指尖上的普法”，年内各平台发布普法内容{media_items}[[，累计浏览量{media_reads}]]"
        "[[，利用电子显示屏播放法治内容{media_screens}]][[，乡村大喇叭播放法治节目{media_broadcasts}]]"
        "[[，广播播放时长{media_broadcast_minutes}]]。",
    ),
)

LINE = Line(
    key="new_media",
    label="新媒体普法",
    heading="深入开展法治宣传教育",
    registers=(MediaItems,),
    indicators=(ITEMS, READS, PLAYED, MINUTES, SCREENED),
    sentences=(MEDIA_TOLD,),
)
