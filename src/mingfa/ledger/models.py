"""Units, people and their roles, entries and the append-only changes behind them.

Nothing here is written except through `ledger.services`.
"""

from __future__ import annotations

import uuid
from datetime import date
from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q

__all__ = [
    "Attachment",
    "Batch",
    "Clock",
    "ClockState",
    "DuplicateDecision",
    "Entry",
    "EntryChange",
    "HeadingMatch",
    "JointCall",
    "Level",
    "Membership",
    "NotApplicable",
    "ReadLog",
    "Role",
    "SearchState",
    "Unit",
    "User",
    "ZeroReturn",
]


class Level(models.IntegerChoices):
    """The level of a unit; the number is the depth in the tree, province first."""

    PROVINCE = 1, "省"
    CITY = 2, "市"
    COUNTY = 3, "县"
    TOWN = 4, "乡镇（街道）"
    VILLAGE = 5, "村（社区）"
    GRID = 6, "网格"


class UnitQuerySet(models.QuerySet["Unit"]):
    """Units of the tree."""

    def under(self, unit: Unit) -> UnitQuerySet:
        """The unit and everything below it."""
        # A range instead of LIKE, so that the index serves on every database: "/" is followed by "0".
        return self.filter(path__gte=unit.path, path__lt=unit.path[:-1] + "0")

    def open_on(self, day: date) -> UnitQuerySet:
        """Units that exist on a day; without dates a unit always does."""
        return self.filter(
            Q(since__isnull=True) | Q(since__lte=day), Q(until__isnull=True) | Q(until__gte=day)
        )


class Unit(models.Model):
    """A unit of the tree: province, city, county, town, village or grid.

    code is the 12-digit statistical code (grids: the village's code and a number); codes change over the years,
    so nothing else refers to it. path lists the primary keys from the top, as /1/4/9/.
    """

    code = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=60)
    level = models.PositiveSmallIntegerField(choices=Level.choices)
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    path = models.CharField(max_length=120, unique=True)
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)

    objects = UnitQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["code"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["parent", "name"], name="unit_name_once_under_parent"),
        ]

    def __str__(self) -> str:
        return self.name

    def is_under(self, other: Unit) -> bool:
        """Whether it is `other` or lies below it."""
        return self.path.startswith(other.path)

    @property
    def ancestor_ids(self) -> tuple[int, ...]:
        """Primary keys from the top down to the unit itself."""
        return ancestor_ids(self.path)


def ancestor_ids(path: str) -> tuple[int, ...]:
    """The same of a unit's path.

    >>> ancestor_ids("/1/4/9/")
    (1, 4, 9)
    """
    return tuple(map(int, path.strip("/").split("/")))


class User(AbstractUser):
    """A person who logs in. What they may do follows from their memberships alone."""

    display_name = models.CharField(max_length=40, blank=True)

    def __str__(self) -> str:
        return self.display_name or self.username


class Role(models.TextChoices):
    """What a person does in a unit; the keeper alone sees restricted registers."""

    CLERK = "clerk", "经办"
    LEADER = "leader", "领导"
    REVIEWER = "reviewer", "审核"
    ADMIN = "admin", "管理"
    KEEPER = "keeper", "专管"


