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
镇行政执法人员年度法治培训参与率达100%，各种法治考试合格率达98% = officers_trained_rate officers_pass_rate
党委会“第一议题”传达学习法律法规12次 = study_first_item
法治知识竞赛参赛干部86人 = study_contestants
举办干部夜校6期 = study_sessions:干部夜校
组织观看警示教育片4次 = study_sessions:警示教育片
利用“赶集日”集中宣传10次4550余人 = publicity_market_days publicity_market_person_times
对重点对象开展“一对一”送法上门427余次 = publicity_home_visits
新增普法宣传标语250余条 = publicity_slogans
成立19个镇级专项普法工作队100余人 = publicity_town_teams publicity_town_team_members
组成扎根基层普法队580人 = publicity_village_team_members
组织开展镇级法治培训11次 = publicity_trainings
各村普法队员自学普法手册420余次 = publicity_readings:村级普法队
全镇共有法律明白人96名 = legal_guides
新培育法律明白人12名 = legal_guides_appointed
举办法律明白人培训班4期，培训法律明白人320人次 = legal_guide_trainings legal_guide_training_turns
选派法治副村长18名 = legal_deputies
组织法律明白人参加网校学习96人 = legal_guide_online_enrolled
登记普法志愿者120名 = publicity_volunteers
建成法治文化阵地22个 = publicity_sites_built
建有法治文化公园1个、法治文化长廊2条 = publicity_parks publicity_corridors
法治文化阵地覆盖率达100% = publicity_site_rate
开展以案释法12场次 = publicity_cases
开展法治文化活动8场 = publicity_culture_events
利用乡村大喇叭播放普法节目360次 = media_broadcasts
短视频播放量达3.2万次 = media_reads
抖音发布普法短视频24条 = media_items:抖音
印制宣传资料6000份 = materials_leaflets_in
年度普法计划任务完成率95% = publicity_plan_items_rate
普法责任清单落实率100% = publicity_list_items_rate
在反诈宣传周等重要时间节点开展普法宣传活动15余场次 = publicity_node_events
收到普法提示2份 = publicity_reminders
建成村（社区）公共法律服务室18个 = legal_service_points:村（社区）公共法律服务室
18个村的公共法律服务室全部运行 = legal_service_rooms
司法所配备司法辅助人员2名 = justice_posts_filled:司法辅助人员
帮助群众提起网上诉讼9件 = legal_services_online_filings
走访企业20余家 = firms_visited
协调解决企业难题6个 = firm_problems_solved
三员共调处各类矛盾纠纷50余起 = officers_disputes_settled
聘请“五老”人员担任调解员12名 = mediators_elders
举办人民调解员培训班2期 = mediator_trainings
建立个人调解工作室3个 = mediation_studios
打造“枫桥经验”示范点1个 = mediation_sites
组织召开综治信访联席会议12次 = joint_meetings:综治信访联席会议
通过部门联动会解决复杂问题35件 = joint_matters_solved
研判矛盾风险24个 = risk_warnings
常态化开展领导干部接访下访113余次 = receptions
领导干部带案下访30次 = receptions:下访
共受理信访事项45件，按期办结率100% = petitions petitions_in_time_rate
查摆问题12个，已整改10个，整改率83.3% = problems_found problems_closed problems_closed_rate
召开依法治镇工作领导小组会议4次 = group_meetings
法治建设领导小组召开会议3次 = group_meetings
及时传达学习上级会议精神12次 = superior_papers_passed:会议精神
依法治理工作网络覆盖18个村 = network_villages
制定法治政府建设实施方案2份 = steering_papers_issued:实施方案
分解法治建设重点任务32项 = tasks
已办结法治建设任务28项 = tasks_done
全县法治政府建设工作要点完成率95% = key_points_done_rate
主要负责人交办事项6件 = head_acts_assigned
报送党政主要负责人述法报告2份 = statements_sent
法治建设经费列入年度财政预算8万元 = budget_planned
支出法治建设经费6.5万元 = budget_spent
法治建设经费预算执行率81% = budget_used_rate
建成民主法治示范村6个 = demonstration_villages
培育民主法治示范村3个 = demonstration_candidates
新命名省级民主法治示范村1个 = demonstration_named:省级
民主法治示范村占比40% = demonstration_villages_rate
获得平安法治星的村15个 = star_villages
实施法治创新项目2个 = governance_projects
科学划分网格19个，网格责任区207个，配备网格员501名 = grids grid_areas grid_members
配备专职网格员45名、兼职网格员120名 = grid_members:专职网格员 grid_members:兼职网格员
网格员上报事件1200余件，办结1180件 = grid_matters grid_matters_settled
组织集镇联合治安巡查11次，每周常态化治安巡查1-2次 = patrols:联合巡查 patrols_weekly
群众安全感达98.6% = safety_felt_rate
发展平安志愿者320名 = safety_volunteers
组织应急演练6场次，参演人员800余人次 = emergency_drills emergency_drill_person_times
传达学习《突发事件应对法》1次 = emergency_law_study
梳理政务服务事项156项，网上可办率95% = service_items service_items_online_rate
为企业开通绿色通道办件26件 = service_green_cases
主动公开政府信息320条 = disclosures_published:政务公开
收到政府信息公开申请3件，已答复3件 = information_requests information_requests_answered
办理人大代表建议12件、政协提案8件 = supervision_deputies supervision_proposals
收到检察建议2件，均已按期回复 = supervision_procuratorial_advice
受理各类投诉86件，投诉办理满意率98.5% = complaints_received complaints_satisfied_rate
回应群众关切15件 = concerns_replied
排查廉政风险点46个 = power_risks
切实做好49名持有执法证工作人员管理 = certificates_valid
新招录两名持有法律资格A证干部 = officers_recruited
全镇现有持证执法人员32人 = certificates_valid
综合行政执法队配备执法人员18名 = officers_on_duty
具有法律职业资格的干部3名 = officers_qualified
执法人员持证率100% = officers_certified_rate
全年开展多部门联合执法12次 = enforcement_joint
开展综合执法专项行动8次 = enforcement_drives
出动执法人员360人次 = enforcement_people_out
检查生产经营单位230家次 = inspections_made
开展安全生产执法检查56次 = inspections_made:安全生产
全年立案查处违法案件15件 = cases_filed
办理行政处罚案件12件，罚没款3.2万元 = penalties_decided penalties_sum
全年办理一般程序行政处罚案件23件 = penalties_decided
作出行政处罚决定9件 = penalties_decided
重大行政执法决定法制审核率100% = cases_checked_rate
对26件重大执法决定进行法制审核 = cases_checked
移送公安机关案件2件 = cases_to_justice
首违不罚案件6件 = soft_acts:首违不罚
开展劝导教育120次 = soft_acts:劝导教育
公示行政执法信息86条 = publications_made
评查行政执法案卷20份 = oversight_files
组织执法人员参加县级执法培训6次 = guidance_trainings
邀请县直部门开展业务指导4次 = guidance_visits
配备执法记录仪12台 = equipment_in_use:执法记录仪
承接县级赋权事项58项 = powers_granted
梳理权责清单事项126项 = powers_in_force:权责清单
动态调整权责清单事项15项 = powers_changed:调整
办理行政许可35件 = licences_granted
制定行政规范性文件3件 = normative_issued
报送规范性文件备案3件 = normative_filed
清理规范性文件12件 = normative_cleaned
废止规范性文件2件 = normative_repealed
规范性文件备案率100% = normative_filed_rate
修订完善各项制度9项 = own_rules_made
办理行政复议案件2件 = reconsideration_cases
行政应诉案件3件 = litigation_cases
行政机关负责人出庭应诉率100% = litigation_heads_rate
召开党政联席会8次 = meetings_held:党政联席会
“三重一大”事项集体决策率100% = decisions_collective_rate
实施行政强制措施4次 = compulsion_measures
查封扣押3起 = compulsion_measures
检查企业136家次，立案12起，罚款3.6万元 = inspections_made cases_filed penalties_sum
""".strip()


@pytest.mark.parametrize("line", SAID.splitlines())
def test_a_wording_is_linked(line: str) -> None:
    said, _, meant = line.partition(" = ")
    paper = f"青禾镇人民政府2024年法治政府建设年度报告\n\n一、主要举措和成效\n\n（一）工作情况\n\n{said}。\n"
    figures = read_text(paper, "报告.txt").figures
    linked = [f"{one.indicator}:{one.group}" if one.group else str(one.indicator) for one in figures]
    assert linked == meant.split()


NOT_OURS = """
新建文化广场3个
拨付法治建设经费5万元
"""


@pytest.mark.parametrize("said", NOT_OURS.split())
def test_what_no_indicator_counts_is_not_linked(said: str) -> None:
    paper = f"青禾镇人民政府2024年法治政府建设年度报告\n\n一、主要举措和成效\n\n（一）工作情况\n\n{said}。\n"
    assert [figure.indicator for figure in read_text(paper, "报告.txt").figures] == [None]
