"""Wagtail's chooser of documents, where the title tells what the search cannot read of one.

With views of its own, because the title is told when a document is chosen or uploaded, not only afterwards.
"""

from typing import Any

from wagtail.documents.views.chooser import (
    BaseAdminDocumentChooser,
    DocumentChooserUploadView,
    DocumentChooserViewSet,
    DocumentChosenMultipleView,
    DocumentChosenView,
)

from search.attachments import telling


class _TellsWhatIsNotRead:
    def get_display_title(self, item: Any) -> str:
        return telling.title_of(item, telling.PATIENCE)


class _ChosenView(_TellsWhatIsNotRead, DocumentChosenView):
    pass


class _ChosenMultipleView(_TellsWhatIsNotRead, DocumentChosenMultipleView):
    pass


class _UploadView(_TellsWhatIsNotRead, DocumentChooserUploadView):
    pass


class _Widget(BaseAdminDocumentChooser):
    def get_display_title(self, instance: Any) -> str:
        """Of many documents in a page's form: it reads none."""
        return telling.title_of(instance)


class TellingChooserViewSet(DocumentChooserViewSet):
    chosen_view_class = _ChosenView
    chosen_multiple_view_class = _ChosenMultipleView
    create_view_class = _UploadView
    base_widget_class = _Widget


document_chooser = TellingChooserViewSet(
    "telling_document_chooser", model="wagtaildocs.Document", url_prefix="documents/telling-chooser"
)
