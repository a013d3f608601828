"""Who writes over HTTP, and keeps their own book of what was acknowledged?"""

import http.client
import json
import os
import random
import re
import threading
from collections import Counter
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlencode

EMAIL, SUPPLIER = "soak@example.org", "soak-supplier@example.org"
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
BOUNDARY = "soak-" * 6
PATIENCE = 15.0
"""Seconds that a client waits for one answer."""


class Told:
    """What the clients were told, all together."""

    def __init__(self) -> None:
        self.acked: Counter[str] = Counter()
        self.unanswered = 0
        self.refused = 0


class Browser:
    """Cookies, a kept connection, and the token of the forms."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookies: dict[str, str] = {}
        self.connection = http.client.HTTPConnection("localhost", port, timeout=PATIENCE)

    def ask(
        self, method: str, address: str, fields: dict[str, str] | None = None, *, file: str = ""
    ) -> tuple[int, str, str]:
        """Status, Location and body; raises OSError or HTTPException where no answer came. ``file`` is a text."""
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        body = None
        if fields is not None:
            fields = {**fields, "csrfmiddlewaretoken": self.cookies.get("csrftoken", "")}
            kind = f"multipart/form-data; boundary={BOUNDARY}" if file else "application/x-www-form-urlencoded"
            headers |= {"Content-Type": kind}
            body = multipart(fields, file) if file else urlencode(fields)
        try:
            self.connection.request(method, address, body, headers)
            answer = self.connection.getresponse()
            text = answer.read().decode(errors="replace")
        except (OSError, http.client.HTTPException):
            self.connection.close()
            raise
        for value in answer.headers.get_all("Set-Cookie") or []:
            name, _, rest = value.partition("=")
            self.cookies[name] = rest.partition(";")[0]
        return answer.status, answer.headers.get("Location", ""), text

    def sign_in(self, email: str, password: str, stop: threading.Event) -> None:
        """Until it works, or the run ends: what is killed meanwhile comes back."""
        while not stop.is_set():
            try:
                self.ask("GET", "/account/login/")
                status, _, _ = self.ask("POST", "/account/login/", {"login": email, "password": password})
                if status == 302:
                    return
            except (OSError, http.client.HTTPException):
                pass
            stop.wait(0.5)


def multipart(fields: dict[str, str], file: str) -> str:
    named = [f'name="{name}"\r\n\r\n{value}' for name, value in fields.items()]
    named.append(f'name="evidence"; filename="evidence.txt"\r\nContent-Type: text/plain\r\n\r\n{file}')
    parts = "".join(f"--{BOUNDARY}\r\nContent-Disposition: form-data; {each}\r\n" for each in named)
    return f"{parts}--{BOUNDARY}--\r\n"


class Crowd:
    """Clients that write without a pause until the block ends: buyers their own purchases, one supplier its reports."""

    def __init__(self, port: int, known: dict[str, Any], *, ledger: Path, clients: int) -> None:
        self.told = Told()
        self._port = port
        self._known = known
        self._ledger = os.open(ledger, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._work, args=(number,)) for number in range(clients)]
        self._threads.append(threading.Thread(target=self._report))

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()
        os.close(self._ledger)

    def _work(self, number: int) -> None:
        browser, chosen, own, count = Browser(self._port), random.Random(number), list[str](), 0
        who = EMAIL, self._known["buyer"]
        browser.sign_in(*who, self._stop)
        while not self._stop.is_set():
            count += 1
            marker = f"soak-{number}-{count}"
            kind, address, fields = self._next(chosen, own, marker)
            location = self._write(browser, who, kind, marker, address, fields)
            if location and kind == "purchase":
                own.append(location)

    def _report(self) -> None:
        """Each figure of each month once, with a file that is its own."""
        browser, supplier = Browser(self._port), self._known["supplier"]
        who = SUPPLIER, supplier["password"]
        browser.sign_in(*who, self._stop)
        for month in supplier["months"]:
            for indicator in supplier["indicators"]:
                if self._stop.is_set():
                    return
                marker = f"soak-report-{month}-{indicator}"
                fields = {"value": "91", "comment": marker, "step": "submit"}
                address = f"/reports/{indicator}/?from={month}"
                self._write(browser, who, "report with file", marker, address, fields, file=f"Evidence of {marker}")

    def _write(
        self, browser: Browser, who: tuple[str, str], kind: str, marker: str, address: str, fields: dict[str, str],
        *, file: str = "",
    ) -> str:  # fmt: skip
        """Where the answer led to if it was acknowledged, else nothing. Either way it stands in the ledger."""
        try:
            status, location, _ = browser.ask("POST", address, fields, file=file)
        except (OSError, http.client.HTTPException):
            self._note(kind, marker, "unanswered")
            self._stop.wait(0.1)
            return ""
        if status == 302 and "login" not in location:
            self._note(kind, marker, "acked", address=location)
            return location
        self._note(kind, marker, "refused", status=status)
        self._stop.wait(0.1)
        if "login" in location:  # the session is gone: only where the negative control lost it
            browser.sign_in(*who, self._stop)
        return ""

    def _next(self, chosen: random.Random, own: list[str], marker: str) -> tuple[str, str, dict[str, str]]:
        draw = chosen.random()
        if not own or draw < 0.3:
            fields = {"title": marker, "kind": "framework", "language": "en", "time_zone": "Europe/Oslo"}
            return "purchase", "/purchases/new/", fields
        if draw < 0.9:
            fields = {"title": marker, "stage": "contract-clause", "wording": f"The supplier tells of {marker}."}
            return "requirement", f"{chosen.choice(own)}requirements/own/", fields
        return "invitation", "/organisation/invite/", {"email": f"{marker}@example.org", "roles": "buyer"}

    def _note(self, kind: str, marker: str, told: str, **more: object) -> None:
        line = json.dumps({"kind": kind, "marker": marker, "told": told, **more}) + "\n"
        with self._lock:
            os.write(self._ledger, line.encode())
            os.fsync(self._ledger)
            if told == "acked":
                self.told.acked[kind] += 1
            elif told == "refused":
                self.told.refused += 1
            else:
                self.told.unanswered += 1
