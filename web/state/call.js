/**
 * A running conversation as data. Every function gives a new value and changes nothing.
 *
 * @import {Moment, Mood, Turn} from '../core/types.js'
 *
 * @typedef {{pack: string, insight: string, persona: string, seed: number}} Scene
 * @typedef {{customer: string, reply: string}} Spoken
 *
 * @typedef {object} Call
 * @property {Scene} scene
 * @property {number} session       the core's handle
 * @property {Moment} moment        what is on the screen
 * @property {Mood|null} before     the mood before the last reply
 * @property {Spoken[]} spoken      earlier turns
 * @property {string} draft         typed and not yet sent
 * @property {string|null} thinking the reply that the customer is thinking about
 * @property {string|null} card     the job aid that is open
 * @property {string[]} changes     what differs since the call was saved
 */

/** Longest reply, in characters. */
export const REPLY_LIMIT = 4000;
/** From this many characters left on, the counter shows. */
const COUNTER_FROM = 400;

/** @param {Scene} scene @param {number} session @param {Moment} moment @returns {Call} */
export function begin(scene, session, moment) {
  return {
    scene, session, moment, before: null, spoken: [], draft: '', thinking: null, card: null,
    changes: [],
  };
}

/**
 * @param {Scene} scene
 * @param {number} session
 * @param {Moment} moment
 * @param {Turn[]} turns
 * @param {{draft?: string, changes?: string[]}} more
 * @returns {Call}
 */
export function resume(scene, session, moment, turns, { draft = '', changes = [] } = {}) {
  return {
    ...begin(scene, session, moment),
    before: turns.at(-1)?.moodBefore ?? null,
    spoken: turns.map(({ customer, reply }) => ({ customer, reply })),
    draft,
    changes,
  };
}

/** The reply is out, the customer thinks. @param {Call} call @param {string} reply @returns {Call} */
export function sent(call, reply) {
  return { ...call, thinking: reply, draft: '', card: null };
}

/** The customer has answered. @param {Call} call @param {string} reply @param {Moment} moment @returns {Call} */
export function answered(call, reply, moment) {
  return {
    ...call,
    moment,
    before: call.moment.mood,
    spoken: [...call.spoken, { customer: call.moment.line.text, reply }],
    thinking: null,
  };
}

/**
 * How long the customer seems to think, in milliseconds: longer words, a little longer, never
 * above 600.
 * @param {string} reply @param {boolean} wanted
 */
export function pauseFor(reply, wanted) {
  return wanted ? Math.min(600, 320 + reply.length) : 0;
}

/**
 * What may be sent, and what to say about the length.
 * @param {string} draft
 * @returns {{sendable: boolean, left: number|null}} `left` only near the limit; negative beyond it
 */
export function measure(draft) {
  const left = REPLY_LIMIT - draft.length;
  return { sendable: draft.trim() !== '' && left >= 0, left: left <= COUNTER_FROM ? left : null };
}

/** How big the line may be set: long lines are set smaller. @param {string} text @returns {'s'|'m'|'l'} */
export function lineSize(text) {
  if (text.length <= 90) return 'l';
  return text.length <= 220 ? 'm' : 's';
}

/**
 * The line in two voices: what leads up, and what the customer now wants to hear. The last part is
 * the point; an interrupt is one wherever it stands.
 * @param {import('../core/types.js').CustomerLine} line
 * @returns {{lead: string, point: string}}
 */
export function splitLine(line) {
  const texts = line.parts.map((part) => part.text).filter(Boolean);
  if (texts.length < 2) return { lead: '', point: line.text };
  const cut = line.parts.findIndex((part) => !LEADING.has(part.kind));
  if (cut <= 0) return { lead: '', point: line.text };
  return { lead: texts.slice(0, cut).join(' '), point: texts.slice(cut).join(' ') };
}

const LEADING = new Set(['pick-up', 'answer', 'bridge', 'insist']);

/** The steps of the thread. @param {number} level @param {number} levels @returns {('done'|'here'|'ahead')[]} */
export function steps(level, levels) {
  return Array.from({ length: levels }, (_, index) => {
    if (index + 1 < level) return 'done';
    return index + 1 === level ? 'here' : 'ahead';
  });
}
