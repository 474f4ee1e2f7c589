"""A real browser without a screen, driven through its WebDriver (https://www.w3.org/TR/webdriver2/) without a library:
it opens a file, runs script, is told its colours and size, and keeps a list of every request it makes."""

from __future__ import annotations

import base64
import http.client
import json
import os
import re
import signal
import socketserver
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.programs import program

#: So long a browser may take to come up beside other tests.
_SECONDS = 180
_SWITCHES = (
    "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run --disable-sync "
    "--disable-extensions "
    "--disable-background-networking --disable-component-update --disable-default-apps --disable-domain-reliability "
    "--no-default-browser-check --hide-scrollbars --force-device-scale-factor=1 --lang=de "
    "--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparency"
).split()
#: Runs before anything of the page: counts what an injected script would do.
_WATCH = """
window.__hits = [];
for (const name of ['alert', 'confirm', 'prompt', 'open', 'print', 'fetch'])
  window[name] = (...said) => { window.__hits.push([name, String(said[0])]); };
document.addEventListener('securitypolicyviolation', event => window.__hits.push(['policy', event.blockedURI]));
"""


#: Keys that are more than a letter, by name (WebDriver, 17.4.2).
KEYS = {
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Shift": "\ue008",
    "Space": " ",
    "Left": "\ue012",
    "Up": "\ue013",
    "Right": "\ue014",
    "Down": "\ue015",
    "Backspace": "\ue003",
    "Escape": "\ue00c",
}


class _Proxy(socketserver.ThreadingTCPServer):
    """Every connection that leaves the browser ends here and is written down."""

    daemon_threads = True

    def __init__(self) -> None:
        self.asked: list[str] = []
        super().__init__(("127.0.0.1", 0), _Ask)


