// A form that is sent has one effect, or shows a text once: a second press of its button must not lose the answer.
"use strict";
// It is the document that hears: a page that is kept as things are puts other forms in place.
(function () {
  const sent = new WeakSet();
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("form[data-once]")) {
      return;
    }
    if (sent.has(event.target)) {
      event.preventDefault();
    }
    sent.add(event.target);
  });
})();
// A page that comes back as it was left can be used again.
window.addEventListener("pageshow", (event) => {
  if (event.persisted && document.querySelector("form[data-once]")) {
    location.reload();
  }
});
// A text that is shown once goes as its page is left, also where the browser keeps the page for its button of going back.
for (const text of document.querySelectorAll("[data-gone]")) {
  window.addEventListener("pagehide", () => text.replaceChildren());
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      location.replace(text.dataset.gone);
    }
  });
}
