import { findProof } from '../core/find-proof.js';

/** What a page asks its worker for. */
export interface ProofTask {
  token: string;
  bits: number;
}

declare const self: {
  onmessage: ((event: MessageEvent<ProofTask>) => void) | null;
  postMessage(message: unknown): void;
};

self.onmessage = ({ data: { token, bits } }) =>
  self.postMessage({ proof: findProof(token, bits, 0, Number.MAX_SAFE_INTEGER) });

self.postMessage({ say: 'up' });
