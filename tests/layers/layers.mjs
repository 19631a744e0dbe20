// Which module may include which: the picture of the architecture as a rule that can say no.
//
//   base ← learn ← text ← dialogue ← scoring ← session ← {wasm, cli}
//   base ← pack ← dialogue
//   text ← train
//
// Arrows run from the user to the used. Anything further left may be included too; text and pack do
// not know each other, nor do wasm and cli; only wasm includes Emscripten's headers.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const DIRECT = {
  base: [],
  learn: ['base'],
  text: ['learn'],
  pack: ['base'],
  dialogue: ['text', 'pack'],
  scoring: ['dialogue'],
  session: ['scoring'],
  wasm: ['session'],
  cli: ['session'],
  train: ['text'],
};

/** The modules that `module` may include: itself and everything its arrows lead to. */
function reachable(module) {
  return new Set([module, ...DIRECT[module].flatMap((next) => [...reachable(next)])]);
}

/** The source with its comments blanked out: an include in a comment includes nothing. */
function withoutComments(source) {
  const tokens = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  const blank = (comment) => comment.replace(/[^\n]/g, ' ');
  return source.replace(tokens, (token) => (token[0] === '/' ? blank(token) : token));
}

function includesOf(source) {
  const lines = withoutComments(source).split('\n');
  return lines.flatMap((text, index) => {
    const found = /^\s*#\s*include\s*(["<])([^">]+)[">]/.exec(text);
    if (found) return [{ line: index + 1, quoted: found[1] === '"', path: found[2] }];
    return /^\s*#\s*include\b/.test(text) ? [{ line: index + 1, quoted: false, path: null }] : [];
  });
}

/** Why a module must not have this include, or null when it may. */
function objection(root, module, { quoted, path }) {
  if (path === null) return 'includes something that cannot be read from the line';
  if (path.startsWith('emscripten')) {
    return module === 'wasm' ? null : `includes <${path}>: only wasm may know Emscripten`;
  }
  const target = path.split('/')[0];
  if (!quoted) return target in DIRECT ? `includes <${path}>: own headers go in quotes` : null;
  if (!(target in DIRECT) || !existsSync(join(root, path))) {
    return `includes "${path}": own headers are named from src, as in "base/hash.h"`;
  }
  return reachable(module).has(target) ? null : `includes "${path}": ${module} may not use ${target}`;
}

/** Every file below `root`, and every include in them that breaks the rule. */
export function checkLayers(root) {
  const entries = readdirSync(root, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(cc|h)$/.test(entry.name));
  const violations = [];
  const checked = files.map((entry) => {
    const file = join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1);
    const module = file.split(/[/\\]/)[0];
    if (!(module in DIRECT)) {
      violations.push({ file, line: 0, why: `lies in no module: ${Object.keys(DIRECT).join(', ')}` });
      return file;
    }
    for (const include of includesOf(readFileSync(join(root, file), 'utf8'))) {
      const why = objection(root, module, include);
      if (why) violations.push({ file, line: include.line, why });
    }
    return file;
  });
  return { files: checked.sort(), violations };
}
