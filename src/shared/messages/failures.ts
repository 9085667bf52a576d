import type { Language } from '../contract/app.ts';
import type { Failure, FailureCode } from '../contract/failure.ts';
import { failures as en, undecidedNext as undecidedEn } from './en/failures.ts';
import { fillMessage } from './fill.ts';
import { undecidedNext as undecidedZh, failures as zh } from './zh-CN/failures.ts';

/**
 * What a failure is to a cashier: what happened, and what to do next. Where the money stands is never said here: it
 * is a line of its own (terms.ts, `money`), because one code can stand for a reading and for a money call.
 */
export type FailureText = { readonly message: string; readonly next: string };

export const FAILURE_TEXTS: Readonly<Record<Language, Readonly<Record<FailureCode, FailureText>>>> = {
  'zh-CN': zh,
  en,
};

/** While nobody knows whether the money moved there is one right next step, whatever the cause. */
export const UNDECIDED_NEXT: Readonly<Record<Language, string>> = { 'zh-CN': undecidedZh, en: undecidedEn };

/** The failure in words, with its values put in. */
export function failureText(failure: Failure, language: Language): FailureText {
  const text = FAILURE_TEXTS[language][failure.code];
  const next = failure.money === 'undecided' ? UNDECIDED_NEXT[language] : text.next;
  return { message: fillMessage(text.message, failure.params), next: fillMessage(next, failure.params) };
}
