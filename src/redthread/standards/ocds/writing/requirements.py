"""How is each requirement said in the field of its stage of use?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import ClauseTerms, Requirement
from redthread.standards.ocds import codes
from redthread.standards.ocds.writing.labels import Labels, labelled
from redthread.standards.ocds.writing.texts import in_language, stated
from redthread.standards.ocds.writing.weights import write_numbers, write_weighting

OF_EXTENSION = (StageOfUse.TECHNICAL_SPECIFICATION, None)
"""The stages that the requirements extension holds; None is a requirement whose stage nobody knows."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes requirements in one language."""

    language: str
    labels: Labels
    currency: str = ""

    def exclusion(self, requirements: Iterable[Requirement]) -> dict[str, object]:
        return _criteria(stated(type=each.code, description=self.described(each)) for each in requirements)

    def selection(self, requirements: Iterable[Requirement]) -> dict[str, object]:
        return _criteria(self._selection_criterion(each) for each in requirements)

    def award(self, requirements: Iterable[Requirement], lot: str) -> dict[str, object]:
        criteria = list(requirements)
        written = _criteria(self._award_criterion(each, lot) for each in criteria)
        named = {self._text(each, "title") or self._text(each, "wording"): each for each in criteria}
        return written | stated(weightingDescription=write_weighting(named, lot, self.currency))

    def terms(self, requirements: Iterable[Requirement]) -> dict[str, object]:
        """One text per kind of term: several clauses follow each other in it."""
        by_name: dict[str, list[str]] = {}
        for each in requirements:
            name = each.code if each.code in codes.CONTRACT_TERMS else codes.CONTRACT_TERMS[0]
            by_name.setdefault(name, []).append(self.described(each, *self._clause(each.clause)))
        return {name: "\n\n".join(texts) for name, texts in by_name.items()}

    def extension(self, requirements: Iterable[Requirement]) -> list[dict[str, object]]:
        """``tender.criteria``: a criterion per heading, stage and lots, with one group (all of it is demanded)."""
        groups = groupby(requirements, key=lambda each: (each.stage, each.heading, tuple(lot.lot for lot in each.lots)))
        return [
            stated(
                id=f"criterion-{index}",
                title=heading,
                relatesToTenderer=None if stage is None else False,
                relatedLots=list(lots),
                requirementGroups=[{"id": f"group-{index}", "requirements": [self._demand(each) for each in inside]}],
            )
            for index, ((stage, heading, lots), inside) in enumerate(groups, start=1)
        ]

    def described(self, requirement: Requirement, *parts: str, with_title: bool = True) -> str:
        """Title, wording, means of proof and scale, as paragraphs: the field is all there is."""
        paragraphs = [
            self._text(requirement, "title") if with_title else "",
            self._text(requirement, "wording"),
            *labelled(self.labels.verification, self._text(requirement, "verification")),
            *labelled(self.labels.scale, self._text(requirement, "is_scored_on")),
            *parts,
        ]
        return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)

    def _selection_criterion(self, requirement: Requirement) -> dict[str, object]:
        code = requirement.code
        kind = next((kind for begin, kind in codes.SELECTION_TYPES.items() if code.startswith(begin)), None)
        paragraphs = (self._text(requirement, "title"), self._text(requirement, "wording"))
        return stated(
            type=kind or (code if code in codes.SELECTION_TYPES.values() else None),
            subType=code if kind else None,
            description="\n\n".join(paragraph for paragraph in paragraphs if paragraph),
            verificationMethod=self._text(requirement, "verification"),
        )

    def _award_criterion(self, requirement: Requirement, lot: str) -> dict[str, object]:
        return stated(
            type=requirement.award_kind.value if requirement.award_kind else None,
            name=self._text(requirement, "title"),
            description=self.described(requirement, with_title=False),
            numbers=write_numbers(requirement, lot),
        )

    def _demand(self, requirement: Requirement) -> dict[str, object]:
        return stated(
            id=requirement.identifier,
            title=self._text(requirement, "title"),
            description=self.described(requirement, with_title=False),
            dataType="boolean" if requirement.is_mandatory else None,
            expectedValue=requirement.is_mandatory or None,
        )

    def _clause(self, terms: ClauseTerms | None) -> Iterator[str]:
        for name in ("trigger", "deadline", "duty_bearer", "sanction") if terms else ():
            yield from labelled(getattr(self.labels, name), getattr(terms, name))

    def _text(self, requirement: Requirement, name: str) -> str:
        return in_language(getattr(requirement, name), self.language, place=requirement.identifier)


def _criteria(written: Iterable[dict[str, object]]) -> dict[str, object]:
    """Those that say anything; the schema wants neither an empty list nor the same one twice."""
    unique: list[dict[str, object]] = []
    for criterion in written:
        if criterion and criterion not in unique:
            unique.append(criterion)
    return {"criteria": unique} if unique else {}
