"""The Django application."""

from __future__ import annotations

from django.apps import AppConfig

__all__ = ["LedgerConfig"]


class LedgerConfig(AppConfig):
    name = "mingfa.ledger"
    verbose_name = "台账"
