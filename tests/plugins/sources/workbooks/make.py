"""Writes the workbooks of this folder (Debian: python3-openpyxl, python3-odf)."""
import datetime as dt
import pathlib
import zipfile

from odf.number import DateStyle, Day, Month, Text as StyleText, Year
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook
from openpyxl.styles import Font

PEOPLE = [
    (1, "Ann", "ann@example.org", 12.5, dt.date(2024, 1, 31), dt.datetime(2024, 2, 1, 8, 30), True),
    (2, "Zoë", "zoe@example.org", 7, dt.date(1999, 12, 31), dt.datetime(2024, 2, 29, 23, 59, 59), False),
    (3, "Łukasz", None, -0.25, dt.date(2024, 3, 1), dt.datetime(2024, 3, 1), True),
]
HEAD = ("id", "name", "email", "amount", "day", "at", "ok")


def excel():
    book = Workbook()
    book.active.title = "Empty"
    people = book.create_sheet("People")
    people.append(HEAD)
    for cell in people[1]:
        cell.font = Font(bold=True)
    for row in PEOPLE:
        people.append(row)
    titled = book.create_sheet("With titles")
    titled["B2"] = "Orders of the spring"
    titled["B4"], titled["C4"], titled["D4"] = "order", "total", "note"
    titled["B5"], titled["C5"], titled["D5"] = "0017", 10, "a"
    titled["B7"], titled["C7"] = "0018", 20.5
    titled["B8"], titled["C8"], titled["D8"] = "sum", "=SUM(C5:C7)", "calculated"
    mixed = book.create_sheet("Mixed")
    for row in ((1, "x"), (2.5, 3), ("three", dt.date(2024, 5, 6))):
        mixed.append(row)
    mixed["A4"] = 0.75
    mixed["A4"].number_format = "hh:mm"
    mixed["B4"] = 45000
    mixed["B4"].number_format = '"day "0'
    book.save("people.part")
    # openpyxl calculates nothing: the result that a spreadsheet program would save is put in.
    with zipfile.ZipFile("people.part") as plain, zipfile.ZipFile("people.xlsx", "w", zipfile.ZIP_DEFLATED) as whole:
        for entry in plain.infolist():
            content = plain.read(entry).replace(b"</f><v />", b"</f><v>30.5</v>").replace(b"</f><v></v>", b"</f><v>30.5</v>")
            whole.writestr(entry, content)
    pathlib.Path("people.part").unlink()


def open_document():
    document = OpenDocumentSpreadsheet()
    style = DateStyle(name="iso")
    for part in (Year(style="long"), StyleText(text="-"), Month(style="long"), StyleText(text="-"), Day(style="long")):
        style.addElement(part)
    document.automaticstyles.addElement(style)
    table = Table(name="People")
    def line(cells):
        row = TableRow()
        for cell in cells:
            row.addElement(cell)
        table.addElement(row)
    def text(value):
        cell = TableCell(valuetype="string")
        cell.addElement(P(text=value))
        return cell
    line([text(name) for name in HEAD])
    for number, name, email, amount, day, at, ok in PEOPLE:
        line([
            TableCell(valuetype="float", value=number),
            text(name),
            text(email) if email else TableCell(),
            TableCell(valuetype="float", value=amount),
            TableCell(valuetype="date", datevalue=day.isoformat()),
            TableCell(valuetype="date", datevalue=at.isoformat()),
            TableCell(valuetype="boolean", booleanvalue="true" if ok else "false"),
        ])
    repeated = TableRow()
    repeated.addElement(TableCell(valuetype="float", value=9, numbercolumnsrepeated=2))
    table.addElement(repeated)
    document.spreadsheet.addElement(table)
    document.save("people.ods")


excel()
open_document()