class Membership(models.Model):
    """A person's role in a unit; it reaches over everything below the unit."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=12, choices=Role.choices)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["user", "unit", "role"], name="membership_once")
        ]


class Batch(models.Model):
    """Rows that came in together from one file, or were corrected together, and are undone together.

    What was corrected came from no file: its name and digest are empty.
    """

    class Kind(models.TextChoices):
        IMPORT = "import", "导入"
        CORRECTION = "correction", "批量更正"

    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.IMPORT)
    register = models.CharField(max_length=64)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT)
    file_name = models.CharField(max_length=255)
    file_sha256 = models.CharField(max_length=64)
    rows = models.PositiveIntegerField()
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ["-id"]


class Entry(models.Model):
    """One row of one register, in its present state.

    data holds the row as `Register.stored()` gives it; the columns beside it are lifted from it, so that every
    list, filter and total can be answered without opening JSON. likeness is a digest of the identity fields, stage
    the key of the furthest stage of the register's procedure that the row has reached. person tells who a roster's row
    is about (`chain.person_key`), empty where it cannot be told.

    joint is shared by the rows in which several units tell of one event: the uid of the row that told it first.
    joint_own: such a row tells its unit's part of the amounts, not those of the whole event.
    """

    class Status(models.TextChoices):
        ACTIVE = "active", "有效"
        WITHDRAWN = "withdrawn", "已撤回"

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    register = models.CharField(max_length=64)
    # Without an index of its own: nothing asks for a unit and not for a register.
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="entries", db_index=False)
    occurred_on = models.DateField()
    month = models.PositiveIntegerField()
    subject = models.CharField(max_length=200)
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.ACTIVE)
    likeness = models.CharField(max_length=32)
    stage = models.CharField(max_length=40, blank=True, default="")
    person = models.CharField(max_length=32, blank=True, default="")
    joint = models.UUIDField(null=True)
    joint_own = models.BooleanField(default=False)
    data = models.JSONField()
    batch = models.ForeignKey(Batch, null=True, on_delete=models.PROTECT, related_name="entries")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering: ClassVar = ["-occurred_on", "-id"]
        indexes: ClassVar = [
            models.Index(fields=["register", "unit", "-occurred_on", "-id"], name="entry_listed"),
            # A list over many units is read from its newest row on, instead of being put in order first.
            models.Index(fields=["register", "-occurred_on", "-id"], name="entry_dated"),
            models.Index(fields=["register", "likeness"], name="entry_alike"),
            models.Index(fields=["register", "stage", "unit"], name="entry_staged", condition=~Q(stage="")),
            models.Index(fields=["person"], name="entry_of_person", condition=~Q(person="")),
            models.Index(fields=["joint"], name="entry_joint", condition=Q(joint__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.register} {self.occurred_on} {self.subject}"


class EntryChange(models.Model):
    """One change to one entry. Rows are appended and never altered.

    The changes of a unit form a chain: `digest` covers the change and `previous`, the digest before it. before
    and after are the row's data around the change; None where the row did not stand. aside is what else was done to the
    entry: the joint event it became part of, the file that was attached.
    """

    class Kind(models.TextChoices):
        RECORD = "record", "登记"
        AMEND = "amend", "更正"
        ADVANCE = "advance", "办理"
        RETURN = "return", "退回"
        REOPEN = "reopen", "重新办理"
        WITHDRAW = "withdraw", "撤回"
        JOIN = "join", "联合"
        LEAVE = "leave", "退出联合"
        ATTACH = "attach", "添加附件"
        DETACH = "detach", "撤下附件"

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="changes")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=12, choices=Kind.choices)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    why = models.CharField(max_length=400, blank=True)
    aside = models.JSONField(null=True)
    batch = models.ForeignKey(Batch, null=True, on_delete=models.PROTECT, related_name="+")
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit", "number"], name="chain_has_no_gap_or_fork")
        ]


class Clock(models.Model):
    """A clock that a standing entry has set going; worked out from its row and kept in step by the services.

    deadline is the key of the declaration, or `expiry` for the last day of a roster's row; register is the entry's.
    day is None where it cannot be told yet (remark says why), met_on while the thing is not done.
    """

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="clocks")
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="+", db_index=False)
    register = models.CharField(max_length=64)
    deadline = models.CharField(max_length=64)
    started_on = models.DateField()
    day = models.DateField(null=True)
    rolled = models.DateField(null=True)
    provisional = models.BooleanField(default=False)
    met_on = models.DateField(null=True)
    remark = models.CharField(max_length=120, blank=True)

    class Meta:
        indexes: ClassVar = [
            # All that a count or an order asks for stands in the index itself.
            models.Index(
                fields=["unit", "day", "register", "deadline"],
                name="clock_open",
                condition=Q(met_on__isnull=True),
            ),
            models.Index(fields=["day"], name="clock_expiring", condition=Q(deadline="expiry")),
        ]


class ClockState(models.Model):
    """By which declarations and which calendar the clocks were worked out."""

    digest = models.CharField(max_length=64)
    at = models.DateTimeField()


class SearchState(models.Model):
    """Up to which change the search index has followed the log, and by which declarations."""

    change = models.BigIntegerField(default=0)
    catalogue = models.CharField(max_length=64, blank=True)


class ZeroReturn(models.Model):
    """A unit's signed statement that a register has nothing for a month: nought, not silence."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="zero_returns")
    register = models.CharField(max_length=64)
    month = models.PositiveIntegerField()
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["unit", "register", "month"], condition=Q(withdrawn_at__isnull=True), name="zero_once"
            ),
        ]


