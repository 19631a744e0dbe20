/** How deep the conversation is: steps on a thread, the goal at its end. */
import { LitElement, css, html } from 'lit';
import { steps } from '../state/call.js';
import { t } from '../text/en.js';
import { base } from './shared.js';

export class ThreadElement extends LitElement {
  static properties = { level: { type: Number }, levels: { type: Number } };

  static styles = [base, css`
    div { height: 100%; }
    ol { display: flex; flex-direction: column; align-items: center; height: 100%; }
    li { display: contents; }
    li:not(:first-child)::before { content: ''; flex: 1; width: 2px; min-height: 6px; background: var(--line); }
    li.done::before, li.here::before { background: var(--ink) !important; }
    span { display: grid; place-items: center; flex: none; width: 24px; height: 24px; border: 2px solid var(--line-2); border-radius: 50%; color: var(--ink-2); font-size: 0.75rem; font-weight: 650; line-height: 1; font-variant-numeric: tabular-nums; transition: background-color var(--quick), border-color var(--quick); }
    .done span { border-color: var(--ink); background: var(--ink); color: var(--paper); }
    .here span { border-color: var(--accent); background: var(--accent); color: var(--on-accent); box-shadow: 0 0 0 4px var(--accent-soft); }
    li:last-child span { width: 32px; height: 32px; border-width: 4px; }
  `];

  constructor() {
    super();
    this.level = 1;
    this.levels = 1;
  }

  render() {
    const label = t.call.depth(this.level, this.levels);
    return html`<div role="img" aria-label=${label} title=${label}><ol>
      ${steps(this.level, this.levels).map((step, index) => html`<li class=${step}><span>${index + 1}</span></li>`)}
    </ol></div>`;
  }
}

customElements.define('lm-thread', ThreadElement);
