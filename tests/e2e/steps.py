"""What each person of the story does with the mouse and the keyboard."""

import re

from playwright.sync_api import Page, expect

HEADLINE = "Rendición de cuentas del primer trimestre"
PARAGRAPH = "Los funcionarios de las instituciones municipales respondieron las preguntas del público."
ENGLISH = "Account of the first quarter"
SUMMARY = "El Ayuntamiento publica en qué se gastó cada peso."
PLACE = "Coatzacoalcos, Ver."
TEXTS = {
    HEADLINE: ENGLISH,
    SUMMARY: "The council publishes what every peso was spent on.",
    PLACE: "Coatzacoalcos, Veracruz",
    PARAGRAPH: "The officials of the municipal institutions answered the questions of the public.",
}


def write_a_bulletin(page: Page, index_id: int) -> None:
    """The editor writes headline, summary and one paragraph, and submits the page."""
    page.goto(f"/admin/pages/add/bulletins/bulletinpage/{index_id}/")
    page.fill("#id_title", HEADLINE)
    page.fill("#id_summary", SUMMARY)
    page.fill("#id_place", PLACE)
    body = page.locator("[data-contentpath=body]").first
    body.get_by_role("button", name="Insertar un bloque").first.click()
    page.get_by_role("option", name=re.compile("Párrafo|Paragraph")).first.click()
    text = body.locator("[contenteditable=true]").first
    expect(text).to_be_focused()
    text.press_sequentially(PARAGRAPH)
    expect(body.locator("input[name=body-0-value]")).to_have_value(re.compile(PARAGRAPH[-20:]))
    submit_for_clearance(page)


def submit_for_clearance(page: Page) -> None:
    page.get_by_role("button", name="Más acciones").click()
    page.get_by_role("button", name="Enviar a Visto bueno").click()
    page.wait_for_load_state()


def clear_what_waits(page: Page, title: str) -> None:
    """The moderator opens the page at the desk and clears it."""
    page.goto("/admin/visto-bueno/por-revisar/")
    page.get_by_role("link", name=title).click()
    expect(page.frame_locator("iframe").get_by_role("heading", name=title)).to_be_visible()
    page.get_by_role("button", name="Dar visto bueno y publicar").click()
    expect(page.get_by_text("Visto bueno dado")).to_be_visible()


def search_for(page: Page, words: str, language: str = "es") -> None:
    page.goto(f"/{language}/")
    page.locator("input[name=q]").first.fill(words)
    page.locator("input[name=q]").first.press("Enter")
    page.wait_for_load_state()


def search_until_found(page: Page, words: str, title: str, language: str = "es") -> None:
    """An index may take a moment; whoever finds nothing tries again. The engine itself must have answered."""
    search_for(page, words, language)
    for _again in range(10):
        if page.get_by_role("link", name=title).count():
            break
        page.wait_for_timeout(300)
        page.reload()
    expect(page.get_by_role("link", name=title).first).to_be_visible()
    expect(page.locator(".notice--warning")).to_have_count(0)


def translate(page: Page, title: str, texts: dict[str, str]) -> None:
    """The translator takes the page from the desk, translates every text and sends the page for clearance."""
    page.goto("/admin/")
    page.locator("#wagtail-sidebar").get_by_role("link", name="Por traducir").click()
    page.get_by_role("link", name=title).first.click()
    page.locator("main input[type=submit]").click()
    for left in range(len(texts), 0, -1):
        expect(page.get_by_role("button", name="Traducir", exact=True)).to_have_count(left)
        _translate_the_next_text(page, texts)
    page.reload()
    page.get_by_role("button", name="Enviar a visto bueno").click()
    expect(page.get_by_text("En revisión").first).to_be_visible()


def _translate_the_next_text(page: Page, texts: dict[str, str]) -> None:
    segment = page.locator("li", has=page.get_by_role("button", name="Traducir", exact=True)).first
    source = next(text for text in texts if text in segment.inner_text())
    segment.get_by_role("button", name="Traducir", exact=True).click()
    field = page.locator("main li textarea:visible, main li [contenteditable=true]:visible").first
    field.click()
    page.keyboard.type(texts[source])
    page.get_by_role("button", name="Guardar", exact=True).first.click()
    expect(
        page.get_by_role("button", name="Guardar", exact=True).and_(page.locator(":visible"))
    ).to_have_count(0)
