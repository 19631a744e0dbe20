/** Files in and out of the page. */

/** Larger than any session or practice set; refused before it is read into memory. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;

/**
 * Offers text as a download.
 * @param {string} name @param {string} text
 */
export function download(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/**
 * The text of a UTF-8 file, without a byte order mark.
 * @param {File} file @returns {Promise<string>} throws a TypeError on bytes that are no text
 */
export async function readText(file) {
  return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
}
