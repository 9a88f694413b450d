"""Reading the ledger. Every selector that serves a person takes `viewer` and shows no more than their rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils import timezone

from mingfa.catalogue.many import canonical, stored_form
from mingfa.catalogue.register import Privacy, Register
from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.errors import ChainBroken, NameFault, NotAllowed
from mingfa.ledger.chain import GENESIS, Seal
from mingfa.ledger.masking import masked
from mingfa.ledger.models import Batch, Entry, EntryChange, HeadingMatch, ReadLog, Unit, User
from mingfa.ledger.rights import handled_units, handles, may_read, visible_rows, visible_units
from mingfa.report.facts import UnitCard

__all__ = [
    "COUNTED",
    "EntryPage",
    "batches",
    "chain_verify",
    "changes_since",
    "count_told",
    "entries",
    "entry_get",
    "entry_history",
    "entry_page",
    "headings_remembered",
    "likenesses_known",
    "reading_log",
    "row_of",
    "shown",
    "title_of",
    "unit_card",
    "unit_find",
    "units_visible",
]

#: Lists are counted up to here.
COUNTED = 2000


# Units


def unit_find(
    name: str,
    *,
    viewer: User | None = None,
    within: Unit | None = None,
    register: type[Register] | None = None,
) -> Unit:
    """A unit by its code or by a name that is unique among what the viewer sees; NameFault otherwise.

    `within` narrows to a unit's subtree, so that 东村 of the town whose sheet is read is meant; `register` to the
    units whose rows of it the viewer sees.
    """
    name = name.strip()
    units = Unit.objects.all() if viewer is None else Unit.objects.filter(visible_units(viewer, register))
    if within is not None:
        units = units.under(within)
    found = units.filter(code=name).first()
    if found is not None:
        return found
    named = list(units.filter(name=name)[:3])
    if len(named) > 1:
        places = "、".join(
            f"{unit.parent.name if unit.parent else ''}{unit.name}（{unit.code}）" for unit in named
        )
        raise NameFault(f"唯一单位（{places}），请改用12位代码；", name)
    if not named:
        raise NameFault("单位", name, units.values_list("name", flat=True)[:5000])
    return named[0]


def units_visible(viewer: User) -> Any:
    """The units a person sees, by code."""
    return Unit.objects.filter(visible_units(viewer)).order_by("code")


def unit_card(unit: Unit) -> UnitCard:
    """The names of a unit that papers need."""
    chain = list(Unit.objects.filter(pk__in=unit.ancestor_ids).order_by("level"))
    county = next((one.name for one in chain if one.level == 3), None)
    return UnitCard(
        code=unit.code,
        name=unit.name,
        level=unit.level,
        full_name="".join(one.name for one in chain),
        county=county,
        ancestors=tuple(one.name for one in chain[:-1]),
        subordinates=tuple(Unit.objects.filter(parent=unit).values_list("name", flat=True)),
        neighbours=tuple(
            Unit.objects.filter(parent=unit.parent).exclude(pk=unit.pk).values_list("name", flat=True)
            if unit.parent
            else ()
        ),
    )


# Entries


def row_of(entry: Entry, register: type[Register]) -> Register:
    """The row of an entry."""
    row: Register = stored_form(register).row(entry.data)
    return row


def entries(
    *,
    viewer: User | None,
    register: type[Register],
    unit: Unit | None = None,
    since: date | None = None,
    until: date | None = None,
    search: str = "",
    withdrawn: bool = False,
    where: dict[str, str] | None = None,
    also: Q | None = None,
) -> Any:
    """The entries of a register that a viewer sees, newest first, as a query set.

    where: choice fields and the value they must have; search: words that must all occur in the row; also: a condition
    besides.
    """
    found = Entry.objects.filter(register=register.key).select_related("unit")
    if viewer is not None and unit is not None and not may_read(viewer, unit, register):
        raise NotAllowed
    if viewer is not None or unit is not None:
        seen = Unit.objects.all() if viewer is None else Unit.objects.filter(visible_units(viewer, register))
        within = seen if unit is None else seen.under(unit)
        # One unit by its key, so that the index by unit is taken: SQLite would look for it among the rows of all.
        keys = list(within.values_list("pk", flat=True)[:2])
        found = found.filter(unit=keys[0]) if len(keys) == 1 else found.filter(unit__in=within)
    if not withdrawn:
        found = found.filter(status=Entry.Status.ACTIVE)
    if since is not None:
        found = found.filter(occurred_on__gte=since)
    if until is not None:
        found = found.filter(occurred_on__lte=until)
    if also is not None:
        found = found.filter(also)
    for name, value in (where or {}).items():
        found = found.filter(**{f"data__{name}": value})
    for word in search.split():
        found = found.filter(_says(register, word, viewer))
    return found.order_by("-occurred_on", "-id")


def _says(register: type[Register], word: str, viewer: User | None) -> Q:
    openly, privately = Q(unit__name__icontains=word), Q(pk__in=[])
    for column in register.columns:
        says = Q(**{f"data__{column.name}__icontains": word})
        if column.privacy is Privacy.OPEN:
            openly |= says
        else:
            privately |= says
    if viewer is None:
        return openly | privately
    # A masked field must not be found by what it hides.
    return openly | (privately & Q(unit__in=Unit.objects.filter(handled_units(viewer, register))))


def count_told(found: Any) -> int | None:
    """How many entries a query set has; None beyond `COUNTED`, where counting takes longer than showing a page."""
    count: int = found.order_by()[: COUNTED + 1].count()
    return count if count <= COUNTED else None


@dataclass(frozen=True, slots=True)
class EntryPage:
    """A page of a list: its entries, and where the pages around it begin.

    following and preceding are the ids to pass as `after` and `before`, None at the ends.
    """

    entries: list[Entry]
    following: str | None
    preceding: str | None


def entry_page(found: Any, *, size: int = 50, after: str = "", before: str = "") -> EntryPage:
    """A page by keyset: as fast at any depth. `after` and `before` are cursors that an earlier page gave."""
    if before:
        day, key = _cursor(before)
        rows = list(
            found.filter(Q(occurred_on__gt=day) | Q(occurred_on=day, id__gt=key)).order_by(
                "occurred_on", "id"
            )[: size + 1]
        )
        more, rows = len(rows) > size, rows[:size][::-1]
        return EntryPage(rows, _mark(rows[-1]) if rows else None, _mark(rows[0]) if more else None)
    if after:
        day, key = _cursor(after)
        found = found.filter(Q(occurred_on__lt=day) | Q(occurred_on=day, id__lt=key))
    rows = list(found[: size + 1])
    more, rows = len(rows) > size, rows[:size]
    return EntryPage(rows, _mark(rows[-1]) if more else None, _mark(rows[0]) if after and rows else None)


def _mark(entry: Entry) -> str:
    return f"{entry.occurred_on.isoformat()}.{entry.pk}"


def _cursor(mark: str) -> tuple[date, int]:
    day, _, key = mark.partition(".")
    try:
        return date.fromisoformat(day), int(key)
    except ValueError:
        raise NameFault("页码", mark[:30]) from None


def entry_get(*, viewer: User, key: int, catalogue: Catalogue = CATALOGUE) -> Entry:
    """One entry by primary key; NameFault where it does not exist *for the viewer*."""
    entry = Entry.objects.select_related("unit", "batch").filter(pk=key).first()
    register = catalogue.registers.get(entry.register) if entry else None
    if entry is None or register is None or not may_read(viewer, entry.unit, register):
        raise NameFault("记录", str(key))
    return entry


def entry_history(entry: Entry) -> list[EntryChange]:
    """All changes of an entry, oldest first."""
    return list(entry.changes.select_related("by").order_by("id"))


def shown(data: dict[str, Any], register: type[Register], *, unmasked: bool) -> dict[str, str]:
    """Field name → text as a page or sheet shows it; masked unless the viewer handles the unit's cases."""
    out = {}
    for column in register.columns:
        value = data.get(column.name)
        text = _text(value)
        out[column.name] = text if unmasked or not text else masked(text, column.privacy)
    return out


