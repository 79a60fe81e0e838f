const ALLOWED = /^(?:https?|mailto|tel):$/;

/** Control characters, spaces and invisible format characters: what hides a scheme from the eye and not from a browser. */
const UNSEEN = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]/;

/** What the parser would only hand back: most addresses, told in a tenth of the time. */
const PLAIN = /^https?:\/\/[a-z\d](?:[a-z\d.-]*[a-z\d])?(?:\/[\w./~%+=,;:@?&#-]*)?$/;

/** `x.pl`, `www.x.pl/sklep?a=1`, `x.pl:8080`: an address written without its scheme. */
const BARE_HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::\d+)?(?:[/?#]|$)/u;

/** A file's name looks like a host, and is none: `logo.png`. */
const FILE = /^[^/?#]+\.(?:png|jpe?g|gif|svg|webp|pdf|docx?|xlsx?|html?|php|aspx?|txt|csv|json|xml|zip)$/i;

/**
 * The address as one that may stand in a link, or undefined. Only http, https, mailto
 * and tel pass. Without `base`, an address that names no host (`/shop`) is refused,
 * and a bare host (`www.x.pl`) becomes https.
 */
export function safeUrl(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (text.length < 4096 && PLAIN.test(text)) return text;
  if (!text || text.length > 4096 || UNSEEN.test(text) || text.includes('\\')) return undefined;
  const source =
    text.startsWith('//') && !base
      ? 'https:' + text
      : BARE_HOST.test(text) && !FILE.test(text)
        ? 'https://' + text
        : text;
  try {
    const url = new URL(source, base);
    // A name before the host (`https://bank.pl@evil.example`) only ever misleads.
    return ALLOWED.test(url.protocol) && !url.username && !url.password ? url.href : undefined;
  } catch {
    return undefined;
  }
}
