"""This file is a multiple choice among options."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.items.base import ItemBase, NotAnAnswer, Value, some_of
from trainer.model.items.choose import Option
from trainer.words import _, ngettext


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseMany(ItemBase):
    """Any number of options is chosen, or `most` at most; `from_deck` and `from_teams` as in a single choice."""

    options: tuple[Option, ...] = ()
    from_deck: str = ""
    from_teams: bool = False
    most: int | None = None

    def check(self, value: Value) -> Value:
        """The chosen options' ids in the list's order; NotAnAnswer otherwise."""
        chosen = some_of(value, tuple(option.id for option in self.options))
        if self.most is not None and len(chosen) > self.most:
            raise NotAnAnswer(
                ngettext("Choose {count} at most.", "Choose {count} at most.", self.most).format(count=self.most)
            )
        single = next((option for option in self.options if option.alone and option.id in chosen), None)
        if single is not None and len(chosen) > 1:
            raise NotAnAnswer(_("“{option}” goes with nothing else.").format(option=single.text))
        return chosen

    def ticked(self, chosen: tuple[str, ...], last: str) -> tuple[str, ...]:
        """What stays chosen once `last` was ticked: an option that stands alone drives the others out, and they it."""
        alone = {option.id for option in self.options if option.alone}
        if last not in chosen:
            return chosen
        return tuple(one for one in chosen if one == last or (last not in alone and one not in alone))
