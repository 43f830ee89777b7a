"""Which page uses which photograph or document, as far as the public could see it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class MediaUse(models.Model):
    """One image or document in the stored content of one page.

    Wagtail's reference index cannot say this: whoever saves a draft of a live page makes it list the
    draft's media. These rows are read from what is stored, so they follow what citizens see.
    """

    class Kind(models.TextChoices):
        IMAGE = "image", _("Image")
        DOCUMENT = "document", _("Document")

    page = models.ForeignKey(Page, models.CASCADE, related_name="+", verbose_name=_("page"))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    object_id = models.PositiveBigIntegerField(_("file"))

    class Meta:
        verbose_name = _("use of a file")
        verbose_name_plural = _("uses of files")
        constraints = [models.UniqueConstraint("kind", "object_id", "page", name="one_use_a_page")]

    def __str__(self) -> str:
        return f"{self.kind} {self.object_id} · {self.page_id}"
