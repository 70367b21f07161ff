"""This file is how the sounds in `assets/sounds` are made: one, two or three soft bell tones, nobody else's work.

python -m tests.made_sounds
"""

from __future__ import annotations

import io
import math
import wave
from array import array
from pathlib import Path

RATE = 22_050
PITCH, APART, LONG = 659.25, 0.34, 0.9  # the E above the middle of a piano; seconds between tones and of each tone
OVERTONES = ((1.0, 0.62), (2.0, 0.2), (3.01, 0.09))
FOLDER = Path(__file__).parent.parent / "assets" / "sounds"


def tones(count: int) -> bytes:
    """So many tones one after another as a WAV file."""
    whole = [0.0] * int(RATE * (APART * (count - 1) + LONG))
    for number in range(count):
        start = int(RATE * APART * number)
        for index, value in enumerate(_bell()):
            whole[start + index] += value
    loudest = max(abs(value) for value in whole)
    samples = array("h", (round(26_000 * value / loudest) for value in whole))
    made = io.BytesIO()
    with wave.open(made, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return made.getvalue()


def _bell() -> list[float]:
    """A tone that begins without a click and dies away."""
    found = []
    for index in range(int(RATE * LONG)):
        time = index / RATE
        shape = min(1.0, time / 0.008) * math.exp(-5.2 * time) * min(1.0, (LONG - time) / 0.05)
        found.append(shape * sum(part * math.sin(2 * math.pi * PITCH * over * time) for over, part in OVERTONES))
    return found


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for number in (1, 2, 3):
        (FOLDER / f"tones-{number}.wav").write_bytes(tones(number))
