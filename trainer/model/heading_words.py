"""This file is the words that stand over columns of lists, in English, Bokmål and Russian."""

from __future__ import annotations

import re

_WHOLE = """
name, names, full name, fullname, display name, participant, participants, participant name, person, people, attendee
attendees, employee, employees, guest, guests, member, members, who
navn, navnet, fullt navn, deltaker, deltakere, deltager, deltagere, ansatt, ansatte, medarbeider, medarbeidere, hvem
фио, ф и о, фамилия имя, имя фамилия, фамилия и имя, имя и фамилия, фамилия имя отчество, участник, участники
участник тренинга, участники тренинга, сотрудник, сотрудники, работник, люди, кто, имена
"""
_FIRST = "first name, firstname, given name, forename, first, fornavn, имя"
_LAST = "last name, lastname, surname, family name, last, etternavn, фамилия"
_OTHER = """
email, e mail, mail, phone, telephone, mobile, department, team, group, company, role, position, job title, title, city
date, id, no, nr, number, age, comment, notes, №, #, n
epost, e post, telefon, mobil, avdeling, gruppe, firma, rolle, stilling, by, dato, nummer, alder, kommentar
почта, эл почта, телефон, отдел, подразделение, группа, компания, роль, должность, город, дата, номер, п п, № п п
возраст, комментарий, отчество, примечание
"""


def _listed(words: str) -> frozenset[str]:
    return frozenset(word.strip() for word in re.split(r"[,\n]", words) if word.strip())


WHOLE, FIRST, LAST, OTHER = _listed(_WHOLE), _listed(_FIRST), _listed(_LAST), _listed(_OTHER)
"""Headings of names, of first names, of last names, and of what is often beside them."""


def heading_word(cell: str) -> str:
    """A heading as it is looked up: small letters, single spaces, no signs."""
    plain = " ".join(re.sub(r"[:*_.\-/,;|()]+", " ", cell.casefold()).split())
    return plain or cell.strip()
