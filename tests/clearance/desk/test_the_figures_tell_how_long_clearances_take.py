from datetime import timedelta

from django.utils import timezone
from wagtail.models import WorkflowState

from clearance.figures.medians import figures
from tests.factories import clearance as offices

TIMES = "/admin/visto-bueno/tiempos/"


def cleared_after(office, moderator, hours, title):
    page = office.draft(title)
    state = offices.submit(page, office.editor)
    WorkflowState.objects.filter(pk=state.workflow_state_id).update(
        created_at=timezone.now() - timedelta(hours=hours)
    )
    offices.clear(page, moderator)


def test_the_median_is_of_hours_from_submission_to_clearance(office, moderator):
    for hours in (1, 2, 30):
        cleared_after(office, moderator, hours, f"Borrador de {hours}")
    (figure,) = figures()
    assert (figure.section, figure.clearances, figure.median_hours) == ("Ayuntamiento de Muestra", 3, 2.0)


def test_the_page_and_its_csv_carry_the_same_figures(client, office, moderator):
    cleared_after(office, moderator, 5, "Borrador")
    client.force_login(moderator)
    assert "<svg" in client.get(TIMES).content.decode()
    assert "Ayuntamiento de Muestra,1,5.0" in client.get(TIMES, {"export": "csv"}).content.decode()


def test_a_spreadsheet_reads_the_csv_s_accents(client, office, moderator):
    cleared_after(office, moderator, 5, "Borrador")
    client.force_login(moderator)
    content = client.get(TIMES, {"export": "csv"}).content
    assert content.startswith("\ufeffMes,Dependencia,".encode()) and content.count(b"\xef\xbb\xbf") == 1


def test_before_the_first_clearance_the_page_says_so(client, moderator):
    client.force_login(moderator)
    assert client.get(TIMES).status_code == 200
