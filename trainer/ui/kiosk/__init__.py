"""The laptop in a participant's hands: pick a name, answer, read a card, pass it on."""
