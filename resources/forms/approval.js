// The approval form: what was decided, its proof, and the file or text that carries both.
(function () {
  var kit = formKit, data = kit.read();
  if (!data) return;
  var ticket = data.ticket, words = data.words, clean = kit.clean, fill = kit.fill, utf8 = kit.utf8;
  function by(id) { return document.getElementById(id); }

  var form = by("answer"), comment = by("comment"), name = by("name"), state = by("state"), block = by("block");
  var tried = false;

  function decision() {
    var chosen = form.querySelector("input[name=decision]:checked");
    return chosen ? chosen.value : "";
  }

  function wrong() {
    var chosen = decision(), found = [];
    if (!chosen) found.push("decision");
    if (chosen && chosen !== "approve" && !clean(comment.value)) found.push("comment");
    if (!clean(name.value)) found.push("name");
    return found;
  }

  function answer() {
    var made = {
      kind: data.kind, version: data.version, workspace: ticket.workspace, request: ticket.request,
      stage: ticket.stage, content: ticket.content, person: ticket.person, nonce: ticket.nonce,
      sha256: ticket.sha256, decision: decision(), comment: clean(comment.value), name: clean(name.value),
      written: new Date().toISOString().slice(0, 19) + "Z"
    };
    var signed = new Uint8Array(0);
    data.signed.forEach(function (part) {
      var said = utf8(String(made[part]));
      signed = kit.joined(signed, kit.joined(utf8(part + ":" + said.length + ":"), kit.joined(said, utf8("\n"))));
    });
    made.mac = kit.hex(kit.hmac(kit.unhex(ticket.key), signed));
    return made;
  }

  function asBlock() {
    return fill(words.block, { decision: words[decision()] }) + "\n\n" + kit.block(answer());
  }

  function show() {
    var missing = wrong();
    ["decision", "comment", "name"].forEach(function (part) {
      var bad = tried && missing.indexOf(part) >= 0;
      by("error-" + part).hidden = !bad;
      if (part !== "decision") by(part).setAttribute("aria-invalid", String(bad));
    });
    state.textContent = decision() ? fill(words.ready, { decision: words[decision()] }) : words.open;
    block.value = missing.length ? "" : asBlock();
    by("copied").textContent = "";
  }

  function complete() {
    tried = true;
    show();
    var missing = wrong();
    if (!missing.length) return true;
    var first = missing[0] === "decision" ? by("decide-approve") : by(missing[0]);
    first.focus();
    first.scrollIntoView({ block: "center" });
    return false;
  }

  function save() {
    if (!complete()) return;
    kit.download(data.file, JSON.stringify(answer(), null, 1) + "\n");
    state.textContent = words.saved;
  }

  function copy() {
    if (!complete()) return;
    by("copied").textContent = kit.copy(block) ? words.copied : words.copy_by_hand;
  }

  form.addEventListener("input", show);
  form.addEventListener("change", show);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  by("save").addEventListener("click", save);
  by("copy").addEventListener("click", copy);
  by("without-script").hidden = true;
  by("expired").hidden = Date.now() <= Date.parse(ticket.expires);
  form.hidden = by("bar").hidden = false;
  show();
})();
