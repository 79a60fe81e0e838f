import { timeOf } from '../core/time-of.js';
import { pageUrl } from '../core/page.js';
import { pickText } from '../core/pick-text.js';
import { isRecord } from './decode.js';
import { EndpointError, type EndpointErrorCode } from './endpoint-error.js';
import { problemCode, type ProblemCode } from './problem-code.js';

/** What reads other encodings is rarely needed, and not small. */
export const decodeAgain = async (response: Response, url: string): Promise<string> =>
  (await import('./decode-again.js')).decodeAgain(response, url);

const DETAILS: Partial<Record<EndpointErrorCode, string>> = {
  timeout:
    'No answer came for twenty seconds. The server is overloaded, or something on the way blocks the request.',
  'too-large':
    'The file is too large for a browser. Publish a smaller one, or an endpoint that answers by pages.',
};

/** What a server says of a problem is short, and comes with its status. */
const MOST_LETTERS = 500;
const PATIENCE = 3000;

/** Letters of a problem that are read: its members together, in several languages. */
const MOST_READ = 50_000;

/** What comes of an answer in time, as far as a problem may reach. */
async function textOf({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  if (!reader) return '';
  const timer = setTimeout(() => void reader.cancel().catch(() => undefined), PATIENCE);
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (let part = await reader.read(); !part.done && text.length < MOST_READ; part = await reader.read())
      text += decoder.decode(part.value, { stream: true });
  } catch {
    // Half an answer says no more than its status.
  }
  clearTimeout(timer);
  void reader.cancel().catch(() => undefined);
  return text;
}

/** What the server itself says of the problem (RFC 9457), where it does. */
async function problemOf(response: Response): Promise<{ code?: ProblemCode | undefined; detail: string }> {
  const isProblem = /^application\/problem\+json\b/i.test(response.headers.get('Content-Type') ?? '');
  const text = isProblem ? await textOf(response) : '';
  if (!isProblem) void response.body?.cancel().catch(() => undefined);
  let problem: unknown;
  try {
    problem = JSON.parse(text);
  } catch {
    // Such an answer says no more than its status.
  }
  if (!isRecord(problem)) return { detail: '' };
  const { detail } = problem;
  const said = typeof detail === 'string' || isRecord(detail) ? pickText(detail as string, 'en').text : '';
  return {
    code: problemCode(problem.type),
    detail: typeof said === 'string' ? said.slice(0, MOST_LETTERS) : '',
  };
}

/** An answer with an error status: what the server says of it, and how long it asks to wait. */
export async function statusError(response: Response, url: string): Promise<EndpointError> {
  const { status, statusText } = response;
  const retryAfter = secondsUntil(response.headers.get('Retry-After'));
  const answered = `The server answered ${status} ${statusText}`.trim();
  const { code = 'http', detail } = await problemOf(response);
  return new EndpointError(code, {
    status,
    url,
    detail: detail ? `${answered}: ${detail}` : answered,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
}

/** An answer that was to be JSON and is not. */
export function notJsonError(text: string, url: string, cause: unknown): EndpointError {
  if (!text) return new EndpointError('empty', { url, cause, detail: 'The answer is empty.' });
  return text.startsWith('<')
    ? new EndpointError('html', { url, cause, detail: 'The answer is a web page, not JSON.' })
    : new EndpointError('format', { url, cause, detail: `The answer is no JSON: ${String(cause)}` });
}

/** A browser does not say why a request failed; what it can mean is said here. */
export function explainFailure(error: unknown, url: string): EndpointError {
  if (!(error instanceof EndpointError))
    return new EndpointError('network', { url, cause: error, detail: networkDetail(url) });
  if (error.detail) return error;
  const detail = DETAILS[error.code];
  return detail ? new EndpointError(error.code, { url, detail }) : error;
}

/** `Retry-After` as seconds, whether it came as seconds or as a date (RFC 9110, 10.2.3). */
function secondsUntil(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (timeOf(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

function networkDetail(url: string): string {
  const { origin = '', protocol = '' } = pageUrl() ?? {};
  if (globalThis.navigator?.onLine === false) return 'The device is offline.';
  if (protocol === 'https:' && url.startsWith('http:')) {
    return 'The page is https, the data address http: browsers block that. Use the https address of the data.';
  }
  if (origin && !url.startsWith(`${origin}/`)) {
    return `The browser got no answer it may use from another server. Either the server is down, the address is wrong, or it does not send "Access-Control-Allow-Origin" (CORS). Ask whoever runs it to allow ${origin}, or put a copy of the file on your own site.`;
  }
  return 'No answer came from your own server. Check the address and that the server is running.';
}
