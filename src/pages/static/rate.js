// Saves the form of a rater while it is filled in, and shows how far it is. Without this script the form has a button
// that does the same.
(function () {
  "use strict";

  var form = document.querySelector("form[data-autosave]");
  if (!form || !window.fetch || !window.URLSearchParams) {
    return;
  }
  var status = form.querySelector("[data-status]");
  var progress = form.querySelector("[data-progress]");
  // A save that is to begin, one on its way, and whether more was typed since.
  var waiting = null;
  var isSending = false;
  var isStale = false;
  var leaving = false;

  function tell(text) {
    if (status) {
      status.textContent = text;
    }
  }

  function done(text) {
    isSending = false;
    tell(text);
    if (isStale && !leaving) {
      save();
    }
  }

  function send() {
    isStale = false;
    return fetch(form.dataset.autosave, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      keepalive: true,
    });
  }

  // One after another: what was typed last is what arrives last.
  function save() {
    waiting = null;
    if (isSending) {
      isStale = true;
      return;
    }
    isSending = true;
    tell(form.dataset.saving);
    send()
      .then(function (answer) {
        if (answer.status === 409) {
          location.reload();
          return;
        }
        if (!answer.ok) {
          done(form.dataset.unsaved);
          return;
        }
        return answer.text().then(function (text) {
          if (progress) {
            progress.textContent = text;
          }
          done(form.dataset.saved);
        });
      })
      .catch(function () {
        done(form.dataset.unsaved);
      });
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
  // Whoever goes takes the page along: what is left is sent now, whatever is on its way.
  window.addEventListener("pagehide", function () {
    if ((waiting !== null || isStale) && !leaving) {
      clearTimeout(waiting);
      waiting = null;
      send();
    }
  });
})();
