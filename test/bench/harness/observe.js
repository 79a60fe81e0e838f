/* global requestAnimationFrame, MessageChannel, MutationObserver, PerformanceObserver, Element, Node, addEventListener */
// Runs in every page before its own scripts: sees when content is there, what moved, and when a change was painted.
// A contestant says what to look for in `window.bench = { item, enough, list, input, facet, ready }`: selectors, which are
// looked up in open shadow roots too, and a promise that settles when searching is possible.
(() => {
  const ENOUGH = 10;
  const EVERYTHING = { childList: true, subtree: true, characterData: true, attributes: true };
  const roots = new Set([document]);
  const findAll = (selector) => [...roots].flatMap((root) => [...root.querySelectorAll(selector)]);
  const find = (selector) => findAll(selector)[0];

  const seen = { firstUseful: 0, layoutShift: 0 };
  const act = { isArmed: false, at: 0, painted: 0, anyPainted: 0, rowsPainted: 0, lastChange: 0 };

  /** Calls back after the frame that is being prepared has been handed over for painting. A message would take a way round. */
  const afterPaint = (then) => requestAnimationFrame(() => setTimeout(() => then(performance.now())));

  let anyWaits = false;
  const changedRows = new Set();
  const elementOf = (node) => (node instanceof Element ? node : node.parentElement);
  /** Rows that stood on the screen when it was painted last: of what is gone nothing else says where it was. */
  let stood = new WeakSet();
  /** Whether it stands, or stood, on the screen: what is below may come later. */
  const isSeen = (element) => {
    if (!element.isConnected) return stood.has(element);
    const { top, bottom } = element.getBoundingClientRect();
    return bottom >= 0 && top <= innerHeight;
  };
  const noteRows = () => {
    const { item } = window.bench ?? {};
    stood = new WeakSet(item ? findAll(item).filter(isSeen) : []);
  };
  let unread = [];
  /** The rows that changed since the last look. Who changes in place is told of every change, who writes anew of one: to go through them is not to be measured. */
  const readChanges = () => {
    const { list, item } = window.bench;
    for (const { type, target, addedNodes, removedNodes } of unread) {
      const element = elementOf(target);
      const own = element?.closest(list);
      // What a list says about itself (that it is busy) is no change of its rows.
      if (!own || (type === 'attributes' && element === own)) continue;
      if (element !== own) changedRows.add(element.closest(item) ?? element);
      else
        // Comments come and go with rows, and are not to be seen.
        for (const node of [...addedNodes, ...removedNodes])
          if (node instanceof Element) changedRows.add(node);
          else if (node.nodeType === Node.TEXT_NODE && node.data.trim()) changedRows.add(own);
    }
    unread = [];
  };
  const observer = new MutationObserver((changes) => {
    if (!act.isArmed) return;
    act.lastChange = performance.now();
    unread.push(...changes);
    if (anyWaits) return;
    anyWaits = true;
    afterPaint((now) => {
      anyWaits = false;
      act.anyPainted = now;
      readChanges();
      if ([...changedRows].some(isSeen)) act.rowsPainted = now;
      changedRows.clear();
      noteRows();
    });
  });
  observer.observe(document, EVERYTHING);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    roots.add(root);
    observer.observe(root, EVERYTHING);
    return root;
  };

  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value } of list.getEntries()) seen.layoutShift += hadRecentInput ? 0 : value;
  }).observe({ type: 'layout-shift', buffered: true });

  const isLaidOut = (element) => element.getBoundingClientRect().height > 0;
  const lookForContent = () => {
    const { item, enough = ENOUGH } = window.bench ?? {};
    const items = item ? findAll(item) : [];
    if (items.length < enough || !items.slice(0, enough).every(isLaidOut))
      return requestAnimationFrame(lookForContent);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      seen.firstUseful = performance.now();
      window.benchUseful('');
    };
    port2.postMessage(0);
  };
  requestAnimationFrame(lookForContent);

  const note = ({ timeStamp }) => {
    if (!act.isArmed || act.at) return;
    act.at = timeStamp;
    afterPaint((now) => (act.painted = now));
  };
  for (const type of ['keydown', 'click']) addEventListener(type, note, true);

  window.benchObserver = {
    seen,
    find,
    arm: () => {
      noteRows();
      Object.assign(act, { isArmed: true, at: 0, painted: 0, anyPainted: 0, rowsPainted: 0, lastChange: 0 });
    },
    /** When nothing has changed for `quiet` ms: from the key to the rows as they stay, and to the last change of anything. */
    settled: (quiet, most = 20_000) =>
      new Promise((resolve) => {
        const from = performance.now();
        const look = () => {
          const now = performance.now();
          const last = Math.max(from, act.painted, act.anyPainted, act.lastChange);
          const isQuiet = act.at && act.painted && !anyWaits && now - last > quiet;
          if (!isQuiet && now - from < most) return setTimeout(look, 20);
          act.isArmed = false;
          const all = Math.max(act.painted, act.anyPainted);
          resolve({ at: act.at, hits: (act.rowsPainted || all) - act.at, all: all - act.at });
        };
        look();
      }),
  };
})();
