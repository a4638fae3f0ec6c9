// Keeps an open page as things are: hears what changed, fetches the page again, and puts its main part in place. What
// has the focus keeps it, what is open stays open, and nothing moves under the hands of somebody who types.
(function () {
  "use strict";
  var meta = document.querySelector('meta[name="altitude-live"]');
  if (!meta || !window.EventSource) {
    return;
  }
  var names = meta.content.split(" ");
  var PAUSE = 1500;
  // How long to wait where the server said that there is no line now: too many pages, or it is being changed.
  var WAIT = 30000;
  // How far open pages had been told of changes before this one was made.
  var position = meta.getAttribute("data-position");
  var source = null;
  var isOver = false;
  // Whether time went by since the page was made: nobody looked at it, or the line was down.
  var isOld = document.hidden;
  var last = 0;
  var timer = null;
  var isRunning = false;
  var isDue = false;

  function main() {
    return document.querySelector("main");
  }

  // Something typed or chosen that was not sent.
  function isBusy() {
    var active = document.activeElement;
    if (active && main().contains(active) && /^(INPUT|TEXTAREA|SELECT)$/.test(active.tagName)) {
      return true;
    }
    return Array.prototype.some.call(main().querySelectorAll("input, textarea, select"), function (field) {
      if (field.tagName === "SELECT") {
        return Array.prototype.some.call(field.options, function (option) {
          return option.selected !== option.defaultSelected && field.options.length > 1 && option.defaultSelected;
        });
      }
      return /^(checkbox|radio)$/.test(field.type)
        ? field.checked !== field.defaultChecked
        : field.type !== "hidden" && field.value !== field.defaultValue;
    });
  }

  // What tells an opener from others with the same words: the row or the part of the page it stands in, and what is sent
  // from there.
  function home(element) {
    var row = element.closest("[data-row]");
    var name = row && (row.querySelector(".row-name, a, th") || row);
    var part = element.closest("section");
    var folded = element.closest("details");
    var form = element.closest("form") || (folded && folded.querySelector("form"));
    return [part ? part.getAttribute("aria-labelledby") : "", name ? name.textContent : "",
      form ? form.getAttribute("action") : ""].join("|");
  }

  function mark(element) {
    return element.tagName + "|" + home(element) + "|" + element.textContent.trim();
  }

  // How to find the same element in the page that comes.
  function place(element) {
    if (!element || !main().contains(element) || element === main()) {
      return null;
    }
    if (element.id) {
      return { css: "#" + CSS.escape(element.id) };
    }
    if (element.getAttribute("href")) {
      return { css: 'a[href="' + CSS.escape(element.getAttribute("href")) + '"]' };
    }
    return { tag: element.tagName.toLowerCase(), mark: mark(element) };
  }

  function found(at) {
    if (at.css) {
      return main().querySelector(at.css);
    }
    return Array.prototype.find.call(main().querySelectorAll(at.tag), function (element) {
      return mark(element) === at.mark;
    });
  }

  function summary(details) {
    var head = details.querySelector("summary");
    return head ? mark(head) : "";
  }

  function put(next) {
    var focused = place(document.activeElement);
    var open = Array.prototype.map.call(main().querySelectorAll("details[open]"), summary);
    var fresh = next.querySelector("main");
    if (!fresh) {
      return;
    }
    Array.prototype.forEach.call(fresh.querySelectorAll("details"), function (details) {
      if (open.indexOf(summary(details)) >= 0) {
        details.open = true;
      }
    });
    Array.prototype.forEach.call(fresh.querySelectorAll("[autofocus]"), function (field) {
      field.removeAttribute("autofocus");
    });
    main().replaceWith(document.adoptNode(fresh));
    if (focused) {
      // What is gone leaves the focus at the top of the page's own part, not of the whole page.
      (found(focused) || main()).focus({ preventScroll: true });
    }
  }

  function refresh() {
    timer = null;
    if (isRunning || document.hidden || isBusy()) {
      return;
    }
    isRunning = true;
    isDue = false;
    last = Date.now();
    fetch(location.href, { headers: { Accept: "text/html" }, credentials: "same-origin" })
      .then(function (answer) {
        if (answer.redirected && new URL(answer.url).pathname.indexOf("/console/sign-in") === 0) {
          isOver = true;
          listen();
          return null;
        }
        return answer.ok ? answer.text() : null;
      })
      .then(function (text) {
        if (text !== null && !isBusy()) {
          put(new DOMParser().parseFromString(text, "text/html"));
        } else if (text !== null) {
          isDue = true;
        }
      })
      .catch(function () {
        isDue = true;
      })
      .finally(function () {
        isRunning = false;
        if (isDue && !document.hidden) {
          plan();
        }
      });
  }

  function plan() {
    isDue = true;
    if (timer === null) {
      timer = setTimeout(refresh, Math.max(200, last + PAUSE - Date.now()));
    }
  }

  function heard(event) {
    var told = event.data.split(" ");
    var isOurs = told.some(function (name) {
      return name === "*" || names.indexOf(name) >= 0;
    });
    if (isOurs) {
      plan();
    }
  }

  // A page that nobody looks at holds no line: browsers have few of them.
  function listen() {
    if (isOver || document.hidden) {
      if (source) {
        source.close();
        source = null;
      }
      return;
    }
    if (source) {
      return;
    }
    source = new EventSource("/console/live");
    source.addEventListener("hello", function (event) {
      // Whatever changed before there was a line.
      if (isOld || event.data !== position) {
        plan();
      }
      isOld = true;
    });
    source.onerror = function () {
      // The browser tries again by itself, unless it was answered that it shall not.
      if (source && source.readyState === EventSource.CLOSED) {
        source = null;
        setTimeout(listen, WAIT);
      }
    };
    source.addEventListener("changed", heard);
  }

  document.addEventListener("visibilitychange", listen);
  document.addEventListener("focusout", function () {
    if (isDue) {
      plan();
    }
  });
  listen();
})();
