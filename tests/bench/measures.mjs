// What the benchmarks count with.

export const meanOf = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Of [there, found] pairs: precision, recall, F1 and how many are there. */
export function scoresOf(pairs) {
  const count = (there, found) => pairs.filter(([a, b]) => a === there && b === found).length;
  const right = count(true, true);
  const wrong = count(false, true);
  const missed = count(true, false);
  return {
    precision: right / Math.max(1, right + wrong),
    recall: right / Math.max(1, right + missed),
    f1: (2 * right) / Math.max(1, 2 * right + wrong + missed),
    there: right + missed,
  };
}

/** Ranks from 0; equal values share the mean of their ranks. */
function ranksOf(values) {
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b]);
  const ranks = [];
  for (let i = 0; i < order.length;) {
    let next = i;
    while (next < order.length && values[order[next]] === values[order[i]]) next += 1;
    for (let k = i; k < next; k += 1) ranks[order[k]] = (i + next - 1) / 2;
    i = next;
  }
  return ranks;
}

/** Spearman's rank correlation. */
export function rankCorrelation(one, other) {
  const [a, b] = [ranksOf(one), ranksOf(other)];
  const middle = (a.length - 1) / 2;
  const product = (x, y) => x.reduce((sum, rank, i) => sum + (rank - middle) * (y[i] - middle), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

const wordsIn = (text) => text.split(/\s+/).filter((word) => word !== '').length;

/**
 * Pairs of replies to one line whose lengths in words are within 30 % and whose quality differs by
 * two points or more: the share in which the better one is given more.
 */
export function pairsInOrder(replies, wanted, given) {
  const context = ({ insight, history, customer }) => JSON.stringify([insight, history, customer]);
  let count = 0;
  let right = 0;
  replies.forEach((better, i) => {
    replies.forEach((worse, k) => {
      if (context(better) !== context(worse) || wanted[i] - wanted[k] < 2) return;
      const lengths = [wordsIn(better.reply), wordsIn(worse.reply)];
      if (Math.max(...lengths) > 1.3 * Math.min(...lengths)) return;
      count += 1;
      right += given[i] > given[k] ? 1 : 0;
    });
  });
  return { count, share: right / Math.max(1, count) };
}

/** `count` lines for each label, drawn by a seed; a line is label<TAB>text. */
export function draw(lines, count, seed) {
  let state = seed;
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const byLabel = grouped(lines);
  return [...byLabel.values()].flatMap((group) => {
    const rest = [...group];
    return Array.from({ length: count }, () => rest.splice(Math.floor(chance() * rest.length), 1)[0]);
  });
}

function grouped(lines) {
  const byLabel = new Map();
  for (const line of lines) {
    const label = line.split('\t')[0];
    byLabel.set(label, [...(byLabel.get(label) ?? []), line]);
  }
  return byLabel;
}

/** FNV-1a, 32 bits: the same folds everywhere. */
export function hashOf(text) {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

export const byHash = (a, b) => hashOf(a) - hashOf(b);
