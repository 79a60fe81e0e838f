/**
 * The address a request came from: for counting, never for keeping.
 * @param {import('hono').Context} c
 * @param {{ trustProxy?: boolean }} config
 * @returns {string}
 */
export function addressOf(c, { trustProxy }) {
  // The last one was written by our own proxy; those before it may be invented.
  const forwarded = trustProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined;
  return forwarded ?? c.env?.incoming?.socket?.remoteAddress ?? 'unknown';
}
