// The page that cannot start says why, and what to do.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stage } from './support.mjs';
import { troubles } from './views.mjs';

const site = stage();

for (const { name, prepare, words } of troubles) {
  test(name, async () => {
    const { page } = await site.open({ go: false, prepare });
    await page.goto(site.address);
    await page.getByText(words).first().waitFor();
    assert.equal(await page.getByRole('button', { name: /^Answer / }).count(), 0);
  });
}

test('a site whose rules forbid the core', async () => {
  const { page } = await site.open({ go: false, prepare: (p) => p.route(site.address, async (route) => {
    const response = await route.fetch();
    const without = (text) => text.replaceAll(" 'wasm-unsafe-eval'", '');
    const header = response.headers();
    header['content-security-policy'] = without(header['content-security-policy']);
    await route.fulfill({ response, headers: header, body: without(await response.text()) });
  }) });
  await page.goto(site.address);
  await page.getByText('This page is not allowed to start the conversation').waitFor();
});

test('a browser without WebAssembly', async () => {
  const { page } = await site.open({ go: false, prepare: (p) => p.addInitScript(() => { delete window.WebAssembly; }) });
  await page.goto(site.address);
  await page.getByText('This browser is too old').waitFor();
});

test('a core served under any media type starts', async () => {
  const { page } = await site.open({ prepare: (p) => p.route('**/*.wasm', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
  }) });
  assert.equal(await page.getByRole('button', { name: /^Answer / }).count(), 1);
});

test('trying again after a failure starts the page', async () => {
  const { page } = await site.open({ go: false });
  await page.route('**/*.wasm', (route) => route.fulfill({ status: 503 }));
  await page.goto(site.address);
  await page.getByText('Part of Lastmile did not arrive').waitFor();
  await page.unroute('**/*.wasm');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('button', { name: /^Answer / }).waitFor();
});
