import { resolveUrl } from '../core/page.js';
import { safeUrl } from '../core/safe-url.js';
import { isRecord } from '../data/decode.js';
import { loadJson } from '../data/load-json.js';
import type { FormSession } from './form-session.js';
import { proveWork } from './prove-work.js';

/** More than this no phone should be asked to work. */
const MOST_BITS = 22;

interface Started {
  token: string;
  bits: number;
}

/** Shows an endpoint that a page was open for a while, and where it asks for it, that a machine has worked. */
export class StartController {
  readonly #session: FormSession;
  #abort: AbortController | undefined;
  #started: Promise<Started | undefined> | undefined;
  #proof: Promise<string | undefined> | undefined;

  constructor(session: FormSession) {
    this.#session = session;
  }

  /** Asks for a token; to be called when the form opens, and again where the endpoint wants a new one. */
  begin(): void {
    this.stop();
    const { signal } = (this.#abort = new AbortController());
    this.#started = this.#ask(signal);
    this.#proof = this.#started.then((started) =>
      started?.bits ? proveWork(started.token, started.bits, signal) : undefined,
    );
  }

  stop(): void {
    this.#abort?.abort();
    this.#started = undefined;
    this.#proof = undefined;
  }

  /** What goes along with the answers. */
  async proof(): Promise<{ token?: string; proof?: string }> {
    const started = await this.#started;
    const proof = await this.#proof;
    return { ...(started ? { token: started.token } : {}), ...(proof ? { proof } : {}) };
  }

  async #ask(signal: AbortSignal): Promise<Started | undefined> {
    const { host, url: base, progress } = this.#session;
    const address = progress?.definition.submit.startUrl;
    const url = address && safeUrl(address, base || resolveUrl(''));
    if (!url) return undefined;
    try {
      const { transport, credentials } = host;
      const raw = await loadJson(url, { signal, credentials, ...(transport ? { transport } : {}) });
      if (!isRecord(raw) || typeof raw.token !== 'string') return undefined;
      const bits = isRecord(raw.proof) ? Number(raw.proof.bits) : 0;
      return { token: raw.token, bits: bits > 0 && bits <= MOST_BITS ? bits : 0 };
    } catch (error) {
      // The endpoint says for itself whether it takes answers without.
      if (!signal.aborted) this.#session.warn(`${url}: no start token (${String(error)}).`);
      return undefined;
    }
  }
}
