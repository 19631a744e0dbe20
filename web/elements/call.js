/** On the call: one customer, one line at a time, and the field for the answer. */
import { LitElement, css, html, nothing } from 'lit';
import { icon } from '../art/icons.js';
import { lineSize, measure, splitLine } from '../state/call.js';
import { findScene, firstName } from '../state/shelf.js';
import { t } from '../text/en.js';
import './cards.js';
import './figure.js';
import './mood.js';
import './thread.js';
import { base } from './shared.js';

/**
 * @import {Practice} from '../practice.js'
 * @import {Call} from '../state/call.js'
 * @import {PackAbout, Persona} from '../core/types.js'
 */

export class CallElement extends LitElement {
  static properties = {
    practice: { attribute: false },
    state: { attribute: false },
    confirm: { state: true },
  };

  static styles = [base, css`
    .call {
      display: grid; gap: 16px 40px; align-items: start;
      grid-template: 'bar bar bar bar' auto 'thread who talk cards' auto / 32px 216px minmax(0, 1fr) 264px;
    }
    .bar { grid-area: bar; display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px 24px; min-height: 44px; padding-bottom: 8px; border-bottom: 1px solid var(--line); }
    .bar .topic { color: var(--ink-2); font-size: var(--t-s); }
    .bar .topic span::before { content: '·'; margin: 0 8px; }
    .acts { display: flex; flex-wrap: wrap; align-items: center; gap: 4px; margin-inline-end: -12px; }
    .acts .button { padding: 8px 12px; }
    .acts p { font-size: var(--t-s); font-weight: 550; margin-inline-end: 8px; }

    lm-thread { grid-area: thread; position: sticky; top: 16px; height: min(56vh, 480px); margin-top: 16px; }
    .who { grid-area: who; position: sticky; top: 16px; margin-top: 16px; }
    .who lm-figure { width: 216px; }
    .person { margin-top: 12px; }
    .person strong { display: block; font-size: var(--t-l); font-weight: 650; line-height: 1.25; }
    .person span { display: block; color: var(--ink-2); font-size: var(--t-s); line-height: 1.35; }
    .bearing { margin: 8px 0 16px; font-size: var(--t-m); font-weight: 600; }

    .talk { grid-area: talk; max-width: 720px; padding-top: 16px; }
    .earlier { margin-bottom: 16px; }
    .earlier summary { display: inline-flex; align-items: center; gap: 8px; min-height: 44px; color: var(--ink-2); font-size: var(--t-s); list-style: none; text-decoration: underline; text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
    .earlier summary::-webkit-details-marker { display: none; }
    .earlier summary:hover { color: var(--ink); }
    .earlier .icon { transform: rotate(180deg); transition: transform var(--quick); width: 16px; height: 16px; }
    .earlier:not([open]) .icon { transform: rotate(0); }
    .earlier ol { display: grid; gap: 16px; margin: 8px 0 24px; padding-bottom: 24px; border-bottom: 1px solid var(--line); font-size: var(--t-s); }
    .earlier li p + p { margin-top: 4px; padding-inline-start: 12px; border-inline-start: 2px solid var(--line); color: var(--ink-2); white-space: pre-line; overflow-wrap: anywhere; }
    .mine { margin-bottom: 24px; padding-inline-start: 16px; border-inline-start: 2px solid var(--line); }
    .mine p:last-child { max-width: 64ch; max-height: 6.2em; overflow: auto; color: var(--ink-2); font-size: var(--t-s); white-space: pre-line; overflow-wrap: anywhere; }

    .hers { min-height: 128px; }
    .line { margin-top: 4px; max-width: 34ch; font-size: var(--t-2xl); line-height: 1.22; letter-spacing: -0.02em; text-wrap: pretty; }
    .line.m { max-width: 42ch; font-size: var(--t-xl); line-height: 1.34; letter-spacing: -0.014em; }
    .line.s { max-width: 54ch; font-size: var(--t-l); line-height: 1.42; letter-spacing: -0.008em; }
    .line .lead { color: var(--ink-2); font-weight: 400; }
    .line .point { font-weight: 560; }
    .waiting { margin-top: 16px; color: var(--ink-2); font-size: var(--t-s); }
    .thinking { margin-top: 8px; color: var(--ink-2); font-size: var(--t-l); }
    .thinking i { display: inline-block; width: 6px; height: 6px; margin-inline-end: 6px; border-radius: 50%; background: var(--ink-2); vertical-align: middle; }

    form { margin-top: 24px; }
    label { display: block; margin-bottom: 8px; }
    .field { border: 2px solid var(--accent); border-radius: 14px; background: var(--sheet); box-shadow: var(--shade); }
    .field:focus-within { outline: 4px solid var(--accent-soft); }
    textarea { display: block; width: 100%; min-height: 104px; max-height: 40vh; padding: 16px; border: 0; border-radius: 14px 14px 0 0; background: transparent; font-size: var(--t-m); line-height: 1.5; resize: none; field-sizing: content; }
    textarea:focus { outline: none; }
    textarea::placeholder { color: var(--ink-2); opacity: 1; }
    .under { display: flex; align-items: center; justify-content: space-between; gap: 8px 16px; padding: 0 8px 8px 16px; }
        .keys { flex: 1; min-width: 0; }
    .keys, .left { color: var(--ink-2); font-size: var(--t-xs); }
    .left.over { color: var(--bad); font-weight: 600; }
    .under .button { min-width: 112px; margin-inline-start: auto; }

    .over-panel { margin-top: 32px; padding-top: 24px; border-top: 1px solid var(--line); }
    .over-panel p { font-size: var(--t-m); font-weight: 600; margin-bottom: 16px; }
    .changed { margin-bottom: 16px; padding: 12px 16px; border: 1px solid var(--line); border-radius: 10px; background: var(--sheet); font-size: var(--t-s); }
    .changed ul { color: var(--ink-2); }
    lm-cards { grid-area: cards; position: sticky; top: 16px; padding-top: 16px; }

    @media (min-width: 1600px) {
      .call { grid-template-columns: 32px 280px minmax(0, 1fr) 280px; column-gap: 48px; }
      .who lm-figure { width: 280px; }
    }
    @media (max-width: 1199px) {
      .call { grid-template: 'bar bar bar' auto 'thread who talk' auto '. . cards' auto / 32px 176px minmax(0, 1fr); gap: 16px 32px; }
      .who lm-figure { width: 176px; }
      lm-cards { position: static; }
    }
    @media (max-width: 767px) {
      .call { grid-template: 'bar bar' auto 'thread who' auto 'thread talk' auto 'thread cards' auto / 24px minmax(0, 1fr); gap: 8px 16px; }
      .bar .topic { display: none; }
      .bar { padding-bottom: 4px; }
      .acts { flex: 1; justify-content: space-between; margin-inline: -8px; }
      .acts .button { padding: 8px; font-size: var(--t-xs); }
      .acts .icon { display: none; }
      .who { position: static; display: grid; grid-template-columns: 104px minmax(0, 1fr); gap: 4px 16px; align-items: center; margin-top: 8px; }
      .who lm-figure { width: 104px; }
      .person { margin-top: 0; }
      .person strong { font-size: var(--t-m); }
      .person span { font-size: var(--t-xs); }
      .bearing { margin: 4px 0 0; font-size: var(--t-s); }
      lm-mood { display: none; }
      lm-thread { top: 12px; height: min(64vh, 420px); margin-top: 12px; }
      .talk { padding-top: 8px; }
      .earlier { margin: 0; }
      .mine { display: flex; gap: 8px; align-items: baseline; margin-bottom: 16px; padding-inline-start: 12px; }
      .mine .label { flex: none; }
      .mine p:last-child { max-height: 1.5em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: var(--t-xs); }
      .hers { min-height: 88px; }
      .line { font-size: var(--t-xl); }
      .line.m { font-size: var(--t-l); }
      .line.s { font-size: var(--t-m); }
      .waiting { margin-top: 8px; font-size: var(--t-xs); }
      .keys { display: none; }
      .under { padding-inline-start: 8px; }
      .under .button { flex: 1; }
      textarea { min-height: 88px; padding: 12px; }
      form { margin-top: 16px; }
    }
  `];

