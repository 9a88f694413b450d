"""The words around a number that say whether it reports work: acts, fixed names, time limits, plans."""

from __future__ import annotations

import re

__all__ = [
    "ABSTRACT",
    "ACTS",
    "CONDITION",
    "CONDITIONED",
    "NAMED",
    "NEVER_WORK",
    "PLACE_TAIL",
    "PLANNED",
    "REPEATED",
    "TIME_LIMIT",
    "WORD_BEFORE_ONE",
    "act_at_end",
    "tells_act",
    "words",
]


def words(written: str) -> tuple[str, ...]:
    """The words of a blank-separated list."""
    return tuple(written.split())


#: Verbs by which reports tell work done; each has two characters.
ACTS = frozenset(
    words(
        "建设 建成 建立 新建 改建 扩建 修建 共建 成立 组建 设立 设置 设有 开设 增设 打造 创建 创办 开办 "
        "召开 举办 举行 开展 组织 承办 主办 协办 启动 实施 制定 出台 印发 修订 修改 起草 制作 编制 编印 编写 印制 拍摄 发布 "
        "刊发 刊登 推送 播放 播出 张贴 悬挂 发放 派发 赠送 赠阅 发送 散发 聘请 聘用 选聘 续聘 返聘 配备 配齐 配强 配置 配有 "
        "选派 选配 选任 选拔 新增 增加 增补 补充 招录 招聘 录用 引进 引入 培育 培养 培训 评选 评为 评出 评定 荣获 获评 获得 "
        "命名 表彰 挂牌 达成 完成 办结 受理 办理 代理 调解 化解 调处 处理 查处 处置 处罚 立案 结案 审查 审核 审议 审理 "
        "听取 学习 传达 研究 讨论 研判 会商 参加 参与 列席 走访 慰问 回访 摸排 排查 发现 解决 整改 整治 消除 巡查 巡逻 检查 "
        "抽查 督查 督导 督办 调研 旁听 观看 邀请 接待 接访 约访 下访 接受 接听 解答 提供 征求 征集 收到 收集 采纳 公开 答复 "
        "回复 公示 公布 通报 划分 划定 出动 投入 筹集 拨付 争取 购置 购买 安装 更新 升级 改造 签订 签署 签约 备案 报送 上报 "
        "撰写 讲授 宣讲 宣传 讲解 解读 入户 移交 移送 转办 取得 通过 撤销 清理 废止 梳理 认领 确定 确认 认定 申报 推荐 推选 "
        "推出 实现 覆盖 惠及 涉及 救助 帮扶 帮助 服务 协助 指导 引导 纠正 约谈 问责 追回 挽回 追缴 收缴 没收 罚款 累计 新聘 "
        "建有 现有 共有 拥有 安排 出具 提出 下发 下达 形成 汇编 汇总 报告 测评 评查 评议 演练 竞赛 考试 参训 轮训 结对 对接 "
        "联系 包联"
    )
)
_SHORT_ACTS = frozenset("建设办聘获发印选评听")  # verbs right before a number alone

_PARTICLES = frozenset("了过出到有起好成")
_ADVERBS = words("不少于 不超过 共计 累计 各类 超过 至少 首批 共 各 近 约 超 新")  # the longest first
_ADVERB_LASTS = frozenset(adverb[-1] for adverb in _ADVERBS)


def tells_act(said: str) -> bool:
    """Whether a stretch holds a verb by which reports tell work done."""
    return any(said[at : at + 2] in ACTS for at in range(len(said) - 1))


def act_at_end(said: str) -> int:
    """Where the verb begins with which a stretch ends (举办了, 共建成), -1 when it ends otherwise."""
    end = _before_adverbs(said)
    for verb_end in (end, end - 1 if said[end - 1 : end] in _PARTICLES else end):
        if verb_end >= 2 and said[verb_end - 2 : verb_end] in ACTS:
            return verb_end - 2
        if verb_end >= 1 and said[verb_end - 1] in _SHORT_ACTS:
            return verb_end - 1
    return -1


def _before_adverbs(said: str) -> int:
    """Where the adverbs begin with which a stretch ends; its end where there are none."""
    end = len(said.rstrip())
    while end and said[end - 1] in _ADVERB_LASTS:
        adverb = next((adverb for adverb in _ADVERBS if said.endswith(adverb, 0, end)), None)
        if adverb is None:
            break
        end -= len(adverb)
    return end


