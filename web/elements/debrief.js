/** After the call: what happened, one thing to do differently, and everything else on demand. */
import { LitElement, css, html, nothing } from 'lit';
import { icon } from '../art/icons.js';
import { usualSkills } from '../state/history.js';
import { findScene, firstName } from '../state/shelf.js';
import { t } from '../text/en.js';
import './discovery.js';
import './figure.js';
import './mood-picture.js';
import './skills.js';
import './turn.js';
import { base } from './shared.js';

/**
 * @import {Practice, Review} from '../practice.js'
 * @import {Bearing, Debrief, PackAbout} from '../core/types.js'
 */

/** How the customer is drawn at the end. @type {Record<string, Bearing>} */
const LAST_SEEN = { advanced: 'leaning-in', open: 'listening', stalled: 'arms-crossed', lost: 'gone' };

export class DebriefElement extends LitElement {
  static properties = { practice: { attribute: false }, state: { attribute: false } };

  static styles = [base, css`
    .top { display: grid; grid-template-columns: minmax(0, 1fr) 216px; gap: 24px 64px; align-items: start; padding: 16px 0 40px; }
    .scene { margin-bottom: 8px; color: var(--ink-2); font-size: var(--t-s); }
    h1 { max-width: 26ch; font-size: var(--t-2xl); letter-spacing: -0.022em; line-height: 1.18; }
    .outcome { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 16px; margin-top: 16px; font-size: var(--t-s); color: var(--ink-2); }
    .outcome strong { color: var(--ink); font-size: var(--t-m); font-weight: 650; }
    .why { display: grid; gap: 4px; margin-top: 8px; max-width: 62ch; color: var(--ink-2); font-size: var(--t-s); }
    .advice { margin-top: 32px; padding: 20px 24px; border: 1px solid var(--line); border-inline-start: 4px solid var(--accent); border-radius: 4px var(--radius) var(--radius) 4px; background: var(--sheet); box-shadow: var(--shade); }
    .advice p { max-width: 56ch; margin-top: 4px; font-size: var(--t-l); line-height: 1.4; }
    .advice .button { margin-top: 16px; }
    .acts { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 16px; }
    .note { margin-top: 16px; color: var(--ink-2); font-size: var(--t-s); max-width: 62ch; }
    .grid { display: grid; grid-template-columns: minmax(0, 1fr) 360px; gap: 40px 64px; align-items: start; padding: 40px 0 64px; border-top: 1px solid var(--line); }
    h2 { margin-bottom: 16px; font-size: var(--t-l); }
    .main, .side { display: grid; grid-template-columns: minmax(0, 1fr); gap: 56px; }
    lm-turn:last-child { border-bottom: 1px solid var(--line); }
    @media (max-width: 1023px) {
      .grid { grid-template-columns: minmax(0, 1fr); gap: 48px; }
      .side { grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr)); gap: 48px; }
    }
    @media (max-width: 767px) {
      .top { grid-template-columns: minmax(0, 1fr); gap: 16px; padding-top: 8px; }
      .top lm-figure { width: 88px; order: -1; }
      .advice { margin-top: 24px; padding: 16px; }
      .advice .button, .acts .button { width: 100%; }
      .acts .button.quiet { justify-content: flex-start; }
    }
  `];

  constructor() {
    super();
    /** @type {Practice} */
    this.practice;
    /** @type {Practice['state']} */
    this.state;
  }

  /** @param {Debrief} debrief */
  #outcome(debrief) {
    return html`<p class="outcome">
      <strong>${t.outcome(debrief.outcome)}</strong>
      <span>${t.debrief.reached(debrief.level, debrief.levels, debrief.points, debrief.of)}</span>
    </p>
    ${debrief.reasons.length ? html`<ul class="why" aria-label=${t.debrief.why}>${debrief.reasons.map((reason) => html`<li>${reason}</li>`)}</ul>` : nothing}`;
  }

  /** @param {Debrief} debrief */
  #advice(debrief) {
    const { advice } = debrief;
    return html`<section class="advice" aria-labelledby="advice">
      <h2 class="label" id="advice">${t.debrief.advice}</h2>
      <p>${advice ? advice.text : t.debrief.noAdvice}</p>
      ${advice ? html`<button class="button first" @click=${() => this.practice.backToTurn(advice.turn)}>${icon('again')}${t.debrief.backToTurn(advice.turn)}</button>` : nothing}
    </section>`;
  }

  /** @param {Review} review */
  #acts(review) {
    const running = this.state.call && findScene(this.state.packs, this.state.call.scene);
    const go = running ? t.debrief.continueInstead(firstName(running.persona.name)) : t.debrief.continue;
    return html`<div class="acts">
      ${review.ended ? nothing : html`<button class="button" @click=${() => this.practice.continueReview()}>${icon('steer')}${go}</button>`}
      <button class="button" @click=${() => this.practice.playAgain()}>${icon('again')}${t.debrief.playAgain}</button>
      <button class="button" @click=${() => this.practice.saveReview()}>${icon('save')}${t.debrief.save}</button>
      <a class="button quiet" href="#/">${t.debrief.another}</a>
    </div>`;
  }

  /** @param {Debrief} debrief @param {PackAbout} about @param {string} name */
  #turns(debrief, about, name) {
    return html`<section aria-labelledby="turns"><h2 id="turns">${t.debrief.turns}</h2>
      ${debrief.turns.length === 0 ? html`<p>${t.debrief.noTurns}</p>`
        : debrief.turns.map((turn) => html`<lm-turn .turn=${turn} .name=${name} .cards=${about.cards}></lm-turn>`)}
    </section>`;
  }

  render() {
    const review = this.state?.review;
    const scene = review && findScene(this.state.packs, review.scene);
    if (!review || !scene) {
      return html`<h1 tabindex="-1">${t.debrief.none}</h1><p>${t.debrief.noneBody}</p><a class="text-link" href="#/">${t.app.toStart}</a>`;
    }
    const { debrief } = review;
    const { persona, insight, about } = scene;
    return html`<div class="top">
        <div>
          <p class="scene">${t.debrief.with(persona.name, insight.title)}</p>
          <h1 tabindex="-1">${debrief.summary}</h1>
          ${this.#outcome(debrief)}
          ${review.verified ? nothing : html`<p class="note" role="status">${t.debrief.unverified}</p>`}
          ${this.#advice(debrief)}${this.#acts(review)}
        </div>
        <lm-figure .persona=${persona.id} .bearing=${LAST_SEEN[debrief.outcome ?? 'open'] ?? 'listening'}></lm-figure>
      </div>
      <div class="grid">
        <div class="main">
          ${this.#turns(debrief, about, firstName(persona.name))}
          ${debrief.discovery.length ? html`<section><h2>${t.debrief.discovery}</h2><lm-discovery .found=${debrief.discovery}></lm-discovery></section>` : nothing}
        </div>
        <div class="side">
          ${debrief.mood.length > 1 ? html`<section><h2>${t.debrief.mood}</h2><lm-mood-picture .moods=${debrief.mood}></lm-mood-picture></section>` : nothing}
          <section><h2>${t.debrief.skills}</h2><lm-skills .skills=${debrief.skills} .usual=${usualSkills(this.state.history, review.at)}></lm-skills></section>
        </div>
      </div>`;
  }
}

customElements.define('lm-debrief', DebriefElement);
