/** The frame of the page: header, the view that the address names, notes, and files dropped in. */
import { LitElement, css, html, nothing } from 'lit';
import { icon, wordmark } from '../art/icons.js';
import { MAX_FILE_BYTES, readText } from '../platform/files.js';
import { parseRoute } from '../state/route.js';
import { findScene, firstName } from '../state/shelf.js';
import { t } from '../text/en.js';
import './brief.js';
import './call.js';
import './home.js';
import './settings.js';
import './trouble.js';
import { base } from './shared.js';

/**
 * @import {Practice} from '../practice.js'
 * @import {StartError} from '../core/load.js'
 */

export class AppElement extends LitElement {
  /** @type {Promise<unknown>|null} */
  #debrief = null;

  static properties = {
    practice: { attribute: false },
    trouble: { attribute: false },
    route: { state: true },
    dropping: { state: true },
  };

  static styles = [base, css`
    :host { display: flex; flex-direction: column; min-height: 100vh; min-height: 100dvh; }
    .skip:not(:focus) { position: absolute; width: 1px; height: 1px; min-height: 0; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    header, main, footer, .notes { width: 100%; max-width: 1264px; margin: 0 auto; padding-inline: 32px; }
    header { display: flex; align-items: center; justify-content: space-between; gap: 16px; padding-block: 12px; }
    .brand { display: inline-flex; align-items: center; gap: 8px; min-height: 44px; padding-inline-end: 8px; font-size: var(--t-m); font-weight: 680; letter-spacing: -0.02em; text-decoration: none; }
    .tagline { flex: 1; color: var(--ink-2); font-size: var(--t-s); }
    .mark { width: 26px; height: 26px; fill: var(--ink); stroke: var(--ink); stroke-width: 1.5; }
    .mark .goal { fill: none; stroke: var(--accent); stroke-width: 2.5; }
    main { flex: 1; padding-block: 8px 32px; }
    footer { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; padding-block: 16px 24px; color: var(--ink-2); font-size: var(--t-xs); }
    footer label { cursor: pointer; }
    footer input { position: absolute; width: 1px; height: 1px; opacity: 0; }
    footer input:focus-visible + .button { outline: 3px solid var(--accent); outline-offset: 2px; }
    :host([view='call']) footer { display: none; }
    .notes:empty { display: none; }
    .note { display: flex; align-items: start; justify-content: space-between; gap: 16px; margin-bottom: 12px; padding: 12px 8px 12px 16px; border: 1px solid var(--line); border-inline-start: 4px solid var(--steer); border-radius: 4px 10px 10px 4px; background: var(--sheet); font-size: var(--t-s); }
    .note.problem { border-inline-start-color: var(--bad); }
    .note p { max-width: 90ch; padding-block: 4px; overflow-wrap: anywhere; }
    .note .button { min-width: 44px; margin-block: -6px; padding: 8px; }
    .drop { position: fixed; inset: 12px; z-index: 20; display: grid; place-items: center; border: 2px dashed var(--accent); border-radius: 16px; background: color-mix(in srgb, var(--paper) 88%, transparent); font-size: var(--t-xl); font-weight: 600; pointer-events: none; }
    @media (max-width: 767px) {
      header, main, footer, .notes { padding-inline: 20px; }
      header { padding-block: 4px; }
      .tagline { display: none; }
      :host([view='call']) header { display: none; }
      :host([view='call']) main { padding-block: 4px 24px; }
    }
    @media (min-width: 1600px) {
      header, main, footer, .notes { max-width: 1392px; }
    }
  `];

  constructor() {
    super();
    /** @type {Practice|null} */
    this.practice = null;
    /** @type {StartError|null} */
    this.trouble = null;
    this.route = parseRoute(location.hash);
    this.dropping = false;
    this.dark = matchMedia('(prefers-color-scheme: dark)');
  }

