// The page's pure functions; these need no browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wellFormed } from '../../web/core/core.js';
import { Storage } from '../../web/platform/storage.js';
import { answered, begin, lineSize, measure, pauseFor, resume, sent, splitLine, steps } from '../../web/state/call.js';
import { lastCall, readHistory, usualSkills, withCall } from '../../web/state/history.js';
import { seedOf, sessionFileName, sortFile } from '../../web/state/intake.js';
import { quote, segments } from '../../web/state/marks.js';
import { moodLines, turnColumns } from '../../web/state/picture.js';
import { paragraphs } from '../../web/state/prose.js';
import { formatRoute, parseRoute } from '../../web/state/route.js';
import { firstName, firstScene } from '../../web/state/shelf.js';

test('addresses read back as they were written', () => {
  const routes = [
    { view: 'home' }, { view: 'call' }, { view: 'debrief' },
    { view: 'brief', pack: 'a', insight: 'b/c', persona: 'ü%' },
  ];
  for (const route of routes) assert.deepEqual(parseRoute(formatRoute(route)), route);
});

test('unknown addresses are home', () => {
  for (const hash of ['', '#', '#/', '#/x', '#/brief/a/b', '#/brief///', '#/call/x', '#/brief/a/b/%zz']) {
    assert.deepEqual(parseRoute(hash), { view: 'home' }, hash);
  }
});

const move = (name, begin_, end, misstep = false) => ({ move: name, name, confidence: 80, begin: begin_, end, misstep });

test('the pieces of a marked reply make up the reply, whatever the spans', () => {
  const reply = 'Fair question. We looked at 41 teams 🙂. Shall we talk?';
  const spans = [[0, 14], [0, 37], [15, 37], [40, 99], [-5, 3], [7, 7]];
  for (let set = 0; set < 2 ** spans.length; ++set) {
    const moves = spans.filter((_, index) => set & (1 << index)).map(([a, b]) => move('evidence', a, b));
    const pieces = segments(reply, moves);
    assert.equal(pieces.map(({ text }) => text).join(''), reply);
    assert.equal(pieces.flatMap(({ ends }) => ends).length, moves.length, 'every mark is labelled once');
  }
});

test('a misstep shows before whatever else lies on the same words', () => {
  const pieces = segments('abcdef', [move('evidence', 0, 6), move('pitch', 2, 4, true)]);
  assert.deepEqual(pieces.map(({ text, group }) => [text, group]), [['ab', 'tell'], ['cd', 'misstep'], ['ef', 'tell']]);
});

test('a mark takes the punctuation behind its words along', () => {
  const pieces = segments('Fair question. Why?', [move('acknowledge', 0, 13)]);
  assert.deepEqual(pieces.map(({ text }) => text), ['Fair question.', ' Why?']);
});

test('an empty reply keeps its label', () => {
  assert.equal(segments('', [move('dodge', 0, 0, true)]).flatMap(({ ends }) => ends).length, 1);
});

test('quotes are cut at a word', () => {
  assert.equal(quote('one two three', 4, 7), 'two');
  assert.equal(quote('one two three', 0, 13, 10), 'one two…');
  assert.equal(quote('one', 2, 99), 'e');
});

const moment = (level, text = 'Why?') => ({
  turn: 0, line: { text, parts: [], reaction: 'why', asks: '' }, mood: { interest: level, trust: 1, patience: 1 },
  bearing: 'listening', level, levels: 6, cards: [], ended: false, outcome: null, reasons: [],
});

test('a turn moves the line to the earlier ones and remembers the mood', () => {
  const scene = { pack: 'p', insight: 'i', persona: 'x', seed: 1 };
  const first = begin(scene, 3, moment(1));
  const thinking = sent({ ...first, draft: 'Because', card: 'c' }, 'Because');
  assert.deepEqual([thinking.draft, thinking.card, thinking.thinking], ['', null, 'Because']);
  const then = answered(thinking, 'Because', moment(2, 'And?'));
  assert.deepEqual(then.spoken, [{ customer: 'Why?', reply: 'Because' }]);
  assert.deepEqual([then.before.interest, then.thinking, then.moment.line.text], [1, null, 'And?']);
  assert.deepEqual(first.spoken, [], 'the earlier value is as it was');
});

