"""The data as a workbook: every answer a row, figures as numbers, charts that the spreadsheet draws itself."""
