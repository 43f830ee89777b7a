// localize's script heads its sections in English whatever the language of the admin, and asks no catalogue.
const place = document.querySelector(".js-translation-editor");
const words = document.querySelector(".translation-bar")?.dataset.heading;

function head() {
  for (const heading of place.querySelectorAll("section h3")) {
    if (/^.+ to .+ translation$/.test(heading.textContent)) heading.firstChild.data = words;
  }
}

if (place && words) {
  head();
  new MutationObserver(head).observe(place, { childList: true, subtree: true });
}
