"""Which settings does the program run with? The only module that reads the environment."""

import re
import secrets
from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from redthread.config import env
from redthread.config.logging import configuration as logging_configuration

PACKAGE = Path(__file__).resolve().parent.parent

MODE = env.choice("REDTHREAD_MODE", "production", allowed=("production", "demo", "test"))
IS_DEMO = MODE == "demo"
IS_PRODUCTION = MODE == "production"
DEBUG = False

DATA = env.folder("REDTHREAD_DATA", Path.cwd() / "var")
"""The one folder an installation writes to: database (if SQLite), files, journal anchors, secret key."""
PACKS = env.optional_folder("REDTHREAD_PACKS")
"""Where the standards packs are installed; None: nothing that needs one is offered."""


def _secret_key() -> str:
    """From the environment, else made once and kept in the data folder, readable by its owner alone."""
    given = env.text("REDTHREAD_SECRET_KEY", "")
    if given:
        return given
    if MODE == "test":
        return "for tests only"
    DATA.mkdir(parents=True, exist_ok=True)
    kept = DATA / "secret-key"
    if not kept.exists():
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(64))
    return kept.read_text().strip()


SECRET_KEY = _secret_key()
ALLOWED_HOSTS = env.words("REDTHREAD_HOSTS", "localhost,127.0.0.1,[::1]")
BASE_ADDRESS = env.text("REDTHREAD_ADDRESS", "http://localhost:8000")
"""How people reach the installation; links in mails begin with it, never with a request's Host header."""
CSRF_TRUSTED_ORIGINS = [BASE_ADDRESS] if BASE_ADDRESS.startswith("https://") else []

INSTALLED_APPS = [
    "redthread.apps.jobs",
    "redthread.apps.journal",
    "redthread.apps.accounts",
    "redthread.apps.inbox",
    "redthread.apps.files",
    "redthread.apps.search",
    "redthread.apps.library",
    "redthread.apps.facts",
    "redthread.apps.purchases",
    "redthread.apps.sites",
    "redthread.apps.tenders",
    "redthread.apps.offers",
    "redthread.apps.evaluation",
    "redthread.apps.contracts",
    "redthread.apps.followup",
    "redthread.apps.outcomes",
    "redthread.apps.opendata",
    "redthread.web",
    "redthread.api",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",  # pages of the sign-in library load its tags
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "ninja",
]

MIDDLEWARE = [
    "redthread.web.middleware.RequestId",
    "redthread.web.middleware.Health",
    "redthread.web.middleware.ClientAddress",
    "django.middleware.security.SecurityMiddleware",
    "redthread.api.middleware.ApiAnswers",
    "redthread.web.middleware.RequestLimits",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "redthread.web.middleware.ActingFor",
    "redthread.web.middleware.Refusals",
]

ROOT_URLCONF = "redthread.config.urls"
WSGI_APPLICATION = "redthread.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "web" / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    ["django.template.loaders.filesystem.Loader", "django.template.loaders.app_directories.Loader"],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "redthread.web.context.page",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "redthread.web.templatetags.redthread",
            ],
        },
    }
]
FORM_RENDERER = "redthread.web.rendering.FormRenderer"

DATABASES = {"default": dict(env.database("REDTHREAD_DATABASE", default=DATA / "redthread.sqlite3"))}
if str(DATABASES["default"]["ENGINE"]).endswith("sqlite3"):
    # IMMEDIATE: a read-then-write transaction waits instead of failing with "database is locked".
    # FULL: acknowledged work survives a power cut; NORMAL would lose some of it.
    DATABASES["default"] |= {
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-20000;",
        },
    }
