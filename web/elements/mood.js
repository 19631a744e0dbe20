/** The customer's mood, discreetly: three hairlines, each with where it is and where it came from. */
import { LitElement, css, html, nothing, svg } from 'lit';
import { MOOD_KEYS } from '../state/picture.js';
import { t } from '../text/en.js';
import { icon } from '../art/icons.js';
import { base } from './shared.js';

/** @import {Mood} from '../core/types.js' */

const WIDTH = 72;

export class MoodElement extends LitElement {
  static properties = { mood: { attribute: false }, earlier: { attribute: false } };

  static styles = [base, css`
    ul { display: grid; gap: 4px; }
    li { display: grid; grid-template-columns: 4.75em 72px 20px; align-items: center; gap: 8px; color: var(--ink-2); font-size: var(--t-xs); line-height: 1.4; }
    .trend { width: 72px; height: 12px; overflow: visible; }
    .rail { stroke: var(--line-2); stroke-width: 1; opacity: 0.6; }
    .moved { stroke: var(--ink-2); stroke-width: 2; stroke-linecap: round; }
    .dot { fill: var(--ink); }
    .icon { width: 16px; height: 16px; }
    .up { color: var(--good); }
    .down { color: var(--bad); }
  `];

  constructor() {
    super();
    /** @type {Mood} */
    this.mood = { interest: 0, trust: 0, patience: 0 };
    /** @type {Mood|null} */
    this.earlier = null;
  }

  render() {
    return html`<ul aria-label=${t.call.mood}>${MOOD_KEYS.map((key) => {
      const now = this.mood[key];
      const by = this.earlier ? now - this.earlier[key] : 0;
      const x = (/** @type {number} */ value) => (value / 100) * WIDTH;
      return html`<li>
        <span aria-hidden="true">${t.mood(key)}</span>
        <span class="unseen">${t.call.moodValue(t.mood(key), now, by)}</span>
        <svg class="trend" viewBox="0 0 72 12" aria-hidden="true">
          <path class="rail" d="M0 6H72"/>
          ${by === 0 ? nothing : svg`<path class="moved" d=${`M${x(now - by)} 6H${x(now)}`}/>`}
          <circle class="dot" cx=${x(now)} cy="6" r="4"/>
        </svg>
        <span class=${by > 0 ? 'up' : 'down'}>${by === 0 ? nothing : icon(by > 0 ? 'up' : 'down')}</span>
      </li>`;
    })}</ul>`;
  }
}

customElements.define('lm-mood', MoodElement);
