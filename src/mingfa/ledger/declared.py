"""The catalogue that pages and programs go by: the one place where it is chosen, for everybody and for one person."""

from __future__ import annotations

from django.conf import settings

from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.ledger.models import Unit, User
from mingfa.ledger.rights import catalogue_of

__all__ = ["catalogue", "catalogue_for"]


def catalogue() -> Catalogue:
    """`CATALOGUE`, unless the setting MINGFA_CATALOGUE holds another (tests declare registers of their own).

    It is whole, as totals need it; what is shown to a person goes by `catalogue_for`.
    """
    chosen: Catalogue = getattr(settings, "MINGFA_CATALOGUE", CATALOGUE)
    return chosen


def catalogue_for(viewer: User, unit: Unit | None = None) -> Catalogue:
    """What there is for a person, where figures of a unit are told: for that unit (`rights.catalogue_of`)."""
    return catalogue_of(viewer, catalogue(), unit)
