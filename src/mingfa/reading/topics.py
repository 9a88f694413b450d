"""What a short passage is about, in the few topics into which the field divides its work."""

from __future__ import annotations

from collections import Counter

from mingfa.text.words import WordFinder

__all__ = ["topics"]

# Words of one topic answer each other, however differently a problem and its remedy are put.
_TOPICS = {
    "publicity": "普法 宣传 宣讲 法治氛围 法治意识 法律意识 法制意识 守法意识 用法意识 法治观念 法律观念 以案释法 学法用法 法律明白人 知晓率 受众",
    "study": "学习 学法 理论 法治思维 法治素养 法律知识 法规知识 法治知识 集中培训 轮训 法治能力 研读 运用法治",
    "enforcement": "执法 处罚 案卷 依法行政 行政行为 裁量 两法衔接 行刑衔接 赋权 三项制度",
    "staff": "队伍 人才 人手 编制 专业人员 专业力量 人员配备 人员力量 人员不足 人员短缺 人员流动 招录 招聘 法学 职业资格 身兼数职",
    "disputes": "矛盾 纠纷 调解 化解 信访 网格 综治 平安 维稳 治安",
    "decisions": "决策 合法性 审查 审核 法律顾问 规范性文件 公职律师 集体讨论 专家论证 合同",
    "openness": "公开 透明 公示",
    "oversight": "监督 督查 督促 督导 考核 问责 追责",
    "leadership": "重视 组织领导 第一责任人 领导小组 统筹 主要负责人 关键少数 压实责任 责任落实 主体责任 思想认识 推进力度",
    "services": "法律服务 法律援助 公共法律 法律咨询",
    "systems": "制度 机制 规章 流程",
    "forms": "形式 方式 创新 新媒体 手段 载体 单一",
    "funds": "经费 资金 装备 设备 投入 阵地 设施",
    "approvals": "审批 便民服务 政务服务 营商环境 放管服 窗口",
}


_TOPIC_OF = [(word, topic) for topic, said in _TOPICS.items() for word in said.split()]
_FINDER = WordFinder(word for word, _ in _TOPIC_OF)


def topics(said: str) -> Counter[str]:
    """How often each topic is spoken of.

    >>> topics("加大普法宣传力度")
    Counter({'publicity': 2})
    """
    return Counter(_TOPIC_OF[number][1] for number, _, _ in _FINDER.found(said))
