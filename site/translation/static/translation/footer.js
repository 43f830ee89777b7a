// localize makes the last of its actions the big button. Whoever may not publish would be offered to stop
// the translation there: sending it for clearance takes that place, and what stood there joins the others.
const editor = document.querySelector(".js-translation-editor");
const send = document.getElementById("send-for-clearance");

function lead() {
  const actions = editor.querySelector(".footer .actions--primary .w-dropdown-button");
  const others = actions?.querySelector("[data-w-dropdown-target=content]");
  if (!others) return false;
  others.append(actions.firstElementChild);
  actions.prepend(send);
  return true;
}

if (editor && send && !lead()) {
  const drawn = new MutationObserver(() => lead() && drawn.disconnect());
  drawn.observe(editor, { childList: true, subtree: true });
}
