import type { training as zh } from '../zh-CN/training.ts';

export const training: typeof zh = {
  title: 'Training aids',
  band: 'Training mode · no real money is involved',
  watermark: 'Training',
  openAid: 'Training aids',
  detail: 'Play the customer: show a code, type the member’s password, receive messages.',
  codes: 'The customer’s codes',
  codesDetail: 'Hold them before the camera, or press the button instead.',
  codeKind: { member: 'Member', coupon: 'Coupon', foreign: 'Not ours' },
  password: 'Member’s password',
  scanIt: 'Take as scanned',
  enlarge: 'Enlarge the code',
  reduce: 'Reduce the code',
  phone: 'Practice phone',
  phoneDetail: 'SMS codes for refunds arrive here.',
  noSms: 'No messages yet',
  sleeves: 'Practice SIM cards',
  sleevesDetail:
    'Scan the QR code of the ICCID, or press to take it as scanned. The simulator has the barcodes.',
  knownTo: { both: 'Known to both vendors', 'sim-agent': 'Agent vendor only', dakashi: 'Dakashi only' },
  giftUsers: 'Practice users with gift cards',
  giftUsersDetail: 'Scan the QR code of the user id, or press to take it as scanned.',
  simulator: 'Open the vendor simulator',
  simulatorHint: 'See its members, or switch on faults such as time-outs to practise with.',
  simulatorFailed: 'No browser can be opened here; the start window shows the simulator’s address.',
};