class NotApplicable(models.Model):
    """A unit's statement that a register does not concern it (a village without firms), and since when.

    since, until: months (yyyymm), both included; until is None while it lasts.
    """

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    register = models.CharField(max_length=64)
    since = models.PositiveIntegerField()
    until = models.PositiveIntegerField(null=True)
    why = models.CharField(max_length=400)
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["unit", "register"], condition=Q(until__isnull=True), name="not_applicable_once"
            ),
        ]


class HeadingMatch(models.Model):
    """A column heading that a unit's sheets use, and the field it stands for; an empty field means “leave out”."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="+")
    register = models.CharField(max_length=64)
    heading = models.CharField(max_length=100)
    field = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit", "register", "heading"], name="heading_matched_once"),
        ]


class ReadLog(models.Model):
    """Somebody saw or took away personal data: who, when, which rows, by which way."""

    class Way(models.TextChoices):
        PAGE = "page", "查看"
        EXPORT = "export", "导出"
        API = "api", "接口"
        FILE = "file", "附件"

    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    way = models.CharField(max_length=8, choices=Way.choices)
    register = models.CharField(max_length=64)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    entry = models.ForeignKey(Entry, null=True, on_delete=models.PROTECT, related_name="+")
    rows = models.PositiveIntegerField(default=1)


class JointCall(models.Model):
    """A unit is named as having taken part in an event, and asked to confirm it.

    joint: as in `Entry`; entry: the row that names the unit; answer: the unit's own row of the event once it confirms,
    before that one that looks like it, where there is one. A unit is asked once for each event.
    """

    class State(models.TextChoices):
        OPEN = "open", "待确认"
        CONFIRMED = "confirmed", "已确认"
        DECLINED = "declined", "未参加"
        DROPPED = "dropped", "已撤销"

    joint = models.UUIDField()
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="joint_calls")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    asked_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    answer = models.ForeignKey(Entry, null=True, on_delete=models.PROTECT, related_name="+")
    answered_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)
    why = models.CharField(max_length=400, blank=True)

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["joint", "unit"], name="joint_asked_once"),
        ]


class DuplicateDecision(models.Model):
    """What a person said of two rows that look like one fact; it holds for the versions it was said of.

    first has the lower primary key.
    """

    class Outcome(models.TextChoices):
        SAME = "same", "同一件，撤回其一"
        JOINT = "joint", "联合开展的同一件"
        DIFFERENT = "different", "不是同一件"

    first = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")
    second = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")
    first_version = models.PositiveIntegerField()
    second_version = models.PositiveIntegerField()
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    score = models.PositiveSmallIntegerField()
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    why = models.CharField(max_length=400, blank=True)

    class Meta:
        ordering: ClassVar = ["-id"]
        indexes: ClassVar = [models.Index(fields=["first", "second"], name="duplicate_decided")]


class Attachment(models.Model):
    """A file kept with the field of an entry that it proves; its bytes lie outside the database, under their hash.

    field: the name of the column. withdrawn_at: taken off again; the file stays.
    """

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="attachments")
    field = models.CharField(max_length=64)
    sha256 = models.CharField(max_length=64, db_index=True)
    name = models.CharField(max_length=120)
    size = models.PositiveIntegerField()
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["entry", "field", "sha256"],
                condition=Q(withdrawn_at__isnull=True),
                name="file_once_in_a_field",
            ),
        ]
