"""The base of every public page, and its one gate to the public."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models, transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import CommentPanel, FieldPanel, MultiFieldPanel, PublishingPanel
from wagtail.models import Page, PageManager, PageViewRestriction, Revision, Workflow
from wagtail.query import PageQuerySet
from wagtail.search import index
from wagtail.url_routing import RouteResult
from wagtail_localize.fields import SynchronizedField, TranslatableField

from clearance import discretion, draft_marks, gate, groups
from clearance.permissions import SectionPermissionTester
from common.at_the_door import make_visible
from page_cache import for_everybody
from search import entries, originals
from search.models import SearchEntry

from . import faults, what_uses_what
from .addresses import page_at
from .faults import Fault
from .frame import AROUND, frame_of
from .media import sizes, uses
from .media.comparing import MediaPanel
from .media.recording import RecordsMedia
from .page_form import PageForm
from .publication import Publication, act_of
from .search_contract import SearchContract

if TYPE_CHECKING:
    from .models import Withdrawal


class PublicPageQuerySet(PageQuerySet):
    def shown(self) -> PublicPageQuerySet:
        """Pages that any citizen may read now: live, within their dates, restricted nowhere above."""
        return self.filter(pk__in=SearchEntry.objects.public().values("page_id"))

    def listed(self) -> PublicPageQuerySet:
        """Pages that listings and feeds carry: shown, and not withdrawn with a notice."""
        return self.filter(pk__in=SearchEntry.objects.listed().values("page_id"))


PublicPageManager = PageManager.from_queryset(PublicPageQuerySet)


class PublicPage(SearchContract, RecordsMedia, Page):
    """Abstract. A subclass says its `search_type` and, where the default is not enough, its search texts."""

    fixed_anchors: ClassVar[frozenset[str]] = frozenset()  # ids in its template that no heading may take
    cached_parameters: ClassVar[frozenset[str]] = frozenset()  # what its view reads of a query
    is_institution: ClassVar[bool] = False  # whether pages below belong to this one

    summary = models.TextField(
        _("summary"),
        max_length=600,
        blank=True,
        help_text=_("One or two sentences: what a reader must know. Shown in listings, results and feeds."),
    )
    social_image = models.ForeignKey(
        "wagtailimages.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("image for social networks"),
    )
    source_id = models.CharField(max_length=200, blank=True, editable=False, db_index=True)

    objects = PublicPageManager()
    base_form_class = PageForm
    search_fields = [
        *Page.search_fields,
        index.SearchField("text_for_the_admin"),
        index.AutocompleteField("text_for_the_admin"),
    ]

    content_panels = [*Page.content_panels, FieldPanel("summary")]
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("slug"),
                FieldPanel("seo_title"),
                FieldPanel("search_description"),
                FieldPanel("social_image"),
                FieldPanel("show_in_menus"),
            ],
            heading=_("Address, search engines and networks"),
        ),
        MediaPanel(),
    ]
    settings_panels = [PublishingPanel(), CommentPanel()]

    show_in_menus_default = True
    override_translatable_fields = [
        SynchronizedField("slug"),
        SynchronizedField("social_image"),
        SynchronizedField("source_id", overridable=False),
        TranslatableField("summary"),
    ]

    class Meta:
        abstract = True

    def publish(self, revision: Revision, user: Any = None, **options: Any) -> None:
        """Make `revision` live (or schedule it): the one gate, in one transaction with all that follows.

        Raises ClearanceRefused, whoever the user is, where the institution needs a clearance that the
        revision does not have; the refusal says what to do instead.
        """
        with transaction.atomic(), entries.together():
            self.line_up()
            Page.objects.select_for_update().only("pk").get(pk=self.pk)
            gate.require(self, revision)
            skips = options.pop("skip_permission_checks", False)
            with gate.opened_for(self.pk):
                Publication(revision, user=user, **options).execute(skip_permission_checks=skips)
            published = type(self).objects.get(pk=self.pk)
            if published.live:
                published.went_live(user)
                entries.sync(published)
                sizes.make_after_commit(published)

    def line_up(self) -> None:
        """Called before the page's row is locked for a publication: what else it will need, in one order."""

    def permissions_for_user(self, user: Any) -> SectionPermissionTester:
        return SectionPermissionTester(user, self)

    def get_admin_display_title(self) -> str:
        """Wagtail shows it for any number that is typed into a chooser, a copy or a page's address."""
        return discretion.title_for_who_asks(self, super().get_admin_display_title())

    def get_workflow(self) -> Workflow | None:
        """The workflow of clearance exactly where the gate asks for one."""
        return groups.workflow_for(gate.needs_clearance(self), super().get_workflow())

    @property
    def has_workflow(self) -> bool:
        """Wagtail looks for any workflow above; what is offered must be what `get_workflow()` gives."""
        return gate.needs_clearance(self) or self.get_workflow() is not None

    def move(self, target: Page, pos: str | None = None, user: Any = None) -> None:
        """Move, and in the same transaction return to draft what an exemption left behind made public."""
        with act_of(user):
            super().move(target, pos=pos, user=user)

    def unpublish(self, *args: Any, user: Any = None, **kwargs: Any) -> None:
        """Take the page down, and its translations with it (`website.versions`)."""
        with act_of(user):
            super().unpublish(*args, user=user, **kwargs)

    def delete(self, *args: Any, user: Any = None, **kwargs: Any) -> Any:
        """Delete with the translations; where others cite the page, ClearanceRefused leaves all as it was."""
        with act_of(user):
            return super().delete(*args, user=user, **kwargs)

    delete.alters_data = True

    def faults(self) -> list[Fault]:
        """What must be put right before this content may be submitted or go live, one sentence each.

        A draft may have them. Whatever form or program wrote the content, they are asked where a workflow
        begins or resumes (`clearance.submission`) and in `publish()`.
        """
        return list(faults.of_fields(self))

    def save_revision(self, *args: Any, **options: Any) -> Revision:
        """Write a draft, whose texts hold nothing invisible. What was cleared before is not touched."""
        make_visible(self)
        return super().save_revision(*args, **options)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, and tell the tables of public entries and files in the same transaction."""
        fields = kwargs.get("update_fields")
        if draft_marks.are_all_of(fields):
            with what_uses_what.let_alone_for(self):
                super().save(*args, **kwargs)
        elif fields is not None or not gate.stays_as_it_is(self):
            with transaction.atomic():
                self.record_media_at_first()
                super().save(*args, **kwargs)
                entries.sync(self)
                record = uses.record if fields is None else uses.record_stored
                record(self)

    def went_live(self, user: Any) -> None:
        """Called in the publishing transaction, once the page is live: the place of a folio."""

    def listing_image(self) -> Any:
        """The picture that cards and social networks show, where the page has one, as it is recorded."""
        return self.as_recorded(self.social_image)

    def listing_alt(self) -> str:
        """What that picture shows, in this page's language where the page says it."""
        picture = self.listing_image()
        return (picture.description or picture.title) if picture else ""

    def is_current(self) -> bool:
        """Live and within its dates, though the scheduled command may be late or nobody asked the gate."""
        now = timezone.now()
        if not self.live or (self.go_live_at and self.go_live_at > now) or originals.is_foreign_mirror(self):
            return False
        end = originals.end_of(self)
        return end is None or end > now

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """Wagtail's own answer, and besides what holds for the page of which this one is a translation."""
        found = originals.restrictions_over(self)
        restrictions = PageViewRestriction.objects
        return restrictions.filter(pk__in=found) if found else restrictions.none()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        frame_of(request, self)
        return super().get_context(request, *args, **kwargs)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return for_everybody(request, super().serve(request, *args, **kwargs))

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        if not path_components and not self.is_current():
            raise Http404
        if found := page_at(self, path_components):
            return routed(found, request)
        return super().route(request, path_components)

    def institution_page(self) -> Page | None:
        """The nearest institution at or above this page, in this page's language."""
        if self.is_institution:
            return self
        if around := vars(self).get(AROUND):
            return around.institution  # while the page is shown, its frame has read it
        from .institutions_above import nearest_institution

        return nearest_institution(self)

    stands_withdrawn: ClassVar[bool] = False  # listings of the admin annotate it

    @property
    def status_string(self) -> str:
        """What the admin's listings say of the page."""
        said = super().status_string
        if not (self.live and self.stands_withdrawn):
            return said
        return _("%(status)s, withdrawn with a notice") % {"status": said}

    def is_listed(self) -> bool:
        """Whether listings, feeds and results carry the page while it is public."""
        return self.withdrawal_notice is None

    @property
    def withdrawal_notice(self) -> Withdrawal | None:
        """The dated reason that stands above the page since it, or what it mirrors, was withdrawn."""
        from .models import Withdrawal

        if around := vars(self).get(AROUND):
            return around.withdrawal
        own_first = models.Case(models.When(page_id=self.pk, then=0), default=1)
        return Withdrawal.objects.filter(page_id__in=(self.pk, self.alias_of_id)).order_by(own_first).first()

    @property
    def hides_body(self) -> bool:
        """Whether nothing of the page may be read but its title and the notice."""
        notice = self.withdrawal_notice
        return notice is not None and notice.hides_body


def routed(found: Page, request: HttpRequest) -> RouteResult:
    """The page's own answer; its language has been read with it."""
    specific = found.specific
    specific.locale = found.locale
    return specific.route(request, [])
