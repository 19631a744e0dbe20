// Measures the understanding on data that it was never trained on, and prints tables:
// scripts/bench understanding. The data is looked for in $LASTMILE_DATA (../shared/data unless told);
// what is not there is skipped, and said so.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { byHash, draw, hashOf, meanOf, pairsInOrder, rankCorrelation, scoresOf } from './measures.mjs';
import { timePeers } from './peers.mjs';
import { reportPage } from './report_page.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COMMAND = join(ROOT, 'build/native/lastmile');
const DATA = process.env.LASTMILE_DATA ?? join(ROOT, '../shared/data');
const scratch = mkdtempSync(join(tmpdir(), 'lastmile-understanding-'));

const rows = [];
const report = (what, measured, wanted) => rows.push({ what, measured, wanted });
const digits = (number) => number.toFixed(3);
const percent = (share) => (100 * share).toFixed(1);

/** The path of a data file, or null with a word on what is skipped. */
function dataFile(name) {
  const path = join(DATA, name);
  if (existsSync(path)) return path;
  console.log(`Skipped: ${name} is not there.`);
  return null;
}

const linesOf = (path) => readFileSync(path, 'utf8').split('\n').filter((line) => line !== '');

function analyse(replies) {
  const input = replies.map((reply) => `${JSON.stringify(reply)}\n`).join('');
  const output = execFileSync(COMMAND, ['analyze'], { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return output.trimEnd().split('\n').map((line) => JSON.parse(line));
}

function tool(command, options) {
  const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const output = execFileSync(COMMAND, [command, ...words, '--json'], { encoding: 'utf8' });
  return JSON.parse(output);
}

// --- Moves and quality ----------------------------------------------------------------------------

function measureMoves() {
  const path = dataFile('moves-dev.jsonl');
  if (!path) return;
  const replies = linesOf(path).map((line) => JSON.parse(line));
  const read = analyse(replies.map(({ id, customer, reply, history, insight, persona }) =>
    ({ id, customer, reply, history, insight, persona })));
  const found = read.map(({ moves }) => new Set(moves.map(({ move }) => move)));
  const names = [...new Set(replies.flatMap(({ moves }) => moves))].sort();
  const perMove = names.map((move) => {
    const judged = replies.map((reply, i) => ({ reply, found: found[i].has(move) }))
      .filter(({ reply }) => !reply.disputed.includes(move));
    return { move, ...scoresOf(judged.map((one) => [one.reply.moves.includes(move), one.found])) };
  });
  const micro = scoresOf(replies.flatMap((reply, i) => names
    .filter((move) => !reply.disputed.includes(move))
    .map((move) => [reply.moves.includes(move), found[i].has(move)])));
  report('moves, micro F1', digits(micro.f1), '0.76');
  report('moves, macro F1', digits(meanOf(perMove.map(({ f1 }) => f1))), '0.66');
  const wanted = replies.map(({ quality }) => meanOf([quality].flat()));
  const given = read.map(({ quality }) => quality);
  report('quality, rank correlation', digits(rankCorrelation(given, wanted)), '0.80');
  const pairs = pairsInOrder(replies, wanted, given);
  report(`pairs to one line, alike in length (${pairs.count})`, digits(pairs.share), '0.85');
  writeReport(replies, read);
  console.log('\n| move | precision | recall | F1 | in the data |\n| --- | --- | --- | --- | --- |');
  for (const { move, precision, recall, f1, there } of perMove) {
    console.log(`| ${move} | ${precision.toFixed(2)} | ${recall.toFixed(2)} | ${f1.toFixed(2)} | ${there} |`);
  }
}

/** Thirty of them on a page to read. */
function writeReport(replies, read) {
  const path = join(ROOT, 'build/report/understanding.html');
  const order = replies.map((_, i) => i).sort((a, b) => byHash(replies[a].reply, replies[b].reply)).slice(0, 30);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, reportPage(order.map((i) => {
    const { customer, insight, reply, moves, disputed, quality } = replies[i];
    return { customer, insight, reply, wanted: moves, disputed, given: [quality].flat().join(' and '), read: read[i] };
  })));
  console.log('Wrote build/report/understanding.html.');
}

// --- Questions and reflections in another field ---------------------------------------------------

function measureTalk() {
  const path = dataFile('questions/annomi_dev.tsv');
  if (!path) return;
  // the first line names the columns; a turn that opens a talk answers nothing
  const turns = linesOf(path).slice(1).map((line) => line.split('\t'))
    .map(([question, reflection, previous, text]) => [question, reflection, previous || '…', text]);
  const read = analyse(turns.map(([, , customer, reply], i) => ({ id: String(i), customer, reply })));
  const has = (i, move) => read[i].moves.some((one) => one.move === move);
  const form = (i) => (has(i, 'open_question') ? 'open' : has(i, 'closed_question') ? 'closed' : 'none');
  const classes = ['none', 'open', 'closed'];
  const questions = classes.map((name) => scoresOf(turns.map(([wanted], i) => [wanted === name, form(i) === name])).f1);
  report('questions none/open/closed, macro F1', digits(meanOf(questions)), '0.74');
  const reflections = [true, false].map((yes) => scoresOf(turns.map(([, wanted], i) =>
    [(wanted !== 'none') === yes, has(i, 'reflect') === yes])).f1);
  report('reflections yes/no, macro F1', digits(meanOf(reflections)), '0.62');
}

// --- Intents --------------------------------------------------------------------------------------

function measureIntents() {
  const train = dataFile('intents/clinc_full_train.tsv');
  const test = dataFile('intents/clinc_full_val.tsv');
  if (!train || !test) return;
  const full = tool('intents', { train, test });
  report('CLINC150: in scope', percent(full.accuracy), '93.0');
  report('CLINC150: with rejection, in scope / recall out of scope',
    `${percent(full.accuracy_with_rejection)} / ${percent(full.oos_recall)}`, '92.5 / 60');
  const draws = [1, 2, 3].map((seed) => {
    const path = join(scratch, `clinc10_${seed}.tsv`);
    writeFileSync(path, draw(linesOf(train).filter((line) => !line.startsWith('oos\t')), 10, seed).join('\n'));
    return tool('intents', { train: path, test });
  });
  report('CLINC150, 10 examples each, none out of scope: in scope / recall',
    `${percent(meanOf(draws.map((one) => one.accuracy_with_rejection)))} / ${percent(meanOf(draws.map((one) => one.oos_recall)))}`,
    '82 / 60');
  report('CLINC150, 10 examples each: training, ms (native)', meanOf(draws.map((one) => one.train_ms)).toFixed(0), '');
}

function measureFewShot() {
  const test = dataFile('intents/banking77_dev.tsv');
  const trains = [1, 2, 3].map((seed) => dataFile(`intents/banking77_10shot_s${seed}_train.tsv`));
  if (!test || trains.includes(null)) return;
  const accuracies = trains.map((train) => tool('intents', { train, test }).accuracy);
  report('BANKING77, 10 examples each, mean of three draws', percent(meanOf(accuracies)), '77.5');
}

// --- Key points -------------------------------------------------------------------------------------

/** Pooled over ten folds, by answer or by question. */
function measureKeyPoints() {
  const path = dataFile('keypoints/beetle_train.tsv');
  if (!path) return;
  const folds = 10;
  const answers = linesOf(path);
  const questions = [...new Set(answers.map((line) => line.split('\t')[1]))].sort(byHash);
  const foldOf = {
    answers: (line) => hashOf(line.split('\t')[1] + line.split('\t')[4]) % folds,
    questions: (line) => questions.indexOf(line.split('\t')[1]) % folds,
  };
  for (const [unseen, wanted] of [['answers', '0.82'], ['questions', '0.73']]) {
    const scores = Array.from({ length: folds }, (_, fold) => {
      const train = join(scratch, 'train.tsv');
      const test = join(scratch, 'test.tsv');
      writeFileSync(train, answers.filter((line) => foldOf[unseen](line) !== fold).join('\n'));
      writeFileSync(test, answers.filter((line) => foldOf[unseen](line) === fold).join('\n'));
      return tool('keypoints', { train, test }).macro_f1;
    });
    report(`Beetle, unseen ${unseen}, macro F1, mean of ${folds} folds`, digits(meanOf(scores)), wanted);
  }
}

// --- Fairness ---------------------------------------------------------------------------------------

/** How much the quality of a reply changes with names, dialect and the mistakes of learners alone. */
function measureFairness() {
  const cases = JSON.parse(readFileSync(join(ROOT, 'tests/fairness/cases.json'), 'utf8'));
  const quality = ({ insight, customer }, reply) =>
    ({ id: '', insight, customer, reply });
  for (const kind of ['names', 'dialect', 'non_native']) {
    const pairs = cases.flatMap((one) => one[kind].map((variant) => [quality(one, one.plain), quality(one, variant)]));
    const read = analyse(pairs.flat());
    const changes = pairs.map((_, i) => read[2 * i + 1].quality - read[2 * i].quality);
    const sizes = changes.map(Math.abs).sort((a, b) => a - b);
    report(`quality with other ${kind.replace('_', '-')} (${pairs.length}): mean change / mean size / nine in ten within`,
      `${meanOf(changes).toFixed(1)} / ${meanOf(sizes).toFixed(1)} / ${sizes[Math.floor(sizes.length * 0.9)]}`, '');
  }
}

// --- Time -------------------------------------------------------------------------------------------

async function measureTime() {
  const replies = dataFile('moves-dev.jsonl');
  const train = dataFile('intents/clinc_full_train.tsv');
  if (!replies || !train) return;
  console.log('Timing, beside nlp.js, natural and wink, which learn for two minutes first ...');
  const items = linesOf(replies).map((line) => JSON.parse(line))
    .map(({ customer, reply, history, insight, persona }) => ({ customer, reply, history, insight, persona }));
  const examples = linesOf(train).map((line) => line.split('\t')).filter(([intent]) => intent !== 'oos');
  const { ours, nlpJs, natural, wink } = await timePeers(ROOT, items, examples);
  report('one reply, all of the analysis, WebAssembly in Node: µs / share of nlp.js',
    `${ours.toFixed(0)} / ${(ours / nlpJs).toFixed(2)}`, '0.50');
  report('the same for nlp.js, natural, wink: µs', [nlpJs, natural, wink].map((time) => time.toFixed(0)).join(' / '), '');
}

measureMoves();
measureTalk();
measureIntents();
measureFewShot();
measureKeyPoints();
measureFairness();
await measureTime();
console.log('\n| what | measured | wanted |\n| --- | --- | --- |');
for (const { what, measured, wanted } of rows) console.log(`| ${what} | ${measured} | ${wanted} |`);
