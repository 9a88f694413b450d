"""The project's settings, with a password hash that does not cost a test its second."""

from __future__ import annotations

from mingfa.project.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
