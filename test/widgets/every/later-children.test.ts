import '../../../src/define.js';
import type { LitElement } from 'lit';
import { expect } from 'chai';
import { EACH_WIDGET } from '../../fixtures/each-widget.js';
import { mountHtml } from '../../support/mount.js';
import { until } from '../../support/wait.js';

describe('data that is written into a tag after it is on the page', () => {
  for (const [tag, data] of EACH_WIDGET)
    it(`is taken by a ${tag}, once`, async () => {
      const widget = mountHtml<LitElement & { state: { status: string } }>(`<${tag}></${tag}>`);
      let loads = 0;
      widget.addEventListener('muni-load', () => loads++);
      await widget.updateComplete;
      const script = Object.assign(document.createElement('script'), { type: 'application/json' });
      widget.append(script);
      await widget.updateComplete;
      script.textContent = JSON.stringify(data);
      await until(() => widget.state.status === 'ready' && loads);
      widget.append('More');
      await widget.updateComplete;
      expect(loads).to.equal(1);
    });
});
