"""The Django application."""

from __future__ import annotations

from django.apps import AppConfig

__all__ = ["RollupConfig"]


class RollupConfig(AppConfig):
    name = "mingfa.rollup"
    verbose_name = "汇总"
