"use strict";
// Runs in the approver's browser, from a file and without a network. Nothing here makes markup out of text: all words go
// through textContent and value. WebCrypto is missing on file:// in some browsers, hence a SHA-256 of our own
// (FIPS 180-4) and HMAC (RFC 2104); the tests hold both against published vectors.
(function () {
  var ROUND = [], START = [];

  function fraction(value) {
    return ((value - Math.floor(value)) * 4294967296) | 0;
  }

  (function () {
    for (var n = 2; ROUND.length < 64; n++) {
      var prime = true;
      for (var d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
      if (!prime) continue;
      if (START.length < 8) START.push(fraction(Math.sqrt(n)));
      ROUND.push(fraction(Math.cbrt(n)));
    }
  })();

  function turn(word, by) {
    return (word >>> by) | (word << (32 - by));
  }

  function sha256(bytes) {
    var state = START.slice(), words = new Array(64), length = bytes.length;
    var padded = new Uint8Array(((length + 72) >> 6) << 6);
    padded.set(bytes);
    padded[length] = 128;
    var view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(length / 536870912));
    view.setUint32(padded.length - 4, (length << 3) >>> 0);
    for (var at = 0; at < padded.length; at += 64) {
      var i;
      for (i = 0; i < 16; i++) words[i] = view.getInt32(at + 4 * i);
      for (i = 16; i < 64; i++) {
        var p = words[i - 15], q = words[i - 2];
        var low = turn(p, 7) ^ turn(p, 18) ^ (p >>> 3), high = turn(q, 17) ^ turn(q, 19) ^ (q >>> 10);
        words[i] = (words[i - 16] + low + words[i - 7] + high) | 0;
      }
      var s = state.slice();
      for (i = 0; i < 64; i++) {
        var big = turn(s[4], 6) ^ turn(s[4], 11) ^ turn(s[4], 25);
        var one = (s[7] + big + ((s[4] & s[5]) ^ (~s[4] & s[6])) + ROUND[i] + words[i]) | 0;
        var small = turn(s[0], 2) ^ turn(s[0], 13) ^ turn(s[0], 22);
        var two = (small + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]))) | 0;
        s = [(one + two) | 0, s[0], s[1], s[2], (s[3] + one) | 0, s[4], s[5], s[6]];
      }
      for (i = 0; i < 8; i++) state[i] = (state[i] + s[i]) | 0;
    }
    var out = new Uint8Array(32), written = new DataView(out.buffer);
    for (var k = 0; k < 8; k++) written.setInt32(4 * k, state[k]);
    return out;
  }

  function joined(one, two) {
    var out = new Uint8Array(one.length + two.length);
    out.set(one);
    out.set(two, one.length);
    return out;
  }

  function hmac(key, bytes) {
    var block = new Uint8Array(64), inner = new Uint8Array(64), outer = new Uint8Array(64);
    block.set(key.length > 64 ? sha256(key) : key);
    for (var i = 0; i < 64; i++) {
      inner[i] = block[i] ^ 54;
      outer[i] = block[i] ^ 92;
    }
    return sha256(joined(outer, sha256(joined(inner, bytes))));
  }

  function utf8(text) {
    var out = [];
    for (var i = 0; i < text.length; i++) {
      var c = text.codePointAt(i);
      if (c > 65535) i++;
      else if (c >= 55296 && c <= 57343) c = 65533;
      if (c < 128) out.push(c);
      else if (c < 2048) out.push(192 | (c >> 6), 128 | (c & 63));
      else if (c < 65536) out.push(224 | (c >> 12), 128 | ((c >> 6) & 63), 128 | (c & 63));
      else out.push(240 | (c >> 18), 128 | ((c >> 12) & 63), 128 | ((c >> 6) & 63), 128 | (c & 63));
    }
    return Uint8Array.from(out);
  }

  function hex(bytes) {
    return Array.from(bytes, function (one) { return (one < 16 ? "0" : "") + one.toString(16); }).join("");
  }

  function unhex(text) {
    return Uint8Array.from(text.match(/../g) || [], function (pair) { return parseInt(pair, 16); });
  }

  // RFC 4648 without padding: letters of one case and digits, which no mail program breaks, links or "corrects"
  function base32(bytes) {
    var signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", out = "", kept = 0, bits = 0;
    for (var i = 0; i < bytes.length; i++) {
      kept = ((kept & 31) << 8) | bytes[i];
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        out += signs[(kept >> bits) & 31];
      }
    }
    return bits ? out + signs[(kept << (5 - bits)) & 31] : out;
  }

  // What no answer may hold: control characters, marks that turn the direction of writing, halves of characters
  function clean(text) {
    return text
      .replace(/\r\n?|[\u2028\u2029]/g, "\n")
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "")
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(^|[^\ud800-\udbff])[\udc00-\udfff]/g, "$1\ufffd")
      .trim();
  }

  window.formProof = { sha256: sha256, hmac: hmac, utf8: utf8, hex: hex, unhex: unhex, base32: base32, clean: clean };

  var found = document.getElementById("form-data");
  if (!found) return;
  var data = JSON.parse(found.textContent), ticket = data.ticket, words = data.words;
  function by(id) { return document.getElementById(id); }
  function fill(pattern, values) {
    return pattern.replace(/\{(\w+)\}/g, function (all, name) { return name in values ? values[name] : all; });
  }

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
      signed = joined(signed, joined(utf8(part + ":" + said.length + ":"), joined(said, utf8("\n"))));
    });
    made.mac = hex(hmac(unhex(ticket.key), signed));
    return made;
  }

  function asBlock() {
    var bytes = utf8(JSON.stringify(answer()));
    var lines = base32(joined(bytes, sha256(bytes).slice(0, 5))).match(/.{1,60}/g);
    var head = fill(words.block, { decision: words[decision()] });
    return head + "\n\n[[ANSWER]]\n" + lines.join("\n") + "\n[[/ANSWER]]\n";
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
    var file = new Blob([JSON.stringify(answer(), null, 1) + "\n"], { type: "application/json" });
    var link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = data.file;
    document.body.appendChild(link);
    link.click();
    link.remove();
    window.setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
    state.textContent = words.saved;
  }

  function copy() {
    if (!complete()) return;
    block.focus();
    block.select();
    var done = false;
    try { done = document.execCommand("copy"); } catch (error) { done = false; }
    by("copied").textContent = done ? words.copied : words.copy_by_hand;
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
