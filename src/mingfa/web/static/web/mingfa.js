// Niceties only: every page works without this file.
(function () {
  "use strict";

  // A chosen filter applies at once; without JavaScript its button does.
  document.addEventListener("change", function (event) {
    var form = event.target.form;
    if (form && form.hasAttribute("data-at-once") && event.target.tagName === "SELECT") {
      if (form.requestSubmit) { form.requestSubmit(); } else { form.submit(); }
    }
  });

  // Copying the mended wording of a finding.
  document.addEventListener("click", function (event) {
    var button = event.target.closest ? event.target.closest("[data-copy]") : null;
    if (!button || !navigator.clipboard) { return; }
    navigator.clipboard.writeText(button.getAttribute("data-copy")).then(function () {
      button.textContent = "已复制";
    });
  });

  // A field that another one calls for is shown when that is so, or when something stands in it.
  function answers(form, name) {
    return [].filter.call(form.elements, function (field) {
      return field.name === name && (field.type !== "checkbox" || field.checked) && field.value.trim() !== "";
    }).map(function (field) { return field.value; });
  }
  function askWhatApplies(form) {
    [].forEach.call(form.querySelectorAll("[data-given]"), function (field) {
      var values = field.getAttribute("data-values"), name = field.getAttribute("data-given");
      var given = answers(form, name);
      var called = given.some(function (value) { return !values || values.split("|").indexOf(value) >= 0; });
      var filled = [].some.call(field.querySelectorAll("[name]"), function (one) {
        return one.type === "checkbox" ? one.checked : one.value !== "";
      });
      // What somebody else fills in is not asked here, and its answer may be there already.
      var foreign = !form.querySelector("[name='" + name + "']");
      field.hidden = !called && !filled && !foreign && !field.querySelector(".fault");
    });
  }
  function formsWithCases() {
    [].forEach.call(document.querySelectorAll("form"), function (form) {
      if (form.querySelector("[data-given]")) { askWhatApplies(form); }
    });
  }
  document.addEventListener("input", function (event) { if (event.target.form) { askWhatApplies(event.target.form); } });
  document.addEventListener("DOMContentLoaded", formsWithCases);

  // A message beside a field marks the field.
  document.addEventListener("htmx:oobAfterSwap", function (event) {
    var told = document.getElementById(event.detail.target.id);
    var field = told && document.querySelector("[aria-describedby='" + told.id + "']");
    if (!field) { return; }
    if (told.querySelector(".fault")) { field.setAttribute("aria-invalid", "true"); askWhatApplies(field.form); }
    else { field.removeAttribute("aria-invalid"); }
  });

  // What is filled in is what is to be set.
  document.addEventListener("input", function (event) {
    var setting = event.target.closest ? event.target.closest("[data-sets]") : null;
    var box = setting ? setting.querySelector("input[name=set]") : null;
    if (box && event.target !== box) { box.checked = true; }
  });

  // Printing by a button; without JavaScript it is the browser's own.
  Array.prototype.forEach.call(document.querySelectorAll("[data-print]"), function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });

  // A form is sent once, however often its button is pressed.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post" || form.hasAttribute("hx-post")) { return; }
    if (form.hasAttribute("data-sent")) { event.preventDefault(); return; }
    form.setAttribute("data-sent", "");
    window.setTimeout(function () { form.removeAttribute("data-sent"); }, 8000);
  });
})();
