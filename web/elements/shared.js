/** Styles that every element builds on. */
import { css } from 'lit';

export const base = css`
  *, *::before, *::after { box-sizing: border-box; }
  :host { display: block; }
  :host([hidden]), [hidden] { display: none !important; }
  h1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote, table { margin: 0; padding: 0; }
  ul, ol { list-style: none; }
  h1, h2, h3, h4 { font-weight: 650; line-height: 1.2; letter-spacing: -0.012em; text-wrap: balance; }
  p { text-wrap: pretty; }
  h1:focus { outline: none; }
  a { color: inherit; text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
  button, input, select, textarea { font: inherit; color: inherit; letter-spacing: inherit; }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 6px; }

  .icon { width: 20px; height: 20px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }

  .button {
    display: inline-flex; align-items: center; justify-content: center; gap: 8px;
    min-height: 44px; padding: 8px 16px; border: 1px solid var(--line-2); border-radius: 10px;
    background: var(--sheet); color: var(--ink); font-size: var(--t-s); font-weight: 550; line-height: 1.25;
    text-decoration: none; cursor: pointer; transition: background-color var(--quick), border-color var(--quick);
  }
  .button:hover { border-color: var(--ink); }
  .button.first { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600; }
  .button.first:hover { border-color: var(--accent-hover); background: var(--accent-hover); }
  .button.big { min-height: 56px; padding: 12px 28px; border-radius: 14px; font-size: var(--t-l); }
  .button.quiet { border-color: transparent; background: transparent; color: var(--ink-2); }
  .button.quiet:hover { background: var(--sunk); color: var(--ink); }
  .button[disabled] { cursor: default; opacity: 0.55; }

  .text-link { display: inline-flex; align-items: center; gap: 6px; min-height: 44px; color: var(--ink); font-size: var(--t-s); }
  .text-link:hover { text-decoration-thickness: 2px; }

  .label { color: var(--ink-2); font-size: var(--t-xs); font-weight: 600; line-height: 1.4; letter-spacing: 0; }

  .unseen {
    position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
    clip-path: inset(50%); white-space: nowrap;
  }

  summary { cursor: pointer; }
  table { border-collapse: collapse; width: 100%; }
  th { text-align: start; font-weight: 600; }
`;
