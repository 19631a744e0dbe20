/** The page could not start: what is the matter, in plain words, and what to do. */
import { LitElement, css, html, nothing } from 'lit';
import { t } from '../text/en.js';
import { base } from './shared.js';

export class TroubleElement extends LitElement {
  static properties = { reason: {}, detail: {} };

  static styles = [base, css`
    div { max-width: 60ch; padding: 64px 0; }
    h1 { font-size: var(--t-2xl); }
    p { margin: 16px 0 24px; font-size: var(--t-m); }
    details { margin-top: 24px; color: var(--ink-2); font-size: var(--t-s); }
    summary { display: inline-flex; align-items: center; min-height: 44px; text-decoration: underline; text-underline-offset: 0.2em; }
    code { display: block; overflow-wrap: anywhere; font: var(--t-xs)/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
  `];

  constructor() {
    super();
    this.reason = 'core-failed';
    this.detail = '';
  }

  render() {
    const { title, body } = t.trouble(this.reason);
    return html`<div role="alert"><h1 tabindex="-1">${title}</h1><p>${body}</p>
      <button class="button first" @click=${() => location.reload()}>${t.app.retry}</button>
      ${this.detail ? html`<details><summary>${t.app.details}</summary><code>${this.reason}: ${this.detail}</code></details>` : nothing}
    </div>`;
  }
}

customElements.define('lm-trouble', TroubleElement);
