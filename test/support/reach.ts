import { all, isSeen, type Widget } from './see.js';
import { pause } from './wait.js';

/** What is left of a window of 1280 pixels at 400 %, less the page's own margins. */
const WIDTH = 288;

/** Shows a widget as a window of 1280 pixels does at 400 %. */
export async function zoomIn(widget: Widget): Promise<void> {
  (widget.parentElement as HTMLElement).style.inlineSize = `${WIDTH}px`;
  await pause(60);
}

const name = (element: Element) =>
  `${element.localName}${element.className ? `.${element.className}` : ''} ${element.getAttribute('name') ?? ''}`.trim();

/** What stands out of the widget sideways, so that one would have to scroll in two directions to read or reach it. */
export function outOfReach(widget: Widget): string[] {
  const { left, right } = widget.getBoundingClientRect();
  const isOut = (element: Element) => {
    const box = element.getBoundingClientRect();
    return box.left < left - 1 || box.right > right + 1;
  };
  const parts = all(widget, '.root *').filter(
    (element) => isSeen(element) && !element.closest('.hidden, .trap, option') && isOut(element),
  );
  const scrolling = all(widget, '.root *').filter(
    (element) =>
      element.scrollWidth > element.clientWidth + 1 &&
      /auto|scroll/.test(getComputedStyle(element).overflowX),
  );
  return [...new Set([...parts, ...scrolling].map(name))];
}
