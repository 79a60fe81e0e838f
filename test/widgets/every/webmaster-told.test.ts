import '../../../src/define.js';
import { expect } from 'chai';
import type { MuniSignupElement, MuniSurveyElement } from '../../../src/index.js';
import { EACH_WIDGET } from '../../fixtures/each-widget.js';
import { smallForm } from '../../fixtures/small-form.js';
import { settled } from '../../support/act.js';
import { hearWarnings } from '../../support/events.js';
import { mountHtml } from '../../support/mount.js';
import { all, partText } from '../../support/see.js';
import { until } from '../../support/wait.js';

const RESULTS = {
  n: 9,
  questions: [{ name: 'a', label: 'A', n: 9, cells: [{ value: 'x', label: 'X', count: 9 }] }],
};

type Form = MuniSignupElement | MuniSurveyElement;

function open(tag: 'signup' | 'survey', attributes: string, data?: unknown): Form {
  const element = mountHtml<Form>(`<muni-${tag} ${attributes}></muni-${tag}>`);
  if (data !== undefined) element.data = data;
  return element;
}

const MISTAKES: readonly [string, RegExp][] = [
  ['scr="/form.json"', /"scr" does nothing; did you mean "src"/],
  ['url="/form.json"', /"url" does nothing; did you mean "src"/],
  ['href="/form.json"', /"href" does nothing; did you mean "src"/],
  ['endpoint="/form.json"', /"endpoint" does nothing; did you mean "src"/],
  ['definition="/form.json"', /"definition" does nothing; did you mean "src"/],
  ['data-src="/form.json"', /"data-src" does nothing; did you mean "src"/],
  ['data-preset="membership"', /"data-preset" does nothing; did you mean "preset"/],
  ['data="[object Object]"', /"data" is a property, not an attribute/],
  ['strings="{}"', /"strings" is a property, not an attribute/],
  ['kredentials="include"', /"kredentials" does nothing; did you mean "credentials"/],
  ['pre-fill="town: Milicz"', /"pre-fill" does nothing; did you mean "prefill"/],
  ['uploadurl="/files"', /"uploadurl" does nothing; did you mean "upload-url"/],
  ['encodings="form"', /"encodings" does nothing; did you mean "encoding"/],
  ['encoding="json"', /encoding="json" is not known. There are: form, urlencoded, multipart/],
  ['credentials="yes"', /credentials="yes" is not known/],
  ['mark="all"', /mark="all" is not known. There are: required, optional/],
  ['preset="contest"', /preset="contest" is not known. There are: event-registration, .*feedback/],
  ['loading="late"', /loading="late" is not known/],
  ['heading-level="9"', /heading-level="9" is not a whole number from 1 to 5/],
  ['time-zone="Mars/Base"', /time-zone="Mars\/Base" is not a time zone/],
];

for (const tag of ['signup', 'survey'] as const) {
  describe(`the webmaster of a ${tag} is told`, () => {
    for (const [attribute, told] of MISTAKES)
      it(`of ${attribute}`, async () => {
        hearWarnings();
        const element = open(tag, `debug ${attribute}`, smallForm(tag));
        await until(() => told.test(partText(element, 'debug')));
      });

    it('in the console too', async () => {
      const heard = hearWarnings();
      open(tag, 'municipalty="0201"', smallForm(tag));
      await until(() => heard.some((line) => line.includes('did you mean "municipality"')));
    });

    it('where nothing can be loaded because the attribute is misspelt', async () => {
      const heard = hearWarnings();
      open(tag, 'srcs="/form.json"');
      await until(() => heard.some((line) => line.includes('"srcs" does nothing; did you mean "src"')));
    });

    it('that what is written into the tag is no JSON, and where it breaks', async () => {
      const heard = hearWarnings();
      const broken = '{ "muni": 1, "fields": [</p><p>{ "type": "text", "name": "a" }] }';
      mountHtml<Form>(`<muni-${tag}><script type="application/json">${broken}</script></muni-${tag}>`);
      await until(() => heard.some((line) => line.includes('breaks at line 1, column 25')));
      expect(heard).to.have.length(1);
      expect(heard[0]).to.match(/<muni-\w+>: This begins like JSON/);
    });

    it('that the address of the form is not where answers go', async () => {
      const heard = hearWarnings();
      open(tag, 'action="/form.json"');
      await until(() => heard.some((line) => line.includes('its address stands in "src"')));
    });

    it('of nothing where all is well', async () => {
      hearWarnings();
      const attributes =
        'id="a" class="b" data-x="1" style="color: red" hidden aria-label="c" action="/send" encoding="form" upload-url="/files" mark="optional" loading="eager" time-zone="Europe/Warsaw"';
      const element = open(tag, `debug ${attributes}`, smallForm(tag));
      await until(() => partText(element, 'debug').includes('Everything could be read.'));
      expect(all(element, '[part~="debug"] li')).to.deep.equal([]);
    });
  });
}

