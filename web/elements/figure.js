/** A persona, drawn as a half figure with a bearing. Words for the bearing stand beside it, in the page. */
import { LitElement, css, html } from 'lit';
import { drawFigure } from '../art/figure.js';
import { lookOf } from '../art/looks.js';
import { base } from './shared.js';

/** @import {Bearing} from '../core/types.js' */

export class FigureElement extends LitElement {
  static properties = {
    persona: {},
    bearing: {},
    tint: { reflect: true },
    thinking: { type: Boolean, reflect: true },
  };

  static styles = [base, css`
    :host { aspect-ratio: 1; }
    svg { display: block; width: 100%; height: 100%; overflow: visible; }
    .ground { fill: var(--tint-slate); }
    :host([tint='plum']) .ground { fill: var(--tint-plum); }
    :host([tint='moss']) .ground { fill: var(--tint-moss); }
    :host([tint='saffron']) .ground { fill: var(--tint-saffron); }
    :host([tint='clay']) .ground { fill: var(--tint-clay); }
    .ink { fill: none; stroke-linecap: round; stroke-linejoin: round; }
    .sleeve { fill: none; stroke-linecap: round; }
    .person, .head { transition: transform var(--quick) ease-out; transform-box: view-box; }
    .person { transform-origin: 120px 240px; transform: translateY(16px) scale(1.2); }
    .head { transform-origin: 120px 150px; transform: translateY(9px); }
    [data-bearing='leaning-in'] .person { transform: translateY(22px) scale(1.36); }
    [data-bearing='leaning-in'] .head { transform: translateY(12px); }
    [data-bearing='doubtful'] .head { transform: translateY(9px) rotate(7deg); }
    [data-bearing='doubtful'] .person { transform: translate(-4px, 16px) scale(1.2) rotate(-2deg); }
    [data-bearing='arms-crossed'] .person { transform: translateY(16px) scale(1.14); }
    [data-bearing='looking-at-the-clock'] .person { transform: translateY(16px) scale(1.16); }
    [data-bearing='looking-at-the-clock'] .head { transform: rotate(-6deg) translateY(13px); }
    :host([thinking]) .head { transform: rotate(-4deg) translateY(7px); }
    .chair { fill: var(--line-2); }
    .bar { fill: none; stroke: var(--line-2); stroke-width: 9; stroke-linecap: round; }
    @media (prefers-reduced-motion: reduce) { .person, .head { transition: none; } }
  `];

  constructor() {
    super();
    this.persona = '';
    /** @type {Bearing} */
    this.bearing = 'listening';
    this.thinking = false;
    this.tint = 'slate';
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('persona')) this.tint = lookOf(this.persona).tint;
  }

  render() {
    const figure = drawFigure(lookOf(this.persona), this.bearing, 'shape');
    return html`<svg viewBox="0 0 240 240" aria-hidden="true" focusable="false" data-bearing=${this.bearing}>${figure}</svg>`;
  }
}

customElements.define('lm-figure', FigureElement);
