"""Questions whose answer could name another office's drafts: searches, choosers, lists of chosen things."""

import pytest

from .addresses import example, patterns
from .asking import ask, session_of
from .scene import CANARY, build
from .test_role_by_url import OUTSIDERS

pytestmark = pytest.mark.usefixtures("indices_of_the_admin")
QUESTIONS = [
    "/admin/pages/search/?q=CANARIO",
    "/admin/pages/search/results/?q=CANARIO",
    "/admin/choose-page/?page_type=wagtailcore.page",
    "/admin/choose-page/search/?q=CANARIO",
    "/admin/choose-page/{page_id}/",
    "/admin/choose-page/{parent_page_id}/?p=1",
    "/admin/choose-page/chosen-multiple/?id={page_id}",
    "/admin/choose-page/chosen-multiple/?id={live_page_id}",
    "/admin/images/?q=CANARIO",
    "/admin/images/chooser/results/?q=CANARIO",
    "/admin/images/chooser/chosen-multiple/?id={image_id}",
    "/admin/documents/?q=CANARIO",
    "/admin/documents/chooser/results/?q=CANARIO",
    "/admin/documents/chooser/chosen-multiple/?id={document_id}",
    "/admin/api/main/pages/?child_of={parent_page_id}",
    "/admin/api/main/pages/?search=CANARIO&fields=*",
    "/admin/api/main/pages/{page_id}/?fields=*",
    "/admin/api/main/images/?search=CANARIO",
    "/admin/api/main/documents/?search=CANARIO",
    "/admin/bulk/wagtailcore/page/publish/?id={page_id}",
    "/admin/bulk/wagtailcore/page/delete/?id={page_id}",
    "/admin/bulk/wagtailcore/page/move/?id={page_id}",
    "/admin/bulk/wagtailimages/image/delete/?id={image_id}",
    "/admin/bulk/wagtaildocs/document/delete/?id={document_id}",
    "/admin/reports/site-history/?object_type=",
    "/admin/reports/workflow/?export=csv",
    "/admin/reports/workflow_tasks/?export=csv",
    "/admin/reports/aging-pages/?export=csv",
    "/admin/pages/usage/website/sectionpage/?export=csv",
    "/admin/tag-autocomplete/?term=CANARIO",
    "/es/buscar/?q=CANARIO",
    "/es/buscar/atom.xml?q=CANARIO",
    "/api/search/?q=CANARIO",
    "/api/search/suggest/?q=CANARIO",
    "/sitemap-paginas.xml",
]


@pytest.fixture
def scene(home, english):
    return build(home, english)


@pytest.mark.parametrize("role", OUTSIDERS)
def test_no_question_is_answered_with_a_secret(scene, role):
    session = session_of(scene.people[role])
    answers = {question: ask(session, "GET", question.format(**scene.values)) for question in QUESTIONS}
    told = [question for question, answer in answers.items() if CANARY.encode() in answer.body]
    assert not told, "\n".join(told)
    assert [q for q, answer in answers.items() if answer.status_code >= 500] == []


def test_a_public_page_keeps_its_pending_changes_to_itself(scene):
    session = session_of(scene.people["editor_b"])
    values = scene.values | {"page_id": scene.values["live_page_id"], "pk": scene.values["live_page_id"]}
    pages = [pattern for pattern in patterns() if "page_id" in pattern[0] or "page_to_move" in pattern[0]]
    for pattern, namespace in pages:
        answer = ask(session, "GET", example(pattern, namespace, values))
        assert CANARY.encode() not in answer.body, pattern


def test_the_questions_do_find_something_for_those_who_may_know(scene):
    session = session_of(scene.people["editor_a"])
    answer = ask(session, "GET", "/admin/pages/{parent_page_id}/".format(**scene.values))
    assert CANARY.encode() in answer.body
