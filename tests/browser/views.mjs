// Every view of the page, each with the way to it, for the tests that look at all of them.
import { endCall, firstPack, say, startCall } from './support.mjs';

const briefing = async (page) => {
  await page.getByRole('link', { name: 'Read the briefing first' }).click();
  await page.getByRole('button', { name: /^Call / }).waitFor();
};

const talked = async (page) => {
  await startCall(page);
  await say(page, 'Fair question. In 41 teams we looked at, 30 changed their plan within two weeks.');
  await say(page, 'I can arrange a demo and discussion for you.');
};

/** @type {{name: string, go: (page: any) => Promise<void>}[]} */
export const views = [
  { name: 'home', go: async () => {} },
  { name: 'home with a call waiting', go: async (page) => {
    await talked(page);
    await page.getByRole('link', { name: 'Pause' }).click();
    await page.getByRole('link', { name: 'Go on with the call' }).waitFor();
  } },
  { name: 'settings', go: async (page) => { await page.locator('lm-settings summary').click(); } },
  { name: 'briefing', go: briefing },
  { name: 'call at the first line', go: startCall },
  { name: 'call with earlier turns and a card', go: async (page) => {
    await talked(page);
    await page.locator('.earlier summary').click();
    await page.locator('lm-cards .pick').first().click();
  } },
  { name: 'call about to be ended', go: async (page) => {
    await talked(page);
    await page.getByRole('button', { name: 'End the call' }).click();
  } },
  { name: 'call near the limit', go: async (page) => {
    await startCall(page);
    await page.getByRole('textbox', { name: 'Your answer' }).fill('x'.repeat(4010));
  } },
  { name: 'debrief', go: async (page) => { await talked(page); await endCall(page); } },
  { name: 'debrief with everything open', go: async (page) => {
    await talked(page);
    await endCall(page);
    for (const summary of await page.locator('lm-turn summary').all()) await summary.click();
    for (const more of await page.locator('.more summary, lm-mood-picture summary, lm-discovery summary').all()) await more.click();
  } },
  { name: 'a note about a wrong file', go: async (page) => {
    await page.locator('input[type=file]').setInputFiles({ name: 'note.json', mimeType: 'application/json', buffer: Buffer.from('{') });
    await page.getByRole('alert').waitFor();
  } },
  { name: 'no call', go: async (page) => { await page.evaluate(() => { location.hash = '#/call'; }); await page.getByText('You are not on a call').waitFor(); } },
  { name: 'no debrief', go: async (page) => { await page.evaluate(() => { location.hash = '#/debrief'; }); await page.getByText('no call to look back on').waitFor(); } },
  { name: 'no such briefing', go: async (page) => { await page.evaluate(() => { location.hash = '#/brief/a/b/c'; }); await page.getByText('There is no such call here').waitFor(); } },
];

/** Views for which the page must be prepared before it loads. */
export const troubles = [
  { name: 'core missing', prepare: (page) => page.route('**/*.wasm', (route) => route.fulfill({ status: 404 })), words: 'Part of Lastmile did not arrive' },
  { name: 'content missing', prepare: (page) => page.route('**/content/index.json', (route) => route.fulfill({ status: 404 })), words: 'There is nothing to practise yet' },
  { name: 'core broken', prepare: (page) => page.route('**/*.wasm', (route) => route.fulfill({ body: 'not wasm' })), words: 'The conversation did not start', realCore: true },
  { name: 'practice set with mistakes', prepare: async (page) => {
    const { entry } = await firstPack();
    await page.route(`**/content/${entry.file}`, (route) => route.fulfill({ body: '{"schema":"lastmile-pack/1","id":"<b>x</b>"}' }));
  }, words: 'has mistakes and was not opened' },
  { name: 'practice set missing', prepare: async (page) => {
    const { entry } = await firstPack();
    await page.route(`**/content/${entry.file}`, (route) => route.fulfill({ status: 404 }));
  }, words: 'could not be fetched' },
];
