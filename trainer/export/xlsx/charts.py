"""This file is the report's pictures as the spreadsheet's own charts, each under the figures it is drawn from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING, Literal, assert_never

from trainer.debrief.items.base import dotted
from trainer.debrief.noted import capital
from trainer.export.cleaning import harmless
from trainer.export.tables import as_table
from trainer.export.xlsx.cells import FONT, NARROWEST, at, heightened, said, shown, spread, standing, tabled, titled
from trainer.export.xlsx.paper import ON_AN_UPRIGHT_PAGE, Block, blocks_on_paper
from trainer.model.pictures import Gap, Journey, Ladder, Scores, Times
from trainer.model.report import Chart, Cloud, CrossTable, Distribution, Meters, Report, Table
from trainer.paint.mix import mixed
from trainer.paint.theme import LIGHT, NEUTRALS, Feeling, feeling
from trainer.words import _

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.chart import BarChart
    from openpyxl.chart.series import Series
    from openpyxl.chart.title import Title
    from openpyxl.worksheet.worksheet import Worksheet

WIDTH_CM, BAR_CM, AROUND_CM, LEGEND_CM, ROW_CM, MOST_BARS = 21.0, 0.8, 3.4, 0.9, 0.53, 24
LABELS_WIDE, FIGURES_WIDE, TEXTS_WIDE, APART, GIVEN_WAY = 28, 13, 11, 2, 8
"""In letters: columns of names, of figures and of words; rows between pictures; and what names give way for a page."""
HIGHEST_CM = 15.5
"""A chart as high as this has a page to itself when the sheet is printed."""
PLAIN, NOTHING, BENEATH = NEUTRALS[1], "–", 90
"""The colour of bars that say no feeling, what stands for nothing, and how many letters a remark takes in a line."""
FELT = (-2, 2)
"""From where to where feelings run."""
Grouping = Literal["stacked", "clustered"]


@dataclass(frozen=True, slots=True)
class Axis:
    """What bars are measured on: its name, and where it ends, None where the figures say it."""

    name: str
    least: int | None = None
    most: int | None = None


def drawn(sheet: Worksheet, report: Report) -> None:
    """Every picture of the report one under another, and on paper whole."""
    blocks: list[Block] = []
    for part in (harmless(part) for part in report.parts if isinstance(part, Chart)):
        blocks.append(_one(sheet, part, blocks[-1].end if blocks else 1))
    _widen(sheet)
    for block in blocks:
        if block.note:
            spread(sheet, block.note, *_beneath(sheet))
    heightened(sheet)
    blocks_on_paper(sheet, blocks, WIDTH_CM)


def _beneath(sheet: Worksheet) -> tuple[int, int]:
    """How many columns lie above a picture, and how many letters stand in them."""
    from openpyxl.utils import get_column_letter

    wide, count = 0.0, 0
    while wide < BENEATH:
        count += 1
        column = sheet.column_dimensions[get_column_letter(count)]
        column.width = column.width if count <= sheet.max_column else NARROWEST
        wide += column.width
    return count, BENEATH


def _widen(sheet: Worksheet) -> None:
    """Columns as wide as their longest words, so that many tables stay on an upright page."""
    from openpyxl.utils import get_column_letter

    for place in range(1, sheet.max_column + 1):
        letter, many = get_column_letter(place), LABELS_WIDE if place == 1 else TEXTS_WIDE
        wide = max((_need(cell, many) for cell in sheet[letter] if cell.value is not None), default=0)
        sheet.column_dimensions[letter].width = max(NARROWEST, min(max(many, FIGURES_WIDE), wide))
    first = sheet.column_dimensions["A"]
    over = sum(column.width for column in sheet.column_dimensions.values()) - ON_AN_UPRIGHT_PAGE
    if 0 < over <= GIVEN_WAY:
        first.width -= over


def _need(cell: Cell, many: int) -> int:
    """The letters a cell needs: a column's name breaks between words, other words where they are more than `many`."""
    words = str(cell.value) if isinstance(cell.value, str) else ""
    longest = max((len(word) for word in words.split()), default=0) + 2
    return longest if cell.font.bold else min(len(words) + 3, max(many, longest))


