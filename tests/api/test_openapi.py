"""The API's schema is a promise to other programs: it changes only on purpose (BLESS=1 pytest tests/api)."""

from __future__ import annotations

import json
import os
from pathlib import Path

from mingfa.api.routes import api

SNAPSHOT = Path(__file__).with_name("openapi.json")


def test_the_schema_is_the_one_that_was_blessed():
    schema = json.dumps(api.get_openapi_schema(path_prefix="/api/"), ensure_ascii=False, indent=1, sort_keys=True)
    if os.environ.get("BLESS") == "1":
        SNAPSHOT.write_text(schema + "\n", encoding="utf-8")
    assert schema + "\n" == SNAPSHOT.read_text(encoding="utf-8")
