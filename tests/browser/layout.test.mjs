// Every view in light and dark, from a phone to a wall: nothing runs out of the page, everything
// that is pressed is large enough.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stage } from './support.mjs';
import { views } from './views.mjs';

const site = stage();

/** Elements whose right edge lies beyond the page, through shadow roots. */
const overflow = (page) => page.evaluate(() => {
  const width = document.documentElement.clientWidth;
  return { scroll: Math.max(0, document.documentElement.scrollWidth - width) };
});

/** Visible controls that are lower than 44 pixels. A link within a sentence may be. */
const small = (page) => page.evaluate(() => {
  const found = [];
  const look = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      if (!element.matches('a[href], button, summary, textarea, label:has(input)')) continue;
      const box = element.getBoundingClientRect();
      const shown = getComputedStyle(element).clipPath === 'none' && box.width > 0 && element.checkVisibility();
      if (shown && box.height < 43.5) found.push(`${element.localName} “${element.textContent.trim().slice(0, 30)}” ${box.height}px`);
    }
  };
  look(document);
  return found;
});

for (const width of [320, 360, 768, 1280, 1920]) {
  for (const colorScheme of width === 360 || width === 1280 ? ['light', 'dark'] : ['light']) {
    test(`${width} px, ${colorScheme}: no view scrolls sideways, every target is large enough`, async () => {
      for (const { name, go } of views) {
        const { page, context } = await site.open({ viewport: { width, height: 800 }, colorScheme });
        await go(page);
        assert.deepEqual(await overflow(page), { scroll: 0 }, name);
        assert.deepEqual(await small(page), [], name);
        await context.close();
      }
    });
  }
}

test('the theme follows the device, and the choice of the rep comes before it', async () => {
  const { page } = await site.open({ colorScheme: 'dark' });
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await ground();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.waitForFunction((was) => getComputedStyle(document.documentElement).backgroundColor !== was, dark);
  await page.getByText('Settings').click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  assert.equal(await ground(), dark);
  await page.reload();
  await page.getByRole('button', { name: /^Answer / }).waitFor();
  assert.equal(await ground(), dark);
});

test('on the phone, the line and the field for the answer are both in sight', async () => {
  const { page } = await site.open({ viewport: { width: 360, height: 740 } });
  await page.getByRole('button', { name: /^Answer / }).click();
  await page.getByRole('textbox', { name: 'Your answer' }).waitFor();
  const bottom = await page.locator('.field').evaluate((element) => element.getBoundingClientRect().bottom);
  assert.ok(bottom <= 740, `the field ends at ${bottom} of 740`);
});

test('the figure changes its bearing with the mood, and words say so', async () => {
  const { page } = await site.open();
  await page.getByRole('button', { name: /^Answer / }).click();
  const bearing = () => page.locator('.bearing').textContent();
  const drawn = () => page.locator('.who lm-figure svg').getAttribute('data-bearing');
  const seen = new Set([await bearing()]);
  for (const reply of ['I can arrange a demo for you.', 'Our platform has 500 happy customers.', 'You clearly have not looked at your own numbers.']) {
    if (await page.getByRole('button', { name: 'See what happened' }).count()) break;
    await page.getByRole('textbox', { name: 'Your answer' }).fill(reply);
    await page.keyboard.press('Enter');
    await page.locator('.mine', { hasText: reply }).waitFor();
    seen.add(await bearing());
    assert.equal((await drawn()).replaceAll('-', ' '), (await bearing()).toLowerCase());
  }
  assert.ok(seen.size > 1, `always ${[...seen]}`);
});
