// Serves what a benchmark has in memory, brotli-compressed before anything is timed.
import { createServer } from 'node:http';
import { extname } from 'node:path/posix';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
};
/** Above this the best compression takes minutes; no server would do it either. */
const LARGE = 4_000_000;

function compress(bytes) {
  const quality = bytes.length < LARGE ? 11 : 5;
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/**
 * A server on a port of its own. Pages are isolated from other origins, which exact measuring of memory asks for;
 * everything may be loaded by the other server's pages.
 */
export async function serve() {
  const files = new Map();
  const server = createServer(({ url }, response) => {
    const path = url.split('?')[0];
    const file = files.get(path);
    response.writeHead(file ? 200 : 404, {
      'content-type': TYPES[extname(path)] ?? 'text/plain',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      ...(file && { 'content-encoding': 'br', 'content-length': file.length }),
    });
    response.end(file);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    /** Adds a file and says how many bytes it is on the wire. */
    add(path, content) {
      const bytes = compress(Buffer.from(content));
      files.set(path, bytes);
      return bytes.length;
    },
    close: () => server.close(),
  };
}
