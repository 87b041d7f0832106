-- The store of one person's progress, as version 1 had it; later files add to it.
--
-- The log is the truth: it only grows, and everything else is computed from it.
-- (device, counter) names a line for ever; (clock, device) is the order of replay.
-- `at` is wall time, kept to be shown; it decides nothing.

CREATE TABLE log (
    device  TEXT    NOT NULL CHECK (device <> ''),
    counter INTEGER NOT NULL CHECK (counter > 0),
    clock   INTEGER NOT NULL CHECK (clock > 0),
    at      TEXT    NOT NULL,
    kind    TEXT    NOT NULL CHECK (kind <> ''),
    story   TEXT    NOT NULL,
    subject TEXT    NOT NULL,
    payload TEXT    NOT NULL CHECK (payload <> ''),
    PRIMARY KEY (device, counter)
) STRICT, WITHOUT ROWID;

CREATE INDEX log_in_order ON log (clock, device, counter);
CREATE INDEX log_by_subject ON log (kind, story, subject, clock, device);

CREATE TRIGGER log_line_is_never_changed BEFORE UPDATE ON log
BEGIN
    SELECT RAISE(ABORT, 'the log only grows: a line of it is never changed');
END;

CREATE TRIGGER log_line_is_never_deleted BEFORE DELETE ON log
BEGIN
    SELECT RAISE(ABORT, 'the log only grows: a line of it is never deleted');
END;

-- Which name this file's lines get on which machine: a copy of the file that goes on living elsewhere
-- must not number its lines under the same name. `host` is a digest, not the machine's name.
CREATE TABLE device (
    host TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;
