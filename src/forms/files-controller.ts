import { resolveUrl } from '../core/page.js';
import { pickText } from '../core/pick-text.js';
import { safeUrl } from '../core/safe-url.js';
import { isRecord } from '../data/decode.js';
import { leadsOn } from '../data/send-bytes.js';
import { submit, type Delivery } from '../data/submit.js';
import { uploadFile } from '../data/upload-file.js';
import type { FileAnswer, FileField } from './definition.js';
import type { FileProgress } from './field-props.js';
import { kindNames } from '../i18n/kind-format.js';
import { sizeText } from '../i18n/size-format.js';
import type { FormSession } from './form-session.js';
import { asText } from './submission-outcome.js';

/** The answer of an address that leads to another one. */
const ELSEWHERE: Delivery = {
  answer: { status: 0, contentType: '', json: undefined, text: '', isRedirect: true },
};

interface Held extends FileProgress {
  file: File;
  id: string | undefined;
  abort: AbortController | undefined;
}

/** Whether a file is of one of the kinds: by its ending or by what the system says it is. */
export function isAccepted({ name, type }: Pick<File, 'name' | 'type'>, accept: readonly string[]): boolean {
  if (!accept.length) return true;
  return accept.some((kind) => {
    const wanted = kind.trim().toLowerCase();
    if (wanted.startsWith('.')) return name.toLowerCase().endsWith(wanted);
    return wanted.endsWith('/*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
  });
}

/** The files of a form: checked as they are added, sent ahead where the form wants that, one by one. */
export class FilesController {
  readonly #session: FormSession;
  readonly #held = new Map<string, Held[]>();
  readonly #leading = new Map<string, Promise<boolean>>();
  #count = 0;

  constructor(session: FormSession) {
    this.#session = session;
  }

  of(path: string): readonly FileProgress[] {
    return this.#held.get(path) ?? [];
  }

  /** Files to go with the answers in one piece, by the paths of their fields: those that have not gone ahead. */
  toSend(): ReadonlyMap<string, readonly File[]> {
    return new Map(
      [...this.#held]
        .map(
          ([path, files]) =>
            [path, files.filter(({ id, error }) => !id && !error).map(({ file }) => file)] as const,
        )
        .filter(([, files]) => files.length),
    );
  }

  /** What keeps the form from being sent: files that failed, or that are still on their way. */
  faults(): { path: string; code: string }[] {
    const { progress, strings } = this.#session;
    const faults: { path: string; code: string }[] = [];
    for (const [path, files] of this.#held) {
      if (!progress?.fieldAt(path)) continue;
      const failed = files.map(({ error }) => error).filter(Boolean);
      const isBusy = files.some(({ part, isReady, error }) => part !== undefined && !isReady && !error);
      const [first = strings.fileBusy, ...others] = failed;
      if (!failed.length && !isBusy) continue;
      progress.complain(path, first, others);
      faults.push({ path, code: failed.length ? 'file' : 'file-busy' });
    }
    return faults;
  }

  add(path: string, files: readonly File[]): void {
    const { progress, strings, lang, announcer, host } = this.#session;
    const field = progress?.fieldAt(path) as FileField | undefined;
    if (!field) return;
    const held = this.#held.get(path) ?? [];
    this.#held.set(path, held);
    for (const file of files) {
      const isTooMany = held.filter(({ error }) => !error).length >= field.maxFiles;
      const code = isTooMany ? 'fileCount' : refusal(file, field);
      const own = code && pickText(field.messages[code], lang).text;
      const error = own || (code ? fileMessage(code, file, field, this.#session) : '');
      const { name, size } = file;
      const entry: Held = {
        key: String(++this.#count),
        name,
        size,
        part: undefined,
        isReady: false,
        error,
        file,
        id: undefined,
        abort: undefined,
      };
      held.push(entry);
      announcer.say(error || strings.fileAdded(name));
      if (!error) void this.#upload(path, entry);
    }
    this.#answer(path);
    host.requestUpdate();
  }

  remove(path: string, key: string): void {
    const held = this.#held.get(path) ?? [];
    const entry = held.find((one) => one.key === key);
    entry?.abort?.abort();
    this.#held.set(
      path,
      held.filter((one) => one !== entry),
    );
    this.#answer(path);
    if (entry) this.#session.announcer.say(this.#session.strings.fileRemoved(entry.name));
    this.#session.focusOn(`[data-path="${CSS.escape(path)}"] input[type=file]`);
  }

  /** The server has refused the files of the fields it names, or all. */
  refuse(path: string | undefined, message: string): void {
    for (const [own, files] of this.#held)
      if (path === undefined || own === path) for (const file of files) file.error ||= message;
    this.#session.host.requestUpdate();
  }

  stop(): void {
    for (const files of this.#held.values()) for (const { abort } of files) abort?.abort();
  }

  clear(): void {
    this.stop();
    this.#held.clear();
  }

  #answer(path: string): void {
    const answer: FileAnswer[] = (this.#held.get(path) ?? [])
      .filter(({ error }) => !error)
      .map(({ file: { name, type, size }, id }) => ({ name, type, size, ...(id ? { id } : {}) }));
    const { progress, host } = this.#session;
    const told = progress?.errors.has(path) ? progress.summary : undefined;
    this.#session.input(path, answer);
    if (progress && told) {
      // What was said of files holds for those that are still there.
      const [first, ...others] = this.of(path).flatMap(({ error }) => error || []);
      if (first) {
        progress.complain(path, first, others);
        progress.summary = told;
      } else progress.recheck(path, true);
    }
    host.requestUpdate();
  }

  /** What shows how far a file has come cannot be kept from going where an address leads: it is asked before. */
  #leadsOn(url: string): Promise<boolean> {
    const { credentials } = this.#session.host;
    const asked = this.#leading.get(url) ?? leadsOn(url, { credentials });
    this.#leading.set(url, asked);
    return asked;
  }

  async #upload(path: string, entry: Held): Promise<void> {
    const { host, url: base, progress, strings, announcer, lang } = this.#session;
    const named = host.getAttribute('upload-url');
    const address = named || progress?.definition.submit.uploadUrl;
    const url = address && safeUrl(address, (!named && base) || resolveUrl(''));
    if (!url) return;
    if (!this.#session.maySendTo(url)) {
      this.#session.warn(
        `may not send files to ${new URL(url).origin}: name it in "allow-origin" if it is right.`,
      );
      return;
    }
    const { signal } = (entry.abort = new AbortController());
    const body = new FormData();
    body.set('field', path);
    body.set('file', entry.file, entry.name);
    entry.part = 0;
    const { transport, credentials } = host;
    try {
      const delivery: Delivery = transport
        ? await submit({ url, body }, { transport, credentials, signal, redirect: 'manual' })
        : (await this.#leadsOn(url))
          ? ELSEWHERE
          : await uploadFile(url, body, {
              credentials,
              signal,
              onProgress: (part) => {
                entry.part = part;
                host.requestUpdate();
              },
            });
      const json = 'answer' in delivery && delivery.answer.status < 300 ? delivery.answer.json : undefined;
      if (isRecord(json) && (typeof json.id === 'string' || typeof json.id === 'number')) {
        entry.id = String(json.id);
        entry.isReady = true;
        announcer.say(strings.fileSent(entry.name));
      } else {
        if ('answer' in delivery && delivery.answer.isRedirect)
          this.#session.warn(
            `${url} leads to another address, and files were not sent on: give the address it leads to.`,
          );
        entry.error = detailOf(delivery, lang) || strings.fileFailed(entry.name);
      }
    } catch {
      return; // Cancelled by the person.
    }
    if (entry.error) announcer.say(entry.error);
    this.#answer(path);
  }
}

function detailOf(delivery: Delivery, lang: string): string {
  const json = 'answer' in delivery ? delivery.answer.json : undefined;
  return isRecord(json) ? pickText(asText(json.detail), lang).text : '';
}

/** Why a file is not taken, by itself. */
function refusal(file: File, { accept, maxBytes }: FileField): 'fileType' | 'fileSize' | undefined {
  if (!isAccepted(file, accept)) return 'fileType';
  return file.size > maxBytes ? 'fileSize' : undefined;
}

function fileMessage(
  code: 'fileType' | 'fileSize' | 'fileCount',
  { name }: File,
  { accept, maxBytes, maxFiles }: FileField,
  { strings, lang }: Pick<FormSession, 'strings' | 'lang'>,
): string {
  if (code === 'fileCount') return strings.tooManyFiles(maxFiles);
  return code === 'fileType'
    ? strings.fileType(name, kindNames(accept, strings))
    : strings.fileTooLarge(name, sizeText(maxBytes, lang));
}
