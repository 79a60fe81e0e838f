import { expect } from 'chai';
import { html, render } from 'lit';
import { drawAhead, turned, type DrawnAhead } from '../../../src/ui/drawn-ahead-view.js';

const host = { name: 'the element' };

/** A place in which one field follows another, and who heard of what was typed. */
function place() {
  const box = document.createElement('div');
  const heard: unknown[] = [];
  function listener(this: unknown) {
    heard.push(this);
  }
  const field = (name: string, value = '') =>
    html`<label>${name} <input .value=${value} @input=${listener} /></label>`;
  return {
    heard,
    ahead: (name: string, value?: string) => drawAhead(name, field(name, value), host),
    show: (name: string, ahead?: DrawnAhead, value?: string) =>
      render(
        html`<p>before</p>
          ${turned(name, field(name, value), ahead)}
          <p>after</p>`,
        box,
        { host },
      ),
    words: () => box.textContent?.replace(/\s+/g, ' ').trim(),
    input: () => {
      expect(box.querySelectorAll('input')).to.have.length(1);
      return box.querySelector('input') as HTMLInputElement;
    },
  };
}

const inputOf = ({ part }: DrawnAhead) => (part.parentNode as DocumentFragment).querySelector('input');

describe('what is drawn ahead', () => {
  it('takes its place as it is, with what has changed since', () => {
    const { ahead, show, words, input } = place();
    const two = ahead('two', 'early');
    const drawn = inputOf(two);
    show('one');
    expect(words()).to.equal('before one after');
    show('two', two, 'late');
    expect(words()).to.equal('before two after');
    expect(input()).to.equal(drawn);
    expect(input().value).to.equal('late');
    show('two', undefined, 'later');
    expect(input()).to.equal(drawn);
    expect(input().value).to.equal('later');
  });

  it('tells the element what is done to it', () => {
    const { ahead, show, input, heard } = place();
    show('one');
    show('two', ahead('two'));
    input().dispatchEvent(new InputEvent('input'));
    expect(heard).to.deep.equal([host]);
  });

  it('is left aside where something else follows, of which nothing is what was there before', () => {
    const { ahead, show, words, input } = place();
    show('one');
    const before = input();
    const two = ahead('two');
    const drawn = inputOf(two);
    show('three', two);
    expect(words()).to.equal('before three after');
    expect(input()).not.to.equal(before);
    show('two', two);
    expect(input()).to.equal(drawn);
    show('one');
    expect(words()).to.equal('before one after');
    expect(input()).not.to.equal(before);
  });
});
