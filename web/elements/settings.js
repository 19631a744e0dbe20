/** The few things to choose, in a small panel under the header. */
import { LitElement, css, html } from 'lit';
import { icon } from '../art/icons.js';
import { t } from '../text/en.js';
import { base } from './shared.js';

/** @import {Settings} from '../practice.js' */

const THEMES = /** @type {const} */ (['auto', 'light', 'dark']);

export class SettingsElement extends LitElement {
  static properties = { settings: { attribute: false } };

  static styles = [base, css`
    details { position: relative; }
    summary { display: flex; align-items: center; gap: 8px; min-height: 44px; padding: 8px 12px; border-radius: 10px; color: var(--ink-2); font-size: var(--t-s); list-style: none; }
    summary::-webkit-details-marker { display: none; }
    summary:hover, details[open] summary { background: var(--sunk); color: var(--ink); }
    .panel { position: absolute; z-index: 5; inset: calc(100% + 4px) 0 auto auto; width: min(340px, calc(100vw - 32px)); padding: 16px; border: 1px solid var(--line); border-radius: var(--radius); background: var(--sheet); box-shadow: var(--shade); font-size: var(--t-s); }
    fieldset { margin: 0 0 12px; padding: 0; border: 0; }
    legend { margin-bottom: 4px; padding: 0; }
    label { display: flex; align-items: center; gap: 12px; min-height: 44px; }
    input { width: 20px; height: 20px; margin: 0; flex: none; accent-color: var(--accent); }
    .check { padding-top: 8px; border-top: 1px solid var(--line); }
    @media (max-width: 479px) { summary span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; } }
  `];

  constructor() {
    super();
    /** @type {Settings} */
    this.settings = { theme: 'auto', pause: true };
  }

  /** @param {Partial<Settings>} patch */
  #change(patch) {
    this.dispatchEvent(new CustomEvent('settings', { detail: patch }));
  }

  /** @param {FocusEvent} event */
  #leave(event) {
    const details = /** @type {HTMLDetailsElement} */ (event.currentTarget);
    if (event.relatedTarget && !details.contains(/** @type {Node} */ (event.relatedTarget))) details.open = false;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== 'Escape') return;
    const details = /** @type {HTMLDetailsElement} */ (event.currentTarget);
    details.open = false;
    details.querySelector('summary')?.focus();
  }

  render() {
    return html`<details @focusout=${this.#leave} @keydown=${this.#key}>
      <summary>${icon('settings')}<span>${t.app.settings}</span></summary>
      <div class="panel">
        <fieldset><legend class="label">${t.app.theme}</legend>
          ${THEMES.map((theme) => html`<label><input type="radio" name="theme" .checked=${this.settings.theme === theme}
            @change=${() => this.#change({ theme })}>${t.app.themes[theme]}</label>`)}
        </fieldset>
        <label class="check"><input type="checkbox" .checked=${this.settings.pause}
          @change=${(/** @type {Event} */ event) => this.#change({ pause: /** @type {HTMLInputElement} */ (event.target).checked })}>${t.app.pause}</label>
      </div>
    </details>`;
  }
}

customElements.define('lm-settings', SettingsElement);
