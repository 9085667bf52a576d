import type { memberCache as zh } from '../zh-CN/member-cache.ts';

export const memberCache: typeof zh = {
  title: 'Members on this computer',
  on: 'Keep members on this computer',
  onDetail: 'Members are found as you type, also without a network. Switching it off deletes them at once.',
  phase: {
    off: 'No members are kept',
    waiting: 'Waiting for somebody to sign in',
    filling: 'Reading the members',
    fillingOffline: 'Offline; it goes on with the network',
    paused: 'Reading is paused',
    ready: 'All members are here',
  },
  detail: {
    off: 'Members are found with a network, by the whole phone or card number.',
    waiting: 'It begins by itself once a shop is chosen.',
    filling: 'Slowly, in the background; sales come first, and what is here can be found already.',
    paused: 'What is here can still be found; it goes on where it stopped.',
    ready: 'Kept fresh in the background, and by each lookup with a network.',
  },
  offBecause: {
    setting: 'Switched off above.',
    'no-secret-store':
      'This computer has no safe place for a key, so nothing is kept. Members are found with a network.',
    unusable:
      'Their file cannot be opened or written, so nothing is kept; the journal is not affected. Look at the disk’s room, then open the counter again.',
  },
  progress: 'How far the members have been read',
  pages: '{{percent}}% · page {{done}} / {{total}}',
  pagesUnknown: 'Asking how many there are…',
  pause: 'Pause',
  resume: 'Go on',
  members: 'Members',
  filledAt: 'Read to the end',
  oldest: 'Oldest entry',
  size: 'Room taken',
  megabytes: '{{count}} MB',
  never: 'Not yet',
  keptBy: {
    system:
      'Encrypted on this computer; the key is in the system’s key store, encrypted by the operating system.',
    file: 'Encrypted on this computer. The system’s key store is not used here: the key is in the counter’s encrypted file, and what opens that file is beside it, in a file that only this system account can read, or in the environment. So whoever can use this account can decrypt the members.',
  },
  privacy: 'Lists show 138****1234 and W*; looking at a full phone number is written to the audit log.',
  rebuild: 'Clear and read again',
  rebuildTitle: 'Clear the members on this computer?',
  rebuildDetail:
    'The members kept on this computer are deleted and read again from the start. The journal and undecided operations are not affected; until all are here, some may not be found offline.',
  days: 'Drop who was not seen for',
  daysDetail: 'Members of whom the vendor has not told for so many days are deleted from this computer.',
  daysCount: '{{count}} days',
};
