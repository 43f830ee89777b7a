"""What is acted upon stands in an address or a field, where anybody types: never a server error."""

import pytest
from wagtail.admin.views.bulk_action.registry import bulk_action_registry as registry

from tests import factories

BROKEN = [
    "id=abc", "id=", "id=9999999999999999999999999", "id=9223372036854775808", "id=1&id=%00", "id=1.5",
    "id=-1", "id=", "", "id=999999999", "id=all&childOf=abc", "id=all&childOf=999999999", "id=all&childOf=",
    "id=%F0%9F%98%80", "id=1%20OR%201=1",
]  # fmt: skip


def actions():
    registry._scan_for_bulk_actions()
    for app, models in registry.actions.items():
        for model, found in models.items():
            yield from ((app, model, action) for action in found)


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("query", BROKEN)
def test_broken_keys_get_a_clear_answer(client, home, query, method):
    client.raise_request_exception = False
    client.force_login(factories.administrator())
    found = list(actions())
    assert {model for _app, model, _action in found} >= {"page", "image", "document", "user", "topic"}
    for app, model, action in found:
        answer = getattr(client, method)(f"/admin/bulk/{app}/{model}/{action}/?{query}", follow=True)
        assert answer.status_code < 500, (app, model, action)
        if "all" not in query:
            assert answer.status_code in {400, 404}, (app, model, action)


@pytest.mark.parametrize("query", ["id=abc", "id=9999999999999999999999999", ""])
@pytest.mark.parametrize("chooser", ["images/chooser/chosen-multiple", "documents/chooser/chosen-multiple"])
def test_so_do_choosers_of_several_things(client, home, chooser, query):
    client.raise_request_exception = False
    client.force_login(factories.administrator())
    assert client.get(f"/admin/{chooser}/?{query}").status_code < 500


FORMS = {
    "/admin/bulk/wagtailcore/page/move/?id={page}": "chooser",
    "/admin/pages/{page}/move/": "new_parent_page",
    "/admin/pages/{page}/copy/": "new_parent_page",
    "/admin/pages/{page}/privacy/": "groups",
    "/admin/redirects/add/": "redirect_page",
    "/admin/sites/add/": "root_page",
    "/admin/workflows/add/": "pages-0-page",
    "/admin/groups/new/": "page_permissions-0-page",
    "/admin/snippets/search/pin/add/": "page",
}


@pytest.mark.parametrize("key", ["abc", "9" * 30, "9223372036854775808", "\x00", "1.5"])
@pytest.mark.parametrize(("address", "field"), FORMS.items())
def test_so_do_forms_that_choose_a_page(client, home, address, field, key):
    client.raise_request_exception = False
    client.force_login(factories.administrator())
    page = factories.section(home)
    form = {field: key, "restriction_type": "groups"}
    for formset in ("pages", "workflow_tasks", "page_permissions"):
        form |= {f"{formset}-TOTAL_FORMS": "1", f"{formset}-INITIAL_FORMS": "0"}
    assert client.post(address.format(page=page.pk), form).status_code == 400


def test_an_empty_choice_is_no_broken_one(client, home):
    client.force_login(factories.administrator())
    page = factories.section(home)
    assert client.post(f"/admin/pages/{page.pk}/move/", {"new_parent_page": ""}).status_code == 200
