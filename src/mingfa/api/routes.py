"""The HTTP API."""

from __future__ import annotations

from ninja import NinjaAPI

api = NinjaAPI(title="明法", version="1")
