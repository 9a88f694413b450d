"""Wordings that reports use in their own way are linked to the indicator they mean."""

from __future__ import annotations

import pytest

from mingfa.reading import read_text

SAID = """
开展理论学习中心组专题学法5次 = study_sessions:中心组
组织机关干部开展会前学法20次 = study_sessions:会前学法
党政班子集体学法8次 = study_sessions:集体学法
镇主要领导带头讲法治课2次 = study_led_by_heads
举办法治专题讲座3场 = study_sessions:专题讲座
开展领导干部学法活动6场次，参加280人次 = study_sessions study_person_times
学法用法考试合格率达100% = study_exam_pass_rate
先后开展各类普法宣传活动46场次，受教育群众1.2万人次 = publicity_events publicity_person_times
累计开展法治宣传32场，发放宣传资料8000余份，接受群众咨询600余人次 = publicity_events publicity_leaflets publicity_consultations
悬挂横幅40条，张贴标语120条，制作展板16块 = publicity_banners publicity_slogans publicity_boards
发放普法宣传手册3000余册 = publicity_booklets
赠阅《民法典》读本500本 = publicity_books
利用微信公众号发布普法信息86条 = publicity_pushes
开展送法进校园活动6场次，覆盖师生2400余人 = publicity_events:校园 publicity_person_times
法律进乡村18场 = publicity_events:农村
法治宣传进企业12次 = publicity_events:企业
组织“法律六进”活动60余场次 = publicity_events
利用赶集日开展集中宣传9次 = publicity_market_days
入户普法300余次 = publicity_home_visits
全年共排查各类矛盾纠纷156起 = dispute_leads_found
镇调委会共受理各类矛盾纠纷89件，调解成功87件，成功率97.8% = mediation_accepted mediation_settled mediation_settled_rate
各村调委会调解纠纷210件 = mediation_accepted
引导走司法途径4件 = mediation_guided
涉及金额320万元 = mediation_agreed_sum
指导当事人申请司法确认12件 = mediation_confirmed
防止民转刑案件3起 = mediation_escalation_averted
全镇共有人民调解员86名，其中专职人民调解员4名 = mediators mediators_full_time
建立村级人民调解委员会18个 = mediation_committees:村级
聘请2名律师担任镇政府法律顾问 = advisers_town
配备公职律师2名 = advisers_government_lawyers
法律顾问全年参与审查合同35份 = advice_contracts_reviewed
法律顾问列席党委会、镇长办公会8次 = advice_meetings
为群众提供法律援助45人次 = legal_aid_person_times
代写法律文书30余份 = advice_papers_drafted
全年共对12件规范性文件进行合法性审查 = reviews_done:行政规范性文件
完成合法性审查事项45件 = reviews_done
提出法律审查意见60余条 = reviews_opinions
召开党委会研究“三重一大”事项36项 = decisions_collective_matters
作出重大行政决策3项 = decisions_made
重大行政决策集体讨论率100% = decisions_discussed_rate
党委会专题听取法治政府建设工作汇报3次 = head_reports_heard
镇党委书记对法治建设工作作出批示6次 = head_acts:批示
查摆问题12个，已整改10个，整改率83.3% = problems_found problems_closed problems_closed_rate
""".strip()


@pytest.mark.parametrize("line", SAID.splitlines())
def test_a_wording_is_linked(line: str) -> None:
    said, _, meant = line.partition(" = ")
    paper = f"青禾镇人民政府2024年法治政府建设年度报告\n\n一、主要举措和成效\n\n（一）工作情况\n\n{said}。\n"
    figures = read_text(paper, "报告.txt").figures
    linked = [f"{one.indicator}:{one.group}" if one.group else str(one.indicator) for one in figures]
    assert linked == meant.split()


NOT_OURS = """
组织召开综治信访联席会议12次
配备网格员501名
每周常态化治安巡查2次
走访企业20余家
镇行政执法人员年度法治培训参与率达100%
新建文化广场3个
拨付法治建设经费5万元
"""


@pytest.mark.parametrize("said", NOT_OURS.split())
def test_what_no_indicator_counts_is_not_linked(said: str) -> None:
    paper = f"青禾镇人民政府2024年法治政府建设年度报告\n\n一、主要举措和成效\n\n（一）工作情况\n\n{said}。\n"
    assert [figure.indicator for figure in read_text(paper, "报告.txt").figures] == [None]
