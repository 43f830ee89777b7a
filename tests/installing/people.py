"""People who use a site that other processes serve: what they see is HTML, what they send are its forms."""

import urllib.request
from http.cookiejar import CookieJar, DefaultCookiePolicy
from urllib.parse import urlencode, urljoin

from bs4 import BeautifulSoup

_AS_OVER_TLS = DefaultCookiePolicy(secure_protocols=("http", "https"))


class Person:
    """A browser without scripts behind the proxy that README tells of, which ends TLS and says so."""

    def __init__(self, server: str, host: str) -> None:
        self.server = server
        self._headers = {"Host": host, "X-Forwarded-Proto": "https", "Referer": f"https://{host}/"}
        self._headers |= {"X-Forwarded-For": "203.0.113.7", "Accept-Language": "es"}
        cookies = urllib.request.HTTPCookieProcessor(CookieJar(_AS_OVER_TLS))
        self._opener = urllib.request.build_opener(cookies, urllib.request.ProxyHandler({}))

    def fetch(self, address: str, sent: dict | None = None) -> str:
        """Where redirects lead; whatever is not answered with 200 is an error."""
        data = None if sent is None else urlencode(sent, doseq=True).encode()
        request = urllib.request.Request(urljoin(self.server, address), data, self._headers)
        with self._opener.open(request, timeout=60) as answer:
            self.path = answer.url.removeprefix(self.server)
            return answer.read().decode()

    def read(self, address: str) -> BeautifulSoup:
        return BeautifulSoup(self.fetch(address), "html.parser")

    def fill_in(self, address: str, marker: str, **typed: str | list[str]) -> BeautifulSoup:
        """Send the form that has the field `marker`, with what it holds already and what is typed."""
        page = self.read(address)
        form = page.find(attrs={"name": marker}).find_parent("form")
        sent = _held_by(form) | typed
        action = urljoin(self.path, form.get("action") or "")
        shown = BeautifulSoup(self.fetch(action, sent), "html.parser")
        faults = [fault.get_text(" ", strip=True) for fault in shown.select(".error-message, .errorlist")]
        assert faults == [], (address, faults)
        return shown

    def log_in(self, name: str, password: str) -> "Person":
        self.fill_in("/admin/login/", "password", username=name, password=password)
        self.read("/admin/")
        assert self.path == "/admin/"
        return self

    def follow(self, page: BeautifulSoup, words: str) -> str:
        """The address of the link that says so."""
        links = {" ".join(link.get_text().split()): link["href"] for link in page.select("a[href]")}
        return next(address for text, address in links.items() if words in text)


def _held_by(form: BeautifulSoup) -> dict[str, str | list[str]]:
    held: dict[str, str | list[str]] = {}
    for field in form.select("input[name], textarea[name]"):
        if field.get("type") in ("checkbox", "radio"):
            if field.has_attr("checked"):
                held.setdefault(field["name"], []).append(field.get("value", "on"))
        elif field.get("type") not in ("submit", "file", "button"):
            held[field["name"]] = field.get("value", "") if field.name == "input" else field.get_text()
    for choice in form.select("select[name]"):
        held[choice["name"]] = [option.get("value", "") for option in choice.select("option[selected]")]
    return held
