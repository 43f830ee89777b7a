"""`init_site` makes what an office needs of a database that `migrate` has just made, and nothing twice."""

import io

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import translation
from wagtail.models import (
    GroupApprovalTask,
    GroupPagePermission,
    Locale,
    Page,
    Site,
    Task,
    Workflow,
    WorkflowTask,
)

from bulletins.models import BulletinIndexPage
from clearance import audit, groups
from clearance.models import Section
from installing import setting_up
from institutions.models import InstitutionPage
from tests import factories
from website.models import HomePage

ADDRESS = "https://voceria.example.org"
OFFICE = ["--institution", "Ayuntamiento de Xalapa", "--acronym", "AX", "--kind", "municipality"]


@pytest.fixture(autouse=True)
def production(settings):
    settings.WAGTAILADMIN_BASE_URL = ADDRESS
    settings.ALLOWED_HOSTS = ["voceria.example.org", "testserver"]
    with translation.override("en"):
        yield


@pytest.fixture
def empty(root):
    """What Wagtail's migrations put into every new database."""
    Page.objects.filter(depth__gt=1).delete()
    root.refresh_from_db()
    welcome = root.add_child(instance=Page(title="Welcome to your new Wagtail site!", slug="home"))
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", root_page=welcome, is_default_site=True)
    workflow, _made = Workflow.objects.update_or_create(
        name="Moderators approval", defaults={"active": False}
    )
    task = GroupApprovalTask.objects.create(name="Moderators approval")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    for name in ("Moderators", "Editors"):
        group = Group.objects.get_or_create(name=name)[0]
        groups.grant_on_page(group, root, {"add", "change"})
    task.groups.add(Group.objects.get(name="Moderators"))
    return root


def init_site(*arguments, yes=True):
    out = io.StringIO()
    call_command("init_site", *arguments, *(["--yes"] if yes else []), stdout=out)
    return out.getvalue()


def everything():
    models = (
        Page,
        HomePage,
        Site,
        Locale,
        Group,
        Section,
        Workflow,
        Task,
        GroupPagePermission,
        get_user_model(),
    )
    return {model: sorted(map(str, model.objects.values_list())) for model in models}


class TestANewSite:
    def test_answers_in_both_languages_with_words_of_its_own(self, empty):
        init_site("--name", "Comunicación de Xalapa")
        for language, words in (("es", "palabras claras"), ("en", "plain words")):
            page = Client().get(f"/{language}/").content.decode()
            assert "Comunicación de Xalapa" in page and words in page
            assert "Wagtail" not in page

    def test_stands_at_the_address_of_the_settings(self, empty, settings):
        settings.WAGTAILADMIN_BASE_URL = "http://voceria.example.org:8080/"
        init_site()
        site = Site.objects.get()
        assert (site.hostname, site.port, site.root_page.specific_class) == (
            "voceria.example.org",
            8080,
            HomePage,
        )

    def test_has_none_of_wagtails_examples(self, empty):
        init_site()
        assert not Page.objects.filter(title__startswith="Welcome").exists()
        assert not Group.objects.filter(name__in=["Editors", "Moderators"]).exists()
        assert list(Workflow.objects.values_list("name", flat=True)) == [groups.WORKFLOW]
        assert list(Task.objects.values_list("name", flat=True)) == [groups.WORKFLOW]

    def test_has_a_list_of_all_bulletins_in_the_menu(self, empty):
        init_site()
        titles = BulletinIndexPage.objects.filter(live=True, show_in_menus=True).order_by("pk")
        assert [page.title for page in titles] == ["Boletines", "Bulletins"]

    def test_can_have_a_language_that_the_catalogues_do_not_speak(self, empty, settings):
        settings.WAGTAIL_CONTENT_LANGUAGES = [*settings.WAGTAIL_CONTENT_LANGUAGES, ("tzo", "Bats'i k'op")]
        init_site("--languages", "es,tzo")
        home = HomePage.objects.get(locale__language_code="tzo")
        assert home.live and home.summary == ""  # no Spanish words under another language's name
        assert not HomePage.objects.filter(locale__language_code="en").exists()

    def test_passes_the_audit(self, empty):
        init_site(*OFFICE)
        assert [finding.words for finding in audit.live_without_clearance()] == []


