/** Before the call: what you say, to whom, and what it rests on. */
import { LitElement, css, html, nothing } from 'lit';
import { icon } from '../art/icons.js';
import { paragraphs } from '../state/prose.js';
import { findScene, firstName, personasOf } from '../state/shelf.js';
import { formatRoute } from '../state/route.js';
import { t } from '../text/en.js';
import './figure.js';
import { base } from './shared.js';

/**
 * @import {Practice} from '../practice.js'
 * @import {Basis, Insight, PackAbout, Persona} from '../core/types.js'
 * @import {Route} from '../state/route.js'
 */

export class BriefElement extends LitElement {
  static properties = { practice: { attribute: false }, state: { attribute: false }, route: { attribute: false } };

  static styles = [base, css`
    .grid { display: grid; grid-template-columns: minmax(0, 1fr) 320px; gap: 24px 64px; align-items: start; padding: 8px 0 64px; }
    h1 { grid-column: 1 / -1; margin-bottom: 8px; font-size: var(--t-2xl); letter-spacing: -0.02em; }
    .back { margin-inline-start: -8px; padding-inline-end: 8px; text-decoration: none; color: var(--ink-2); }
    .back:hover { color: var(--ink); text-decoration: underline; }
    section { margin-bottom: 40px; }
    h2 { margin-bottom: 12px; font-size: var(--t-m); }
    .claim blockquote { max-width: 46ch; font-size: var(--t-xl); font-weight: 550; line-height: 1.35; letter-spacing: -0.012em; text-wrap: pretty; }
    .claim blockquote.long { max-width: 56ch; font-size: var(--t-l); line-height: 1.45; }
    .claim { padding-inline-start: 20px; border-inline-start: 4px solid var(--ink); }
    .claim .label { margin-bottom: 8px; }
    .prepare { display: grid; gap: 12px; max-width: 64ch; }
    .basis li { display: grid; grid-template-columns: minmax(0, 1fr) 136px; gap: 4px 24px; padding: 12px 0; border-top: 1px solid var(--line); }
    .basis .finding { max-width: 60ch; }
    .basis .from { color: var(--ink-2); font-size: var(--t-xs); }
    .strength { justify-self: start; align-self: start; padding: 2px 10px; border: 1px solid var(--line-2); border-radius: 6px; font-size: var(--t-xs); font-weight: 600; line-height: 1.6; }
    .strength.illustration { border-style: dashed; color: var(--steer); border-color: var(--steer); }
    .caution { margin: -4px 0 12px; color: var(--steer); font-size: var(--t-s); }
    .follows { display: grid; gap: 12px; max-width: 62ch; }
    .follows li { display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: 12px; }
    .follows .icon { margin-top: 3px; color: var(--ink-2); }
    .person { padding: 24px; border: 1px solid var(--line); border-radius: var(--radius); background: var(--sheet); position: sticky; top: 16px; }
    .person lm-figure { width: 176px; margin: 0 auto 16px; }
    .person h2 { margin-bottom: 4px; font-size: var(--t-l); }
    .person p, .person li { font-size: var(--t-s); }
    .person .company { margin-top: 16px; color: var(--ink-2); }
    .person .company + .company { margin-top: 8px; }
    .person h3 { margin: 16px 0 4px; color: var(--ink-2); font-size: var(--t-xs); font-weight: 600; letter-spacing: 0; }
    .person li + li { margin-top: 4px; }
    .go { margin-top: 16px; }
    .go .button { width: 100%; }
    .ends { margin-top: 8px; color: var(--ink-2); font-size: var(--t-xs) !important; }
    .others { margin-top: 16px; }
    .others li a { display: flex; align-items: center; gap: 8px; min-height: 44px; }
    .person .others lm-figure { flex: none; width: 32px; margin: 0; }
    .cards { display: flex; flex-wrap: wrap; gap: 8px; }
    .cards li { display: flex; align-items: center; gap: 8px; padding: 8px 12px; border: 1px solid var(--line); border-radius: 10px; font-size: var(--t-s); }

    @media (max-width: 859px) {
      .grid { grid-template-columns: minmax(0, 1fr); gap: 0; padding-bottom: 72px; }
      .left { display: contents; }
      h1 { order: -3; margin-bottom: 20px; }
      .claim { order: -2; margin-bottom: 24px; }
      .person { position: static; order: -1; margin-bottom: 40px; padding: 16px; }
      .person > lm-figure { float: inline-start; width: 88px; margin: 0 16px 8px 0; }
      .person h3 { clear: both; }
      .go { position: fixed; inset: auto 0 0 0; z-index: 2; margin: 0; padding: 12px 20px; border-top: 1px solid var(--line); background: var(--paper); }
      .basis li { grid-template-columns: minmax(0, 1fr); }
    }
  `];