def title_of(entry: Entry, register: type[Register], *, viewer: User | None) -> str:
    """The subject of an entry as a viewer may see it."""
    if viewer is None or handles(viewer, entry.unit, register):
        return entry.subject
    return masked(entry.subject, register.column(register.subject).privacy)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list):
        return "、".join(_text(one) for one in value)
    if isinstance(value, dict):
        return _bounded(value)
    return str(value)


def _bounded(value: dict[str, Any]) -> str:
    number = value["value"]
    return {
        "at_least": f"{number}余",
        "at_most": f"近{number}",
        "about": f"约{number}",
        "range": f"{number}-{value.get('high')}",
    }.get(value["bound"], str(number))


def likenesses_known(register: type[Register], likenesses: list[str]) -> set[str]:
    """Which digests of identity fields are in the ledger already."""
    known: set[str] = set()
    for at in range(0, len(likenesses), 500):
        known.update(
            Entry.objects.filter(
                register=register.key, likeness__in=likenesses[at : at + 500], status=Entry.Status.ACTIVE
            ).values_list("likeness", flat=True)
        )
    return known


def batches(*, viewer: User, catalogue: Catalogue = CATALOGUE, kind: Batch.Kind = Batch.Kind.IMPORT) -> Any:
    """Imports, or corrections of many rows, that the viewer sees, newest first."""
    return Batch.objects.filter(visible_rows(viewer, catalogue), kind=kind).select_related("unit", "by")