def _one(sheet: Worksheet, part: Chart, row: int) -> Block:
    """A title, the figures and the chart below them."""
    table, bars = _barred(part, _filled(_figures(part)))
    titled(sheet, row, part.title)
    below = tabled(sheet, row + 1, table.columns, table.rows) if table.rows else row + 1
    if isinstance(part, Ladder) and not part.signs:
        _flowing(sheet, range(row + 1, below), len(table.columns))
    missed = tuple(row[0] for row in table.rows[bars:])
    note = " · ".join(text for text in (_of_bars(part), _not_drawn(missed)) if text)
    if note:
        said(sheet, below, note)
        below += 1
    noted = below - 1 if note else 0
    bars = min(MOST_BARS, bars)
    chart = _chart(sheet, part, table, (row + 1, row + 1 + bars))
    if chart is None:
        return Block(row, below, below + APART, noted)
    legend = LEGEND_CM if chart.legend is not None else 0
    high = min(HIGHEST_CM, AROUND_CM + legend + BAR_CM * bars)  # centimetres; the stubs know whole ones only
    chart.width, chart.height = WIDTH_CM, high  # type: ignore[assignment]
    sheet.add_chart(chart, f"A{below + 1}")
    return Block(row, below + 1, below + 1 + ceil(high / ROW_CM) + APART, noted)


def _flowing(sheet: Worksheet, rows: Iterable[int], column: int) -> None:
    """Words in the last column stand on one line, over the empty cells beside them, for columns are narrow."""
    for row in rows:
        at(sheet, row, column).alignment = standing("left", wrap=False, indent=1)


def _barred(part: Chart, table: Table) -> tuple[Table, int]:
    """The table with the rows that are no single number last, and how many have a bar: none is no nought."""
    if not isinstance(part, Meters | Journey | Ladder) or (isinstance(part, Ladder) and part.signs):
        return table, len(table.rows)
    rows = sorted(table.rows, key=lambda row: isinstance(shown(row[1])[0], str))
    return replace(table, rows=tuple(rows)), sum(not isinstance(shown(row[1])[0], str) for row in rows)


def _of_bars(part: Chart) -> str:
    """A picture's remark without what it says of points, dots and lines, for here are only bars."""
    if isinstance(part, Journey):
        return ""
    elsewhere = {words for of_teams in (True, False) for words in (dotted([of_teams]), capital(dotted([of_teams])))}
    return " · ".join(text for text in part.note.split(" · ") if text not in elsewhere)


def _not_drawn(labels: Sequence[str]) -> str:
    return _("Without a bar, for it isn't one number: {where}").format(where=", ".join(labels)) if labels else ""


def _filled(table: Table) -> Table:
    """Without columns that hold nothing, and without a row where there is nothing to tell, as of too few answers."""
    kept = [place for place in range(len(table.columns)) if not place or any(row[place] for row in table.rows)]
    rows = tuple(tuple(row[place] for place in kept) for row in table.rows)
    told = any(text not in ("", NOTHING) for row in rows for text in row[1:])
    return Table(columns=tuple(table.columns[place] for place in kept), rows=rows if told else ())


def _figures(part: Chart) -> Table:
    """The figures of a picture as a spreadsheet draws them: bare numbers in the columns after the first."""
    match part:
        case Times():
            rows = tuple((span.label, f"{span.planned:.1f}", f"{span.took or 0:.1f}") for span in part.spans)
            return Table(columns=("", _("Planned minutes"), _("Taken minutes")), rows=rows, numbers=(1, 2))
        case Scores():
            zones = tuple(
                (f"{zone.name} ({zone.range})", str(zone.count)) for zone in part.zones if zone.count is not None
            )
            return Table(columns=(_("Band"), _("How many")), rows=zones, numbers=(1,))
        case Journey():
            stops = tuple(
                (" · ".join(text for text in (one.clock, one.label) if text), one.figure) for one in part.stops
            )
            return Table(columns=("", _("Average")), rows=stops, numbers=(1,))
        case Distribution() if any(bar.beside for bar in part.bars):
            return _remarked(as_table(part))
        case Ladder():
            return _of_levels(part)
        case _:
            return as_table(part)


