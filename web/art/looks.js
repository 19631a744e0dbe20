/**
 * How a persona is drawn: a shape of their own, a tint, hair, clothes. The personas that ship with
 * Lastmile have looks of their own; anybody else gets one from their id, always the same.
 *
 * @typedef {object} Look
 * @property {'circle'|'arch'|'octagon'|'leaf'|'tablet'} shape
 * @property {'plum'|'moss'|'saffron'|'slate'|'clay'} tint
 * @property {'bob'|'short'|'long'|'receding'|'crop'} hair
 * @property {string} hairColour
 * @property {string} skin
 * @property {string} skinShade
 * @property {string} jacket
 * @property {string} jacketShade
 * @property {string} shirt
 * @property {boolean} glasses
 * @property {boolean} beard
 * @property {boolean} tie
 */

const SKINS = [
  ['#f2d0b8', '#dfb193'],
  ['#e3b48f', '#c99570'],
  ['#bd8259', '#a06a44'],
  ['#8f5c3f', '#74472f'],
];
const JACKETS = [
  ['#5a3357', '#472644'],
  ['#3f5a44', '#304836'],
  ['#a5502f', '#8a3f23'],
  ['#34495e', '#27394b'],
  ['#6b4a2f', '#553923'],
];
/** @type {Look['shape'][]} */
const SHAPES = ['circle', 'arch', 'octagon', 'leaf', 'tablet'];
/** @type {Look['tint'][]} */
const TINTS = ['plum', 'moss', 'saffron', 'slate', 'clay'];
/** @type {Look['hair'][]} */
const HAIRS = ['short', 'crop', 'bob', 'receding', 'long'];
const HAIR_COLOURS = ['#2a211c', '#4b3426', '#7a5a3c', '#8d8f92', '#b98b52'];

/** @param {number} skin @param {number} jacket */
function cloth(skin, jacket) {
  return {
    skin: SKINS[skin][0], skinShade: SKINS[skin][1],
    jacket: JACKETS[jacket][0], jacketShade: JACKETS[jacket][1],
  };
}

/** @type {Record<string, Look>} */
const KNOWN = {
  'ines-vogt': {
    shape: 'octagon', tint: 'plum', hair: 'bob', hairColour: '#4b3024', ...cloth(0, 0),
    shirt: '#f7f3ee', glasses: false, beard: false, tie: false,
  },
  'marcus-reed': {
    shape: 'circle', tint: 'moss', hair: 'crop', hairColour: '#1d1816', ...cloth(3, 1),
    shirt: '#e9efe6', glasses: false, beard: true, tie: false,
  },
  'priya-nair': {
    shape: 'leaf', tint: 'saffron', hair: 'long', hairColour: '#231a1a', ...cloth(2, 2),
    shirt: '#fbeedb', glasses: true, beard: false, tie: false,
  },
  'tom-gallagher': {
    shape: 'arch', tint: 'slate', hair: 'receding', hairColour: '#9a9c9f', ...cloth(0, 3),
    shirt: '#f1f4f6', glasses: false, beard: false, tie: true,
  },
};

/** @param {string} id @returns {number} */
function hash(id) {
  let value = 2166136261;
  for (let i = 0; i < id.length; ++i) value = Math.imul(value ^ id.charCodeAt(i), 16777619) >>> 0;
  return value;
}

/** @param {string} id  a persona's @returns {Look} */
export function lookOf(id) {
  if (Object.hasOwn(KNOWN, id)) return KNOWN[id];
  const seed = hash(id);
  /** @template T @param {T[]} list @param {number} shift @returns {T} */
  const pick = (list, shift) => list[(seed >>> shift) % list.length];
  const skin = (seed >>> 3) % SKINS.length;
  return {
    shape: pick(SHAPES, 0), tint: pick(TINTS, 5), hair: pick(HAIRS, 9),
    hairColour: skin > 1 ? HAIR_COLOURS[0] : pick(HAIR_COLOURS, 13),
    ...cloth(skin, (seed >>> 17) % JACKETS.length),
    shirt: '#f3f1ec', glasses: (seed >>> 21) % 3 === 0, beard: false, tie: false,
  };
}
