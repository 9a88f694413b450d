"""The address table: pages, and the API under /api/."""

from __future__ import annotations

from django.urls import include, path

from mingfa.api.routes import api

urlpatterns = [
    path("api/", api.urls),
    path("", include("mingfa.web.urls")),
]
