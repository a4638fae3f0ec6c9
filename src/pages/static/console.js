// Keys of the console: a letter opens a part, j and k go from row to row, / goes to the search field.
// Without this script every part is one link away.
(function () {
  "use strict";

  function isTyping(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
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

  // On a narrow page the current tab may lie beyond the edge of its row.
  Array.prototype.forEach.call(document.querySelectorAll("nav ul a[aria-current]"), function (link) {
    // The row alone: the page stays where it is.
    var row = link.closest("ul");
    if (row.scrollWidth > row.clientWidth) {
      row.scrollLeft = link.offsetLeft - row.offsetLeft;
    }
  });

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
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
    var link = document.querySelector('[data-key="' + CSS.escape(event.key) + '"]');
    if (link) {
      link.click();
      event.preventDefault();
    }
  });
})();
