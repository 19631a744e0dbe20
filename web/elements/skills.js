/** The skills of this call beside one's own usual ones: a table whose middle column is a picture. */
import { LitElement, css, html, nothing, svg } from 'lit';
import { t } from '../text/en.js';
import { base } from './shared.js';

/** @import {Skill} from '../core/types.js' */

const LEFT = 6;
const WIDTH = 88;

export class SkillsElement extends LitElement {
  static properties = { skills: { attribute: false }, usual: { attribute: false } };

  static styles = [base, css`
    .note { margin-bottom: 8px; color: var(--ink-2); font-size: var(--t-xs); }
    th, td { padding: 6px 0; font-size: var(--t-s); vertical-align: middle; }
    tbody th { padding-inline-end: 12px; font-weight: 500; line-height: 1.25; }
    td.value { width: 5.75em; line-height: 1.25; text-align: end; color: var(--ink-2); font-size: var(--t-xs); font-variant-numeric: tabular-nums; }
    svg { display: block; width: 100px; height: 16px; overflow: visible; }
    .rail { stroke: var(--line); stroke-width: 2; stroke-linecap: round; }
    .reach { stroke: var(--ink); stroke-width: 2; stroke-linecap: round; }
    .dot { fill: var(--ink); }
    .ring { fill: none; stroke: var(--ink-2); stroke-width: 1.5; }
  `];

  constructor() {
    super();
    /** @type {Skill[]} */
    this.skills = [];
    /** @type {Record<string, number>} */
    this.usual = {};
  }

  /** @param {Skill} skill */
  #row(skill) {
    const usual = Object.hasOwn(this.usual, skill.id) ? this.usual[skill.id] : null;
    const x = (/** @type {number} */ percent) => LEFT + (percent / 100) * WIDTH;
    return html`<tr>
      <th scope="row">${skill.name}</th>
      <td><svg viewBox="0 0 100 16" aria-hidden="true">
        <path class="rail" d="M6 8H94"/>
        ${usual === null ? nothing : svg`<circle class="ring" cx=${x(usual)} cy="8" r="6"/>`}
        ${skill.percent === null ? nothing : svg`<path class="reach" d=${`M6 8H${x(skill.percent)}`}/><circle class="dot" cx=${x(skill.percent)} cy="8" r="4"/>`}
      </svg>${usual === null ? nothing : html`<span class="unseen">${t.debrief.usual}: ${t.debrief.percent(usual)}</span>`}</td>
      <td class="value">${skill.percent === null ? t.debrief.noOccasion : t.debrief.percent(skill.percent)}</td>
    </tr>`;
  }

  render() {
    const compared = Object.keys(this.usual).length > 0;
    return html`<p class="note">${compared ? t.debrief.skillsNote : t.debrief.skillsNoteFirst}</p>
      <table>
        <thead class="unseen"><tr><th scope="col">${t.debrief.skill}</th><th scope="col">${t.debrief.usual}</th><th scope="col">${t.debrief.thisCall}</th></tr></thead>
        <tbody>${this.skills.map((skill) => this.#row(skill))}</tbody>
      </table>`;
  }
}

customElements.define('lm-skills', SkillsElement);
