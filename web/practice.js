/**
 * What the page can do: holds the state, talks to the core, keeps what must survive. No DOM here;
 * the elements show `state` and call these methods.
 *
 * @import {Core} from './core/core.js'
 * @import {Debrief, Diagnostic} from './core/types.js'
 * @import {Storage} from './platform/storage.js'
 * @import {Call, Scene} from './state/call.js'
 * @import {Route} from './state/route.js'
 * @import {ShelfPack} from './state/shelf.js'
 * @import {Finished} from './state/history.js'
 *
 * @typedef {object} Review
 * @property {Scene} scene
 * @property {Debrief} debrief
 * @property {object} file        the session file
 * @property {boolean} ended
 * @property {boolean} verified
 * @property {string|null} at     when it was finished here; null for an opened file
 *
 * @typedef {{id: string, title: string, version: string, file: string, bytes: number}} IndexEntry
 * @typedef {{theme: 'auto'|'light'|'dark', pause: boolean}} Settings
 * @typedef {{text: string, kind: 'note'|'problem'}} Note
 *
 * @typedef {object} State
 * @property {ShelfPack[]} packs
 * @property {Call|null} call
 * @property {Review|null} review
 * @property {{scene: Scene, line: string}|null} preview  the line that waits on the first page
 * @property {Finished[]} history
 * @property {Settings} settings
 * @property {Note|null} note
 * @property {boolean} kept      false: nothing survives closing the page
 * @property {boolean} told      and the rep has read so
 */
import { CoreError } from './core/core.js';
import { answered, begin, pauseFor, resume, sent } from './state/call.js';
import { finishedCall, readHistory, withCall } from './state/history.js';
import { seedOf, sessionFileName, sortFile } from './state/intake.js';
import { findScene, firstScene } from './state/shelf.js';
import { t } from './text/en.js';

const RUNNING = 'call';
const DRAFT = 'draft';
const REVIEWED = 'review';
const HISTORY = 'history';
const SETTINGS = 'settings';

/** @type {Settings} */
const DEFAULTS = { theme: 'auto', pause: true };

export class Practice extends EventTarget {
  /** @type {Core} */
  #core;
  #storage;
  #services;

  /**
   * @param {Core} core
   * @param {Storage} storage
   * @param {{
   *   navigate: (route: Route) => void,
   *   now: () => string,
   *   seed: () => number,
   *   wait: (ms: number) => Promise<void>,
   *   still: () => boolean,
   *   download: (name: string, text: string) => void,
   * }} services
   */
  constructor(core, storage, services) {
    super();
    this.#core = core;
    this.#storage = storage;
    this.#services = services;
    /** @type {State} */
    this.state = {
      packs: [],
      call: null,
      review: null,
      preview: null,
      history: readHistory(storage.read(HISTORY)),
      settings: { ...DEFAULTS, ...storage.read(SETTINGS) },
      note: null,
      kept: storage.kept,
      told: false,
    };
    storage.whenLost(() => this.#set({ kept: false }));
  }

  /** @param {Partial<State>} patch */
  #set(patch) {
    this.state = { ...this.state, ...patch };
    this.dispatchEvent(new Event('change'));
  }

  /** Puts a note on the page. @param {string} text @param {Note['kind']} kind */
  say(text, kind = 'problem') {
    this.#set({ note: { text, kind } });
  }

  dismissNote() {
    this.#set({ note: null });
  }

  dismissStorageNote() {
    this.#set({ told: true });
  }

  // --- Practice sets ---------------------------------------------------------------------------

  /**
   * Puts a practice set on the shelf, or the list of what is wrong with it.
   * @param {{id: string, title: string, version: string}} entry @param {string} text
   */
  addPack(entry, text) {
    /** @type {ShelfPack} */
    let pack = { ...entry, handle: null, about: null, problem: null };
    try {
      const handle = this.#core.loadPack(text);
      const about = this.#core.describe(handle);
      pack = { ...pack, id: about.meta.id, title: about.meta.title, version: about.meta.version, handle, about };
    } catch (error) {
      pack.problem = problemOf(error);
    }
    const others = this.state.packs.filter(({ id }) => id !== pack.id);
    this.#set({ packs: [...others, pack] });
    return pack;
  }

