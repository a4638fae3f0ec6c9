// The hours of a week on a grid: drag over an empty place for a new window, its middle to move it, an end to change it.
// The fields of the form are what counts and what is sent; without this script they are all there is to it.
(function () {
  "use strict";
  var form = document.querySelector("[data-hours]");
  if (!form) {
    return;
  }
  var STEP = 15;
  var DAY = 1440;
  var EDGE = 8;
  var SVG = "http://www.w3.org/2000/svg";
  var grids = Array.prototype.slice.call(form.querySelectorAll("svg[data-day]"));

  function minutes(text) {
    var parts = /^(\d\d):(\d\d)/.exec(text);
    return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null;
  }

  function clock(minute) {
    var inDay = ((minute % DAY) + DAY) % DAY;
    return String(Math.floor(inDay / 60)).padStart(2, "0") + ":" + String(inDay % 60).padStart(2, "0");
  }

  function list(day) {
    return form.querySelector('[data-rows="' + day + '"]');
  }

  function rows(day) {
    return Array.prototype.slice.call(list(day).querySelectorAll("[data-row]"));
  }

  function fields(row) {
    return row.querySelectorAll("input");
  }

  function isEmpty(row) {
    return fields(row)[0].value === "" && fields(row)[1].value === "";
  }

  function windowOf(row) {
    var from = minutes(fields(row)[0].value);
    var to = minutes(fields(row)[1].value);
    if (from === null || to === null) {
      return null;
    }
    return { row: row, from: from, to: to <= from ? to + DAY : to };
  }

  function windows(day) {
    return rows(day).map(windowOf).filter(Boolean);
  }

  function put(row, from, to) {
    fields(row)[0].value = clock(from);
    fields(row)[1].value = clock(to);
  }

  function clear(row) {
    fields(row)[0].value = "";
    fields(row)[1].value = "";
    row.classList.remove("at-fault");
  }

  // An empty row of the day: the one there is, or a new one.
  function spare(day) {
    var all = rows(day);
    var free = all.filter(isEmpty)[0];
    if (!free) {
      free = all[all.length - 1].cloneNode(true);
      clear(free);
      list(day).appendChild(free);
    }
    return free;
  }

  function block(svg, from, to) {
    var rect = document.createElementNS(SVG, "rect");
    rect.setAttribute("x", "0");
    rect.setAttribute("width", "1");
    rect.setAttribute("y", String(from));
    rect.setAttribute("height", String(Math.max(0, to - from)));
    svg.appendChild(rect);
  }

  function draw() {
    grids.forEach(function (svg) {
      svg.replaceChildren();
    });
    grids.forEach(function (svg, index) {
      windows(svg.dataset.day).forEach(function (one) {
        block(svg, one.from, Math.min(one.to, DAY));
        if (one.to > DAY) {
          block(grids[(index + 1) % grids.length], 0, one.to - DAY);
        }
      });
      rows(svg.dataset.day).forEach(function (row) {
        row.querySelector("button").hidden = isEmpty(row);
      });
      spare(svg.dataset.day);
    });
  }

  function changed() {
    form.querySelector("[data-unsaved]").hidden = false;
    draw();
  }

  function minuteAt(svg, event) {
    var box = svg.getBoundingClientRect();
    return ((event.clientY - box.top) / box.height) * DAY;
  }

  function snapped(minute) {
    return Math.max(0, Math.min(DAY, Math.round(minute / STEP) * STEP));
  }

  // What a press takes hold of: an end of a window, its middle, or an empty place.
  function hold(svg, event) {
    var at = minuteAt(svg, event);
    var edge = (EDGE / svg.getBoundingClientRect().height) * DAY;
    var hit = windows(svg.dataset.day).filter(function (one) {
      return at >= one.from - edge && at <= Math.min(one.to, DAY) + edge;
    })[0];
    if (!hit) {
      var from = Math.min(Math.floor(at / (2 * STEP)) * 2 * STEP, DAY - 4 * STEP);
      var row = spare(svg.dataset.day);
      put(row, from, from + 4 * STEP);
      return { row: row, from: from, to: from + 4 * STEP, part: "to", at: at };
    }
    var part = Math.abs(at - hit.to) <= edge ? "to" : Math.abs(at - hit.from) <= edge ? "from" : "both";
    return { row: hit.row, from: hit.from, to: hit.to, part: part, at: at };
  }

  function drag(held, minute) {
    var by = Math.round((minute - held.at) / STEP) * STEP;
    if (held.part === "both") {
      by = Math.max(-held.from, Math.min(DAY - Math.min(held.to, DAY), by));
      put(held.row, held.from + by, held.to + by);
    } else if (held.part === "to") {
      put(held.row, held.from, Math.max(held.from + STEP, snapped(minute)));
    } else {
      put(held.row, Math.min(held.to - STEP, snapped(minute)), held.to);
    }
  }

  grids.forEach(function (svg) {
    var held = null;
    svg.addEventListener("pointerdown", function (event) {
      // A finger scrolls; the fields are large enough for it.
      if (event.button !== 0 || event.pointerType === "touch") {
        return;
      }
      held = hold(svg, event);
      svg.setPointerCapture(event.pointerId);
      event.preventDefault();
      changed();
    });
    svg.addEventListener("pointermove", function (event) {
      if (held) {
        drag(held, minuteAt(svg, event));
        draw();
      }
    });
    ["pointerup", "pointercancel"].forEach(function (kind) {
      svg.addEventListener(kind, function () {
        held = null;
      });
    });
  });

  form.addEventListener("input", function (event) {
    if (event.target.type === "time") {
      changed();
    }
  });
  form.addEventListener("click", function (event) {
    var button = event.target.closest('button[name="remove"]');
    if (!button) {
      return;
    }
    event.preventDefault();
    var row = button.closest("[data-row]");
    var owner = row.parentElement;
    clear(row);
    if (owner.querySelectorAll("[data-row]").length > 1) {
      row.remove();
    }
    changed();
    owner.querySelector("input").focus();
  });
  form.querySelector(".hours-grid").classList.add("is-live");
  form.querySelector("[data-drag-hint]").hidden = false;
  draw();
})();
