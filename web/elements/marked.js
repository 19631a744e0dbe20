/** A reply with the words marked by what they did: colour, style of the underline, and a label. */
import { LitElement, css, html } from 'lit';
import { icon } from '../art/icons.js';
import { groupOf, segments } from '../state/marks.js';
import { base } from './shared.js';

/** @import {MoveFound} from '../core/types.js' */

export class MarkedElement extends LitElement {
  static properties = { reply: {}, moves: { attribute: false } };

  static styles = [base, css`
    p { font-size: var(--t-m); line-height: 2; white-space: pre-line; overflow-wrap: anywhere; }
    mark { background: none; color: inherit; text-decoration-line: underline; text-decoration-thickness: 2px; text-underline-offset: 5px; text-decoration-skip-ink: none; }
    .listen { text-decoration-style: dotted; text-decoration-color: var(--listen); }
    .ask { text-decoration-style: dashed; text-decoration-color: var(--ask); }
    .tell { text-decoration-style: solid; text-decoration-color: var(--tell); }
    .steer { text-decoration-style: double; text-decoration-color: var(--steer); }
    .misstep { text-decoration-style: wavy; text-decoration-color: var(--misstep); text-decoration-thickness: 1.5px; }
    .tag { display: inline-flex; align-items: center; gap: 4px; margin: 0 4px; padding: 2px 8px 2px 6px; border: 1px solid currentColor; border-radius: 6px; font-size: 0.75rem; font-weight: 600; line-height: 1.4; white-space: nowrap; vertical-align: 1px; }
    .tag .icon { width: 14px; height: 14px; stroke-width: 2; }
    .tag.listen { color: var(--listen); } .tag.ask { color: var(--ask); } .tag.tell { color: var(--tell); }
    .tag.steer { color: var(--steer); } .tag.misstep { color: var(--misstep); }
  `];

  constructor() {
    super();
    this.reply = '';
    /** @type {MoveFound[]} */
    this.moves = [];
  }

  render() {
    return html`<p>${segments(this.reply, this.moves).map(({ text, group, ends }) => html`${group ? html`<mark class=${group}>${text}</mark>` : text}${ends.map((found) => {
      const kind = groupOf(found);
      return html`<span class="tag ${kind}">${icon(kind)}${found.name}</span>`;
    })}`)}</p>`;
  }
}

customElements.define('lm-marked', MarkedElement);
