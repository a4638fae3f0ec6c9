// Runs in pages that stand inside another site. It tells that site how tall the page is, that somebody leaves for another
// page and that it came, and that something was booked or subscribed to: no name, address, time or token.
(function () {
  "use strict";

  if (window.parent === window) {
    return;
  }

  // Other pages of this server stand in no frame.
  document.querySelectorAll("a[href]").forEach(function (link) {
    if (link.origin !== location.origin || link.pathname.indexOf("/embed/") !== 0) {
      link.target = "_blank";
      link.rel = "noopener";
    }
  });

  // `/embed.js` names the frame after the one origin that may listen. A name outlives the pages of a frame, without
  // cookies; the browser hands a message to that origin alone.
  var named = /^altitude (https?:\/\/[^\s\/]+)$/.exec(window.name);
  if (!named) {
    return;
  }
  var last = 0;

  function tell(kind, height) {
    window.parent.postMessage({ source: "altitude", kind: kind, height: height }, named[1]);
  }

  function measure() {
    var height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height !== last) {
      last = height;
      tell("height", height);
    }
  }

  // Somebody goes on to the next page; one that comes by itself is told without it.
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href]");
    if (link && !link.target) {
      tell("leave", 0);
    }
  });
  document.addEventListener("submit", function () {
    tell("leave", 0);
  });

  tell("page", 0);
  measure();
  if (window.ResizeObserver) {
    new ResizeObserver(measure).observe(document.body);
  }
  var event = document.body.dataset.embedEvent;
  if (event) {
    tell(event, 0);
  }
})();
