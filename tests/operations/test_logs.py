"""Does the log help an operator, and name no person?"""

import json
import logging
import re
import sys

import pytest
from django.test import Client

from redthread.config.logging import JsonLines, Line
from redthread.web import request_id
from tests.operations.installation import ON_SQLITE, PASSWORD, Installation, with_settings

CANARIES = {
    "address of a person": "ingrid@example.org",
    "address of a stranger": "kanarifugl@example.net",
    "name": "Kanarifugl Nordmann",
    "password": "kanarifugl-password",
    "token in an address": "kanarifugltoken",
    "token of a machine": "rt_kanarifuglmachine",
    "query": "kanarifuglquery",
    "file": "kanarifuglfile",
    "text of a document": "kanarifuglbody",
    "network address": "203.0.113.77",
    "program of the visitor": "KanarifuglBrowser",
    "cookie": "kanarifuglcookie",
    "header of the id": "kanarifuglheader",
    "host": "kanarifuglhost",
    "message of an exception": "kanarifuglvalue",
}
WALK = """
import logging, os, sys
import django
django.setup()
if os.environ.get("PLAIN"):
    from redthread.config import logging as ours
    ours.JsonLines.format = lambda self, record: logging.Formatter.format(self, record)
    logging.getLogger("django.request").setLevel("DEBUG")
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
call_command("collectstatic", interactive=False, verbosity=0)
C = __CANARIES__
who = {"REMOTE_ADDR": C["network address"], "HTTP_X_FORWARDED_FOR": C["network address"],
    "HTTP_USER_AGENT": C["program of the visitor"], "HTTP_X_REQUEST_ID": C["header of the id"],
    "HTTP_HOST": "localhost"}
browser = Client(raise_request_exception=False, **who)
browser.cookies["other"] = C["cookie"]
statuses = []

def get(path, *data, **more):
    answer = browser.get(path, *data, **more)
    statuses.append(answer.status_code)
    return answer

def post(path, data, **more):
    answer = browser.post(path, data, **more)
    statuses.append(answer.status_code)
    return answer

post("/account/login/", {"login": C["address of a stranger"], "password": C["password"]})
post("/account/password/reset/", {"email": C["address of a person"]})
post("/account/login/", {"login": C["address of a person"], "password": __PASSWORD__})
post("/profile/", {"name": C["name"], "language": "en"})
get("/library/", {"q": C["query"]})
get("/invitations/" + C["token in an address"] + "/")
get("/account/password/reset/key/1-" + C["token in an address"] + "/")
get("/no/such/" + C["token in an address"] + "/", {"q": C["query"]})
file = SimpleUploadedFile(C["file"] + ".txt", (C["text of a document"] + " policy").encode())
post("/check/", {"file": file, "text": "", "language": ""})
get("/api/v1/me", HTTP_AUTHORIZATION="Bearer " + C["token of a machine"])
post("/api/v1/purchases?q=" + C["query"], C["text of a document"], content_type="application/json")
get("/", HTTP_HOST=C["host"])
get("/library/", {"q": C["query"] + chr(0)})
get("/" + C["token in an address"], HTTP_HOST="localhost", QUERY_STRING="page=" + C["query"])

def fails(*_words, **_more):
    try:
        raise ValueError(f"key (email)=({C['address of a person']}) {C['message of an exception']}")
    except ValueError as error:
        raise RuntimeError(f"{C['name']} at {C['network address']}") from error

from redthread.web import views
views.actor_of_request = fails
answer = get("/", {"q": C["query"]})
logging.getLogger("some.library").error("%s came from %s", C["name"], C["network address"])
logging.getLogger("some.library").error(C["address of a stranger"] + " came")
logging.getLogger("redthread.x").error("of %s at %s", C["address of a person"], C["network address"])
print(answer.content.decode())
print(answer["X-Request-ID"])
print(statuses)
"""


def walked(installation: Installation, **settings: str) -> tuple[list[str], list[str]]:
    """What was written to the output, and to the log."""
    source = WALK.replace("__CANARIES__", repr(CANARIES)).replace("__PASSWORD__", repr(PASSWORD))
    noted = with_settings(installation, REDTHREAD_MODE="production", REDTHREAD_LOG_LEVEL="DEBUG", **settings)
    command = f"import subprocess, sys\n{source}"
    answer = noted._ended([sys.executable, "-c", command], {})
    assert answer.status == 0, answer.err
    return answer.out.splitlines(), answer.err.splitlines()


