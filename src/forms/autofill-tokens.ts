import type { FieldType } from './definition.js';

/** Names that authors give the common fields, by the token of HTML's autofill. */
const BY_NAME: readonly (readonly [token: string, names: RegExp])[] = [
  ['name', /^(?:full-?name|name|imie-?i-?nazwisko|navn)$/i],
  ['given-name', /^(?:first-?name|given-?name|imie|fornavn)$/i],
  ['family-name', /^(?:last-?name|family-?name|surname|nazwisko|efternavn)$/i],
  ['email', /^(?:e-?mail|mail)$/i],
  ['tel', /^(?:tel|phone|telephone|telefon|mobile?)$/i],
  ['organization', /^(?:organi[sz]ation|company|firm|firma|virksomhed)$/i],
  ['organization-title', /^(?:job-?title|stanowisko|stilling)$/i],
  ['street-address', /^(?:address|street(?:-?address)?|adres|ulica|adresse)$/i],
  ['postal-code', /^(?:postal-?code|zip|postcode|kod-?pocztowy|postnummer)$/i],
  ['address-level2', /^(?:town|city|locality|miejscowosc|miasto|by)$/i],
  ['url', /^(?:url|website|www|homepage|strona)$/i],
];

const BY_TYPE: Partial<Record<FieldType, string>> = { email: 'email', tel: 'tel', url: 'url' };

/** The token that lets a browser fill in what it knows (WCAG 1.3.5), by the field's name, else its type. */
export function autofillToken(name: string, type: FieldType): string | undefined {
  if (BY_TYPE[type]) return BY_TYPE[type];
  return type === 'text' || type === 'textarea'
    ? BY_NAME.find(([, names]) => names.test(name))?.[0]
    : undefined;
}
