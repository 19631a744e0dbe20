/**
 * The geometry of the mood picture: moods over turns as lines.
 *
 * @import {Mood} from '../core/types.js'
 *
 * @typedef {keyof Mood} MoodKey
 * @typedef {{x: number, y: number}} Point
 */

/** @type {MoodKey[]} */
export const MOOD_KEYS = ['interest', 'trust', 'patience'];

/** Least distance between two labels at the ends of the lines. */
const LABEL_GAP = 16;

/**
 * @param {Mood[]} moods  before the first reply, then after each
 * @param {{left: number, top: number, width: number, height: number}} box
 * @returns {{key: MoodKey, points: Point[], path: string, labelY: number}[]}
 */
export function moodLines(moods, box) {
  const last = Math.max(1, moods.length - 1);
  const lines = MOOD_KEYS.map((key) => {
    const points = moods.map((mood, index) => ({
      x: round(box.left + (index / last) * box.width),
      y: round(box.top + (1 - mood[key] / 100) * box.height),
    }));
    const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
    return { key, points, path, labelY: points.at(-1)?.y ?? box.top };
  });
  return spread(lines, box.top + box.height);
}

/** The x of each turn's reply (turn 1 is the second point). @param {number} count @param {{left: number, width: number}} box */
export function turnColumns(count, box) {
  return Array.from({ length: count }, (_, index) => ({
    turn: index + 1,
    x: round(box.left + ((index + 1) / Math.max(1, count)) * box.width),
  }));
}

/**
 * Moves labels apart that would lie on each other, from the top down, then up from the floor.
 * @template {{labelY: number}} T
 * @param {T[]} lines @param {number} floor @returns {T[]}
 */
function spread(lines, floor) {
  const order = [...lines].sort((a, b) => a.labelY - b.labelY);
  for (let i = 1; i < order.length; ++i) {
    order[i].labelY = Math.max(order[i].labelY, order[i - 1].labelY + LABEL_GAP);
  }
  for (let i = order.length - 1; i >= 0; --i) {
    const below = i + 1 < order.length ? order[i + 1].labelY - LABEL_GAP : floor;
    order[i].labelY = Math.min(order[i].labelY, below);
  }
  return lines;
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 10) / 10;
}