  constructor() {
    super();
    /** @type {Practice} */
    this.practice;
    /** @type {Practice['state']} */
    this.state;
    /** @type {null|'restart'|'leave'} */
    this.confirm = null;
  }

  firstUpdated() {
    this.#focusField();
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    const before = /** @type {Practice['state']|undefined} */ (changed.get('state'))?.call;
    const { call } = this.state;
    if (!call || !before || before.session === call.session && before.moment === call.moment) return;
    if (before.session !== call.session) this.confirm = null;
    if (call.moment.ended) /** @type {HTMLElement|null} */ (this.renderRoot.querySelector('.over-panel .button'))?.focus();
    else this.#focusField();
  }

  #focusField() {
    this.renderRoot.querySelector('textarea')?.focus({ preventScroll: true });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#send();
  }

  /** @param {Event} [event] */
  #send(event) {
    event?.preventDefault();
    const { call } = this.state;
    if (!call || call.thinking !== null || !measure(call.draft).sendable) return;
    this.practice.reply(call.draft.trim());
  }

  /** @param {'restart'|'leave'} what */
  async #ask(what) {
    this.confirm = what;
    await this.updateComplete;
    /** @type {HTMLElement|null} */ (this.renderRoot.querySelector('.acts .first'))?.focus();
  }

  #stay() {
    this.confirm = null;
    this.#focusField();
  }

  /** @param {string} name */
  #acts(name) {
    if (this.confirm) {
      const restart = this.confirm === 'restart';
      return html`<div class="acts" role="group" @keydown=${(/** @type {KeyboardEvent} */ event) => { if (event.key === 'Escape') this.#stay(); }}>
        <p>${restart ? t.call.restartSure : t.call.leaveSure(name)}</p>
        <button class="button first" @click=${() => (restart ? this.practice.restartCall() : this.practice.leaveCall())}>${restart ? t.call.restartYes : t.call.leaveYes}</button>
        <button class="button quiet" @click=${this.#stay}>${t.call.no}</button>
      </div>`;
    }
    const begun = (this.state.call?.spoken.length ?? 0) > 0;
    return html`<div class="acts">
      <a class="button quiet" href="#/">${icon('pause')}${t.call.pause}</a>
      <button class="button quiet" @click=${() => (begun ? this.#ask('restart') : this.practice.restartCall())}>${icon('again')}${t.call.restart}</button>
      <button class="button quiet" @click=${() => this.#ask('leave')}>${icon('end')}${t.call.leave}</button>
    </div>`;
  }

  /** @param {Call} call @param {string} name @param {string} claim */
  #talk(call, name, claim) {
    const { spoken, moment, thinking } = call;
    const folded = thinking === null ? spoken.slice(0, -1) : spoken;
    const mine = thinking ?? spoken.at(-1)?.reply ?? claim;
    const { lead, point } = splitLine(moment.line);
    return html`
      ${folded.length ? html`<details class="earlier">
        <summary>${icon('up')}${t.call.earlier(folded.length)}</summary>
        <ol>${folded.map((turn) => html`<li><p>${turn.customer}</p><p>${turn.reply}</p></li>`)}</ol>
      </details>` : nothing}
      <div class="mine"><p class="label">${t.call.youSaid}</p><p tabindex="0">${mine}</p></div>
      <div class="hers" id="line">
        <p class="label">${t.call.says(name)}</p>
        ${thinking === null
          ? html`<p class="line ${lineSize(moment.line.text)}">${lead ? html`<span class="lead">${lead}</span> ` : nothing}<span class="point">${point}</span></p>`
          : html`<p class="thinking"><i></i><i></i><i></i>${t.call.thinking(name)}</p>`}
        ${moment.line.asks && !moment.ended && thinking === null ? html`<p class="waiting">${t.call.waiting(name, moment.line.asks)}</p>` : nothing}
      </div>`;
  }

  /** @param {Call} call */
  #field(call) {
    const { sendable, left } = measure(call.draft);
    return html`<form @submit=${this.#send}>
      <label class="label" for="reply">${t.call.reply}</label>
      <div class="field">
        <textarea id="reply" rows="3" aria-describedby="line" placeholder=${t.call.placeholder} .value=${call.draft}
          @input=${(/** @type {InputEvent} */ event) => this.practice.keepDraft(/** @type {HTMLTextAreaElement} */ (event.target).value)}
          @keydown=${this.#key}></textarea>
        <div class="under">
          ${left === null ? html`<span class="keys">${t.call.keys}</span>`
            : html`<span class="left ${left < 0 ? 'over' : ''}" role="status">${t.call.left(left)}</span>`}
          <button class="button first" ?disabled=${!sendable || call.thinking !== null}>${t.call.send}</button>
        </div>
      </div>
    </form>`;
  }

  /** @param {Call} call */
  #over(call) {
    return html`<div class="over-panel">
      <p>${t.call.ended}: ${t.outcome(call.moment.outcome)}</p>
      <button class="button first big" @click=${() => this.practice.showReview()}>${t.call.toDebrief}</button>
    </div>`;
  }

  /** @param {Call} call @param {Persona} persona */
  #who(call, persona) {
    const { moment, before } = call;
    return html`<aside class="who" aria-label=${persona.name}>
      <lm-figure .persona=${persona.id} .bearing=${moment.bearing} .thinking=${call.thinking !== null}></lm-figure>
      <div class="person">
        <strong>${persona.name}</strong><span>${persona.role}, ${persona.industry}</span>
        <p class="bearing">${t.bearing(moment.bearing)}</p>
      </div>
      <lm-mood .mood=${moment.mood} .earlier=${before}></lm-mood>
    </aside>`;
  }

  /** @param {PackAbout} about @param {Call} call */
  #cards(about, call) {
    if (call.moment.ended) return nothing;
    const cards = call.moment.cards.flatMap((id) => about.cards.find((card) => card.id === id) ?? []);
    return html`<lm-cards .cards=${cards} .open=${call.card} @card=${(/** @type {CustomEvent<string|null>} */ event) => this.practice.openCard(event.detail)}></lm-cards>`;
  }

  render() {
    const call = this.state?.call;
    const scene = call && findScene(this.state.packs, call.scene);
    if (!call || !scene) {
      return html`<h1 tabindex="-1">${t.call.none}</h1><p>${t.call.noneBody}</p><a class="text-link" href="#/">${t.app.toStart}</a>`;
    }
    const { persona, insight, about } = scene;
    const name = firstName(persona.name);
    const { moment, thinking } = call;
    return html`<div class="call">
      <h1 class="unseen" tabindex="-1">${t.call.heading(persona.name)}</h1>
      <div class="bar"><p class="topic">${insight.title}<span aria-hidden="true">${t.call.depth(moment.level, moment.levels)}</span></p>${this.#acts(name)}</div>
      <lm-thread .level=${moment.level} .levels=${moment.levels}></lm-thread>
      ${this.#who(call, persona)}
      <section class="talk" aria-label=${t.call.heading(persona.name)}>
        ${call.changes.length ? html`<div class="changed" role="status">${t.call.changed}<ul>${call.changes.map((text) => html`<li>${text}</li>`)}</ul></div>` : nothing}
        ${this.#talk(call, name, insight.claim)}
        ${moment.ended && thinking === null ? this.#over(call) : this.#field(call)}
      </section>
      ${this.#cards(about, call)}
      <p class="unseen" aria-live="polite">${thinking === null ? t.call.announce(name, t.bearing(moment.bearing), moment.line.text) : t.call.thinking(name)}</p>
    </div>`;
  }
}

customElements.define('lm-call', CallElement);
