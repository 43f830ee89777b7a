"""Wagtail's views of a page's editor, for moderators too.

A moderator may open the editor of a page that waits for them and holds no permission on any page. Wagtail's
editor asks for the page at hand; its preview beside the form asks for a permission on pages in general first.
"""

from wagtail import hooks
from wagtail.admin.views.pages.preview import PreviewOnEditView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import get_page_models

from .public_page import PublicPage


class PreviewForWhoMayEdit(PreviewOnEditView):
    permission_required = None  # `get_object` refuses whoever may not edit this page


class PublicPageViewSet(PageViewSet):
    preview_on_edit_view_class = PreviewForWhoMayEdit


@hooks.register("register_admin_viewset")
def register_page_views() -> list[PublicPageViewSet]:
    """One for each type: Wagtail's views ask the database by the model of their viewset."""
    return [PublicPageViewSet(model=model) for model in get_page_models() if issubclass(model, PublicPage)]