  /** A practice set that could not be fetched. @param {{id: string, title: string, version: string}} entry */
  addMissingPack(entry) {
    const problem = { message: t.home.missingSet(entry.title), diagnostics: [] };
    const pack = { ...entry, handle: null, about: null, problem };
    this.#set({ packs: [...this.state.packs, pack] });
  }

  /** Takes up what an earlier visit left, and readies the line on the first page. */
  takeUp() {
    this.#restoreRunning();
    this.#restoreReview();
    this.#showPreview(firstScene(this.state.packs));
  }

  /** @param {Omit<Scene, 'seed'>|null} scene */
  #showPreview(scene) {
    if (!scene) return;
    const seeded = { ...scene, seed: this.#services.seed() };
    const started = this.#start(seeded);
    if (!started) return;
    this.#core.release('session', started.session);
    this.#set({ preview: { scene: seeded, line: started.line.text } });
  }

  /** The first page's scene with the next customer in line. */
  anotherPreview() {
    const { preview, packs } = this.state;
    const scenes = packs.flatMap(({ id, about }) => (about?.insights ?? []).flatMap((insight) =>
      insight.personas.map((persona) => ({ pack: id, insight: insight.id, persona }))));
    const at = scenes.findIndex((scene) => preview && scene.pack === preview.scene.pack
      && scene.insight === preview.scene.insight && scene.persona === preview.scene.persona);
    this.#showPreview(scenes[(at + 1) % scenes.length] ?? null);
  }

