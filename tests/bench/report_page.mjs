// A page that shows what was understood of single replies, for a person to read.
const escape = (text) =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]);

/** The UTF-16 offsets that moves give, as the reply with each move's name beside its words. */
function spans(reply, moves) {
  const edges = [...new Set([0, reply.length, ...moves.flatMap(({ begin, end }) => [begin, end])])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1];
    const here = moves.filter(({ begin, end }) => begin <= from && to <= end);
    const words = escape(reply.slice(from, to));
    if (here.length === 0) return words;
    const names = here.map(({ move, confidence }) => `${move} ${confidence}`).join(', ');
    return `<mark>${words}<small> ${escape(names)}</small></mark>`;
  }).join('');
}

function article({ customer, insight, reply, wanted, disputed, given, read }) {
  const found = new Set(read.moves.map(({ move }) => move));
  const missing = wanted.filter((move) => !found.has(move) && !disputed.includes(move));
  const extra = [...found].filter((move) => !wanted.includes(move) && !disputed.includes(move));
  const reasons = read.reasons.map(({ what, points }) => `${points > 0 ? '+' : ''}${points} ${what}`).join('; ');
  return `<article>
<p class="context">${escape(insight)}</p>
<p><b>Customer:</b> ${escape(customer)}</p>
<p><b>Rep:</b> ${spans(reply, read.moves)}</p>
<p class="context">Annotators: ${escape(wanted.join(', ') || 'no move')}; quality ${given}.
Ours: quality ${(read.quality / 25).toFixed(1)}, answers the line ${read.responsive} (${escape(reasons)}).
${missing.length ? `<b>Missed: ${escape(missing.join(', '))}.</b>` : ''}
${extra.length ? `<b>Too much: ${escape(extra.join(', '))}.</b>` : ''}</p>
</article>`;
}

/** `items`: {customer, insight, reply, wanted, disputed, given, read}, `read` as `lastmile analyze` gives it. */
export function reportPage(items) {
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>What was understood</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
article { border-top: 1px solid; padding: .5rem 0; }
mark { border-radius: .2em; padding: 0 .15em; }
small { opacity: .8; }
.context { font-size: .9rem; opacity: .85; }
</style>
<h1>What was understood</h1>
<p>${items.length} replies drawn at random from the labelled set that nothing was trained on. Marked are
the words that make a move, with its name and how sure the judge is, in percent.</p>
${items.map(article).join('\n')}
</html>
`;
}