def _of_levels(part: Ladder) -> Table:
    """A row a level, as charts take them; where signs were seen they are the rows, for they are long."""
    table = as_table(replace(part, rungs=tuple(replace(rung, quote="", who="") for rung in part.rungs)))
    if part.signs:
        return table
    columns = ("", *(row[0] for row in table.rows))
    rows = ((level, *(row[place] for row in table.rows)) for place, level in enumerate(table.columns[1:], 1))
    return Table(columns=columns, rows=tuple(rows), numbers=(1,))


def _remarked(table: Table) -> Table:
    """What is said beside figures under the name of its row instead; words that go with words stay beside them."""
    if any(isinstance(shown(row[-2])[0], str) for row in table.rows if row[-2] not in ("", NOTHING)):
        return table
    rows = tuple((" · ".join(text for text in (row[0], row[-1]) if text), *row[1:-1]) for row in table.rows)
    return Table(columns=table.columns[:-1], rows=rows)


def _chart(sheet: Worksheet, part: Chart, table: Table, rows: tuple[int, int]) -> BarChart | None:
    match part:
        case Distribution():
            tones = {segment.label: segment.feeling for bar in part.bars for segment in (*part.legend, *bar.segments)}
            known = [feeling(tones[label], number) for number, label in enumerate(table.columns, -1) if label in tones]
            return _bars(sheet, part.title, rows, known, _axis(_("How many")))
        case CrossTable():
            _shaded(sheet, part, rows[0])
            return None
        case Meters():
            return _bars(sheet, part.title, rows, [PLAIN], _axis(part.measure or _("Figure"), part.ends), "clustered")
        case Cloud():
            return _bars(sheet, part.title, rows, [PLAIN], _axis(_("How often")), "clustered")
        case Journey():
            return _bars(sheet, part.title, rows, [PLAIN], _axis(_("Average"), FELT), "clustered")
        case Scores():
            return _bars(sheet, part.title, rows, [PLAIN], _axis(_("How many")), "clustered")
        case Times():
            return _bars(sheet, part.title, rows, [NEUTRALS[0], PLAIN], _axis(_("Minutes")), "clustered")
        case Ladder() if not part.signs:
            return _bars(sheet, part.title, rows, [PLAIN], _axis(_("Average")), "clustered")
        case Ladder() | Gap():
            return None
        case _:
            assert_never(part)


def _shaded(sheet: Worksheet, part: CrossTable, top: int) -> None:
    """A table of counts as the notes show it: the higher a count the darker its cell, what agrees framed."""
    from openpyxl.styles import Border, Font, PatternFill, Side

    most = max((count for _label, counts in part.rows for count in counts), default=0)
    for row, (_label, counts) in enumerate(part.rows):
        for column, count in enumerate(counts):
            cell, hit = at(sheet, top + 1 + row, 2 + column), (row, column) in part.hit
            if count:
                cell.fill = PatternFill("solid", start_color=mixed(LIGHT.raised, LIGHT.accent, count / most / 2)[1:])
            cell.font = Font(name=FONT, bold=hit, color=LIGHT.text[1:])
            edge = Side("medium" if hit else None, color=LIGHT.text[1:])
            cell.border = Border(left=edge, right=edge, top=edge, bottom=edge)


def _axis(name: str, ends: tuple[int, int] | None = None) -> Axis:
    return Axis(name, *ends) if ends else Axis(name)


