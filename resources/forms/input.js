// The form for experts. Here: what the answers are, what is missing, and what the page shows of it. Beside it:
// attachments (input_files.js), unfinished work (input_draft.js), and what the buttons do (input_acts.js).
var inputForm = (function () {
  var kit = formKit, data = kit.read();
  if (!data || !data.questions) return null;
  var app = {
    data: data, files: {}, before: {}, tried: {}, edition: 0, asked: false, stored: "kept", unsaved: false, sent: false,
    restoring: false, pending: 0, forgotten: null, by: by, all: all, tell: tell,
    locale: data.language === "de" ? "de" : "en-GB", day: day
  };
  var ticket = data.ticket, words = data.words, limits = data.limits, questions = data.questions;
  var clean = kit.clean, fill = kit.fill, files = app.files, before = app.before;
  function by(id) { return document.getElementById(id); }
  function all(selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); }
  function tell(place, said) { if (place.textContent !== said) place.textContent = said; }
  var form = by("answer"), message = by("message"), block = by("block");
  function line(letter, n, look) {
    var made = document.createElement("p");
    made.className = look;
    made.id = letter + n;
    made.hidden = true;
    return made;
  }

  // What the script alone shows stands in the page once and is copied to where it belongs
  function furnish(letter, n) {
    var place = by(letter + n), made = place && by("kit-" + letter).content.cloneNode(true);
    if (!made) return null;
    Array.prototype.forEach.call(made.querySelectorAll("*"), function (one) {
      Array.prototype.forEach.call(one.attributes, function (each) { each.value = each.value.replace("\u00a7", n); });
      if (!one.childElementCount) one.textContent = one.textContent.replace("\u00a7", n);
    });
    place.appendChild(made);
    return place;
  }

  questions.forEach(function (one, at) {
    var n = one.n = at + 1, none = furnish("n", n), labels = all("input[name=a" + n + "] + b");
    files[one.id] = [];
    by("card" + n).querySelector(".body").prepend(line("d", n, "done"));
    by("e" + n).before(line("b", n, "muted here"));
    ["d", "e", "k"].forEach(function (letter) { furnish(letter, n); });
    if (none) none.lastElementChild.textContent = ": " + by("q" + n).querySelector(".words").textContent;
    if (one.kind === "long") {
      furnish("f", n);
      by("i" + n).setAttribute("aria-describedby", "t" + n + " e" + n);
    }
    all("input[name=a" + n + "]").forEach(function (each, place) { each.id = "a" + n + "-" + place; });
    all("input[name=c" + n + "]").forEach(function (each) { each.id = "c" + n + "-" + each.value; });
    one.options = one.options || labels.map(function (each) { return each.textContent; });
  });
  data.before.forEach(function (one) { before[one.question] = one; });

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
    app.edition = Math.max(Date.now(), app.edition + 1);
    var made = {
      kind: data.kind, version: data.version, workspace: ticket.workspace, request: ticket.request,
      person: ticket.person, nonce: ticket.nonce, edition: app.edition,
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

  function show() {
    var done = 0, problems = wrong().filter(function (one) {
      return app.asked ? true : app.tried[one[3]] && one[1] !== "missing" && one[1] !== "nothing";
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
    tell(by("state"), fill(words.progress, { done: done, all: last }));
    by("progress").value = done;
    tell(by("kept"), words[app.stored]);
    if (by("by-mail").open) showBlock();
  }

  // Di 12.05.2026; Tue 12 May 2026
  function day(moment) {
    var named = data.language === "de" ? "2-digit" : "short";
    var form = { weekday: "short", day: "2-digit", month: named, year: "numeric" };
    return moment.toLocaleDateString(app.locale, form).replace(/^([^\s.,]+)[.,]+ /, "$1 ");
  }

  function printed(one) {
    var said = value(one) || "", names = files[one.id].map(function (file) { return file.name; });
    if (one.kind === "number") said = said && clean(by("a" + one.n).value) + (one.unit ? " " + one.unit : "");
    if (one.kind === "date" && said) said = day(new Date(said + "T12:00"));
    return [said].concat(names).filter(Boolean).join("\n");
  }

  // How a number was understood, where it is not written as the language writes it
  function readBack(one) {
    var said = by("a" + one.n).value.trim().replace(/\u2212/g, "-"), found = value(one);
    var ways = [true, false].map(function (grouped) {
      return Number(found || 0).toLocaleString(data.language, { maximumFractionDigits: 6, useGrouping: grouped });
    });
    tell(by("w" + one.n), found && ways.indexOf(said) < 0 ? fill(words.understood, { number: ways[0] }) : "");
  }

  function mark(problems) {
    all("form .error").forEach(function (place) {
      var found = problems.filter(function (one) { return one[0] === place.id; })[0];
      place.hidden = !found;
      tell(place.lastElementChild, found ? words["error_" + found[1]] : "");
    });
    all("[aria-invalid]").forEach(function (field) { field.removeAttribute("aria-invalid"); });
    problems.forEach(function (one) {
      (one[2].closest(".chips, .drop") || one[2]).setAttribute("aria-invalid", "true");
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
    app.asked = true;
    show();
    var problems = wrong();
    if (!problems.length) return true;
    say(problems[0][1] === "nothing" ? words.error_nothing : words.error_some, true);
    problems[0][2].focus();
    (by("card" + problems[0][3]) || problems[0][2]).scrollIntoView({ block: "nearest" });
    return false;
  }

  Object.assign(app, {
    chosen: chosen, checked: checked, answer: answer, everyFile: everyFile, show: show, showBlock: showBlock,
    say: say, complete: complete
  });
  return app;
})();
