"""What an institution can be, in the words of public administration."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class InstitutionKind(models.TextChoices):
    GOVERNMENT = "government", _("Government")
    DEPARTMENT = "department", _("Department")
    STATE_BODY = "state_body", _("State body")
    MUNICIPALITY = "municipality", _("Municipality")
    MUNICIPAL_BODY = "municipal_body", _("Municipal body")
    AUTONOMOUS_BODY = "autonomous_body", _("Autonomous body")
    COORDINATION = "coordination", _("Coordination")
    AREA = "area", _("Area")
    OTHER = "other", _("Other institution")