def headings_remembered(unit: Unit, register: type[Register]) -> dict[str, str | None]:
    """Heading → field (None: leave out) as kept for a unit, or for one above it."""
    kept: dict[str, str | None] = {}
    for match in HeadingMatch.objects.filter(unit_id__in=unit.ancestor_ids, register=register.key).order_by(
        "unit__level"
    ):
        kept[match.heading] = match.field or None
    return kept


# The log


def changes_since(change: int) -> Any:
    """Changes after a primary key, oldest first."""
    return EntryChange.objects.filter(pk__gt=change).select_related("entry", "unit").order_by("pk")


def chain_verify(unit: Unit | None = None) -> int:
    """Check every chain (or those under a unit) from its first change, and entries against their last one.

    Returns how many changes were checked; ChainBroken names the first that does not fit.
    """
    checked = 0
    for change in _chained(unit):
        checked += change
    return checked


def _chained(unit: Unit | None) -> Iterator[int]:
    changes = EntryChange.objects.select_related("entry", "unit", "by").order_by("unit_id", "number")
    if unit is not None:
        changes = changes.filter(unit__in=Unit.objects.under(unit))
    at_unit, number, previous = 0, 0, GENESIS
    standing: dict[int, Any] = {}
    for change in changes.iterator(chunk_size=2000):
        if change.unit_id != at_unit:
            at_unit, number, previous = change.unit_id, 0, GENESIS
        number += 1
        by = change.by.username if change.by else ""
        seal = Seal(by=by, at=change.at, why=change.why, aside=change.aside)
        sealed = seal.digest(
            previous=previous,
            entry=change.entry.uid.hex,
            unit=change.unit.code,
            register=change.entry.register,
            number=number,
            kind=change.kind,
            before=_sealed_form(change.before),
            after=_sealed_form(change.after),
        )
        if change.number != number or change.previous != previous:
            raise ChainBroken(change.pk, "前后不相连，中间有变更缺失或被插入")
        if sealed != change.digest:
            raise ChainBroken(change.pk, "内容与当时的摘要不符")
        if standing.get(change.entry_id) != change.before:
            raise ChainBroken(change.pk, "变更前的内容与上一次变更不符")
        standing[change.entry_id] = change.after
        previous = sealed
        yield 1
    entries = Entry.objects.all() if unit is None else Entry.objects.filter(unit__in=Unit.objects.under(unit))
    for entry in entries.iterator(chunk_size=2000):
        data = entry.data if entry.status == Entry.Status.ACTIVE else None
        if standing.get(entry.pk) != data:
            last = entry.changes.order_by("-id").first()
            raise ChainBroken(last.pk if last else 0, f"记录{entry.pk}的现值与变更历史不符")


def _sealed_form(data: dict[str, Any] | None) -> str | None:
    return None if data is None else canonical(data)


def reading_log(
    *,
    by: User | None,
    way: ReadLog.Way,
    register: type[Register],
    unit: Unit,
    entry: Entry | None = None,
    rows: int = 1,
) -> None:
    """Note that personal data was seen or taken away; registers without such fields leave no note."""
    if any(column.privacy is not Privacy.OPEN for column in register.columns):
        ReadLog.objects.create(
            by=by, at=timezone.now(), way=way, register=register.key, unit=unit, entry=entry, rows=rows
        )
