from django.urls import reverse
from django.utils.translation import gettext, override

from tests import factories
from tests.factories import clearance as offices
from tests.factories.translations import translate_draft, translate_texts

DESK = "/admin/visto-bueno/por-revisar/"


def said(source, target):
    with override("es"):
        sentence = gettext("Translation from %(source)s into %(target)s")
        return sentence % {"source": gettext(source), "target": gettext(target)}


def waiting_translation(home, office):
    bulletin = factories.bulletin(factories.bulletin_index(office.page), "Calles nuevas", summary="Se abren.")
    factories.publish(translate_draft(home).get_target_instance())
    for page in (office.page, bulletin.get_parent().specific):
        translate_draft(page)
    translation = translate_draft(bulletin)
    translate_texts(translation, office.editor)
    translation.save_target(user=office.editor, publish=False)
    return offices.submit(translation.get_target_instance(), office.editor)


def test_list_and_review_say_from_which_language_into_which(client, home, english, office, moderator):
    state = waiting_translation(home, office)
    client.force_login(moderator)
    for address in (DESK, reverse("clearance:review", args=[state.pk])):
        assert said("Spanish", "English") in client.get(address).content.decode()


def test_what_was_written_here_is_called_no_translation(client, moderator, waiting):
    client.force_login(moderator)
    for address in (DESK, reverse("clearance:review", args=[waiting.pk])):
        assert "clearance-languages" not in client.get(address).content.decode()
