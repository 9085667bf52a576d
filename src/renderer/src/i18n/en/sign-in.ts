import type { signIn as zh } from '../zh-CN/sign-in.ts';

export const signIn: typeof zh = {
  title: 'Sign in to the counter',
  detailLive: 'Use your liyuquan back-office account.',
  detailTraining: 'Use a practice account below. No real money is involved.',
  username: 'User name',
  password: 'Password',
  showPassword: 'Show password',
  remember: 'Stay signed in',
  rememberHint: 'Keeps the sign-in only, never the password.',
  submit: 'Sign in',
  practiceAccounts: 'Practice accounts',
  practiceHint: 'One click fills them in',
  tagline: 'Scan, top up, spend, refund. Every operation is accounted for.',
  promise: {
    recorded: {
      title: 'Recorded before it is sent',
      detail: 'Each operation is in this machine’s journal first.',
    },
    undecided: {
      title: 'Undecided means undecided',
      detail: 'Without a clear answer it says neither success nor failure.',
    },
    once: { title: 'Never charged twice', detail: 'What was sent once is never sent again by itself.' },
  },
  modeTraining: 'Training mode',
  modeLive: 'Live',
  version: 'Version {{version}}',
  chooseShop: 'Choose the shop',
  chooseShopDetail: 'Which shop are you in? You can change it in the top bar later.',
  noShops: 'This account has no shop',
  noShopsDetail: 'Ask the manager to assign one in liyuquan’s back office.',
  signOut: 'Sign out',
};
