"""An institution as search engines read it: schema.org's GovernmentOrganization."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from common.renditions import rendition_or_none

if TYPE_CHECKING:
    from .institution_page import InstitutionPage


def organization(page: InstitutionPage, request: HttpRequest) -> dict[str, Any]:
    """Its name and address: what other pages say of it."""
    values = {"name": page.title, "alternateName": page.acronym, "url": page.get_full_url(request)}
    return {"@type": "GovernmentOrganization", **_given(values)}


def government_organization(page: InstitutionPage, request: HttpRequest, parent: str) -> dict[str, Any]:
    """All that its own page says of it."""
    values = {
        "description": page.summary,
        "parentOrganization": {"@type": "GovernmentOrganization", "name": parent} if parent else None,
        "address": page.address,
        "telephone": page.telephone,
        "email": page.email,
        "sameAs": page.website,
        "logo": _logo(page, request),
        "contactPoint": _press_contact(page),
    }
    return organization(page, request) | _given(values)


def _logo(page: InstitutionPage, request: HttpRequest) -> str:
    drawn = rendition_or_none(page.logo, "max-320x320|format-png") if page.logo else None
    return request.build_absolute_uri(drawn.url) if drawn else ""


def _press_contact(page: InstitutionPage) -> dict[str, Any] | None:
    values = {"name": page.press_contact, "email": page.press_email, "telephone": page.press_telephone}
    return (
        {"@type": "ContactPoint", "contactType": "press", **_given(values)} if any(values.values()) else None
    )


def _given(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}
