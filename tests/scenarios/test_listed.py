"""This file is the list of what ships in the authors' guide: every file stands there once, and what is said is so."""

from __future__ import annotations

import re

from tests.kit import shipped_library
from trainer.shipped import shipped

ROW = re.compile(r"^\| \[`([\w-]+)`\]\(([\w/-]+)\.yaml\) \|", re.MULTILINE)


def test_every_file_stands_in_the_guide_once() -> None:
    """Each exercise, test, survey, record and agenda; a sheet that only serves an exercise stands with that one."""
    rows = ROW.findall((shipped("scenarios") / "README.md").read_text(encoding="utf-8"))
    used = {path.stem for path in shipped("scenarios").glob("roleplay/*.yaml")} - {
        one.id for one in shipped_library().scenarios()
    }

    listed = [name for name, _path in rows]
    assert len(listed) == 51
    assert sorted(listed) == sorted({one.id for one in shipped_library().entries} - used)
    assert [path for name, path in rows if path.rpartition("/")[2] != name] == []
    assert [path for _name, path in rows if not (shipped("scenarios") / f"{path}.yaml").is_file()] == []
    for language in ("nb", "ru"):
        beside = [path for _name, path in rows if not (shipped("scenarios") / f"{path}.{language}.yaml").is_file()]
        assert beside == []
