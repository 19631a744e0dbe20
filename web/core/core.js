/**
 * The only caller of the compiled core. Every function takes and gives plain values; what the core
 * refuses comes out as a CoreError with the core's own words, never as a bare exception.
 *
 * @import {Debrief, Diagnostic, Moment, PackAbout, SessionPack, StartOptions, Turn} from './types.js'
 */

/** The core said no, or stopped. */
export class CoreError extends Error {
  /**
   * @param {Partial<Diagnostic> & {message: string}} error
   * @param {Diagnostic[]} diagnostics
   */
  constructor(error, diagnostics = []) {
    super(error.message);
    this.name = 'CoreError';
    this.code = error.code ?? 'core-stopped';
    this.hint = error.hint ?? '';
    this.diagnostics = diagnostics;
  }
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Text without lone surrogates, so that it survives the way into UTF-8 unchanged.
 * @param {string} text
 * @returns {string}
 */
export function wellFormed(text) {
  return 'toWellFormed' in String.prototype
    ? /** @type {any} */ (text).toWellFormed()
    : String(text).replace(LONE_SURROGATE, '\uFFFD');
}

export class Core {
  #module;

  /** @param {Record<string, (...args: any[]) => string>} module */
  constructor(module) {
    this.#module = module;
  }

  /**
   * @param {string} name
   * @param {...(string|number)} args
   * @returns {any}
   */
  #call(name, ...args) {
    let answer;
    try {
      const safe = args.map((arg) => (typeof arg === 'string' ? wellFormed(arg) : arg));
      answer = JSON.parse(this.#module[name](...safe));
    } catch (cause) {
      throw new CoreError({ code: 'core-stopped', message: String(cause) });
    }
    if (!answer.ok) throw new CoreError(answer.error, answer.diagnostics ?? []);
    return answer;
  }

  /** @returns {{engine: string, packFormat: number, sessionFormat: number}} */
  version() {
    return this.#call('version');
  }

  /** @param {string} text @returns {number} the pack's handle */
  loadPack(text) {
    return this.#call('loadPack', text).pack;
  }

  /** @param {number} pack @returns {PackAbout} */
  describe(pack) {
    return this.#call('describe', pack);
  }

  /** @param {number} pack @param {StartOptions} options @returns {Moment & {session: number}} */
  start(pack, options) {
    return this.#call('start', pack, JSON.stringify(options));
  }

  /** @param {number} session @param {string} text @returns {Moment} */
  reply(session, text) {
    return this.#call('reply', session, text);
  }

  /** @param {number} session @param {string} card */
  openCard(session, card) {
    this.#call('openCard', session, card);
  }

  /** @param {number} session @returns {Moment} */
  finish(session) {
    return this.#call('finish', session);
  }

  /** @param {number} session @returns {Debrief} */
  debrief(session) {
    return this.#call('debrief', session);
  }

  /** @param {number} session @returns {object} the session file */
  save(session) {
    return this.#call('save', session).file;
  }

  /**
   * @param {number} pack
   * @param {string} text  a session file
   * @returns {Moment & {session: number, verified: boolean, differences: string[], turns: Turn[]}}
   */
  restore(pack, text) {
    return this.#call('restore', pack, text);
  }

  /** @param {string} text  a session file @returns {SessionPack} */
  sessionPack(text) {
    return this.#call('sessionPack', text);
  }

  /** @param {'pack'|'session'} kind @param {number} handle */
  release(kind, handle) {
    this.#call('release', kind, handle);
  }
}
