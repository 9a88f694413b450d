// The grid as a table to type and paste in. Reading, checking and recording are the server's; without this file the
// paste box does the same.
(function () {
  "use strict";

  var form = document.getElementById("grid");
  if (!form) { return; }
  var place = document.getElementById("grid-table");
  var box = form.querySelector(".pastebox");
  var draftKey = "grid:" + location.pathname;
  var columnsKey = "grid-columns:" + form.getAttribute("data-register");
  var draft = String(Date.now()) + Math.random().toString(36).slice(2, 8);
  var taken = null; // the row taken out last, until another is
  var saving;
  var turn = Promise.resolve();

  function all(selector, within) { return [].slice.call((within || place).querySelectorAll(selector)); }
  function rows() { return all("tr[data-row]"); }
  function field(cell) { return cell.querySelector("input, textarea"); }
  function text(cell) { var own = field(cell); return own ? own.value : cell.querySelector(".said").textContent; }
  function texts(row) { return all("td[data-c]", row).map(text); }
  function filled(row) { return texts(row).some(function (said) { return said.trim() !== ""; }); }
  function heads() { return all("thead th[data-c]"); }

  // --- columns ---

  var chosen = remembered();

  function remembered() {
    try { return JSON.parse(window.localStorage.getItem(columnsKey)) || {}; } catch (fault) { return {}; }
  }
  function isShown(head) {
    var name = head.getAttribute("data-c");
    return name in chosen ? chosen[name] : head.hasAttribute("data-shown");
  }
  function showColumns() {
    heads().forEach(function (head) {
      var name = head.getAttribute("data-c");
      var cells = all("td[data-c='" + name + "']");
      // What holds something is never out of sight.
      var shown = isShown(head) || cells.some(function (cell) { return text(cell).trim() !== "" || cell.querySelector(".fault"); });
      head.hidden = !shown;
      cells.forEach(function (cell) { cell.hidden = !shown; if (shown) { open(cell, head); } });
    });
    all("input[type=checkbox]", picks).forEach(function (pick) {
      pick.checked = !place.querySelector("th[data-c='" + pick.value + "']").hidden;
    });
  }
  var picks = document.createElement("details");
  picks.className = "grid-columns";
  (function () {
    var summary = document.createElement("summary"), list = document.createElement("div");
    summary.textContent = "栏目";
    list.className = "picks";
    heads().forEach(function (head) {
      var label = document.createElement("label"), pick = document.createElement("input");
      pick.type = "checkbox";
      pick.value = head.getAttribute("data-c");
      label.appendChild(pick);
      label.appendChild(document.createTextNode(head.firstChild.textContent.trim()));
      list.appendChild(label);
    });
    picks.appendChild(summary);
    picks.appendChild(list);
    picks.addEventListener("change", function (event) {
      chosen[event.target.value] = event.target.checked;
      window.localStorage.setItem(columnsKey, JSON.stringify(chosen));
      showColumns();
    });
  })();

  // --- cells ---

  function open(cell, head) {
    if (field(cell)) { return; }
    var said = cell.querySelector(".said");
    var own = document.createElement(head.hasAttribute("data-broad") ? "textarea" : "input");
    var offers = head.querySelector("datalist");
    if (own.tagName === "TEXTAREA") { own.rows = 1; } else if (offers) { own.setAttribute("list", offers.id); }
    own.value = said.textContent;
    own.autocomplete = "off";
    own.setAttribute("aria-label", "第" + cell.parentNode.getAttribute("data-row") + "行 " + head.firstChild.textContent.trim());
    if (cell.querySelector(".fault")) { own.setAttribute("aria-invalid", "true"); }
    cell.replaceChild(own, said);
    fit(own);
  }
  function fit(own) {
    if (own.tagName !== "TEXTAREA") { return; }
    own.rows = Math.min(6, Math.max(own.value.split("\n").length, Math.ceil(own.value.length / 16), 1));
  }
  function emptyRow() {
    var last = rows().pop(), row = last.cloneNode(true);
    all("td[data-c]", row).forEach(function (cell) {
      cell.className = "";
      cell.innerHTML = "<span class=\"said\"></span>";
    });
    return row;
  }
  function addRow(before) {
    var row = emptyRow();
    place.querySelector("tbody").insertBefore(row, before || null);
    renumber();
    showColumns();
    return row;
  }
  function renumber() {
    rows().forEach(function (row, index) {
      row.setAttribute("data-row", index + 1);
      row.querySelector("th").firstChild.textContent = index + 1;
      all("input, textarea", row).forEach(function (own) {
        own.setAttribute("aria-label", own.getAttribute("aria-label").replace(/^第\d+行/, "第" + (index + 1) + "行"));
      });
    });
  }
  function clean(row) {
    all("td.ill", row).forEach(function (cell) { cell.classList.remove("ill"); });
    all(".fault", row).forEach(function (fault) { fault.remove(); });
    all("[aria-invalid]", row).forEach(function (own) { own.removeAttribute("aria-invalid"); });
    if (row.nextElementSibling && row.nextElementSibling.classList.contains("about")) { row.nextElementSibling.remove(); }
  }

  // --- to the server and back ---

  function quoted(said) {
    return /[\t\r\n]/.test(said) || said.charAt(0) === "\"" ? "\"" + said.replace(/"/g, "\"\"") + "\"" : said;
  }
  function serialised(some) {
    var names = heads().map(function (head) { return head.getAttribute("data-c"); });
    return [names].concat((some || rows()).map(texts)).map(function (line) { return line.map(quoted).join("\t") + "\n"; }).join("");
  }
  function ask(more, cells) {
    var sent = new FormData();
    ["csrfmiddlewaretoken", "unit", "year"].forEach(function (name) { sent.append(name, form.elements[name].value); });
    sent.append("cells", cells === undefined ? serialised() : cells);
    Object.keys(more).forEach(function (name) { sent.append(name, more[name]); });
    function go() {
      return fetch(form.action, { method: "POST", body: sent, credentials: "same-origin", headers: { "HX-Request": "true" } });
    }
    // One after the other: an old PC may be the server as well.
    turn = turn.then(go, go);
    return turn.then(function (answer) {
      if (answer.headers.get("HX-Redirect") || (!answer.ok && answer.status !== 422)) { throw new Error(String(answer.status)); }
      return answer.text().then(function (html) { return { ok: answer.ok, html: html }; });
    });
  }
  function tell(said, undo) {
    var state = place.querySelector(".grid-state");
    state.textContent = said;
    if (undo) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "plain";
      button.textContent = "恢复";
      button.addEventListener("click", undo);
      state.appendChild(button);
    }
  }
  function failed() {
    tell("没有连上服务器或登录已过期，内容都还在；请重新登录后再打开本页，会自动取回。");
  }
  function renewed(html) {
    place.innerHTML = html;
    dress();
  }
  function dress() {
    var state = place.querySelector(".grid-state");
    state.parentNode.insertBefore(picks, state.nextSibling);
    rows().forEach(function (row) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "plain small take-out";
      button.tabIndex = -1;
      button.textContent = "删";
      row.querySelector("th").appendChild(button);
    });
    showColumns();
  }
  function paste(content, row, column) {
    var at = rows().indexOf(row);
    tell("正在放入并核对…");
    var shown = heads().filter(function (head) { return !head.hidden; }).map(function (head) { return head.getAttribute("data-c"); });
    ask({ text: content, at: at, from: column, columns: shown.join(",") }).then(function (answer) {
      if (answer.ok) { renewed(answer.html); keep(); focus(at, column); return; }
      // The rows stand as they did; what could not be put in waits in the paste box.
      var told = new DOMParser().parseFromString(answer.html, "text/html").querySelector(".faultbox");
      box.open = true;
      box.querySelector("textarea").value = content;
      tell(told ? told.textContent.trim() : "没有放入，内容在粘贴框里。");
    }).catch(function () { box.open = true; box.querySelector("textarea").value = content; failed(); });
  }
  function check(row) {
    if (!filled(row)) { clean(row); return; }
    var said = serialised([row]);
    if (row.checked === said) { return; }
    ask({}, said).then(function (answer) {
      // Whoever went on typing meanwhile is asked about the newer row when leaving it.
      if (serialised([row]) !== said || !row.isConnected) { return; }
      row.checked = said;
      var found = new DOMParser().parseFromString("<div>" + answer.html + "</div>", "text/html");
      var judged = found.querySelector("tr[data-row='1']");
      if (!judged) { return; }
      clean(row);
      all("td[data-c]", judged).forEach(function (cell) {
        var own = row.querySelector("td[data-c='" + cell.getAttribute("data-c") + "']");
        all(".fault", cell).forEach(function (fault) {
          own.classList.add("ill");
          own.appendChild(document.importNode(fault, true));
          if (field(own)) { field(own).setAttribute("aria-invalid", "true"); }
        });
      });
      var about = found.querySelector("tr.about");
      if (about) { row.parentNode.insertBefore(document.importNode(about, true), row.nextSibling); }
      showColumns();
    }).catch(failed);
  }

  // --- moving ---

  function focus(at, column) {
    var row = rows()[at], cell = row && row.querySelector("td[data-c='" + column + "']");
    var own = cell && field(cell);
    if (own) { own.focus(); if (own.select) { own.select(); } }
    return Boolean(own);
  }
  function aside(cell, step) {
    var next = cell;
    do { next = step > 0 ? next.nextElementSibling : next.previousElementSibling; } while (next && (next.hidden || !field(next)));
    if (next) { field(next).focus(); }
    return Boolean(next);
  }
  place.addEventListener("keydown", function (event) {
    var own = event.target, cell = own.closest && own.closest("td[data-c]");
    if (!cell || event.isComposing || event.keyCode === 229) { return; }
    var row = cell.parentNode, at = rows().indexOf(row), column = cell.getAttribute("data-c");
    var caret = own.selectionStart === own.selectionEnd ? own.selectionStart : -1;
    if (event.key === "Enter" && event.altKey && own.tagName === "TEXTAREA") {
      own.setRangeText("\n", own.selectionStart, own.selectionEnd, "end");
      fit(own);
    } else if (event.key === "Enter" && !event.altKey) {
      if (event.shiftKey) { focus(at - 1, column); } else if (at === rows().length - 1) { addRow(); focus(at + 1, column); } else { focus(at + 1, column); }
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "d") {
      if (at > 0) { own.value = text(rows()[at - 1].querySelector("td[data-c='" + column + "']")); fit(own); keep(); }
    } else if (event.key === "ArrowDown" && !own.list && !event.altKey) {
      if (!focus(at + 1, column)) { return; }
    } else if (event.key === "ArrowUp" && !own.list && !event.altKey) {
      if (!focus(at - 1, column)) { return; }
    } else if (event.key === "ArrowRight" && caret === own.value.length) {
      if (!aside(cell, 1)) { return; }
    } else if (event.key === "ArrowLeft" && caret === 0) {
      if (!aside(cell, -1)) { return; }
    } else { return; }
    event.preventDefault();
  });
  place.addEventListener("input", function (event) { fit(event.target); keep(); });
  place.addEventListener("focusout", function (event) {
    var row = event.target.closest("tr[data-row]");
    // Sending the form checks everything.
    if (event.relatedTarget && event.relatedTarget.type === "submit") { return; }
    if (row && field(event.target.parentNode) && (!event.relatedTarget || !row.contains(event.relatedTarget))) { check(row); }
  });
  place.addEventListener("paste", function (event) {
    var cell = event.target.closest("td[data-c]"), content = event.clipboardData.getData("text/plain");
    if (!cell || !field(cell)) { return; }
    var one = content.replace(/\r?\n$/, "");
    var several = /\t/.test(one) || (/\n/.test(one) && (/<table/i.test(event.clipboardData.getData("text/html")) || event.target.tagName === "INPUT"));
    if (several) {
      event.preventDefault();
      paste(content, cell.parentNode, cell.getAttribute("data-c"));
    } else if (one !== content) {
      event.preventDefault();
      event.target.setRangeText(one, event.target.selectionStart, event.target.selectionEnd, "end");
      fit(event.target);
      keep();
    }
  });
  place.addEventListener("click", function (event) {
    if (!event.target.classList.contains("take-out")) { return; }
    var row = event.target.closest("tr[data-row]"), after = row.nextElementSibling;
    if (rows().length === 1) { addRow(); }
    if (after && after.classList.contains("about")) { after.remove(); after = row.nextElementSibling; }
    taken = { row: row, before: after };
    row.remove();
    renumber();
    keep();
    tell("已删去一行。", function () {
      place.querySelector("tbody").insertBefore(taken.row, taken.before && taken.before.isConnected ? taken.before : null);
      renumber();
      keep();
      tell("已恢复。");
    });
  });

  // --- keeping what was typed ---

  function keep() {
    window.clearTimeout(saving);
    saving = window.setTimeout(keepNow, 300);
  }
  function keepNow() {
    try {
      if (!rows().some(filled)) { window.sessionStorage.removeItem(draftKey); return; }
      window.sessionStorage.setItem(draftKey, JSON.stringify({ id: draft, cells: serialised(), unit: form.elements.unit.value, year: form.elements.year.value }));
    } catch (fault) { tell("浏览器没有空间保存草稿，请及时登记。"); }
  }
  function restore() {
    var kept = JSON.parse(window.sessionStorage.getItem(draftKey) || "null");
    if (!kept) { return; }
    if (form.getAttribute("data-recorded").split(" ").indexOf(kept.id) >= 0) { window.sessionStorage.removeItem(draftKey); return; }
    draft = kept.id;
    form.elements.unit.value = kept.unit;
    form.elements.year.value = kept.year;
    ask({}, kept.cells).then(function (answer) { renewed(answer.html); tell("已取回上次没有登记的内容。"); }).catch(failed);
  }

  window.addEventListener("pagehide", keepNow);

  form.addEventListener("submit", function () {
    keepNow();
    form.elements.cells.value = serialised();
    form.elements.draft.value = draft;
  });
  box.querySelector("textarea").addEventListener("paste", function (event) {
    var area = event.target, content = event.clipboardData.getData("text/plain");
    if (area.value.trim() || !content.trim()) { return; }
    event.preventDefault();
    var free = rows().filter(function (row) { return !filled(row); })[0] || addRow();
    paste(content, free, heads()[0].getAttribute("data-c"));
  });

  form.classList.add("live");
  box.open = false;
  dress();
  if (rows().some(filled)) { box.querySelector("textarea").value = ""; keepNow(); } else { restore(); }
})();
