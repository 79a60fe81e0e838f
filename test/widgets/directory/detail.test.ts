import { expect } from 'chai';
import { directory } from './directory.js';
import { choose, followLink, goBack, pressButton, searchFor, settled } from '../../support/act.js';
import { fixedClock } from '../../support/clock.js';
import { hearEvents, hearWarnings } from '../../support/events.js';
import { FIRMS, manyFirms } from '../../support/firms.js';
import { address, visit } from '../../support/mount.js';
import {
  all,
  byRole,
  byRoleAll,
  focusedElement,
  itemNames,
  part,
  partText,
  textOf,
} from '../../support/see.js';
import { pause, until } from '../../support/wait.js';
import type { MuniDirectoryElement, MuniSelectEvent } from '../../../src/index.js';

const FULL = {
  id: 'zak',
  name: 'Szewc Żak',
  category: ['Crafts > Shoemaker'],
  town: 'Żmigród',
  openingHours: ['Mo-Fr 08:00-16:00', 'Sa 09:00-12:00'],
  telephone: '+48 71 000 11 22',
  languages: ['pl', 'de'],
  exportsTo: ['DK'],
  identifiers: { NIP: '0000000000' },
  updated: '2026-10-02',
  contact: [{ name: 'Ewa Żak', role: 'owner' }],
  Certificates: 'Master',
};

async function opened(
  name = 'Odra Bakery',
  properties: Partial<MuniDirectoryElement> = {},
): Promise<MuniDirectoryElement> {
  const element = await directory(FIRMS, properties);
  await followLink(element, name);
  await until(() => part(element, 'detail'));
  return element;
}

const heading = (element: MuniDirectoryElement) =>
  textOf(part(element, 'detail')?.querySelector('h1, h2, h3'));