  /** @param {string} id */
  #pack(id) {
    return this.state.packs.find((pack) => pack.id === id && pack.handle !== null) ?? null;
  }

  // --- The call --------------------------------------------------------------------------------

  /** @param {Scene} scene */
  #start(scene) {
    const pack = this.#pack(scene.pack);
    if (!pack?.handle) return null;
    const { insight, persona, seed } = scene;
    return this.#try(() => this.#core.start(Number(pack.handle), { insight, persona, seed, mode: 'practise' }));
  }

  /**
   * Starts a call. Without a seed, a fresh one.
   * @param {Omit<Scene, 'seed'> & {seed?: number}} wanted
   */
  beginCall(wanted) {
    const scene = { ...wanted, seed: wanted.seed ?? this.#services.seed() };
    const started = this.#start(scene);
    if (!started) return;
    this.#endRunning();
    this.#set({ call: begin(scene, started.session, started), note: null });
    this.#keepCall();
    this.#services.navigate({ view: 'call' });
  }

  /** @param {string} text */
  async reply(text) {
    const { call } = this.state;
    if (!call || call.thinking !== null || call.moment.ended) return;
    const moment = this.#try(() => this.#core.reply(call.session, text));
    if (!moment) return;
    const said = sent(call, text);
    const pause = pauseFor(text, this.state.settings.pause && !this.#services.still());
    if (pause > 0) {
      this.#set({ call: said });
      this.#keepCall();
      await this.#services.wait(pause);
    }
    const now = pause > 0 ? this.state.call : said;
    if (now?.session !== call.session || now.thinking === null) return; // left or started again meanwhile
    this.#set({ call: answered(now, text, moment) });
    this.#keepCall();
    if (moment.ended) this.#closeCall();
  }

  /** @param {string} draft */
  keepDraft(draft) {
    const { call } = this.state;
    if (!call) return;
    this.#set({ call: { ...call, draft } });
    this.#storage.write(DRAFT, draft);
  }

  /** @param {string|null} card */
  openCard(card) {
    const { call } = this.state;
    if (!call) return;
    if (card !== null && !call.moment.ended) this.#try(() => this.#core.openCard(call.session, card));
    this.#set({ call: { ...call, card } });
    this.#keepCall();
  }

  /** The rep ends the call. */
  leaveCall() {
    const { call } = this.state;
    if (!call) return;
    if (call.moment.ended) {
      this.showReview();
      return;
    }
    const moment = this.#try(() => this.#core.finish(call.session));
    if (!moment) return;
    this.#set({ call: { ...call, moment, thinking: null } });
    this.#closeCall();
    this.showReview();
  }

  /** The same call from the first line, as a fresh one. */
  restartCall() {
    const { call } = this.state;
    if (!call) return;
    const { pack, insight, persona } = call.scene;
    this.dropCall();
    this.beginCall({ pack, insight, persona });
  }

  /** Throws the running call away. */
  dropCall() {
    this.#dropSession();
    this.#forgetRunning();
    this.#set({ call: null });
  }

  #dropSession() {
    const { call } = this.state;
    if (call) this.#try(() => this.#core.release('session', call.session));
  }

  #keepCall() {
    const { call } = this.state;
    if (!call) return;
    const file = this.#try(() => this.#core.save(call.session));
    if (!file) return;
    this.#storage.write(RUNNING, { file });
    this.#storage.write(DRAFT, call.draft);
  }

  /** The call has ended: what is to be kept of it. */
  #closeCall() {
    const { call } = this.state;
    if (!call) return;
    const debrief = this.#try(() => this.#core.debrief(call.session));
    const file = this.#try(() => this.#core.save(call.session));
    if (!debrief || !file) return;
    const at = this.#services.now();
    this.#setReview({ scene: call.scene, debrief, file, ended: true, verified: true, at });
    if (call.spoken.length > 0) {
      const history = withCall(this.state.history, finishedCall(call.scene, debrief, at));
      this.#storage.write(HISTORY, history);
      this.#set({ history });
    }
    this.#forgetRunning();
  }

  #forgetRunning() {
    this.#storage.remove(RUNNING);
    this.#storage.remove(DRAFT);
  }

  /** Makes room for another call: the one that waits is ended, so that it can be looked back on. */
  #endRunning() {
    const { call } = this.state;
    if (!call) return;
    if (call.spoken.length > 0 && !call.moment.ended && this.#try(() => this.#core.finish(call.session))) {
      this.#closeCall();
    }
    this.#dropSession();
    this.#set({ call: null });
  }

  #restoreRunning() {
    const kept = this.#storage.read(RUNNING);
    if (!kept?.file) return;
    const restored = this.#restore(kept.file, (why) => t.files.lostRunning(why));
    if (!restored) return;
    const { answer, scene } = restored;
    const changes = answer.verified ? [] : answer.differences;
    const typed = this.#storage.read(DRAFT);
    const draft = typeof typed === 'string' ? typed : '';
    this.#set({ call: resume(scene, answer.session, answer, answer.turns, { draft, changes }) });
    if (answer.ended) this.#closeCall();
  }

  // --- Looking back ----------------------------------------------------------------------------

  showReview() {
    this.#dropSession();
    this.#set({ call: null });
    this.#services.navigate({ view: 'debrief' });
  }

  /** @param {Review} review */
  #setReview(review) {
    this.#storage.write(REVIEWED, { file: review.file, at: review.at });
    this.#set({ review });
  }

  #restoreReview() {
    if (this.state.review) return;
    const kept = this.#storage.read(REVIEWED);
    if (!kept?.file) return;
    const review = this.#review(kept.file, typeof kept.at === 'string' ? kept.at : null, (why) => why);
    if (review) this.#set({ review });
  }

  /**
   * @param {object} file @param {(why: string) => string} words
   * @returns {{answer: ReturnType<Core['restore']>, scene: Scene}|null}
   */
  #restore(file, words) {
    const text = JSON.stringify(file);
    try {
      const whose = this.#core.sessionPack(text);
      const pack = this.#pack(whose.id);
      if (!pack?.handle) throw new CoreError({ message: t.files.otherSet(whose.id) });
      const scene = { pack: whose.id, insight: whose.insight, persona: whose.persona, seed: seedOf(file) ?? 0 };
      if (!findScene(this.state.packs, scene)) throw new CoreError({ message: t.files.otherScene });
      return { answer: this.#core.restore(pack.handle, text), scene };
    } catch (error) {
      this.say(words(wordsOf(error)));
      return null;
    }
  }

  /** @param {object} file @param {string|null} at @param {(why: string) => string} words @returns {Review|null} */
  #review(file, at, words) {
    const restored = this.#restore(file, words);
    if (!restored) return null;
    const { answer, scene } = restored;
    const debrief = this.#try(() => this.#core.debrief(answer.session));
    this.#core.release('session', answer.session);
    if (!debrief) return null;
    return { scene, debrief, file, ended: answer.ended, verified: answer.verified, at };
  }

  /** The same call up to a turn, which is then open again. @param {number} turn */
  backToTurn(turn) {
    const { review } = this.state;
    if (!review) return;
    const replies = review.debrief.turns.slice(0, turn - 1).map(({ reply }) => reply);
    const started = this.#start(review.scene);
    if (!started) return;
    let call = begin(review.scene, started.session, started);
    for (const reply of replies) {
      const moment = this.#try(() => this.#core.reply(call.session, reply));
      if (!moment) return;
      call = answered(call, reply, moment);
    }
    this.#endRunning();
    this.#set({ call });
    this.#keepCall();
    this.#services.navigate({ view: 'call' });
  }

  /** Goes on with a call that was saved before its end. */
  continueReview() {
    const { review } = this.state;
    const restored = review && this.#restore(review.file, (why) => why);
    if (!restored) return;
    this.#endRunning();
    const { answer, scene } = restored;
    const changes = answer.verified ? [] : answer.differences;
    this.#set({ call: resume(scene, answer.session, answer, answer.turns, { changes }) });
    this.#keepCall();
    this.#services.navigate({ view: 'call' });
  }

  playAgain() {
    const { review } = this.state;
    if (!review) return;
    const { pack, insight, persona } = review.scene;
    this.beginCall({ pack, insight, persona });
  }

  saveReview() {
    const { review } = this.state;
    if (!review) return;
    const name = sessionFileName(review.scene, review.at ?? this.#services.now());
    this.#services.download(name, `${JSON.stringify(review.file, null, 1)}\n`);
  }

  /**
   * A file that somebody handed in: a saved call, or a practice set.
   * @param {string} name @param {string} text
   */
  openFile(name, text) {
    const intake = sortFile(text);
    if (intake.kind === 'refused') {
      this.say(t.files[intake.why](name));
      return;
    }
    if (intake.kind === 'pack') {
      this.#openPackFile(name, text);
      return;
    }
    const review = this.#review(JSON.parse(text), null, (why) => t.files.session(name, why));
    if (!review) return;
    this.#setReview(review);
    this.#set({ note: null });
    this.#services.navigate({ view: 'debrief' });
  }

  /** @param {string} name @param {string} text */
  #openPackFile(name, text) {
    const pack = this.addPack({ id: name, title: name, version: '' }, text);
    if (pack.about) this.say(t.files.setOpened(pack.title), 'note');
    this.#services.navigate({ view: 'home' });
  }

  /** A file that could not even be read. @param {string} name @param {'tooBig'|'notText'} why */
  refuseFile(name, why) {
    this.say(t.files[why](name));
  }

  // --- Settings --------------------------------------------------------------------------------

  /** @param {Partial<Settings>} patch */
  changeSettings(patch) {
    const settings = { ...this.state.settings, ...patch };
    this.#storage.write(SETTINGS, settings);
    this.#set({ settings });
  }

  /**
   * Runs a call into the core; a refusal becomes a note on the page.
   * @template T @param {() => T} work @returns {T|null}
   */
  #try(work) {
    try {
      return work();
    } catch (error) {
      this.say(error instanceof CoreError && error.code !== 'core-stopped' ? wordsOf(error) : t.stopped);
      return null;
    }
  }
}

/** @param {unknown} error @returns {{message: string, diagnostics: Diagnostic[]}} */
function problemOf(error) {
  const diagnostics = error instanceof CoreError ? error.diagnostics : [];
  return { message: wordsOf(error), diagnostics };
}

/** @param {unknown} error */
function wordsOf(error) {
  if (!(error instanceof CoreError)) return String(error);
  return [error.message, error.hint].filter(Boolean).join(' ');
}
