"use strict";
// Common to all forms. It runs in the reader's browser, from a file and without a network. Nothing here makes markup out
// of text: all words go through textContent and value. WebCrypto is missing on file:// in some browsers, hence a SHA-256
// of our own (FIPS 180-4) and HMAC (RFC 2104); the tests hold both against published vectors.
var formKit = (function () {
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

  // One block of 64 bytes; the parentheses keep every sum a whole number of 32 bits, which makes it fast
  function compress(state, words, round, bytes, at) {
    for (var i = 0; i < 16; i++, at += 4)
      words[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    for (i = 16; i < 64; i++) {
      var p = words[i - 15] | 0, q = words[i - 2] | 0;
      var low = ((p >>> 7) | (p << 25)) ^ ((p >>> 18) | (p << 14)) ^ (p >>> 3);
      var high = ((q >>> 17) | (q << 15)) ^ ((q >>> 19) | (q << 13)) ^ (q >>> 10);
      words[i] = (((words[i - 16] + words[i - 7]) | 0) + ((low + high) | 0)) | 0;
    }
    var a = state[0] | 0, b = state[1] | 0, c = state[2] | 0, d = state[3] | 0;
    var e = state[4] | 0, f = state[5] | 0, g = state[6] | 0, h = state[7] | 0;
    for (i = 0; i < 64; i++) {
      var big = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      var one = (((((h + big) | 0) + ((e & f) ^ (~e & g))) | 0) + ((round[i] + words[i]) | 0)) | 0;
      var small = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      var two = (small + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + one) | 0;
      d = c; c = b; b = a; a = (one + two) | 0;
    }
    state[0] += a; state[1] += b; state[2] += c; state[3] += d;
    state[4] += e; state[5] += f; state[6] += g; state[7] += h;
  }

  function sha256(bytes) {
    var state = Int32Array.from(START), words = new Int32Array(64), round = Int32Array.from(ROUND);
    var length = bytes.length, at = 0;
    for (; at + 64 <= length; at += 64) compress(state, words, round, bytes, at);
    var last = new Uint8Array(length - at < 56 ? 64 : 128), view = new DataView(last.buffer);
    last.set(bytes.subarray(at));
    last[length - at] = 128;
    view.setUint32(last.length - 8, Math.floor(length / 536870912));
    view.setUint32(last.length - 4, (length << 3) >>> 0);
    for (at = 0; at < last.length; at += 64) compress(state, words, round, last, at);
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
      .replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, function (one) {
        return one.length === 2 ? one : "\ufffd";
      })
      .trim();
  }

  // RFC 4648, for files; a string of all bytes at once would be too long for some browsers
  function base64(bytes) {
    var out = "";
    for (var at = 0; at < bytes.length; at += 24573)
      out += btoa(String.fromCharCode.apply(null, bytes.subarray(at, at + 24573)));
    return out;
  }

  function unbase64(text) {
    var raw = atob(text), out = new Uint8Array(raw.length);
    for (var i = 0; i < raw.length; i++) out[i] = raw.charCodeAt(i);
    return out;
  }

  // JSON in one way only: names sorted, no blanks
  function canonical(value) {
    if (Array.isArray(value)) return "[" + value.map(canonical).join(",") + "]";
    if (value === null || typeof value !== "object") return JSON.stringify(value);
    var parts = Object.keys(value).sort().map(function (name) {
      return JSON.stringify(name) + ":" + canonical(value[name]);
    });
    return "{" + parts.join(",") + "}";
  }

  // An answer as text for a mail: five bytes of checksum, lines that no mail program wraps, marks around it
  function block(made) {
    var bytes = utf8(JSON.stringify(made));
    var lines = base32(joined(bytes, sha256(bytes).slice(0, 5))).match(/.{1,60}/g);
    return "[[ANSWER]]\n" + lines.join("\n") + "\n[[/ANSWER]]\n";
  }

  function fill(pattern, values) {
    return pattern.replace(/\{(\w+)\}/g, function (all, name) { return name in values ? values[name] : all; });
  }

  // Hand a file over to the browser's downloads
  function download(name, text) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    window.setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
  }

  function copy(field) {
    field.focus();
    field.select();
    try { return document.execCommand("copy"); } catch (error) { return false; }
  }

  function read() {
    var found = document.getElementById("form-data");
    return found && JSON.parse(found.textContent);
  }

  return {
    sha256: sha256, hmac: hmac, utf8: utf8, hex: hex, unhex: unhex, base32: base32, base64: base64, unbase64: unbase64,
    joined: joined, clean: clean, canonical: canonical, block: block, fill: fill, download: download, copy: copy,
    read: read
  };
})();
