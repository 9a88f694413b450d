"""The API's schema is a promise to other programs: it changes only on purpose (BLESS=1 pytest tests/api)."""

from __future__ import annotations

import json
import os
from pathlib import Path

from django.test import Client

from mingfa.api.routes import api

SNAPSHOT = Path(__file__).with_name("openapi.json")


def test_the_schema_is_the_one_that_was_blessed():
    schema = json.dumps(
        api.get_openapi_schema(path_prefix="/api/"), ensure_ascii=False, indent=1, sort_keys=True
    )
    if os.environ.get("BLESS") == "1":
        SNAPSHOT.write_text(schema + "\n", encoding="utf-8")
    assert schema + "\n" == SNAPSHOT.read_text(encoding="utf-8")


def test_the_schema_is_served_to_those_logged_in(town):
    client = Client()
    assert client.get("/api/openapi.json").status_code == 302
    client.force_login(town.clerk, backend="django.contrib.auth.backends.ModelBackend")
    served = client.get("/api/openapi.json").json()
    assert served["info"]["title"] == "明法"
    assert "/api/registers/{key}/entries" in served["paths"]


def test_there_is_no_page_that_loads_scripts_from_elsewhere(town):
    client = Client()
    client.force_login(town.clerk, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/api/docs").status_code == 404
    assert client.get("/api/").json()["error"]["code"] == "not_found"
