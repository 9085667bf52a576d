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
  simulator: 'Open the vendor simulator',
  simulatorHint: 'See its members, or switch on faults such as time-outs to practise with.',
  simulatorFailed: 'No browser can be opened here; the start window shows the simulator’s address.',
};
