import type { scanning as zh } from '../zh-CN/scanning.ts';

export const scanning: typeof zh = {
  title: 'Hand scanner',
  device: 'Connected as a device',
  deviceDetail:
    'Codes then arrive whole, whatever the input method. A scanner that types like a keyboard works without it.',
  connect: 'Connect scanner',
  disconnect: 'Disconnect',
  state: {
    unsupported: 'This browser cannot connect scanners. One that types like a keyboard works all the same.',
    none: 'None connected',
    away: '{{name}}: not plugged in; works again once it is',
    busy: '{{name}}: held by another program, trying again',
    ready: '{{name}}: connected',
  },
  connecting: {
    'nothing-chosen':
      'No scanner was chosen. Plug it in and try again; one that is not listed types like a keyboard and works unconnected.',
    'wrong-mode':
      'This scanner types like a keyboard and works unconnected. To connect it, first scan the “HID POS” code in its manual.',
    busy: 'Another program holds this scanner. Close that program; the counter then connects by itself.',
  },
  end: 'How a code ends',
  endDetail: 'Most scanners leave the factory with Enter.',
  ends: { key: 'With Enter or Tab', pause: 'With nothing but a pause' },
  prefix: 'Prefix',
  prefixDetail: 'What the scanner types before a code; it is taken off.',
  suffix: 'Suffix',
  suffixDetail: 'What the scanner types after a code; it is taken off. Enter and Tab need not be named.',
  noMark: 'None',
  badMark: 'At most 8 letters, digits or signs of a keyboard',
};
