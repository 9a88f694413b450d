// Walking through the findings of a report with the keyboard. Without this file the links of each finding do it.
(function () {
  "use strict";
  var remarks = [].slice.call(document.querySelectorAll(".remark"));
  if (!remarks.length) { return; }
  var hint = document.querySelector(".keys-hint");
  if (hint) { hint.hidden = false; }

  function here() {
    var id = window.location.hash.slice(1), at = -1;
    remarks.forEach(function (one, number) {
      if (one.id === id || one.getAttribute("data-place") === id) { at = number; }
    });
    return at;
  }

  // The words of the finding at hand stand out; :target alone marks its card.
  function mark() {
    var id = here() >= 0 ? remarks[here()].id : "";
    [].forEach.call(document.querySelectorAll(".found"), function (one) {
      one.classList.toggle("now", one.getAttribute("data-finding") === id);
    });
  }

  function go(number) {
    var one = remarks[Math.max(0, Math.min(number, remarks.length - 1))];
    // The way back leads to the page before, not through every finding.
    window.location.replace("#" + one.id);
    one.scrollIntoView({ block: "center" });
    mark();
  }

  function form(key) {
    return here() >= 0 ? remarks[here()].querySelector("form[data-key='" + key + "']") : null;
  }

  function send(key) {
    var found = form(key);
    if (found) { if (found.requestSubmit) { found.requestSubmit(); } else { found.submit(); } }
  }

  var keys = {
    j: function () { go(here() + 1); },
    k: function () { go(here() - 1); },
    a: function () { send("a"); },
    u: function () { send("u"); },
    d: function () { var found = form("d"); if (found) { found.querySelector("[name=why]").focus(); } },
    Enter: function () {
      if (here() < 0) { go(0); return; }
      var place = document.getElementById(remarks[here()].getAttribute("data-place"));
      if (place) { place.scrollIntoView({ block: "center" }); place.focus({ preventScroll: true }); }
    }
  };
  keys.n = keys.j;
  keys.p = keys.k;

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) { return; }
    var field = event.target, typing = /^(INPUT|TEXTAREA|SELECT)$/.test(field.tagName);
    if (typing && event.key === "Escape") { field.blur(); return; }
    if (typing || (event.key === "Enter" && /^(A|BUTTON|SUMMARY)$/.test(field.tagName))) { return; }
    var act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act) { event.preventDefault(); act(); }
  });
  window.addEventListener("hashchange", mark);
  mark();
})();
