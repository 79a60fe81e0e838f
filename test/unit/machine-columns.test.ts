import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isForMachines } from '../../src/core/machine-columns.js';

const COLUMNS: [name: string, value: unknown, isForMachines: boolean][] = [
  ['organization_id', '1', true],
  ['organizationId', 'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610', true],
  ['OBJECTID', '12', true],
  ['GlobalID', '{478A59A5-65DB-47A0-84F2-685C611B2BB0}', true],
  ['Shape__Area', '7.8e-8', true],
  ['Shape_Leng', '22.0016', true],
  ['index', '28532c09512d3c7b0b21073920744d05', true],
  ['addresses', ['74706e55-df26-4b84-80fe-ecc30b5befb4'], true],
  ['@context', 'https://schema.org', true],
  ['address.@type', 'PostalAddress', true],
  ['Lp.', '1.', true],
  ['L.p.', '3', true],
  [':@computed_region_x', '12', true],
  ['adresDzialalnosci.terc', '0220', true],
  ['etag', 'W/"7"', true],
  ['revision_id', 'a1', false],
  ['tax_id', '12-456789', false],
  ['Facebook ID', 'piekarnia.rogalik', false],
  ['Lp.', 'jedyny w gminie', false],
  ['P-nummer', '1001234567', false],
  ['Rok założenia', '1998', false],
  ['Etage', '2', false],
  ['Grid', '5', false],
  ['Paid', '5', false],
  ['Fax', '03581 123457', false],
  ['Hasło', 'dąb', false],
  ['IBAN', 'PL61109010140000071219812874', false],
  ['opis', { pl: 'Dobre buty', en: 'Good shoes' }, false],
];
for (const [name, value, expected] of COLUMNS)
  test(`${name}: ${JSON.stringify(value)} is ${expected ? 'for machines' : 'for people'}`, () =>
    assert.equal(isForMachines(name, value), expected));
