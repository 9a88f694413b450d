"""Set phrases of this field that are long enough to be known even when one character is wrong, and their slips.

A slip is one character of the same sound or shape, one left out, one doubled, or two that changed places. What is a
right wording itself, or arises where two right words meet, is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mingfa.review.literals import any_of
from mingfa.review.sounds import alike_in_shape, in_sounds
from mingfa.text.spans import Span

__all__ = ["PHRASES", "slips"]

PHRASES = tuple(
    """
    习近平法治思想 新时代中国特色社会主义思想 中国特色社会主义 社会主义法治 全面依法治国 全面依法治县 全面依法治区 依法行政 依法执政 依法履职
    依法治理 依法决策 法治政府建设 法治社会建设 法治建设 法治思维 法治方式 法治意识 法治观念 法治素养 法治氛围 法治文化 法治宣传教育 法治乡村
    法治轨道 法治保障 营商环境 高质量发展 经济社会发展 贯彻落实 贯彻执行 深入学习 深入贯彻 认真落实 严格落实 全面落实 扎实推进 扎实开展
    深入推进 持续推进 稳步推进 统筹推进 有序推进 全面推进 扎实做好 深入开展 认真开展 广泛开展 持续深化 不断完善 不断提高 不断提升 不断增强
    不断加强 不断健全 进一步加强 进一步完善 进一步提升 进一步健全 显著提升 明显提升 有效提升 切实提高 切实加强 切实增强 切实做到 切实维护
    组织领导 责任落实 第一责任人 党政主要负责人 主要负责人 领导小组 领导干部 工作部署 决策部署 安排部署 任务分工 年度考核 绩效考核 考核评价
    督促检查 监督检查 监督管理 理论学习中心组 集体学习 专题学习 专题培训 业务培训 会前学法 带头学法 述职述法 学法用法 尊法学法守法用法
    重大行政决策 行政决策 公众参与 专家论证 风险评估 合法性审查 合法性审核 集体讨论决定 集体讨论 行政规范性文件 规范性文件 备案审查 公平竞争审查
    法律顾问 公职律师 政府信息公开 信息公开 政务公开 村务公开 党务公开 依申请公开 政务服务 便民服务 权责清单 负面清单 放管服改革 简政放权
    行政执法 综合行政执法 严格规范公正文明执法 规范公正文明 执法人员 执法队伍 执法水平 执法监督 执法检查 执法公示 全过程记录 重大执法决定 法制审核 行政处罚
    行政许可 行政强制 行政裁决 行政复议 行政诉讼 行政应诉 负责人出庭应诉 出庭应诉 行政调解 人民调解 司法调解 人民调解委员会 人民调解员 矛盾纠纷
    矛盾纠纷排查 排查化解 多元化解 源头治理 诉源治理 网格化管理 网格员 社会治理 基层治理 社会稳定 和谐稳定 平安建设 信访工作 信访事项 公共法律服务
    法律援助 法律服务 法律咨询 法律明白人 法律法规 法律知识 司法所 派出所 社区矫正 安置帮教 刑满释放 扫黑除恶 禁毒宣传 反电信网络诈骗 普法宣传
    普法责任制 普法规划 普法教育 以案释法 宪法宣传周 民法典宣传月 民主法治示范村 枫桥经验 乡村振兴 人居环境 安全生产 食品安全 生态环境 未成年人
    人民群众 群众满意度 人民法院 人民检察院 人民政府 党内监督 人大监督 民主监督 司法监督 审计监督 社会监督 舆论监督 自觉接受监督 自觉接受 廉政建设
    党风廉政建设 权力运行 制约监督 应急管理 突发事件 应急预案 应急处置 依法处置 存在的不足 存在问题 下一步工作 工作打算 工作安排 工作计划 工作机制
    长效机制 联动机制 体制机制 规章制度 责任清单 问题导向 目标导向 以人民为中心 关键少数 宗旨意识 服务意识 责任意识 全局意识 履职尽责 担当作为 真抓实干
    身兼数职 参差不齐 形式单一 针对性不强 经费保障 人才队伍 队伍建设 能力建设 规范化建设 标准化建设 信息化建设 宣传资料 悬挂横幅 宣传栏 微信公众号
    公共服务 公平正义 合法权益 知法守法 办事依法 遇事找法 解决问题用法 化解矛盾靠法 共建共治共享 自治法治德治 党建引领 村民委员会 居民委员会 村规民约 家庭暴力
    婚姻家庭 邻里纠纷 土地承包 征地拆迁 劳动争议 农民工工资 老年人 残疾人 困难群众 志愿服务 综合治理 县委县政府 正确领导 坚强领导 精心指导 大力支持
    """.split()
)

_SHORTEST = 4  # characters of a phrase that is known by sound alone; at three another word is too near
# Right wordings that are one step from a phrase.
_RIGHT = frozenset(
    """
    行政执政 存在不足 范电信网络诈骗 司法行政 依法执法 法治政治 行政审判 公务公开 行政服务 执法机制 公平公正 工作机制 工作体制 监督监察 监督检察 法制宣传教育 法制意识
    法制观念 法制建设 法制思维 法制素养 法制氛围 法制文化 法制保障 法制轨道 法治审核 行政处分 社会主义法制 法律知识 依法治理 以法治理 执法治理 依法自理
    公众参预 专题学法 集体学法 深入学法 公共服务 政务公开 事务公开 警务公开 权利运行 权责运行 工作安排 平安建设 社会自治 公正正义 法制政府建设
    法制社会建设 年度考评 行政执法 公平竞争审核 合法性审察 组织领导 认证落实 党务公开 村务公开 居务公开 财务公开 服务公开 依法之理
    """.split()
)
_DROPPED_RIGHT = frozenset(
    """
    进一步强 进一步升 法宣传教育 法建设 政主要 政执法 行执法 民调解 政服务 法监督 执监督 主监督 司监督 法宣传 法教育 行政法 政公开 律服务 法服务 律咨询 法咨询 部署 信公开 法意识 工作算
    工计划 工安排 作机制 工机制 社治理 会治理 基治理 法法规 权清单 责清单 会监督 社监督 论监督 群众度 人调解 经发展 经社会 社会展 人政府 民政府 人法院 民法院
    公参与 众参与 村民规约 治建设 党建设 廉建设 能建设 力建设 队建设 伍建设 安生产 全生产 食安全 品安全 行许可 政许可 行复议 政复议 行诉讼 政诉讼 政应诉 政裁决
    """.split()
)


def _dropped(phrase: str) -> Iterator[str]:
    yield from (phrase[:at] + phrase[at + 1 :] for at in range(1, len(phrase) - 1))


def _doubled(phrase: str) -> Iterator[str]:
    yield from (phrase[:at] + phrase[at - 1] + phrase[at:] for at in range(2, len(phrase)))


def _reshaped(phrase: str) -> Iterator[str]:
    for at, mark in enumerate(phrase):
        yield from (phrase[:at] + other + phrase[at + 1 :] for other in alike_in_shape(mark))


def _swapped(phrase: str) -> Iterator[str]:
    for at in range(len(phrase) - 1):
        yield phrase[:at] + phrase[at + 1] + phrase[at] + phrase[at + 2 :]


@cache
def _misspelt() -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern of every phrase with a character left out, doubled or misplaced; and which phrase it is."""
    known = "\n".join(PHRASES)
    wrong: dict[str, str] = {}
    for phrase in PHRASES:
        if len(phrase) < _SHORTEST:
            continue
        variants = [*_doubled(phrase), *_swapped(phrase), *_reshaped(phrase)]
        if len(phrase) > _SHORTEST:
            variants += _dropped(phrase)
        for variant in variants:
            if variant not in known and variant not in _RIGHT and variant not in _DROPPED_RIGHT:
                wrong.setdefault(variant, phrase)
    return re.compile(any_of(wrong)), wrong


@cache
def _by_sound() -> tuple[re.Pattern[str], dict[str, str]]:
    told = {in_sounds(phrase): phrase for phrase in reversed(PHRASES) if len(phrase) >= _SHORTEST}
    return re.compile(any_of(told)), told


def slips(text: str) -> Iterator[tuple[Span, str]]:
    """Where a phrase is meant and something else is written, and the phrase."""
    pattern, phrases = _by_sound()
    for match in pattern.finditer(in_sounds(text)):
        span, phrase = Span(*match.span()), phrases[match[0]]
        if span.of(text) != phrase and not _is_right(span.of(text), phrase):
            yield span, phrase
    pattern, phrases = _misspelt()
    for match in pattern.finditer(text):
        yield Span(*match.span()), phrases[match[0]]


def _is_right(said: str, phrase: str) -> bool:
    """Whether what stands there is another right wording; 法制 for 法治 is the matter of a rule of its own."""
    differing = [(one, other) for one, other in zip(said, phrase, strict=True) if one != other]
    system = all({one, other} == {"制", "治"} for one, other in differing)
    return said in _RIGHT or said in PHRASES or len(differing) > 1 or system
