// Attachments: by the button, the keyboard or dropped; taken with their checksum or refused with the reason.
(function (app) {
  if (!app) return;
  var kit = formKit, data = app.data, words = data.words, limits = data.limits, files = app.files;
  var clean = kit.clean, fill = kit.fill, by = app.by;

  function weight(size) {
    var small = size < 1e6, shown = size < 1e3 ? 1 : size / (small ? 1e3 : 1e6);
    return shown.toLocaleString(data.language, { maximumFractionDigits: small ? 0 : 1 }) +
      (small ? "\u00a0kB" : "\u00a0MB");
  }

  function held() {
    return app.everyFile().reduce(function (sum, file) { return sum + file.size; }, 0);
  }

  function nameOf(file) {
    var name = clean(String(file.name).replace(/^.*[\\/]/, "").replace(/\s+/g, " ")), dot = name.lastIndexOf(".");
    if (name.length <= limits.name) return name;
    var end = dot > 0 ? name.slice(dot) : "";
    return clean(name.slice(0, limits.name - end.length) + end);
  }

  function endingOf(name) {
    var found = /^.+\.([a-z0-9]+)$/i.exec(name);
    return found ? found[1].toLowerCase() : "";
  }

  function typeOf(name) {
    var ending = endingOf(name);
    return Object.prototype.hasOwnProperty.call(data.types, ending) ? data.types[ending] : "";
  }

  // Whether a file begins as its ending says; the desk looks closer
  function begins(name, bytes) {
    var known = data.beginnings[endingOf(name)], head = kit.hex(bytes.subarray(0, 16));
    return !known || known.some(function (one) { return head.slice(2 * one[0]).indexOf(one[1]) === 0; });
  }

  function refusal(name, size) {
    var left = limits.bytes - held();
    if (!typeOf(name)) return fill(words.refused_type, { name: name, endings: data.endings });
    if (size === 0) return fill(words.refused_empty, { name: name });
    if (app.everyFile().length >= limits.files) return fill(words.refused_many, { name: name, most: limits.files });
    if (size > left) return fill(words.refused_large, {
      name: name, size: weight(size), most: weight(limits.bytes), left: weight(Math.max(0, left))
    });
    return "";
  }

  // Take bytes in, or say why not; "" when it is in
  function take(one, name, bytes) {
    var said = refusal(name, bytes.length), sha256 = said ? "" : kit.hex(kit.sha256(bytes));
    if (said) return said;
    if (!begins(name, bytes)) return fill(words.refused_content, { name: name, ending: endingOf(name) });
    if (files[one.id].some(function (each) { return each.sha256 === sha256; }))
      return fill(words.refused_twice, { name: name });
    files[one.id].push({
      name: name, type: typeOf(name), size: bytes.length, sha256: sha256, data: kit.base64(bytes)
    });
    return "";
  }

  function attach(one, list) {
    var place = by("r" + one.n), queue = Array.prototype.slice.call(list), taken = [];
    place.textContent = "";
    function refuse(said) {
      var line = by("refusal").content.firstElementChild.cloneNode(true);
      line.lastElementChild.textContent = said;
      place.appendChild(line);
    }
    function next() {
      var file = queue.shift();
      if (!file) {
        app.pending--;
        by("card" + one.n).removeAttribute("aria-busy");
        rows(one);
        if (taken.length) app.say(fill(words.attached, { names: taken.join(", ") }));
        app.changed(true);
        return;
      }
      var name = nameOf(file), said = refusal(name, file.size), reader = new FileReader();
      if (said) {
        refuse(file.size || typeOf(name) ? said : fill(words.refused_unreadable, { name: name }));
        return next();
      }
      reader.onload = function () {
        said = take(one, name, new Uint8Array(reader.result));
        if (said) refuse(said); else taken.push(name);
        next();
      };
      reader.onerror = function () {
        refuse(fill(words.refused_unreadable, { name: name }));
        next();
      };
      reader.readAsArrayBuffer(file);
    }
    app.pending++;
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
        app.say(fill(words.removed, { name: file.name }));
        app.changed(true);
      });
      list.appendChild(row);
    });
  }

  Object.assign(app, {
    nameOf: nameOf, take: take, attach: attach, rows: rows
  });
})(inputForm);
