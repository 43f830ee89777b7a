/* Suggestions in the search fields: an accessible combobox where scripts run, a plain form where they do not. */
(() => {
  "use strict";

  const WAIT = 150;

  class Combobox {
    constructor(input, number) {
      this.input = input;
      this.options = [];
      this.active = -1;
      this.asked = 0;
      this.list = document.createElement("ul");
      this.list.id = `suggestions-${number}`;
      this.list.className = "suggestions";
      this.list.setAttribute("role", "listbox");
      this.list.setAttribute("aria-label", input.dataset.suggestionsLabel || "");
      this.list.hidden = true;
      this.prepare();
    }

    prepare() {
      const { input } = this;
      const attributes = {
        role: "combobox",
        autocomplete: "off",
        "aria-autocomplete": "list",
        "aria-expanded": "false",
        "aria-controls": this.list.id,
      };
      for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
      input.parentElement.classList.add("has-suggestions");
      input.after(this.list);
      input.addEventListener("input", () => this.ask());
      input.addEventListener("keydown", (event) => this.onKey(event));
      input.addEventListener("blur", () => window.setTimeout(() => this.close(), 150));
      this.list.addEventListener("mousedown", (event) => event.preventDefault());
      this.list.addEventListener("click", (event) => {
        const option = event.target.closest("[role=option]");
        if (option) this.choose(this.options.indexOf(option));
      });
    }

    ask() {
      window.clearTimeout(this.timer);
      const text = this.input.value.trim();
      if (text.length < 2) {
        this.close();
        return;
      }
      this.timer = window.setTimeout(() => this.fetch(text), WAIT);
    }

    async fetch(text) {
      const number = ++this.asked;
      const address = new URL(this.input.dataset.suggest, window.location.href);
      address.searchParams.set("q", text);
      address.searchParams.set("locale", document.documentElement.lang);
      try {
        const response = await window.fetch(address, { credentials: "omit" });
        const found = response.ok ? await response.json() : [];
        if (number === this.asked && document.activeElement === this.input) this.show(found);
      } catch {
        this.close();
      }
    }

    show(texts) {
      this.options = texts.map((text, at) => {
        const option = document.createElement("li");
        option.id = `${this.list.id}-${at}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.textContent = text;
        return option;
      });
      this.list.replaceChildren(...this.options);
      this.active = -1;
      this.list.hidden = !texts.length;
      this.input.setAttribute("aria-expanded", String(Boolean(texts.length)));
      this.input.removeAttribute("aria-activedescendant");
    }

    close() {
      this.asked += 1;
      this.show([]);
    }

    move(step) {
      const count = this.options.length;
      if (!count) return;
      this.options[this.active]?.setAttribute("aria-selected", "false");
      this.active = (this.active + step + count + (this.active < 0 && step < 0 ? 1 : 0)) % count;
      const option = this.options[this.active];
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", option.id);
    }

    choose(at) {
      this.input.value = this.options[at].textContent;
      this.close();
      this.input.form.requestSubmit();
    }

    onKey(event) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (this.list.hidden) this.ask();
        this.move(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter" && this.active >= 0) {
        event.preventDefault();
        this.choose(this.active);
      } else if (event.key === "Escape" && !this.list.hidden) {
        event.preventDefault();
        this.close();
      }
    }
  }

  document.querySelectorAll("input[data-suggest]").forEach((input, number) => new Combobox(input, number));
})();
