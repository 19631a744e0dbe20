// Nothing leaves the origin, the policy holds, and text from files stays text.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { csp } from '../../web/security.mjs';
import {
  SITE, arrive, debriefed, endCall, field, firstPack, handIn, playToEnd, saveCall, say, stage, startCall, watchPolicy,
} from './support.mjs';

const site = stage();
const HOSTILE = '<img src=x onerror="window.owned=1"><script>window.owned=1</script>';

const owned = (page) => page.evaluate(() => [window.owned ?? null, document.querySelectorAll('img, script:not([src])').length]);

test('a whole call makes no request elsewhere and breaks no rule of the policy', async () => {
  const { pack } = await firstPack();
  const { page, outside, broken } = await site.open({ prepare: watchPolicy, colorScheme: 'dark' });
  await startCall(page);
  await page.locator('lm-cards .pick').first().click();
  await playToEnd(page, pack);
  await page.getByRole('button', { name: 'See what happened' }).click();
  await debriefed(page);
  for (const summary of await page.locator('lm-turn summary').all()) await summary.click();
  await saveCall(page);
  assert.deepEqual(await page.evaluate(() => window.violations), []);
  assert.deepEqual(outside, []);
  assert.deepEqual(broken, []);
});

test('the policy is in the page as in the headers, and it bites', async () => {
  const html = await readFile(join(SITE, 'index.html'), 'utf8');
  assert.ok(html.includes(`http-equiv="Content-Security-Policy" content="${csp}"`));
  const { page } = await site.open({ prepare: watchPolicy });
  const bitten = await page.evaluate(async () => {
    const script = document.createElement('script');
    let typed = 'allowed';
    try { script.textContent = 'window.owned = 1'; } catch { typed = 'refused'; }
    document.head.append(script);
    let written = 'allowed';
    try { document.createElement('div').innerHTML = '<b>x</b>'; } catch { written = 'refused'; }
    const fetched = await fetch('https://example.invalid/').then(() => 'allowed', () => 'refused');
    await new Promise((done) => setTimeout(done));
    return { typed, written, fetched, owned: window.owned ?? null, violations: window.violations };
  });
  assert.equal(bitten.written, 'refused');
  assert.equal(bitten.fetched, 'refused');
  assert.equal(bitten.owned, null);
  assert.ok(bitten.violations.some((violation) => violation.startsWith('connect-src')));
});

test('the built scripts write no HTML but lit\'s own', async () => {
  const html = await readFile(join(SITE, 'index.html'), 'utf8');
  assert.equal(/\sstyle=|\son[a-z]+=|<script(?![^>]*src=)/.test(html), false);
});

test('a hostile reply stays text, in the call, in the debrief and out of a file', async () => {
  const { page, broken } = await site.open({ prepare: watchPolicy });
  await startCall(page);
  await say(page, `Because ${HOSTILE} in 41 teams.`);
  assert.ok((await page.locator('.mine').textContent()).includes(HOSTILE));
  await endCall(page);
  await page.locator('lm-turn summary').first().click();
  assert.ok((await page.locator('lm-marked p').first().textContent()).includes('onerror'));
  const { text } = await saveCall(page);
  await page.goto(site.address);
  await handIn(page, `${HOSTILE}.json`, text);
  await debriefed(page);
  await page.locator('lm-turn summary').first().click();
  assert.deepEqual(await owned(page), [null, 0]);
  assert.deepEqual(await page.evaluate(() => window.violations), []);
  assert.deepEqual(broken, []);
});

test('hostile names in a practice set stay text on every view', async () => {
  const { entry, pack } = await firstPack();
  const hostile = JSON.parse(JSON.stringify(pack));
  hostile.title = HOSTILE;
  for (const persona of hostile.personas) Object.assign(persona, { name: HOSTILE, role: HOSTILE, company: HOSTILE });
  for (const insight of hostile.insights) Object.assign(insight, { title: HOSTILE, claim: HOSTILE, briefing: HOSTILE });
  for (const card of hostile.cards) Object.assign(card, { title: HOSTILE, body: [HOSTILE] });
  const { page, broken } = await site.open({ go: false, prepare: async (p) => {
    await watchPolicy(p);
    await p.route(`**/content/${entry.file}`, (route) => route.fulfill({ json: hostile }));
  } });
  await arrive(page, site.address);
  assert.ok((await page.locator('.shelf h2').first().textContent()).includes('<img'));
  await page.getByRole('link', { name: 'Read the briefing first' }).click();
  await page.getByRole('button', { name: /^Call / }).click();
  await field(page).waitFor();
  await page.locator('lm-cards .pick').first().click();
  await endCall(page);
  assert.deepEqual(await owned(page), [null, 0]);
  assert.deepEqual(await page.evaluate(() => window.violations), []);
  assert.deepEqual(broken, []);
});
