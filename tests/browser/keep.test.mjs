// What must survive a closed tab, and what happens where the browser keeps nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { debriefText, debriefed, endCall, field, firstPack, playToEnd, say, stage, startCall, strongAnswer } from './support.mjs';

const site = stage();

test('a reload takes up the call, with the half-typed answer', async () => {
  const { pack } = await firstPack();
  const { page, broken } = await site.open();
  await startCall(page);
  await say(page, await strongAnswer(page, pack));
  await field(page).fill('So what I would look at first is');
  const line = await page.locator('.line').textContent();
  const mood = await page.locator('lm-mood').textContent();
  await page.reload();
  await field(page).waitFor();
  assert.equal(await field(page).inputValue(), 'So what I would look at first is');
  assert.equal(await page.locator('.line').textContent(), line);
  assert.equal(await page.locator('lm-mood').textContent(), mood);
  await say(page, await strongAnswer(page, pack));
  await endCall(page);
  assert.equal(await page.locator('lm-turn').count(), 2);
  assert.deepEqual(broken, []);
});

test('a new tab finds the call waiting on the first page, and can drop it', async () => {
  const { page, context } = await site.open();
  await startCall(page);
  await say(page, 'Fair question.');
  await page.close();
  const next = await context.newPage();
  await next.goto(site.address);
  await next.getByRole('link', { name: 'Go on with the call' }).click();
  await field(next).waitFor();
  assert.ok((await next.locator('.mine').textContent()).includes('Fair question.'));
  await next.getByRole('link', { name: 'Pause' }).click();
  await next.getByRole('button', { name: 'Drop it' }).click();
  await next.reload();
  await next.getByRole('button', { name: /^Answer / }).waitFor();
  assert.equal(await next.getByRole('link', { name: 'Go on with the call' }).count(), 0);
});

test('another call ends the one that waits, which can still be looked back on', async () => {
  const { page } = await site.open();
  await startCall(page);
  await say(page, 'Fair question.');
  await page.getByRole('link', { name: 'Pause' }).click();
  await page.locator('.insight a').last().click();
  await page.getByText('You can still look back on it.').waitFor();
  await page.getByRole('button', { name: /^Call / }).click();
  await field(page).waitFor();
  await page.getByRole('link', { name: 'Pause' }).click();
  await page.getByRole('link', { name: /your last call/ }).click();
  await debriefed(page);
  assert.equal(await page.locator('lm-turn').count(), 1);
});

test('the debrief survives a reload', async () => {
  const { page } = await site.open();
  await startCall(page);
  await say(page, 'Fair question.');
  await endCall(page);
  const before = await debriefText(page);
  await page.reload();
  await debriefed(page);
  assert.equal(await debriefText(page), before);
});

test('skills are compared with one\'s own earlier calls', async () => {
  const { pack } = await firstPack();
  const { page } = await site.open();
  await startCall(page);
  await say(page, 'I can arrange a demo for you.');
  await endCall(page);
  await page.getByText('After the next one you can compare with yourself.').waitFor();
  await page.getByRole('button', { name: 'Play it again' }).click();
  await field(page).waitFor();
  await playToEnd(page, pack);
  await page.getByRole('button', { name: 'See what happened' }).click();
  await page.getByText('The ring is your own average').waitFor();
});

test('where storage is refused, one plays all the same and is told', async () => {
  const { page, broken } = await site.open({ prepare: (p) => p.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } });
  }) });
  await page.getByText('does not let Lastmile keep anything').waitFor();
  await page.getByRole('button', { name: 'Close this note' }).click();
  await startCall(page);
  await say(page, 'Fair question.');
  await endCall(page);
  assert.equal(await page.locator('lm-turn').count(), 1);
  assert.deepEqual(broken, []);
});

test('when storage fills up half-way, one is told, and the call goes on', async () => {
  const { page } = await site.open();
  await startCall(page);
  assert.equal(await page.getByText('does not let Lastmile keep anything').count(), 0);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await say(page, 'Fair question.');
  await page.getByText('does not let Lastmile keep anything').waitFor();
  await endCall(page);
});

for (const kept of ['{', '{"file":{}}', '{"file":{"replies":[]}}', '7']) {
  test(`nonsense in the storage (${kept}) does no harm`, async () => {
    const { page, broken } = await site.open({ prepare: (p) => p.addInitScript((text) => {
      for (const key of ['call', 'review', 'history', 'settings']) localStorage.setItem(`lastmile.${key}`, text);
    }, kept) });
    await startCall(page);
    assert.deepEqual(broken, []);
  });
}
