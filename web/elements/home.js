/** The first page: a customer who has just answered, and everything else there is to practise. */
import { LitElement, css, html, nothing } from 'lit';
import { icon } from '../art/icons.js';
import { findScene, firstName, personasOf } from '../state/shelf.js';
import { lastCall } from '../state/history.js';
import { formatRoute } from '../state/route.js';
import { t } from '../text/en.js';
import './figure.js';
import { base } from './shared.js';

/**
 * @import {Practice} from '../practice.js'
 * @import {ShelfPack} from '../state/shelf.js'
 * @import {Diagnostic, Insight, PackAbout, Persona} from '../core/types.js'
 */

export class HomeElement extends LitElement {
  static properties = { practice: { attribute: false }, state: { attribute: false } };

  static styles = [base, css`
    .stage { display: grid; grid-template-columns: minmax(0, 1fr) minmax(240px, 400px); align-items: center; gap: 24px 64px; padding: 16px 0 64px; }
    h1 { font-size: var(--t-l); font-weight: 600; letter-spacing: -0.008em; }
    .said { max-width: 62ch; margin-top: 32px; padding-inline-start: 16px; border-inline-start: 2px solid var(--line); }
    .said p:last-child { color: var(--ink-2); font-size: var(--t-m); }
    .says { margin-top: 24px; }
    .says blockquote { max-width: 22ch; margin-top: 4px; text-indent: -0.42em; font-size: var(--t-3xl); font-weight: 600; line-height: 1.16; letter-spacing: -0.022em; text-wrap: balance; }
    .says blockquote.m { max-width: 30ch; font-size: var(--t-2xl); }
    .says blockquote.s { max-width: 40ch; font-size: var(--t-xl); line-height: 1.3; }
    .do { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 24px; margin-top: 32px; }
    .do .big { min-width: 240px; }
    .private { margin-top: 16px; color: var(--ink-2); font-size: var(--t-xs); }
    .back { margin-top: 8px; }
    .who { display: grid; justify-items: center; gap: 16px; text-align: center; }
    .who lm-figure { width: 100%; max-width: 400px; }
    .who strong { display: block; font-size: var(--t-l); font-weight: 650; }
    .who p { color: var(--ink-2); font-size: var(--t-s); }

    .running { display: flex; flex-wrap: wrap; align-items: center; gap: 12px 24px; margin-bottom: 16px; padding: 16px 20px; border: 1px solid var(--line); border-inline-start: 4px solid var(--accent); border-radius: 4px var(--radius) var(--radius) 4px; background: var(--sheet); }
    .running div { flex: 1 1 18rem; }
    .running h2 { font-size: var(--t-m); }
    .running p { color: var(--ink-2); font-size: var(--t-s); }
    .running lm-figure { width: 56px; flex: none; }

    .shelf { padding: 40px 0; border-top: 1px solid var(--line); }
    .shelf > header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 4px 24px; margin-bottom: 24px; }
    .shelf > header h2 { font-size: var(--t-xl); }
    .shelf > header p { max-width: 70ch; color: var(--ink-2); font-size: var(--t-s); }
    .insights { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr)); gap: 24px; }
    .insight { display: flex; flex-direction: column; padding: 20px 20px 8px; border: 1px solid var(--line); border-radius: var(--radius); background: var(--sheet); }
    .insight h3 { font-size: var(--t-m); }
    .insight blockquote { flex: 1; margin-top: 8px; color: var(--ink-2); font-size: var(--t-s); }
    .insight .depth { margin-top: 12px; color: var(--ink-2); font-size: var(--t-xs); }
    .insight ul { margin: 12px -12px 0; border-top: 1px solid var(--line); padding-top: 8px; }
    .insight a { display: grid; grid-template-columns: 48px minmax(0, 1fr) 20px; align-items: center; gap: 12px; min-height: 64px; padding: 8px 12px; border-radius: 10px; text-decoration: none; transition: background-color var(--quick); }
    .insight a:hover { background: var(--sunk); }
    .insight a strong { display: block; font-size: var(--t-s); font-weight: 600; line-height: 1.3; }
    .insight a span { color: var(--ink-2); font-size: var(--t-xs); line-height: 1.3; }
    .insight a > .icon { color: var(--ink-2); }
    .insight lm-figure { width: 48px; }

    .problem { padding: 20px; border: 1px solid var(--line); border-inline-start: 4px solid var(--bad); border-radius: 4px var(--radius) var(--radius) 4px; background: var(--sheet); }
    .problem p { margin-top: 4px; color: var(--ink-2); font-size: var(--t-s); overflow-wrap: anywhere; }
    .problem ol { margin-top: 12px; display: grid; gap: 12px; font-size: var(--t-s); overflow-wrap: anywhere; }
    .problem li { padding-top: 12px; border-top: 1px solid var(--line); }
    .problem code { color: var(--ink-2); font: var(--t-xs)/1.5 ui-monospace, monospace; }

    @media (max-width: 859px) {
      .stage { grid-template-columns: minmax(0, 1fr); gap: 24px; padding: 8px 0 40px; }
      .who { order: -1; grid-template-columns: 104px minmax(0, 1fr); justify-items: start; align-items: center; text-align: start; }
      .says { margin-top: 20px; }
      .said { margin-top: 16px; }
      .do { margin-top: 24px; }
      .do .big { width: 100%; }
    }
  `];

