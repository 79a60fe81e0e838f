/** Lets long work give way: `if (pacer.isDue()) await pacer.rest()` between steps. */
export interface Pacer {
  isDue(): boolean;
  rest(): Promise<void>;
}

/**
 * A pacer that is due after `slice` milliseconds of work. Resting goes through a message, not a
 * timer, because nested timers are held back to 4 ms and more.
 */
export function createPacer(slice = 8, now = () => performance.now()): Pacer {
  let start = now();
  return {
    isDue: () => now() - start > slice,
    rest: async () => {
      await nextTask();
      start = now();
    },
  };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
