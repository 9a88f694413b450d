"""Django settings: one PC by default, a province through the environment.

MINGFA_HOME           data folder (default: the platform's user data folder)
DATABASE_URL          postgresql://user:password@host:port/name, where SQLite is outgrown
MINGFA_ALLOWED_HOSTS  comma-separated host names beyond the loopback ones
MINGFA_HTTPS          1 where the site is served over TLS: cookies are then sent over TLS only
"""

from __future__ import annotations

import os
from pathlib import Path

from mingfa.project.environment import data_folder, database, secret_key

HOME = data_folder(os.environ)
BASE = Path(__file__).resolve().parents[1]

SECRET_KEY = secret_key(HOME)
DEBUG = False
HTTPS = os.environ.get("MINGFA_HTTPS") == "1"
ALLOWED_HOSTS = [
    "127.0.0.1",
    "localhost",
    "[::1]",
    *filter(None, os.environ.get("MINGFA_ALLOWED_HOSTS", "").split(",")),
]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "django_htmx",
    "mingfa.ledger",
    "mingfa.rollup",
    "mingfa.dossier",
    "mingfa.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "mingfa.web.middleware.page_headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "mingfa.web.middleware.body_limit",
    "mingfa.web.middleware.whole_page_redirects",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "mingfa.web.middleware.Faults",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "mingfa.project.urls"
WSGI_APPLICATION = "mingfa.project.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "mingfa.web.navigation.navigation",
            ],
        },
    },
]

DATABASES = {"default": database(HOME, os.environ)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "ledger.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "mingfa.web.sample_accounts.LoopbackOnly",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "desk"
LOGOUT_REDIRECT_URL = "login"

# Five failures lock the account from that address for half an hour, as assessors of the graded protection
# scheme (等级保护) ask for.
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.5
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "web/locked.html"
AXES_VERBOSE = False

# Half an hour without a request ends the session.
SESSION_COOKIE_AGE = 30 * 60
SESSION_SAVE_EVERY_REQUEST = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
X_FRAME_OPTIONS = "DENY"

LANGUAGE_CODE = "zh-hans"
TIME_ZONE = "Asia/Shanghai"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
# Static files are served from the packages themselves: nothing to collect, nothing to forget.
WHITENOISE_USE_FINDERS = True

# Uploads above this go to a temporary file; the readers' own limits are in mingfa.reading and the exchange.
FILE_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
