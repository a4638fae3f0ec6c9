// Saves the form of a rater while it is filled in. Without this script the form has a button that does the same.
(function () {
  "use strict";

  var form = document.querySelector("form[data-autosave]");
  if (!form || !window.fetch || !window.URLSearchParams) {
    return;
  }
  var status = form.querySelector("[data-status]");
  var waiting = null;
  var leaving = false;

  function tell(text) {
    if (status) {
      status.textContent = text;
    }
  }

  function save() {
    waiting = null;
    tell(form.dataset.saving);
    fetch(form.dataset.autosave, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      keepalive: true,
    }).then(
      function (answer) {
        if (answer.status === 409) {
          location.reload();
          return;
        }
        tell(answer.ok ? form.dataset.saved : form.dataset.unsaved);
      },
      function () {
        tell(form.dataset.unsaved);
      }
    );
  }

  function later() {
    clearTimeout(waiting);
    waiting = setTimeout(save, 800);
  }

  form.addEventListener("input", later);
  form.addEventListener("submit", function () {
    leaving = true;
    clearTimeout(waiting);
  });
  window.addEventListener("pagehide", function () {
    if (waiting !== null && !leaving) {
      clearTimeout(waiting);
      save();
    }
  });
})();
