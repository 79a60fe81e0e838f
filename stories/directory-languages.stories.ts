import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { messages as german } from '../src/i18n/locales/de.js';
import { messages as ukrainian } from '../src/i18n/locales/uk.js';
import { addLocale } from '../src/index.js';
import { isDrawnLeftToRight, itemNames } from '../test/support/queries.js';
import { directoryMeta, openDirectory, type DirectoryArgs } from './directory-page.js';

export default { ...directoryMeta, title: 'Directory/Languages' } satisfies Meta<DirectoryArgs>;

type Story = StoryObj<DirectoryArgs>;

/** Polish: the page's language is the directory's, and its three plurals are right. */
export const Polish: Story = {
  args: { heading: 'Firmy w okolicy' },
  globals: { lang: 'pl' },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText('60 firm')).toBeVisible();
    await expect(screen.getByRole('group', { name: 'Branża' })).toBeVisible();
    await expect(screen.getByRole('checkbox', { name: /^Rzemiosło/ })).toBeVisible();
  },
};

/** Danish, with the Danish names of trades and the firms' own descriptions where there are any. */
export const Danish: Story = {
  args: { heading: 'Virksomheder' },
  globals: { lang: 'da' },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText('60 firmaer')).toBeVisible();
    await expect(screen.getByRole('checkbox', { name: /^Håndværk/ })).toBeVisible();
  },
};

/** The page switches its language while it is open: the directory follows, and what was typed stays. */
export const LanguageSwitch: Story = {
  parameters: { address: 'directory.q=zmigrod' },
  play: async ({ canvasElement }) => {
    const { widget, screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText('5 firms')).toBeVisible();
    document.documentElement.lang = 'pl';
    await expect(await screen.findByText('5 firm')).toBeVisible();
    document.documentElement.lang = 'da';
    await expect(await screen.findByText('5 firmaer')).toBeVisible();
    await expect(screen.getByRole('searchbox')).toHaveValue('zmigrod');
    await expect(itemNames(widget)).toContain('Obuwie Łukasza');
  },
};

/** From right to left, in a language the page has added; Latin names keep their own direction. */
export const Arabic: Story = {
  args: { heading: 'شركات محلية' },
  globals: { lang: 'ar' },
  beforeEach: () =>
    addLocale('ar', {
      search: 'بحث',
      searchHint: 'الاسم أو الحرفة أو المدينة',
      results: 'النتائج',
      'count.one': 'شركة واحدة',
      'count.few': '{0} شركات',
      'count.many': '{0} شركة',
      'count.other': '{0} شركة',
      range: '{0}–{1} من {2}',
      loading: 'جارٍ التحميل…',
      filters: 'التصفية',
      category: 'الحرفة',
      town: 'المدينة',
      showAllValues: 'عرض الكل ({0})',
      sort: 'الترتيب',
      'sort.given': 'كما وردت',
      'sort.name': 'حسب الاسم',
      'sort.updated': 'الأحدث أولاً',
      view: 'العرض',
      'view.list': 'قائمة',
      'view.cards': 'بطاقات',
      pages: 'الصفحات',
      page: 'صفحة {0}',
      previousPage: 'السابق',
      nextPage: 'التالي',
      showMore: 'عرض {0} أخرى',
      openUntil: 'مفتوح حتى {0}',
      openAlways: 'مفتوح على مدار الساعة',
      closedUntil: 'مغلق، يفتح {0}',
      telephone: 'هاتف',
      sources: 'المصدر',
      licence: 'رخصة {0}',
    }),
  play: async ({ canvasElement }) => {
    const { widget, screen } = await openDirectory(canvasElement);
    await waitFor(() => expect(screen.getByRole('searchbox', { name: 'بحث' })).toBeVisible());
    await expect(getComputedStyle(widget).direction).toBe('rtl');
    const [telephone] = screen.getAllByText('+48 71 000 01 01');
    await expect(isDrawnLeftToRight(telephone as HTMLElement)).toBe(true);
    await expect(screen.getByRole('checkbox', { name: /^الحِرَف/ })).toBeVisible();
  },
};

/** A language that does not come with the library is added by the page at run time; gaps stay English. */
export const AddedLanguage: Story = {
  args: { heading: 'Vietos įmonės' },
  globals: { lang: 'lt' },
  beforeEach: () =>
    addLocale('lt', {
      search: 'Paieška',
      'count.one': '{0} įmonė',
      'count.few': '{0} įmonės',
      'count.many': '{0} įmonės',
      'count.other': '{0} įmonių',
      town: 'Miestas',
    }),
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText('60 įmonių')).toBeVisible();
    await expect(screen.getByRole('searchbox', { name: 'Paieška' })).toBeVisible();
    await expect(screen.getByRole('button', { name: 'List' })).toBeVisible();
  },
};

/** German, which comes with the library and is added by the page. */
export const German: Story = {
  args: { heading: 'Betriebe der Gemeinde' },
  globals: { lang: 'de' },
  beforeEach: () => addLocale('de', german),
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText('60 Betriebe')).toBeVisible();
    await expect(screen.getByRole('searchbox', { name: 'Suchen' })).toBeVisible();
  },
};

/** Ukrainian, for founders who have come to stay. */
export const Ukrainian: Story = {
  args: { heading: 'Місцеві фірми' },
  globals: { lang: 'uk' },
  beforeEach: () => addLocale('uk', ukrainian),
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText('60 фірм')).toBeVisible();
    await expect(screen.getByRole('searchbox', { name: 'Пошук' })).toBeVisible();
  },
};

/** One sentence in the page's own words, with its plurals, and the rest as it was. */
export const OwnWords: Story = {
  args: {
    strings: {
      searchHint: 'Kogo szukasz?',
      count: {
        one: '{0} rzemieślnik',
        few: '{0} rzemieślników',
        many: '{0} rzemieślników',
        other: '{0} rzemieślnika',
      },
    },
  },
  globals: { lang: 'pl' },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText('60 rzemieślników')).toBeVisible();
    await expect(screen.getByPlaceholderText('Kogo szukasz?')).toBeVisible();
  },
};
