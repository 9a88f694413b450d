"""The address table: pages, and the API under /api/."""

from __future__ import annotations

from django.urls import include, path

from mingfa.api import routes

urlpatterns = [
    path("api/", routes.urls()),
    path("", include("mingfa.web.urls")),
]