else:
    DATABASES["default"] |= {
        "CONN_MAX_AGE": 0,
        "OPTIONS": {} if MODE == "test" else {"pool": {"min_size": 2, "max_size": 10}},
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Sessions and the counters of the rate limits are shared by all processes through the database.
CACHES = {
    "default": (
        {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
        if MODE == "test"
        else {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}
    )
}
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 60 * 60 * 12
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BASE_ADDRESS.startswith("https://")
CSRF_FAILURE_VIEW = "redthread.web.errors.csrf_failure"

AUTH_USER_MODEL = "accounts.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "redthread.apps.accounts.passwords.SensibleLength"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
if MODE == "test":
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "redthread.apps.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_CONFIRM_EMAIL_ON_GET = False
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "5/5m/key,20/5m/ip", "reset_password": "5/h/key,20/h/ip"}
ACCOUNT_SESSION_REMEMBER = False
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = BASE_ADDRESS.startswith("http://localhost")

EMAIL_BACKEND = "redthread.apps.jobs.mail.OutboxBackend"
"""Every mail becomes a row in the same transaction as what it tells of; the worker delivers it."""
MAIL_DELIVERY = env.choice("REDTHREAD_MAIL", "keep" if not IS_PRODUCTION else "smtp", allowed=("smtp", "keep"))
EMAIL_HOST = env.text("REDTHREAD_SMTP_HOST", "localhost")
EMAIL_PORT = env.number("REDTHREAD_SMTP_PORT", 25, low=1, high=65535)
EMAIL_HOST_USER = env.text("REDTHREAD_SMTP_USER", "")
EMAIL_HOST_PASSWORD = env.text("REDTHREAD_SMTP_PASSWORD", "")
EMAIL_USE_TLS = env.flag("REDTHREAD_SMTP_STARTTLS", default="off")
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.text("REDTHREAD_MAIL_FROM", "Redthread <redthread@localhost>")

LANGUAGE_CODE = "en"
LANGUAGES = [
    ("en", _("English")),
    ("es", _("Spanish")),
    ("ca", _("Catalan")),
    ("nl", _("Dutch")),
    ("nb", _("Norwegian Bokmål")),
    ("sv", _("Swedish")),
]
LOCALE_PATHS = [PACKAGE / "locale"]
FORMAT_MODULE_PATH = ["redthread.web.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = env.text("REDTHREAD_TIME_ZONE", "Europe/Brussels")

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static" if IS_PRODUCTION else None
STATICFILES_DIRS = [PACKAGE / "web" / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if IS_PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not IS_PRODUCTION

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
if BASE_ADDRESS.startswith("https://"):
    SECURE_SSL_REDIRECT = env.flag("REDTHREAD_TLS_REDIRECT", default="on")
    SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

PROXIES = env.number("REDTHREAD_PROXIES", 0, low=0, high=5)
"""How many proxies of ours stand in front, each of which adds the address it was asked from to X-Forwarded-For."""

OCID_PREFIX = env.text("REDTHREAD_OCID_PREFIX", "ocds-redthread")
"""The prefix that the Open Contracting Partnership registered for this publisher; the default is nobody's."""
PUBLISHER_NAME = env.text("REDTHREAD_PUBLISHER", "Redthread")

MAX_UPLOAD = 10 * 1024 * 1024
"""Bytes of one document or notice; stated on the page before somebody uploads."""
MAX_REQUEST = MAX_UPLOAD + 2 * 1024 * 1024
"""Bytes of a whole request: a larger one is refused before any of it is read."""
FILE_UPLOAD_MAX_MEMORY_SIZE = MAX_REQUEST
"""So that no upload ever lies in a temporary file: a visitor's document touches no disk."""
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
DATA_UPLOAD_MAX_NUMBER_FILES = 5
FILE_UPLOAD_MAX_MEMORY_SIZE = MAX_UPLOAD + 1024 * 1024
"""Above the largest upload: nothing that is handed in lies in a temporary file, not even for a moment."""
FILE_UPLOAD_PERMISSIONS = 0o600

MAX_EVIDENCE = env.number("REDTHREAD_EVIDENCE_MB", 10, low=1, high=100) * 1_000_000
"""Bytes of one evidence file, and of all that are handed in at once; stated on the page before the upload."""
MAX_REQUEST = max(MAX_REQUEST, MAX_EVIDENCE + 2 * 1024 * 1024)
FILE_UPLOAD_MAX_MEMORY_SIZE = max(FILE_UPLOAD_MAX_MEMORY_SIZE, MAX_EVIDENCE + 1024 * 1024)
DATA_UPLOAD_MAX_NUMBER_FILES = 20
"""More than a form takes, so that the form can say how many it takes."""
FILES = DATA / "files"
FILES_QUOTA = env.number("REDTHREAD_FILES_QUOTA_MB", 2000, low=1, high=10_000_000) * 1_000_000
"""Bytes of evidence that one organisation may keep."""
SCANNER = env.text("REDTHREAD_SCANNER", "none")
"""``none``, ``tcp://host:port`` or ``unix:/path``: where clamd listens."""
if not re.fullmatch(r"none|tcp://[^\s/:]+:\d{1,5}|unix:/\S+", SCANNER):
    raise env.BadSetting("REDTHREAD_SCANNER", SCANNER, "use none, tcp://host:port or unix:/path")
SCANNER_SECONDS = 10
"""How long a scan may take in all; after it the file is held, and looked at again later."""

CHECKS_PER_HOUR = env.number("REDTHREAD_CHECKS_PER_HOUR", 60, low=1, high=100_000)
"""Documents that one address may have checked in an hour without an account."""
API_REQUESTS_PER_MINUTE = env.number("REDTHREAD_API_PER_MINUTE", 600, low=1, high=1_000_000)

JOURNAL_ANCHORS = DATA / "journal-anchors.jsonl"
"""Chain heads outside the database, so that a truncated journal is found too."""

LOGGING = logging_configuration(
    level=env.text("REDTHREAD_LOG_LEVEL", "INFO" if IS_PRODUCTION else "WARNING"), as_json=IS_PRODUCTION
)
DISK_FREE_PERCENT = env.number("REDTHREAD_DISK_FREE_PERCENT", 5, low=0, high=99)
"""Of the data folder's disk; with less, /readyz says that the disk is not ok."""
SILENCED_SYSTEM_CHECKS = ["auth.W004"]
"""The address is unique whatever its capitals: a functional constraint, which that check does not see."""
