-- A store as version 1 wrote it, as `iterdump` tells it; it never changes.
BEGIN TRANSACTION;
CREATE TABLE device (
    host TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;
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
INSERT INTO "log" VALUES('desk',1,1,'2024-03-09T12:00:00.000Z','answer','bridge','span','{"story":"bridge","fact":"span","question":"span:typed","kind":"typed","claims":["echo"],"given":"40 m","answer":"42 m","outcome":"right","share":0.0,"why":"","at":"2024-03-09T12:00:00Z","sure":true,"seconds":4.0}');
INSERT INTO "log" VALUES('desk',2,2,'2024-03-11T12:00:00.000Z','answer','bridge','span','{"story":"bridge","fact":"span","question":"span:typed","kind":"typed","claims":["echo"],"given":"41 m","answer":"42 m","outcome":"wrong","share":0.0,"why":"","at":"2024-03-11T12:00:00Z"}');
INSERT INTO "log" VALUES('desk',3,3,'2024-03-12T12:00:00.000Z','answer','bridge','cost','{"story":"bridge","fact":"cost","question":"cost:typed","kind":"typed","claims":["echo"],"given":"nine","answer":"42 m","outcome":"wrong","share":0.0,"why":"","at":"2024-03-12T12:00:00Z"}');
INSERT INTO "log" VALUES('desk',4,4,'2024-03-12T12:00:00.000Z','overruling','bridge','span','{"story":"bridge","fact":"span","question":"span:typed","given":"41 m","at":"2024-03-12T12:00:00Z"}');
INSERT INTO "log" VALUES('desk',5,5,'2024-03-12T12:00:00.000Z','undo','bridge','cost','{"story":"bridge","fact":"cost","line":"desk:3","at":"2024-03-12T12:00:00Z"}');
INSERT INTO "log" VALUES('desk',6,6,'2024-03-13T12:00:00.000Z','answer','bridge','cost','{"story":"bridge","fact":"cost","question":"cost:typed","kind":"typed","claims":["echo"],"given":"40 m","answer":"42 m","outcome":"right","share":0.0,"why":"","at":"2024-03-13T12:00:00Z","typo":true}');
INSERT INTO "log" VALUES('desk',7,7,'2024-03-09T12:00:00.000Z','position','bridge','echo','{"offset":120}');
INSERT INTO "log" VALUES('desk',8,8,'2024-03-09T12:00:00.000Z','star','bridge','span','{"on":true}');
INSERT INTO "log" VALUES('desk',9,9,'2024-03-09T12:00:00.000Z','note','bridge','echo','{"text":"why?","passage":{"start":4,"end":20,"words":"the keel cracked"}}');
INSERT INTO "log" VALUES('desk',10,10,'2024-03-09T12:00:00.000Z','flag','bridge','cost','{"story":"bridge","fact":"cost","question":"cost:choice","on":true,"at":"2024-03-09T12:00:00Z"}');
INSERT INTO "log" VALUES('desk',11,11,'2024-03-09T12:00:00.000Z','sitting','bridge','ab12','{"story":"bridge","id":"ab12","mode":"learn","seed":7,"questions":["span:typed"],"at":"2024-03-09T12:00:00Z"}');
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
COMMIT;
