import { TERMS } from '#shared/messages/terms.ts';
import { cases as casesEn } from './en/cases.ts';
import { common as commonEn } from './en/common.ts';
import { counter as counterEn } from './en/counter.ts';
import { dataSim as dataSimEn } from './en/data-sim.ts';
import { dayReport as dayReportEn } from './en/day-report.ts';
import { giftCards as giftCardsEn } from './en/gift-cards.ts';
import { memberCache as memberCacheEn } from './en/member-cache.ts';
import { members as membersEn } from './en/members.ts';
import { operations as operationsEn } from './en/operations.ts';
import { people as peopleEn } from './en/people.ts';
import { records as recordsEn } from './en/records.ts';
import { scanning as scanningEn } from './en/scanning.ts';
import { settings as settingsEn } from './en/settings.ts';
import { shell as shellEn } from './en/shell.ts';
import { signIn as signInEn } from './en/sign-in.ts';
import { training as trainingEn } from './en/training.ts';
import { vendors as vendorsEn } from './en/vendors.ts';
import { cases } from './zh-CN/cases.ts';
import { common } from './zh-CN/common.ts';
import { counter } from './zh-CN/counter.ts';
import { dataSim } from './zh-CN/data-sim.ts';
import { dayReport } from './zh-CN/day-report.ts';
import { giftCards } from './zh-CN/gift-cards.ts';
import { memberCache } from './zh-CN/member-cache.ts';
import { members } from './zh-CN/members.ts';
import { operations } from './zh-CN/operations.ts';
import { people } from './zh-CN/people.ts';
import { records } from './zh-CN/records.ts';
import { scanning } from './zh-CN/scanning.ts';
import { settings } from './zh-CN/settings.ts';
import { shell } from './zh-CN/shell.ts';
import { signIn } from './zh-CN/sign-in.ts';
import { training } from './zh-CN/training.ts';
import { vendors } from './zh-CN/vendors.ts';

/** Every text of the screen, Chinese first: it decides which keys there are, English must have the same. */
const chinese = {
  cases,
  common,
  counter,
  dataSim,
  dayReport,
  giftCards,
  memberCache,
  members,
  operations,
  people,
  records,
  scanning,
  settings,
  shell,
  signIn,
  terms: TERMS['zh-CN'],
  training,
  vendors,
};

export type Texts = typeof chinese;

const english: Texts = {
  cases: casesEn,
  common: commonEn,
  counter: counterEn,
  dataSim: dataSimEn,
  dayReport: dayReportEn,
  giftCards: giftCardsEn,
  memberCache: memberCacheEn,
  members: membersEn,
  operations: operationsEn,
  people: peopleEn,
  records: recordsEn,
  scanning: scanningEn,
  settings: settingsEn,
  shell: shellEn,
  signIn: signInEn,
  terms: TERMS.en,
  training: trainingEn,
  vendors: vendorsEn,
};

export const resources = { 'zh-CN': chinese, en: english } as const;