  constructor() {
    super();
    /** @type {Practice} */
    this.practice;
    /** @type {Practice['state']} */
    this.state;
  }

  #stage() {
    const { preview, packs } = this.state;
    const scene = preview && findScene(packs, preview.scene);
    if (!scene) return html`<h1 tabindex="-1">${t.home.heading}</h1>`;
    const { persona, insight } = scene;
    const name = firstName(persona.name);
    const size = preview.line.length <= 60 ? 'l' : preview.line.length <= 140 ? 'm' : 's';
    return html`<section class="stage" aria-labelledby="h">
      <div>
        <h1 id="h" tabindex="-1">${t.home.heading}</h1>
        <div class="said"><p class="label">${t.home.youSaid}</p><p>${insight.claim}</p></div>
        <div class="says"><p class="label">${t.home.now(name)}</p><blockquote class=${size}>“${preview.line}”</blockquote></div>
        <div class="do">
          <button class="button first big" @click=${() => this.practice.beginCall(preview.scene)}>${t.home.answer(name)}</button>
          <a class="text-link" href=${formatRoute({ view: 'brief', ...preview.scene })}>${t.home.briefFirst}</a>
          <button class="button quiet" @click=${() => this.practice.anotherPreview()}>${icon('again')}${t.home.another}</button>
        </div>
        <p class="private">${t.app.privacy}</p>
        ${this.#lookBack()}
      </div>
      <div class="who">
        <lm-figure .persona=${persona.id} .bearing=${'doubtful'}></lm-figure>
        <div><strong>${persona.name}</strong><p>${persona.role}</p><p>${persona.industry}</p></div>
      </div>
    </section>`;
  }

  #running() {
    const { call, packs } = this.state;
    const scene = call && findScene(packs, call.scene);
    if (!scene) return nothing;
    return html`<section class="running" aria-labelledby="running">
      <lm-figure .persona=${scene.persona.id} .bearing=${call.moment.bearing}></lm-figure>
      <div>
        <h2 id="running">${t.home.continueHeading(firstName(scene.persona.name))}</h2>
        <p>${t.home.continueBody(call.spoken.length)}</p>
      </div>
      <a class="button first" href="#/call">${t.home.continue}</a>
      <button class="button quiet" @click=${() => this.practice.dropCall()}>${t.home.drop}</button>
    </section>`;
  }

  #lookBack() {
    const { review, packs } = this.state;
    const scene = review && findScene(packs, review.scene);
    if (!scene) return nothing;
    return html`<a class="text-link back" href="#/debrief">${t.home.lastDebrief(firstName(scene.persona.name))}</a>`;
  }

  /** @param {ShelfPack} pack @param {PackAbout} about @param {Insight} insight @param {Persona} persona */
  #person(pack, about, insight, persona) {
    const last = lastCall(this.state.history, pack.id, insight.id, persona.id);
    return html`<li><a href=${formatRoute({ view: 'brief', pack: pack.id, insight: insight.id, persona: persona.id })}>
      <lm-figure .persona=${persona.id}></lm-figure>
      <span><strong>${persona.name}</strong>${persona.role}${last ? html`<br>${t.home.last(t.outcome(last.outcome), t.date(last.at))}` : nothing}</span>
      ${icon('steer')}
    </a></li>`;
  }

  /** @param {ShelfPack} pack @param {PackAbout} about */
  #shelf(pack, about) {
    return html`<section class="shelf" aria-label=${about.meta.title}>
      <header>
        <div><h2>${about.meta.title}</h2><p>${about.meta.summary}</p></div>
      </header>
      <div class="insights">${about.insights.map((insight) => html`<article class="insight">
        <h3>${insight.title}</h3>
        <blockquote>“${insight.claim}”</blockquote>
        <p class="depth">${t.home.levels(insight.levels)}</p>
        <ul>${personasOf(about, insight).map((persona) => this.#person(pack, about, insight, persona))}</ul>
      </article>`)}</div>
    </section>`;
  }

  /** @param {ShelfPack} pack @param {{message: string, diagnostics: Diagnostic[]}} problem */
  #problem(pack, problem) {
    const listed = problem.diagnostics.length > 0;
    return html`<section class="shelf"><div class="problem" role="alert">
      <h2>${listed ? t.home.badSet(pack.title) : problem.message}</h2>
      ${listed ? html`<p>${t.home.badSetBody}</p>
        <ol>${problem.diagnostics.map((found) => html`<li>
          <div>${found.message} ${found.hint}</div>
          <code>${[found.code, found.path, t.home.where(found.line, found.column)].filter(Boolean).join(' · ')}</code>
        </li>`)}</ol>` : nothing}
    </div></section>`;
  }

  render() {
    if (!this.state) return nothing;
    return html`${this.#running()}${this.#stage()}
      ${this.state.packs.map((pack) => (pack.about ? this.#shelf(pack, pack.about) : pack.problem ? this.#problem(pack, pack.problem) : nothing))}`;
  }
}

customElements.define('lm-home', HomeElement);
