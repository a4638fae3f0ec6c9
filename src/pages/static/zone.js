// Shows times in the reader's own zone. Without this script the page names its zone and has a form to change it.
(function () {
  "use strict";

  function ownZone() {
    try {
      return Intl.DateTimeFormat().resolvedOptions().timeZone || "";
    } catch (error) {
      return "";
    }
  }

  function withZone(address, zone) {
    var url = new URL(address, location.href);
    if (!url.searchParams.has("zone")) {
      url.searchParams.set("zone", zone);
    }
    return url.href;
  }

  var zone = ownZone();
  if (!zone) {
    return;
  }

  // Links to a picker carry the zone, so that it need not load twice.
  document.querySelectorAll("a[data-zone-link]").forEach(function (link) {
    link.href = withZone(link.href, zone);
  });

  // A picker that had to guess is asked again, once: with `zone` in the address nobody guesses.
  var guessed = document.querySelector("[data-zone-guessed]");
  var asked = new URL(location.href).searchParams.has("zone");
  if (guessed && !asked && guessed.dataset.zone !== zone) {
    location.replace(withZone(location.href, zone));
  }
})();
