/** The composition root: makes the parts, joins them, and hands them to the page. */
import './elements/app.js';
import { StartError, loadCore } from './core/load.js';
import { download } from './platform/files.js';
import { Storage } from './platform/storage.js';
import { Practice } from './practice.js';
import { formatRoute } from './state/route.js';

/** @import {IndexEntry} from './practice.js' */

const CONTENT = 'content/';

/** @param {string} path @returns {Promise<Response>} */
async function fetched(path) {
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return response;
}

/** @returns {Promise<IndexEntry[]>} */
async function fetchIndex() {
  try {
    return await (await fetched(`${CONTENT}index.json`)).json();
  } catch (cause) {
    throw new StartError('content-missing', cause);
  }
}

/** @param {IndexEntry} entry @returns {Promise<string|null>} */
async function fetchPack(entry) {
  try {
    return await (await fetched(CONTENT + entry.file)).text();
  } catch {
    return null;
  }
}

function services() {
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  return {
    navigate: (/** @type {import('./state/route.js').Route} */ route) => { location.hash = formatRoute(route); },
    now: () => new Date().toISOString(),
    seed: () => crypto.getRandomValues(new Uint32Array(1))[0] >>> 1,
    wait: (/** @type {number} */ ms) => new Promise((/** @type {(value?: any) => void} */ done) => { setTimeout(done, ms); }),
    still: () => still.matches,
    download,
  };
}

async function start() {
  const app = /** @type {import('./elements/app.js').AppElement} */ (document.querySelector('lm-app'));
  try {
    const index = fetchIndex().then((entries) => entries.map((entry) => ({ entry, text: fetchPack(entry) })));
    index.catch(() => {}); // reported below, after the core's own trouble
    const practice = new Practice(await loadCore(), new Storage(), services());
    for (const { entry, text } of await index) {
      const got = await text;
      if (got === null) practice.addMissingPack(entry);
      else practice.addPack(entry, got);
    }
    practice.takeUp();
    app.practice = practice;
  } catch (error) {
    app.trouble = error instanceof StartError ? error : new StartError('core-failed', error);
  }
}

start();
