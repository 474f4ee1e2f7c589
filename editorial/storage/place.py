"""Where a workspace lies: on this computer alone, in a folder that a cloud copies, or on another computer.

A cloud service copies the file while it is being written, and a network drive may not pass on locks. Both work for one
computer at a time; a write-ahead log does not (https://sqlite.org/wal.html, "all processes using a database must be on
the same host computer"; https://sqlite.org/howtocorrupt.html, sections 2.1 and 2.3).
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from ..places import resolved

#: Kinds of a place.
CLOUD, NETWORK = "cloud", "network"


@dataclass(frozen=True, slots=True)
class Place:
    """A folder shared with other computers: `kind` is "cloud" or "network", `name` the service or protocol."""

    kind: str
    name: str


#: What the folders of the services are called, in small letters; a company's name may follow in OneDrive and Dropbox.
_FOLDERS: tuple[tuple[str, str], ...] = (
    (r"dropbox( \(.+\))?", "Dropbox"),
    (r"onedrive( ?- .+)?", "OneDrive"),
    (r"com~apple~clouddocs|icloud ?drive|icloud~.+", "iCloud Drive"),
    (r"google ?drive( \(.+\))?|googledrive-.+|my drive|meine ablage|drivefs", "Google Drive"),
    (r"nextcloud\d*", "Nextcloud"),
    (r"owncloud\d*", "ownCloud"),
    (r"box( sync|-box)", "Box"),
    (r"pcloud ?drive|pcloudsync", "pCloud"),
    (r"magentacloud", "MagentaCLOUD"),
    (r"hidrive|strato hidrive", "HiDrive"),
    (r"seafile", "Seafile"),
    (r"syncthing", "Syncthing"),
    (r"megasync( downloads)?", "MEGA"),
    (r"tresorit( drive)?", "Tresorit"),
)
#: Folders under which macOS keeps what belongs to any service.
_CLOUD_STORAGE = ("library", "cloudstorage")
#: What a service leaves in the folder that it copies, wherever that lies and whatever it is called.
_TRACES = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".owncloudsync.log": "ownCloud",
    ".nextcloudsync.log": "Nextcloud",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
}
#: Windows tells in these where OneDrive lies.
_ONEDRIVE = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
#: File systems behind which another computer stands, as /proc/mounts and macOS's mount call them.
_REMOTE = {
    "nfs": "NFS",
    "nfs4": "NFS",
    "cifs": "SMB",
    "smb": "SMB",
    "smb2": "SMB",
    "smb3": "SMB",
    "smbfs": "SMB",
    "afpfs": "AFP",
    "afs": "AFS",
    "webdav": "WebDAV",
    "davfs": "WebDAV",
    "fuse.davfs2": "WebDAV",
    "fuse.sshfs": "SSHFS",
    "fuse.rclone": "rclone",
    "fuse.gvfsd-fuse": "GVfs",
    "fuse.glusterfs": "GlusterFS",
    "ceph": "Ceph",
    "9p": "9P",
    "vboxsf": "VirtualBox",
    "fuse.vmhgfs-fuse": "VMware",
}
_DRIVE_REMOTE = 4


def place_of(path: Path, mounts: Iterable[tuple[str, str]] | None = None) -> Place | None:
    """The shared place in which a workspace lies, or None; `mounts` are (folder, file system), by default those of
    this computer."""
    whole = resolved(path)
    return network_of(whole, this_computers_mounts() if mounts is None else mounts) or cloud_of(whole)


def cloud_of(path: PurePath, env: Mapping[str, str] = os.environ) -> Place | None:
    """The cloud service whose folder holds the path."""
    folders = [one.lower() for one in path.parts[:-1]]
    for name in folders:
        for pattern, service in _FOLDERS:
            if re.fullmatch(pattern, name):
                return Place(CLOUD, service)
    if any(pair == _CLOUD_STORAGE for pair in zip(folders, folders[1:], strict=False)):
        after = path.parts[folders.index("cloudstorage") + 1]
        return Place(CLOUD, re.split(r"[-_]", after)[0])
    for name in _ONEDRIVE:
        if (root := env.get(name)) and path.is_relative_to(root):
            return Place(CLOUD, "OneDrive")
    return _traced(path)


def _traced(path: PurePath) -> Place | None:
    for folder in Path(path).parents:
        for trace, service in _TRACES.items():
            if os.path.lexists(folder / trace) and folder != Path.home():
                return Place(CLOUD, service)
    return None


def network_of(path: PurePath, mounts: Iterable[tuple[str, str]]) -> Place | None:
    """The protocol over which the path is reached, None for this computer's own disks."""
    words = str(path).replace("\\", "/")
    if words.startswith("//?/UNC/") or (words.startswith("//") and not words.startswith(("//?/", "//./"))):
        return Place(NETWORK, "UNC")
    if "/gvfs/" in words or words.startswith("/net/"):
        return Place(NETWORK, "GVfs" if "/gvfs/" in words else "NFS")
    if os.name == "nt" and _is_remote_drive(path):
        return Place(NETWORK, "SMB")
    under = [(len(folder), kind) for folder, kind in mounts if _is_under(words, folder)]
    name = _REMOTE.get(max(under)[1].lower()) if under else None
    return Place(NETWORK, name) if name else None


def _is_under(words: str, folder: str) -> bool:
    return folder == "/" or words == folder or words.startswith(folder.rstrip("/") + "/")


def this_computers_mounts() -> list[tuple[str, str]]:
    """(folder, file system) of everything that is mounted; empty where the system does not say."""
    if sys.platform == "darwin":
        import subprocess

        try:
            told = subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=2, check=False)
        except (OSError, subprocess.TimeoutExpired):
            return []
        return list(mounts_of_macos(told.stdout))
    try:
        return list(mounts_of_linux(Path("/proc/self/mounts").read_text("utf-8", "replace")))
    except OSError:
        return []


def mounts_of_linux(text: str) -> Iterator[tuple[str, str]]:
    """Out of /proc/mounts: device, folder, file system; blanks in names are written as \\040 (fstab(5))."""
    for line in text.splitlines():
        parts = line.split(" ")
        if len(parts) >= 3:
            yield re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), parts[1]), parts[2]


def mounts_of_macos(text: str) -> Iterator[tuple[str, str]]:
    """Out of `mount`: "//ada@nas/plans on /Volumes/plans (smbfs, nodev, nosuid)"."""
    for found in re.finditer(r"^.+? on (/.*) \(([a-z0-9]+)[,)]", text, re.MULTILINE):
        yield found[1], found[2]


def _is_remote_drive(path: PurePath) -> bool:
    """Whether Windows reached the drive's letter over the network (GetDriveTypeW, DRIVE_REMOTE)."""
    import ctypes

    libraries = getattr(ctypes, "windll", None)
    return libraries is not None and bool(libraries.kernel32.GetDriveTypeW(f"{path.drive}\\") == _DRIVE_REMOTE)
