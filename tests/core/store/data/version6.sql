PRAGMA application_id=1464158546;
PRAGMA user_version=6;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES('created_at','2023-11-14T22:13:20Z');
INSERT INTO meta VALUES('store_id','2834bd10dafa709bcecd9864f9fa4e2e');
INSERT INTO meta VALUES('suppression_salt','9af7feff7fcec49af8348b007b6815d6b96fac798b7ecfaf767691031f0b82f9');
CREATE TABLE source(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK(kind IN ('replayable', 'live'))) STRICT;
INSERT INTO source VALUES(0,'shop','replayable');
CREATE TABLE profile(id INTEGER PRIMARY KEY, public_id TEXT NOT NULL, created_at INTEGER NOT NULL,
  first_seen INTEGER, last_seen INTEGER, merged_into INTEGER REFERENCES profile(id), merged_at INTEGER,
  erased_at INTEGER) STRICT;
INSERT INTO profile VALUES(0,'p5ax2z1yse6126',1700000000000000,1,2,NULL,NULL,NULL);
INSERT INTO profile VALUES(1,'p8ce4fzq445pgn',1700000000000000,1,2,NULL,NULL,NULL);
INSERT INTO profile VALUES(2,'p8b2nzbkrx7vtp',1700000000000000,1,2,NULL,NULL,NULL);
INSERT INTO profile VALUES(3,'p3mzg5d5pn733y',1700000000000000,1,2,0,1700000000000000,NULL);
CREATE TABLE profile_merge(id INTEGER PRIMARY KEY, survivor INTEGER NOT NULL, absorbed INTEGER NOT NULL,
  run TEXT NOT NULL, reason TEXT NOT NULL, time INTEGER NOT NULL) STRICT;
