"""Somebody logged in, and a few rows of the one register that every test of the pages uses."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.ledger.services import entry_record
from mingfa.rollup.services import catch_up


def case(**values: object) -> dict[str, object]:
    return {
        "accepted_on": "2024-03-05",
        "kind": "邻里",
        "summary": "两户因滴水檐起争执",
        "parties": "赵小河、钱大山",
        "phone": "13800001234",
        "mediator": "孙和",
        **values,
    }


@pytest.fixture
def as_person() -> Callable[[object], Client]:
    """A browser in which a person is logged in."""

    def logged_in(person: object) -> Client:
        client = Client()
        client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return logged_in


@pytest.fixture
def rows(town):
    """Three cases: two of 东沟村 (one settled), one of the neighbouring town."""
    made = [
        entry_record(register=MediationCases, unit=town.villages[0], values=case(), by=None),
        entry_record(
            register=MediationCases,
            unit=town.villages[0],
            values=case(
                summary="田埂界址争执",
                kind="山林土地",
                outcome="调解成功",
                closed_on="2024-03-20",
                accepted_on="2024-03-12",
            ),
            by=None,
        ),
        entry_record(register=MediationCases, unit=town.neighbour, values=case(summary="邻镇的事"), by=None),
    ]
    catch_up()
    return made
