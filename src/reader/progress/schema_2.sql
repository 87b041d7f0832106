-- What version 2 adds: memory as a cache of the log's replay. Nothing in it is known only here.
--
-- A memory hangs on (story, fact, knowing), which never change. `payload` is JSON: what a memory holds is
-- the business of the rules by which answers become memory, and `scheme` names those. The cache holds as
-- long as `lines` is the number of lines in the log and `scheme` that of the program; else it is rebuilt.

CREATE INDEX log_by_story ON log (kind, story, clock, device, counter);

CREATE TABLE memory (
    story   TEXT NOT NULL,
    fact    TEXT NOT NULL,
    knowing TEXT NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (story, fact, knowing)
) STRICT, WITHOUT ROWID;

CREATE TABLE replayed (
    one    INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    lines  INTEGER NOT NULL CHECK (lines >= 0),
    scheme TEXT    NOT NULL
) STRICT;

INSERT INTO replayed VALUES (1, 0, '');
