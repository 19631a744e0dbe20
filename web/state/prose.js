/** Long text in pieces that an eye can hold. */

/** Text up to this length is left in one piece. */
const WHOLE = 320;

/**
 * The paragraphs of a text: the author's own, or one a sentence where there is a wall of words.
 * @param {string} text @param {string} language @returns {string[]}
 */
export function paragraphs(text, language = 'en') {
  const own = text.split(/\n+/u).map((part) => part.trim()).filter(Boolean);
  if (own.length !== 1 || text.length <= WHOLE || !('Segmenter' in Intl)) return own;
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(own[0]);
  return [...segments].map(({ segment }) => segment.trim()).filter(Boolean);
}
