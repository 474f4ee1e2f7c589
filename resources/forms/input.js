// The form for experts: answers, attachments, unfinished work, and the file or text that carries it all with its proof.
(function () {
  var kit = formKit, data = kit.read();
  if (!data || !data.questions) return;
  var ticket = data.ticket, words = data.words, limits = data.limits, questions = data.questions;
  var clean = kit.clean, fill = kit.fill, slot = "editorial-desk-input:" + ticket.nonce;
  var files = {}, before = {}, tried = {}, edition = 0, asked = false, stored = "kept", unsaved = false, sent = false;
  var restoring = false, pending = 0, forgotten = null;
  function by(id) { return document.getElementById(id); }
  function all(selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); }
  function tell(place, said) { if (place.textContent !== said) place.textContent = said; }
  function when(moment) {
    return new Date(moment).toLocaleString(data.language, {
      weekday: "short", day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit"
    });
  }
  function weight(size) {
    var small = size < 1e6, shown = size < 1e3 ? 1 : size / (small ? 1e3 : 1e6);
    return shown.toLocaleString(data.language, { maximumFractionDigits: small ? 0 : 1 }) +
      (small ? "\u00a0kB" : "\u00a0MB");
  }
  var form = by("answer"), message = by("message"), block = by("block");
  questions.forEach(function (one, at) {
    one.n = at + 1;
    files[one.id] = [];
  });
  data.before.forEach(function (one) { before[one.question] = one; });

  // Answers ------------------------------------------------------------------------------------------------------------

  // The number in plain digits with a point, "" for none, null for what is none: comma and point as the language has them
  function number(said) {
    var plain = said.replace(/[\s\u00a0\u2009\u202f'\u2019]/g, "").replace(/\u2212/g, "-");
    var german = data.language === "de", mark = german ? "\\." : ",";
    if (new RegExp("^-?\\d{1,3}(" + mark + "\\d{3})+(" + (german ? "," : "\\.") + "\\d*)?$").test(plain))
      plain = plain.replace(new RegExp(mark, "g"), "");
    plain = plain.replace(",", ".");
    if (!plain) return "";
    return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? plain.replace(/^(-?)0+(?=\d)/, "$1") : null;
  }

  function chosen(one) {
    var found = [];
    all("input[name=a" + one.n + "]").forEach(function (each, at) { if (each.checked) found.push(at); });
    return found;
  }

  // The answer in the form in which it is kept, null where it is none
  function value(one) {
    var field = by("a" + one.n);
    if (one.kind === "file") return "";
    if (one.kind === "number") return number(field.value);
    if (one.kind === "date") return field.validity && field.validity.badInput ? null : field.value;
    if (one.kind === "short" || one.kind === "long") return clean(field.value);
    var found = chosen(one);
    if (!found.length) return "";
    if (one.kind === "yes_no") return found[0] ? "no" : "yes";
    if (one.kind === "choice") return one.options[found[0]];
    return JSON.stringify(found.map(function (at) { return one.options[at]; }));
  }

  function checked(name) {
    var found = form.querySelector("input[name=" + name + "]:checked");
    return found ? found.value : "";
  }

  function answered(one) {
    var had = before[one.id];
    return Boolean(value(one)) || files[one.id].length > 0 || (one.kind === "file" && had && had.files.length > 0);
  }

  function minutes() {
    var said = clean(by("minutes").value);
    if (!said) return 0;
    return /^\d{1,4}$/.test(said) && +said >= 1 && +said <= limits.minutes ? +said : null;
  }

  function consents() {
    return by("consent").checked && ["named", "department"].indexOf(checked("attribution")) >= 0;
  }

  // What is wrong, in the order of the page: place of the sentence, code, control to go to, part it belongs to
  function wrong() {
    var found = [], naming = checked("attribution"), some = false;
    questions.forEach(function (one) {
      var said = value(one), first = by("a" + one.n) || by("a" + one.n + "-0") || by("i" + one.n);
      if (answered(one)) some = true;
      if (said === null) found.push(["e" + one.n, one.kind, first, one.n]);
      else if (one.required && !answered(one)) found.push(["e" + one.n, "missing", first, one.n]);
    });
    if (!some && !found.length) found.push(["e1", "nothing", by("a1") || by("a1-0") || by("i1"), 1]);
    if (!naming) found.push(["e-attribution", "attribution", by("attribution-named"), "attribution"]);
    else if (naming !== "anonymous" && !by("consent").checked)
      found.push(["e-consent", "consent", by("consent"), "consent"]);
    if (minutes() === null) found.push(["e-minutes", "minutes", by("minutes"), "minutes"]);
    return found;
  }

  // The answer as it is sent; the code is over everything but the files' bytes
  function answer() {
    edition = Math.max(Date.now(), edition + 1);
    var made = {
      kind: data.kind, version: data.version, workspace: ticket.workspace, request: ticket.request,
      person: ticket.person, nonce: ticket.nonce, edition: edition,
      written: new Date().toISOString().slice(0, 19) + "Z", minutes: minutes(),
      attribution: checked("attribution"), consent: consents(), remark: clean(by("remark").value),
      answers: questions.map(function (one) {
        return {
          question: one.id, value: value(one), clearance: checked("c" + one.n) || "confidential",
          files: files[one.id].map(function (file) {
            return { name: file.name, type: file.type, size: file.size, sha256: file.sha256 };
          })
        };
      })
    };
    made.hmac = kit.hex(kit.hmac(kit.unhex(ticket.key), kit.utf8(kit.canonical(made))));
    return made;
  }

  function everyFile() {
    return questions.reduce(function (found, one) { return found.concat(files[one.id]); }, []);
  }

  // What is seen ---------------------------------------------------------------------------------------------------------

  function show() {
    var done = 0, problems = wrong().filter(function (one) {
      return asked ? true : tried[one[3]] && one[1] !== "missing" && one[1] !== "nothing";
    });
    questions.forEach(function (one) {
      var is = answered(one), level = checked("c" + one.n), note = by("k" + one.n);
      if (is) done++;
      by("d" + one.n).hidden = !is;
      note.hidden = !(level === "confidential" || (is && !level));
      if (!note.hidden) tell(note.lastElementChild, level ? words.locked : words.unsaid);
      if (by("n" + one.n)) by("n" + one.n).hidden = !chosen(one).length;
      if (by("p" + one.n)) by("p" + one.n).textContent = printed(one);
      if (one.kind === "number") readBack(one);
    });
    var naming = checked("attribution"), last = questions.length + 1;
    by("d" + last).hidden = !naming;
    by("agree").hidden = !naming || naming === "anonymous";
    if (naming) done++;
    document.querySelector(".print-gap").textContent = by("minutes").value;
    by("p-remark").textContent = clean(by("remark").value);
    mark(problems);
    tell(by("state"), fill(last === 1 ? words.progress_one : words.progress, { done: done, all: last }));
    by("progress").value = done;
    tell(by("kept"), words[stored]);
    if (by("by-mail").open) showBlock();
  }

  function printed(one) {
    var said = value(one) || "", names = files[one.id].map(function (file) { return file.name; });
    if (one.kind === "number") said = said && clean(by("a" + one.n).value) + (one.unit ? " " + one.unit : "");
    if (one.kind === "date" && said) said = new Date(said + "T12:00").toLocaleDateString(data.language);
    return [said].concat(names).filter(Boolean).join("\n");
  }

  function readBack(one) {
    var said = by("a" + one.n).value, found = value(one), plain = said.trim() === found;
    var shown = found && /[^\d]/.test(said.trim()) && !plain
      ? Number(found).toLocaleString(data.language, { maximumFractionDigits: 6 }) : "";
    if (shown === said.trim()) shown = "";
    tell(by("w" + one.n), shown ? fill(words.understood, { number: shown }) : "");
  }

  function mark(problems) {
    all(".error[id^=e]").forEach(function (place) {
      var found = problems.filter(function (one) { return one[0] === place.id; })[0];
      if (place.id === "e-draft") return;
      place.hidden = !found;
      tell(place, found ? words["error_" + found[1]] : "");
    });
    all("[aria-invalid]").forEach(function (field) { field.removeAttribute("aria-invalid"); });
    all(".invalid").forEach(function (card) { card.classList.remove("invalid"); });
    problems.forEach(function (one) {
      one[2].setAttribute("aria-invalid", "true");
      if (/^e\d+$/.test(one[0])) by("card" + one[3]).querySelector(".chips, .drop, .body > *").parentNode
        .classList.add("invalid");
    });
  }

  function showBlock() {
    var named = everyFile().map(function (file) { return file.name; });
    by("without-files").hidden = !named.length;
    if (named.length) tell(by("without-files"), fill(words.without_files, { names: named.join(", ") }));
    block.value = wrong().length ? "" : asBlock(named);
    tell(by("copied"), "");
  }

  function asBlock(named) {
    var head = words.block + (named.length ? "\n" + fill(words.without_files, { names: named.join(", ") }) : "");
    return head + "\n\n" + kit.block(answer());
  }

  function say(said, bad) {
    tell(message, said);
    message.className = bad ? "bad" : "";
  }

  function complete() {
    asked = true;
    show();
    var problems = wrong();
    if (!problems.length) return true;
    say(problems[0][1] === "nothing" ? words.error_nothing : words.error_some, true);
    problems[0][2].focus();
    (by("card" + problems[0][3]) || problems[0][2]).scrollIntoView({ block: "nearest" });
    return false;
  }

  // Attachments ----------------------------------------------------------------------------------------------------------

  function held() {
    return everyFile().reduce(function (sum, file) { return sum + file.size; }, 0);
  }

  function nameOf(file) {
    var name = clean(String(file.name).replace(/^.*[\\/]/, "").replace(/\s+/g, " ")), dot = name.lastIndexOf(".");
    if (name.length <= limits.name) return name;
    var end = dot > 0 ? name.slice(dot) : "";
    return clean(name.slice(0, limits.name - end.length) + end);
  }

  function typeOf(name) {
    var found = /^.+\.([a-z0-9]+)$/i.exec(name), ending = found ? found[1].toLowerCase() : "";
    return Object.prototype.hasOwnProperty.call(data.types, ending) ? data.types[ending] : "";
  }

  function refusal(name, size) {
    var left = limits.bytes - held();
    if (!typeOf(name)) return fill(words.refused_type, { name: name, endings: data.endings });
    if (size === 0) return fill(words.refused_empty, { name: name });
    if (everyFile().length >= limits.files) return fill(words.refused_many, { name: name, most: limits.files });
    if (size > left) return fill(words.refused_large, {
      name: name, size: weight(size), most: weight(limits.bytes), left: weight(Math.max(0, left))
    });
    return "";
  }

  // Take bytes in, or say why not; "" when it is in
  function take(one, name, bytes) {
    var said = refusal(name, bytes.length), sha256 = said ? "" : kit.hex(kit.sha256(bytes));
    if (said) return said;
    if (files[one.id].some(function (each) { return each.sha256 === sha256; }))
      return fill(words.refused_twice, { name: name });
    files[one.id].push({
      name: name, type: typeOf(name), size: bytes.length, sha256: sha256, data: kit.base64(bytes)
    });
    return "";
  }

  function attach(one, list) {
    var place = by("r" + one.n), queue = Array.prototype.slice.call(list), taken = "";
    place.textContent = "";
    function refuse(said) {
      var line = document.createElement("li");
      line.textContent = said;
      place.appendChild(line);
    }
    function next() {
      var file = queue.shift();
      if (!file) {
        pending--;
        by("card" + one.n).removeAttribute("aria-busy");
        rows(one);
        if (taken) say(fill(words.attached, { name: taken }));
        changed(true);
        return;
      }
      var name = nameOf(file), said = refusal(name, file.size), reader = new FileReader();
      if (said) {
        refuse(file.size || typeOf(name) ? said : fill(words.refused_unreadable, { name: name }));
        return next();
      }
      reader.onload = function () {
        said = take(one, name, new Uint8Array(reader.result));
        if (said) refuse(said); else taken = name;
        next();
      };
      reader.onerror = function () {
        refuse(fill(words.refused_unreadable, { name: name }));
        next();
      };
      reader.readAsArrayBuffer(file);
    }
    pending++;
    by("card" + one.n).setAttribute("aria-busy", "true");
    next();
  }

  function rows(one) {
    var list = by("l" + one.n);
    if (!list) return;
    list.textContent = "";
    list.hidden = !files[one.id].length;
    files[one.id].forEach(function (file, at) {
      var row = by("file-row").content.firstElementChild.cloneNode(true), button = row.querySelector("button");
      row.querySelector(".file").textContent = file.name;
      row.querySelector(".muted").textContent = weight(file.size);
      button.lastElementChild.textContent = fill(words.remove, { name: file.name });
      button.title = fill(words.remove, { name: file.name });
      button.addEventListener("click", function () {
        files[one.id].splice(at, 1);
        by("r" + one.n).textContent = "";
        rows(one);
        var rest = list.querySelectorAll("button");
        (rest[Math.min(at, rest.length - 1)] || by("i" + one.n)).focus();
        say(fill(words.removed, { name: file.name }));
        changed(true);
      });
      list.appendChild(row);
    });
  }

  // Unfinished work ------------------------------------------------------------------------------------------------------

  function state() {
    var made = { kind: data.draft, version: data.version, nonce: ticket.nonce, at: Date.now(), edition: edition };
    made.fields = {
      attribution: checked("attribution"), consent: by("consent").checked, minutes: by("minutes").value,
      remark: by("remark").value
    };
    made.answers = questions.map(function (one) {
      var field = by("a" + one.n), choice = !field && one.kind !== "file";
      return {
        question: one.id, value: field ? field.value : "", clearance: checked("c" + one.n),
        chosen: choice ? chosen(one).map(function (at) { return one.kind === "yes_no" ? at : one.options[at]; }) : []
      };
    });
    return made;
  }

  function keptFiles() {
    return questions.map(function (one) {
      return {
        question: one.id,
        files: files[one.id].map(function (file) { return { name: file.name, data: file.data }; })
      };
    });
  }

  function keep(withFiles) {
    try {
      window.localStorage.setItem(slot, JSON.stringify(state()));
      stored = "kept";
    } catch (error) {
      stored = "kept_not";
      return;
    }
    try {
      if (withFiles) window.localStorage.setItem(slot + ":files", JSON.stringify(keptFiles()));
      else if (everyFile().length && window.localStorage.getItem(slot + ":files") === null) throw new Error("full");
    } catch (error) {
      window.localStorage.removeItem(slot + ":files");
      stored = "kept_without_files";
    }
  }

  function text(said) { return typeof said === "string" ? said : ""; }
  function list(said) { return Array.isArray(said) ? said : []; }

  function choose(name, wanted) {
    all("input[name=" + name + "]").forEach(function (each) { each.checked = each.value === wanted; });
  }

  // Fill the form with what was kept; whatever is not of the right kind is left out
  function restore(made) {
    restoring = true;
    var fields = made.fields || {}, said = {}, held = {};
    list(made.answers).forEach(function (one) { if (one) said[one.question] = one; });
    list(made.files).forEach(function (one) { if (one) held[one.question] = list(one.files); });
    questions.forEach(function (one) {
      var kept = said[one.id] || {}, field = by("a" + one.n), picked = list(kept.chosen);
      if (field) field.value = text(kept.value);
      all("input[name=a" + one.n + "]").forEach(function (each, at) {
        each.checked = picked.indexOf(one.kind === "yes_no" ? at : one.options[at]) >= 0;
      });
      choose("c" + one.n, kept.clearance);
      files[one.id] = [];
      if (by("l" + one.n)) (held[one.id] || []).forEach(function (file) {
        try { take(one, nameOf(file), kit.unbase64(text(file.data))); } catch (error) { /* damaged: left out */ }
      });
      rows(one);
    });
    choose("attribution", fields.attribution);
    by("consent").checked = fields.consent === true;
    by("minutes").value = text(fields.minutes);
    by("remark").value = text(fields.remark);
    if (made.edition > edition && made.edition < 9e15) edition = made.edition;
    restoring = false;
    asked = false;
    tried = {};
  }

  function empty() { return { fields: { attribution: data.attribution, consent: data.consent }, answers: earlier() }; }

  // What was answered before, as the form keeps it
  function earlier() {
    return questions.map(function (one) {
      var had = before[one.id], made = { question: one.id, value: "", chosen: [], clearance: "" };
      if (!had) return made;
      made.clearance = had.value || had.files.length ? had.clearance : "";
      if (one.kind === "yes_no") made.chosen = had.value ? [had.value === "yes" ? 0 : 1] : [];
      else if (one.kind === "choice") made.chosen = had.value ? [had.value] : [];
      else if (one.kind === "choices") made.chosen = had.value ? list(JSON.parse(had.value)) : [];
      else if (one.kind === "number") made.value = data.language === "de" ? had.value.replace(".", ",") : had.value;
      else made.value = had.value;
      return made;
    });
  }

  function recall() {
    var made = null, held = null;
    try {
      made = JSON.parse(window.localStorage.getItem(slot) || "null");
      held = JSON.parse(window.localStorage.getItem(slot + ":files") || "null");
    } catch (error) {
      stored = "kept_not";
    }
    if (!made || made.nonce !== ticket.nonce) return restore(empty());
    made.files = list(held);
    restore(made);
    by("restored").hidden = false;
    tell(by("restored"), fill(words.restored, { when: when(made.at) }));
  }

  function openDraft(file) {
    var reader = new FileReader(), place = by("e-draft");
    place.hidden = true;
    function wrongDraft() {
      place.hidden = false;
      tell(place, fill(words.draft_wrong, { name: file.name }));
      place.scrollIntoView({ block: "center" });
    }
    reader.onerror = wrongDraft;
    reader.onload = function () {
      var made = null;
      try { made = JSON.parse(reader.result); } catch (error) { return wrongDraft(); }
      if (!made || made.kind !== data.draft || made.nonce !== ticket.nonce) return wrongDraft();
      restore(made);
      changed(true);
      say(fill(words.opened, { when: when(made.at) }));
    };
    reader.readAsText(file);
  }

  function forget() {
    var label = by("forget").lastElementChild;
    if (forgotten) {
      restore(forgotten);
      changed(true);
      say("");
      return;
    }
    var made = state();
    made.files = keptFiles();
    restore(empty());
    by("restored").hidden = true;
    try {
      window.localStorage.removeItem(slot);
      window.localStorage.removeItem(slot + ":files");
    } catch (error) { /* nothing is kept there */ }
    unsaved = sent = false;
    show();
    forgotten = made;
    tell(label, words.unforget);
    say(words.forgotten);
  }

  // Acts -----------------------------------------------------------------------------------------------------------------

  function changed(withFiles) {
    if (restoring) return;
    if (forgotten) {
      forgotten = null;
      tell(by("forget").lastElementChild, words.forget);
    }
    unsaved = true;
    keep(withFiles === true);
    show();
    if (sent) say(words.changed);
    else if (withFiles !== true) say("");
  }

  function save() {
    if (pending || !complete()) return;
    var made = answer();
    made.files = {};
    everyFile().forEach(function (file) { made.files[file.sha256] = file.data; });
    kit.download(data.file, JSON.stringify(made, null, 1) + "\n");
    keep(false);
    unsaved = false;
    sent = true;
    show();
    say(words.saved);
  }

  function saveDraft() {
    if (pending) return;
    var made = state();
    made.files = keptFiles();
    kit.download(data.draft_file, JSON.stringify(made) + "\n");
    keep(false);
    unsaved = false;
    show();
    say(words.saved_draft);
  }

  function copy() {
    if (!complete()) return;
    showBlock();
    tell(by("copied"), kit.copy(block) ? words.copied : words.copy_by_hand);
    keep(false);
  }

  function dropped(event) {
    var card = event.target.closest ? event.target.closest(".question") : null, found = event.dataTransfer.files;
    var one = card && questions.filter(function (each) { return "card" + each.n === card.id; })[0];
    event.preventDefault();
    all(".over").forEach(function (each) { each.classList.remove("over"); });
    if (!found.length) return;
    if (/\.json$/i.test(found[0].name)) openDraft(found[0]);
    else if (one && by("i" + one.n)) attach(one, found);
    else say(words.refused_place, true);
  }

  questions.forEach(function (one) {
    var picker = by("i" + one.n), had = before[one.id], none = by("n" + one.n);
    if (picker) picker.addEventListener("change", function (event) {
      event.stopPropagation();
      attach(one, picker.files);
      picker.value = "";
    });
    if (none) none.addEventListener("click", function () {
      choose("a" + one.n, null);
      by("a" + one.n + "-0").focus();
      changed();
    });
    if (had && had.files.length) {
      by("b" + one.n).hidden = false;
      by("b" + one.n).textContent = fill(words.here, { names: had.files.join(", ") });
    }
  });
  form.addEventListener("input", function (event) { if (event.target.type !== "file") changed(); });
  form.addEventListener("change", function (event) {
    var found = /^a(\d+)/.exec(event.target.name || event.target.id);
    if (event.target.type === "file") return;
    tried[found ? +found[1] : event.target.id] = true;
    changed();
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  by("save").addEventListener("click", save);
  by("save-draft").addEventListener("click", saveDraft);
  by("copy").addEventListener("click", copy);
  by("forget").addEventListener("click", forget);
  by("by-mail").addEventListener("toggle", show);
  by("open-draft").addEventListener("change", function () {
    if (by("open-draft").files[0]) openDraft(by("open-draft").files[0]);
    by("open-draft").value = "";
  });
  document.addEventListener("dragover", function (event) {
    event.preventDefault();
    var card = event.target.closest ? event.target.closest(".question") : null;
    all(".over").forEach(function (each) { if (each !== card) each.classList.remove("over"); });
    if (card && card.querySelector("input[type=file]")) card.classList.add("over");
  });
  document.addEventListener("dragleave", function (event) {
    if (!event.relatedTarget) all(".over").forEach(function (each) { each.classList.remove("over"); });
  });
  document.addEventListener("drop", dropped);
  window.addEventListener("beforeunload", function (event) {
    if (unsaved && stored !== "kept") event.preventDefault();
  });
  by("without-script").hidden = true;
  by("expired").hidden = Date.now() <= Date.parse(ticket.expires);
  form.classList.remove("plain");
  by("draft").classList.remove("plain");
  by("bar").hidden = false;
  recall();
  show();
})();
