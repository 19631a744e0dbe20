/**
 * A reply with the words marked by what they did.
 *
 * @import {MoveFound} from '../core/types.js'
 *
 * @typedef {'listen'|'ask'|'tell'|'steer'|'misstep'} Group
 * @typedef {{text: string, group: Group|null, ends: MoveFound[]}} Segment
 *   `ends`: what ends with this piece, to be labelled behind it
 */

/** @type {Record<string, Group>} */
const GROUPS = {
  acknowledge: 'listen', reflect: 'listen',
  open_question: 'ask', closed_question: 'ask', probe_impact: 'ask', probe_goal: 'ask',
  probe_personal: 'ask',
  evidence: 'tell', explain: 'tell', tailor: 'tell', challenge: 'tell',
  next_step: 'steer', candor: 'steer',
};

/** @type {Group[]} what shows where several lie on the same words: the first of these */
const RANK = ['misstep', 'ask', 'tell', 'listen', 'steer'];

/** @param {MoveFound} found @returns {Group} */
export function groupOf(found) {
  if (found.misstep) return 'misstep';
  return GROUPS[found.move.replaceAll('-', '_')] ?? 'tell';
}

/**
 * Cuts a reply where a mark begins or ends.
 * @param {string} reply @param {MoveFound[]} moves @returns {Segment[]}
 */
export function segments(reply, moves) {
  const spans = moves.map((found) => ({
    found,
    begin: clamp(found.begin, reply.length),
    end: withStop(reply, clamp(found.begin, reply.length), clamp(found.end, reply.length)),
  }));
  const cuts = [...new Set([0, reply.length, ...spans.flatMap(({ begin, end }) => [begin, end])])]
    .sort((a, b) => a - b);
  const pieces = cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1];
    const over = spans.filter(({ begin, end }) => begin <= from && end >= to && end > begin);
    const groups = new Set(over.map(({ found }) => groupOf(found)));
    return {
      text: reply.slice(from, to),
      group: RANK.find((group) => groups.has(group)) ?? null,
      ends: over.filter(({ end }) => end === to).map(({ found }) => found),
    };
  });
  const floating = spans.filter(({ begin, end }) => end <= begin).map(({ found }) => found);
  return floating.length > 0 ? [...pieces, { text: '', group: null, ends: floating }] : pieces;
}

/**
 * The end of a mark with the punctuation that closes its words, so that a label stands behind it.
 * @param {string} reply @param {number} begin @param {number} end
 */
function withStop(reply, begin, end) {
  if (end <= begin) return end;
  return end + (/^[.,;:!?…)”"]+/u.exec(reply.slice(end))?.[0].length ?? 0);
}

/** @param {number} at @param {number} length */
function clamp(at, length) {
  return Math.max(0, Math.min(length, at));
}

/**
 * The words of a span, short enough to quote.
 * @param {string} reply @param {number} begin @param {number} end
 */
export function quote(reply, begin, end, longest = 90) {
  const words = reply.slice(clamp(begin, reply.length), clamp(end, reply.length)).trim();
  if (words.length <= longest) return words;
  return `${words.slice(0, longest - 1).replace(/\s+\S*$/u, '')}…`;
}
