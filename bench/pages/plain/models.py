from wagtail.fields import RichTextField
from wagtail.models import Page


class PlainPage(Page):
    body = RichTextField(blank=True)
    template = "plain/plain_page.html"


class PlainIndexPage(Page):
    template = "plain/plain_index_page.html"
    paginate_by = 20

    def get_context(self, request):
        children = PlainPage.objects.child_of(self).live().public().order_by("-first_published_at")
        return super().get_context(request) | {
            "pages": children[: self.paginate_by],
            "total": children.count(),
        }
