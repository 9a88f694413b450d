"""What a unit's own report tells: the norm of its form, and where a person decided otherwise."""

from __future__ import annotations

from django.utils import timezone

from mingfa.catalogue.lines.annual_papers import AnnualPapers
from mingfa.catalogue.sentence import Role, Sentence
from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.dossier.models import SentenceChoice
from mingfa.errors import InputFault, NameFault
from mingfa.law.report_length import MOST_CHARACTERS
from mingfa.ledger.models import Unit, User
from mingfa.ledger.rights import may_write, may_write_in
from mingfa.report.model import Part
from mingfa.writing.choice import Outline

__all__ = ["may_choose", "outline_of", "sentence_choose"]

#: Characters up to which details are told for there being room, and figures in a sentence: a paper full to the
#: brim, or a paragraph of nothing but numbers, is read by nobody.
_AIM = 4200
_FIGURES = 4

#: What each part but the first may take of the whole, in hundredths; what must be told is told in any case.
_SHARES = {Part.DEFICIENCIES: 15, Part.FIRST_RESPONSIBLE: 12, Part.PLAN: 18}


def outline_of(unit: Unit, year: int) -> Outline:
    """The form of a unit's report, with what was decided about its sentences."""
    decided = SentenceChoice.objects.filter(unit=unit, year=year).values_list("sentence", "told")
    return Outline(length=MOST_CHARACTERS, aim=_AIM, figures=_FIGURES, shares=_SHARES, decided=dict(decided))


def may_choose(by: User | None, unit: Unit) -> bool:
    """Whether a person writes the unit's annual papers."""
    return may_write_in(by, unit, AnnualPapers)


def sentence_choose(
    *,
    unit: Unit,
    year: int,
    sentence: str,
    told: bool | None,
    by: User | None,
    catalogue: Catalogue = CATALOGUE,
) -> None:
    """Keep that a sentence is told, or is not; None leaves it to the rules again.

    NotAllowed for those who do not write the report, InputFault for what statute asks for.
    """
    may_write(by, unit, AnnualPapers)
    known = {one.key: one for line in catalogue.open.lines for one in line.sentences}
    if sentence not in known:
        raise NameFault("报告句", sentence[:64])
    one = known[sentence]
    if told is False and (not isinstance(one, Sentence) or one.role is Role.STATUTORY):
        raise InputFault("这一句是规定应当报告的内容，不能移出正文；如数字有误，请更正台账。")
    if told is None:
        SentenceChoice.objects.filter(unit=unit, year=year, sentence=sentence).delete()
        return
    SentenceChoice.objects.update_or_create(
        unit=unit, year=year, sentence=sentence, defaults={"told": told, "by": by, "at": timezone.now()}
    )
