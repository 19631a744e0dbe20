// A scene from the first page to the debrief, and what the debrief offers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { debriefed, endCall, field, firstPack, playToEnd, say, stage, startCall, strongAnswer } from './support.mjs';

const site = stage();

test('a call is played to its end and looked back on', async () => {
  const { pack } = await firstPack();
  const { page, broken } = await site.open();
  await startCall(page);
  const replies = await playToEnd(page, pack);
  await page.getByRole('button', { name: 'See what happened' }).click();
  await debriefed(page);
  assert.match(await page.getByRole('heading', { level: 1 }).textContent(), /\S.{10,}/);
  assert.equal(await page.getByText(/^(Moved forward|Left open|Stalled|Lost)$/).count(), 1);
  assert.equal(await page.locator('lm-turn').count(), replies.length);

  await page.locator('lm-turn summary').first().click();
  const turn = page.locator('lm-turn').first();
  assert.equal((await turn.locator('lm-marked p').textContent()).includes(replies[0].slice(0, 12)), true);
  for (const heading of ['What you did', 'Yours beside a strong one', 'Points, one by one']) {
    await turn.getByRole('heading', { name: heading }).waitFor();
  }
  assert.equal(await page.getByRole('row').filter({ hasText: 'Curiosity' }).count(), 1);
  assert.deepEqual(broken, []);
});

test('the line that waits on the first page is the one that is then answered', async () => {
  const { page } = await site.open();
  const waiting = (await page.locator('.says blockquote').textContent()).replace(/[“”]/g, '');
  await startCall(page);
  assert.equal((await page.locator('.line').textContent()).trim(), waiting);
});

test('every customer on the shelf can be briefed and called', async () => {
  const { pack } = await firstPack();
  const { page, broken } = await site.open();
  const links = await page.locator('.insight a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  assert.equal(links.length, pack.insights.reduce((sum, { personas }) => sum + personas.length, 0));
  for (const link of links) {
    await page.goto(site.address + link);
    await page.getByRole('button', { name: /^Call / }).click();
    await field(page).waitFor();
    assert.match(await page.locator('.line').textContent(), /\S/);
  }
  assert.deepEqual(broken, []);
});

test('the briefing marks made-up figures as such', async () => {
  const { entry, pack } = await firstPack();
  const insight = pack.insights.find(({ basis }) => basis.some(({ strength }) => strength === 'illustration'));
  assert.ok(insight, 'no insight with an illustration to look at');
  const { page } = await site.open();
  await page.goto(`${site.address}#/brief/${entry.id}/${insight.id}/${insight.personas[0]}`);
  const made = insight.basis.filter(({ strength }) => strength === 'illustration').length;
  await page.getByRole('heading', { name: 'What it rests on' }).waitFor();
  await page.getByText('Do not quote it to a real customer.').waitFor();
  assert.equal(await page.locator('.strength.illustration').count(), made);
  assert.equal(await page.locator('.basis li').count(), insight.basis.length);
});

test('the debrief leads back to the turn that its advice is about', async () => {
  const { page } = await site.open();
  await startCall(page);
  await say(page, 'I can arrange a demo and discussion for you.');
  await say(page, 'Our platform has real-time dashboards and over 500 happy customers.');
  await endCall(page);
  const back = page.getByRole('button', { name: /^Go back to turn / });
  const turn = Number(/\d+/.exec(await back.textContent())[0]);
  const asked = await page.locator('lm-turn .first-words').nth(turn - 1).textContent();
  await back.click();
  await field(page).waitFor();
  assert.ok(asked.endsWith((await page.locator('.line').textContent()).trim()), asked);
});

test('start again asks first, and begins at the first line', async () => {
  const { pack } = await firstPack();
  const { page } = await site.open();
  await startCall(page);
  await say(page, await strongAnswer(page, pack));
  await page.getByRole('button', { name: 'Start again' }).click();
  await page.getByRole('button', { name: 'No, stay' }).click();
  assert.equal(await page.locator('.mine').textContent().then((text) => text.includes(pack.insights[0].claim)), false);
  await page.getByRole('button', { name: 'Start again' }).click();
  await page.getByRole('button', { name: 'Yes, start again' }).click();
  await page.locator('.mine', { hasText: pack.insights[0].claim }).waitFor();
});

test('an opened job aid is recorded, and covers nothing', async () => {
  const { page } = await site.open();
  await startCall(page);
  const pick = page.locator('lm-cards .pick').first();
  const title = (await pick.textContent()).trim();
  await pick.click();
  await page.getByRole('heading', { name: title }).waitFor();
  const box = (locator) => locator.boundingBox();
  const [card, line, form] = [await box(page.locator('lm-cards article')), await box(page.locator('.line')), await box(page.locator('form'))];
  for (const other of [line, form]) {
    const apart = card.x >= other.x + other.width || card.y >= other.y + other.height || other.y >= card.y + card.height;
    assert.ok(apart, 'the card lies over the conversation');
  }
  await page.keyboard.press('Escape');
  await page.locator('lm-cards article').waitFor({ state: 'detached' });
  await say(page, 'Fair question.');
  await endCall(page);
  await page.locator('lm-turn summary').first().click();
  await page.locator('lm-turn').first().getByText(`You looked at: ${title}`).waitFor();
});

test('Shift and Enter make a new line; the counter shows only near the limit', async () => {
  const { page } = await site.open();
  await startCall(page);
  await field(page).pressSequentially('one');
  await field(page).press('Shift+Enter');
  await field(page).pressSequentially('two');
  assert.equal(await field(page).inputValue(), 'one\ntwo');
  assert.equal(await page.getByText(/characters? (left|too many)/).count(), 0);
  await field(page).fill('x'.repeat(3900));
  await page.getByText('100 characters left').waitFor();
  await field(page).fill('x'.repeat(4001));
  await page.getByText('1 character too many').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Say it' }).isDisabled(), true);
});

test('the customer thinks for a moment, and not at all when that is switched off', async () => {
  const { pack } = await firstPack();
  const { page } = await site.open({ reducedMotion: 'no-preference' });
  await startCall(page);
  await field(page).fill(await strongAnswer(page, pack));
  await field(page).press('Enter');
  await page.locator('.thinking').waitFor();
  await page.locator('.line').waitFor();
  await page.getByText('Settings').click();
  await page.getByRole('checkbox', { name: /pause/ }).uncheck();
  await field(page).click();
  await page.evaluate(() => {
    window.thoughts = 0;
    const view = document.querySelector('lm-app').shadowRoot.querySelector('lm-call').shadowRoot;
    new MutationObserver(() => { if (view.querySelector('.thinking')) window.thoughts += 1; })
      .observe(view, { childList: true, subtree: true });
  });
  await say(page, await strongAnswer(page, pack));
  assert.equal(await page.evaluate(() => window.thoughts), 0);
});
