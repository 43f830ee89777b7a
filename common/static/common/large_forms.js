// Django reads no form beyond its limits, and a browser that was sent to another page cannot bring a page's blocks
// back. So a form that is too large is not sent: the sentence stands above it, and what was typed stays in it.
{
  const { mostFields, mostBytes, told } = document.currentScript.dataset;
  const bytes = (text) => new TextEncoder().encode(text).length;

  const isTooLarge = (form, submitter) => {
    const entries = Array.from(new FormData(form, submitter));
    const texts = entries.filter(([, value]) => typeof value === "string"); // files are not counted
    const size = texts.reduce((sum, [name, value]) => sum + bytes(name) + 2 + bytes(value), 0);
    return entries.length + 2 > Number(mostFields) || size > Number(mostBytes);
  };

  const tell = () => {
    const detail = { clear: true, text: told, type: "error" };
    document.dispatchEvent(new CustomEvent("w-messages:add", { detail }));
    window.scrollTo({ top: 0 });
  };

  // Before Wagtail's own listeners, which take the button's press for a save that is under way.
  document.addEventListener(
    "submit",
    (event) => {
      if (event.target.method !== "post" || !isTooLarge(event.target, event.submitter)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      tell();
    },
    true,
  );
}
