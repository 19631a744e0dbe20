// axe-core finds nothing, on any view, in either theme.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { stage } from './support.mjs';
import { troubles, views } from './views.mjs';

const site = stage();

async function check(page, name) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const words = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, any, all, none }) =>
    `${target.flat().join(' ')} (${[...any, ...all, ...none].map(({ message }) => message).join('; ')})`).join(', ')}`);
  assert.deepEqual(words, [], name);
}

for (const colorScheme of ['light', 'dark']) {
  for (const { name, go } of views) {
    test(`${colorScheme}: ${name}`, async () => {
      const { page, context } = await site.open({ colorScheme });
      await go(page);
      await check(page, name);
      await context.close();
    });
  }
  test(`${colorScheme}: what went wrong while loading`, async () => {
    for (const { name, prepare, words } of troubles.filter(({ realCore }) => !realCore)) {
      const { page, context } = await site.open({ colorScheme, prepare, go: false });
      await page.goto(site.address);
      await page.getByText(words).first().waitFor();
      await check(page, name);
      await context.close();
    }
  });
}

test('the check itself finds what is wrong', async () => {
  const { page } = await site.open();
  await page.evaluate(() => document.body.append(document.createElement('button')));
  await assert.rejects(check(page, 'a button without a name'), /button-name/);
});
