// Sums up the GoogleTest programs that CTest has just run: node tests/suite_sum.mjs BUILD_FOLDER
//
// Each program leaves a report of its cases in BUILD_FOLDER/reports, CTest one of its programs. A
// program that ended badly although its cases passed (it crashed, or leaked at its end), left no
// report, or ran no case counts as one failed case. The last line is "N passed, M failed".
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const reports = join(process.argv[2], 'reports');

/** The programs CTest ran, each with whether it ended well. */
function programs() {
  const file = join(reports, 'ctest.xml');
  if (!existsSync(file)) return [];
  const cases = readFileSync(file, 'utf8').matchAll(/<testcase name="([^"]+)"[^>]*? status="([^"]+)"/g);
  return Array.from(cases, ([, name, status]) => ({ name, endedWell: status === 'run' }));
}

/** How many cases of one program passed, failed and were skipped. */
function count({ name, endedWell }) {
  const file = join(reports, `${name}.json`);
  const sum = { passed: 0, failed: 0, skipped: 0 };
  if (existsSync(file)) {
    const suites = JSON.parse(readFileSync(file, 'utf8')).testsuites;
    for (const test of suites.flatMap((suite) => suite.testsuite)) {
      if (test.failures) sum.failed += 1;
      else if (test.result === 'COMPLETED') sum.passed += 1;
      else sum.skipped += 1;
    }
  }
  if (sum.failed === 0 && (!endedWell || sum.passed === 0)) {
    console.log(`${name}: ended badly or tested nothing`);
    sum.failed = 1;
  }
  return sum;
}

const sums = programs().map(count);
const total = (key) => sums.reduce((sum, one) => sum + one[key], 0);
if (total('skipped') > 0) console.log(`${total('skipped')} skipped`);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 && total('passed') > 0 ? 0 : 1;
