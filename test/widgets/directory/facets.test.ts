import { expect } from 'chai';
import { directory } from './directory.js';
import { choose, pressButton, searchFor, settled } from '../../support/act.js';
import { hearEvents } from '../../support/events.js';
import { FIRMS, manyFirms } from '../../support/firms.js';
import {
  all,
  announced,
  byRole,
  byRoleAll,
  facet,
  focusedElement,
  hear,
  isSeen,
  itemNames,
  partText,
  statusText,
  textOf,
} from '../../support/see.js';
import { pause, until } from '../../support/wait.js';
import type { MuniSearchEvent } from '../../../src/index.js';

describe('the facets of a directory', () => {
  it('are the trades and the towns, by the number of firms', async () => {
    const element = await directory();
    expect((await facet(element, 'Trade')).choices).to.deep.equal(['Crafts 6', 'Food 3', 'Services 3']);
    expect((await facet(element, 'Town')).choices).to.deep.equal([
      'Łódź 4',
      'Żmigród 4',
      'Århus 2',
      'Görlitz 1',
      'Sorø 1',
    ]);
  });

  it('keep what has one of the values chosen in one of them', async () => {
    const element = await directory();
    await choose(element, 'Town', 'Sorø');
    expect(itemNames(element)).to.deep.equal(['Sørens Smedje']);
    await choose(element, 'Town', 'Görlitz');
    expect(itemNames(element)).to.deep.equal(['Müller & Sohn', 'Sørens Smedje']);
  });

  it('keep what has a value of each of them', async () => {
    const element = await directory();
    await choose(element, 'Town', 'Łódź');
    await choose(element, 'Trade', 'Food');
    expect(itemNames(element)).to.deep.equal(['Café Odra', 'Luksus Shoes']);
  });

  it('count what a further choice would bring: their own choice does not narrow them', async () => {
    const element = await directory();
    await choose(element, 'Town', 'Łódź');
    expect((await facet(element, 'Town')).count('Żmigród')).to.equal(4);
    expect((await facet(element, 'Trade')).choices).to.deep.equal(['Crafts 1', 'Food 2', 'Services 1']);
  });

  it('keep values that have nothing now, with 0, in their places', async () => {
    const element = await directory();
    const before = (await facet(element, 'Town')).choices.map((choice) => choice.replace(/ \d+$/, ''));
    await searchFor(element, 'bakery');
    const after = (await facet(element, 'Town')).choices;
    expect(after).to.contain('Sorø 0');
    expect(after.map((choice) => choice.replace(/ \d+$/, ''))).to.deep.equal(before);
  });

  it('let a choice be undone', async () => {
    const element = await directory();
    await choose(element, 'Town', 'Sorø');
    await choose(element, 'Town', 'Sorø');
    expect(itemNames(element).length).to.equal(12);
  });

  it('say how many are left once where a chip is removed: on what has the focus then', async () => {
    const element = await directory();
    await choose(element, 'Town', 'Sorø');
    await until(() => announced(element));
    const heard = hear(element);
    await pressButton(element, 'Remove filter: Sorø');
    await until(() => focusedElement()?.id === 'count');
    expect(textOf(focusedElement())).to.equal(statusText(element));
    await pause(700);
    expect(heard).to.deep.equal([]);
  });

  it('show what is chosen as chips that remove it', async () => {
    const element = await directory();
    await choose(element, 'Town', 'Sorø');
    await pressButton(element, 'Remove filter: Sorø');
    expect(itemNames(element).length).to.equal(12);
    expect((await facet(element, 'Town')).chosen).to.deep.equal([]);
  });

  it('keep the focus in the widget when a chip is removed', async () => {
    const element = await directory();
    await choose(element, 'Town', 'Sorø');
    const chip = await byRole(element, 'button', 'Remove filter: Sorø');
    chip.focus();
    chip.click();
    await settled(element);
    expect(document.activeElement?.localName).to.equal('muni-directory');
  });

  it('can all be undone at once', async () => {
    const element = await directory();
    await choose(element, 'Town', 'Łódź');
    await choose(element, 'Trade', 'Food');
    await pressButton(element, 'Remove all filters');
    expect(itemNames(element).length).to.equal(12);
  });

  it('say how many filters are set where they are folded away', async () => {
    const element = await directory();
    await choose(element, 'Town', 'Łódź');
    expect(partText(element, 'filters-toggle')).to.equal('Filters (1)');
  });

  it('take no room where entries do not differ', async () => {
    const element = await directory(FIRMS.map(({ id, name }) => ({ id, name, town: 'Sorø' })));
    await until(() => !isSeen(all(element, '.filters')[0]));
    const [body] = all(element, '.body');
    const [results] = all(element, '.results');
    expect(results?.getBoundingClientRect().left).to.equal(body?.getBoundingClientRect().left);
    expect(itemNames(element).length).to.equal(12);
  });

  it('offer the one value that only some of the entries have', async () => {
    const certified = FIRMS.map((firm, i) => ({ ...firm, ...(i < 3 && { Certificate: 'Green' }) }));
    const element = await directory(certified, { facets: 'Certificate' });
    await choose(element, 'Certificate', 'Green');
    expect(itemNames(element).length).to.equal(3);
    await pressButton(element, 'Remove filter: Green');
    expect(itemNames(element).length).to.equal(12);
  });

  it('narrow together with what is typed', async () => {
    const element = await directory();
    await choose(element, 'Town', 'Łódź');
    await searchFor(element, 'odra');
    expect(itemNames(element)).to.deep.equal(['Café Odra']);
    expect(statusText(element)).to.equal('1 firm');
  });

  it('are told to the page', async () => {
    const element = await directory();
    const heard = hearEvents<MuniSearchEvent>(element, 'muni-search');
    await choose(element, 'Town', 'Łódź');
    expect(heard.map(({ filters, total }) => [filters, total])).to.deep.equal([[{ town: ['Łódź'] }, 4]]);
  });

  it('need not be all that a page filters by: a campaign has a badge', async () => {
    const [first, ...others] = FIRMS;
    const element = await directory([{ ...first, badges: ['craft'] }, ...others]);
    element.filters = { badges: ['craft'] };
    await settled(element);
    expect(itemNames(element)).to.deep.equal([first?.name]);
    expect(statusText(element)).to.contain('1 firm');
  });

  it('follow the property `filters`, and give it', async () => {
    const element = await directory();
    element.filters = { town: ['Sorø'] };
    await settled(element);
    expect(itemNames(element)).to.deep.equal(['Sørens Smedje']);
    await choose(element, 'Town', 'Görlitz');
    expect(element.filters).to.deep.equal({ town: ['Sorø', 'Görlitz'] });
  });

  it('are those the page names, in its order', async () => {
    const element = await directory(FIRMS, { facets: 'town' });
    expect(byRoleAll(element, 'group', 'Town').length).to.equal(1);
    expect(byRoleAll(element, 'group', 'Trade').length).to.equal(0);
  });

  it('can be none', async () => {
    const element = await directory(FIRMS, { facets: '' });
    expect(byRoleAll(element, 'checkbox').length).to.equal(0);
    expect(itemNames(element).length).to.equal(12);
  });

  it('hide the rest of many values behind a button that says how many there are', async () => {
    const firms = manyFirms(30).map((firm, at) => ({ ...firm, town: `Town ${at % 11}` }));
    const element = await directory(firms);
    expect((await facet(element, 'Town')).choices.length).to.equal(8);
    await pressButton(element, /^Show all 11/);
    expect((await facet(element, 'Town')).choices.length).to.equal(11);
  });

  describe('with levels', () => {
    it('find everything below a value that is chosen', async () => {
      const element = await directory();
      await choose(element, 'Trade', 'Crafts');
      expect(itemNames(element).length).to.equal(6);
    });

    it('open below a value that is chosen', async () => {
      const element = await directory();
      await choose(element, 'Trade', 'Crafts');
      expect((await facet(element, 'Trade')).choices)
        .to.contain('Joiner 2')
        .and.to.contain('Blacksmith 1');
    });

    it('narrow the choice when an inner value is chosen under its outer one', async () => {
      const element = await directory();
      await choose(element, 'Trade', 'Crafts');
      await choose(element, 'Trade', 'Joiner');
      expect(itemNames(element)).to.deep.equal(['Lipa Joinery', 'Müller & Sohn']);
    });

    it('take several inner values together', async () => {
      const element = await directory();
      element.filters = { category: ['Crafts > Joiner', 'Food > Baker'] };
      await settled(element);
      expect(itemNames(element)).to.deep.equal([
        'Odra Bakery',
        'Lipa Joinery',
        'Müller & Sohn',
        'Luksus Shoes',
      ]);
    });
  });
});
