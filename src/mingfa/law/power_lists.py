"""Lists of powers and duties: what a town may do, by which basis, and how the lists are kept current."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["DUTY_LISTS", "LISTS", "NEGATIVE_LIST", "RECHECK_IN_30", "SUPERVISED_AFTER"]

LISTS = Clause(
    act="关于推行地方各级政府工作部门权力清单制度的指导意见",
    number="中办发〔2015〕21号",
    article="动态管理部分",
    effective=date(2015, 3, 24),
    summary="权力清单向社会公布，依据变化时及时调整，乡镇政府参照执行",
    confidence=Confidence.UNVERIFIED,
)
RECHECK_IN_30 = Clause(
    act="权责清单动态管理办法",
    number="各地规定",
    article="调整期限",
    effective=date(2016, 1, 1),
    summary="法律依据变动后三十个工作日内核对并调整清单，各地可自定",
    confidence=Confidence.LOCAL,
)
DUTY_LISTS = Clause(
    act="乡镇（街道）履行职责事项清单",
    number="各地编制公布",
    article="基本履职、配合履职、上级部门收回事项",
    effective=date(2025, 1, 1),
    summary="乡镇按清单履职，上级部门收回的事项不再承担",
    confidence=Confidence.LOCAL,
)
NEGATIVE_LIST = Clause(
    act="优化营商环境条例",
    number="国务院令第722号",
    article="第二十条",
    effective=date(2020, 1, 1),
    summary="实行全国统一的市场准入负面清单制度，清单以外的领域各类主体依法平等进入",
    confidence=Confidence.VERIFIED,
)
SUPERVISED_AFTER = Clause(
    act="优化营商环境条例",
    number="国务院令第722号",
    article="第五十三条、第五十四条",
    effective=date(2020, 1, 1),
    summary="推行双随机、一公开和信用监管，加强事中事后监管，检查结果依法公开",
    confidence=Confidence.VERIFIED,
)
