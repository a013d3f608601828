"""What is stored of a contract: the contract, its clauses, its indicators, their observations?"""

from redthread.apps.contracts.models.clauses import Clause, ClauseEdition
from redthread.apps.contracts.models.contract import Contract, ContractLot, ContractOwner, ContractSite, SanctionStep
from redthread.apps.contracts.models.indicators import Indicator, IndicatorStatus, Target
from redthread.apps.contracts.models.observations import Observation, ObservationDecision, ObservationEvidence

__all__ = [
    "Clause",
    "ClauseEdition",
    "Contract",
    "ContractLot",
    "ContractOwner",
    "ContractSite",
    "Indicator",
    "IndicatorStatus",
    "Observation",
    "ObservationDecision",
    "ObservationEvidence",
    "SanctionStep",
    "Target",
]
