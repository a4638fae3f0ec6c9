// Sends the form at the first gesture of a person: pointer, touch, key or scroll. Never on load, since scanners of mail
// open links and run scripts, but do not move a hand.
(function () {
  "use strict";
  var form = document.querySelector("form[data-first-gesture]");
  if (!form) {
    return;
  }
  var kinds = ["pointerdown", "pointermove", "touchstart", "keydown", "wheel", "scroll"];
  function send(event) {
    if (!event.isTrusted) {
      return;
    }
    kinds.forEach(function (kind) {
      window.removeEventListener(kind, send, true);
    });
    form.submit();
  }
  kinds.forEach(function (kind) {
    window.addEventListener(kind, send, { capture: true, passive: true });
  });
})();
