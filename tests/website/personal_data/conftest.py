import pytest
from axes.models import AccessLog
from django.core.files.base import ContentFile
from django.test import Client
from django_tasks_db.models import DBTaskResult, get_date_max
from wagtail.users.models import UserProfile

from tests import factories
from tests.shared import shared


@shared
def office(home):
    return factories.office(home, "Coatzacoalcos")


@shared
def boss(home):
    return factories.administrator()


@shared
def moderator(home):
    return factories.moderator()


def mail_to(*addresses, status="READY"):
    return DBTaskResult.objects.create(
        status=status,
        args_kwargs={"args": ["Asunto", "Estimada Ana Ruiz", list(addresses)], "kwargs": {}},
        task_path="clearance.mails.delivery.deliver",
        backend_name="default",
        run_after=get_date_max(),
        exception_class_path="",
        traceback="",
    )


@pytest.fixture
def person(office, settings, tmp_path):
    """An editor who has left traces everywhere."""
    settings.MEDIA_ROOT = str(tmp_path / "media")
    person = office.editor
    person.first_name, person.last_name = "Ana", "Ruiz"
    person.save()
    office.draft("Agua")
    Client().force_login(person)
    AccessLog.objects.create(username=person.username, ip_address="203.0.113.9")
    mail_to(person.email, status="SUCCESSFUL")
    UserProfile.get_for_user(person).avatar.save("ana.png", ContentFile(b"portrait"))
    return person
