// A text that is shown once must not be lost to a second press of the button.
"use strict";
for (const form of document.querySelectorAll("form[data-once]")) {
  let isSent = false;
  form.addEventListener("submit", (event) => {
    if (isSent) {
      event.preventDefault();
    }
    isSent = true;
  });
}
// A page that comes back as it was left can be used again.
window.addEventListener("pageshow", (event) => {
  if (event.persisted && document.querySelector("form[data-once]")) {
    location.reload();
  }
});
