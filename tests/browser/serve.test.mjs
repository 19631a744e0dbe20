// The small server of the page.
import assert from 'node:assert/strict';
import { mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { csp } from '../../web/security.mjs';
import { serve } from '../../web/serve.mjs';

let folder;
let served;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lastmile-serve-'));
  await writeFile(join(folder, 'index.html'), '<p>hello');
  await writeFile(join(folder, 'core.wasm'), 'x');
  await symlink('/etc/hostname', join(folder, 'link.txt'));
  served = await serve(0, folder);
});
after(() => served.server.close());

/** Asks for a path exactly as written; fetch would tidy it up. */
function get(path, method = 'GET') {
  const { port } = new URL(served.address);
  return new Promise((done, failed) => {
    request({ host: '127.0.0.1', port, path, method }, (response) => {
      let body = '';
      response.on('data', (part) => { body += part; });
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body }));
    }).on('error', failed).end();
  });
}

test('files come with their media type and the security headers', async () => {
  const page = await get('/');
  assert.equal(page.status, 200);
  assert.equal(page.body, '<p>hello');
  assert.equal(page.headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(page.headers['content-security-policy'], csp);
  assert.equal(page.headers['x-content-type-options'], 'nosniff');
  assert.equal((await get('/core.wasm?x=1')).headers['content-type'], 'application/wasm');
});

for (const path of ['/../etc/hostname', '/%2e%2e/%2e%2e/etc/hostname', '/..%2f..%2fetc%2fhostname', '/link.txt', '/%00', '/%zz', '/nothing', '//etc/hostname']) {
  test(`${path} is not here`, async () => {
    assert.equal((await get(path)).status, 404);
  });
}

test('only reading is allowed', async () => {
  assert.equal((await get('/', 'POST')).status, 405);
  assert.equal((await get('/', 'HEAD')).body, '');
});

test('a taken port is passed over', async () => {
  const { port } = new URL(served.address);
  const second = await serve(Number(port), folder);
  assert.notEqual(new URL(second.address).port, port);
  second.server.close();
});
