"""This file makes a package of the walks with screens that come and go, so that `python -m` finds it."""