  constructor() {
    super();
    /** @type {Practice} */
    this.practice;
    /** @type {Practice['state']} */
    this.state;
    /** @type {Extract<Route, {view: 'brief'}>} */
    this.route;
  }

  /** Another call is waiting: starting this one ends it. */
  #waiting() {
    const { call, packs } = this.state;
    const scene = call && call.spoken.length > 0 && findScene(packs, call.scene);
    return scene ? html`<p class="ends">${t.brief.ends(firstName(scene.persona.name))}</p>` : nothing;
  }

  /** @param {Basis} entry */
  #entry(entry) {
    const made = entry.strength === 'illustration';
    return html`<li>
      <p class="finding">${entry.claim}</p>
      <span class="strength ${made ? 'illustration' : ''}"><span class="unseen">${t.brief.basisStrength}: </span>${t.strength(entry.strength)}</span>
      <p class="from"><span class="unseen">${t.brief.basisSource}: </span>${entry.source}${entry.date ? html` · <span class="unseen">${t.brief.basisDate}: </span>${entry.date}` : nothing}</p>
    </li>`;
  }

  /** @param {Insight} insight */
  #left(insight) {
    const made = insight.basis.filter(({ strength }) => strength === 'illustration').length;
    return html`<div class="left">
      <section class="claim"><h2 class="label">${t.brief.claim}</h2><blockquote class=${insight.claim.length > 160 ? 'long' : ''}>“${insight.claim}”</blockquote></section>
      ${insight.briefing ? html`<section><h2>${t.brief.prepare}</h2><div class="prepare">${paragraphs(insight.briefing).map((text) => html`<p>${text}</p>`)}</div></section>` : nothing}
      ${insight.basis.length ? html`<section class="basis"><h2>${t.brief.basis}</h2>
        ${made ? html`<p class="caution">${t.brief.illustrations(made, insight.basis.length)}</p>` : nothing}<ul>${insight.basis.map((entry) => this.#entry(entry))}</ul></section>` : nothing}
      ${insight.implications.length ? html`<section><h2>${t.brief.implications}</h2>
        <ul class="follows">${insight.implications.map((text) => html`<li>${icon('steer')}<span>${text}</span></li>`)}</ul></section>` : nothing}
    </div>`;
  }

  /** @param {PackAbout} about @param {Insight} insight @param {Persona} persona */
  #person(about, insight, persona) {
    const others = personasOf(about, insight).filter(({ id }) => id !== persona.id);
    const { pack } = this.route;
    const list = (/** @type {string} */ title, /** @type {string[]} */ lines) => (lines.length
      ? html`<h3>${title}</h3><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>` : nothing);
    return html`<aside class="person" aria-labelledby="who">
      <lm-figure .persona=${persona.id}></lm-figure>
      <h2 id="who">${persona.name}</h2>
      <p>${persona.role}, ${persona.industry}</p>
      <div class="go"><button class="button first big" @click=${() => this.practice.beginCall({ pack, insight: insight.id, persona: persona.id })}>${t.brief.call(firstName(persona.name))}</button>${this.#waiting()}</div>
      <p class="company">${persona.company}</p>
      <p class="company">${t.brief.temperament(persona.temperament)}</p>
      ${list(t.brief.pressures, persona.pressures)}
      ${list(t.brief.beliefs, persona.beliefs)}
      ${others.length ? html`<div class="others"><h3>${t.brief.others}</h3><ul>${others.map((other) => html`<li>
        <a href=${formatRoute({ view: 'brief', pack, insight: insight.id, persona: other.id })}><lm-figure .persona=${other.id}></lm-figure><span>${other.name}, ${other.role}</span></a></li>`)}</ul></div>` : nothing}
    </aside>`;
  }

  render() {
    if (!this.state) return nothing;
    const scene = findScene(this.state.packs, this.route);
    if (!scene) {
      return html`<div class="grid"><h1 tabindex="-1">${t.brief.missing}</h1><div><p>${t.brief.missingBody}</p><a class="text-link" href="#/">${t.app.toStart}</a></div></div>`;
    }
    const { about, insight, persona } = scene;
    return html`<a class="text-link back" href="#/">${icon('back')}${t.brief.back}</a>
      <div class="grid">
        <h1 tabindex="-1">${t.brief.heading(firstName(persona.name))}</h1>
        ${this.#left(insight)}${this.#person(about, insight, persona)}
      </div>`;
  }
}

customElements.define('lm-brief', BriefElement);
