// A field above the long lists of ticks that are Wagtail's own, in filters and in a page's privacy: what does not
// contain the words that are typed is hidden, unless it is ticked. What is typed there is no part of the form.
class NarrowedList extends window.StimulusModule.Controller {
  static targets = ["count"];

  narrow({ currentTarget }) {
    const words = this.fold(currentTarget.value).split(/\s+/);
    const shown = Array.from(this.element.querySelectorAll("label:has(input[type=checkbox])")).filter((label) => {
      const text = this.fold(label.textContent);
      const kept = label.control.checked || words.every((word) => text.includes(word));
      label.parentElement.hidden = !kept;
      return kept;
    });
    this.countTarget.textContent = shown.length;
  }

  fold(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
  }
}

window.wagtail.app.register("narrowed-list", NarrowedList);
