// Keys of the console: a letter opens a part, j and k go from row to row, the letters on the deeds of a row press them
// while the row has the focus, / goes to the search field.
// Without this script every part is one link away.
(function () {
  "use strict";

  function isTyping(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  // Something typed or chosen that was not sent: no key leads away from it.
  function isUnsent() {
    return Array.prototype.some.call(document.querySelectorAll("main input, main textarea, main select"), function (field) {
      if (field.tagName === "SELECT") {
        return Array.prototype.some.call(field.options, function (option) {
          return option.defaultSelected && !option.selected;
        });
      }
      return /^(checkbox|radio)$/.test(field.type)
        ? field.checked !== field.defaultChecked
        : field.type !== "hidden" && field.value !== field.defaultValue;
    });
  }

  // Whoever speaks to the computer, or presses keys by accident, can do without single letters.
  var KEYS = "altitude-keys";
  function isOff() {
    try {
      return localStorage.getItem(KEYS) === "off";
    } catch (error) {
      return false;
    }
  }

  var control = document.querySelector("[data-keys-switch]");
  function label() {
    control.textContent = control.getAttribute(isOff() ? "data-on" : "data-off");
  }
  if (control) {
    control.hidden = false;
    label();
    control.addEventListener("click", function () {
      try {
        localStorage.setItem(KEYS, isOff() ? "on" : "off");
      } catch (error) {
        // Nothing is kept here.
      }
      label();
    });
  }

  function rows() {
    return Array.prototype.slice.call(document.querySelectorAll("[data-row]"));
  }

  function move(step) {
    var all = rows();
    var at = all.findIndex(function (row) {
      return row.contains(document.activeElement);
    });
    var next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
    var target = next && next.querySelector("a, button, summary");
    if (target) {
      target.focus();
      next.scrollIntoView({ block: "nearest" });
    }
  }

  // What a letter presses: a deed of the row with the focus, else something of the page. A deed of another row is none.
  function pressed(key) {
    var css = '[data-key="' + CSS.escape(key) + '"]';
    var row = document.activeElement && document.activeElement.closest("[data-row]");
    return (row && row.querySelector(css)) || Array.prototype.find.call(document.querySelectorAll(css), function (one) {
      return !one.closest("[data-row]");
    });
  }

  function press(deed) {
    deed.click();
    var folded = deed.closest("details");
    var field = deed.tagName === "SUMMARY" && folded.open && folded.querySelector("textarea, input:not([type=hidden])");
    if (field) {
      field.focus();
    }
  }

  // On a narrow page the current tab may lie beyond the edge of its row.
  Array.prototype.forEach.call(document.querySelectorAll("nav ul a[aria-current]"), function (link) {
    // The row alone: the page stays where it is.
    var row = link.closest("ul");
    if (row.scrollWidth > row.clientWidth) {
      // What stands before it looks out a little, as a sign that there is more.
      row.scrollLeft = link.offsetLeft - row.offsetLeft - 48;
    }
  });

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isOff()) {
      return;
    }
    if (event.key === "j" || event.key === "k") {
      move(event.key === "j" ? 1 : -1);
      event.preventDefault();
      return;
    }
    if (event.key === "/") {
      var search = document.querySelector("input[type=search]");
      if (search) {
        search.focus();
        event.preventDefault();
      }
      return;
    }
    var deed = event.repeat ? null : pressed(event.key);
    // What only opens a form leads nowhere.
    if (deed && (deed.tagName === "SUMMARY" || !isUnsent())) {
      press(deed);
      event.preventDefault();
    }
  });
})();