class TestTheFirstInstitution:
    def test_is_public_with_its_list_and_needs_clearance_from_then_on(self, empty):
        init_site(*OFFICE)
        page = InstitutionPage.objects.get()
        assert (page.title, page.acronym, page.kind, page.live) == (OFFICE[1], "AX", "municipality", True)
        index = BulletinIndexPage.objects.child_of(page).get()
        assert index.live and index.has_workflow
        assert not Section.objects.get().publishes_directly

    def test_may_publish_directly(self, empty):
        init_site(*OFFICE, "--publishes-directly")
        assert Section.objects.get().publishes_directly

    def test_is_found_by_its_name_however_it_is_written(self, empty):
        init_site(*OFFICE)
        init_site("--institution", "AYUNTAMIENTO DE XALAPA")
        assert InstitutionPage.objects.count() == 1

    def test_is_not_changed_by_another_run(self, empty):
        init_site(*OFFICE)
        with pytest.raises(CommandError, match="change it in the admin"):
            init_site(*OFFICE, "--publishes-directly")
        assert not Section.objects.get().publishes_directly


class TestPeople:
    def test_choose_their_password_by_a_link_that_works_once(self, empty):
        told = init_site("--administrator", "ana:ana@example.org", "--moderator", "luz:luz@example.org")
        ana, luz = (get_user_model().objects.get(username=name) for name in ("ana", "luz"))
        assert ana.is_superuser and not ana.has_usable_password()
        assert groups.is_moderator(luz) and not luz.is_superuser
        links = [line.strip() for line in told.splitlines() if ADDRESS in line and "password_reset" in line]
        assert len(links) == 2
        client = Client()
        form = client.get(links[0].removeprefix(ADDRESS), follow=True)
        chosen = {"new_password1": "otra-clave-larga-9", "new_password2": "otra-clave-larga-9"}
        client.post(form.redirect_chain[-1][0], chosen)
        assert client.login(username="ana", password="otra-clave-larga-9")
        again = Client().get(links[0].removeprefix(ADDRESS), follow=True)
        assert not again.context["validlink"]

    def test_somebody_who_is_no_administrator_is_not_made_one(self, empty):
        factories.user("ana")
        with pytest.raises(CommandError, match="no active administrator"):
            init_site("--administrator", "ana")
        assert not HomePage.objects.exists()

    def test_wrong_names_and_addresses_are_told(self, empty):
        for person in ("ana:no-address", "a b/c", ":x@example.org"):
            with pytest.raises(CommandError, match="Nothing was changed"):
                init_site("--moderator", person)
        assert not get_user_model().objects.exists()


class TestASecondRun:
    def test_changes_nothing_and_says_so(self, empty):
        arguments = [*OFFICE, "--administrator", "ana:ana@example.org", "--moderator", "luz"]
        init_site(*arguments)
        before = everything()
        assert "Nothing had to be done" in init_site(*arguments)
        assert everything() == before

    def test_makes_no_page_that_the_office_has_deleted(self, empty):
        init_site()
        HomePage.objects.get(locale__language_code="en").delete()
        init_site()
        assert HomePage.objects.count() == 1

    def test_adds_a_language(self, empty):
        init_site("--languages", "es")
        init_site("--languages", "en")
        assert HomePage.objects.count() == 2

    def test_follows_an_address_that_has_changed(self, empty, settings):
        init_site()
        settings.WAGTAILADMIN_BASE_URL = "https://otra.example.org"
        settings.ALLOWED_HOSTS = ["otra.example.org"]
        assert "https://otra.example.org" in init_site()
        assert Site.objects.get().hostname == "otra.example.org"


class TestItRefuses:
    @pytest.mark.parametrize(
        "address",
        [
            "https://wrong.example.org",
            "https://voceria.example.org/sitio",
            "https://voceria.example.org:notaport",
            "https://voceria.example.org,https://voceria.example.org",
        ],
    )
    def test_an_address_at_which_nothing_would_answer(self, empty, settings, address):
        settings.WAGTAILADMIN_BASE_URL = address
        with pytest.raises(CommandError, match="BASE_URL"):
            init_site()
        assert not HomePage.objects.exists()

    def test_a_language_that_the_settings_do_not_have(self, empty):
        with pytest.raises(CommandError, match="EXTRA_LANGUAGES"):
            init_site("--languages", "es,xx")

    def test_details_of_no_institution(self, empty):
        with pytest.raises(CommandError, match="--institution"):
            init_site("--acronym", "AX")

    def test_an_address_that_another_site_has(self, empty):
        Site.objects.create(hostname="voceria.example.org", port=443, root_page=empty)
        with pytest.raises(CommandError, match="Another site"):
            init_site()
        assert not HomePage.objects.exists()

    def test_to_ask_where_nobody_answers(self, empty, monkeypatch):
        monkeypatch.setattr("sys.stdin", io.StringIO())
        with pytest.raises(CommandError, match="--yes"):
            init_site(yes=False)


