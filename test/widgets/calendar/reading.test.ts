import { expect } from 'chai';
import { html } from 'lit';
import { press } from '../../support/act.js';
import { violations } from '../../support/axe.js';
import { isDrawnLeftToRight } from '../../support/queries.js';
import { darkenPage } from '../../support/dark.js';
import { onPaper } from '../../support/paper.js';
import { all, focusedElement, isSeen, itemCalled, part, textOf, type Widget } from '../../support/see.js';
import { until } from '../../support/wait.js';
import { asEventFile } from '../../fixtures/events.js';
import { calendarIn, calendarWith } from './calendar.js';

const day = (calendar: Widget, iso: string) => all(calendar, `[data-day="${iso}"]`)[0];

/** What a reader's own style sheet says, as extensions have it said in every tree. */
function readAs(calendar: Widget, rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  calendar.shadowRoot?.adoptedStyleSheets.push(sheet);
}

/** Titles of which a line is cut through; lines that are left out behind an ellipsis are not. */
const cutOff = (elements: readonly HTMLElement[]) =>
  elements
    .filter((element) => {
      const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(element);
      const shown = element.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
      const lines = shown / parseFloat(lineHeight);
      return element.scrollHeight > element.clientHeight && Math.abs(lines - Math.round(lines)) > 0.1;
    })
    .map(textOf);

describe('a calendar as its readers have set it', () => {
  for (const view of ['month', 'week'] as const)
    it(`shows titles whole where lines are higher or letters larger than it wants (${view})`, async () => {
      const calendar = await calendarIn('60em', { view });
      const titles = await until(() => {
        const found = all(calendar, '.grid .event');
        return found.length > 0 ? found : undefined;
      });
      for (const rules of ['* { line-height: 2.5 !important }', '.event { line-height: 40px !important }']) {
        readAs(calendar, rules);
        expect(cutOff(titles)).to.deep.equal([]);
      }
    });

  for (const view of ['agenda', 'month', 'planning'] as const)
    it(`keeps the names of its views apart in a narrow column and large letters (${view})`, async () => {
      const calendar = await calendarWith(
        { view },
        (one) => html`<div style="inline-size: 358px; font: 32px sans-serif">${one}</div>`,
      );
      const names = await until(() => {
        const found = all(calendar, '.layouts button');
        return found.length > 3 ? found : undefined;
      });
      const tooWide = names.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
      expect(tooWide.map(textOf)).to.deep.equal([]);
      const { left, right } = calendar.getBoundingClientRect();
      for (const one of [...names, ...all(calendar, '.today .number span')]) {
        const box = one.getBoundingClientRect();
        expect(box.right, textOf(one)).to.be.at.most(right + 1);
        expect(box.left, textOf(one)).to.be.at.least(left - 1);
      }
    });

  for (const size of ['10px', '12px'])
    for (const view of ['month', 'year'] as const)
      it(`has its days as targets of 24 pixels, in letters of ${size} (${view})`, async () => {
        const calendar = await calendarWith(
          { view },
          (one) => html`<div style="inline-size: 60em; font-size: ${size}">${one}</div>`,
        );
        const targets = await until(() => {
          const found = all(calendar, '.grid .number[data-day], .year a');
          return found.length > 0 ? found : undefined;
        });
        const small = targets.filter((one) => {
          const { width, height } = one.getBoundingClientRect();
          return width < 24 || height < 24;
        });
        expect(small.map(textOf)).to.deep.equal([]);
      });

  for (const view of ['month', 'week', 'year', 'planning'] as const)
    it(`can be read on a dark page that does not say that it is (${view})`, async () => {
      darkenPage();
      const calendar = await calendarIn('60em', { view });
      await until(() => all(calendar, '.grid .event, .year a, .plan a')[0]);
      expect(await violations(calendar)).to.deep.equal([]);
    });

  it('has the dots of a day beside each other where letters are large and the column narrow', async () => {
    const on = (id: string, day: string) => ({ id, name: id, startDate: day });
    const data = [on('a', '2026-11-24'), on('b', '2026-11-24'), on('c', '2026-11-24'), on('d', '2026-11-25')];
    const calendar = await calendarWith(
      { view: 'month', facets: '', data: asEventFile(data) },
      (one) => html`<div style="inline-size: 288px; font-size: 24px">${one}</div>`,
    );
    const three = await until(() => day(calendar, '2026-11-24'));
    const inRow = ['24', '25', '26'].map(
      (date) => day(calendar, `2026-11-${date}`)?.firstElementChild?.getBoundingClientRect().top,
    );
    expect(three.dataset.dots).to.equal('●●●');
    expect(inRow).to.deep.equal([inRow[0], inRow[0], inRow[0]]);
  });

  it('leaves the way to register off paper', async () => {
    const event = {
      ...{ id: 'fair', name: 'Fair', startDate: '2026-12-06T17:00' },
      registration: { url: 'https://data.example/register' },
    };
    const calendar = await calendarWith({ data: asEventFile([event]) });
    (await itemCalled(calendar, 'Fair')).querySelector('a')?.click();
    const way = await until(() => part(calendar, 'register-link'));
    expect(isSeen(way)).to.equal(true);
    onPaper(calendar);
    expect(isSeen(way)).to.equal(false);
  });
});

describe('a calendar that is read from right to left', () => {
  const rightToLeft = () =>
    calendarWith({ view: 'month' }, (one) => html`<div dir="rtl" style="inline-size: 60em">${one}</div>`);

  it('goes by the arrow keys where they point', async () => {
    const calendar = await rightToLeft();
    const start = await until(() => day(calendar, '2026-11-26'));
    start.focus();
    for (const [key, expected] of [
      ['ArrowLeft', '2026-11-27'],
      ['ArrowRight', '2026-11-26'],
      ['ArrowRight', '2026-11-25'],
      ['Home', '2026-11-23'],
    ] as const) {
      await press(key);
      await until(() => focusedElement()?.getAttribute('data-day') === expected);
    }
  });

  it('has no sign of a date or a number at its wrong end', async () => {
    const data = Array.from({ length: 5 }, (_, i) => ({
      ...{ id: `e-${i}`, name: `Event ${i}`, startDate: '2026-11-30', endDate: '2026-12-02' },
    }));
    const calendar = await calendarWith(
      { view: 'month', data: asEventFile(data) },
      (one) => html`<div dir="rtl" style="inline-size: 60em">${one}</div>`,
    );
    const dates = await until(() => {
      const found = all(calendar, '.date b, .more');
      return found.length > 4 ? found : undefined;
    });
    const heads = await until(() => {
      const found = all(calendar, '.list .month, .count');
      return found.length > 1 ? found : undefined;
    });
    expect(heads.map((one) => getComputedStyle(one).textAlign)).to.deep.equal(heads.map(() => 'right'));
    expect(textOf(dates[0])).to.equal('+2 more');
    expect(dates.filter((one) => !isDrawnLeftToRight(one)).map(textOf)).to.deep.equal([]);
  });

  it('has its arrows point where they lead', async () => {
    const calendar = await rightToLeft();
    await until(() => part(calendar, 'grid'));
    const [icon] = all(calendar, '.steps .icon');
    expect(getComputedStyle(icon as Element).transform).to.match(/^matrix\(-1/);
  });
});
