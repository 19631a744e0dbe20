/** One turn, looked back on: closed a single row, open everything there is to say about it. */
import { LitElement, css, html, nothing } from 'lit';
import { icon } from '../art/icons.js';
import { groupOf, quote } from '../state/marks.js';
import { MOOD_KEYS } from '../state/picture.js';
import { t } from '../text/en.js';
import './marked.js';
import { base } from './shared.js';

/** @import {Card, KeyPoint, ModelAnswer, ReceiptLine, Turn} from '../core/types.js' */

const COVERAGE_ICON = /** @type {const} */ ({ covered: 'tick', touched: 'half', missed: 'close' });

export class TurnElement extends LitElement {
  static properties = {
    turn: { attribute: false },
    name: {},
    cards: { attribute: false },
    open: { type: Boolean, reflect: true },
  };

  static styles = [base, css`
    :host { border-top: 1px solid var(--line); }
    summary { display: grid; grid-template-columns: 24px minmax(0, 1fr) auto; gap: 4px 16px; align-items: center; min-height: 64px; padding: 12px 0; list-style: none; }
    summary::-webkit-details-marker { display: none; }
    summary:hover .first-words { text-decoration: underline; text-underline-offset: 0.2em; }
    .number { font-size: var(--t-s); font-weight: 650; text-align: center; font-variant-numeric: tabular-nums; }
    .first-words { overflow: hidden; font-size: var(--t-s); font-weight: 400; letter-spacing: 0; text-wrap: initial; text-overflow: ellipsis; white-space: nowrap; }
    details[open] > summary .first-words { max-width: 60ch; margin: 4px 0; white-space: normal; font-size: var(--t-l); line-height: 1.35; text-decoration: none; }
    .did { display: flex; flex-wrap: wrap; gap: 4px 12px; margin-top: 2px; color: var(--ink-2); font-size: var(--t-xs); }
    .did .misstep { color: var(--misstep); font-weight: 600; }
    .sum { display: flex; align-items: center; gap: 8px; color: var(--ink-2); font-size: var(--t-s); font-variant-numeric: tabular-nums; white-space: nowrap; }
    summary .icon { width: 16px; height: 16px; transform: rotate(-90deg); transition: transform var(--quick); }
    details[open] summary .icon { transform: rotate(90deg); }
    .inside { display: grid; gap: 32px; padding: 8px 0 40px 40px; }
    h4 { margin-bottom: 8px; font-size: var(--t-s); letter-spacing: 0; }
    .after { margin-top: 8px; color: var(--ink-2); font-size: var(--t-s); }
    .points li { display: grid; grid-template-columns: 20px minmax(0, 1fr) auto; gap: 2px 12px; padding: 10px 0; border-top: 1px solid var(--line); font-size: var(--t-s); }
    .points .says { grid-column: 2; color: var(--ink-2); }
    .points .how { font-size: var(--t-xs); font-weight: 600; }
    .covered .how, .covered > .icon { color: var(--good); }
    .missed .how, .missed > .icon { color: var(--bad); }
    .touched .how, .touched > .icon { color: var(--steer); }
    .changes { display: flex; flex-wrap: wrap; gap: 4px 24px; font-size: var(--t-s); font-variant-numeric: tabular-nums; }
    .because { margin-top: 8px; color: var(--ink-2); font-size: var(--t-s); }
    .receipt td { padding: 10px 0; border-top: 1px solid var(--line); font-size: var(--t-s); vertical-align: top; }
    .receipt td:first-child { width: 5em; padding-inline-end: 12px; font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .receipt .minus { color: var(--bad); }
    .receipt p { color: var(--ink-2); }
    .receipt code { display: block; color: var(--ink-2); font: 0.75rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
    .beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr)); gap: 16px; }
    .beside > div { padding: 16px; border: 1px solid var(--line); border-radius: 10px; font-size: var(--t-s); }
    .beside > .strong { border-color: var(--good); border-width: 2px; padding: 15px; }
    .beside p { white-space: pre-line; overflow-wrap: anywhere; }
    .beside .label { margin-bottom: 4px; }
    .beside .reason { margin-top: 12px; color: var(--ink-2); }
    .more { margin-top: 8px; }
    .more summary { display: inline-flex; min-height: 44px; padding: 0; font-size: var(--t-s); color: var(--ink-2); text-decoration: underline; text-underline-offset: 0.2em; }
    @media (max-width: 599px) {
      summary { gap: 4px 8px; grid-template-columns: 20px minmax(0, 1fr) auto; }
      .inside { padding-inline-start: 0; gap: 24px; }
    }
  `];

  constructor() {
    super();
    /** @type {Turn} */
    this.turn;
    this.name = '';
    /** @type {Card[]} */
    this.cards = [];
    this.open = false;
  }

