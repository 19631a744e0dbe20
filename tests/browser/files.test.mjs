// Saved calls out and in again, and files that are none.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrive, debriefText, debriefed, endCall, field, firstPack, handIn, saveCall, say, stage, startCall } from './support.mjs';

const site = stage();

async function savedCall() {
  const { page, context } = await site.open();
  await startCall(page);
  await say(page, 'Fair question. In 41 teams we looked at, 30 changed their plan within two weeks.');
  await say(page, 'How do you find out today that a deal has gone quiet?');
  await endCall(page);
  const shown = await debriefText(page);
  const file = await saveCall(page);
  await context.close();
  return { shown, ...file };
}

/** The part of a debrief that belongs to the call itself, not to the visitor's own history. */
const ofTheCall = (text) => text.replace(/The dot is this call\..*?(?=Skill )/, '');

test('a saved call opened elsewhere shows the same debrief', async () => {
  const { shown, name, text } = await savedCall();
  assert.match(name, /^lastmile-[a-z0-9-]+-\d{4}-\d\d-\d\d\.json$/);
  const { page, broken } = await site.open();
  await handIn(page, name, text);
  await debriefed(page);
  assert.equal(ofTheCall(await debriefText(page)), ofTheCall(shown));
  assert.deepEqual(broken, []);
});

test('a saved call may be dropped on the page', async () => {
  const { shown, name, text } = await savedCall();
  const { page } = await site.open();
  const transfer = await page.evaluateHandle(({ title, content }) => {
    const data = new DataTransfer();
    data.items.add(new File([content], title, { type: 'application/json' }));
    return data;
  }, { title: name, content: text });
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.getByText('Let go to open the file').waitFor();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await debriefed(page);
  assert.equal(ofTheCall(await debriefText(page)), ofTheCall(shown));
});

test('opening a file does not touch the call that is on', async () => {
  const { name, text } = await savedCall();
  const { page } = await site.open();
  await startCall(page);
  await say(page, 'Fair question.');
  await page.getByRole('link', { name: 'Pause' }).click();
  await handIn(page, name, text);
  await debriefed(page);
  await page.getByRole('link', { name: 'Choose another call' }).click();
  await page.getByRole('link', { name: 'Go on with the call' }).click();
  assert.ok((await page.locator('.mine').textContent()).includes('Fair question.'));
});

const wrong = [
  ['empty.json', '', '“empty.json” is empty.'],
  ['letter.txt', 'Dear Ines,', '“letter.txt” is not a saved call. A saved call is a file'],
  ['list.json', '[1,2]', '“list.json” is not a saved call.'],
  ['other.json', '{"a":1}', '“other.json” could not be opened as a saved call.'],
  ['picture.png', Buffer.from([0x89, 0x50, 0xff, 0xfe, 0x00]), '“picture.png” is not a saved call: it is not text.'],
  ['huge.json', ' '.repeat(16 * 1024 * 1024 + 1), '“huge.json” is larger than any saved call.'],
];
for (const [name, content, words] of wrong) {
  test(`${name} is refused by name`, async () => {
    const { page, broken } = await site.open();
    await handIn(page, name, content);
    await page.getByRole('alert').filter({ hasText: words }).waitFor();
    assert.equal(await page.getByRole('button', { name: /^Answer / }).count(), 1, 'the page goes on');
    await page.getByRole('button', { name: 'Close this note' }).click();
    assert.equal(await page.getByRole('alert').count(), 0);
    assert.deepEqual(broken, []);
  });
}

test('a call of another practice set says which one is missing', async () => {
  const { name, text } = await savedCall();
  const { entry } = await firstPack();
  const { page } = await site.open();
  await handIn(page, name, text.replaceAll(`"${entry.id}"`, '"somewhere-else"'));
  await page.getByRole('alert').filter({ hasText: 'somewhere-else' }).waitFor();
});

test('a practice set with mistakes is handed back with the list of them', async () => {
  const { page } = await site.open();
  await handIn(page, 'mine.json', '{"schema":"lastmile-pack/1","id":"mine"}');
  await page.getByText('The practice set “mine.json” has mistakes and was not opened').waitFor();
  assert.ok((await page.locator('.problem li').count()) > 0);
});

test('a practice set of one\'s own can be opened and played', async () => {
  const { pack } = await firstPack();
  const { page } = await site.open();
  await handIn(page, 'mine.json', JSON.stringify({ ...pack, id: 'mine', title: 'My own set' }));
  await page.getByText('The practice set “My own set” is open').waitFor();
  await page.getByRole('region', { name: 'My own set' }).locator('a').first().click();
  await page.getByRole('button', { name: /^Call / }).click();
  await field(page).waitFor();
});

test('a call kept with another version of the practice set goes on, and says so', async () => {
  const { entry, pack } = await firstPack();
  const { page, context } = await site.open();
  await startCall(page);
  await say(page, 'Fair question.');
  await context.route(`**/content/${entry.file}`, (route) => route.fulfill({ json: { ...pack, version: '9.9.9' } }));
  await arrive(page, site.address);
  await page.getByRole('link', { name: 'Go on with the call' }).click();
  await page.getByText('has changed since this call was saved').waitFor();
  assert.ok((await page.locator('.mine').textContent()).includes('Fair question.'));
});