  connectedCallback() {
    super.connectedCallback();
    this.dark.addEventListener('change', this.#dress);
    addEventListener('hashchange', this.#moved);
    addEventListener('dragover', this.#over);
    addEventListener('dragleave', this.#out);
    addEventListener('drop', this.#dropped);
    this.#dress();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.dark.removeEventListener('change', this.#dress);
    removeEventListener('hashchange', this.#moved);
    removeEventListener('dragover', this.#over);
    removeEventListener('dragleave', this.#out);
    removeEventListener('drop', this.#dropped);
    this.practice?.removeEventListener('change', this.#changed);
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('practice')) this.practice?.addEventListener('change', this.#changed);
    this.setAttribute('view', this.route.view);
    this.#dress();
    document.title = this.#title();
  }

  #changed = () => this.requestUpdate();

  /** Light or dark, as chosen or as the device has it. */
  #dress = () => {
    const wanted = this.practice?.state.settings.theme ?? 'auto';
    document.documentElement.dataset.theme = wanted === 'auto' ? (this.dark.matches ? 'dark' : 'light') : wanted;
  };

  #moved = async () => {
    this.route = parseRoute(location.hash);
    await this.updateComplete;
    scrollTo(0, 0);
    const view = /** @type {LitElement|null} */ (this.renderRoot.querySelector('main > *'));
    await view?.updateComplete;
    if (view?.shadowRoot?.activeElement) return; // the view has its own idea of where to begin
    /** @type {HTMLElement|null|undefined} */ (view?.shadowRoot?.querySelector('h1'))?.focus({ preventScroll: true });
  };

  #over = (/** @type {DragEvent} */ event) => {
    if (!this.practice || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dropping = true;
  };

  #out = (/** @type {DragEvent} */ event) => {
    if (event.relatedTarget === null) this.dropping = false;
  };

  #dropped = (/** @type {DragEvent} */ event) => {
    this.dropping = false;
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    this.#open(file);
  };

  /** @param {Event} event */
  #picked(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const file = input.files?.[0];
    if (file) this.#open(file);
    input.value = '';
  }

  /** @param {File} file */
  async #open(file) {
    if (file.size > MAX_FILE_BYTES) {
      this.practice?.refuseFile(file.name, 'tooBig');
      return;
    }
    try {
      this.practice?.openFile(file.name, await readText(file));
    } catch {
      this.practice?.refuseFile(file.name, 'notText');
    }
  }

  /** @returns {string} */
  #title() {
    if (this.trouble) return t.titles.trouble;
    if (!this.practice) return t.product;
    const { packs, call, review } = this.practice.state;
    const { route } = this;
    const wanted = route.view === 'brief' ? route : route.view === 'call' ? call?.scene : route.view === 'debrief' ? review?.scene : null;
    const scene = wanted && findScene(packs, wanted);
    return scene && route.view !== 'home' ? t.titles[route.view](firstName(scene.persona.name)) : t.titles.home;
  }

  /** @param {'note'|'problem'} kind @param {string} text @param {() => void} close */
  #note(kind, text, close) {
    return html`<div class="note ${kind}" role=${kind === 'problem' ? 'alert' : 'status'}><p>${text}</p>
      <button class="button quiet" aria-label=${t.app.dismiss} title=${t.app.dismiss} @click=${close}>${icon('close')}</button></div>`;
  }

  /** @param {Practice} practice */
  #notes(practice) {
    const { note, kept, told } = practice.state;
    return html`<div class="notes">${kept || told ? nothing : this.#note('note', t.app.notKept, () => practice.dismissStorageNote())}${note ? this.#note(note.kind, note.text, () => practice.dismissNote()) : nothing}</div>`;
  }

  #loadDebrief() {
    this.#debrief ??= import('./debrief.js').catch(() => {
      this.#debrief = null;
      if (this.route.view === 'debrief') this.practice?.say(t.app.partMissing);
    });
  }

  /** @param {Practice} practice */
  #view(practice) {
    const { state } = practice;
    switch (this.route.view) {
      case 'brief': return html`<lm-brief .practice=${practice} .state=${state} .route=${this.route}></lm-brief>`;
      case 'call':
        this.#loadDebrief(); // so that it is there when the call ends, also without a network
        return html`<lm-call .practice=${practice} .state=${state}></lm-call>`;
      case 'debrief':
        this.#loadDebrief();
        return html`<lm-debrief .practice=${practice} .state=${state}></lm-debrief>`;
      default: return html`<lm-home .practice=${practice} .state=${state}></lm-home>`;
    }
  }

  #footer() {
    return html`<footer>
      <label><input type="file" accept=".json,application/json" @change=${this.#picked}><span class="button">${icon('open')}${t.app.open}</span></label>
      <span>${t.app.openHint}</span>
    </footer>`;
  }

  render() {
    const { practice, trouble } = this;
    return html`
      <header>
        <button class="button skip" @click=${this.#skip}>${t.app.skip}</button>
        <a class="brand" href="#/" aria-label=${t.app.homeLink}>${wordmark()}<span>${t.product}</span></a>
        ${this.route.view === 'home' ? html`<p class="tagline">${t.app.tagline}</p>` : nothing}
        ${practice ? html`<lm-settings .settings=${practice.state.settings} @settings=${(/** @type {CustomEvent} */ event) => practice.changeSettings(event.detail)}></lm-settings>` : nothing}
      </header>
      ${practice ? this.#notes(practice) : nothing}
      <main aria-busy=${!practice && !trouble}>
        ${trouble ? html`<lm-trouble .reason=${trouble.reason} .detail=${trouble.message}></lm-trouble>` : practice ? this.#view(practice) : html`<p class="unseen" role="status">${t.app.loading}</p>`}
      </main>
      ${practice ? this.#footer() : nothing}
      ${this.dropping ? html`<div class="drop">${t.app.dropHere}</div>` : nothing}`;
  }

  #skip() {
    const view = this.renderRoot.querySelector('main > *');
    /** @type {HTMLElement|null|undefined} */ (view?.shadowRoot?.querySelector('h1'))?.focus();
  }
}

customElements.define('lm-app', AppElement);