def _bars(
    sheet: Worksheet, title: str, rows: tuple[int, int], tones: list[Feeling], axis: Axis, how: Grouping = "stacked"
) -> BarChart | None:
    """Bars that lie, the first row on top; a series for each colour, from the second column on."""
    from openpyxl.chart import BarChart, Reference

    if not any(isinstance(value, int | float) for value in _values(sheet, rows, len(tones))):
        return None
    chart = BarChart()
    chart.type, chart.gapWidth = "bar", 60
    chart.grouping, chart.overlap = how, 0 if how == "clustered" else 100
    chart.add_data(
        Reference(sheet, min_col=2, max_col=1 + len(tones), min_row=rows[0], max_row=rows[1]), titles_from_data=True
    )
    chart.set_categories(Reference(sheet, min_col=1, min_row=rows[0] + 1, max_row=rows[1]))
    for place, (series, tone) in enumerate(zip(chart.series, tones, strict=True), 2):
        values = [sheet.cell(row, place).value for row in range(rows[0] + 1, rows[1] + 1)]
        _dressed(series, tone, [number for number, value in enumerate(values) if not value], beside=how == "clustered")
    _titled(chart, title)
    chart.x_axis.scaling.orientation, chart.x_axis.delete = "maxMin", False
    chart.x_axis.tickLblSkip = 1
    if any(isinstance(value, int | float) and value < 0 for value in _values(sheet, rows, len(tones))):
        chart.x_axis.tickLblPos = "low"
    _measured(chart, axis, nought=chart.x_axis.tickLblPos != "low")
    if len(tones) == 1:
        chart.legend = None
    elif chart.legend is not None:
        chart.legend.position = "b"
    return chart


def _measured(chart: BarChart, axis: Axis, *, nought: bool) -> None:
    """The line of figures with its name and its ends; without ends it begins at nought where none is below."""
    from openpyxl.chart.axis import ChartLines
    from openpyxl.chart.shapes import GraphicalProperties
    from openpyxl.drawing.line import LineProperties

    line = chart.y_axis
    line.delete, line.title, line.number_format = False, axis.name, "General"
    line.scaling.min, line.scaling.max = axis.least if axis.least is not None else 0 if nought else None, axis.most
    line.crosses = "max"  # the first row is on top, and the line below the last
    line.majorGridlines = ChartLines(spPr=GraphicalProperties(ln=LineProperties(solidFill=LIGHT.line[1:])))
    _written(line.title, 900, bold=False)


def _values(sheet: Worksheet, rows: tuple[int, int], count: int) -> list[object]:
    return [sheet.cell(row, place).value for row in range(rows[0] + 1, rows[1] + 1) for place in range(2, 2 + count)]


def _titled(chart: BarChart, title: str) -> None:
    chart.title = title
    _written(chart.title, 1200, bold=True)


def _written(title: Title | None, size: int, *, bold: bool) -> None:
    """A title's letters, in hundredths of a point."""
    from openpyxl.drawing.text import CharacterProperties, ParagraphProperties

    rich = title.tx.rich if title is not None and title.tx is not None else None
    for paragraph in rich.p if rich is not None else ():
        paragraph.pPr = ParagraphProperties(defRPr=CharacterProperties(sz=size, b=bold))


def _dressed(series: Series, tone: Feeling, nothing: Sequence[int], *, beside: bool) -> None:
    """A series in its colour, each bar with its figure in it or at its end; none where there is nothing."""
    from openpyxl.chart.label import DataLabel, DataLabelList
    from openpyxl.chart.text import RichText
    from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties

    series.graphicalProperties.solidFill = tone.block[1:]
    series.graphicalProperties.line.solidFill = "FFFFFF"
    ink = ParagraphProperties(defRPr=CharacterProperties(sz=900, solidFill=(LIGHT.text if beside else tone.ink)[1:]))
    others = {"showSerName": False, "showCatName": False, "showLegendKey": False, "showPercent": False}
    series.dLbls = DataLabelList(showVal=True, dLblPos="outEnd" if beside else None, **others)
    series.dLbls.txPr = RichText(p=[Paragraph(pPr=ink, endParaRPr=CharacterProperties())])
    series.dLbls.dLbl = [DataLabel(idx=number, showVal=False, **others) for number in nothing]
