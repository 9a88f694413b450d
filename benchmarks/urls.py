"""The project's pages, and beside them the bare one that lists are measured against."""

from __future__ import annotations

from functools import cache

from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import include, path

_TABLE = """<!DOCTYPE html><html lang="zh-CN"><head><title>台账</title></head><body><table>
{% for one in entries %}<tr><td>{{ one.occurred_on|date:"Y-m-d" }}</td><td><a href="/{{ one.pk }}">{{ one.subject }}</a></td>
<td>{{ one.unit.name }}</td><td>{{ one.data.kind }}</td><td>{{ one.data.parties }}</td><td>{{ one.data.mediator }}</td>
<td>{{ one.data.outcome }}</td><td>{{ one.data.closed_on }}</td></tr>{% endfor %}
</table></body></html>"""


def bare(request: HttpRequest) -> HttpResponse:
    """Fifty entries as a plain Django view has them: one query, one template, no filter, no rights, no figures."""
    from mingfa.ledger.models import Entry

    entries = Entry.objects.select_related("unit").order_by("-id")[:50]
    return HttpResponse(_table().render({"entries": entries}, request))


@cache
def _table():
    return engines["django"].from_string(_TABLE)


urlpatterns = [path("bare/", bare), path("", include("mingfa.project.urls"))]
