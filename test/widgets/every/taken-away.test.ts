import '../../../src/define.js';
import { expect } from 'chai';
import { LitElement } from 'lit';
import { EACH_WIDGET } from '../../fixtures/each-widget.js';
import { mountHtml } from '../../support/mount.js';

type Widget = LitElement & Record<string, unknown> & { ready: Promise<void> };

const TAKE_AWAY: readonly [how: string, (widget: Widget, name: string, attribute: string) => void][] = [
  ['its attribute is removed', (widget, _, attribute) => widget.removeAttribute(attribute)],
  ['it is set to undefined', (widget, name) => (widget[name as 'lang'] = undefined as never)],
  ['it is set to null', (widget, name) => (widget[name as 'lang'] = null as never)],
];

for (const [tag, data] of EACH_WIDGET) {
  describe(`a property of a ${tag} that is taken away`, () => {
    for (const [how, takeAway] of TAKE_AWAY)
      it(`is as at the start where ${how}`, async () => {
        const widget = mountHtml<Widget>(`<${tag}></${tag}>`);
        const { elementProperties } = widget.constructor as typeof LitElement;
        const start: Record<string, unknown> = {};
        for (const name of elementProperties.keys()) start[String(name)] = widget[String(name)];
        widget.data = data;
        await widget.ready;
        for (const [key, { attribute }] of elementProperties) {
          const name = String(key);
          if (attribute === false) continue;
          const named = typeof attribute === 'string' ? attribute : name.toLowerCase();
          widget.setAttribute(named, typeof start[name] === 'number' ? '3' : 'view');
          await widget.updateComplete;
          takeAway(widget, name, named);
          await widget.updateComplete;
          expect(widget[name], name).to.equal(start[name]);
        }
      });
  });
}