class _Ask(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        line = self.rfile.readline(4096).decode("latin-1", "replace").strip()
        assert isinstance(self.server, _Proxy)
        self.server.asked.append(line)
        self.wfile.write(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")


class Browser:
    """One session; `downloads` is where files are saved, `proxy` what it asked the network for."""

    def __init__(self, port: int, folder: Path, proxy: _Proxy) -> None:
        self._port, self.downloads, self.proxy = port, folder / "downloads", proxy
        self.downloads.mkdir()
        options = {
            "binary": program("chromium"),
            "args": [
                *_SWITCHES,
                f"--user-data-dir={folder / 'profile'}",
                f"--proxy-server=127.0.0.1:{proxy.server_address[1]}",
                "--proxy-bypass-list=<-loopback>",
            ],
        }
        wanted = {"browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": {"performance": "ALL"}}
        made = self._call("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self._session = f"/session/{made['sessionId']}"
        self.cdp("Page.addScriptToEvaluateOnNewDocument", source=_WATCH)
        self.cdp("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(self.downloads))

    def _call(self, method: str, path: str, body: Any = None) -> Any:
        line = http.client.HTTPConnection("127.0.0.1", self._port, timeout=_SECONDS)
        try:
            line.request(method, path, None if body is None else json.dumps(body), {"Content-Type": "application/json"})
            value = json.loads(line.getresponse().read())["value"]
        finally:
            line.close()
        assert not (isinstance(value, dict) and "error" in value), value
        return value

    def open(self, path: Path) -> None:
        """Open a file and wait until it is there; what was asked for before is forgotten."""
        self._log()
        self._call("POST", f"{self._session}/url", {"url": path.as_uri()})

    def run(self, script: str, *arguments: Any) -> Any:
        """The value that some script returns."""
        return self._call("POST", f"{self._session}/execute/sync", {"script": script, "args": list(arguments)})

    def cdp(self, command: str, **params: Any) -> Any:
        """A command of the DevTools protocol."""
        return self._call("POST", f"{self._session}/goog/cdp/execute", {"cmd": command, "params": params})

    def _log(self) -> list[dict[str, Any]]:
        found = self._call("POST", f"{self._session}/se/log", {"type": "performance"})
        return [json.loads(one["message"])["message"] for one in found]

    def requests(self) -> list[str]:
        """The addresses that were asked for since `open`, the file and what is inside it left out."""
        sent = [one["params"]["request"]["url"] for one in self._log() if one["method"] == "Network.requestWillBeSent"]
        return [one for one in sent if not one.startswith(("file:", "data:", "blob:"))]

    def hits(self) -> list[Any]:
        """What injected scripts did or tried."""
        found: list[Any] = self.run("return window.__hits")
        return found

    def look(self, *, width: int = 1000, height: int = 900, dark: bool = False) -> None:
        """Width and height of the page, and the colours its reader prefers."""
        self.cdp(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.cdp("Emulation.setEmulatedMedia", features=[scheme])

    def script(self, on: bool) -> None:
        """Whether pages may run scripts of their own."""
        self.cdp("Emulation.setScriptExecutionDisabled", value=not on)

    def picture(self, path: Path) -> Path:
        """The whole page as a PNG."""
        made = self.cdp("Page.captureScreenshot", format="png", captureBeyondViewport=True)
        path.write_bytes(base64.b64decode(made["data"]))
        return path

    def press(self, *keys: str, held: str = "") -> None:
        """Press keys one after the other where the focus is; `held` is one that is kept down meanwhile. Special ones
        are in `KEYS`, everything else is typed."""
        each = [one for name in keys for one in ([KEYS[name]] if name in KEYS else list(name))]
        acts = [{"type": kind, "value": one} for one in each for kind in ("keyDown", "keyUp")]
        if held:
            acts = [{"type": "keyDown", "value": KEYS[held]}, *acts, {"type": "keyUp", "value": KEYS[held]}]
        self._call("POST", f"{self._session}/actions", {"actions": [{"type": "key", "id": "k", "actions": acts}]})

    def choose_files(self, field: str, *paths: Path) -> None:
        """Choose files in the field of that id, as its file chooser would."""
        found = self._call("POST", f"{self._session}/element", {"using": "css selector", "value": f"#{field}"})
        place = f"{self._session}/element/{next(iter(found.values()))}/value"
        self._call("POST", place, {"text": "\n".join(map(str, paths))})

    def file_chooser(self, key: str) -> int:
        """Press a key that opens the file chooser; the field it is for, as DevTools number it."""
        self.cdp("Page.setInterceptFileChooserDialog", enabled=True)
        try:
            self._log()
            self.press(key)
            until = time.monotonic() + _SECONDS
            while time.monotonic() < until:
                for one in self._log():
                    if one["method"] == "Page.fileChooserOpened":
                        return int(one["params"]["backendNodeId"])
        finally:
            self.cdp("Page.setInterceptFileChooserDialog", enabled=False)
        raise AssertionError("no file chooser opened")

    def drop_files(self, selector: str, *paths: Path) -> None:
        """Drag files from a file manager over an element and drop them there."""
        script = (
            "let b = document.querySelector(arguments[0]); b.scrollIntoView({block: 'center', behavior: 'instant'});"
            "b = b.getBoundingClientRect(); return [b.x + b.width / 2, Math.max(0, b.y) + Math.min(20, b.height / 2)]"
        )
        x, y = self.run(script, selector)
        data = {"items": [], "files": [str(one) for one in paths], "dragOperationsMask": 1}
        for kind in ("dragEnter", "dragOver", "drop"):
            self.cdp("Input.dispatchDragEvent", type=kind, x=x, y=y, data=data)

    def until(self, script: str, *arguments: Any) -> Any:
        """The first true value that some script returns."""
        until = time.monotonic() + _SECONDS
        while time.monotonic() < until:
            if found := self.run(script, *arguments):
                return found
        raise AssertionError(f"never came true: {script}")

    def printed(self) -> bytes:
        """The page as it comes out of a printer, A4, as PDF."""
        made = self.cdp("Page.printToPDF", paperWidth=8.27, paperHeight=11.69, printBackground=False)
        return base64.b64decode(made["data"])

    def downloaded(self) -> Path:
        """The file that was saved last, as soon as it is whole."""
        until = time.monotonic() + _SECONDS
        while time.monotonic() < until:
            there = [one for one in self.downloads.iterdir() if not one.name.endswith(".crdownload")]
            if there and self.run("return true"):
                return max(there, key=lambda one: one.stat().st_mtime_ns)
        raise AssertionError("nothing was saved")

    def close(self) -> None:
        """End the session."""
        self._call("DELETE", self._session)


def _end_left_over(profile: Path) -> None:
    """A driver that is stopped before its browser is up leaves it behind: ours is known by its profile."""
    for one in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if f"--user-data-dir={profile}".encode() in one.read_bytes():
                os.kill(int(one.parent.name), signal.SIGKILL)
        except OSError:
            continue  # gone meanwhile


@contextmanager
def browsing(folder: Path) -> Iterator[Browser]:
    """A browser for a with statement; gone with its driver and its proxy at the end."""
    proxy = _Proxy()
    threading.Thread(target=proxy.serve_forever, daemon=True).start()
    driver = subprocess.Popen(
        [program("chromedriver"), "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        assert driver.stdout is not None
        port = next(
            int(found[1]) for line in driver.stdout if (found := re.search(r"successfully on port (\d+)", line))
        )
        browser = Browser(port, folder, proxy)
        try:
            yield browser
        finally:
            browser.close()
    finally:
        driver.terminate()
        driver.wait(_SECONDS)
        _end_left_over(folder / "profile")
        assert driver.stdout is not None
        driver.stdout.close()
        proxy.shutdown()
        proxy.server_close()
