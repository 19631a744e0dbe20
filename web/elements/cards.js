/** The job aids within reach. An opened one slides in from the side and goes again; it covers nothing. */
import { LitElement, css, html, nothing } from 'lit';
import { icon } from '../art/icons.js';
import { t } from '../text/en.js';
import { base } from './shared.js';

/** @import {Card} from '../core/types.js' */

export class CardsElement extends LitElement {
  static properties = { cards: { attribute: false }, open: {} };

  static styles = [base, css`
    .label { margin-bottom: 8px; }
    ul { display: grid; gap: 8px; }
    .pick { display: flex; align-items: center; gap: 12px; width: 100%; min-height: 48px; padding: 8px 12px; border: 1px solid var(--line); border-radius: 10px; background: var(--sheet); text-align: start; font-size: var(--t-s); line-height: 1.3; cursor: pointer; transition: border-color var(--quick); }
    .pick:hover { border-color: var(--ink); }
    .pick .icon { color: var(--ink-2); }
    article { padding: 16px; border: 1px solid var(--line); border-inline-start: 4px solid var(--ink); border-radius: 4px 12px 12px 4px; background: var(--sheet); box-shadow: var(--shade); animation: in var(--quick) ease-out; }
    @keyframes in { from { transform: translateX(24px); opacity: 0; } }
    @media (prefers-reduced-motion: reduce) { article { animation: none; } }
    header { display: flex; align-items: start; justify-content: space-between; gap: 8px; margin-bottom: 8px; }
    h2 { margin-top: 4px; font-size: var(--t-m); }
    h2:focus { outline: none; }
    .body { display: grid; gap: 8px; font-size: var(--t-s); }
    .body li { padding-inline-start: 16px; position: relative; }
    .body li::before { content: ''; position: absolute; left: 0; top: 0.65em; width: 6px; height: 2px; background: var(--ink-2); }
    .source { margin-top: 12px; color: var(--ink-2); font-size: var(--t-xs); }
    .close { margin: -8px -8px 0 0; padding: 8px; min-width: 44px; }
    @media (max-width: 1199px) {
      ul.picks { grid-template-columns: repeat(auto-fit, minmax(220px, 1fr)); }
    }
  `];

  constructor() {
    super();
    /** @type {Card[]} */
    this.cards = [];
    /** @type {string|null} */
    this.open = null;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (!changed.has('open')) return;
    const before = changed.get('open');
    if (this.open) this.renderRoot.querySelector('h2')?.focus();
    else if (before) /** @type {HTMLElement|null} */ (this.renderRoot.querySelector(`[data-card="${CSS.escape(String(before))}"]`))?.focus();
  }

  /** @param {string|null} card */
  #ask(card) {
    this.dispatchEvent(new CustomEvent('card', { detail: card }));
  }

  /** @param {Card} card */
  #opened(card) {
    return html`<article aria-labelledby="title" @keydown=${(/** @type {KeyboardEvent} */ event) => { if (event.key === 'Escape') this.#ask(null); }}>
      <header>
        <div><p class="label">${t.cardKind(card.kind)}</p><h2 id="title" tabindex="-1">${card.title}</h2></div>
        <button class="button quiet close" @click=${() => this.#ask(null)} aria-label=${t.call.closeCard} title=${t.call.closeCard}>${icon('close')}</button>
      </header>
      ${card.kind === 'questions'
        ? html`<ul class="body">${card.body.map((text) => html`<li>${text}</li>`)}</ul>`
        : html`<div class="body">${card.body.map((text) => html`<p>${text}</p>`)}</div>`}
      ${card.source ? html`<p class="source">${t.call.cardFrom} ${card.source}</p>` : nothing}
    </article>`;
  }

  render() {
    const open = this.cards.find(({ id }) => id === this.open);
    if (open) return this.#opened(open);
    if (this.cards.length === 0) return nothing;
    return html`<p class="label" id="cards">${t.call.cards}</p>
      <ul class="picks" aria-labelledby="cards">${this.cards.map((card) => html`<li>
        <button class="pick" data-card=${card.id} @click=${() => this.#ask(card.id)}>
          ${icon(iconOf(card.kind))}<span>${card.title}</span>
        </button></li>`)}</ul>`;
  }
}

/** @param {string} kind */
export function iconOf(kind) {
  return kind === 'figure' || kind === 'questions' ? kind : 'story';
}

customElements.define('lm-cards', CardsElement);