  #summary() {
    const { turn, customer, moves, receipt } = this.turn;
    const points = receipt.reduce((sum, line) => sum + line.points, 0);
    const of = receipt.reduce((sum, line) => sum + line.of, 0);
    return html`<summary>
      <span class="number"><span class="unseen">${t.debrief.turn(turn)}</span><span aria-hidden="true">${turn}</span></span>
      <div><h3 class="first-words"><span class="unseen">${t.debrief.theyAsked(this.name)}: </span>${customer}</h3>
        <span class="did">${moves.map((found) => html`<span class=${groupOf(found)}>${found.name}</span>`)}</span></div>
      <span class="sum">${t.debrief.receiptPoints(points, of)}${icon('back')}</span>
    </summary>`;
  }

  #asked() {
    const { question } = this.turn;
    if (!question) return nothing;
    const words = question.answered === 'open' ? t.debrief.answeredOpen(question.about)
      : question.answered === 'guarded' ? t.debrief.answeredGuarded(question.about) : t.debrief.answeredUnknown;
    return html`<p class="after">${words}</p>`;
  }

  /** @param {KeyPoint} point */
  #point(point) {
    return html`<li class=${point.coverage}>${icon(COVERAGE_ICON[point.coverage] ?? 'half')}
      <span>${point.label}</span><span class="how">${point.before ? t.debrief.saidBefore : t.debrief.coverage(point.coverage)}</span>
      <span class="says">${point.says}</span></li>`;
  }

  #mood() {
    const { moodBefore, moodAfter, reasons } = this.turn;
    return html`<section><h4>${t.debrief.moodChange(this.name)}</h4>
      <p class="changes">${MOOD_KEYS.map((key) => html`<span>${t.debrief.moodTo(t.mood(key), moodBefore[key], moodAfter[key])}</span>`)}</p>
      <ul class="because">${reasons.length ? reasons.map((reason) => html`<li>${reason.what}: ${t.debrief.moodReason(reason)}</li>`) : html`<li>${t.debrief.noMoodReason}</li>`}</ul>
    </section>`;
  }

  /** @param {ReceiptLine} line */
  #line(line) {
    const words = quote(this.turn.reply, line.begin, line.end);
    return html`<tr>
      <td class=${line.points < 0 ? 'minus' : ''}>${t.debrief.receiptPoints(line.points, line.of)}</td>
      <td>${line.what}
        ${words ? html`<p>“${words}”</p>` : nothing}
        ${line.add ? html`<p>${t.debrief.receiptAdd} ${line.add}</p>` : nothing}
        <code><span class="unseen">${t.debrief.receiptRule} </span>${line.rule}</code></td>
    </tr>`;
  }

  /** @param {ModelAnswer} model */
  #model(model) {
    return html`<div class=${model.grade}><p class="label">${t.debrief.grade(model.grade)}</p><p>${model.text}</p>
      ${model.why ? html`<p class="reason">${t.debrief.why2} ${model.why}</p>` : nothing}</div>`;
  }

  #models() {
    const { models, reply } = this.turn;
    const strong = models.filter(({ grade }) => grade === 'strong');
    const others = models.filter(({ grade }) => grade !== 'strong');
    if (models.length === 0) return nothing;
    return html`<section><h4>${t.debrief.models}</h4>
      <div class="beside"><div><p class="label">${t.debrief.yours}</p><p>${reply}</p></div>${strong.map((model) => this.#model(model))}</div>
      ${others.length ? html`<details class="more"><summary>${t.debrief.otherModels}</summary><div class="beside">${others.map((model) => this.#model(model))}</div></details>` : nothing}
    </section>`;
  }

  #inside() {
    const { reply, moves, keyPoints, receipt, cards } = this.turn;
    const used = cards.map((id) => this.cards.find((card) => card.id === id)?.title ?? id);
    return html`<div class="inside">
      <section><h4>${t.debrief.whatYouDid}</h4><lm-marked .reply=${reply} .moves=${moves}></lm-marked>${this.#asked()}
        ${used.length ? html`<p class="after">${t.debrief.usedCards} ${used.join(', ')}</p>` : nothing}</section>
      ${this.#models()}
      ${keyPoints.length ? html`<section class="points"><h4>${t.debrief.keyPoints}</h4><ul>${keyPoints.map((point) => this.#point(point))}</ul></section>` : nothing}
      ${this.#mood()}
      ${receipt.length ? html`<section><h4>${t.debrief.receipt}</h4><table class="receipt"><tbody>${receipt.map((line) => this.#line(line))}</tbody></table></section>` : nothing}
    </div>`;
  }

  render() {
    if (!this.turn) return nothing;
    return html`<details ?open=${this.open} @toggle=${(/** @type {Event} */ event) => {
      if (event.target === event.currentTarget) this.open = /** @type {HTMLDetailsElement} */ (event.target).open;
    }}>
      ${this.#summary()}${this.open ? this.#inside() : nothing}
    </details>`;
  }
}

customElements.define('lm-turn', TurnElement);