INSERT INTO profile_merge VALUES(1,0,3,'first','shared identifiers',1700000000000000);
CREATE TABLE identifier_type(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO identifier_type VALUES(0,'email');
CREATE TABLE identifier(type INTEGER NOT NULL REFERENCES identifier_type(id), hash INTEGER NOT NULL,
  value TEXT NOT NULL, profile INTEGER NOT NULL, first_seen INTEGER NOT NULL, last_seen INTEGER NOT NULL,
  source INTEGER NOT NULL REFERENCES source(id), PRIMARY KEY(type, hash, value)) STRICT, WITHOUT ROWID;
INSERT INTO identifier VALUES(0,-8553616456327840327,'person2@example.org',2,10,20,0);
INSERT INTO identifier VALUES(0,-8404354636601339622,'person1@example.org',1,10,20,0);
INSERT INTO identifier VALUES(0,314844600319499357,'person3@example.org',0,10,20,0);
INSERT INTO identifier VALUES(0,3503877423265024745,'person0@example.org',0,10,20,0);
CREATE TABLE trait_definition(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, type TEXT NOT NULL,
  privacy TEXT NOT NULL, description TEXT NOT NULL, survivorship TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO trait_definition VALUES(0,'city','text','personal','Home town','"first"');
CREATE TABLE trait(definition INTEGER NOT NULL REFERENCES trait_definition(id), profile INTEGER NOT NULL,
  source INTEGER NOT NULL REFERENCES source(id), value ANY, time INTEGER NOT NULL, winner INTEGER NOT NULL,
  PRIMARY KEY(definition, profile, source)) STRICT, WITHOUT ROWID;
INSERT INTO trait VALUES(0,1,0,'Köln',5,1);
CREATE TABLE link(key INTEGER PRIMARY KEY, hash_b INTEGER NOT NULL, type_a TEXT NOT NULL, value_a TEXT NOT NULL, type_b TEXT NOT NULL,
  value_b TEXT NOT NULL, source TEXT NOT NULL, rule TEXT NOT NULL, run TEXT NOT NULL, time INTEGER NOT NULL, confidence REAL) STRICT;
INSERT INTO link VALUES(-7778696745595723444,7030303110377874852,'email','person0@example.org','email','person3@example.org','shop','same record','first',5,NULL);
INSERT INTO link VALUES(3146441831108479853,4628800983675365412,'email','person1@example.org','email','person2@example.org','shop','match','first',5,0.96999999999999997335);
CREATE TABLE consent(id INTEGER PRIMARY KEY, key INTEGER NOT NULL, profile INTEGER NOT NULL, purpose TEXT NOT NULL,
  state TEXT NOT NULL CHECK(state IN ('granted', 'denied', 'withdrawn', 'unknown')), time INTEGER NOT NULL,
  source TEXT NOT NULL, method TEXT NOT NULL, evidence TEXT NOT NULL, received_at INTEGER NOT NULL,
  run TEXT NOT NULL) STRICT;
INSERT INTO consent VALUES(1,7318770825652715174,2,'newsletter','withdrawn',7,'shop','','',0,'first');
CREATE TABLE event_name(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO event_name VALUES(0,'viewed');
INSERT INTO event_name VALUES(1,'bought');
CREATE TABLE property(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO property VALUES(0,'page');
INSERT INTO property VALUES(1,'value');
INSERT INTO property VALUES(2,'ok');
INSERT INTO property VALUES(3,'count');
CREATE TABLE event_import(id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source(id), run TEXT NOT NULL,
  received_at INTEGER NOT NULL) STRICT;
INSERT INTO event_import VALUES(1,0,'first',1700000000000000);
INSERT INTO event_import VALUES(2,0,'second',1700000000000000);
CREATE TABLE event_tail(id INTEGER PRIMARY KEY, profile INTEGER NOT NULL, name INTEGER NOT NULL,
  ts INTEGER NOT NULL, key INTEGER NOT NULL, import INTEGER NOT NULL, properties TEXT NOT NULL) STRICT;
INSERT INTO event_tail VALUES(1,0,1,55000000,2895441346723078218,2,'{"ok":true,"count":55}');
INSERT INTO event_tail VALUES(2,0,0,56000000,-6435536399525217583,2,'{"ok":true,"count":56}');
INSERT INTO event_tail VALUES(3,1,1,57000000,-1450170405638362630,2,'{"page":"/p/1","value":57.25}');
INSERT INTO event_tail VALUES(4,2,0,58000000,4378138086260404611,2,'{"ok":true,"count":58}');
INSERT INTO event_tail VALUES(5,0,1,59000000,-5248098327662586625,2,'{"ok":true,"count":59}');
CREATE TABLE event_seg(id INTEGER PRIMARY KEY, level INTEGER NOT NULL, rows INTEGER NOT NULL, sorted INTEGER NOT NULL,
  min_ts INTEGER NOT NULL, max_ts INTEGER NOT NULL, min_profile INTEGER NOT NULL, max_profile INTEGER NOT NULL,
  min_import INTEGER NOT NULL, max_import INTEGER NOT NULL, names TEXT NOT NULL, rest_properties TEXT NOT NULL,
  checksum INTEGER NOT NULL) STRICT;
INSERT INTO event_seg VALUES(1,2,55,1,0,54000000,0,2,1,1,'[0,1]','[]',-2629758802064760310);
CREATE TABLE event_seg_col(id INTEGER PRIMARY KEY, segment INTEGER NOT NULL, slot INTEGER NOT NULL,
  property INTEGER NOT NULL, kind INTEGER NOT NULL, scale INTEGER NOT NULL, checksum INTEGER NOT NULL,
  bytes INTEGER NOT NULL, data BLOB NOT NULL) STRICT;
INSERT INTO event_seg_col VALUES(1048576,1,0,0,2,0,-5935663757761655203,54,X'570102003700000000000000000000000100000000000000000000000000000000000000000040555555a9aaaa2a0000000000000000');
INSERT INTO event_seg_col VALUES(1048577,1,1,0,2,0,383133431375175722,47,X'5701010037000000000000000000000001000000000000000000000000000000aaaaaafaff01000000000000000000');
INSERT INTO event_seg_col VALUES(1048578,1,2,0,2,0,-265040325520837263,82,X'5701060037000000000000000000000040420f00000000000000000000000000c0401cc8c23cd0445dd8c67de0489ee8cabef04c0745d24455d68565dac6b560288e64699e68aaae6c030000000000000000');
INSERT INTO event_seg_col VALUES(1048579,1,3,0,2,0,-2099296156318569794,480,X'5701400037000000e74ce38c41f02f8001000000000000000000000000000000f9689e9f4d959ecf43b2fbe4bb6f6052a0d6ddd5f9383cfaa390dd8dda41b577997337a2d7aa67525fe65aa353ccac02a821c8def2b60673ac8e1b64623ce20c274078326ce8704258538cb278900077c0d47bde0431664339bfaab4461a999d42327197f76c8de447c1805856bc8ffc932b3f2ecca578fa13a529d0d2ed135f8e740d846ba3878152631d40fd03a7b93d8b2db6a94f59d41c98661a6280d671b2d37233bad7bd3d2d4a03c75d74105603c04f6ade650c8bbedbeb25f0cd86449eb9e108e4987296124718356320d71a61a773b74bf19141b605de5874babd74a525d63cdeb8bc13000000000000000006e922f4ed9767293c0fc59ffe5d4fb593fdcd2f6d1c0a4d2988fc073c30ae44265504ffd9645378acee9776f40c3dd1da6bb82ffe2e4837d63deeba9ce3b3cd75f8faa2da6d61bc973e6c80299dc8c6eccd4382a96e313388fb1a69390361a976cb3bf05956e05bbf70c2508c077cab0288e41132ea6772c08422a84cc24b5733f4c95e1318de2853cc5f498e87a9c51a587fd1737b1cf7060298e250f5e432648520acaf6d951a327a80a5f0c6b5dd7e78c0bd3d57a7fce5aa53875b3c14d2ba08de8bdf1c80170000000000000000');
INSERT INTO event_seg_col VALUES(1048580,1,4,0,2,0,3664265104662101259,32,X'5701000037000000010000000000000001000000000000000000000000000000');
INSERT INTO event_seg_col VALUES(1048592,1,16,0,5,0,713893501343329049,132,X'5704030137000000000000000000000001000000000000000000000007000000c3300c23492449080068001002c00a003400030004040081020600080000000000000000380000003800000004000000080000000c0000001000000014000000180000001c0000002f702f302f702f332f702f352f702f312f702f362f702f342f702f32');
INSERT INTO event_seg_col VALUES(1048593,1,17,1,4,0,-3006026780105525679,82,X'570305013700000019000000000000002c010000000000000200000000000000c3300c234924492000000029000080120000b00600003002000600078005c0030008000c000a000780040000000000000000');
INSERT INTO event_seg_col VALUES(1048594,1,18,2,1,0,-8025266276140757183,39,X'57010001370000000100000000000000010000000000000000000000000000003ccff3dcb6db36');
INSERT INTO event_seg_col VALUES(1048595,1,19,3,2,0,7278263259496146045,89,X'57010601370000000100000000000000010000000000000000000000000000003ccff3dcb6db360030188702008f345900b0799f0800a7baba00300304c04000c601240ac07400240d50654058026d0c000000000000000000');
CREATE TABLE audience(key TEXT PRIMARY KEY, name TEXT NOT NULL, definition TEXT NOT NULL,
  updated_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE membership(audience TEXT NOT NULL REFERENCES audience(key), profile INTEGER NOT NULL,
  since INTEGER NOT NULL, PRIMARY KEY(audience, profile)) STRICT, WITHOUT ROWID;
CREATE TABLE membership_change(id INTEGER PRIMARY KEY, audience TEXT NOT NULL, profile INTEGER NOT NULL,
  entered INTEGER NOT NULL, time INTEGER NOT NULL, cause TEXT NOT NULL, run TEXT NOT NULL) STRICT;
CREATE TABLE run(id TEXT PRIMARY KEY, pipeline TEXT NOT NULL, state TEXT NOT NULL, started_at INTEGER NOT NULL,
  finished_at INTEGER, trigger TEXT NOT NULL, program TEXT NOT NULL, report TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE run_node(run TEXT NOT NULL, node TEXT NOT NULL, state TEXT NOT NULL, rows_in INTEGER NOT NULL,
  rows_out INTEGER NOT NULL, started_at INTEGER, finished_at INTEGER, cache_key TEXT NOT NULL, error TEXT NOT NULL,
  PRIMARY KEY(run, node)) STRICT, WITHOUT ROWID;
CREATE TABLE quarantine(id INTEGER PRIMARY KEY, run TEXT NOT NULL, node TEXT NOT NULL, file TEXT NOT NULL,
  line INTEGER NOT NULL, column_name TEXT NOT NULL, reason_id TEXT NOT NULL, reason TEXT NOT NULL,
  raw TEXT NOT NULL) STRICT;
CREATE TABLE cursor(source TEXT PRIMARY KEY, position TEXT NOT NULL, run TEXT NOT NULL,
  updated_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE publish_plan(id TEXT PRIMARY KEY, hash TEXT NOT NULL, pipeline TEXT NOT NULL, node TEXT NOT NULL,
  created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, state TEXT NOT NULL, inputs TEXT NOT NULL,
  summary TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE publish_plan_row(plan TEXT NOT NULL REFERENCES publish_plan(id), sequence INTEGER NOT NULL,
  key TEXT NOT NULL, profile INTEGER NOT NULL, op TEXT NOT NULL, payload_hash TEXT NOT NULL, payload TEXT NOT NULL,
  PRIMARY KEY(plan, sequence)) STRICT, WITHOUT ROWID;
CREATE TABLE delivery(id TEXT PRIMARY KEY, plan TEXT NOT NULL, run TEXT NOT NULL, destination TEXT NOT NULL,
  audience TEXT NOT NULL, state TEXT NOT NULL, started_at INTEGER NOT NULL, finished_at INTEGER,
  report TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE delivery_row(delivery TEXT NOT NULL REFERENCES delivery(id), sequence INTEGER NOT NULL,
  key TEXT NOT NULL, profile INTEGER NOT NULL, op TEXT NOT NULL, payload_hash TEXT NOT NULL, status TEXT NOT NULL,
  attempt INTEGER NOT NULL, sent_at INTEGER, closed_at INTEGER, response_code INTEGER NOT NULL, message TEXT NOT NULL,
  PRIMARY KEY(delivery, sequence)) STRICT, WITHOUT ROWID;
CREATE TABLE delivered(destination TEXT NOT NULL, audience TEXT NOT NULL, key TEXT NOT NULL,
  profile INTEGER NOT NULL, payload_hash TEXT NOT NULL, confirmed_at INTEGER NOT NULL, delivery TEXT NOT NULL,
  PRIMARY KEY(destination, audience, key)) STRICT, WITHOUT ROWID;
CREATE TABLE observation(key INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source(id),
  first_seen INTEGER NOT NULL, last_seen INTEGER NOT NULL) STRICT;
CREATE TABLE observation_part(type INTEGER NOT NULL REFERENCES identifier_type(id), hash INTEGER NOT NULL,
  value TEXT NOT NULL, observation INTEGER NOT NULL, PRIMARY KEY(type, hash, value, observation)) STRICT, WITHOUT ROWID;
CREATE TABLE identity_violation(type INTEGER NOT NULL REFERENCES identifier_type(id), hash INTEGER NOT NULL,
  value TEXT NOT NULL, observation INTEGER NOT NULL, refusal TEXT NOT NULL, limit_type TEXT NOT NULL,
  run TEXT NOT NULL, time INTEGER NOT NULL, PRIMARY KEY(type, hash, value, observation, refusal)) STRICT, WITHOUT ROWID;
CREATE TABLE trait_statement(definition INTEGER NOT NULL REFERENCES trait_definition(id), profile INTEGER NOT NULL,
  source INTEGER NOT NULL REFERENCES source(id), time INTEGER NOT NULL, removed INTEGER NOT NULL, value ANY NOT NULL,
  PRIMARY KEY(definition, profile, source, time, removed, value)) STRICT, WITHOUT ROWID;
INSERT INTO trait_statement VALUES(0,1,0,5,0,'Köln');
CREATE TABLE likely_link(key INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source(id),
  type_a INTEGER NOT NULL REFERENCES identifier_type(id), hash_a INTEGER NOT NULL, value_a TEXT NOT NULL,
  type_b INTEGER NOT NULL REFERENCES identifier_type(id), hash_b INTEGER NOT NULL, value_b TEXT NOT NULL,
  confidence REAL NOT NULL, since INTEGER NOT NULL) STRICT;
INSERT INTO likely_link VALUES(6,0,0,-8404354636601339622,'person1@example.org',0,-8553616456327840327,'person2@example.org',0.96999999999999997335,5);
CREATE TABLE suppression(id INTEGER PRIMARY KEY, hash TEXT NOT NULL, tag INTEGER NOT NULL, identifier TEXT NOT NULL,
  scope TEXT NOT NULL, reason TEXT NOT NULL, source TEXT NOT NULL, request TEXT NOT NULL, added_at INTEGER NOT NULL,
  added_by TEXT NOT NULL, until INTEGER, UNIQUE(hash, scope)) STRICT;
INSERT INTO suppression VALUES(1,'e12db049556c5b68deecfb66281ed3e71edea77f25f20d575dc44556c57df1ab',12435084,'email','forgotten','asked','test','',9,'ana',NULL);
CREATE TABLE rights_request(id TEXT PRIMARY KEY, kind TEXT NOT NULL, state TEXT NOT NULL, person TEXT NOT NULL,
  jurisdiction TEXT NOT NULL, received_at INTEGER NOT NULL, due_at INTEGER NOT NULL, closed_at INTEGER,
  details TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE rights_step(id INTEGER PRIMARY KEY, request TEXT NOT NULL REFERENCES rights_request(id),
  time INTEGER NOT NULL, who TEXT NOT NULL, step TEXT NOT NULL, note TEXT NOT NULL) STRICT;
CREATE TABLE rights_plan(id TEXT PRIMARY KEY, request TEXT NOT NULL REFERENCES rights_request(id), hash TEXT NOT NULL,
  created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, state TEXT NOT NULL, contents TEXT NOT NULL,
  certificate TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE legal_hold(id INTEGER PRIMARY KEY, person TEXT NOT NULL, reason TEXT NOT NULL, held_by TEXT NOT NULL,
  since INTEGER NOT NULL, until INTEGER, released_at INTEGER, released_by TEXT NOT NULL) STRICT;
CREATE TABLE object_type(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, teller TEXT NOT NULL,
  personal INTEGER NOT NULL, description TEXT NOT NULL) STRICT;
INSERT INTO object_type VALUES(1,'order','shop/orders',1,'');
CREATE TABLE object_property(id INTEGER PRIMARY KEY, type INTEGER NOT NULL REFERENCES object_type(id),
  name TEXT NOT NULL, data_type TEXT NOT NULL, privacy TEXT NOT NULL, UNIQUE(type, name)) STRICT;
INSERT INTO object_property VALUES(1,1,'total','integer','personal');
CREATE TABLE object(type INTEGER NOT NULL REFERENCES object_type(id), id INTEGER NOT NULL, key TEXT NOT NULL,
  time INTEGER, PRIMARY KEY(type, id)) STRICT, WITHOUT ROWID;
INSERT INTO object VALUES(1,0,'order0',5);
INSERT INTO object VALUES(1,1,'order1',6);
INSERT INTO object VALUES(1,2,'order2',NULL);
CREATE TABLE object_value(property INTEGER NOT NULL REFERENCES object_property(id), object INTEGER NOT NULL,
  value ANY NOT NULL, PRIMARY KEY(property, object)) STRICT, WITHOUT ROWID;
INSERT INTO object_value VALUES(1,0,0);
INSERT INTO object_value VALUES(1,1,10);
INSERT INTO object_value VALUES(1,2,20);
CREATE TABLE object_person(type INTEGER NOT NULL REFERENCES object_type(id), object INTEGER NOT NULL,
  role TEXT NOT NULL, identifier_type INTEGER NOT NULL REFERENCES identifier_type(id), hash INTEGER NOT NULL,
  profile INTEGER, PRIMARY KEY(type, object, role, identifier_type, hash)) STRICT, WITHOUT ROWID;
INSERT INTO object_person VALUES(1,2,'buyer',0,-322419646035533325,NULL);
INSERT INTO object_person VALUES(1,0,'buyer',0,3503877423265024745,0);
INSERT INTO object_person VALUES(1,1,'buyer',0,314844600319499357,3);
CREATE INDEX profile_merged ON profile(merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX identifier_profile ON identifier(profile);
CREATE INDEX link_b ON link(hash_b);
CREATE UNIQUE INDEX consent_key ON consent(key);
CREATE INDEX consent_profile ON consent(profile);
CREATE INDEX consent_purpose ON consent(purpose, profile, time);
CREATE INDEX event_tail_profile ON event_tail(profile);
CREATE INDEX membership_profile ON membership(profile);
CREATE INDEX membership_change_audience ON membership_change(audience, id);
CREATE INDEX run_started ON run(started_at);
CREATE INDEX quarantine_node ON quarantine(run, node);
CREATE VIEW identifier_list AS
  SELECT t.name AS type, i.value, coalesce(p.merged_into, p.id) AS profile, i.first_seen, i.last_seen, s.name AS source
  FROM identifier i JOIN identifier_type t ON t.id = i.type JOIN profile p ON p.id = i.profile
  JOIN source s ON s.id = i.source;
CREATE VIEW trait_list AS
  SELECT t.profile, d.name, t.value, d.type, s.name AS source, t.time, t.winner
  FROM trait t JOIN trait_definition d ON d.id = t.definition JOIN source s ON s.id = t.source;
CREATE VIEW identity_violation_list AS
  SELECT t.name AS type, v.value, v.refusal, v.limit_type, v.run, v.time
  FROM identity_violation v JOIN identifier_type t ON t.id = v.type;
CREATE INDEX likely_link_a ON likely_link(hash_a);
CREATE INDEX likely_link_b ON likely_link(hash_b);
CREATE INDEX link_confidence ON link(confidence) WHERE confidence IS NOT NULL;
CREATE INDEX rights_request_person ON rights_request(person);
CREATE INDEX rights_step_request ON rights_step(request);
CREATE INDEX rights_plan_request ON rights_plan(request);
CREATE INDEX legal_hold_person ON legal_hold(person);
CREATE INDEX object_person_profile ON object_person(profile);
CREATE VIEW object_value_list AS
  SELECT t.name AS type, v.object, o.key, p.name, v.value, p.data_type, p.privacy
  FROM object_value v JOIN object_property p ON p.id = v.property JOIN object_type t ON t.id = p.type
  JOIN object o ON o.type = p.type AND o.id = v.object;
CREATE VIEW object_person_list AS
  SELECT DISTINCT t.name AS type, r.object, o.key, r.role, coalesce(p.merged_into, p.id) AS profile
  FROM object_person r JOIN object_type t ON t.id = r.type JOIN object o ON o.type = r.type AND o.id = r.object
  JOIN profile p ON p.id = r.profile;
COMMIT;
