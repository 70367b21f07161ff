"""This file is a line of words in the debrief: quotes nobody is named for."""

from __future__ import annotations

from trainer.debrief.items.base import Kind
from trainer.debrief.items.said import parts, said, summary

KIND = Kind(summary, said, parts)
