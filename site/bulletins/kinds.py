"""What an office issues."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class BulletinKind(models.TextChoices):
    BULLETIN = "bulletin", _("Bulletin")
    PRESS_RELEASE = "press_release", _("Press release")
    STATEMENT = "statement", _("Statement")
    NOTICE = "notice", _("Notice")
    INVITATION = "invitation", _("Media invitation")
    INFORMATION_NOTE = "information_note", _("Information note")
    CALL = "call", _("Public call")
