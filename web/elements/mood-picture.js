/** The mood along the turns, as lines with their names at the end, and as a table behind. */
import { LitElement, css, html, svg } from 'lit';
import { MOOD_KEYS, moodLines, turnColumns } from '../state/picture.js';
import { t } from '../text/en.js';
import { base } from './shared.js';

/** @import {Mood} from '../core/types.js' */

const BOX = { left: 32, top: 12, width: 244, height: 152 };
const SIZE = { width: 360, height: 196 };

export class MoodPictureElement extends LitElement {
  static properties = { moods: { attribute: false } };

  static styles = [base, css`
    svg { display: block; width: 100%; max-width: 560px; height: auto; overflow: visible; }
    text { fill: var(--ink-2); font-size: 12px; font-family: inherit; font-variant-numeric: tabular-nums; }
    .grid { stroke: var(--line); stroke-width: 1; }
    .mood { fill: none; stroke-width: 2.5; stroke-linejoin: round; stroke-linecap: round; }
    .interest { stroke: var(--ink); } .trust { stroke: var(--listen); } .patience { stroke: var(--steer); }
    .trust.mood { stroke-dasharray: 8 5; } .patience.mood { stroke-dasharray: 1 6; stroke-width: 3.5; }
    .dot { fill: var(--sheet); stroke-width: 2; }
    .name { font-weight: 600; font-size: 13px; }
    .name.interest { fill: var(--ink); stroke: none; } .name.trust { fill: var(--listen); stroke: none; } .name.patience { fill: var(--steer); stroke: none; }
    details { margin-top: 8px; font-size: var(--t-s); }
    summary { display: inline-flex; align-items: center; min-height: 44px; color: var(--ink-2); text-decoration: underline; text-underline-offset: 0.2em; list-style: none; }
    summary::-webkit-details-marker { display: none; }
    th, td { padding: 4px 8px; border-top: 1px solid var(--line); text-align: end; font-variant-numeric: tabular-nums; }
    th:first-child { text-align: start; }
  `];

  constructor() {
    super();
    /** @type {Mood[]} */
    this.moods = [];
  }

  #picture() {
    const turns = this.moods.length - 1;
    const lines = moodLines(this.moods, BOX);
    const floor = BOX.top + BOX.height;
    const every = Math.ceil(turns / 12);
    return html`<svg viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label=${t.debrief.moodPicture(turns)}>
      ${[0, 50, 100].map((value) => {
        const y = BOX.top + (1 - value / 100) * BOX.height;
        return svg`<path class="grid" d=${`M${BOX.left} ${y}H${BOX.left + BOX.width}`}/><text x=${BOX.left - 6} y=${y + 4} text-anchor="end">${value}</text>`;
      })}
      <text x=${BOX.left} y=${floor + 22} text-anchor="middle">${t.debrief.start}</text>
      ${turnColumns(turns, BOX).filter(({ turn }) => turn % every === 0 || turn === turns)
        .map(({ turn, x }) => svg`<text x=${x} y=${floor + 22} text-anchor="middle">${turn}</text>`)}
      ${lines.map(({ key, points, path, labelY }) => svg`
        <path class="mood ${key}" d=${path}/>
        ${points.map(({ x, y }) => svg`<circle class="dot ${key}" cx=${x} cy=${y} r="3"/>`)}
        <text class="name ${key}" x=${BOX.left + BOX.width + 12} y=${labelY + 4}>${t.mood(key)}</text>`)}
    </svg>`;
  }

  render() {
    return html`${this.#picture()}
      <details><summary>${t.debrief.asTable}</summary>
        <table>
          <thead><tr><th scope="col">${t.debrief.when}</th>${MOOD_KEYS.map((key) => html`<th scope="col">${t.mood(key)}</th>`)}</tr></thead>
          <tbody>${this.moods.map((mood, index) => html`<tr>
            <th scope="row">${index === 0 ? t.debrief.start : t.debrief.turn(index)}</th>
            ${MOOD_KEYS.map((key) => html`<td>${mood[key]}</td>`)}
          </tr>`)}</tbody>
        </table>
      </details>`;
  }
}

customElements.define('lm-mood-picture', MoodPictureElement);
