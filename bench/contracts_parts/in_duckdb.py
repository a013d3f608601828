"""The two questions over raw observations, in DuckDB. Run by its own Python, with nothing of ours."""

import json
import statistics
import sys
import time
from pathlib import Path

import duckdb

LATEST = """
SELECT contract, sum(CASE WHEN rating = 'meets' THEN 1 ELSE 0 END), sum(CASE WHEN rating = 'nearly' THEN 1 ELSE 0 END),
       sum(CASE WHEN rating = 'below' THEN 1 ELSE 0 END), sum(CASE WHEN rating = 'far-below' THEN 1 ELSE 0 END)
FROM (SELECT contract, indicator, arg_max(rating, period_from) AS rating FROM o GROUP BY contract, indicator) l
GROUP BY contract ORDER BY contract
"""
COUNTS = "SELECT indicator, rating, count(*), max(period_from) FROM o GROUP BY indicator, rating"


def timed(connection, sql: str, rounds: int) -> tuple[list[float], list]:
    times, rows = [], []
    for _ in range(rounds):
        began = time.perf_counter()
        rows = connection.execute(sql).fetchall()
        times.append((time.perf_counter() - began) * 1000)
    times.sort()
    return [statistics.median(times), times[min(len(times) - 1, int(len(times) * 0.95))]], rows


def main() -> None:
    connection = duckdb.connect()
    connection.execute(f"CREATE TABLE o AS SELECT * FROM read_csv('{Path(sys.argv[1])}', header = true)")
    raw, rows = timed(connection, LATEST, int(sys.argv[2]))
    rebuild, _ = timed(connection, COUNTS, int(sys.argv[2]))
    total = [sum(int(row[column]) for row in rows) for column in range(1, 5)]
    answer = {"raw_sql": raw, "raw_rebuild": rebuild, "versions": f"DuckDB {duckdb.__version__}",
              "notes": f"latest ratings {total}, loaded before the clock began"}  # fmt: skip
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
