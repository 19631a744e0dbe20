// Time of a turn as a rep's browser sees it: the built WebAssembly in Chromium, one call of `reply`
// from JavaScript string to JSON text. Prints median, p99 and the slowest, and the time to load the
// core and the pack. Run by scripts/bench; figures of one run on a noisy machine, not a test.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const require = createRequire(join(root, 'tests', 'browser', 'package.json'));
const { chromium } = require('playwright-core');

const files = {
  '/lastmile.mjs': ['text/javascript', join(root, 'build/wasm/lastmile.mjs')],
  '/lastmile.wasm': ['application/wasm', join(root, 'build/wasm/lastmile.wasm')],
  '/pack.json': ['application/json', join(root, 'content/packs/sales-performance/pack.json')],
};
const server = createServer((request, response) => {
  // Cross-origin isolation gives the page a clock of 5 µs in place of 100 µs.
  const headers = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  };
  const file = files[request.url];
  if (file) {
    response.writeHead(200, { ...headers, 'Content-Type': file[0] }).end(readFileSync(file[1]));
  } else {
    response.writeHead(200, { ...headers, 'Content-Type': 'text/html' }).end('<!doctype html>');
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${server.address().port}/`;

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage();
await page.goto(address);
const result = await page.evaluate(async () => {
  const before = performance.now();
  const { default: create } = await import('/lastmile.mjs');
  const wasmBinary = await (await fetch('/lastmile.wasm')).arrayBuffer();
  const core = await create({ wasmBinary });
  const loaded = performance.now();
  const packText = await (await fetch('/pack.json')).text();
  const packStart = performance.now();
  const { pack } = JSON.parse(core.loadPack(packText));
  const packed = performance.now();
  const source = JSON.parse(packText);

  const turns = [];
  const starts = [];
  let bytes = 0;
  for (let round = 0; round < 40; ++round) {
    for (const insight of source.insights) {
      for (const persona of insight.personas) {
        const beat0 = performance.now();
        const first = JSON.parse(
          core.start(pack, JSON.stringify({ insight: insight.id, persona, seed: round })));
        starts.push(performance.now() - beat0);
        let ended = false;
        for (let i = 0; !ended && i < 30; ++i) {
          const beat = insight.thread[(round + i) % insight.thread.length];
          const reply = beat.models[(round + i) % beat.models.length].text;
          const start = performance.now();
          const answer = core.reply(first.session, reply);
          turns.push(performance.now() - start);
          bytes += reply.length;
          ended = JSON.parse(answer).ended;
        }
        core.release('session', first.session);
      }
    }
  }
  const rank = (list, share) =>
    [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];
  return {
    core: loaded - before,
    pack: packed - packStart,
    turns: turns.length,
    replyBytes: bytes / turns.length,
    median: rank(turns, 0.5),
    p99: rank(turns, 0.99),
    slowest: rank(turns, 1),
    start: rank(starts, 0.5),
    clock: crossOriginIsolated ? '5 µs' : '100 µs',
  };
});
const version = browser.version();
await browser.close();
server.close();

const ms = (value) => `${value.toFixed(3)} ms`;
console.log(`A turn in WebAssembly, Chromium ${version} (clock of ${result.clock})`);
console.log(`  ${result.turns} turns, replies of ${Math.round(result.replyBytes)} characters on average`);
console.log(`  median ${ms(result.median)} · p99 ${ms(result.p99)} · slowest ${ms(result.slowest)}`);
console.log(`  loading the core ${ms(result.core)} · the pack ${ms(result.pack)} · ` +
  `starting a session ${ms(result.start)}`);
