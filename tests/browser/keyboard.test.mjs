// From the first page to the debrief without a mouse.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { debriefed, firstPack, stage, strongAnswer } from './support.mjs';

const site = stage();

/** The role and name of what has the focus, through shadow roots. */
const focused = (page) => page.evaluate(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return { tag: element?.localName ?? '', text: (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim() };
});

/** Tabs until something with these words has the focus. */
async function tabTo(page, words, most = 60) {
  for (let i = 0; i < most; ++i) {
    await page.keyboard.press('Tab');
    const { text } = await focused(page);
    if (text.startsWith(words)) return;
  }
  throw new Error(`“${words}” was not reached with the Tab key.`);
}

test('home, briefing, call, debrief and back by keyboard', async () => {
  const { pack } = await firstPack();
  const { page } = await site.open();
  await tabTo(page, 'Read the briefing first');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^You are about to call/ }).waitFor();
  assert.equal((await focused(page)).tag, 'h1');
  await tabTo(page, 'Call ');
  await page.keyboard.press('Enter');

  await page.getByRole('textbox', { name: 'Your answer' }).waitFor();
  assert.equal((await focused(page)).tag, 'textarea', 'the field has the focus at once');
  const reply = await strongAnswer(page, pack);
  await page.keyboard.type(reply);
  await page.keyboard.press('Enter');
  await page.locator('.mine', { hasText: reply }).waitFor();
  assert.equal((await focused(page)).tag, 'textarea', 'the field keeps the focus after an answer');

  await page.keyboard.press('Shift+Tab');
  for (let i = 0; i < 20 && (await focused(page)).text !== 'End the call'; ++i) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  assert.equal((await focused(page)).text, 'Yes, end it');
  await page.keyboard.press('Enter');
  await debriefed(page);
  await page.waitForFunction(() => document.querySelector('lm-app').shadowRoot.activeElement?.localName === 'lm-debrief');
  assert.equal((await focused(page)).tag, 'h1');
  await tabTo(page, 'Play it again');
  for (let i = 0; i < 30; ++i) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).tag === 'summary') break;
  }
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'What you did' }).waitFor();
});

test('Escape takes back the question whether to end the call', async () => {
  const { page } = await site.open();
  await page.getByRole('button', { name: /^Answer / }).press('Enter');
  await page.getByRole('button', { name: 'End the call' }).press('Enter');
  await page.getByRole('button', { name: 'Yes, end it' }).press('Escape');
  await page.getByRole('button', { name: 'End the call' }).waitFor();
  assert.equal((await focused(page)).tag, 'textarea');
});

test('the skip link leads past the header', async () => {
  const { page } = await site.open();
  await page.keyboard.press('Tab');
  assert.equal((await focused(page)).text, 'Go to the content');
  await page.keyboard.press('Enter');
  assert.equal((await focused(page)).tag, 'h1');
});
