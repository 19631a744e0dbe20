/**
 * What there is to practise.
 *
 * @import {Diagnostic, Insight, PackAbout, Persona} from '../core/types.js'
 * @import {Scene} from './call.js'
 *
 * @typedef {object} ShelfPack
 * @property {string} id
 * @property {string} title
 * @property {string} version
 * @property {number|null} handle         the core's, once loaded
 * @property {PackAbout|null} about
 * @property {{message: string, diagnostics: Diagnostic[]}|null} problem
 */

/**
 * @param {ShelfPack[]} packs @param {{pack: string, insight: string, persona: string}} wanted
 * @returns {{pack: ShelfPack, about: PackAbout, insight: Insight, persona: Persona}|null}
 */
export function findScene(packs, wanted) {
  const pack = packs.find(({ id, about }) => id === wanted.pack && about);
  const insight = pack?.about?.insights.find(({ id }) => id === wanted.insight);
  const persona = pack?.about?.personas.find(({ id }) => id === wanted.persona);
  if (!pack?.about || !insight || !persona || !insight.personas.includes(persona.id)) return null;
  return { pack, about: pack.about, insight, persona };
}

/**
 * The scene for somebody who has not chosen: the first insight with its first persona.
 * @param {ShelfPack[]} packs @returns {Omit<Scene, 'seed'>|null}
 */
export function firstScene(packs) {
  for (const { id, about } of packs) {
    const insight = about?.insights.find(({ personas }) => personas.length > 0);
    if (insight) return { pack: id, insight: insight.id, persona: insight.personas[0] };
  }
  return null;
}

/**
 * The personas of an insight, in the insight's order.
 * @param {PackAbout} about @param {Insight} insight @returns {Persona[]}
 */
export function personasOf(about, insight) {
  return insight.personas.flatMap((id) => about.personas.find((persona) => persona.id === id) ?? []);
}

/** @param {string} name @returns {string} */
export function firstName(name) {
  return name.trim().split(/\s+/u)[0] ?? name;
}
