"""The built wheel in an empty environment: what a user gets, and nobody else's packages of our names."""

import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OURS = {"meetings", "templates", "forms", "tui"}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bin folder of an environment that holds the wheel, with the pinned dependencies of this one beside it."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    wheel = next(folder.glob("kiemdiem-*.whl"))
    venv.create(folder / "env", with_pip=True)
    python = folder / "env" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    install: list[str | Path] = [python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", wheel]
    subprocess.run(install, check=True, capture_output=True)
    theirs = folder / "env" / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "site-packages"
    (theirs / "dependencies.pth").write_text(str(dependencies(folder / "dependencies")), encoding="utf-8")
    return python.parent


def dependencies(folder: Path) -> Path:
    """Copies of what this environment has installed, without our own editable hook."""
    shutil.copytree(
        sysconfig.get_path("purelib"), folder, ignore=shutil.ignore_patterns("*kiemdiem*", "*editable*", "__pycache__")
    )
    return folder


def test_no_dependency_brings_packages_of_our_names(installed: Path) -> None:
    folder = installed.parent.parent / "dependencies"
    assert not OURS & {path.name.removesuffix(".py") for path in folder.iterdir()}


def test_the_wheel_holds_the_four_floors_and_runs_the_demo(installed: Path, tmp_path: Path) -> None:
    command: list[str | Path] = [installed / "kiemdiem", "demo", "--out", tmp_path / "demo"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    written = {path.name for path in (tmp_path / "demo").iterdir()}
    assert {"bien-ban.docx", "bien-ban-kiem-phieu.docx", "bang-tong-hop.docx", "hop.toml", "danh-sach.xlsx"} <= written
    month = {"danh-sach-tong-hop-2026-07.docx", "danh-sach-tong-hop-2026-07.xlsx", "thong-bao-ket-qua-2026-07.docx"}
    assert month | {"phieu-danh-gia-2026-07-01-tran-van-binh.docx", "thang.toml"} <= written
    where = subprocess.run(
        [installed / "python", "-c", "import meetings; print(meetings.__file__)"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "env" in Path(where.stdout.strip()).parts
