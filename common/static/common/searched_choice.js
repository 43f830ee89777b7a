// Rows with hidden inputs, which Wagtail's chooser adds and a button of each takes away. A change is told to
// the form as by any other field: autosave and the warning about unsaved changes listen for it.
class SearchedChoice extends window.StimulusModule.Controller {
  static targets = ["list", "row", "open", "status"];
  static values = { url: String };

  open() {
    const handlers = new window.ChooserModalOnloadHandlerFactory().getOnLoadHandlers();
    window.ModalWorkflow({
      url: this.urlValue,
      onload: {
        ...handlers,
        choose(modal, data) {
          handlers.choose(modal, data);
          // The dialogue gives its own button the focus when it has appeared; one came to type.
          modal.container.one("shown.bs.modal", () => modal.body.find("#id_q").trigger("focus"));
        },
      },
      responses: { chosen: (items) => items.forEach((item) => this.add(item)) },
    });
  }

  add({ id, title }) {
    if (this.listTarget.querySelector(`input[value="${CSS.escape(id)}"]`)) return;
    const row = this.rowTarget.content.firstElementChild.cloneNode(true);
    row.querySelector("input").value = id;
    row.querySelectorAll("[data-title]").forEach((place) => place.append(title));
    this.listTarget.append(row);
    this.tell(`+ ${title}`);
  }

  remove(event) {
    const row = event.currentTarget.closest("li");
    const next = (row.nextElementSibling ?? row.previousElementSibling)?.querySelector("button");
    const title = row.querySelector("[data-title]").textContent;
    row.remove();
    (next ?? this.openTarget).focus();
    this.tell(`− ${title}`);
  }

  tell(text) {
    this.statusTarget.textContent = text;
    this.listTarget.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

window.wagtail.app.register("searched-choice", SearchedChoice);
