// Seeded sessions for the parity test: what reps might type, drawn from a pack and from thin air.

/** Mulberry32 (Tommy Ettinger, public domain): small, seeded, the same on every machine. */
export function generator(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit) => next() % limit;
  const pick = (list) => list[below(list.length)];
  return { next, below, pick };
}

const QUESTIONS = [
  'What would have to be true by June for this year to be a good one?',
  'Why do you ask?',
  'How do you find out today that a deal has gone quiet?',
  'And what does that do to your own week?',
  'Is that true for the whole team?',
  'what??',
];

const MISSTEPS = [
  'I can arrange a demo and discussion for you.',
  'Our platform has real-time dashboards and over 500 happy customers.',
  'It really depends, every company is different, but there is a lot of value.',
  'With respect, you clearly have not looked at your own numbers.',
  'No problem, sorry to have bothered you.',
  'Bullshit. You are an idiot.',
];

const SILENCE = ['', ' ', '...', '…', 'um, well…', '-', '\n\n', '?', 'ok'];

const JUNK = [
  'asdf qwer zxcv lkjh',
  '12345 67,8% 9.10 -3 1e9 €250k',
  'a'.repeat(3000),
  'the the the the the the the the',
  'deal '.repeat(700),
  '<b>bold</b> & "quotes" \\ \u0000 \u0007 \t end',
  '{words} {asks} {recap} {step}',
  'SHOUTING ALL THE TIME!!! WHY NOT???',
];

const UNICODE = [
  'Wir haben 41 Teams verglichen – über 9.000 Abschlüsse, größer als üblich.',
  'Cafe\u0301 na\u00efve fac\u0327ade \u00c5ngstr\u00f6m \u212b',
  '数字は三十二パーセントです。なぜですか？',
  'لماذا تقول ذلك؟',
  '👩🏽‍💻 shows 👍👍 to 🇩🇪 \ud83d\ude00',
  'zero\u200bwidth\u200djoiners\u2060 and \u00a0spaces\u3000here',
  '\u201cquoted\u201d \u2018words\u2019 it\u2019s \u2014 \ufb01ne \u0130stanbul STRASSE stra\u00dfe',
  '\ufeffbyte order mark \ufffd \u{10ffff}',
];

const textOf = (line) => (typeof line === 'string' ? line : line.text);

/** Everything a pack itself offers as a reply, by where it comes from. */
function repliesOf(pack) {
  const beats = pack.insights.flatMap((insight) => insight.thread);
  const points = beats.flatMap((beat) => beat.keyPoints?.points ?? []);
  const topics = pack.personas.flatMap((persona) => persona.knowledge ?? []);
  return {
    models: beats.flatMap((beat) => beat.models ?? []).map((model) => model.text),
    paraphrases: points.flatMap((point) => [point.says, ...(point.paraphrases ?? [])]),
    traps: beats.flatMap((beat) => beat.traps ?? []).flatMap((trap) => trap.examples),
    questions: [...topics.flatMap((topic) => topic.questions), ...QUESTIONS],
    lines: beats.flatMap((beat) => beat.lines).map(textOf),
  };
}

/** The answers an insight's thread hopes for, in its order: what lets a session get deep. */
function strongWay(insight) {
  return insight.thread.flatMap((beat) =>
    (beat.models ?? []).filter((model) => model.grade === 'strong').map((model) => model.text),
  );
}

function mutilate(random, text) {
  const letters = Array.from(text);
  for (let times = 1 + random.below(4); times > 0 && letters.length > 0; times -= 1) {
    const at = random.below(letters.length);
    const edits = [
      () => letters.splice(at, 1),
      () => letters.splice(at, 0, letters[random.below(letters.length)]),
      () => letters.splice(at, 0, random.pick(['\u0301', '😀', ' ', "'", '%'])),
      () => letters.splice(at),
    ];
    random.pick(edits)();
  }
  return letters.join('');
}

/** One reply; one in four is put together from two, one in eight gets typing errors. */
function draw(random, offered, before) {
  const sources = [
    offered.models, offered.models, offered.models, offered.paraphrases, offered.paraphrases,
    offered.traps, offered.questions, offered.questions, offered.lines,
    MISSTEPS, SILENCE, JUNK, UNICODE, before,
  ].filter((source) => source.length > 0);
  const one = () => random.pick(random.pick(sources));
  let text = one();
  if (random.below(4) === 0) text = `${text} ${one()}`;
  if (random.below(8) === 0) text = mutilate(random, text);
  return text;
}

/** One session: half of them keep close to the strong way, so that all levels are reached. */
function session(random, path, pack, offered) {
  const insight = random.pick(pack.insights);
  const way = strongWay(insight);
  const keepsClose = random.below(2) === 0;
  const replies = [];
  for (let count = random.below(20); count > 0; count -= 1) {
    const strays = !keepsClose || way.length === 0 || random.below(5) === 0;
    replies.push(strays ? draw(random, offered, replies) : way.shift());
  }
  return { pack: path, insight: insight.id, persona: random.pick(insight.personas), seed: random.next(), replies };
}

/** `count` sessions over the packs ([{path, pack}]), the same for the same seed. */
export function randomSessions(packs, count, seed) {
  const random = generator(seed);
  const prepared = packs.map(({ path, pack }) => ({ path, pack, offered: repliesOf(pack) }));
  return Array.from({ length: count }, () => {
    const { path, pack, offered } = random.pick(prepared);
    return session(random, path, pack, offered);
  });
}
