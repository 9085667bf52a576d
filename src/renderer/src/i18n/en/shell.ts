import type { shell as zh } from '../zh-CN/shell.ts';

export const shell: typeof zh = {
  skipToContent: 'Skip to content',
  rail: 'Main navigation',
  page: {
    counter: 'Counter',
    records: 'Records',
    operations: 'Journal',
    'day-report': 'Day report',
    settings: 'Settings',
    'data-sim': 'Data SIM',
    'gift-cards': 'Gift cards',
  },
  switchShop: 'Change shop',
  signedInAs: 'Signed in as',
  connected: 'Connected',
  undecided_one: '{{count}} undecided',
  undecided_other: '{{count}} undecided',
  noneUndecided: 'None undecided',
  undecidedTooltip: 'Some outcomes are not known; see them',
  alarm: 'alarm',
  waitsForPerson: 'supervisor needed',
  accountMenu: 'Account menu',
  signOut: 'Sign out',
  shopMenu: 'Change shop',
  shopKept: 'Not changed: still {{shop}}',
  connecting: 'Reconnecting',
  disconnected: 'Offline',
  offline: {
    title: 'Offline',
    detail:
      'The vendor cannot be reached. Members and the journal can still be looked at; whatever moves money waits.',
    detailSignIn:
      'The vendor cannot be reached. Signing in needs the network; it goes on by itself afterwards.',
    since: 'since {{time}}',
    guide: 'What now?',
    tryAgain: 'Try again',
    works: 'Still works',
    worksMembers: 'Finding members, as this computer knows them; balances are not live and cannot be spent',
    worksJournal: 'The journal: everything that was done is there',
    worksUndecided: 'Nothing undecided is lost; it is looked into again afterwards',
    waits: 'Has to wait',
    waitsMoney: 'Top-up, spend, refund, cash-back, new card: nothing is recorded or sent',
    waitsRecords: 'Members’ records and the day report',
    instead: 'Members who cannot wait pay in another way, such as cash.',
    check: 'Look at this first',
    cause: {
      'no-network': 'This computer has no network. Look at the cable or the Wi-Fi.',
      name: 'The vendor’s address was not found; most often there is no network. Look at the cable or the Wi-Fi, then at the router.',
      refused: 'The network works, but the vendor’s system is not running. Call the vendor’s support.',
      'no-answer':
        'Nothing comes back; most often the network is down. Look at the router, or use a phone’s hotspot.',
      certificate:
        'Somebody else answered than the vendor. See whether this network wants a sign-in on a web page, and whether the computer’s date is right.',
      broken: 'Connections break off at once. Look at the router, or use a phone’s hotspot.',
    },
  },
  starting: 'The counter is starting',
  startingLonger: 'If it stays here, close the window and open the counter again.',
  startingHint: 'Connecting to the core on this machine.',
  lost: {
    title: 'The line to the core is down; reconnecting',
    detail: 'Nothing that was sent will be sent again. Look in the journal for its outcome afterwards.',
    longer:
      'It has been trying for a while. Close this window and open the counter again; what was sent is on record.',
  },
  turnedAway: {
    title: 'The counter was started anew; this window has no key to it',
    detail:
      'Open the address that it printed (npm start opens it too); this window then joins by itself. What was sent is on record and is not sent again.',
  },
  scanRefused: {
    title: 'That scan was not taken',
    password: 'The member is entering the password. Scan again afterwards, or press Esc first.',
    sending: 'Something is being sent. Scan again once its outcome is there.',
    sheet: 'Something is begun at the counter. Finish it, or press Esc, and scan again.',
    dialog: 'A dialog is open. See to it first, and scan again.',
    form: 'This page holds something half filled in, which leaving would lose. Finish or clear it, and scan again.',
    'input-method': 'An input method kept what the scanner typed. Switch it to English, then scan again.',
    unreadable: 'What the scanner sent cannot be read. Scan again, or use the camera.',
  },
  lapsed: {
    title: 'Your sign-in has run out. Please type your password again',
    detail: 'Everything on the screen stays as it is; you can carry on afterwards.',
    confirm: 'Sign in and carry on',
    signOut: 'Sign out and use another account',
    signOutHint: 'Signing out clears unfinished work from the screen.',
  },
  leave: {
    closeCounter: 'Close the counter',
    title_one: '{{count}} operation is undecided: do not close the counter yet',
    title_other: '{{count}} operations are undecided: do not close the counter yet',
    detail:
      'Once it is closed nobody goes on checking. Everything is on the disk and is taken up at the next start.',
    check: 'Check once',
    see: 'Look into it',
    underWay:
      'An operation is being sent to the vendor, 15 seconds at the most. Close once it has its result.',
    stay: 'Keep it open',
    sign: 'Close it with a supervisor’s signature',
    signDetail: 'The signature is kept with these operations.',
    supervisor: 'Supervisor',
    pin: 'PIN',
    submit: 'Sign and close',
    nobody:
      'No supervisor has been entered yet, so nobody can sign. Enter one with a PIN in the settings first, or wait for the outcome.',
    toPeople: 'Enter a supervisor',
    decidedTitle: 'Everything is decided',
    decidedDetail: 'The counter can be closed now.',
    close: 'Close the counter',
  },
  left: {
    title: 'The counter is closed',
    detail: 'You may close this window. Every operation is on the disk; open the counter again to use it.',
  },
  blocked: {
    title: 'The counter does not trade now',
    why: 'Why',
    whatNow: 'What to do',
    reassure:
      'So that nothing goes unrecorded and nobody is charged twice, nothing is sent until the journal works again.',
    checkAgain: 'Check again',
    version: 'Version {{version}}',
  },
  crashed: {
    title: 'This page has failed',
    detail:
      'The core keeps what was sent and will not send it again. Open the page again and look in the journal.',
    reload: 'Open the page again',
  },
};
