-- A ledger of revision 0002, as its version of Locarno made it: kept for ever, so that every later version opens it.
BEGIN TRANSACTION;
CREATE TABLE actors (
	version TEXT NOT NULL, 
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	office TEXT, 
	of_actor TEXT, 
	origin TEXT NOT NULL, 
	aliases TEXT NOT NULL, 
	offices TEXT NOT NULL, 
	members TEXT NOT NULL, 
	PRIMARY KEY (version)
)
 STRICT

;
INSERT INTO "actors" VALUES('veeitpyueh6prs6c5','ruritania','Ruritania','state',NULL,NULL,'case','["the Ruritanians"]','[]','[]');
INSERT INTO "actors" VALUES('vv5nq6gscupugit3j','anna-weiss','Anna Weiss','person','Chancellor','ruritania','known','[]','[]','[]');
CREATE TABLE alembic_version (
	version_num TEXT NOT NULL, 
	PRIMARY KEY (version_num)
)
 STRICT

;
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE articles (
	id TEXT NOT NULL, 
	text_sha256 TEXT NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (id)
)
 STRICT

;
INSERT INTO "articles" VALUES('arisesq2mzn2pyxja','8a2449434ccb74fc5d2013db74049fdda04f9ed1a26840efa9788155bcc9c7f8','Anna Weiss said that bridge 1 would stay open for 2 days. Anna Weiss said that bridge 1 would stay open for 3 days. Anna Weiss said that bridge 1 would stay open for 4 days. She will meet the envoys in Zenda on Friday.');
INSERT INTO "articles" VALUES('achuh24tlintn5sao','11e87d726b4366dec80edb45c660c6d7a0fec732750f0d3ba7226dbd724f2f36','Anna Weiss said that bridge 2 would stay open for 2 days. Anna Weiss said that bridge 2 would stay open for 3 days. Anna Weiss said that bridge 2 would stay open for 4 days. She will meet the envoys in Zenda on Friday.');
CREATE TABLE codings (
	reading INTEGER NOT NULL, 
	statement TEXT NOT NULL, 
	issue TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	stance TEXT, 
	position REAL, 
	confidence REAL NOT NULL, 
	why TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	PRIMARY KEY (reading, statement, issue), 
	FOREIGN KEY(reading, statement) REFERENCES statements (reading, id), 
	FOREIGN KEY(reading) REFERENCES readings (sequence)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "codings" VALUES(1,'s3oz5jsv2hj3b3ky4','bridge',1,'commit',100.0,0.8,'[[74,114]]','a promise');
INSERT INTO "codings" VALUES(1,'sc56urtgmalezqnbx','bridge',2,'commit',100.0,0.8,'[[132,172]]','a promise');
INSERT INTO "codings" VALUES(1,'sfbuz2mzeou3zxqrh','bridge',0,'commit',100.0,0.8,'[[16,56]]','a promise');
INSERT INTO "codings" VALUES(2,'s3oz5jsv2hj3b3ky4','bridge',2,'commit',100.0,0.8,'[[74,114]]','a promise');
INSERT INTO "codings" VALUES(2,'s3oz5jsv2hj3b3ky4','toll',3,'commit',100.0,0.8,'[[74,114]]','a promise');
INSERT INTO "codings" VALUES(2,'sc56urtgmalezqnbx','bridge',4,'commit',100.0,0.8,'[[132,172]]','a promise');
INSERT INTO "codings" VALUES(2,'sc56urtgmalezqnbx','toll',5,'commit',100.0,0.8,'[[132,172]]','a promise');
INSERT INTO "codings" VALUES(2,'sfbuz2mzeou3zxqrh','bridge',0,'commit',100.0,0.8,'[[16,56]]','a promise');
INSERT INTO "codings" VALUES(2,'sfbuz2mzeou3zxqrh','toll',1,'commit',100.0,0.8,'[[16,56]]','a promise');
INSERT INTO "codings" VALUES(3,'s46r7yxrybuoaadas','bridge',0,'commit',100.0,0.8,'[[16,56]]','a promise');
INSERT INTO "codings" VALUES(3,'siuodliuuk3bgbufp','bridge',1,'commit',100.0,0.8,'[[74,114]]','a promise');
INSERT INTO "codings" VALUES(3,'snn5lk5sz4ww6b3zu','bridge',2,'commit',100.0,0.8,'[[132,172]]','a promise');
CREATE TABLE judgements (
	number INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	reading INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	article TEXT, 
	coder TEXT NOT NULL, 
	final INTEGER NOT NULL, 
	recorded_at TEXT NOT NULL, 
	why TEXT NOT NULL, 
	changes TEXT NOT NULL, 
	decided TEXT NOT NULL, 
	PRIMARY KEY (number), 
	FOREIGN KEY(article) REFERENCES articles (id)
)
 STRICT

;
INSERT INTO "judgements" VALUES(1,'eexd4gldfens6uy55',1,3,'accepted','sfbuz2mzeou3zxqrh','arisesq2mzn2pyxja','Anna',0,'2026-11-28T06:52:20+00:00','as it stands','[]','{"ruling":{"codings":[{"confidence":0.8,"issue":"bridge","position":100.0,"rule":"a promise","stance":"commit","why":"[[16,56]]"},{"confidence":0.8,"issue":"toll","position":100.0,"rule":"a promise","stance":"commit","why":"[[16,56]]"}],"found":[[16,56]],"issues":["bridge","toll"],"settled":[],"statement":{"act":"commit","behalf":"ruritania","conditions":"[]","confidence":0.75,"content":"[[16,56]]","cue":"[[11,15]]","directness":"reported","id":"sfbuz2mzeou3zxqrh","kind":"indirect","said_from":"2030-05-01","said_to":"2030-05-01","sentence_end":57,"sentence_start":0,"source":"[[0,10]]","speaker":"anna-weiss","via":"[]"}}}');
INSERT INTO "judgements" VALUES(2,'end3lgeb2ri37rr23',2,3,'rejected','s3oz5jsv2hj3b3ky4','arisesq2mzn2pyxja','Bert',0,'2026-11-28T06:52:20+00:00','a mistake','[]','{"ruling":{"codings":[],"found":[],"issues":[],"settled":[],"statement":{"act":"commit","behalf":"ruritania","conditions":"[]","confidence":0.75,"content":"[[74,114]]","cue":"[[69,73]]","directness":"reported","id":"s3oz5jsv2hj3b3ky4","kind":"indirect","said_from":"2030-05-01","said_to":"2030-05-01","sentence_end":115,"sentence_start":58,"source":"[[58,68]]","speaker":"anna-weiss","via":"[]"}}}');
INSERT INTO "judgements" VALUES(3,'edkh3n232sdkpk6r2',3,3,'undone','2',NULL,'Bert',0,'2026-11-28T06:52:20+00:00','','[]','');
INSERT INTO "judgements" VALUES(4,'enj6nvgnjij5zm6qr',4,3,'noted','bridge',NULL,'Anna',0,'2026-11-28T06:52:20+00:00','what is a bridge?','[]','');
INSERT INTO "judgements" VALUES(5,'eyn43bno6hnje3exu',4,3,'learned','bridge',NULL,'Anna',0,'2026-11-28T06:52:20+00:00','','[["term",null,"ford"]]','{"lesson":{"kind":"term","of":"bridge","text":"ford"}}');
CREATE TABLE meetings (
	reading INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	what TEXT NOT NULL, 
	participants TEXT NOT NULL, 
	place TEXT, 
	start_day TEXT, 
	end_day TEXT, 
	status TEXT NOT NULL, 
	evidence_start INTEGER NOT NULL, 
	evidence_end INTEGER NOT NULL, 
	confidence REAL NOT NULL, 
	PRIMARY KEY (reading, id), 
	FOREIGN KEY(reading) REFERENCES readings (sequence)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "meetings" VALUES(1,'muskhvkac3kp3f4hx',0,'meeting','["anna-weiss"]','Zenda','2030-05-03','2030-05-03','planned',174,218,0.6);
INSERT INTO "meetings" VALUES(2,'muskhvkac3kp3f4hx',0,'meeting','["anna-weiss"]','Zenda','2030-05-03','2030-05-03','planned',174,218,0.6);
INSERT INTO "meetings" VALUES(3,'mo57phhj4khkk6hed',0,'meeting','["anna-weiss"]','Zenda','2030-05-03','2030-05-03','planned',174,218,0.6);
CREATE TABLE reading_actors (
	reading INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	version TEXT NOT NULL, 
	PRIMARY KEY (reading, number), 
	FOREIGN KEY(reading) REFERENCES readings (sequence), 
	FOREIGN KEY(version) REFERENCES actors (version)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "reading_actors" VALUES(1,0,'veeitpyueh6prs6c5');
INSERT INTO "reading_actors" VALUES(1,1,'vv5nq6gscupugit3j');
INSERT INTO "reading_actors" VALUES(2,0,'veeitpyueh6prs6c5');
INSERT INTO "reading_actors" VALUES(2,1,'vv5nq6gscupugit3j');
INSERT INTO "reading_actors" VALUES(3,0,'veeitpyueh6prs6c5');
INSERT INTO "reading_actors" VALUES(3,1,'vv5nq6gscupugit3j');
CREATE TABLE readings (
	sequence INTEGER NOT NULL, 
	article TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	reader TEXT NOT NULL, 
	fingerprint TEXT NOT NULL, 
	published TEXT, 
	published_by TEXT, 
	path TEXT NOT NULL, 
	title TEXT, 
	byline TEXT, 
	outlet TEXT, 
	url TEXT, 
	raw_sha256 TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	article_notes TEXT NOT NULL, 
	notes TEXT NOT NULL, 
	cuts TEXT NOT NULL, 
	dates TEXT NOT NULL, 
	mentions TEXT NOT NULL, 
	PRIMARY KEY (sequence), 
	UNIQUE (article, revision), 
	FOREIGN KEY(article) REFERENCES articles (id)
)
 STRICT

;
INSERT INTO "readings" VALUES(1,'arisesq2mzn2pyxja',1,'r6fi3ag2szcjpssdp','rules-1','case-1','2030-05-02','metadata','coverage/00001.txt','Bridge 1 stays open',NULL,'The Strelsau Post',NULL,'8a2449434ccb74fc5d2013db74049fdda04f9ed1a26840efa9788155bcc9c7f8','2026-11-28T06:52:19+00:00','[]','[]','[]','[[211,217,"2030-05-03","DATE","2030-05-03","2030-05-03"]]','[[0,10,"PERSON","anna-weiss"],[58,68,"PERSON","anna-weiss"],[116,126,"PERSON","anna-weiss"]]');
INSERT INTO "readings" VALUES(2,'arisesq2mzn2pyxja',2,'rjx3evdoei5kacy44','rules-2','case-2','2030-05-02','metadata','coverage/00001.txt','Bridge 1 stays open',NULL,'The Strelsau Post',NULL,'8a2449434ccb74fc5d2013db74049fdda04f9ed1a26840efa9788155bcc9c7f8','2026-11-28T06:52:19+00:00','[]','[]','[]','[[211,217,"2030-05-03","DATE","2030-05-03","2030-05-03"]]','[[0,10,"PERSON","anna-weiss"],[58,68,"PERSON","anna-weiss"],[116,126,"PERSON","anna-weiss"]]');
INSERT INTO "readings" VALUES(3,'achuh24tlintn5sao',1,'rxrdwksmcfmubeaph','rules-1','case-2','2030-05-04','given','coverage/00002.txt','Bridge 2 stays open',NULL,'The Strelsau Post',NULL,'11e87d726b4366dec80edb45c660c6d7a0fec732750f0d3ba7226dbd724f2f36','2026-11-28T06:52:19+00:00','[]','[]','[]','[[211,217,"2030-05-03","DATE","2030-05-03","2030-05-03"]]','[[0,10,"PERSON","anna-weiss"],[58,68,"PERSON","anna-weiss"],[116,126,"PERSON","anna-weiss"]]');
CREATE TABLE releases (
	name TEXT NOT NULL, 
	readings INTEGER NOT NULL, 
	judgements INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	coder TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	note TEXT NOT NULL, 
	version TEXT NOT NULL, 
	articles INTEGER NOT NULL, 
	statements INTEGER NOT NULL, 
	reviewed INTEGER NOT NULL, 
	frozen_case TEXT NOT NULL, 
	PRIMARY KEY (name)
)
 STRICT

;
INSERT INTO "releases" VALUES('v1',3,5,'e6a7de7b5d2e6bab73173ee419810fb95837d289e0e76450ce9a57242fa81f64','Anna','2030-05-06T00:00:00+00:00','the first','0.1.0',2,6,1,'{"actors":[{"aliases":["the Ruritanians"],"id":"ruritania","kind":"state","members":[],"name":"Ruritania","of":null,"office":null,"offices":[],"origin":"case"},{"aliases":[],"id":"anna-weiss","kind":"person","members":[],"name":"Anna Weiss","of":"ruritania","office":"Chancellor","offices":[],"origin":"known"}],"brief_at":null,"brief_since":null,"coverage":["coverage"],"fingerprint":"case-2","folder":"","id":"ruritania","issues":[{"counter_examples":[],"examples":[],"high":"open","id":"bridge","low":"shut","name":"Bridges","options":[],"proposition":"The bridges should stay open.","question":"Open?","reversed":false,"short":"","terms":[]}],"title":"Ruritania"}');
CREATE TABLE statements (
	reading INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	speaker TEXT, 
	behalf TEXT, 
	addressee TEXT, 
	via TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	act TEXT NOT NULL, 
	directness TEXT NOT NULL, 
	confidence REAL NOT NULL, 
	said_from TEXT, 
	said_to TEXT, 
	sentence_start INTEGER NOT NULL, 
	sentence_end INTEGER NOT NULL, 
	source TEXT NOT NULL, 
	cue TEXT NOT NULL, 
	content TEXT NOT NULL, 
	conditions TEXT NOT NULL, 
	shift TEXT, 
	shift_start INTEGER, 
	shift_end INTEGER, 
	PRIMARY KEY (reading, id), 
	FOREIGN KEY(reading) REFERENCES readings (sequence)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "statements" VALUES(1,'s3oz5jsv2hj3b3ky4',1,'anna-weiss','ruritania',NULL,'[]','indirect','commit','reported',0.75,NULL,NULL,58,115,'[[58,68]]','[[69,73]]','[[74,114]]','[]',NULL,NULL,NULL);
INSERT INTO "statements" VALUES(1,'sc56urtgmalezqnbx',2,'anna-weiss','ruritania',NULL,'[]','indirect','commit','reported',0.75,NULL,NULL,116,173,'[[116,126]]','[[127,131]]','[[132,172]]','[]',NULL,NULL,NULL);
INSERT INTO "statements" VALUES(1,'sfbuz2mzeou3zxqrh',0,'anna-weiss','ruritania',NULL,'[]','indirect','commit','reported',0.75,NULL,NULL,0,57,'[[0,10]]','[[11,15]]','[[16,56]]','[]',NULL,NULL,NULL);
INSERT INTO "statements" VALUES(2,'s3oz5jsv2hj3b3ky4',1,'anna-weiss','ruritania',NULL,'[]','indirect','commit','reported',0.75,'2030-05-01','2030-05-01',58,115,'[[58,68]]','[[69,73]]','[[74,114]]','[]',NULL,NULL,NULL);
INSERT INTO "statements" VALUES(2,'sc56urtgmalezqnbx',2,'anna-weiss','ruritania',NULL,'[]','indirect','commit','reported',0.75,'2030-05-01','2030-05-01',116,173,'[[116,126]]','[[127,131]]','[[132,172]]','[]',NULL,NULL,NULL);
INSERT INTO "statements" VALUES(2,'sfbuz2mzeou3zxqrh',0,'anna-weiss','ruritania',NULL,'[]','indirect','commit','reported',0.75,'2030-05-01','2030-05-01',0,57,'[[0,10]]','[[11,15]]','[[16,56]]','[]',NULL,NULL,NULL);
INSERT INTO "statements" VALUES(3,'s46r7yxrybuoaadas',0,'anna-weiss','ruritania',NULL,'[]','indirect','commit','reported',0.75,NULL,NULL,0,57,'[[0,10]]','[[11,15]]','[[16,56]]','[]',NULL,NULL,NULL);
INSERT INTO "statements" VALUES(3,'siuodliuuk3bgbufp',1,'anna-weiss','ruritania',NULL,'[]','indirect','commit','reported',0.75,NULL,NULL,58,115,'[[58,68]]','[[69,73]]','[[74,114]]','[]',NULL,NULL,NULL);
INSERT INTO "statements" VALUES(3,'snn5lk5sz4ww6b3zu',2,'anna-weiss','ruritania',NULL,'[]','indirect','commit','reported',0.75,NULL,NULL,116,173,'[[116,126]]','[[127,131]]','[[132,172]]','[]',NULL,NULL,NULL);
CREATE TRIGGER articles_no_update BEFORE UPDATE ON articles BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER articles_no_delete BEFORE DELETE ON articles BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER readings_no_update BEFORE UPDATE ON readings BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER readings_no_delete BEFORE DELETE ON readings BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER actors_no_update BEFORE UPDATE ON actors BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER actors_no_delete BEFORE DELETE ON actors BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER reading_actors_no_update BEFORE UPDATE ON reading_actors BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER reading_actors_no_delete BEFORE DELETE ON reading_actors BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER statements_no_update BEFORE UPDATE ON statements BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER statements_no_delete BEFORE DELETE ON statements BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER codings_no_update BEFORE UPDATE ON codings BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER codings_no_delete BEFORE DELETE ON codings BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER meetings_no_update BEFORE UPDATE ON meetings BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER meetings_no_delete BEFORE DELETE ON meetings BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER judgements_no_update BEFORE UPDATE ON judgements BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER judgements_no_delete BEFORE DELETE ON judgements BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER releases_no_update BEFORE UPDATE ON releases BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER releases_no_delete BEFORE DELETE ON releases BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
COMMIT;