test('a call taken up again knows its turns', () => {
  const turns = [{ customer: 'Why?', reply: 'Because', moodBefore: { interest: 7, trust: 7, patience: 7 } }];
  const call = resume({ pack: 'p', insight: 'i', persona: 'x', seed: 1 }, 3, moment(2), turns, { draft: 'So' });
  assert.deepEqual([call.spoken.length, call.before.interest, call.draft], [1, 7, 'So']);
});

test('what may be sent', () => {
  assert.deepEqual(measure(''), { sendable: false, left: null });
  assert.deepEqual(measure(' \n'), { sendable: false, left: null });
  assert.deepEqual(measure('a'), { sendable: true, left: null });
  assert.deepEqual(measure('a'.repeat(3600)), { sendable: true, left: 400 });
  assert.deepEqual(measure('a'.repeat(4000)), { sendable: true, left: 0 });
  assert.deepEqual(measure('a'.repeat(4001)), { sendable: false, left: -1 });
});

test('the pause is short, and can be none', () => {
  assert.equal(pauseFor('x'.repeat(4000), true), 600);
  assert.ok(pauseFor('x', true) < 400);
  assert.equal(pauseFor('x'.repeat(4000), false), 0);
});

test('the line is set in two voices where it has two', () => {
  const part = (kind, text) => ({ kind, text });
  const line = (...parts) => ({ text: parts.map(({ text }) => text).join(' '), parts, reaction: '', asks: '' });
  assert.deepEqual(splitLine(line(part('pick-up', 'All right.'), part('line', 'Why?'))), { lead: 'All right.', point: 'Why?' });
  assert.deepEqual(splitLine(line(part('line', 'Why?'))), { lead: '', point: 'Why?' });
  assert.deepEqual(splitLine(line(part('interrupt', 'No.'), part('line', 'Why?'))), { lead: '', point: 'No. Why?' });
  assert.deepEqual(splitLine(line(part('pick-up', 'A.'), part('answer', 'B.'))), { lead: '', point: 'A. B.' });
  assert.equal(lineSize('x'.repeat(90)), 'l');
  assert.equal(lineSize('x'.repeat(221)), 's');
});

test('steps of the thread', () => {
  assert.deepEqual(steps(2, 4), ['done', 'here', 'ahead', 'ahead']);
});

test('files are told apart before the core sees them', () => {
  assert.deepEqual(sortFile(' \n'), { kind: 'refused', why: 'empty' });
  assert.deepEqual(sortFile('{'), { kind: 'refused', why: 'not-json' });
  for (const text of ['[]', 'null', '7', '"x"']) assert.deepEqual(sortFile(text), { kind: 'refused', why: 'unknown' });
  assert.deepEqual(sortFile('{"schema":"lastmile-pack/2"}'), { kind: 'pack' });
  assert.deepEqual(sortFile('{"schema":7}'), { kind: 'session' });
});

test('file names hold nothing that a file system minds', () => {
  assert.equal(sessionFileName({ insight: '../x y', persona: 'a' }, '2026-03-05T10:00:00.000Z'), 'lastmile-a--x-y-2026-03-05.json');
});

test('a seed is a whole number or none', () => {
  assert.deepEqual([{ seed: 5 }, { seed: '5' }, { seed: 0.5 }, {}, null].map(seedOf), [5, null, null, null, null]);
});

const finished = (at, percent) => ({
  pack: 'p', insight: 'i', persona: 'x', at, score: 1, outcome: 'open', level: 1, levels: 6, skills: { teach: percent },
});

