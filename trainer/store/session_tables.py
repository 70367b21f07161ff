"""This file is the tables of a session file, and how those of an earlier version are lifted to these."""

from __future__ import annotations

import sqlite3

VERSION = 2
TABLES = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE facts (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, version INTEGER NOT NULL,
                    wall REAL, boot REAL, boot_id TEXT, body TEXT NOT NULL, beside TEXT, sum TEXT);
CREATE TABLE people (person TEXT PRIMARY KEY, name TEXT NOT NULL, sum TEXT) WITHOUT ROWID;
CREATE TABLE words (number INTEGER NOT NULL, field TEXT NOT NULL, words TEXT NOT NULL, sum TEXT,
                    PRIMARY KEY (number, field)) WITHOUT ROWID;
CREATE TABLE drafts (key TEXT PRIMARY KEY, words TEXT NOT NULL, sum TEXT) WITHOUT ROWID;
CREATE TABLE sources (name TEXT PRIMARY KEY, content TEXT NOT NULL, sum TEXT) WITHOUT ROWID;
CREATE TRIGGER facts_stay BEFORE UPDATE ON facts BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER facts_remain BEFORE DELETE ON facts BEGIN SELECT RAISE(ABORT, 'facts are never deleted'); END;
"""
COUNTED = """
INSERT INTO about VALUES ('drafts', (SELECT count(*) FROM drafts)), ('sources', (SELECT count(*) FROM sources));
"""
"""How many rows there are: a row that is gone leaves no sum behind. `facts.beside` says the same of a fact's words."""
FACT = "number, kind, version, wall, boot, boot_id, body, beside"
SUMMED = ("facts", "people", "words", "drafts", "sources")


def make(connection: sqlite3.Connection) -> None:
    """Lays the tables of a new file, all or none."""
    connection.executescript(f"BEGIN; {TABLES} {COUNTED} PRAGMA user_version = {VERSION}; COMMIT;")


def lift(connection: sqlite3.Connection) -> None:
    """Gives a file of version 1 the columns for sums, all or none; what lies there already stays without.

    The first fact written afterwards proves all that were there before it.
    """
    columns = "ALTER TABLE facts ADD COLUMN beside TEXT; "
    columns += " ".join(f"ALTER TABLE {table} ADD COLUMN sum TEXT;" for table in SUMMED)
    connection.executescript(f"BEGIN IMMEDIATE; {columns} {COUNTED} PRAGMA user_version = {VERSION}; COMMIT;")


def engine() -> str:
    """The version of SQLite that keeps the files."""
    return sqlite3.sqlite_version