describe('an entry of a directory', () => {
  it('opens in place of the list', async () => {
    const element = await opened();
    await until(() => heading(element) === 'Odra Bakery');
    expect(itemNames(element)).to.deep.equal([]);
    expect(partText(element, 'detail')).to.contain('Bread from rye and spelt.');
  });

  it('has the focus on its heading', async () => {
    await opened();
    await until(() => textOf(focusedElement()) === 'Odra Bakery');
  });

  it('keeps the numbers of databases to itself, unless the page asks for them', async () => {
    const record = { name: 'Szewc Żak', OBJECTID: '4711', owner_id: '12', Certificates: 'Master' };
    const element = await directory([record], { show: 'owner_id' });
    await followLink(element, 'Szewc Żak');
    const text = await until(() => partText(element, 'detail'));
    expect(text).to.contain('Master').and.to.contain('12').and.not.to.contain('4711');
  });

  it('shows everything that is known', async () => {
    const element = await directory({ muni: 1, items: [FULL] });
    await followLink(element, 'Szewc Żak');
    const text = await until(() => partText(element, 'detail'));
    for (const said of [
      'Mon–Fri 08:00–16:00',
      'Sat 09:00–12:00',
      '+48 71 000 11 22',
      'Polish, German',
      'Denmark',
      'NIP 0000000000',
      '2 October 2026',
      'Ewa Żak, owner',
      'Certificates',
      'Master',
    ]) {
      expect(text).to.contain(said);
    }
  });

  it('names people in the language of the page', async () => {
    const contact = [{ name: { pl: 'Biuro', da: 'Kontoret' }, role: { pl: 'zapisy', da: 'tilmelding' } }];
    const element = await directory({ muni: 1, items: [{ ...FULL, contact }] }, { lang: 'da' });
    await followLink(element, 'Szewc Żak');
    expect(await until(() => partText(element, 'rows'))).to.contain('Kontoret, tilmelding');
  });

  for (const [what, source, said, href] of [
    [
      'its page and its licence',
      {
        id: 'z',
        name: { pl: 'Gmina', en: 'Town' },
        url: 'https://town.example/',
        licence: { en: 'CC BY', pl: 'x' },
      },
      'Town (licence CC BY)',
      'https://town.example/',
    ],
    ['its page alone', { url: 'https://town.example/' }, 'https://town.example/', 'https://town.example/'],
    ['its licence alone', { id: 'z', licence: 'CC0' }, 'licence CC0', undefined],
    ['no page that is a script', { name: 'Town', url: 'javascript:alert(1)' }, 'Town', undefined],
  ] as const)
    it(`names where it is from, with ${what}`, async () => {
      const element = await directory({ muni: 1, items: [{ ...FULL, source }] }, { show: 'source' });
      await followLink(element, 'Szewc Żak');
      await until(() => partText(element, 'rows'));
      const rows = all(element, '[part~="rows"] > div').map(textOf);
      expect(rows.filter((row) => row.startsWith('Source'))).to.deep.equal([`Source ${said}`]);
      expect(rows.filter((row) => /^source/.test(row))).to.deep.equal([]);
      const link = byRoleAll(element, 'link').find((one) => said.startsWith(textOf(one)) && textOf(one));
      expect(link?.getAttribute('href') ?? undefined).to.equal(href);
    });

  it('says nothing about what is not known', async () => {
    const element = await opened('Lipa Joinery');
    const labels = all(element, 'dt').map(textOf);
    expect(labels).not.to.contain('Telephone').and.not.to.contain('Opening hours');
  });

  it('leads back to the list, with the focus where it was', async () => {
    const element = await opened();
    await followLink(element, /Back to the list/);
    expect(itemNames(element).length).to.equal(12);
    await until(() => textOf(focusedElement()) === 'Odra Bakery');
  });

  it('closes by the browser’s back button, with the focus where it was', async () => {
    const element = await opened();
    await goBack();
    await settled(element);
    await until(() => itemNames(element).length === 12);
    await until(() => textOf(focusedElement()) === 'Odra Bakery');
  });

  it('gives back the search, the filters and the page it was opened from', async () => {
    const element = await directory(manyFirms(60), { pageSize: 5 });
    await searchFor(element, 'firm');
    await choose(element, 'Town', 'Oława');
    await followLink(element, 'Page 2');
    const before = itemNames(element);
    await followLink(element, before[2] ?? '');
    await goBack();
    await until(() => itemNames(element).join() === before.join());
    expect((await byRole<HTMLInputElement>(element, 'searchbox')).value).to.equal('firm');
  });

  it('gives back what "show more" had shown', async () => {
    const element = await directory(manyFirms(60), { pageSize: 5 });
    await pressButton(element, 'Show 5 more');
    await followLink(element, 'Firm 008');
    await goBack();
    await until(() => itemNames(element).length === 10);
    await until(() => textOf(focusedElement()) === 'Firm 008');
  });

  it('has an address of its own', async () => {
    const element = await opened();
    expect(address()).to.deep.equal({ 'directory.item': 'odra' });
    await followLink(element, /Back to the list/);
    expect(address()).to.deep.equal({});
  });

  it('is a link, to be opened elsewhere', async () => {
    const element = await directory();
    const link = await byRole<HTMLAnchorElement>(element, 'link', 'Odra Bakery');
    expect(new URL(link.href).searchParams.get('directory.item')).to.equal('odra');
    document.addEventListener('click', (event) => event.preventDefault(), { once: true });
    link.dispatchEvent(
      new MouseEvent('click', { ctrlKey: true, bubbles: true, composed: true, cancelable: true }),
    );
    await pause(50);
    expect(itemNames(element).length).to.equal(12);
  });

  it('opens from its address', async () => {
    await visit({ 'directory.item': 'odra' });
    const element = await directory();
    await until(() => heading(element) === 'Odra Bakery');
  });

  it('opens from its address where it is on no page that is shown', async () => {
    await visit({ 'directory.item': 'f-55' });
    const element = await directory(manyFirms(60));
    await until(() => heading(element) === 'Firm 055');
  });

  it('does not take the focus from the page when it is opened from its address', async () => {
    await visit({ 'directory.item': 'odra' });
    const element = await directory();
    await until(() => heading(element) === 'Odra Bakery');
    await pause(50);
    expect(document.activeElement?.localName).to.equal('body');
  });

  it('that is gone is said to be gone, and leads back to the others', async () => {
    await visit({ 'directory.item': 'no-such' });
    const element = await directory();
    await until(() => heading(element) === 'This entry is not in the directory any more.');
    await followLink(element, /Back to the list/);
    expect(itemNames(element).length).to.equal(12);
  });

  it('is told to the page before it opens', async () => {
    const element = await directory();
    const heard = hearEvents<MuniSelectEvent>(document, 'muni-select');
    await followLink(element, 'Odra Bakery');
    expect(heard.map(({ item }) => item.id)).to.deep.equal(['odra']);
  });

  it('is left to the page where the page wants it', async () => {
    const element = await directory();
    element.addEventListener('muni-select', (event) => event.preventDefault());
    await followLink(element, 'Odra Bakery');
    expect(itemNames(element).length).to.equal(12);
    expect(address()).to.deep.equal({});
  });

  it('can be called: its telephone is a link', async () => {
    const element = await directory([FULL]);
    await followLink(element, 'Szewc Żak');
    await until(() => byRoleAll(element, 'link', '+48 71 000 11 22').length === 1);
  });
});

