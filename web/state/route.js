/**
 * The page's addresses: what stands behind the "#".
 *
 * @typedef {{view: 'home'} | {view: 'brief', pack: string, insight: string, persona: string}
 *   | {view: 'call'} | {view: 'debrief'}} Route
 */

/** @param {string} hash @returns {Route} anything unknown is home */
export function parseRoute(hash) {
  const parts = hash.replace(/^#\/?/, '').split('/').map(decode);
  if (parts[0] === 'brief' && parts.length === 4 && parts.every(Boolean)) {
    return { view: 'brief', pack: parts[1], insight: parts[2], persona: parts[3] };
  }
  if (parts.length === 1 && (parts[0] === 'call' || parts[0] === 'debrief')) {
    return { view: parts[0] };
  }
  return { view: 'home' };
}

/** @param {Route} route @returns {string} */
export function formatRoute(route) {
  if (route.view === 'home') return '#/';
  if (route.view !== 'brief') return `#/${route.view}`;
  return `#/brief/${[route.pack, route.insight, route.persona].map(encodeURIComponent).join('/')}`;
}

/** @param {string} part */
function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