def test_an_interrupted_run_leaves_the_database_as_it_was(empty, monkeypatch):
    before = everything()
    monkeypatch.setattr(setting_up.stock, "remove", lambda report: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        init_site(*OFFICE, "--administrator", "ana")
    assert everything() == before


class TestWhatIsUsedStays:
    def test_a_group_with_a_member(self, empty):
        factories.user("eva", Group.objects.get(name="Editors"))
        assert "group “Editors” stays" in init_site()
        assert Group.objects.filter(name="Editors").exists()

    def test_a_welcome_page_with_pages_below(self, empty):
        welcome = Page.objects.get(slug="home")
        welcome.add_child(instance=Page(title="Nuestra", slug="nuestra"))
        assert "stays, because pages" in init_site()
        assert Page.objects.filter(slug="nuestra").exists()

    def test_a_workflow_that_a_page_follows(self, empty):
        from wagtail.models import WorkflowPage

        below = Page.objects.get(slug="home")
        WorkflowPage.objects.create(page=below, workflow=Workflow.objects.get(name="Moderators approval"))
        told = init_site()
        assert "welcome page is gone" in told
        assert "workflow “Moderators approval”" in told


def test_it_asks_for_what_nobody_has_said(empty, monkeypatch):
    answers = iter(
        ["Mi sitio", "es", "Instituto X", "IX", "nonsense", "area", "no", "ana", "ana@example.org"]
    )
    monkeypatch.setattr("builtins.input", lambda question: next(answers, ""))
    monkeypatch.setattr("installing.questions.getpass", lambda question: "una-clave-larga-9")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    init_site(yes=False)
    assert HomePage.objects.get().title == "Mi sitio"
    page = InstitutionPage.objects.get()
    assert (page.acronym, page.kind) == ("IX", "area")
    assert Section.objects.get().publishes_directly
    assert get_user_model().objects.get(username="ana").check_password("una-clave-larga-9")


class TestTheAdminLeadsOn:
    @pytest.fixture
    def read(self, empty):
        client = Client()
        client.force_login(factories.administrator())

        def front_page():
            with translation.override("en"):
                return client.get(
                    reverse("wagtailadmin_home"), headers={"accept-language": "en"}
                ).content.decode()

        return front_page

    def test_from_nothing_to_the_first_bulletin(self, read):
        assert "init_site" in read()
        init_site()
        assert "Create the first institution" in read() and "Create a moderator" in read()
        init_site(*OFFICE, "--moderator", "luz")
        page = read()
        assert "Say who writes for" in page and "Create a moderator" not in page
        section = Section.objects.get()
        editor = factories.user("eva", section.editors)
        assert "Have the first bulletin written" in read()
        factories.bulletin(BulletinIndexPage.objects.get(path__startswith=InstitutionPage.objects.get().path))
        assert editor.is_active and "What to do next" not in read()

    def test_only_for_administrators(self, empty):
        init_site()
        client = Client()
        client.force_login(factories.moderator())
        assert "next-steps" not in client.get(reverse("wagtailadmin_home")).content.decode()


class TestBeforeIt:
    def test_citizens_do_not_meet_wagtails_welcome(self, empty):
        page = Client().get("/es/").content.decode()
        assert "Este sitio está en preparación" in page
        assert "Welcome" not in page

    def test_an_import_says_what_is_missing(self, empty, tmp_path):
        factories.administrator("raiz")
        with pytest.raises(CommandError, match="init_site"):
            call_command("import_content", str(tmp_path / "nothing.csv"), by="raiz")

    def test_a_check_of_the_database_says_so(self, empty):
        told = io.StringIO()
        call_command("check", "--database", "default", stderr=told)
        assert "installing.W001" in told.getvalue()
        init_site()
        told = io.StringIO()
        call_command("check", "--database", "default", stderr=told)
        assert "installing.W001" not in told.getvalue()


def test_the_empty_list_of_institutions_says_how_it_fills(empty):
    client = Client()
    client.force_login(factories.administrator())
    page = client.get("/admin/sections/", headers={"accept-language": "en"}).content.decode()
    assert "There is no institution yet" in page
