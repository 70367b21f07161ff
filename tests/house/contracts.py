"""This file is two kinds of wall that import-linter doesn't bring: "only in these rooms" and "nothing but Python"."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, cast

from importlinter import Contract, ContractCheck, fields, output

if TYPE_CHECKING:
    from grimp import ImportGraph


def _inside(module: str, room: str) -> bool:
    return module == room or module.startswith(f"{room}.")


class _Wall(Contract):
    """A wall that each import keeps or breaks by itself."""

    def allows(self, importer: str, imported: str) -> bool:
        """Whether `importer` may import `imported`."""
        raise NotImplementedError

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: ARG002 - import-linter's signature
        """Look at every import of the program."""
        broken = [
            f"{importer} -> {imported}"
            for importer in sorted(graph.modules)
            for imported in sorted(graph.find_modules_directly_imported_by(importer))
            if not self.allows(importer, imported)
        ]
        return ContractCheck(kept=not broken, metadata={"broken": broken})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Name each import that breaks the wall."""
        for line in check.metadata["broken"]:
            output.print_error(f"  {line}")


class OnlyIn(_Wall):
    """`packages` may be imported in `rooms` and nowhere else."""

    type_name = "only_in"

    packages = fields.ListField(subfield=fields.StringField())
    rooms = fields.ListField(subfield=fields.StringField())

    def allows(self, importer: str, imported: str) -> bool:
        """Anything but these packages, or these packages in their rooms."""
        packages, rooms = cast("list[str]", self.packages), cast("list[str]", self.rooms)
        return not any(_inside(imported, package) for package in packages) or any(
            _inside(importer, room) for room in rooms
        )


class StandardLibraryOnly(_Wall):
    """`room` imports itself, the standard library and the modules named in `also`."""

    type_name = "standard_library"

    room = fields.StringField()
    also = fields.ListField(subfield=fields.StringField(), required=False, default=[])

    def allows(self, importer: str, imported: str) -> bool:
        """Imports of other rooms, and this room's own or Python's modules."""
        room, also = cast("str", self.room), cast("list[str]", self.also)
        if not _inside(importer, room):
            return True
        python = imported.partition(".")[0] in sys.stdlib_module_names
        return python or any(_inside(imported, own) for own in (room, *also))
