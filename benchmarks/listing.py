"""The list page of a register with very many entries, against a bare Django view of fifty of them.

Both go through the same middleware, logged in. The bare one has no filter, rights, masking, totals or stages: it is
what a page of fifty rows costs before anything is done for whoever reads it.
"""

from __future__ import annotations

import django
from django.core.management import call_command

from benchmarks.result import Result, seconds
from benchmarks.tree import county_opened, entries_filled


def run(entries: int) -> list[Result]:
    """The first page for a village, a town and the county."""
    django.setup()
    call_command("migrate", verbosity=0)
    from django.test import Client

    from mingfa.catalogue.lines.mediation import MediationCases
    from mingfa.ledger.models import Membership, Role, User
    from mingfa.rollup.services import rebuild

    county = county_opened("96")
    entries_filled(county, entries)
    rebuild()

    def client(name: str, unit) -> Client:
        user = User.objects.create_user(name)
        Membership.objects.create(user=user, unit=unit, role=Role.CLERK)
        browser = Client(SERVER_NAME="localhost")
        browser.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return browser

    def page(browser: Client, address: str):
        def asked() -> None:
            answer = browser.get(address)
            if answer.status_code != 200 or "第".encode() not in answer.content:
                raise AssertionError(f"{address}: {answer.status_code}")

        asked()
        return asked

    results = []
    for label, unit in (
        ("village", county.villages[0]),
        ("town", county.towns[0]),
        ("county", county.county),
    ):
        browser = client(label, unit)
        own = seconds(page(browser, f"/registers/{MediationCases.key}/"), times=9)
        plain = seconds(page(browser, "/bare/"), times=9)
        results.append(
            Result(f"list of {entries:,} entries for a {label}", own, "bare view of 50 rows", plain)
        )
    return results
