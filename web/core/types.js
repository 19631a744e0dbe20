/**
 * The answers of the core as the page sees them. Only types; the core is what decides.
 *
 * @typedef {{interest: number, trust: number, patience: number}} Mood  each 0..100
 * @typedef {'leaning-in'|'listening'|'doubtful'|'arms-crossed'|'looking-at-the-clock'|'gone'} Bearing
 * @typedef {'advanced'|'open'|'stalled'|'lost'} Outcome
 * @typedef {{kind: string, text: string}} LinePart
 * @typedef {{text: string, parts: LinePart[], reaction: string, asks: string}} CustomerLine
 *
 * @typedef {object} Moment  where a conversation stands
 * @property {number} turn
 * @property {CustomerLine} line
 * @property {Mood} mood
 * @property {Bearing} bearing
 * @property {number} level
 * @property {number} levels
 * @property {string[]} cards
 * @property {boolean} ended
 * @property {Outcome|null} outcome
 * @property {string[]} reasons
 *
 * @typedef {{id: string, name: string, role: string, industry: string, company: string,
 *   temperament: string, pressures: string[], beliefs: string[]}} Persona
 * @typedef {{claim: string, source: string, date: string, strength: string}} Basis
 * @typedef {{id: string, title: string, claim: string, briefing: string, basis: Basis[],
 *   implications: string[], personas: string[], levels: number}} Insight
 * @typedef {{id: string, kind: string, title: string, body: string[], source: string}} Card
 * @typedef {{id: string, version: string, language: string, title: string, summary: string,
 *   authors: string[], licence: string, hash: string}} PackMeta
 * @typedef {{meta: PackMeta, personas: Persona[], insights: Insight[], cards: Card[]}} PackAbout
 *
 * @typedef {{move: string, name: string, confidence: number, begin: number, end: number,
 *   misstep: boolean}} MoveFound
 * @typedef {{label: string, says: string, coverage: 'covered'|'touched'|'missed',
 *   before: boolean, begin: number, end: number}} KeyPoint  `before`: covered in an earlier turn
 * @typedef {{what: string, interest: number, trust: number, patience: number}} MoodReason
 * @typedef {{points: number, of: number, what: string, rule: string, begin: number, end: number,
 *   add: string|null}} ReceiptLine
 * @typedef {{grade: string, text: string, why: string}} ModelAnswer
 *
 * @typedef {object} Turn
 * @property {number} turn
 * @property {string} customer
 * @property {string} reaction
 * @property {string} asks
 * @property {number} level
 * @property {string} reply
 * @property {boolean} answered   the customer got an answer to this very line
 * @property {MoveFound[]} moves
 * @property {KeyPoint[]} keyPoints
 * @property {{about: string, answered: string}|null} question
 * @property {number} responsive
 * @property {number} quality
 * @property {Mood} moodBefore
 * @property {Mood} moodAfter
 * @property {MoodReason[]} reasons
 * @property {ReceiptLine[]} receipt
 * @property {ModelAnswer[]} models
 * @property {string[]} cards
 *
 * @typedef {{id: string, name: string, points: number, of: number, percent: number|null}} Skill
 * @typedef {{kind: string, text: string, turn: number|null}} Discovery
 *
 * @typedef {object} Debrief
 * @property {string} summary
 * @property {Outcome|null} outcome
 * @property {string[]} reasons
 * @property {{turn: number, text: string}|null} advice
 * @property {number} level
 * @property {number} levels
 * @property {number} points
 * @property {number} of
 * @property {number} score
 * @property {Skill[]} skills
 * @property {Mood[]} mood
 * @property {Turn[]} turns
 * @property {Discovery[]} discovery
 *
 * @typedef {{code: string, severity?: string, message: string, path: string, line: number,
 *   column: number, hint: string}} Diagnostic
 * @typedef {{id: string, version: string, hash: string, insight: string, persona: string}} SessionPack
 * @typedef {{insight: string, persona: string, seed: number, mode: string}} StartOptions
 */
export {};