describe('the webmaster of a survey is told', () => {
  it('of a view that there is not', async () => {
    const heard = hearWarnings();
    open('survey', 'view="result"', smallForm('survey'));
    await until(() =>
      heard.some((line) =>
        line.includes('view="result" is not known. There are: form, results, card, ideas.'),
      ),
    );
  });

  it('of what results do not understand', async () => {
    const heard = hearWarnings();
    open('survey', 'view="results" qestion="a"', RESULTS);
    await until(() => heard.some((line) => line.includes('did you mean "question"')));
  });

  it('of results whose address is not read because its attribute is misspelt', async () => {
    const heard = hearWarnings();
    const element = open('survey', 'view="results" source="/results.json"');
    await until(() => heard.some((line) => line.includes('"source" does nothing; did you mean "src"')));
    expect(element.state.status).to.equal('idle');
  });
});

describe('the panel for the webmaster', () => {
  const panel = async (element: Form, text: string) => {
    await until(() => partText(element, 'debug').includes(text));
    return partText(element, 'debug');
  };
  const speak = (lang: string) => void (document.documentElement.lang = lang);
  const BROKEN = { ...smallForm('signup'), colour: 'red' };

  const LANGUAGES = [
    ['en', 'For the webmaster', 'This was not understood', 'Visitors see this panel too'],
    ['pl', 'Dla webmastera', 'Tego nie udało się zrozumieć', 'Ten panel widzą także odwiedzający'],
    ['da', 'For webmasteren', 'Dette kunne ikke forstås', 'Besøgende ser også dette panel'],
  ] as const;

  for (const tag of ['signup', 'survey'] as const) {
    for (const [lang, ...sentences] of LANGUAGES)
      it(`of a ${tag} is in the page’s language: ${lang}`, async () => {
        hearWarnings();
        speak(lang);
        const element = open(tag, 'debug', BROKEN);
        const text = await panel(element, 'colour');
        for (const sentence of sentences) expect(text).to.contain(sentence);
        expect(all(element, '[part~="debug"] [lang="en"] li')[0]?.textContent).to.contain('no key');
      });

    it(`of a ${tag} changes its language with the page`, async () => {
      hearWarnings();
      speak('en');
      const element = open(tag, 'debug', smallForm(tag));
      await panel(element, 'Everything could be read.');
      speak('pl');
      await panel(element, 'Wszystko udało się wczytać.');
    });

    it(`of a ${tag} says why there is no form, and how to mend it`, async () => {
      hearWarnings();
      speak('da');
      const element = open(tag, 'debug', { muni: 1, id: 'x', fields: [{ type: 'nonsense', name: 'a' }] });
      const text = await panel(element, 'nonsense');
      expect(text).to.contain('Filen kan læses, men indholdet kan ikke vises.');
      expect(text).to.contain('Derfor kan formularen ikke vises:');
      expect(text).not.to.contain('Alt kunne læses.');
    });

    it(`of a ${tag} says that its tag names no form`, async () => {
      hearWarnings();
      await panel(open(tag, 'debug'), 'The tag names no form.');
    });
  }
});

for (const [tag] of EACH_WIDGET)
  describe(`the webmaster of a ${tag} without any data is told`, () => {
    it('that the attribute with its address is misspelt', async () => {
      const heard = hearWarnings();
      mountHtml(`<${tag} sr-c="/b.json"></${tag}>`);
      await until(() => heard.some((line) => line.includes('"sr-c" does nothing; did you mean "src"')));
    });

    it('the same beside the tag, with debug', async () => {
      hearWarnings();
      const element = mountHtml(`<${tag} debug url="/b.json"></${tag}>`);
      await until(() => partText(element, 'debug').includes('"url" does nothing; did you mean "src"'));
    });

    it('that a framework has written it into an attribute, before the tag was defined', async () => {
      const heard = hearWarnings();
      mountHtml(`<${tag} transport="[object Object]"></${tag}>`);
      await until(() => heard.some((line) => line.includes('"transport" is a property, not an attribute')));
    });
  });

for (const [tag, data] of EACH_WIDGET)
  describe(`the panel of a ${tag}`, () => {
    for (const [attribute, isShown] of [
      ['debug', true],
      ['debug="true"', true],
      ['debug="false"', false],
    ] as const)
      it(`is ${isShown ? '' : 'not '}shown with ${attribute}`, async () => {
        hearWarnings();
        const element = mountHtml<Form>(`<${tag} ${attribute}></${tag}>`);
        element.data = data;
        await element.ready;
        await settled(element);
        if (isShown) await until(() => partText(element, 'debug'));
        expect(partText(element, 'debug') !== '').to.equal(isShown);
      });
  });
