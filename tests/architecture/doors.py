"""Which rooms of a stage may other stages and the faces enter?"""

from collections.abc import Iterator

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class Doors(Contract):
    """An import that enters a package from outside enters by a door, else the contract is broken.

    ``apps`` is the package whose children are walled off from each other and from everything else;
    ``doors`` are the modules that each of them may open, by name; ``further`` are single modules that
    are open besides. Import-linter's own contracts can protect a module from everybody, but not from
    everybody outside of its own package.
    """

    type_name = "doors"

    # Declared as fields, found as plain values: the base class puts what was configured in their place.
    apps: str = fields.StringField()  # type: ignore[assignment]
    doors: set[str] = fields.SetField(subfield=fields.StringField())  # type: ignore[assignment]
    further: set[str] = fields.SetField(subfield=fields.StringField())  # type: ignore[assignment]

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        broken = sorted(set(self._broken(graph)))
        unknown = sorted(self.further - graph.modules)
        return ContractCheck(kept=not broken and not unknown, metadata={"broken": broken, "unknown": unknown})

    def _broken(self, graph: ImportGraph) -> Iterator[tuple[str, str]]:
        for app in graph.find_children(self.apps):
            inside = {app, *graph.find_descendants(app)}
            for room in inside:
                if self._is_open(room, app):
                    continue
                for importer in graph.find_modules_that_directly_import(room) - inside:
                    yield importer, room

    def _is_open(self, room: str, app: str) -> bool:
        return room == app or room.removeprefix(f"{app}.") in self.doors or room in self.further

    def render_broken_contract(self, check: ContractCheck) -> None:
        for importer, room in check.metadata["broken"]:
            output.print_error(f"{importer} enters {room}, which is no door", bold=False)
        for room in check.metadata["unknown"]:
            output.print_error(f"{room} is named as a door, and there is no such module", bold=False)
