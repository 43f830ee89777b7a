"""Languages, front pages and the address at which the site answers."""

from typing import Any
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.http.request import validate_host
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Locale, Page, Site

from bulletins.models import BulletinIndexPage
from website.models import HomePage

from .wishes import Contradiction, Report, Wishes


def add(parent: Page, page: Page, by: Any = None) -> Page:
    """Make the page public below `parent`: for what needs no clearance."""
    page.live, page.owner = False, by
    page.locale = getattr(page, "locale", None) or parent.locale
    parent.add_child(instance=page)
    page.save_revision(user=by).publish(user=by)
    return type(page).objects.get(pk=page.pk)


def list_of_bulletins(parent: Page, by: Any = None, summary: str = "") -> Page:
    page = BulletinIndexPage(title=_("Bulletins"), summary=summary, show_in_menus=True, locale=parent.locale)
    return add(Page.objects.get(pk=parent.pk), page, by)


def ensure_homes(wishes: Wishes, by: Any, report: Report) -> HomePage:
    """The front page in the site's own language and in the others that are wanted."""
    original = HomePage.objects.filter(locale__language_code=settings.LANGUAGE_CODE).order_by("depth").first()
    languages = wishes.languages or (() if original else tuple(dict(settings.WAGTAIL_CONTENT_LANGUAGES)))
    original = original or _first_home(wishes, by, report)
    for code in languages:
        locale, _made = Locale.objects.get_or_create(language_code=code)
        if not original.get_translations(inclusive=True).filter(locale=locale).exists():
            _translated_home(original, locale, by)
            report.done.append(_("Front page in “%(language)s”.") % {"language": code})
    return original


def _first_home(wishes: Wishes, by: Any, report: Report) -> HomePage:
    code = settings.LANGUAGE_CODE
    locale, _made = Locale.objects.get_or_create(language_code=code)
    with override(code):
        title = wishes.name or (wishes.institution and wishes.institution.name) or settings.WAGTAIL_SITE_NAME
        home = HomePage(title=title, summary=_summary(), locale=locale)
        home = add(Page.get_first_root_node(), home, by)
        list_of_bulletins(home, by, _summary_of_the_list())
    report.done.append(_("Front page “%(title)s” in “%(language)s”.") % {"title": title, "language": code})
    return home


def _translated_home(original: HomePage, locale: Locale, by: Any) -> None:
    """With our words where we have them in this language; otherwise only with the name, which is no text."""
    code = locale.language_code
    with override(code):
        words = code in dict(settings.WAGTAILADMIN_PERMITTED_LANGUAGES)
        _copy(original, locale, by, summary=_summary() if words else "", body=[])
        index = BulletinIndexPage.objects.child_of(original).first()
        if words and index and not index.get_translations().filter(locale=locale).exists():
            _copy(index, locale, by, title=_("Bulletins"), summary=_summary_of_the_list())


def _copy(page: Page, locale: Locale, by: Any, **fields: Any) -> Page:
    copy = page.copy_for_translation(locale)
    for name, value in fields.items():
        setattr(copy, name, value)
    copy.owner = by
    copy.save_revision(user=by).publish(user=by)
    return type(page).objects.get(pk=copy.pk)


def _summary() -> str:
    return _("Bulletins and documents of our institutions, in plain words.")


def _summary_of_the_list() -> str:
    return _("What all institutions publish.")


def address() -> SplitResult:
    """The host and port of BASE_URL; Contradiction where the site could not be served there."""
    told = settings.WAGTAILADMIN_BASE_URL
    parts = urlsplit(told)
    try:
        host, right = parts.hostname or "", parts.port is None or parts.port > 0
    except ValueError:
        host, right = "", False
    if not right or not host or "," in told or parts.path.strip("/") or parts.query or parts.fragment:
        raise Contradiction(
            _("BASE_URL is “%(url)s”: give one address without a path, such as https://voceria.example.org.")
            % {"url": told}
        )
    if not validate_host(host, settings.ALLOWED_HOSTS):
        raise Contradiction(
            _("BASE_URL names the host “%(host)s”, which ALLOWED_HOSTS (%(hosts)s) does not have.")
            % {"host": host, "hosts": ", ".join(settings.ALLOWED_HOSTS)}
        )
    return parts


def lead_site_to(home: HomePage, hostname: str, port: int, name: str, report: Report) -> None:
    """The default site shows `home` at this address."""
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    if taken := Site.objects.filter(hostname=hostname, port=port).exclude(pk=site.pk).first():
        raise Contradiction(
            _("Another site (%(site)s) has the address of BASE_URL already: change it in Settings › Sites.")
            % {"site": taken}
        )
    if site.pk and site.root_page_id != home.pk and not _gives_way(site.root_page):
        raise Contradiction(
            _("The site's front page is “%(title)s”, which is not ours: choose another in Settings › Sites.")
            % {"title": site.root_page.title}
        )
    before = (site.hostname, site.port, site.root_page_id)
    site.hostname, site.port, site.root_page = hostname, port, home
    if site.pk and before == (hostname, port, home.pk):
        return
    site.site_name = site.site_name or name
    site.save()
    report.done.append(_("The site answers at %(url)s.") % {"url": site.root_url})


def _gives_way(root_page: Page) -> bool:
    """The tree's root or Wagtail's welcome: nobody chose it."""
    return root_page.depth == 1 or root_page.specific_class is Page
