// Shows the booking flow or the subscribe form of an Altitude server inside another site:
//
//   <script src="https://coach.example.org/embed.js" data-coach="dana-weiss" data-type="growth" async></script>
//   <script src="https://coach.example.org/embed.js" data-list="letters" async></script>
//
// `data-type` may be left out; `data-lang`, `data-zone` (else the browser's own) and `data-title` may be set. The frame stands where the script
// does. The script tag gets the events `altitude:booked`, `altitude:requested` and `altitude:subscribed`, which bubble.
(function () {
  "use strict";

  var script = document.currentScript;
  if (!script || !script.src) {
    return;
  }
  var home = new URL(script.src).origin;
  var events = ["booked", "requested", "subscribed"];

  function ownZone() {
    try {
      return Intl.DateTimeFormat().resolvedOptions().timeZone || "";
    } catch (error) {
      return "";
    }
  }

  function address(data) {
    var path;
    if (data.list) {
      path = "/embed/subscribe/" + encodeURIComponent(data.list);
    } else if (data.coach) {
      path = "/embed/c/" + encodeURIComponent(data.coach);
      path += data.type ? "/" + encodeURIComponent(data.type) : "";
    } else {
      return null;
    }
    var url = new URL(path, home);
    var wishes = { lang: data.lang, zone: data.list ? "" : data.zone || ownZone() };
    Object.keys(wishes).forEach(function (name) {
      if (wishes[name]) {
        url.searchParams.set(name, wishes[name]);
      }
    });
    return url.href;
  }

  var source = address(script.dataset);
  if (!source) {
    console.error("embed.js: say data-coach or data-list");
    return;
  }

  var frame = document.createElement("iframe");
  frame.title = script.dataset.title || (script.dataset.list ? "Subscribe" : "Book a session");
  frame.name = "altitude " + location.origin;
  frame.referrerPolicy = "no-referrer";
  frame.style.display = "block";
  frame.style.width = "100%";
  frame.style.height = script.dataset.list ? "20rem" : "48rem";
  frame.style.border = "0";
  frame.src = source;

  var isLeaving = false;
  window.addEventListener("message", function (event) {
    var told = event.data;
    // Only what our own frame says, from where it was loaded.
    if (event.origin !== home || event.source !== frame.contentWindow || !told || told.source !== "altitude") {
      return;
    }
    if (told.kind === "height" && told.height > 0 && told.height < 20000) {
      frame.style.height = Math.ceil(told.height) + "px";
    } else if (told.kind === "leave") {
      isLeaving = true;
    } else if (told.kind === "page") {
      // The next page begins at its top, which may have been scrolled away. Whoever touched nothing stays where they are.
      if (isLeaving && frame.getBoundingClientRect().top < 0) {
        frame.scrollIntoView();
      }
      isLeaving = false;
    } else if (events.indexOf(told.kind) >= 0) {
      script.dispatchEvent(new CustomEvent("altitude:" + told.kind, { bubbles: true }));
    }
  });

  script.parentNode.insertBefore(frame, script.nextSibling);
})();
