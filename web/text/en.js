/**
 * Every word of the interface, in English. Another language is another module with the same shape.
 * Words for the rep: "practice set" for a pack, "what you did" for moves. Plain, warm, exact.
 */

/** @type {Record<string, string>} */
const bearings = {
  'leaning-in': 'Leaning in',
  listening: 'Listening',
  doubtful: 'Doubtful',
  'arms-crossed': 'Arms crossed',
  'looking-at-the-clock': 'Looking at the clock',
  gone: 'Gone',
};

/** @type {Record<string, string>} */
const outcomes = {
  advanced: 'Moved forward',
  open: 'Left open',
  stalled: 'Stalled',
  lost: 'Lost',
};

/** @type {Record<string, string>} */
const strengths = {
  study: 'Study',
  survey: 'Survey',
  'own-data': 'Own data',
  case: 'Single case',
  expert: 'Expert view',
  illustration: 'Illustration',
};

/** @type {Record<string, string>} */
const facts = {
  'business-issue': 'The issue in the business',
  impact: 'What the issue causes',
  'business-goal': 'A goal of the business',
  'personal-goal': 'A goal of their own',
  'personal-impact': 'What it means for them',
};

/** @type {Record<string, string>} */
const cardKinds = { figure: 'Figures', story: 'Story', questions: 'Questions to ask' };

/** @type {Record<string, string>} */
const coverage = { covered: 'Said', touched: 'Touched on', missed: 'Missing' };

/** @type {Record<string, string>} */
const grades = { strong: 'A strong answer', middling: 'A middling answer', weak: 'A weak answer' };

/** @type {Record<string, string>} */
const moods = { interest: 'Interest', trust: 'Trust', patience: 'Patience' };

/** @type {Record<string, {title: string, body: string}>} */
const starts = {
  'no-wasm': {
    title: 'This browser is too old to hold the conversation',
    body: 'Lastmile needs WebAssembly, which every current browser has. Please open this page in a newer one.',
  },
  'wasm-blocked': {
    title: 'This page is not allowed to start the conversation',
    body: 'A security setting of the site or of this browser forbids WebAssembly. Whoever runs the site can allow it with ‘wasm-unsafe-eval’ in the script rule of its content security policy.',
  },
  'core-missing': {
    title: 'Part of Lastmile did not arrive',
    body: 'The conversation itself could not be fetched. Check the connection and try again; nothing you had saved is lost.',
  },
  'core-failed': {
    title: 'The conversation did not start',
    body: 'Something in Lastmile went wrong while starting. Try again; if it stays like this, tell whoever runs the site and pass on the note below.',
  },
  'content-missing': {
    title: 'There is nothing to practise yet',
    body: 'The list of practice sets could not be fetched. Check the connection and try again.',
  },
};

/** @param {number} n @param {string} one @param {string} many */
const count = (n, one, many) => `${n} ${n === 1 ? one : many}`;
/** @param {number} n */
const signed = (n) => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '±0');

