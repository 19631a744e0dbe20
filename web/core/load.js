/**
 * Fetches and starts the core. The bytes are handed over as an ArrayBuffer, so that it does not
 * matter what media type the server gives them (learning platforms send application/octet-stream).
 */
import wasmUrl from 'lastmile-core.wasm';
import { Core } from './core.js';

/** Why the core did not start; `reason` picks the words on the page. */
export class StartError extends Error {
  /** @param {'no-wasm'|'wasm-blocked'|'core-missing'|'core-failed'|'content-missing'} reason @param {unknown} cause */
  constructor(reason, cause) {
    super(String(cause ?? reason));
    this.reason = reason;
  }
}

/** The smallest module there is: shows at once whether this page may compile any. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

function checkWasm() {
  if (typeof WebAssembly !== 'object') throw new StartError('no-wasm', null);
  try {
    new WebAssembly.Module(EMPTY_MODULE);
  } catch (cause) {
    throw new StartError('wasm-blocked', cause);
  }
}

/** @returns {Promise<ArrayBuffer>} */
async function fetchWasm() {
  try {
    const response = await fetch(new URL(wasmUrl, import.meta.url));
    if (!response.ok) throw new Error(`${response.status}`);
    return await response.arrayBuffer();
  } catch (cause) {
    throw new StartError('core-missing', cause);
  }
}

async function fetchGlue() {
  try {
    return await import('lastmile-core');
  } catch (cause) {
    throw new StartError('core-missing', cause);
  }
}

/** @returns {Promise<Core>} */
export async function loadCore() {
  checkWasm();
  const [{ default: factory }, wasmBinary] = await Promise.all([fetchGlue(), fetchWasm()]);
  try {
    const core = new Core(await factory({ wasmBinary }));
    core.version();
    return core;
  } catch (cause) {
    throw new StartError('core-failed', cause);
  }
}
