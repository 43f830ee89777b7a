"""A code in the words of schema.org."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from website.frame import WITHDRAWN

from .outline import parts_of

if TYPE_CHECKING:
    from .code_page import EthicsCodePage


def structured_data(code: EthicsCodePage, request: HttpRequest | None = None) -> dict[str, Any]:
    """Legislation with its parts, each at its permanent address."""
    url = code.get_full_url(request) or ""
    institution = code.institution_page()
    data = {
        "@type": "Legislation",
        "@id": url,
        "url": url,
        "name": code.title,
        "inLanguage": code.locale.language_code,
        "legislationDate": code.issued_on,
        "creativeWorkStatus": WITHDRAWN if code.withdrawal_notice else "",
        "abstract": code.summary,
        "hasPart": [
            {"@type": "Legislation", "@id": f"{url}#{part.anchor}", "name": f"{part.label}: {part.title}"}
            for part in parts_of(code.outline)
        ],
    }
    if institution:
        data["legislationPassedBy"] = {"@type": "GovernmentOrganization", "name": institution.title}
    return {name: value for name, value in data.items() if value}
