"""Where an institution answers the public and the media: abstract, so that pages read from top to bottom."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PressContactFields(models.Model):
    press_contact = models.CharField(
        _("press contact"),
        max_length=200,
        blank=True,
        help_text=_("The post that answers the media."),
    )
    press_email = models.EmailField(_("press e-mail"), blank=True)
    press_telephone = models.CharField(_("press telephone"), max_length=60, blank=True)

    class Meta:
        abstract = True


class ContactFields(PressContactFields):
    address = models.TextField(_("address"), max_length=400, blank=True)
    telephone = models.CharField(_("telephone"), max_length=60, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    website = models.URLField(_("website"), blank=True)
    office_hours = models.CharField(_("office hours"), max_length=160, blank=True)

    class Meta:
        abstract = True
