"""How fast the program is, as ratios to limits measured in the same run; `python -m tests.bench` prints one table."""
