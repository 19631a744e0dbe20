/**
 * Keeps what must survive a closed tab. Where the browser refuses (private windows, sandboxed
 * frames, a full disk) it goes on in memory and says so through `kept` and the listener.
 */
const PREFIX = 'lastmile.';

export class Storage {
  #area;
  #memory = new Map();
  #onLost = () => {};

  /** @param {() => globalThis.Storage} open  throws where storage is refused */
  constructor(open = () => globalThis.localStorage) {
    this.#area = tryArea(open);
  }

  /** True while things are really kept on this device. */
  get kept() {
    return this.#area !== null;
  }

  /** @param {() => void} listener  called once, when keeping stops working half-way */
  whenLost(listener) {
    this.#onLost = listener;
  }

  /** @param {string} key @returns {any} what was written, or null */
  read(key) {
    if (this.#memory.has(key)) return this.#memory.get(key);
    const text = this.#area?.getItem(PREFIX + key) ?? null;
    if (text === null) return null;
    try {
      return JSON.parse(text);
    } catch {
      return null; // written by something else: as good as nothing
    }
  }

  /** @param {string} key @param {unknown} value */
  write(key, value) {
    this.#memory.set(key, value);
    try {
      this.#area?.setItem(PREFIX + key, JSON.stringify(value));
    } catch {
      this.#area = null;
      this.#onLost();
    }
  }

  /** @param {string} key */
  remove(key) {
    this.#memory.delete(key);
    try {
      this.#area?.removeItem(PREFIX + key);
    } catch {
      this.#area = null;
      this.#onLost();
    }
  }
}

/** @param {() => globalThis.Storage} open @returns {globalThis.Storage|null} */
function tryArea(open) {
  try {
    const area = open();
    area.setItem(`${PREFIX}probe`, '1');
    area.removeItem(`${PREFIX}probe`);
    return area;
  } catch {
    return null;
  }
}
