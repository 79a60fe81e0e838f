// WebKitGTK takes orders through a driver of its own, and needs a display to draw on.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { START_PATIENCE } from './browsers.mjs';
import { freePort } from './ports.mjs';

/** A display without a screen; settles with its name once it takes windows, and fails where it ends before. */
async function startDisplay(children) {
  const display = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  children.push(display);
  const ended = once(display, 'exit').then(([status]) => {
    throw new Error(`Xvfb ended with ${status} before it was ready`);
  });
  const [number] = await Promise.race([once(display.stdio[3], 'data'), ended]);
  ended.catch(() => {});
  return `:${String(number).trim()}`;
}

/** Settles once the driver takes sessions: WebDriver's `GET /status`. */
async function untilReady(port) {
  const end = Date.now() + START_PATIENCE;
  while (Date.now() < end) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(50);
  }
}

/** Starts the driver, and a display where there is none; `env` is for the runner of the tests. */
export async function startWebKitDriver({ driver }) {
  const port = await freePort();
  const env = {
    WEBKIT_DRIVER_PORT: String(port),
    // Without a graphics card, putting layers together takes twice the time of everything else.
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  };
  const children = [];
  if (!process.env.DISPLAY) env.DISPLAY = await startDisplay(children);
  const args = [`--port=${port}`, '--host=127.0.0.1'];
  children.push(spawn(driver, args, { env: { ...process.env, ...env }, stdio: 'ignore' }));
  await untilReady(port);
  return { env, stop: () => children.forEach((child) => child.kill()) };
}
