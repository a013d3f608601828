"""The parts of the contracts workload: the rows, the measurements, the engine beside them."""
