/**
 * What a file that somebody hands in might be, before the core looks at it.
 *
 * @typedef {{kind: 'pack'|'session'} | {kind: 'refused', why: 'empty'|'not-json'|'unknown'}} Intake
 */

/** @param {string} text @returns {Intake} */
export function sortFile(text) {
  if (text.trim() === '') return { kind: 'refused', why: 'empty' };
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'refused', why: 'not-json' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { kind: 'refused', why: 'unknown' };
  }
  if (typeof value.schema === 'string' && value.schema.startsWith('lastmile-pack/')) {
    return { kind: 'pack' };
  }
  return { kind: 'session' };
}

/**
 * A file name that says what it is: "lastmile-ines-vogt-kpis-2026-03-05.json".
 * @param {{insight: string, persona: string}} scene @param {string} isoTime
 */
export function sessionFileName(scene, isoTime) {
  const safe = `${scene.persona}-${scene.insight}`.replace(/[^a-z0-9-]+/gi, '-');
  return `lastmile-${safe}-${isoTime.slice(0, 10)}.json`;
}

/** The seed in a session file, where it has one. @param {unknown} file @returns {number|null} */
export function seedOf(file) {
  const seed = /** @type {any} */ (file)?.seed;
  return Number.isSafeInteger(seed) ? seed : null;
}
