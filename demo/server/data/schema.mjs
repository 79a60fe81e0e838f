/**
 * One row for each record. `body` is the item exactly as it is sent; everything else is what it is
 * found, counted and sorted by, worked out in JavaScript when the data is loaded, so that no
 * answer depends on a database's own collations or extensions.
 */
export const SCHEMA = [
  `create schema muni_demo`,
  `create table muni_demo.made_by (version text not null)`,
  `create table muni_demo.directory (slug text primary key, updated text not null, total int not null)`,
  // no: place by name in the directory's language. name_exact: lower case, letters kept.
  // name_key, text_key: folded words, in both usual spellings. facets: see facet_value.
  `create table muni_demo.record (
     directory text not null collate "C", no int not null,
     id text not null collate "C", updated text not null collate "C",
     lat double precision, lon double precision,
     name_exact text not null collate "C", name_key text not null collate "C", text_key text not null collate "C",
     facets int[] not null,
     primary key (directory, no)
   )`,
  `create unique index record_id on muni_demo.record (directory, id)`,
  `create index record_updated on muni_demo.record (directory, updated desc, no)`,
  `create table muni_demo.item (
     directory text not null collate "C", no int not null, body json not null,
     primary key (directory, no)
   )`,
  // One row for each value a filter can name, each level of a tree included.
  `create table muni_demo.facet_value (
     directory text not null, no int not null, facet text not null, label json not null,
     primary key (directory, no)
   )`,
  `create table muni_demo.word (directory text not null, word text not null collate "C", primary key (directory, word))`,
  // week: the Monday the dates are told from. Values of facets stand with the directories' own, under `events/<slug>`.
  `create table muni_demo.event_set (slug text primary key, week text not null, updated text not null, total int not null)`,
  // opens, closes: milliseconds since 1970, when one can register; state: what that then is, null where nobody has to.
  `create table muni_demo.event (
     event_set text not null collate "C", no int not null,
     id text not null collate "C", updated text not null collate "C",
     name_key text not null collate "C", text_key text not null collate "C", facets int[] not null,
     opens bigint, closes bigint, state text, body json not null,
     primary key (event_set, no)
   )`,
  // One row for each time an event takes place, in milliseconds since 1970.
  `create table muni_demo.event_time (
     event_set text not null collate "C", no int not null, starts bigint not null, ends bigint not null
   )`,
  `create index event_time_ends on muni_demo.event_time (event_set, ends, starts)`,
];