test('the usual skill is the mean of the last five before', () => {
  const history = [100, 10, 20, 30, 40, 50, 90].map((percent, day) => finished(`2026-01-0${day + 1}`, percent));
  assert.deepEqual(usualSkills(history, '2026-01-07'), { teach: 30 });
  assert.deepEqual(usualSkills(history, null), { teach: 46 });
  assert.deepEqual(usualSkills(history, '2026-01-01'), {});
  assert.equal(lastCall(history, 'p', 'i', 'x').at, '2026-01-07');
  assert.equal(lastCall(history, 'p', 'i', 'y'), null);
});

test('the history is kept short, and nonsense is left out', () => {
  let history = [];
  for (let i = 0; i < 60; ++i) history = withCall(history, finished(String(i), 1));
  assert.deepEqual([history.length, history.at(-1).at], [50, '59']);
  assert.deepEqual(readHistory(null), []);
  assert.deepEqual(readHistory([1, null, { at: 'x' }, finished('y', 1)]).map(({ at }) => at), ['y']);
});

test('the lines of the mood picture stay in their box, and their names apart', () => {
  const box = { left: 10, top: 0, width: 100, height: 100 };
  const moods = [{ interest: 0, trust: 100, patience: 50 }, { interest: 50, trust: 50, patience: 50 }];
  const lines = moodLines(moods, box);
  for (const { points } of lines) for (const { x, y } of points) assert.ok(x >= 10 && x <= 110 && y >= 0 && y <= 100);
  const labels = lines.map(({ labelY }) => labelY).sort((a, b) => a - b);
  assert.ok(labels[1] - labels[0] >= 16 && labels[2] - labels[1] >= 16);
  const low = moodLines([{ interest: 0, trust: 0, patience: 0 }], box).map(({ labelY }) => labelY).sort((a, b) => a - b);
  assert.deepEqual(low, [68, 84, 100]);
  assert.deepEqual(turnColumns(2, box), [{ turn: 1, x: 60 }, { turn: 2, x: 110 }]);
});

test('a wall of words is taken apart, anything else left as it is', () => {
  assert.deepEqual(paragraphs(''), []);
  assert.deepEqual(paragraphs('One. Two.'), ['One. Two.']);
  assert.deepEqual(paragraphs('One. Two.\n\nThree.'), ['One. Two.', 'Three.']);
  const long = [`${'a '.repeat(160)}ends here.`, 'It goes on: with this.'];
  assert.deepEqual(paragraphs(long.join(' ')), long);
});

test('the first scene is the first that can be played', () => {
  const about = (insights) => ({ insights });
  assert.equal(firstScene([]), null);
  assert.equal(firstScene([{ id: 'bad', about: null }, { id: 'p', about: about([{ id: 'i', personas: [] }]) }]), null);
  assert.deepEqual(firstScene([{ id: 'p', about: about([{ id: 'i', personas: ['x'] }]) }]), { pack: 'p', insight: 'i', persona: 'x' });
  assert.equal(firstName('  Ines  Vogt'), 'Ines');
});

test('text reaches the core well-formed', () => {
  assert.equal(wellFormed('a\ud800b'), 'a\ufffdb');
  assert.equal(wellFormed('🙂'), '🙂');
});

test('storage falls back to memory and says so', () => {
  const refused = new Storage(() => { throw new Error('no'); });
  refused.write('a', { b: 1 });
  assert.deepEqual([refused.kept, refused.read('a'), refused.read('c')], [false, { b: 1 }, null]);

  const kept = new Map();
  let full = false;
  const area = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => { if (full) throw new Error('full'); kept.set(key, value); },
    removeItem: (key) => kept.delete(key),
  };
  const storage = new Storage(() => area);
  let told = 0;
  storage.whenLost(() => { told += 1; });
  storage.write('a', 1);
  full = true;
  storage.write('a', 2);
  storage.write('a', 3);
  assert.deepEqual([storage.kept, storage.read('a'), told, kept.get('lastmile.a')], [false, 3, 1, '1']);
});
