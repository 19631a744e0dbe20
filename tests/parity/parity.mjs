// Plays the same sessions natively and in the WebAssembly that the site ships, and asks for the same
// bytes: node tests/parity/parity.mjs [SEED]
//
// The sessions are those of tests/golden and 1,000 seeded ones. Then single replies are read on both
// sides: those of tests/adversarial and tests/fairness, and, where it is at hand, a labelled set that
// is kept outside of the project ($LASTMILE_DATA, ../shared/data unless told). Each counts as a check;
// the last line is "N passed, M failed".
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { randomSessions } from './replies.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RANDOM_SESSIONS = 1000;
const SEED = Number(process.argv[2] ?? 20240229);

const filesBelow = (folder, ending) =>
  readdirSync(join(ROOT, folder), { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();

const readJson = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

// --- The two sides: each takes a list of sessions and returns what it saved for each ---------------

function playNatively(sessions) {
  const input = sessions.map((session) => `${JSON.stringify(session)}\n`).join('');
  const options = { input, cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 30 };
  const output = execFileSync(join(ROOT, 'build/native/lastmile'), ['play', '--batch'], options);
  return output.trimEnd().split('\n').map((line) => JSON.parse(line));
}

/** The module's code, and the bytes of the one WebAssembly file in the site that is served. */
async function loadCore() {
  const shipped = filesBelow('build/site', '.wasm');
  if (shipped.length !== 1) throw new Error(`build/site has ${shipped.length} .wasm files, not one`);
  const wasmBinary = readFileSync(join(ROOT, shipped[0]));
  if (!wasmBinary.equals(readFileSync(join(ROOT, 'build/wasm/lastmile.wasm')))) {
    throw new Error(`${shipped[0]} is not what build/wasm holds: build the site again`);
  }
  const { default: create } = await import(pathToFileURL(join(ROOT, 'build/wasm/lastmile.mjs')));
  const core = await create({ wasmBinary });
  return (name, ...args) => {
    const answer = JSON.parse(core[name](...args));
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer;
  };
}

function playOne(call, pack, { insight, persona, seed, replies }) {
  const options = JSON.stringify({ insight, persona, seed, mode: 'practise' });
  let moment = call('start', pack, options);
  const { session } = moment;
  let turns = 0;
  for (const reply of replies) {
    if (moment.ended) break;
    moment = call('reply', session, reply);
    turns += 1;
  }
  if (!moment.ended) moment = call('finish', session);
  const { file } = call('save', session);
  call('release', 'session', session);
  return { saved: { ...file, outcome: moment.outcome }, turns };
}

function playInWasm(call, sessions) {
  const packs = new Map();
  return sessions.map((session) => {
    if (!packs.has(session.pack)) {
      const text = readFileSync(join(ROOT, session.pack), 'utf8');
      packs.set(session.pack, call('loadPack', text).pack);
    }
    return playOne(call, packs.get(session.pack), session);
  });
}

function readNatively(items) {
  const input = items.map((item) => `${JSON.stringify(item)}\n`).join('');
  const options = { input, encoding: 'utf8', maxBuffer: 2 ** 30 };
  const output = execFileSync(join(ROOT, 'build/native/lastmile'), ['analyze'], options);
  return output.trimEnd().split('\n').map((line) => JSON.parse(line));
}

function readInWasm(call, item) {
  const { ok, ...reading } = call('analyze', JSON.stringify(item));
  return reading;
}

// --- Comparing -------------------------------------------------------------------------------------

/** JSON with sorted keys: equal texts mean equal values. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${entries.join(',')}}`;
}

/** Where two values first differ, as a JSON pointer with both sides; null when they do not. */
function difference(left, right, path = '') {
  if (canonical(left) === canonical(right)) return null;
  const nested = [left, right].every((side) => side !== null && typeof side === 'object');
  if (!nested) return `${path}: native ${JSON.stringify(left)}, wasm ${JSON.stringify(right)}`;
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])].sort();
  return keys.map((key) => difference(left[key], right[key], `${path}/${key}`)).find(Boolean);
}

function compare(sessions, native, wasm) {
  let failed = 0;
  sessions.forEach((session, index) => {
    const found = difference(native[index], wasm[index].saved);
    if (!found) return;
    failed += 1;
    if (failed <= 5) console.log(`Session ${index} differs at ${found}\n  ${JSON.stringify(session)}`);
  });
  return failed;
}

// --- The sessions ----------------------------------------------------------------------------------

function goldenSessions() {
  const inputs = filesBelow('tests/golden', '.json').filter((path) => !path.endsWith('.session.json'));
  return inputs.map((path) => {
    const { pack, insight, persona, seed, replies } = readJson(path);
    return { pack: join(pack, 'pack.json'), insight, persona, seed, replies };
  });
}

function shippedPacks() {
  const paths = filesBelow('content/packs', 'pack.json');
  return paths.map((path) => ({ path, pack: readJson(path) }));
}

// --- The single replies ----------------------------------------------------------------------------

function singleReplies() {
  const cheats = readJson('tests/adversarial/cases.json').flatMap(({ insight, customer, cheat, honest }) =>
    [cheat, honest].map((reply) => ({ insight, customer, reply })));
  const variants = readJson('tests/fairness/cases.json').flatMap((one) =>
    [one.plain, ...one.names, ...one.dialect, ...one.non_native].map((reply) =>
      ({ insight: one.insight, customer: one.customer, reply })));
  return [...cheats, ...variants, ...labelledReplies()];
}

function labelledReplies() {
  const path = join(process.env.LASTMILE_DATA ?? join(ROOT, '../shared/data'), 'moves-dev.jsonl');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line))
    .map(({ customer, reply, history, insight, persona }) => ({ customer, reply, history, insight, persona }));
}

function compareReadings(call, items) {
  const native = readNatively(items);
  let failed = 0;
  items.forEach((item, index) => {
    const found = difference(native[index], readInWasm(call, item));
    if (!found) return;
    failed += 1;
    if (failed <= 5) console.log(`A reply is read differently at ${found}\n  ${JSON.stringify(item)}`);
  });
  return failed;
}

const goldens = goldenSessions();
const sessions = [...goldens, ...randomSessions(shippedPacks(), RANDOM_SESSIONS, SEED)];
const native = playNatively(sessions);
if (native.length !== sessions.length) throw new Error(`${native.length} sessions came back of ${sessions.length}`);
const call = await loadCore();
const wasm = playInWasm(call, sessions);
const turns = wasm.reduce((sum, one) => sum + one.turns, 0);
const items = singleReplies();
const failed = compare(sessions, native, wasm) + compareReadings(call, items);
const checks = sessions.length + items.length;
console.log(`Compared ${goldens.length} golden and ${RANDOM_SESSIONS} random sessions (seed ${SEED}), ${turns} turns, and ${items.length} single replies.`);
console.log(`${checks - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
