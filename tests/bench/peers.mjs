// The time to understand one reply, beside libraries that only classify it. They learn the intents of
// CLINC150, each in the way of its own manual; then all are given the same replies in turn.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const ROUNDS = 4;  // of all replies; the first is not counted

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

// --- Each of them: a function of one reply ----------------------------------------------------------

async function ours(root) {
  const { default: create } = await import(pathToFileURL(join(root, 'build/wasm/lastmile.mjs')));
  const core = await create({ wasmBinary: readFileSync(join(root, 'build/wasm/lastmile.wasm')) });
  return (reply) => core.analyze(JSON.stringify(reply));
}

async function nlpJs(examples) {
  const { dockStart } = require('@nlpjs/basic');
  const settings = { nlp: { log: false, autoSave: false, languages: ['en'], nlu: { log: false } } };
  const dock = await dockStart({ settings, use: ['Basic', 'LangEn'] });
  const nlp = dock.get('nlp');
  for (const [intent, text] of examples) nlp.addDocument('en', text, intent);
  await nlp.train();
  return ({ reply }) => nlp.process('en', reply);
}

function natural(examples) {
  const { BayesClassifier } = require('natural');
  const classifier = new BayesClassifier();
  for (const [intent, text] of examples) classifier.addDocument(text, intent);
  classifier.train();
  return ({ reply }) => classifier.classify(reply);
}

function wink(examples) {
  const { string, tokens } = require('wink-nlp-utils');
  const classifier = require('wink-naive-bayes-text-classifier')();
  classifier.definePrepTasks([string.tokenize0, tokens.removeWords, tokens.stem]);
  classifier.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 });
  for (const [intent, text] of examples) classifier.learn(text, intent);
  classifier.consolidate();
  return ({ reply }) => classifier.predict(reply);
}

/** Microseconds a reply, the median: {ours, nlpJs, natural, wink}. They take turns, reply by reply, as
 *  the machine is now faster and now slower. `examples`: [intent, text] pairs. */
export async function timePeers(root, replies, examples) {
  const contenders = { ours: await ours(root), nlpJs: await nlpJs(examples), natural: natural(examples), wink: wink(examples) };
  const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const reply of replies) {
      for (const [name, understand] of Object.entries(contenders)) {
        const start = performance.now();
        await understand(reply);
        if (round > 0) times[name].push((performance.now() - start) * 1000);
      }
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}
