"""Who asks: the session of the pages, with its CSRF token; and who has asked."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest
from ninja.security import SessionAuth

from mingfa.ledger.models import User

__all__ = ["session", "viewer_of"]

#: Session cookie of the pages; requests that change something carry X-CSRFToken.
session = SessionAuth(csrf=True)


def viewer_of(request: HttpRequest) -> User:
    """The person who asks; `session` has let nobody else through."""
    return cast(User, request.user)