export const t = {
  product: 'Lastmile',
  bearing: (/** @type {string} */ id) => bearings[id] ?? id,
  outcome: (/** @type {string|null} */ id) => (id ? (outcomes[id] ?? id) : 'Not finished'),
  strength: (/** @type {string} */ id) => strengths[id] ?? id,
  fact: (/** @type {string} */ id) => facts[id] ?? id,
  cardKind: (/** @type {string} */ id) => cardKinds[id] ?? id,
  mood: (/** @type {string} */ id) => moods[id] ?? id,
  date: (/** @type {string} */ iso) => {
    const date = new Date(iso);
    return Number.isNaN(date.getTime()) ? '' : date.toLocaleDateString('en', { day: 'numeric', month: 'short' });
  },

  app: {
    skip: 'Go to the content',
    tagline: 'Practise the conversation after the insight',
    homeLink: 'Lastmile, to the start',
    settings: 'Settings',
    theme: 'Look',
    themes: { auto: 'As this device', light: 'Light', dark: 'Dark' },
    pause: 'A short pause before the customer answers',
    open: 'Open a saved call',
    openHint: 'or drop the file anywhere on this page',
    dropHere: 'Let go to open the file',
    notKept: 'This browser does not let Lastmile keep anything. You can practise as usual, but what you type is gone when you close the page. Save the call as a file to keep it.',
    dismiss: 'Close this note',
    details: 'Note for whoever runs the site',
    retry: 'Try again',
    partMissing: 'The debrief could not be fetched. Check the connection and load the page again; the call is kept.',
    toStart: 'To the start',
    privacy: 'Nothing you type leaves this device. No account, no recording.',
    loading: 'Getting the conversation ready.',
  },

  titles: {
    home: 'Lastmile: practise what happens after the insight',
    brief: (/** @type {string} */ name) => `Before you call ${name} – Lastmile`,
    call: (/** @type {string} */ name) => `On the call with ${name} – Lastmile`,
    debrief: (/** @type {string} */ name) => `After the call with ${name} – Lastmile`,
    trouble: 'Lastmile did not start',
  },

  home: {
    heading: 'Your customer just answered. What do you say?',
    youSaid: 'You said',
    now: (/** @type {string} */ name) => `Now ${name} says`,
    answer: (/** @type {string} */ name) => `Answer ${name}`,
    briefFirst: 'Read the briefing first',
    another: 'Another customer',
    continueHeading: (/** @type {string} */ name) => `You are still on the call with ${name}`,
    continueBody: (/** @type {number} */ turns) =>
      turns === 0 ? 'You have not answered yet.' : `${count(turns, 'reply', 'replies')} so far. It waits where you left it.`,
    continue: 'Go on with the call',
    drop: 'Drop it',
    levels: (/** @type {number} */ n) => `${n} questions deep`,
    last: (/** @type {string} */ outcome, /** @type {string} */ date) => (date ? `${outcome}, ${date}` : outcome),
    badSet: (/** @type {string} */ name) => `The practice set “${name}” has mistakes and was not opened`,
    badSetBody: 'Whoever wrote it will know what to do with this list.',
    where: (/** @type {number} */ line, /** @type {number} */ column) => (line > 0 ? `line ${line}, column ${column}` : ''),
    missingSet: (/** @type {string} */ name) => `The practice set “${name}” could not be fetched`,
    lastDebrief: (/** @type {string} */ name) => `See what came of your last call, with ${name}`,
  },

  brief: {
    back: 'All insights',
    heading: (/** @type {string} */ name) => `You are about to call ${name}`,
    claim: 'What you are about to say',
    prepare: 'Before you say it',
    basis: 'What it rests on',
    basisSource: 'Source',
    basisDate: 'Date',
    basisStrength: 'Strength',
    illustrations: (/** @type {number} */ made, /** @type {number} */ all) =>
      (made === all ? 'All of this is made up to practise with. Do not quote it to a real customer.'
        : `What is marked as ${strengths.illustration.toLowerCase()} is made up to practise with. Do not quote it to a real customer.`),
    implications: 'What follows from it',
    pressures: 'Under pressure from',
    beliefs: 'Already believes',
    temperament: (/** @type {string} */ word) => `Temperament: ${word}`,
    call: (/** @type {string} */ name) => `Call ${name}`,
    ends: (/** @type {string} */ name) => `This ends the call with ${name} that is waiting. You can still look back on it.`,
    others: 'Or say it to',
    missing: 'There is no such call here',
    missingBody: 'The address names an insight or a customer that this page does not have. It may have been renamed.',
  },

  call: {
    heading: (/** @type {string} */ name) => `On the call with ${name}`,
    pause: 'Pause',
    restart: 'Start again',
    restartSure: 'Start again from the first line?',
    restartYes: 'Yes, start again',
    leave: 'End the call',
    leaveSure: (/** @type {string} */ name) => `End the call with ${name} now?`,
    leaveYes: 'Yes, end it',
    no: 'No, stay',
    earlier: (/** @type {number} */ n) => `Earlier: ${count(n, 'turn', 'turns')}`,
    youSaid: 'You said',
    says: (/** @type {string} */ name) => `${name} says`,
    thinking: (/** @type {string} */ name) => `${name} is thinking`,
    waiting: (/** @type {string} */ name, /** @type {string} */ asks) => `${name} is waiting to hear: “${asks}”`,
    reply: 'Your answer',
    placeholder: 'Say it in your own words',
    send: 'Say it',
    keys: 'Enter sends, Shift + Enter makes a new line',
    left: (/** @type {number} */ n) =>
      n >= 0 ? `${count(n, 'character', 'characters')} left` : `${count(-n, 'character', 'characters')} too many. Nobody listens that long.`,
    depth: (/** @type {number} */ level, /** @type {number} */ levels) => `Question ${level} of ${levels}`,
    mood: 'Mood',
    moodValue: (/** @type {string} */ what, /** @type {number} */ value, /** @type {number} */ by) =>
      `${what} ${value} of 100${by === 0 ? '' : by > 0 ? `, up ${by}` : `, down ${-by}`}`,
    cards: 'Within reach',
    cardFrom: 'Source:',
    closeCard: 'Put it away',
    ended: 'The call is over',
    toDebrief: 'See what happened',
    changed: 'The practice set has changed since this call was saved, so it may go on a little differently.',
    announce: (/** @type {string} */ name, /** @type {string} */ bearing, /** @type {string} */ line) => `${name}, ${bearing.toLowerCase()}: ${line}`,
    none: 'You are not on a call',
    noneBody: 'There is no call to go on with. Choose one at the start.',
  },

  debrief: {
    with: (/** @type {string} */ name, /** @type {string} */ title) => `${name} · ${title}`,
    reached: (/** @type {number} */ level, /** @type {number} */ levels, /** @type {number} */ points, /** @type {number} */ of) =>
      `at question ${level} of ${levels}, with ${points} of ${of} points`,
    why: 'Why it ended like this',
    advice: 'One thing to do differently',
    backToTurn: (/** @type {number} */ turn) => `Go back to turn ${turn}`,
    noAdvice: 'Nothing stands out. Try the same call with somebody less patient.',
    playAgain: 'Play it again',
    another: 'Choose another call',
    save: 'Save this call',
    continue: 'Go on with this call',
    continueInstead: (/** @type {string} */ name) => `Go on with this call instead of the one with ${name}`,
    turns: 'Turn by turn',
    turn: (/** @type {number} */ n) => `Turn ${n}`,
    noTurns: 'You ended the call before you answered.',
    theyAsked: (/** @type {string} */ name) => `${name} said`,
    whatYouDid: 'What you did',
    keyPoints: 'What a good answer holds',
    coverage: (/** @type {string} */ id) => coverage[id] ?? id,
    saidBefore: 'Said earlier',
    answeredGuarded: (/** @type {string} */ about) => `You asked about ${about}, and got a guarded answer. More trust would have got a fuller one.`,
    answeredOpen: (/** @type {string} */ about) => `You asked about ${about}, and got an open answer.`,
    answeredUnknown: 'You asked something that could not be answered.',
    moodChange: (/** @type {string} */ name) => `What it did to ${name}`,
    moodTo: (/** @type {string} */ what, /** @type {number} */ from, /** @type {number} */ to) => `${what} ${from} → ${to}`,
    moodReason: (/** @type {{what: string, interest: number, trust: number, patience: number}} */ reason) =>
      /** @type {const} */ (['interest', 'trust', 'patience'])
        .filter((key) => reason[key] !== 0)
        .map((key) => `${moods[key].toLowerCase()} ${signed(reason[key])}`).join(', '),
    noMoodReason: 'Nothing changed.',
    receipt: 'Points, one by one',
    receiptPoints: (/** @type {number} */ points, /** @type {number} */ of) =>
      (of > 0 ? `${points < 0 ? signed(points) : points} of ${of}` : signed(points)),
    receiptAdd: 'Would have earned it:',
    receiptRule: 'Rule:',
    models: 'Yours beside a strong one',
    yours: 'Yours',
    grade: (/** @type {string} */ id) => grades[id] ?? id,
    otherModels: 'See weaker ones, and why they are',
    why2: 'Why:',
    usedCards: 'You looked at:',
    mood: 'Mood along the call',
    moodPicture: (/** @type {number} */ turns) => `Interest, trust and patience, from the start to after turn ${turns}. The table below has the numbers.`,
    asTable: 'The same as a table',
    start: 'Start',
    when: 'When',
    skills: 'Skills in this call',
    skillsNote: 'The dot is this call. The ring is your own average over the last five.',
    skillsNoteFirst: 'The dot is this call. After the next one you can compare with yourself.',
    skill: 'Skill',
    thisCall: 'This call',
    usual: 'Your last five',
    noOccasion: 'no occasion',
    percent: (/** @type {number} */ n) => `${n} %`,
    discovery: 'What there was to find out',
    discoveryCount: (/** @type {number} */ found, /** @type {number} */ all) => `You found out ${found} of ${all}.`,
    foundAt: (/** @type {number} */ turn) => `turn ${turn}`,
    reveal: (/** @type {number} */ n) => (n === 1 ? 'Show the one you did not ask about' : `Show the ${n} you did not ask about`),
    none: 'There is no call to look back on',
    noneBody: 'Play one, or open a saved one.',
    unverified: 'Played again with the practice set that is here, this call does not come out quite the same. What you see is how it comes out now.',
  },

  files: {
    empty: (/** @type {string} */ file) => `“${file}” is empty.`,
    tooBig: (/** @type {string} */ file) => `“${file}” is larger than any saved call. Nothing was opened.`,
    notText: (/** @type {string} */ file) => `“${file}” is not a saved call: it is not text.`,
    'not-json': (/** @type {string} */ file) => `“${file}” is not a saved call. A saved call is a file that ends in “.json” and was made with “Save this call”.`,
    unknown: (/** @type {string} */ file) => `“${file}” is not a saved call.`,
    session: (/** @type {string} */ file, /** @type {string} */ why) => `“${file}” could not be opened as a saved call. ${why}`,
    otherSet: (/** @type {string} */ set) => `This call belongs to the practice set “${set}”, which is not here. Open the practice set's file first, then the call.`,
    otherScene: 'This call is about an insight or a customer that the practice set no longer has.',
    lostRunning: (/** @type {string} */ why) => `The call you were on could not be taken up again. ${why}`,
    setOpened: (/** @type {string} */ title) => `The practice set “${title}” is open until you close this page.`,
  },

  trouble: (/** @type {string} */ reason) => starts[reason] ?? starts['core-failed'],
  stopped: 'The conversation stopped unexpectedly. What you had said is kept: load the page again to go on.',
};
