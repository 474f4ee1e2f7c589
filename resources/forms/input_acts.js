// What the buttons, the fields and dropping do; the page comes to life at the end.
(function (app) {
  if (!app) return;
  var kit = formKit, data = app.data, words = data.words, questions = data.questions, files = app.files;
  var before = app.before, fill = kit.fill, by = app.by, all = app.all, tell = app.tell;
  var form = by("answer"), block = by("block");

  function changed(withFiles) {
    if (app.restoring) return;
    if (app.forgotten) {
      app.forgotten = null;
      tell(by("forget").lastElementChild, words.forget);
    }
    app.unsaved = true;
    app.keep(withFiles === true);
    app.show();
    if (app.sent) app.say(words.changed);
    else if (withFiles !== true) app.say("");
  }

  function save() {
    if (app.pending || !app.complete()) return;
    var made = app.answer();
    made.files = {};
    app.everyFile().forEach(function (file) { made.files[file.sha256] = file.data; });
    kit.download(data.file, JSON.stringify(made, null, 1) + "\n");
    app.keep(false);
    app.unsaved = false;
    app.sent = true;
    app.show();
    app.say(words.saved);
  }

  function saveDraft() {
    if (app.pending) return;
    var made = app.state();
    made.files = app.keptFiles();
    kit.download(data.draft_file, JSON.stringify(made) + "\n");
    app.keep(false);
    app.unsaved = false;
    app.show();
    app.say(words.saved_draft);
  }

  function copy() {
    if (!app.complete()) return;
    app.showBlock();
    tell(by("copied"), kit.copy(block) ? words.copied : words.copy_by_hand);
    app.keep(false);
  }

  // Words that are dragged about in a text are left alone
  function brings(event) { return Array.prototype.indexOf.call(event.dataTransfer.types, "Files") >= 0; }

  function dropped(event) {
    if (!brings(event)) return;
    var card = event.target.closest ? event.target.closest(".question") : null, found = event.dataTransfer.files;
    var one = card && questions.filter(function (each) { return "card" + each.n === card.id; })[0];
    event.preventDefault();
    all(".over").forEach(function (each) { each.classList.remove("over"); });
    if (!found.length) return;
    if (/\.json$/i.test(found[0].name)) app.openDraft(found[0]);
    else if (one && by("i" + one.n)) app.attach(one, found);
    else app.say(words.refused_place, true);
  }

  app.changed = changed;
  questions.forEach(function (one) {
    var picker = by("i" + one.n), had = before[one.id], none = by("n" + one.n);
    if (picker) picker.accept = "." + Object.keys(data.types).join(",.");
    if (picker) picker.addEventListener("change", function (event) {
      event.stopPropagation();
      app.attach(one, picker.files);
      picker.value = "";
    });
    if (none) none.addEventListener("click", function () {
      app.choose("a" + one.n, null);
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
    app.tried[found ? +found[1] : event.target.id] = true;
    changed();
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  by("save").addEventListener("click", save);
  by("save-draft").addEventListener("click", saveDraft);
  by("copy").addEventListener("click", copy);
  by("forget").addEventListener("click", app.forget);
  by("by-mail").addEventListener("toggle", app.show);
  by("open-draft").addEventListener("change", function () {
    if (by("open-draft").files[0]) app.openDraft(by("open-draft").files[0]);
    by("open-draft").value = "";
  });
  document.addEventListener("dragover", function (event) {
    if (!brings(event)) return;
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
    if (app.unsaved && app.stored !== "kept") event.preventDefault();
  });
  by("without-script").hidden = true;
  by("expired").hidden = Date.now() <= Date.parse(data.ticket.expires);
  form.classList.remove("plain");
  by("draft").classList.remove("plain");
  by("bar").hidden = false;
  app.recall();
  app.show();
})(inputForm);