describe('the way to suggest a change of an entry', () => {
  const withForm = async (attribute: string, value: string) => {
    const element = await directory(FIRMS);
    element.setAttribute(attribute, value);
    await followLink(element, 'Odra Bakery');
    await until(() => part(element, 'detail'));
    return element;
  };
  const link = (element: MuniDirectoryElement) =>
    byRole<HTMLAnchorElement>(element, 'link', 'Suggest a change');

  it('is not there where the page has none', async () => {
    expect(byRoleAll(await opened(), 'link', 'Suggest a change')).to.have.length(0);
  });

  it('leads to an address that tells which entry it is', async () => {
    const element = await withForm('suggest-url', '/suggest?ref={ref}&title={title}');
    const { searchParams, pathname } = new URL((await link(element)).href);
    expect(pathname).to.equal('/suggest');
    expect(searchParams.get('title')).to.equal('Odra Bakery');
    expect(searchParams.get('ref')).to.match(/./);
  });

  it('hands it to a form on the same page, which gets the focus', async () => {
    const form = document.createElement('div');
    Object.assign(form, { id: 'suggest', tabIndex: -1 });
    document.body.append(form);
    const element = await withForm('suggest', '#suggest');
    (await link(element)).click();
    const { context } = form as unknown as { context: { ref: string; title: string } };
    expect(context.title).to.equal('Odra Bakery');
    expect(document.activeElement).to.equal(form);
    form.remove();
  });

  it('waits for a form that is still to come', async () => {
    const form = Object.assign(document.createElement('muni-signup'), {
      id: 'suggest',
      preset: 'suggest-edit',
      loading: 'lazy' as const,
    });
    document.body.append(form);
    const element = await withForm('suggest', '#suggest');
    (await link(element)).click();
    const entry = () => focusedElement() as HTMLInputElement | null;
    await until(() => entry()?.name === 'entry');
    // The field is there from a glance at the form; what it is about is filled in once the form has been read.
    await until(() => entry()?.value === 'Odra Bakery');
    form.remove();
  });

  it('is a link like any other where the form is missing', async () => {
    const warnings = hearWarnings();
    const element = await withForm('suggest', '#nowhere');
    (await link(element)).click();
    expect(warnings.join()).to.include('suggest="#nowhere" names nothing on this page');
    // A way that is still to be gone leads out of the page once its address is another.
    await until(() => location.hash === '#nowhere');
  });
});

describe('a programme to apply for', () => {
  const grant = {
    id: 'grant',
    kind: 'funding',
    name: 'Grant',
    timeZone: 'Europe/Warsaw',
    applyUrl: 'https://town.example/apply',
  };
  const OVER = 'The deadline has passed.';
  const programme = async (deadline: string | undefined, properties = {}) => {
    const element = await directory([{ ...grant, deadline }], properties);
    const card = partText(element, 'item-meta');
    await followLink(element, 'Grant');
    await until(() => part(element, 'detail'));
    return { element, card, detail: partText(element, 'detail') };
  };
  beforeEach(() => void fixedClock('2026-11-28T16:00:00Z'));

  for (const deadline of ['2026-11-27', '2026-11-28T16:59', '2026-11-28T10:00:00-05:00'])
    it(`is over after ${deadline}, which both the list and the entry say`, async () => {
      const { element, card, detail } = await programme(deadline);
      expect(card).to.contain('Funding').and.to.contain(OVER);
      expect(detail).to.contain(OVER);
      expect(part(element, 'apply')).to.equal(undefined);
    });

  for (const deadline of ['2026-11-28', '2026-11-28T17:01', '2026-11-28T12:00:00-05:00', undefined])
    it(`is open with the deadline ${deadline}`, async () => {
      const { element, card, detail } = await programme(deadline);
      expect(card + detail).not.to.contain(OVER);
      expect(part(element, 'apply')?.getAttribute('href')).to.equal(grant.applyUrl);
    });

  for (const [deadline, said] of [
    ['2026-12-24T12:00', '24 December 2026 at 12:00'],
    ['2026-12-24T23:30:00Z', '25 December 2026 at 00:30'],
    ['2026-12-24T00:00:00', '24 December 2026'],
    ['2026-11-28T00:00:00', '28 November 2026'],
  ] as const)
    it(`says the hour of ${deadline} by the clocks of the place, where it has one`, async () => {
      const { detail } = await programme(deadline);
      expect(detail).to.match(new RegExp(`${said}(?! at)`));
      expect(detail).not.to.contain(OVER);
    });

  it('says its deadline once, though the page wants it in the list', async () => {
    const { detail } = await programme('2026-12-24', { show: 'deadline', labels: 'deadline: Apply until' });
    expect(detail.match(/24 December 2026/g)).to.have.length(1);
    expect(detail).to.contain('Apply until').and.not.to.contain('Deadline');
  });
});
