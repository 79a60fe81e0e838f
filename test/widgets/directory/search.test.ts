import { expect } from 'chai';
import { directory } from './directory.js';
import { press, searchFor, settled, type, typeSlowly } from '../../support/act.js';
import { hearEvents } from '../../support/events.js';
import { asFile, FIRMS, manyFirms } from '../../support/firms.js';
import { byRole, hear, itemNames, saidBy, statusText } from '../../support/see.js';
import { deferredServer } from '../../support/server.js';
import { pause, until } from '../../support/wait.js';
import type { MuniSearchEvent } from '../../../src/index.js';

describe('searching a directory', () => {
  const FINDS: readonly [typed: string, found: string[]][] = [
    ['Odra Bread', ['Odra Bakery']],
    ['tailors', ['Łódź Tailors']],
    ['lodz tail', ['Łódź Tailors']],
    ['arhus ure', ['Århus Ure']],
    ['aarhus ure', ['Århus Ure']],
    ['muller', ['Müller & Sohn']],
    ['mueller', ['Müller & Sohn']],
    ['sorens', ['Sørens Smedje']],
    ['soerens', ['Sørens Smedje']],
    ['zmigrod joinery', ['Lipa Joinery']],
    ['BLACKSMITH', ['Sørens Smedje']],
    ['  spelt  ', ['Odra Bakery']],
  ];
  for (const [typed, found] of FINDS) {
    it(`finds ${found.join()} for “${typed}”`, async () => {
      const element = await directory();
      await searchFor(element, typed);
      expect(itemNames(element)).to.deep.equal(found);
    });
  }

  it('finds what has every word, wherever it stands', async () => {
    const element = await directory();
    await searchFor(element, 'lodz odra');
    expect(itemNames(element)).to.deep.equal(['Café Odra']);
  });

  it('puts the spelling that was typed first', async () => {
    const element = await directory();
    await searchFor(element, 'luk');
    expect(itemNames(element)).to.deep.equal(['Luksus Shoes', 'Szewc Łukasz Żak']);
    await searchFor(element, 'łuk');
    expect(itemNames(element)).to.deep.equal(['Szewc Łukasz Żak', 'Luksus Shoes']);
  });

  it('puts what is called so before what only mentions it', async () => {
    const element = await directory([
      { id: 'a', name: 'Café Odra', description: 'Coffee beside the bakery.' },
      { id: 'b', name: 'Odra Bakery' },
    ]);
    await searchFor(element, 'bakery');
    expect(itemNames(element)).to.deep.equal(['Odra Bakery', 'Café Odra']);
  });

  it('forgives a slip, and says so', async () => {
    const element = await directory();
    await searchFor(element, 'tialors');
    await until(() => itemNames(element).join() === 'Łódź Tailors');
    await until(() => saidBy(element).includes('No results for “tialors”.'));
  });

  it('forgives nothing where something is spelled so', async () => {
    const element = await directory();
    await searchFor(element, 'odra');
    expect(saidBy(element)).not.to.contain('Nothing is spelled');
  });

  it('says how many it found', async () => {
    const element = await directory();
    await searchFor(element, 'joiner');
    expect(statusText(element)).to.equal('2 firms');
  });

  it('shows everything again when the field is empty', async () => {
    const element = await directory();
    await searchFor(element, 'joiner');
    await searchFor(element, '');
    expect(itemNames(element).length).to.equal(12);
  });

  it('goes back to the first page', async () => {
    const element = await directory(manyFirms(60), { pageSize: 10 });
    (await byRole(element, 'link', 'Page 2')).click();
    await settled(element);
    await searchFor(element, 'firm 00');
    expect(itemNames(element)[0]).to.equal('Firm 001');
  });

  it('keeps what was typed before the data came', async () => {
    const server = deferredServer();
    const element = document.createElement('muni-directory');
    element.src = '/firms.json';
    element.setAttribute('src', '/firms.json');
    element.transport = server.transport;
    document.body.append(element);
    try {
      await searchFor(element, 'joiner');
      (await server.asked()).answer(asFile(FIRMS));
      await until(() => itemNames(element).join() === 'Lipa Joinery,Müller & Sohn');
    } finally {
      element.remove();
    }
  });

  it('leaves the focus in the field, and the page where it is, when Enter is pressed', async () => {
    const element = await directory();
    element.focus();
    await type('joiner');
    await press('Enter');
    await settled(element);
    expect(itemNames(element).length).to.equal(2);
    const field = await byRole<HTMLInputElement>(element, 'searchbox');
    expect(element.shadowRoot?.activeElement === field).to.equal(true);
    expect(field.value).to.equal('joiner');
  });

  it('follows the property `query`, and gives it', async () => {
    const element = await directory();
    element.query = 'joiner';
    await settled(element);
    expect(itemNames(element).length).to.equal(2);
    expect((await byRole<HTMLInputElement>(element, 'searchbox')).value).to.equal('joiner');
    await searchFor(element, 'odra');
    expect(element.query).to.equal('odra');
  });

  it('tells the page what was searched and how many were found', async () => {
    const element = await directory();
    const heard = hearEvents<MuniSearchEvent>(document, 'muni-search');
    await searchFor(element, 'joiner');
    expect(heard.map(({ query, total }) => [query, total])).to.deep.equal([['joiner', 2]]);
  });

  it('keeps what was typed out of what can be logged', async () => {
    const element = await directory();
    const heard = hearEvents<MuniSearchEvent>(element, 'muni-search');
    await searchFor(element, 'joiner');
    expect(JSON.stringify(heard)).not.to.contain('joiner');
  });

  describe('as a screen reader hears it', () => {
    it('is quiet when the page opens', async () => {
      const element = await directory();
      const heard = hear(element);
      await pause(900);
      expect(heard).to.deep.equal([]);
    });

    it('says the number once, when the typing pauses', async () => {
      const element = await directory();
      const heard = hear(element);
      await typeSlowly(element, 'joiner');
      await until(() => heard.length > 0);
      await pause(800);
      expect(heard).to.deep.equal(['2 firms']);
    });

    it('says it again when the number stays the same', async () => {
      const element = await directory();
      const heard = hear(element);
      await searchFor(element, 'joiner');
      await until(() => heard.length === 1);
      await searchFor(element, 'joine');
      await until(() => heard.length === 2);
      expect(heard[1]?.trim()).to.equal('2 firms');
    });
  });
});
