// The facts database (docs/facts.md): plain tables, views with readable names, two full-text indexes.

export const DATABASE_VERSION = 4

export const tables = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE papers (
  paper INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, file_name TEXT NOT NULL, record_sha256 TEXT NOT NULL,
  title TEXT, authors TEXT NOT NULL, year INTEGER, container TEXT, publisher TEXT, volume TEXT, issue TEXT, pages TEXT,
  doi TEXT, isbn TEXT, issn TEXT, language TEXT NOT NULL, page_count INTEGER NOT NULL, characters INTEGER NOT NULL,
  repairs INTEGER NOT NULL, doubts INTEGER NOT NULL, notes INTEGER NOT NULL, confidence REAL
);
CREATE TABLE pages (
  paper INTEGER NOT NULL REFERENCES papers, number INTEGER NOT NULL, label TEXT, method TEXT NOT NULL, reason TEXT NOT NULL,
  badness REAL NOT NULL, confidence REAL NOT NULL, PRIMARY KEY (paper, number)
) WITHOUT ROWID;
CREATE TABLE blocks (
  paper INTEGER NOT NULL REFERENCES papers, id TEXT NOT NULL, kind TEXT NOT NULL, language TEXT NOT NULL, page INTEGER,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (paper, id)
) WITHOUT ROWID;
CREATE TABLE places (place INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, country TEXT);
CREATE TABLE concepts (concept INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, same_as TEXT NOT NULL);
CREATE TABLE concept_forms (concept INTEGER NOT NULL REFERENCES concepts, form TEXT NOT NULL, stems TEXT NOT NULL, PRIMARY KEY (concept, form)) WITHOUT ROWID;
CREATE TABLE facts (
  fact INTEGER PRIMARY KEY, id TEXT NOT NULL, paper INTEGER NOT NULL REFERENCES papers, kind TEXT NOT NULL, language TEXT NOT NULL,
  label TEXT NOT NULL, quote TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, astral INTEGER NOT NULL,
  page INTEGER, page_label TEXT, places TEXT NOT NULL, confidence REAL NOT NULL, rule TEXT NOT NULL,
  concept TEXT, place INTEGER REFERENCES places, country TEXT, year INTEGER, year_end INTEGER,
  term TEXT, definition TEXT, attributed_to TEXT, form TEXT,
  value REAL, value_max REAL, value_text TEXT, unit TEXT, qualifier TEXT, statistic_kind TEXT, direction TEXT, measure TEXT, subject TEXT, time TEXT,
  name TEXT, industry TEXT, depth TEXT, aspects TEXT NOT NULL, as_written TEXT NOT NULL, statistics TEXT NOT NULL, duplicate_of TEXT,
  saying INTEGER NOT NULL
);
CREATE TABLE fact_concepts (fact INTEGER NOT NULL, concept INTEGER NOT NULL, PRIMARY KEY (fact, concept)) WITHOUT ROWID;
CREATE TABLE words (word INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, stem TEXT NOT NULL, look TEXT NOT NULL);
-- Stems are folded already, so the plainest tokenizer does; it is the quickest too.
CREATE VIRTUAL TABLE fact_text USING fts5(label, quote, content='', contentless_delete=1, tokenize='ascii');
CREATE VIRTUAL TABLE word_parts USING fts5(text, look, content='', contentless_delete=1, tokenize='trigram');
`

// Made when all rows are in: an index built at once is quicker than one kept up row by row.
export const indexes = `
CREATE INDEX facts_id ON facts (id);
CREATE INDEX facts_saying ON facts (saying);
-- Narrow twin of the facts, in their order: read once into memory, where facets are tested and counted (query/search/columns.ts).
CREATE INDEX facts_narrow ON facts (fact, kind, language, country, place, unit, year, year_end, value, value_max, paper, duplicate_of, confidence, saying);
CREATE INDEX facts_paper ON facts (paper);
CREATE INDEX papers_title ON papers (title);
CREATE INDEX words_look ON words (look);
`

export const views = `
CREATE VIEW definitions AS
  SELECT f.id, p.id AS paper, p.title AS paper_title, f.page, f.page_label, f.language, f.term, f.concept, f.definition, f.attributed_to, f.form, f.quote, f.rule, f.confidence
  FROM facts f JOIN papers p USING (paper) WHERE f.kind = 'definition';
CREATE VIEW statistics AS
  SELECT f.id, p.id AS paper, p.title AS paper_title, f.page, f.page_label, f.language, f.value, f.value_max, f.unit, f.value_text, f.qualifier, f.statistic_kind, f.direction,
         f.measure, f.subject, l.name AS place, f.time, f.quote, f.rule, f.confidence
  FROM facts f JOIN papers p USING (paper) LEFT JOIN places l USING (place) WHERE f.kind = 'statistic';
CREATE VIEW case_studies AS
  SELECT f.id, p.id AS paper, p.title AS paper_title, f.page, f.page_label, f.language, f.name, l.name AS place, f.country, f.industry, f.depth, f.aspects, f.as_written, f.quote, f.rule, f.confidence
  FROM facts f JOIN papers p USING (paper) LEFT JOIN places l USING (place) WHERE f.kind = 'case-study';
`
