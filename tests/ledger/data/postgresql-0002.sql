-- A ledger of revision 0002 on PostgreSQL, as pg_dump --inserts tells it: kept for ever, so that every later version opens it.
SELECT set_config('search_path', '', false);
CREATE SCHEMA locarno_released_0002;
CREATE FUNCTION locarno_released_0002.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TABLE locarno_released_0002.actors (
    version text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    kind text NOT NULL,
    office text,
    of_actor text COLLATE pg_catalog."C",
    origin text NOT NULL,
    aliases text NOT NULL,
    offices text NOT NULL,
    members text NOT NULL
);
CREATE TABLE locarno_released_0002.alembic_version (
    version_num text NOT NULL
);
CREATE TABLE locarno_released_0002.articles (
    id text NOT NULL COLLATE pg_catalog."C",
    text_sha256 text NOT NULL,
    text text NOT NULL
);
CREATE TABLE locarno_released_0002.codings (
    reading integer NOT NULL,
    statement text NOT NULL COLLATE pg_catalog."C",
    issue text NOT NULL COLLATE pg_catalog."C",
    number integer NOT NULL,
    stance text,
    "position" double precision,
    confidence double precision NOT NULL,
    why text NOT NULL,
    rule text NOT NULL
);
CREATE TABLE locarno_released_0002.judgements (
    number integer NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    step integer NOT NULL,
    reading integer NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL COLLATE pg_catalog."C",
    article text COLLATE pg_catalog."C",
    coder text NOT NULL,
    final integer NOT NULL,
    recorded_at text NOT NULL,
    why text NOT NULL,
    changes text NOT NULL,
    decided text NOT NULL
);
CREATE SEQUENCE locarno_released_0002.judgements_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE locarno_released_0002.judgements_number_seq OWNED BY locarno_released_0002.judgements.number;
CREATE TABLE locarno_released_0002.meetings (
    reading integer NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    number integer NOT NULL,
    what text NOT NULL,
    participants text NOT NULL,
    place text,
    start_day text,
    end_day text,
    status text NOT NULL,
    evidence_start integer NOT NULL,
    evidence_end integer NOT NULL,
    confidence double precision NOT NULL
);
CREATE TABLE locarno_released_0002.reading_actors (
    reading integer NOT NULL,
    number integer NOT NULL,
    version text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE locarno_released_0002.readings (
    sequence integer NOT NULL,
    article text NOT NULL COLLATE pg_catalog."C",
    revision integer NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    reader text NOT NULL,
    fingerprint text NOT NULL,
    published text,
    published_by text,
    path text NOT NULL,
    title text,
    byline text,
    outlet text,
    url text,
    raw_sha256 text NOT NULL,
    recorded_at text NOT NULL,
    article_notes text NOT NULL,
    notes text NOT NULL,
    cuts text NOT NULL,
    dates text NOT NULL,
    mentions text NOT NULL
);
CREATE TABLE locarno_released_0002.releases (
    name text NOT NULL COLLATE pg_catalog."C",
    readings integer NOT NULL,
    judgements integer NOT NULL,
    sha256 text NOT NULL,
    coder text NOT NULL,
    recorded_at text NOT NULL,
    note text NOT NULL,
    version text NOT NULL,
    articles integer NOT NULL,
    statements integer NOT NULL,
    reviewed integer NOT NULL,
    frozen_case text NOT NULL
);
CREATE TABLE locarno_released_0002.statements (
    reading integer NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    number integer NOT NULL,
    speaker text COLLATE pg_catalog."C",
    behalf text COLLATE pg_catalog."C",
    addressee text COLLATE pg_catalog."C",
    via text NOT NULL,
    kind text NOT NULL,
    act text NOT NULL,
    directness text NOT NULL,
    confidence double precision NOT NULL,
    said_from text,
    said_to text,
    sentence_start integer NOT NULL,
    sentence_end integer NOT NULL,
    source text NOT NULL,
    cue text NOT NULL,
    content text NOT NULL,
    conditions text NOT NULL,
    shift text,
    shift_start integer,
    shift_end integer
);
ALTER TABLE ONLY locarno_released_0002.judgements ALTER COLUMN number SET DEFAULT nextval('locarno_released_0002.judgements_number_seq'::regclass);
INSERT INTO locarno_released_0002.actors VALUES ('veeitpyueh6prs6c5', 'ruritania', 'Ruritania', 'state', NULL, NULL, 'case', '["the Ruritanians"]', '[]', '[]');
INSERT INTO locarno_released_0002.actors VALUES ('vv5nq6gscupugit3j', 'anna-weiss', 'Anna Weiss', 'person', 'Chancellor', 'ruritania', 'known', '[]', '[]', '[]');
INSERT INTO locarno_released_0002.alembic_version VALUES ('0002');
INSERT INTO locarno_released_0002.articles VALUES ('arisesq2mzn2pyxja', '8a2449434ccb74fc5d2013db74049fdda04f9ed1a26840efa9788155bcc9c7f8', 'Anna Weiss said that bridge 1 would stay open for 2 days. Anna Weiss said that bridge 1 would stay open for 3 days. Anna Weiss said that bridge 1 would stay open for 4 days. She will meet the envoys in Zenda on Friday.');
INSERT INTO locarno_released_0002.articles VALUES ('achuh24tlintn5sao', '11e87d726b4366dec80edb45c660c6d7a0fec732750f0d3ba7226dbd724f2f36', 'Anna Weiss said that bridge 2 would stay open for 2 days. Anna Weiss said that bridge 2 would stay open for 3 days. Anna Weiss said that bridge 2 would stay open for 4 days. She will meet the envoys in Zenda on Friday.');
INSERT INTO locarno_released_0002.codings VALUES (1, 's3oz5jsv2hj3b3ky4', 'bridge', 1, 'commit', 100, 0.8, '[[74,114]]', 'a promise');
INSERT INTO locarno_released_0002.codings VALUES (1, 'sc56urtgmalezqnbx', 'bridge', 2, 'commit', 100, 0.8, '[[132,172]]', 'a promise');
INSERT INTO locarno_released_0002.codings VALUES (1, 'sfbuz2mzeou3zxqrh', 'bridge', 0, 'commit', 100, 0.8, '[[16,56]]', 'a promise');
INSERT INTO locarno_released_0002.codings VALUES (2, 's3oz5jsv2hj3b3ky4', 'bridge', 2, 'commit', 100, 0.8, '[[74,114]]', 'a promise');
INSERT INTO locarno_released_0002.codings VALUES (2, 's3oz5jsv2hj3b3ky4', 'toll', 3, 'commit', 100, 0.8, '[[74,114]]', 'a promise');
INSERT INTO locarno_released_0002.codings VALUES (2, 'sc56urtgmalezqnbx', 'bridge', 4, 'commit', 100, 0.8, '[[132,172]]', 'a promise');
INSERT INTO locarno_released_0002.codings VALUES (2, 'sc56urtgmalezqnbx', 'toll', 5, 'commit', 100, 0.8, '[[132,172]]', 'a promise');
INSERT INTO locarno_released_0002.codings VALUES (2, 'sfbuz2mzeou3zxqrh', 'bridge', 0, 'commit', 100, 0.8, '[[16,56]]', 'a promise');
INSERT INTO locarno_released_0002.codings VALUES (2, 'sfbuz2mzeou3zxqrh', 'toll', 1, 'commit', 100, 0.8, '[[16,56]]', 'a promise');
INSERT INTO locarno_released_0002.codings VALUES (3, 's46r7yxrybuoaadas', 'bridge', 0, 'commit', 100, 0.8, '[[16,56]]', 'a promise');
INSERT INTO locarno_released_0002.codings VALUES (3, 'siuodliuuk3bgbufp', 'bridge', 1, 'commit', 100, 0.8, '[[74,114]]', 'a promise');
INSERT INTO locarno_released_0002.codings VALUES (3, 'snn5lk5sz4ww6b3zu', 'bridge', 2, 'commit', 100, 0.8, '[[132,172]]', 'a promise');
INSERT INTO locarno_released_0002.judgements VALUES (1, 'eexd4gldfens6uy55', 1, 3, 'accepted', 'sfbuz2mzeou3zxqrh', 'arisesq2mzn2pyxja', 'Anna', 0, '2026-11-28T06:52:20+00:00', 'as it stands', '[]', '{"ruling":{"codings":[{"confidence":0.8,"issue":"bridge","position":100.0,"rule":"a promise","stance":"commit","why":"[[16,56]]"},{"confidence":0.8,"issue":"toll","position":100.0,"rule":"a promise","stance":"commit","why":"[[16,56]]"}],"found":[[16,56]],"issues":["bridge","toll"],"settled":[],"statement":{"act":"commit","behalf":"ruritania","conditions":"[]","confidence":0.75,"content":"[[16,56]]","cue":"[[11,15]]","directness":"reported","id":"sfbuz2mzeou3zxqrh","kind":"indirect","said_from":"2030-05-01","said_to":"2030-05-01","sentence_end":57,"sentence_start":0,"source":"[[0,10]]","speaker":"anna-weiss","via":"[]"}}}');
INSERT INTO locarno_released_0002.judgements VALUES (2, 'end3lgeb2ri37rr23', 2, 3, 'rejected', 's3oz5jsv2hj3b3ky4', 'arisesq2mzn2pyxja', 'Bert', 0, '2026-11-28T06:52:20+00:00', 'a mistake', '[]', '{"ruling":{"codings":[],"found":[],"issues":[],"settled":[],"statement":{"act":"commit","behalf":"ruritania","conditions":"[]","confidence":0.75,"content":"[[74,114]]","cue":"[[69,73]]","directness":"reported","id":"s3oz5jsv2hj3b3ky4","kind":"indirect","said_from":"2030-05-01","said_to":"2030-05-01","sentence_end":115,"sentence_start":58,"source":"[[58,68]]","speaker":"anna-weiss","via":"[]"}}}');
INSERT INTO locarno_released_0002.judgements VALUES (3, 'edkh3n232sdkpk6r2', 3, 3, 'undone', '2', NULL, 'Bert', 0, '2026-11-28T06:52:20+00:00', '', '[]', '');
INSERT INTO locarno_released_0002.judgements VALUES (4, 'enj6nvgnjij5zm6qr', 4, 3, 'noted', 'bridge', NULL, 'Anna', 0, '2026-11-28T06:52:20+00:00', 'what is a bridge?', '[]', '');
INSERT INTO locarno_released_0002.judgements VALUES (5, 'eyn43bno6hnje3exu', 4, 3, 'learned', 'bridge', NULL, 'Anna', 0, '2026-11-28T06:52:20+00:00', '', '[["term",null,"ford"]]', '{"lesson":{"kind":"term","of":"bridge","text":"ford"}}');
INSERT INTO locarno_released_0002.meetings VALUES (1, 'muskhvkac3kp3f4hx', 0, 'meeting', '["anna-weiss"]', 'Zenda', '2030-05-03', '2030-05-03', 'planned', 174, 218, 0.6);
INSERT INTO locarno_released_0002.meetings VALUES (2, 'muskhvkac3kp3f4hx', 0, 'meeting', '["anna-weiss"]', 'Zenda', '2030-05-03', '2030-05-03', 'planned', 174, 218, 0.6);
INSERT INTO locarno_released_0002.meetings VALUES (3, 'mo57phhj4khkk6hed', 0, 'meeting', '["anna-weiss"]', 'Zenda', '2030-05-03', '2030-05-03', 'planned', 174, 218, 0.6);
INSERT INTO locarno_released_0002.reading_actors VALUES (1, 0, 'veeitpyueh6prs6c5');
INSERT INTO locarno_released_0002.reading_actors VALUES (1, 1, 'vv5nq6gscupugit3j');
INSERT INTO locarno_released_0002.reading_actors VALUES (2, 0, 'veeitpyueh6prs6c5');
INSERT INTO locarno_released_0002.reading_actors VALUES (2, 1, 'vv5nq6gscupugit3j');
INSERT INTO locarno_released_0002.reading_actors VALUES (3, 0, 'veeitpyueh6prs6c5');
INSERT INTO locarno_released_0002.reading_actors VALUES (3, 1, 'vv5nq6gscupugit3j');
INSERT INTO locarno_released_0002.readings VALUES (1, 'arisesq2mzn2pyxja', 1, 'r6fi3ag2szcjpssdp', 'rules-1', 'case-1', '2030-05-02', 'metadata', 'coverage/00001.txt', 'Bridge 1 stays open', NULL, 'The Strelsau Post', NULL, '8a2449434ccb74fc5d2013db74049fdda04f9ed1a26840efa9788155bcc9c7f8', '2026-11-28T06:52:19+00:00', '[]', '[]', '[]', '[[211,217,"2030-05-03","DATE","2030-05-03","2030-05-03"]]', '[[0,10,"PERSON","anna-weiss"],[58,68,"PERSON","anna-weiss"],[116,126,"PERSON","anna-weiss"]]');
INSERT INTO locarno_released_0002.readings VALUES (2, 'arisesq2mzn2pyxja', 2, 'rjx3evdoei5kacy44', 'rules-2', 'case-2', '2030-05-02', 'metadata', 'coverage/00001.txt', 'Bridge 1 stays open', NULL, 'The Strelsau Post', NULL, '8a2449434ccb74fc5d2013db74049fdda04f9ed1a26840efa9788155bcc9c7f8', '2026-11-28T06:52:19+00:00', '[]', '[]', '[]', '[[211,217,"2030-05-03","DATE","2030-05-03","2030-05-03"]]', '[[0,10,"PERSON","anna-weiss"],[58,68,"PERSON","anna-weiss"],[116,126,"PERSON","anna-weiss"]]');
INSERT INTO locarno_released_0002.readings VALUES (3, 'achuh24tlintn5sao', 1, 'rxrdwksmcfmubeaph', 'rules-1', 'case-2', '2030-05-04', 'given', 'coverage/00002.txt', 'Bridge 2 stays open', NULL, 'The Strelsau Post', NULL, '11e87d726b4366dec80edb45c660c6d7a0fec732750f0d3ba7226dbd724f2f36', '2026-11-28T06:52:19+00:00', '[]', '[]', '[]', '[[211,217,"2030-05-03","DATE","2030-05-03","2030-05-03"]]', '[[0,10,"PERSON","anna-weiss"],[58,68,"PERSON","anna-weiss"],[116,126,"PERSON","anna-weiss"]]');
INSERT INTO locarno_released_0002.releases VALUES ('v1', 3, 5, 'e6a7de7b5d2e6bab73173ee419810fb95837d289e0e76450ce9a57242fa81f64', 'Anna', '2030-05-06T00:00:00+00:00', 'the first', '0.1.0', 2, 6, 1, '{"actors":[{"aliases":["the Ruritanians"],"id":"ruritania","kind":"state","members":[],"name":"Ruritania","of":null,"office":null,"offices":[],"origin":"case"},{"aliases":[],"id":"anna-weiss","kind":"person","members":[],"name":"Anna Weiss","of":"ruritania","office":"Chancellor","offices":[],"origin":"known"}],"brief_at":null,"brief_since":null,"coverage":["coverage"],"fingerprint":"case-2","folder":"","id":"ruritania","issues":[{"counter_examples":[],"examples":[],"high":"open","id":"bridge","low":"shut","name":"Bridges","options":[],"proposition":"The bridges should stay open.","question":"Open?","reversed":false,"short":"","terms":[]}],"title":"Ruritania"}');
INSERT INTO locarno_released_0002.statements VALUES (1, 's3oz5jsv2hj3b3ky4', 1, 'anna-weiss', 'ruritania', NULL, '[]', 'indirect', 'commit', 'reported', 0.75, NULL, NULL, 58, 115, '[[58,68]]', '[[69,73]]', '[[74,114]]', '[]', NULL, NULL, NULL);
INSERT INTO locarno_released_0002.statements VALUES (1, 'sc56urtgmalezqnbx', 2, 'anna-weiss', 'ruritania', NULL, '[]', 'indirect', 'commit', 'reported', 0.75, NULL, NULL, 116, 173, '[[116,126]]', '[[127,131]]', '[[132,172]]', '[]', NULL, NULL, NULL);
INSERT INTO locarno_released_0002.statements VALUES (1, 'sfbuz2mzeou3zxqrh', 0, 'anna-weiss', 'ruritania', NULL, '[]', 'indirect', 'commit', 'reported', 0.75, NULL, NULL, 0, 57, '[[0,10]]', '[[11,15]]', '[[16,56]]', '[]', NULL, NULL, NULL);
INSERT INTO locarno_released_0002.statements VALUES (2, 's3oz5jsv2hj3b3ky4', 1, 'anna-weiss', 'ruritania', NULL, '[]', 'indirect', 'commit', 'reported', 0.75, '2030-05-01', '2030-05-01', 58, 115, '[[58,68]]', '[[69,73]]', '[[74,114]]', '[]', NULL, NULL, NULL);
INSERT INTO locarno_released_0002.statements VALUES (2, 'sc56urtgmalezqnbx', 2, 'anna-weiss', 'ruritania', NULL, '[]', 'indirect', 'commit', 'reported', 0.75, '2030-05-01', '2030-05-01', 116, 173, '[[116,126]]', '[[127,131]]', '[[132,172]]', '[]', NULL, NULL, NULL);
INSERT INTO locarno_released_0002.statements VALUES (2, 'sfbuz2mzeou3zxqrh', 0, 'anna-weiss', 'ruritania', NULL, '[]', 'indirect', 'commit', 'reported', 0.75, '2030-05-01', '2030-05-01', 0, 57, '[[0,10]]', '[[11,15]]', '[[16,56]]', '[]', NULL, NULL, NULL);
INSERT INTO locarno_released_0002.statements VALUES (3, 's46r7yxrybuoaadas', 0, 'anna-weiss', 'ruritania', NULL, '[]', 'indirect', 'commit', 'reported', 0.75, NULL, NULL, 0, 57, '[[0,10]]', '[[11,15]]', '[[16,56]]', '[]', NULL, NULL, NULL);
INSERT INTO locarno_released_0002.statements VALUES (3, 'siuodliuuk3bgbufp', 1, 'anna-weiss', 'ruritania', NULL, '[]', 'indirect', 'commit', 'reported', 0.75, NULL, NULL, 58, 115, '[[58,68]]', '[[69,73]]', '[[74,114]]', '[]', NULL, NULL, NULL);
INSERT INTO locarno_released_0002.statements VALUES (3, 'snn5lk5sz4ww6b3zu', 2, 'anna-weiss', 'ruritania', NULL, '[]', 'indirect', 'commit', 'reported', 0.75, NULL, NULL, 116, 173, '[[116,126]]', '[[127,131]]', '[[132,172]]', '[]', NULL, NULL, NULL);
SELECT pg_catalog.setval('locarno_released_0002.judgements_number_seq', 5, true);
ALTER TABLE ONLY locarno_released_0002.actors
    ADD CONSTRAINT actors_pkey PRIMARY KEY (version);
ALTER TABLE ONLY locarno_released_0002.alembic_version
    ADD CONSTRAINT alembic_version_pkey PRIMARY KEY (version_num);
ALTER TABLE ONLY locarno_released_0002.articles
    ADD CONSTRAINT articles_pkey PRIMARY KEY (id);
ALTER TABLE ONLY locarno_released_0002.codings
    ADD CONSTRAINT codings_pkey PRIMARY KEY (reading, statement, issue);
ALTER TABLE ONLY locarno_released_0002.judgements
    ADD CONSTRAINT judgements_pkey PRIMARY KEY (number);
ALTER TABLE ONLY locarno_released_0002.meetings
    ADD CONSTRAINT meetings_pkey PRIMARY KEY (reading, id);
ALTER TABLE ONLY locarno_released_0002.reading_actors
    ADD CONSTRAINT reading_actors_pkey PRIMARY KEY (reading, number);
ALTER TABLE ONLY locarno_released_0002.readings
    ADD CONSTRAINT readings_article_revision_key UNIQUE (article, revision);
ALTER TABLE ONLY locarno_released_0002.readings
    ADD CONSTRAINT readings_pkey PRIMARY KEY (sequence);
ALTER TABLE ONLY locarno_released_0002.releases
    ADD CONSTRAINT releases_pkey PRIMARY KEY (name);
ALTER TABLE ONLY locarno_released_0002.statements
    ADD CONSTRAINT statements_pkey PRIMARY KEY (reading, id);
CREATE TRIGGER actors_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON locarno_released_0002.actors FOR EACH STATEMENT EXECUTE FUNCTION locarno_released_0002.refuse_change();
CREATE TRIGGER articles_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON locarno_released_0002.articles FOR EACH STATEMENT EXECUTE FUNCTION locarno_released_0002.refuse_change();
CREATE TRIGGER codings_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON locarno_released_0002.codings FOR EACH STATEMENT EXECUTE FUNCTION locarno_released_0002.refuse_change();
CREATE TRIGGER judgements_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON locarno_released_0002.judgements FOR EACH STATEMENT EXECUTE FUNCTION locarno_released_0002.refuse_change();
CREATE TRIGGER meetings_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON locarno_released_0002.meetings FOR EACH STATEMENT EXECUTE FUNCTION locarno_released_0002.refuse_change();
CREATE TRIGGER reading_actors_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON locarno_released_0002.reading_actors FOR EACH STATEMENT EXECUTE FUNCTION locarno_released_0002.refuse_change();
CREATE TRIGGER readings_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON locarno_released_0002.readings FOR EACH STATEMENT EXECUTE FUNCTION locarno_released_0002.refuse_change();
CREATE TRIGGER releases_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON locarno_released_0002.releases FOR EACH STATEMENT EXECUTE FUNCTION locarno_released_0002.refuse_change();
CREATE TRIGGER statements_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON locarno_released_0002.statements FOR EACH STATEMENT EXECUTE FUNCTION locarno_released_0002.refuse_change();
ALTER TABLE ONLY locarno_released_0002.codings
    ADD CONSTRAINT codings_reading_fkey FOREIGN KEY (reading) REFERENCES locarno_released_0002.readings(sequence);
ALTER TABLE ONLY locarno_released_0002.codings
    ADD CONSTRAINT codings_reading_statement_fkey FOREIGN KEY (reading, statement) REFERENCES locarno_released_0002.statements(reading, id);
ALTER TABLE ONLY locarno_released_0002.judgements
    ADD CONSTRAINT judgements_article_fkey FOREIGN KEY (article) REFERENCES locarno_released_0002.articles(id);
ALTER TABLE ONLY locarno_released_0002.meetings
    ADD CONSTRAINT meetings_reading_fkey FOREIGN KEY (reading) REFERENCES locarno_released_0002.readings(sequence);
ALTER TABLE ONLY locarno_released_0002.reading_actors
    ADD CONSTRAINT reading_actors_reading_fkey FOREIGN KEY (reading) REFERENCES locarno_released_0002.readings(sequence);
ALTER TABLE ONLY locarno_released_0002.reading_actors
    ADD CONSTRAINT reading_actors_version_fkey FOREIGN KEY (version) REFERENCES locarno_released_0002.actors(version);
ALTER TABLE ONLY locarno_released_0002.readings
    ADD CONSTRAINT readings_article_fkey FOREIGN KEY (article) REFERENCES locarno_released_0002.articles(id);
ALTER TABLE ONLY locarno_released_0002.statements
    ADD CONSTRAINT statements_reading_fkey FOREIGN KEY (reading) REFERENCES locarno_released_0002.readings(sequence);
