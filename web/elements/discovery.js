/** What there was to find out about the customer, and what was found out. */
import { LitElement, css, html, nothing } from 'lit';
import { icon } from '../art/icons.js';
import { t } from '../text/en.js';
import { base } from './shared.js';

/** @import {Discovery} from '../core/types.js' */

export class DiscoveryElement extends LitElement {
  static properties = { found: { attribute: false } };

  static styles = [base, css`
    .count { margin-bottom: 8px; color: var(--ink-2); font-size: var(--t-xs); }
    li { display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: 4px 12px; padding: 12px 0; border-top: 1px solid var(--line); font-size: var(--t-s); }
    li > .icon { margin-top: 1px; color: var(--ink-2); }
    li.yes > .icon { color: var(--good); }
    .kind { color: var(--ink-2); font-size: var(--t-xs); }
    details { border-top: 1px solid var(--line); }
    summary { display: inline-flex; align-items: center; min-height: 44px; font-size: var(--t-s); text-decoration: underline; text-underline-offset: 0.2em; list-style: none; }
    summary::-webkit-details-marker { display: none; }
  `];

  constructor() {
    super();
    /** @type {Discovery[]} */
    this.found = [];
  }

  /** @param {Discovery} fact */
  #fact({ kind, text, turn }) {
    return html`<li class=${turn === null ? '' : 'yes'}>${icon(turn === null ? 'unknown' : 'tick')}<div>
      <p>${text}</p><p class="kind">${t.fact(kind)}${turn === null ? nothing : ` · ${t.debrief.foundAt(turn)}`}</p></div></li>`;
  }

  render() {
    const known = this.found.filter(({ turn }) => turn !== null);
    const missed = this.found.filter(({ turn }) => turn === null);
    return html`<p class="count">${t.debrief.discoveryCount(known.length, this.found.length)}</p>
      <ul>${known.map((fact) => this.#fact(fact))}</ul>
      ${missed.length ? html`<details><summary>${t.debrief.reveal(missed.length)}</summary>
        <ul>${missed.map((fact) => this.#fact(fact))}</ul></details>` : nothing}`;
  }
}

customElements.define('lm-discovery', DiscoveryElement);
