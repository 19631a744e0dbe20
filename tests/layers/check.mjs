// Checks that the includes below src obey the layers, after proving on the folder bad_tree that the
// check can say no: node tests/layers/check.mjs
//
// A line of bad_tree that has to be refused ends with a comment "// refused: WHY" (the beginning of
// the reason); every other line has to pass. Each such line and each file of src counts as a check.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkLayers } from './layers.mjs';

const here = dirname(fileURLToPath(import.meta.url));
let passed = 0;
let failed = 0;

function expect(good, complaint) {
  if (good) {
    passed += 1;
  } else {
    failed += 1;
    console.log(complaint);
  }
}

function expectedRefusals(root, files) {
  return files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8').split('\n').flatMap((text, index) => {
      const mark = / \/\/ refused: (.+)$/.exec(text);
      return mark ? [{ file, line: index + 1, why: mark[1] }] : [];
    }),
  );
}

function selfTest() {
  const root = join(here, 'bad_tree');
  const { files, violations } = checkLayers(root);
  const expected = expectedRefusals(root, files);
  expect(expected.length > 0, 'bad_tree expects no refusal at all');
  for (const { file, line, why } of expected) {
    const found = violations.filter((one) => one.file === file && one.line === line);
    expect(found.length === 1 && found[0].why.startsWith(why), `bad_tree/${file}:${line} was not refused: ${why}`);
  }
  for (const { file, line, why } of violations.filter((one) => one.line > 0)) {
    const known = expected.some((one) => one.file === file && one.line === line);
    expect(known, `bad_tree/${file}:${line} was refused for no reason: ${why}`);
  }
  expect(violations.some((one) => one.file.startsWith('stray') && one.line === 0), 'a stray folder was not refused');
}

function checkSources() {
  const { files, violations } = checkLayers(join(here, '../../src'));
  for (const file of files) {
    const wrong = violations.filter((one) => one.file === file);
    expect(wrong.length === 0, wrong.map(({ line, why }) => `src/${file}:${line} ${why}`).join('\n'));
  }
}

selfTest();
checkSources();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
