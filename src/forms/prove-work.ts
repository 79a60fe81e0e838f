import { findProof } from '../core/find-proof.js';
import { createPacer } from '../core/pacer.js';
import { startProofWorker } from '../data/rows/worker-url.js';
import { workerUp } from '../data/rows/worker-up.js';
import type { ProofTask } from './proof-worker.js';

/** So many hashes take less than a frame, on a phone too. */
const SLICE = 32;

/**
 * A number whose hash with the token begins with so many zero bits: found by a worker, or where the page
 * allows none, on its own thread in slices, so that typing stays smooth. Undefined where it was given up.
 */
export async function proveWork(
  token: string,
  bits: number,
  signal: AbortSignal,
): Promise<string | undefined> {
  const worker = await workerUp(startProofWorker).catch(() => undefined);
  if (!worker) return proveInSlices(token, bits, signal);
  return new Promise((resolve) => {
    const end = (proof: string | undefined) => {
      worker.terminate();
      resolve(proof);
    };
    if (signal.aborted) return end(undefined);
    signal.addEventListener('abort', () => end(undefined), { once: true });
    worker.onmessage = ({ data }: MessageEvent<{ proof: number }>) => end(String(data.proof));
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      void proveInSlices(token, bits, signal).then(resolve);
    };
    worker.postMessage({ token, bits } satisfies ProofTask);
  });
}

/** The same on the thread it is called on. */
export async function proveInSlices(
  token: string,
  bits: number,
  signal: AbortSignal,
): Promise<string | undefined> {
  const pacer = createPacer(8);
  for (let from = 0; !signal.aborted; from += SLICE) {
    const found = findProof(token, bits, from, SLICE);
    if (found !== undefined) return String(found);
    if (pacer.isDue()) await pacer.rest();
  }
  return undefined;
}