#: What follows a slogan's numeral (三项机制, 两个重点): a count of work only right behind a verb that tells work.
ABSTRACT = words(
    "方面 层面 环节 维度 阶段 步骤 层次 角度 角色 关键 坚持 确保 到位 转变 维护 确立 意识 自信 规定 亲自 必须 严禁 不准 "
    "明确 结合 一律 统筹 全面 代表 责任 面向 提升 强化 聚焦 着力 突出 注重 融合 延伸 转型 突破 优先 振兴 文明 "
    "重点 主体 抓手 中心 原则 要求 目标 功能 优势 作用 关系 体系 机制 制度 格局 防线 红线 底线 主线 战线 形态 务必 "
    "禁令 蓝图 平台 载体 层级 季度 整体 共同 倡导 有利 先行 导向 循环 支撑 行动 能力 力量 高地 标杆 基本点 清单 任务 措施 举措"
)

#: What is never counted as work, whatever stands before.
NEVER_WORK = words(
    "方面 层面 环节 维度 阶段 层次 角度 角色 坚持 确保 到位 维护 确立 意识 自信 必须 严禁 不准 部门 单位"
)

#: Characters that make a word of a following 一 (每一个, 同一个, 作为一名), so that it counts nothing.
WORD_BEFORE_ONE = frozenset("每这那某任同统唯单专逐进万第另哪再又首不此之如归划合是作为像仅只前后下上末")

#: Fixed names and idioms that begin with a numeral and a unit of count.
NAMED = re.compile(
    "八项规定|三项制度|三个规定|两个责任|一件(?:件|事)|一次(?:办|性|不|次|跑)|一张(?:网|图|蓝图|表|清单)|一本(?:账|通)|"
    "一条(?:龙|心|条)|一家(?:亲|人|家)|一份(?:力|子)|一部分|一名党员一|一支队伍管|一[颗枚]印章|一批(?![次0-9０-９，。；、）])|一个(?:个|整体|共同)|"
    "二次(?:供水|开发|污染|创业)|一户户|一场场|一项项|一人(?:多|一)|一户一|四处|八小时[之以]?[内外]|两部(?:分|门)|一对一|"
    "[一两二三四五六七八九]位(?:数|一体)|[一二三四]期(?:工程|项目|建设)|"
    "[一两二三四五六七八九十]+个(?:半?月|星期|季度|年度|年头|时期|周期)"
)

#: What makes a place name of a spelled numeral and a unit (三家店, 五户营).
PLACE_TAIL = re.compile(
    "村(?![民级委居内])|镇|乡|屯|庄|营|寨|店(?![铺面主])|子|坡|沟|湾|坪|岭|坝|石|庙|井|巷|街道|社区|县|市|区"
)

#: Behind a length of time: it sets a limit or a rhythm instead of reporting work.
TIME_LIMIT = re.compile(
    "(?:之|以)?[内前后来]|不间断|全天|在线|值班|值守|服务|热线|开放|受理|接听|响应|待命|备勤|轮"
)

#: What a bounded number measures when it says to which cases a rule applies (标的额10万元以上的合同) …
CONDITION = re.compile(
    "(?:凡是?|对于?|属于|符合|涉及|涉案|金额|标的额?|(?:投资|总|数|限)额|价值|造价|罚[款金]|当事人|人数|户数|面积|价款|单[笔项次]|以[上下])"
    "(?:在|达到?|为|每次)?$"
)
#: … what then stands behind it …
CONDITIONED = re.compile(
    r"(?:人民币)?的|罚款|处罚|合同|案件|项目|\d|(?:未|不|没有|仍)[^，。；：、0-9]{1,8}的"
)
#: … and behind 连续三次.
REPEATED = re.compile("[^，。；：、0-9]{1,10}的")

#: Words by which a figure tells an intention.
# It opens with one class of characters, which the matcher looks for faster than for a choice of words.
PLANNED = re.compile(
    "[力争预明来下拟计目将](?:(?<=力)争|(?<=争)创|(?<=预)计|(?<=[明来])年|(?<=下)(?:一年|一?步)|"
    "(?<=拟)(?=于|在|建|开展|组织|举办|新|打造|出台|制定|聘|培)|"
    "(?<=计)(?<!工作计)(?<!年度计)(?<!普法计)(?<!学法计)(?<!培训计)(?<!行动计)"
    "划(?=于|在|到|再|每|用|全年|至少|新|开展|组织|举办|召开|建|打造|培|聘|投|完成|实现)|"
    "(?<=目)标(?=为|是)|"
    "(?<=将)(?=于|在|继续|进一步|组织|开展|新|建设|打造|举办|完成|实现|再|力争|确保|持续|召开))"
)
