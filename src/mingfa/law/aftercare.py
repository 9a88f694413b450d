"""Help for released and corrected persons, and services for the migrant population: government's own duties."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["CORRECTION", "MIGRANTS", "RELEASED"]

RELEASED = Clause(
    act="中华人民共和国监狱法",
    number="2026年修订",
    article="第六十条",
    effective=date(2026, 11, 1),
    summary="对刑满释放人员，户籍地或者居住地政府引导其就业参保，生活困难的帮助安置并依法救助",
    confidence=Confidence.VERIFIED,
)

CORRECTION = Clause(
    act="中华人民共和国社区矫正法",
    number="主席令第四十号",
    article="第十二条、第三十五条",
    effective=date(2020, 7, 1),
    summary="村（社区）依法协助社区矫正工作，有关单位为社区矫正对象提供教育帮扶",
    confidence=Confidence.UNVERIFIED,
)

MIGRANTS = Clause(
    act="居住证暂行条例",
    number="国务院令第663号",
    article="第十二条至第十四条",
    effective=date(2016, 1, 1),
    summary="县级以上人民政府为居住证持有人提供基本公共服务和便利",
    confidence=Confidence.UNVERIFIED,
)
