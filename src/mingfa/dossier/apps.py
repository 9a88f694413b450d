"""The Django application."""

from __future__ import annotations

from django.apps import AppConfig

__all__ = ["DossierConfig"]


class DossierConfig(AppConfig):
    name = "mingfa.dossier"
    verbose_name = "卷宗"
