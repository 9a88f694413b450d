"""The catalogue that the pages go by: the one place where it is chosen."""

from __future__ import annotations

from django.conf import settings

from mingfa.catalogue.table import CATALOGUE, Catalogue

__all__ = ["catalogue"]


def catalogue() -> Catalogue:
    """`CATALOGUE`, unless the setting MINGFA_CATALOGUE holds another (tests declare registers of their own)."""
    chosen: Catalogue = getattr(settings, "MINGFA_CATALOGUE", CATALOGUE)
    return chosen
