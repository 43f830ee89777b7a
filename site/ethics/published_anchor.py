"""The register of addresses that were once public."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PublishedAnchor(models.Model):
    """An anchor and the part of the code that it means, for ever and in every language.

    A code's parts are numbered by position, so an inserted principle changes the numbers of those behind
    it. Addresses that people have copied must not follow: a part keeps the anchor under which it was first
    published, and no other part of the same code may ever have it, not even after the first was removed.
    The register is no part of a revision: no draft can change it.
    """

    code_key = models.UUIDField(_("code"), editable=False)  # the page's translation_key
    part_id = models.CharField(_("part"), max_length=36, editable=False)  # the block's id
    anchor = models.CharField(_("anchor"), max_length=40, editable=False)
    registered_at = models.DateTimeField(_("first published"), auto_now_add=True)

    class Meta:
        verbose_name = _("published anchor")
        verbose_name_plural = _("published anchors")
        constraints = [
            models.UniqueConstraint("code_key", "anchor", name="one_part_an_anchor"),
            models.UniqueConstraint("code_key", "part_id", name="one_anchor_a_part"),
        ]

    def __str__(self) -> str:
        return f"#{self.anchor}"
