import type { Text } from '../../core/pick-text.js';
import type { Attribution } from '../../data/formats/table.js';

export type { Text } from '../../core/pick-text.js';

export type DirectoryKind =
  'business' | 'craft' | 'organisation' | 'network' | 'support' | 'funding' | 'practice';

export interface PostalAddress {
  street?: string;
  postalCode?: string;
  locality?: string;
  region?: string;
  country?: string;
}

export interface ItemImage {
  url: string;
  alt?: Text;
}

export interface ItemContact {
  name?: Text;
  role?: Text;
  email?: string;
  telephone?: string;
}

/** One record of a directory, in the names of the wire contract (schema.org's where it has one). */
export interface DirectoryItem {
  id: string;
  name: Text;
  kind?: string;
  description?: Text;
  /** Category names; a level of a tree is set off by ` > `. */
  category?: readonly Text[];
  categoryCode?: readonly string[];
  town?: Text;
  address?: PostalAddress;
  geo?: { lat: number; lon: number };
  telephone?: string;
  email?: string;
  /** Only http and https. */
  url?: string;
  image?: ItemImage;
  openingHours?: readonly string[];
  /** IANA time zone the opening hours are meant in. */
  timeZone?: string;
  badges?: readonly Text[];
  languages?: readonly string[];
  exportsTo?: readonly string[];
  identifiers?: Readonly<Record<string, string>>;
  person?: boolean;
  noMarketing?: boolean;
  added?: string;
  updated?: string;
  provider?: Text;
  audience?: readonly Text[];
  deadline?: string;
  amount?: { min?: number; max?: number; currency?: string };
  applyUrl?: string;
  members?: number;
  role?: Text;
  contact?: readonly ItemContact[];
  source?: Attribution & { id?: string };
  /** Columns the contract does not know, under their own names, as readable text. */
  extras?: Readonly<Record<string, Text | readonly Text[]>>;
}
