// Unfinished work: kept in this browser where it allows that, written to a file, and opened again.
(function (app) {
  if (!app) return;
  var kit = formKit, data = app.data, ticket = data.ticket, words = data.words, questions = data.questions;
  var files = app.files, before = app.before, fill = kit.fill, by = app.by, all = app.all, tell = app.tell;
  var slot = "editorial-desk-input:" + ticket.nonce;

  function when(moment) {
    var clock = { hour: "2-digit", minute: "2-digit" };
    return app.day(new Date(moment)) + ", " + new Date(moment).toLocaleTimeString(app.locale, clock);
  }

  function state() {
    var made = { kind: data.draft, version: data.version, nonce: ticket.nonce, at: Date.now(), edition: app.edition };
    made.fields = {
      attribution: app.checked("attribution"), consent: by("consent").checked, minutes: by("minutes").value,
      remark: by("remark").value
    };
    made.answers = questions.map(function (one) {
      var field = by("a" + one.n), choice = !field && one.kind !== "file";
      return {
        question: one.id, value: field ? field.value : "", clearance: app.checked("c" + one.n),
        chosen: choice ? app.chosen(one).map(function (at) { return one.kind === "yes_no" ? at : one.options[at]; }) : []
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
      app.stored = "kept";
    } catch (error) {
      app.stored = "kept_not";
      return;
    }
    try {
      if (withFiles) window.localStorage.setItem(slot + ":files", JSON.stringify(keptFiles()));
      else if (app.everyFile().length && window.localStorage.getItem(slot + ":files") === null) throw new Error("full");
    } catch (error) {
      window.localStorage.removeItem(slot + ":files");
      app.stored = "kept_without_files";
    }
  }

  function text(said) { return typeof said === "string" ? said : ""; }
  function list(said) { return Array.isArray(said) ? said : []; }

  function choose(name, wanted) {
    all("input[name=" + name + "]").forEach(function (each) { each.checked = each.value === wanted; });
  }

  // Fill the form with what was kept; whatever is not of the right kind is left out
  function restore(made) {
    app.restoring = true;
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
        try { app.take(one, app.nameOf(file), kit.unbase64(text(file.data))); } catch (error) { /* damaged: left out */ }
      });
      app.rows(one);
    });
    choose("attribution", fields.attribution);
    by("consent").checked = fields.consent === true;
    by("minutes").value = text(fields.minutes);
    by("remark").value = text(fields.remark);
    if (made.edition > app.edition && made.edition < 9e15) app.edition = made.edition;
    app.restoring = false;
    app.asked = false;
    app.tried = {};
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
      app.stored = "kept_not";
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
      tell(place.lastElementChild, fill(words.draft_wrong, { name: file.name }));
      place.scrollIntoView({ block: "center" });
    }
    reader.onerror = wrongDraft;
    reader.onload = function () {
      var made = null;
      try { made = JSON.parse(reader.result); } catch (error) { return wrongDraft(); }
      if (!made || made.kind !== data.draft || made.nonce !== ticket.nonce) return wrongDraft();
      restore(made);
      app.changed(true);
      app.say(fill(words.opened, { when: when(made.at) }));
    };
    reader.readAsText(file);
  }

  function forget() {
    var label = by("forget").lastElementChild;
    if (app.forgotten) {
      restore(app.forgotten);
      app.changed(true);
      app.say("");
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
    app.unsaved = app.sent = false;
    app.show();
    app.forgotten = made;
    tell(label, words.unforget);
    app.say(words.forgotten);
  }

  Object.assign(app, {
    state: state, keptFiles: keptFiles, keep: keep, choose: choose, recall: recall, openDraft: openDraft,
    forget: forget
  });
})(inputForm);
