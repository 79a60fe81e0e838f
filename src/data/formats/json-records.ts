import { readString } from '../coerce.js';
import { isRecord } from '../decode.js';

type Json = Readonly<Record<string, unknown>>;
export type Included = ReadonlyMap<string, Json>;

/** Members of a WordPress post that are about the post, not about what it describes. */
const WORDPRESS = new Set(
  'guid author featured_media comment_status ping_status sticky format date_gmt modified_gmt template type status class_list menu_order yoast_head yoast_head_json yoast_meta latest'.split(
    ' ',
  ),
);

/** A record out of the wrapping its API puts around it. */
export function unwrapRecord(record: Json, included: Included): unknown {
  if (isRecord(record.attributes) && (record.type !== undefined || record.relationships !== undefined))
    return unwrapResource(record, included);
  if (isRecord(record._embedded) || (isRecord(record.title) && 'rendered' in record.title))
    return unwrapPost(record);
  if (isRecord(record.properties)) return unwrapMicrodata(record);
  for (const key of ['_source', 'document', 'fields', 'attributes', 'resource', 'item', 'node', 'data']) {
    const inner = record[key];
    if (!isRecord(inner) || (/^(?:item|node|data)$/.test(key) && record.name !== undefined)) continue;
    const { [key]: _inner, _id, ...others } = record;
    const kept = Object.fromEntries(
      Object.entries(others).filter(
        ([name, value]) => typeof value === 'string' || typeof value === 'number' || name === 'geometry',
      ),
    );
    // What stands beside a document in a search answer is about the search.
    const beside = key === 'fields' || key === 'resource' || key === 'attributes' ? kept : {};
    return {
      ...(typeof _id === 'string' || typeof _id === 'number' ? { id: _id } : {}),
      ...beside,
      ...withRelated(inner),
    };
  }
  if (
    isRecord(record.tags) &&
    (record.type === 'node' || record.type === 'way' || record.type === 'relation')
  )
    return unwrapPlace(record, record.tags);
  return record;
}

/** Tags of OpenStreetMap that say what a place is. */
const KINDS = ['shop', 'craft', 'amenity', 'office', 'healthcare', 'tourism', 'leisure'];

/** A place of OpenStreetMap: its tags, where it is, and what it is in the words of its tags. */
function unwrapPlace({ tags: _tags, type, id, center, ...others }: Json, tags: Json): Json {
  const kinds = KINDS.filter((kind) => typeof tags[kind] === 'string' && tags[kind] !== 'yes');
  const rest = Object.entries(tags).filter(([name]) => !kinds.includes(name));
  const category = kinds.map((kind) => (tags[kind] as string).replaceAll('_', ' '));
  return {
    ...others,
    ...(isRecord(center) ? center : {}),
    ...(category.length ? { category } : {}),
    ...Object.fromEntries(rest),
    id: `${readString(type)}/${readString(id)}`,
  };
}

/** Members whose values a content management system wraps as `{data: {id, attributes}}`, without the wrapping. */
function withRelated(members: Json): Json {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]): [string, unknown][] => {
      if (!isRecord(value) || !('data' in value) || Object.keys(value).length > 1) return [[name, value]];
      if (Array.isArray(value.data)) return [[name, (value.data as unknown[]).map(attributesOf)]];
      return isRecord(value.data) ? [[name, attributesOf(value.data)]] : [];
    }),
  );
}

const attributesOf = (one: unknown) =>
  isRecord(one) && isRecord(one.attributes) ? { id: one.id, ...one.attributes } : one;

/** Members that a website of Drupal keeps for itself. */
const OWN =
  /^(?:drupal_internal__|content_translation_|revision_|menu_link|metatag)|^(?:status|langcode|default_langcode|promote|sticky|path|moderation_state)$/;

/** JSON:API: attributes, and what its relationships point to by name. */
function unwrapResource(record: Json, included: Included): Json {
  const related: Record<string, unknown> = {};
  const relationships = isRecord(record.relationships) ? record.relationships : {};
  for (const key of Object.keys(relationships)) {
    const relationship = relationships[key];
    const data = isRecord(relationship) ? relationship.data : undefined;
    const found = (Array.isArray(data) ? (data as unknown[]) : [data])
      .map((link) =>
        isRecord(link) ? included.get(`${readString(link.type)}/${readString(link.id)}`) : undefined,
      )
      .map((resource) => (isRecord(resource?.attributes) ? resource.attributes : undefined))
      .filter((attributes) => attributes !== undefined);
    const names = found
      .map(
        (attributes) =>
          attributes.name ??
          attributes.title ??
          attributes.label ??
          (isRecord(attributes.uri) ? attributes.uri.url : undefined),
      )
      .filter((name) => typeof name === 'string');
    if (names.length) related[key] = names.length === 1 ? names[0] : names;
    else if (found[0] && found.length === 1) related[key] = found[0];
  }
  const attributes = Object.entries(record.attributes as Json);
  const isOfDrupal = attributes.some(([key]) => key.startsWith('drupal_internal__'));
  const kept = isOfDrupal ? attributes.filter(([key]) => !OWN.test(key)) : attributes;
  return { id: record.id, ...related, ...Object.fromEntries(kept) };
}

/** WordPress REST: terms and picture come from what is embedded; ids of terms say nothing. */
function unwrapPost(record: Json): Json {
  const post = Object.fromEntries(
    Object.entries(record).filter(
      ([key, value]) =>
        !WORDPRESS.has(key) &&
        !key.startsWith('_') &&
        !(Array.isArray(value) && value.every((one) => typeof one === 'number')),
    ),
  );
  if (post.excerpt !== undefined && isRecord(post.excerpt) && post.excerpt.rendered) delete post.content;
  const embedded = isRecord(record._embedded) ? record._embedded : {};
  const terms = Array.isArray(embedded['wp:term'])
    ? (embedded['wp:term'] as unknown[]).flat().filter(isRecord)
    : [];
  for (const term of terms) {
    const taxonomy = readString(term.taxonomy) ?? '';
    const key =
      taxonomy === 'post_tag' ? 'tags' : /cat|type|branch|branz/.test(taxonomy) ? 'category' : taxonomy;
    if (typeof term.name === 'string')
      post[key] = [...((Array.isArray(post[key]) ? post[key] : []) as unknown[]), term.name];
  }
  const media = Array.isArray(embedded['wp:featuredmedia'])
    ? (embedded['wp:featuredmedia'] as unknown[])[0]
    : undefined;
  if (isRecord(media) && typeof media.source_url === 'string')
    post.image = { url: media.source_url, alt: media.alt_text };
  return post;
}

/** Microdata as extractors give it: `{type, properties: {name: ["…"]}}`, nested. */
function unwrapMicrodata(value: unknown, depth = 0): unknown {
  if (depth > 6) return undefined;
  if (Array.isArray(value))
    return value.length === 1
      ? unwrapMicrodata(value[0], depth + 1)
      : (value as unknown[]).map((one) => unwrapMicrodata(one, depth + 1));
  if (!isRecord(value)) return value;
  const { properties, id } = value;
  const members = isRecord(properties) ? properties : value;
  const entries = Object.entries(members).map(
    ([key, member]) => [key, unwrapMicrodata(member, depth + 1)] as const,
  );
  return { ...(typeof id === 'string' ? { id } : {}), ...Object.fromEntries(entries) };
}
