// The switch between the system's colours, light and dark. It runs in the head so that the page is
// painted once; without this script the colours are the system's.
(function () {
  "use strict";

  var order = ["auto", "light", "dark"];
  var root = document.documentElement;

  function stored() {
    try {
      var theme = localStorage.getItem("theme");
      return order.indexOf(theme) < 0 ? "auto" : theme;
    } catch (error) {
      return "auto";
    }
  }

  function keep(theme) {
    try {
      localStorage.setItem("theme", theme);
    } catch (error) {
      // A browser that keeps nothing still shows the choice on this page.
    }
  }

  function show(theme) {
    if (theme === "auto") {
      root.removeAttribute("data-theme");
    } else {
      root.setAttribute("data-theme", theme);
    }
  }

  var theme = stored();
  show(theme);

  document.addEventListener("DOMContentLoaded", function () {
    var item = document.querySelector("[data-theme-item]");
    var button = document.querySelector("[data-theme-switch]");
    if (!item || !button) {
      return;
    }
    button.textContent = button.dataset[theme];
    item.hidden = false;
    button.addEventListener("click", function () {
      theme = order[(order.indexOf(theme) + 1) % order.length];
      keep(theme);
      show(theme);
      button.textContent = button.dataset[theme];
    });
  });
})();
