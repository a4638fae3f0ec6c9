// A form that is sent has one effect, or shows a text once: a second press of its button must not lose the answer.
"use strict";
for (const form of document.querySelectorAll("form[data-once]")) {
  let isSent = false;
  form.addEventListener("submit", (event) => {
    if (isSent) {
      event.preventDefault();
    }
    isSent = true;
  });
  // Whoever comes back to the page with the button of the browser may send it once more.
  window.addEventListener("pageshow", (event) => {
    isSent = isSent && !event.persisted;
  });
}
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
