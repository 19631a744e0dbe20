/** Icons, all drawn in one style: 20 by 20, one line of 1.6, round ends. They are decoration; words say the same. */
import { html, svg } from 'lit';

const PATHS = {
  listen: 'M6.5 8a3.5 3.5 0 0 1 7 0c0 2.6-2.2 3-2.2 5.2 0 1.6-1 2.6-2.3 2.6a2.3 2.3 0 0 1-2.1-1.4M8.8 8a1.2 1.2 0 0 1 2.4 0',
  ask: 'M7 7.4a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1-1.4 2.1M10 15.2v.1',
  tell: 'M4 6h12M4 10h12M4 14h7',
  steer: 'M4 10h11M11 5.5l4.5 4.5-4.5 4.5',
  misstep: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  figure: 'M4 16V9.5M8 16V5M12 16v-4.5M16 16V7.5',
  story: 'M10 6c-1.6-1.3-3.6-1.6-6-1.5v10c2.4-.1 4.4.2 6 1.5 1.6-1.3 3.6-1.6 6-1.5v-10c-2.4-.1-4.4.2-6 1.5zm0 0v10',
  questions: 'M4 4.5h12v8.5H9.5L6 16v-3H4z',
  back: 'M12 5l-5 5 5 5',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  again: 'M4.5 10a5.5 5.5 0 1 0 1.8-4M4.5 4v3.5H8',
  pause: 'M7.5 5v10M12.5 5v10',
  end: 'M8 4.5H4.5v11H8M8.5 10h7M12.5 7l3 3-3 3',
  save: 'M10 4v8M6.5 9l3.5 3.5L13.5 9M4.5 15.5h11',
  open: 'M10 12.5v-8M6.5 7.5L10 4l3.5 3.5M4.5 15.5h11',
  settings: 'M4 7h7M15 7h1M4 13h1M9 13h7M13 5.2v3.6M7 11.2v3.6',
  tick: 'M4.5 10.5l3.5 3.5 7.5-8',
  half: 'M4.5 10h11',
  up: 'M10 15V5.5M6 9l4-4 4 4',
  down: 'M10 5v9.5M6 11l4 4 4-4',
  unknown: 'M5 10h.1M10 10h.1M15 10h.1',
};

/** @param {keyof typeof PATHS} name */
export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${svg`<path d=${PATHS[name]}/>`}</svg>`;
}

/** The mark of the product: a thread with steps, the last one reached. */
export function wordmark() {
  return html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M12 2.5v12.5"/><circle cx="12" cy="4" r="2.25"/><circle cx="12" cy="10.5" r="2.25"/><circle class="goal" cx="12" cy="18.5" r="4"/>
  </svg>`;
}
