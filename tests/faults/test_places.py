"""Files and folders that can only be read, cloud folders, network drives: what the storage and the services do."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PureWindowsPath

import pytest

from editorial.app import create_workspace, open_workspace
from editorial.domain.content import ContentItem
from editorial.errors import ReadOnly, Refused, WorkspaceError
from editorial.memory import Memory, recall, remember
from editorial.services.content import Draft
from editorial.services.exports import Wish
from editorial.storage import database
from editorial.storage.place import (
    CLOUD,
    NETWORK,
    Place,
    cloud_of,
    mounts_of_linux,
    mounts_of_macos,
    network_of,
    place_of,
)
from tests.builders import ME, make_item, new_workspace
from tests.faults.damage import mark
from tests.faults.others import may_forbid, only_read

#: Dies in the middle of a step, with a part of it in the file already.
CRASH = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size=1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE content SET text = 'Halb.'")
connection.execute("UPDATE journal SET detail = detail || ?", ("x" * 4000,))
os.kill(os.getpid(), 9)
"""
CLOUDS = [
    ("/ada/Dropbox/plan.editorial", "Dropbox"),
    ("/ada/Dropbox (Lindenau GmbH)/Presse/plan.editorial", "Dropbox"),
    ("C:/ada/OneDrive/plan.editorial", "OneDrive"),
    ("C:/ada/OneDrive - Lindenau GmbH/Redaktion/plan.editorial", "OneDrive"),
    ("/ada/Library/CloudStorage/OneDrive-LindenauGmbH/plan.editorial", "OneDrive"),
    ("/ada/Library/Mobile Documents/com~apple~CloudDocs/plan.editorial", "iCloud Drive"),
    ("C:/ada/iCloudDrive/plan.editorial", "iCloud Drive"),
    ("/ada/iCloud Drive/plan.editorial", "iCloud Drive"),
    ("/ada/Google Drive/plan.editorial", "Google Drive"),
    ("/ada/Library/CloudStorage/GoogleDrive-ada@lindenau.example/Meine Ablage/plan.editorial", "Google Drive"),
    ("G:/My Drive/plan.editorial", "Google Drive"),
    ("/ada/Nextcloud/plan.editorial", "Nextcloud"),
    ("/ada/Nextcloud2/plan.editorial", "Nextcloud"),
    ("/ada/ownCloud/plan.editorial", "ownCloud"),
    ("/ada/MagentaCLOUD/plan.editorial", "MagentaCLOUD"),
    ("C:/ada/HiDrive/plan.editorial", "HiDrive"),
    ("/ada/Library/CloudStorage/Box-Box/plan.editorial", "Box"),
]
MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
nas:/plaene /plaene nfs4 rw,vers=4.2 0 0
//nas/team /media/team\\040drive cifs rw 0 0
ada@host:/ /ada/fern fuse.sshfs rw 0 0
/dev/sdb1 /media/team\\040drive/stick vfat rw 0 0
tmpfs /tmp tmpfs rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
"""
DRIVES = [
    ("/plaene/2026/plan.editorial", "NFS"),
    ("/media/team drive/plan.editorial", "SMB"),
    ("/ada/fern/plan.editorial", "SSHFS"),
    ("/run/user/1000/gvfs/smb-share:server=nas/plan.editorial", "GVfs"),
    ("//nas/team/plan.editorial", "UNC"),
    ("/plaene2/plan.editorial", ""),
    ("/media/team drive/stick/plan.editorial", ""),
    ("/tmp/plan.editorial", ""),
    ("/ada/plan.editorial", ""),
]


@pytest.mark.parametrize(("path", "name"), CLOUDS)
def test_the_folders_of_cloud_services_are_known(path: str, name: str) -> None:
    assert cloud_of(Path(path), {}) == Place(CLOUD, name)


@pytest.mark.parametrize(
    "path",
    [
        "/ada/Dokumente/plan.editorial",
        "/ada/Dropbox.editorial",
        "/ada/dropboxes/plan.editorial",
        "/ada/Box/plan.editorial",
    ],
)
def test_other_folders_are_not_taken_for_a_cloud(path: str) -> None:
    assert cloud_of(Path(path), {}) is None


def test_onedrive_is_found_where_windows_says_it_lies() -> None:
    path = Path("/data/firma/plan.editorial")
    assert cloud_of(path, {"OneDriveCommercial": "/data/firma"}) == Place(CLOUD, "OneDrive")


def test_a_folder_that_syncthing_copies_is_known_by_what_it_leaves_there(tmp_path: Path) -> None:
    (tmp_path / "team" / ".stfolder").mkdir(parents=True)
    assert place_of(tmp_path / "team" / "plan.editorial", []) == Place(CLOUD, "Syncthing")
    assert place_of(tmp_path / "plan.editorial", []) is None


@pytest.mark.parametrize(("path", "name"), DRIVES)
def test_network_drives_are_known_by_what_is_mounted(path: str, name: str) -> None:
    found = network_of(Path(path), list(mounts_of_linux(MOUNTS)))
    assert found == (Place(NETWORK, name) if name else None)


def test_windows_shares_are_known_in_every_spelling() -> None:
    for name in (r"\\nas\team\plan.editorial", r"\\?\UNC\nas\team\plan.editorial"):
        assert network_of(PureWindowsPath(name), []) == Place(NETWORK, "UNC")
    assert network_of(PureWindowsPath(r"\\?\C:\ada\plan.editorial"), []) is None


def test_the_list_of_macos_is_read_too() -> None:
    told = "/dev/disk3s1s1 on / (apfs, sealed, local)\n//ada@nas/plans on /Volumes/plans (smbfs, nodev, nosuid)\n"
    assert list(mounts_of_macos(told)) == [("/", "apfs"), ("/Volumes/plans", "smbfs")]
    assert network_of(Path("/Volumes/plans/plan.editorial"), mounts_of_macos(told)) == Place(NETWORK, "SMB")


def test_in_a_shared_place_no_write_ahead_log_is_used_even_where_it_is_safe(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "WAL_SAFE", (3, 0, 0))
    folder = tmp_path / "Nextcloud"
    folder.mkdir()
    shared, own = new_workspace(folder), new_workspace(tmp_path)
    modes = [one.store.database.raw.execute("PRAGMA journal_mode").fetchone()[0] for one in (shared, own)]
    assert modes == ["truncate", "wal"]
    assert shared.maintenance.place(ME) == Place(CLOUD, "Nextcloud")
    assert own.maintenance.place(ME) is None
    shared.close()
    own.close()


def test_a_workspace_moved_from_this_computer_into_the_cloud_leaves_its_write_ahead_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "WAL_SAFE", (3, 0, 0))
    workspace = new_workspace(tmp_path)
    make_item(workspace)
    workspace.close()
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    moved = open_workspace(workspace.path.rename(folder / workspace.path.name))
    assert moved.store.database.raw.execute("PRAGMA journal_mode").fetchone()[0] == "truncate"
    assert moved.maintenance.check(ME).ok
    moved.close()
    assert [one.name for one in folder.iterdir()] == [workspace.path.name]


def test_what_a_crash_left_in_a_write_ahead_log_is_there_where_none_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as other_computer:
        other_computer.setattr(database, "WAL_SAFE", (3, 0, 0))
        workspace = new_workspace(tmp_path)
        make_item(workspace, "Nur im WAL")
        folder = tmp_path / "after"
        folder.mkdir()
        for one in tmp_path.glob("desk.editorial*"):
            (folder / one.name).write_bytes(one.read_bytes())
        assert (folder / "desk.editorial-wal").stat().st_size > 0
        workspace.close()
    again = open_workspace(folder / "desk.editorial")
    assert again.store.database.raw.execute("PRAGMA journal_mode").fetchone()[0] == "truncate"
    assert again.search.find(ME, "wal")
    assert again.maintenance.check(ME).ok
    again.close()
    assert [one.name for one in folder.iterdir()] == ["desk.editorial"]


def test_what_was_told_of_a_workspace_is_remembered_for_its_place(tmp_path: Path) -> None:
    path = tmp_path / "desk.editorial"
    assert recall(path) == Memory()
    remember(path, place="Dropbox")
    remember(path, open=True)
    assert recall(path) == Memory(open=True, place="Dropbox")
    assert recall(tmp_path / "other.editorial") == Memory()


# Only to be read ------------------------------------------------------------------------------------------------------

if may_forbid():

    @pytest.mark.parametrize("what", ["file", "folder"])
    def test_what_can_only_be_read_is_read_whole_and_every_change_is_refused_in_words(
        tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, what: str
    ) -> None:
        workspace = new_workspace(tmp_path)
        item = make_item(workspace, text="Text.")
        workspace.close()
        before, elsewhere = mark(workspace.path), tmp_path_factory.mktemp("elsewhere")
        with only_read(workspace.path if what == "file" else tmp_path):
            again = open_workspace(workspace.path)
            assert again.content.card(ME, item.id).item == item
            assert again.search.find(ME, "laborbesuch")
            assert again.maintenance.check(ME).ok
            acts: tuple[Callable[[], object], ...] = (
                lambda: again.content.edit(ME, replace(item, text="Neu.")),
                lambda: again.content.create(ME, Draft(ContentItem(title="Neu"))),
                lambda: again.parts.attach(ME, item.id, "a.png", b"x"),
                lambda: again.history.undo(ME),
            )
            for act in acts:
                with pytest.raises(ReadOnly) as caught:
                    act()
                assert workspace.path.name in caught.value.text("de")
            again.maintenance.back_up(ME, again.store.wall(), elsewhere / "copy.editorial")
            again.exports.write(ME, "plan", elsewhere / "plan.csv", Wish())
            again.close()
        assert mark(workspace.path) == before
        copy = open_workspace(elsewhere / "copy.editorial")
        assert copy.maintenance.check(ME).ok
        copy.close()

    def test_into_a_folder_that_can_only_be_read_nothing_is_written_and_the_sentence_names_it(tmp_path: Path) -> None:
        workspace, closed = new_workspace(tmp_path), tmp_path / "zu"
        closed.mkdir()
        with only_read(closed):
            acts: tuple[Callable[[], object], ...] = (
                lambda: workspace.maintenance.back_up(ME, workspace.store.wall(), closed / "copy.editorial"),
                lambda: workspace.exports.write(ME, "plan", closed / "plan.xlsx", Wish()),
                lambda: create_workspace(closed / "neu.editorial"),
            )
            for act in acts:
                with pytest.raises((WorkspaceError, Refused)) as caught:
                    act()
                assert "zu" in caught.value.text("de")
            assert list(closed.iterdir()) == []
        workspace.close()

    def test_a_step_that_a_crash_broke_off_on_a_disk_that_can_only_be_read_is_told(tmp_path: Path) -> None:
        workspace = new_workspace(tmp_path)
        make_item(workspace)
        workspace.close()
        subprocess.run([sys.executable, "-c", CRASH, str(workspace.path)], check=False)
        before = mark(workspace.path)
        with only_read(tmp_path):
            with pytest.raises(ReadOnly) as caught:
                open_workspace(workspace.path)
            assert "desk.editorial" in caught.value.text("de")
        assert mark(workspace.path) == before
        again = open_workspace(workspace.path)
        assert again.store.database.recovered
        assert again.maintenance.check(ME).ok
        again.close()