@ON_SQLITE
def test_log_names_nobody_and_finds_the_incident(filled: Installation) -> None:
    out, log = walked(filled)

    lines = [json.loads(line) for line in log]
    assert [(what, line) for what, word in CANARIES.items() for line in log if word in line] == []
    code = re.search(r"Incident ([0-9a-f]+)\.", out[0])
    assert code is not None
    (incident,) = [line for line in lines if line.get("incident") == code[1]]
    assert (incident["route"], incident["method"], incident["request"]) == ("/", "GET", out[1])
    assert [each.split()[0] for each in incident["exception"]] == ["builtins.RuntimeError", "builtins.ValueError"]
    answered = [(line["method"], line["route"], line["status"]) for line in lines if line["message"] == "answered"]
    statuses = json.loads(out[2])
    assert [status for _, _, status in answered] == statuses
    assert statuses[2] == 302
    assert ("GET", "/library/", 200) in answered
    assert ("GET", "/invitations/<str:token>/", 404) in answered
    assert ("POST", "/check/", 200) in answered
    assert all(len(line["request"]) == 32 and line["ms"] >= 0 for line in lines if line["message"] == "answered")


@ON_SQLITE
def test_stock_log_would_name_them(filled: Installation) -> None:
    """The same walk with the formatter and the levels of the libraries: the test above has teeth."""
    _, log = walked(filled, PLAIN="1")

    found = {what for what, word in CANARIES.items() if any(word in line for line in log)}
    assert {"address of a person", "token in an address", "name", "host", "message of an exception"} <= found


@pytest.mark.parametrize(
    ("given", "is_taken"),
    [
        ("0123456789abcdef0123456789abcdef", True),
        ("7d444840-9dc0-11d1-b245-5ffdce74fad2", True),
        ("", False),
        ("0123456789abcde", False),
        ("a" * 65, False),
        ("ola-nordmann-0123456789", False),
        ("0123456789abcdef\n", False),
        ("0123456789ABCDEF", False),
    ],
)
def test_id_of_the_proxy_is_taken_over_where_it_is_one(given: str, is_taken: bool) -> None:
    answer = Client().get("/livez", HTTP_X_REQUEST_ID=given)

    assert (answer["X-Request-ID"] == given) is is_taken
    assert re.fullmatch("[0-9a-f-]{16,64}", answer["X-Request-ID"])
    assert request_id.request_id() == ""


def record(name: str, message: str, *args: object) -> logging.LogRecord:
    return logging.LogRecord(name, logging.INFO, "path", 1, message, args, None)


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (record("redthread.x", "%s mails", 3), "3 mails"),
        (record("redthread.x", "from %s", "ola@example.org"), "from …"),
        (record("redthreadlike", "from %s", "Ola"), "from …"),
        (record("gunicorn.error", "Worker (pid:%s) was sent %s", 7, "SIGKILL"), "Worker (pid:7) was sent …"),
        (record("some.library", "%d of %s", "x", "y"), "%d of %s"),
        (record("some.library", "from 203.0.113.77"), "from …"),
        (
            record("django.security.DisallowedHost", "Invalid host"),
            "a request was refused for its host, its protection or its shape",
        ),
    ],
)
def test_sentence_keeps_the_pattern_and_the_numbers(made: logging.LogRecord, told: str) -> None:
    assert json.loads(JsonLines().format(made))["message"] == told


def test_exception_keeps_what_system_and_database_call_it() -> None:
    try:
        raise OSError(28, "No space left", "/home/ola/file")
    except OSError:
        made = record("redthread.x", "kept")
        made.exc_info = sys.exc_info()

    (told,) = json.loads(JsonLines().format(made))["exception"]
    kind, _, place = told.partition(" at ")
    assert kind == "builtins.OSError ENOSPC"
    assert re.fullmatch(r"\S*test_logs\.py:\d+ test_exception_keeps_what_system_and_database_call_it", place)
    assert "ENOSPC" in Line().format(made)


def test_value_that_was_attached_unasked_is_not_written() -> None:
    made = record("redthread.x", "kept")
    made.email = "ola@example.org"

    assert set(json.loads(JsonLines().format(made))) == {"at", "level", "logger", "message"}
