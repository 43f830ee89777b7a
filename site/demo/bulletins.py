"""From the content of a bulletin to its page."""

import datetime as dt
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from bulletins.models import BulletinPage
from clearance.models import Section
from website.models import Topic

from .content.kinds import Bulletin
from .drawing import DESCRIPTIONS
from .markup import stream
from .media import CREDIT, gallery, picture, press_kit


def bulletin_page(
    bulletin: Bulletin, section: Section, topics: dict[str, Topic], cited: dict[str, Page], by: Any
) -> BulletinPage:
    page = BulletinPage(
        title=bulletin.title,
        slug=bulletin.slug,
        kind=bulletin.kind,
        kicker=bulletin.kicker,
        summary=bulletin.summary,
        place=bulletin.place,
        issued_at=_moment(bulletin.issued),
        body=stream(bulletin.slug, bulletin.body),
        **_citation(bulletin.cites, cited),
        **_photograph(bulletin, section, by),
    )
    if bulletin.press_kit:
        text = f"{bulletin.summary}\n\n{bulletin.place}, {bulletin.issued[:10]}."
        page.press_kit = press_kit(bulletin.slug, bulletin.title, text, section, by)
    page.gallery = gallery(bulletin.gallery, bulletin.slug, section, by)
    page.topics = [topics[slug] for slug in bulletin.topics]
    return page


def _moment(text: str) -> dt.datetime:
    return timezone.make_aware(dt.datetime.strptime(text, "%Y-%m-%d %H:%M"))


def _photograph(bulletin: Bulletin, section: Section, by: Any) -> dict[str, Any]:
    if not bulletin.motif:
        return {}
    return {
        "lead_image": picture(bulletin.motif, bulletin.slug, section, by),
        "lead_alt": DESCRIPTIONS[bulletin.motif],
        "lead_credit": CREDIT,
    }


def _citation(cites: str, cited: dict[str, Page]) -> dict[str, Any]:
    key, _, anchor = cites.partition("#")
    if key.startswith("plan-"):
        return {"cited_plan": cited[key], "cited_plan_anchor": anchor}
    return {"cited_code": cited[key], "cited_principle": anchor} if key else {}
