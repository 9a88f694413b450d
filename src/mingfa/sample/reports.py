"""Reports as other towns hand them in, each with faults planted on purpose and named beside the text.

All four are written for the sample; towns, persons and figures in them are invented.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

import docx

__all__ = ["Planted", "SampleReport", "report_half_mended", "sample_reports"]


@dataclass(frozen=True, slots=True)
class Planted:
    """A fault: the code of the rule that finds it, and the words it stands in; empty for what is missing."""

    code: str
    quote: str


@dataclass(frozen=True, slots=True)
class SampleReport:
    """A report in a file, and what is wrong with it."""

    file_name: str
    lines: tuple[str, ...]
    planted: tuple[Planted, ...]

    @property
    def content(self) -> bytes:
        """The file: .docx with a paragraph a line, or .txt in UTF-8."""
        if self.file_name.endswith(".txt"):
            return "\n".join(self.lines).encode()
        paper = docx.Document()
        for line in self.lines:
            paper.add_paragraph(line)
        with io.BytesIO() as buffer:
            paper.save(buffer)
            return buffer.getvalue()


def sample_reports() -> tuple[SampleReport, ...]:
    """The reports that need no ledger."""
    return (_BORROWED, _PASTED, _HASTY)


def report_half_mended(text: str, *, figure: str, wrong: str, neighbour: str, file_name: str) -> SampleReport:
    """A true report in which one figure was changed by hand, and a sentence borrowed from a neighbour."""
    borrowed = f"以上工作为建设平安{neighbour}打下了坚实基础。"
    lines = text.replace(figure, wrong, 1).splitlines()
    lines.insert(next(at for at, line in enumerate(lines) if line.startswith("二、")), borrowed)
    return SampleReport(file_name, tuple(lines), (Planted("FIG002", wrong), Planted("PLC001", neighbour)))


def _lines(*blocks: Sequence[str]) -> tuple[str, ...]:
    return tuple(line for block in blocks for line in block)


_BORROWED = SampleReport(
    "白鹭渡镇2024年法治政府建设情况报告.txt",
    _lines(
        (
            "中共白鹭渡镇委员会 白鹭渡镇人民政府",
            "关于2024年法治政府建设情况的报告",
            "中共苇川县委员会、苇川县人民政府：",
            "2024年，白鹭渡镇坚持以习近平法治思想为指导，把依法行政贯穿各项工作，现将有关情况报告如下。",
            "一、2024年推进法治政府建设的主要举措和成效",
            "（一）加强组织领导。镇党委把法制建设摆在重要位置，召开专题会议4次，研究解决难点问题6个。",
            "（二）抓实普法宣传。围绕民法典、反电信网络诈骗法开展集中宣传32余次，发放宣传资料4600余份。",
            "（三）化解矛盾纠纷。落实村级每周、镇级每月排查制度，全年调解纠纷96件，调解成功92件。",
            "二、存在的不足和原因",
            "由于工作力量有限、专业培训偏少，个别村调解卷宗制作不够规范。",
            "三、党政主要负责人履行推进法治建设第一责任人职责情况",
            "党政主要负责人听取法治建设工作汇报3次，带头学法8次，督办信访积案2件。",
            "四、2025年推进法治政府建设的主要安排",
            "加强调解员培训，统一卷宗样式；完善合法性审查流程，做到应审尽审。",
            "中共白鹭渡镇委员会",
            "白鹭渡镇人民政府",
            "2025年1月15日",
        )
    ),
    (Planted("TRM001", "法制"), Planted("NUM001", "32余次")),
)

_REPEATED = (
    "镇综合执法队落实行政执法公示、执法全过程记录和重大执法决定法制审核制度，全年办理行政处罚案件14件，"
    "开展联合检查22次，督促经营户整改隐患37处。"
)

_PASTED = SampleReport(
    "桐坞乡2024年法治政府建设情况报告.docx",
    _lines(
        (
            "中共桐坞乡委员会 桐坞乡人民政府",
            "关于2024年法治政府建设情况的报告",
            "[bookmark: _GoBack]",
            "中共苇川县委员会、苇川县人民政府：",
            "2024年，桐坞乡认真落实县委、县政府部署，依法履行职责，现将有关情况报告如下。",
            "一、2024年推进法治政府建设的主要举措和成效",
            "（一）强化理论武装。组织党委理论学习中心组学法6次，开展法治专题讲座2次。",
            f"（二）规范行政执法。{_REPEATED}",
            "（四）优化法律服务。聘请乡法律顾问2名，审核合同19份，为群众代写法律文书11份。",
            "二、存在的不足和原因",
            "由于人员流动较快，执法人员的业务培训跟不上，文书制作还不够规范。",
            "三、党政主要负责人履行推进法治建设第一责任人职责情况",
            f"党政主要负责人亲自过问执法规范化工作，{_REPEATED}",
            "四、2025年推进法治政府建设的主要安排",
            "按季度组织执法文书评查，健全合同审查台账。",
            "中共桐坞乡委员会",
            "桐坞乡人民政府",
            "2025年1月9日",
        )
    ),
    (Planted("RES001", "[bookmark: _GoBack]"), Planted("NMB001", "（四）"), Planted("DUP001", _REPEATED)),
)

_HASTY = SampleReport(
    "杏林渡镇2024年法治政府建设情况报告.txt",
    _lines(
        (
            "中共杏林渡镇委员会 杏林渡镇人民政府",
            "关于2024年法治政府建设情况的报告",
            "中共苇川县委员会、苇川县人民政府：",
            "2024年，杏林渡镇深入学习贯彻习近平法治思想，扎实推进依法行政，现将有关情况报告如下。",
            "一、2024年推进法治政府建设的主要举措和成效",
            "（一）普及法律知识。推动送法进基层，进机关6次、进农村28次、进校园9次、进企业7次，共计52次。",
            "（二）化解矛盾纠纷。坚持抓早抓小,就地化解,全年受理纠纷118件，调解成功111件，引导走法律途径3件。",
            "（三）严格依法决策。出台规范性文件2件，均经合法性审查和集体讨论。",
            "二、党政主要负责人履行推进法治建设第一责任人职责情况",
            "党政主要负责人部署法治建设工作5次，听取汇报4次，带头学法10次。",
            "三、2025年推进法治政府建设的主要安排",
            "开展“点单式”普法，做实村（社区）法律顾问服务，健全重大决策事项目录。",
            "中共杏林渡镇委员会",
            "杏林渡镇人民政府",
            "2025年1月18日",
        )
    ),
    (Planted("FIG001", "52次"), Planted("PUN001", ","), Planted("PRT001", "")),
)
