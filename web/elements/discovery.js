/** What there was to find out about the customer, and what was found out. */
import { LitElement, css, html } from 'lit';
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
    summary { display: inline-flex; align-items: center; min-height: 44px; margin: -8px 0; font-size: var(--t-s); text-decoration: underline; text-underline-offset: 0.2em; list-style: none; }
    summary::-webkit-details-marker { display: none; }
    details p { padding: 8px 0 4px; }
  `];

  constructor() {
    super();
    /** @type {Discovery[]} */
    this.found = [];
  }

  render() {
    const known = this.found.filter(({ turn }) => turn !== null).length;
    return html`<p class="count">${t.debrief.discoveryCount(known, this.found.length)}</p>
      <ul>${this.found.map(({ kind, text, turn }) => (turn !== null
        ? html`<li class="yes">${icon('tick')}<div><p>${text}</p><p class="kind">${t.fact(kind)} · ${t.debrief.foundAt(turn)}</p></div></li>`
        : html`<li>${icon('unknown')}<div><p class="kind">${t.fact(kind)} · ${t.debrief.notFound}</p>
            <details><summary aria-label="${t.debrief.reveal}: ${t.fact(kind)}">${t.debrief.reveal}</summary><p>${text}</p></details></div></li>`))}</ul>`;
  }
}

customElements.define('lm-discovery', DiscoveryElement);
