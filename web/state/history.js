/**
 * One's own finished calls: only numbers, to compare oneself with oneself.
 *
 * @import {Debrief, Outcome} from '../core/types.js'
 * @import {Scene} from './call.js'
 *
 * @typedef {object} Finished
 * @property {string} pack
 * @property {string} insight
 * @property {string} persona
 * @property {string} at          ISO time
 * @property {number} score
 * @property {Outcome|null} outcome
 * @property {number} level
 * @property {number} levels
 * @property {Record<string, number>} skills  percent by skill, where there was an occasion
 */

const KEPT = 50;
const COMPARED = 5;

/** @param {Scene} scene @param {Debrief} debrief @param {string} at @returns {Finished} */
export function finishedCall(scene, debrief, at) {
  const skills = debrief.skills.filter(({ percent }) => percent !== null);
  return {
    pack: scene.pack,
    insight: scene.insight,
    persona: scene.persona,
    at,
    score: debrief.score,
    outcome: debrief.outcome,
    level: debrief.level,
    levels: debrief.levels,
    skills: Object.fromEntries(skills.map(({ id, percent }) => [id, Number(percent)])),
  };
}

/** @param {Finished[]} history @param {Finished} call @returns {Finished[]} newest last */
export function withCall(history, call) {
  return [...history, call].slice(-KEPT);
}

/**
 * The mean of a skill over the last five finished calls before the one at `at`.
 * @param {Finished[]} history @param {string|null} at  null: the newest counts too
 * @returns {Record<string, number>}
 */
export function usualSkills(history, at) {
  const before = history.filter((call) => at === null || call.at < at).slice(-COMPARED);
  /** @type {Record<string, number[]>} */
  const values = {};
  for (const { skills } of before) {
    for (const [id, percent] of Object.entries(skills)) (values[id] ??= []).push(percent);
  }
  return Object.fromEntries(
    Object.entries(values).map(([id, all]) => [
      id, Math.round(all.reduce((sum, value) => sum + value, 0) / all.length),
    ]),
  );
}

/**
 * How the last call on a scene went.
 * @param {Finished[]} history @param {string} pack @param {string} insight @param {string} persona
 * @returns {Finished|null}
 */
export function lastCall(history, pack, insight, persona) {
  return history.findLast(
    (call) => call.pack === pack && call.insight === insight && call.persona === persona,
  ) ?? null;
}

/**
 * What was kept by an earlier visit; anything that does not look like it is left out.
 * @param {unknown} value @returns {Finished[]}
 */
export function readHistory(value) {
  if (!Array.isArray(value)) return [];
  return value.filter((call) => typeof call?.at === 'string' && typeof call.score === 'number'
    && typeof call.skills === 'object' && call.skills !== null);
}
