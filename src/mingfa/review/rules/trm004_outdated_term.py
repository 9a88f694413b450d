"""A term that papers in force have replaced."""

from __future__ import annotations

from mingfa.law.clause import NoBasis
from mingfa.review.rule import Severity
from mingfa.review.wordlist import WordingRule, table

__all__ = ["OutdatedTerm"]

_ROWS = """
社会管理(?=法治化|创新|综合治理|水平) -> 社会治理 # 2013年起中央文件用“社会治理”
社会治安综合治理委员会 -> 平安建设领导小组 # 2018年机构改革后不再设立
(?<!刑满)(?<!安置)两劳(?:人员|释放人员|回归人员) -> 刑满释放人员 # 劳动教养制度2013年废止
劳动教养(?!制度) -> 强制隔离戒毒 # 劳动教养制度2013年废止
劳教人员 -> 强制隔离戒毒人员 # 劳动教养制度2013年废止
计划生育罚款 -> 社会抚养费 # 社会抚养费2021年取消
残废人 -> 残疾人
聋哑人 -> 听力言语残疾人
农村剩余劳动力 -> 农村富余劳动力
法律资格A证 -> 法律职业资格A证
律师资格证书 -> 法律职业资格证书
行政综合执法(?=大队|队|中心|队伍) -> 综合行政执法
民调组织 -> 人民调解组织
国家司法考试 -> 国家统一法律职业资格考试 # 2018年起更名
行政执法责任追究制度和过错 -> 行政执法责任制
个体工商经营户 -> 个体工商户
市场主体(?=登记管理机关改革后) -> 经营主体
"""


class OutdatedTerm(WordingRule):
    """用了已经被替换的旧名称、旧提法。

    为什么：
        旧提法多是从往年材料沿用下来的，说明没有按现行文件核对。
    错：
        不断提高全镇社会管理法治化水平。
    错：
        新招录两名持有法律资格A证的干部，配强行政综合执法大队。
    对：
        健全社会治理体系，加强刑满释放人员安置帮教，配强综合行政执法大队，履行公共服务和社会管理职责。
    不查：
        书名号里的名称；作为政府职能并列的“社会管理”。
    """

    code = "TRM004"
    name = "outdated-term"
    severity = Severity.WARNING
    basis = NoBasis("现行文件的规范名称")
    wordings = table(_ROWS)
