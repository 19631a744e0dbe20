// What every browser test needs: the built site behind its own server, a browser, and a page that
// is watched. SITE names the folder of the built site.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from '../../web/serve.mjs';

export const SITE = process.env.SITE;
if (!SITE) throw new Error('SITE is not set: it names the folder of the built site.');

/** LASTMILE_CHROMIUM names another browser than Debian's. */
const BROWSER = process.env.LASTMILE_CHROMIUM || '/usr/bin/chromium';
const ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** The practice set that the site starts with, as its authors wrote it. */
export async function firstPack() {
  const [entry] = JSON.parse(await readFile(join(SITE, 'content/index.json'), 'utf8'));
  return { entry, pack: JSON.parse(await readFile(join(SITE, 'content', entry.file), 'utf8')) };
}

/** One server and one browser for a test file. Its `open()` gives a watched page in a context of its own. */
export function stage() {
  let server;
  let browser;
  const it = { address: '' };
  before(async () => {
    const served = await serve(0, SITE);
    server = served.server;
    // A bare system may have no /etc/hosts, and then Node.js does not know who localhost is.
    it.address = served.address.replace('localhost', '127.0.0.1');
    browser = await chromium.launch({ executablePath: BROWSER, args: ARGS });
  });
  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });
  it.open = async ({ go = true, prepare = async () => {}, ...options } = {}) => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options,
    });
    const page = await context.newPage();
    const watched = watch(page, it.address);
    await prepare(page);
    if (go) await arrive(page, it.address);
    return { page, context, ...watched };
  };
  return it;
}

/** Notes what no page of ours may do. */
function watch(page, address) {
  const outside = [];
  const broken = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) outside.push(url);
  });
  page.on('pageerror', (error) => broken.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') broken.push(`console: ${message.text()}`);
  });
  return { outside, broken };
}

/** Keeps every violation of the page's security policy in window.violations. */
export async function watchPolicy(page) {
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
}

/** Opens the first page and waits until it can be used. */
export async function arrive(page, address) {
  await page.goto(address);
  await page.getByRole('button', { name: /^Answer / }).waitFor();
}

export const field = (page) => page.getByRole('textbox', { name: 'Your answer' });

/** From the first page into the call. */
export async function startCall(page) {
  await page.getByRole('button', { name: /^Answer / }).click();
  await field(page).waitFor();
}

/** Says something and waits for the customer's answer. Gives true when the call is over. */
export async function say(page, text) {
  await field(page).fill(text);
  await field(page).press('Enter');
  await page.waitForFunction((reply) => {
    const call = document.querySelector('lm-app').shadowRoot.querySelector('lm-call').shadowRoot;
    const sent = !call.querySelector('textarea')?.value;
    return sent && !call.querySelector('.thinking') && call.querySelector('.mine').textContent.includes(reply);
  }, text.trim());
  return (await page.getByRole('button', { name: 'See what happened' }).count()) > 0;
}

/** A strong answer to what the customer is waiting for, from the practice set itself. */
export async function strongAnswer(page, pack) {
  const waiting = (await page.locator('.waiting').textContent()) ?? '';
  const beats = pack.insights.flatMap(({ thread }) => thread ?? []);
  const beat = beats.find(({ asks }) => waiting.endsWith(`“${asks}”`));
  return beat?.models.find(({ grade }) => grade === 'strong')?.text
    ?? 'Fair question. It happens because the stage is moved by hand: in 41 teams, 30 saw it within two weeks.';
}

/** Plays with strong answers until the call is over, at most `most` turns. Gives the replies. */
export async function playToEnd(page, pack, most = 20) {
  const replies = [];
  for (let turn = 0; turn < most; ++turn) {
    const reply = await strongAnswer(page, pack);
    replies.push(reply);
    if (await say(page, reply)) return replies;
  }
  throw new Error(`The call was not over after ${most} turns.`);
}

/** Ends the call that is on, and waits for the debrief. */
export async function endCall(page) {
  await page.getByRole('button', { name: 'End the call' }).click();
  await page.getByRole('button', { name: 'Yes, end it' }).click();
  await debriefed(page);
}

export async function debriefed(page) {
  await page.getByRole('heading', { name: 'Turn by turn' }).waitFor();
}

/** What the debrief says, as plain text. */
export async function debriefText(page) {
  return page.locator('lm-debrief').evaluate((root) => {
    const read = (node) => [...node.childNodes].map((child) => {
      if (child.nodeType === Node.TEXT_NODE) return child.textContent.trim();
      if (child.nodeType !== Node.ELEMENT_NODE || child.localName === 'style') return '';
      return child.shadowRoot ? read(child.shadowRoot) : read(child);
    }).filter(Boolean).join(' ');
    return read(root.shadowRoot);
  });
}

/** Saves the call that the debrief shows; gives the file's name and text. */
export async function saveCall(page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save this call' }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** Hands a file to the page by its "Open a saved call". */
export async function handIn(page, name, content) {
  await page.locator('input[type=file]').setInputFiles({
    name, mimeType: 'application/json', buffer: Buffer.from(content),
  });
}
