// A real browser, the real endpoint, and a line between them that loses answers.
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { makeDefinition } from '../contract/form-endpoint.mjs';
import { fill, press, says, useLine } from './form-line.mjs';
import { engines } from './site.mjs';

for (const engine of engines) {
  describe(`an answer that is lost before the page is loaded again, in ${engine}`, () => {
    const stage = useLine(engine);
    let id = '';
    let forms = 0;
    beforeEach(() => {
      id = `lost-${(forms += 1)}`;
      Object.assign(stage.line, { isLosing: false, isSlow: false });
    });
    const put = (more = {}) =>
      stage.endpoint.put(makeDefinition({ id, submit: { url: `/forms/${id}/submissions` }, ...more }));
    const names = async () => (await stage.endpoint.entries(id)).map(({ answers }) => answers.name);
    /** Fills in and sends, and loads the page again once the endpoint has the entry and the page does not know. */
    const loseAnswer = async (name) => {
      const { tab } = await stage.browser.visit(`${stage.line.origin}/page/${id}`);
      await fill(tab, 'name', name);
      stage.line.isLosing = true;
      await press(tab, 'Send');
      await says(tab, 'Trying again in');
      assert.deepEqual(await names(), [name]);
      await tab.reload();
      stage.line.isLosing = false;
      await says(tab, 'no answer came');
      return tab;
    };

    it('leaves one entry where the same is sent again, and shows its receipt', async () => {
      await put();
      const tab = await loseAnswer('Ada');
      await press(tab, 'Send again');
      await says(tab, 'Receipt number');
      const [{ receipt }, ...others] = await stage.endpoint.entries(id);
      assert.equal(others.length, 0);
      await says(tab, receipt);
      await tab.reload();
      await says(tab, 'Send');
      assert.equal(await tab.evaluate(() => sessionStorage.length), 0);
      await tab.close();
    });

    it('leaves the later one where it is changed first', async () => {
      await put();
      const tab = await loseAnswer('Ada');
      await fill(tab, 'name', 'Ada Lovelace');
      await press(tab, 'Send');
      await says(tab, 'Receipt number');
      assert.deepEqual(await names(), ['Ada Lovelace']);
      await tab.close();
    });

    it('keeps no answer in the tab where one is sensitive, and still leaves one entry', async () => {
      const [{ fields }] = makeDefinition().pages;
      await put({ pages: [{ id: 'one', fields: fields.map((field) => ({ ...field, sensitive: true })) }] });
      const tab = await loseAnswer('Ada');
      const kept = await tab.evaluate(() => JSON.stringify({ ...sessionStorage }));
      assert.match(kept, /muni-sent/);
      assert.doesNotMatch(kept, /Ada/);
      await fill(tab, 'name', 'Ada');
      await press(tab, 'Send');
      await says(tab, 'Receipt number');
      assert.deepEqual(await names(), ['Ada']);
      await tab.close();
    });

    it('leaves one entry where the page is left while the answer is still on its way', async () => {
      await put();
      const { tab } = await stage.browser.visit(`${stage.line.origin}/page/${id}`);
      await fill(tab, 'name', 'Ada');
      stage.line.isSlow = true;
      await press(tab, 'Send');
      while (!(await names()).length) await new Promise((done) => setTimeout(done, 20));
      await tab.reload();
      stage.line.isSlow = false;
      await says(tab, 'no answer came');
      await press(tab, 'Send again');
      await says(tab, 'Receipt number');
      assert.deepEqual(await names(), ['Ada']);
      await tab.close();
    });

    it('keeps nothing of what is answered at once', async () => {
      await put();
      const { tab, seen } = await stage.browser.visit(`${stage.line.origin}/page/${id}`);
      await fill(tab, 'name', 'Ada');
      await press(tab, 'Send');
      await says(tab, 'Receipt number');
      assert.deepEqual((await seen()).kept, []);
      await tab.close();
    });
  });
}
