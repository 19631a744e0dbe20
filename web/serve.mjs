// A tiny static server for this machine: node serve.mjs [PORT] [DIR].
// Takes the next free port when PORT is taken, and prints the address it got.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { headers } from './security.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};
/** Names that carry a hash of their content never change. */
const HASHED = /-[A-Za-z0-9]{8}\.[a-z]+$/;
const PORTS_TRIED = 50;

/** The file that a request names, or null. Nothing outside the folder, also not through links. */
async function fileFor(root, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  if (path.endsWith('/')) path += 'index.html';
  try {
    const file = await realpath(join(root, path));
    if (!file.startsWith(root + sep)) return null;
    const info = await stat(file);
    return info.isFile() ? { file, size: info.size } : null;
  } catch {
    return null;
  }
}

async function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end();
    return;
  }
  const found = await fileFor(root, request.url ?? '/');
  if (!found) {
    response.writeHead(404, { ...headers, 'Content-Type': TYPES['.txt'] }).end('Not here.\n');
    return;
  }
  response.writeHead(200, {
    ...headers,
    'Content-Type': TYPES[extname(found.file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': HASHED.test(found.file) ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
}

/** Starts the server; resolves with it and its address. */
export async function serve(port, directory) {
  const root = await realpath(resolve(directory));
  for (let tried = 0; ; ++tried) {
    const server = createServer((request, response) => {
      answer(root, request, response).catch(() => response.destroy());
    });
    try {
      await new Promise((done, failed) => {
        server.once('error', failed).listen(port === 0 ? 0 : port + tried, '127.0.0.1', done);
      });
      return { server, address: `http://localhost:${server.address().port}/` };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || tried >= PORTS_TRIED) throw error;
    }
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [port = '8080', directory = '.'] = process.argv.slice(2);
  const { address } = await serve(Number(port), directory);
  console.log(`Lastmile is at ${address}`);
}
