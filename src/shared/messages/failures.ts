import { FAILURE_CODES, type Failure, type FailureCode } from '../contract/failure.ts';
import type { Language } from '../contract/settings.ts';
import { failures as en, undecidedNext as undecidedEn } from './en/failures.ts';
import type { FailureText } from './failure-text.ts';
import { fillMessage, type MessageParams } from './fill.ts';
import { TERMS } from './terms.ts';
import { undecidedNext as undecidedZh, failures as zh } from './zh-CN/failures.ts';

/** Every failure in every language. */
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
  const params = inWords(failure, language);
  return { message: sentence(text.message, params), next: sentence(next, params) };
}

/** A name that is put in may stand first. */
function sentence(template: string, params: MessageParams): string {
  const words = fillMessage(template, params);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Values that are codes of ours, in words: what a foreign code is, which vendor, and the failure behind a failure. */
function inWords({ params = {} }: Failure, language: Language): MessageParams {
  const { what, reason, vendor: name = 'liyuquan', ...rest } = params;
  const foreign = Object.entries(TERMS[language].foreignCode).find(([code]) => code === what)?.[1];
  const cause = FAILURE_CODES.find((code) => code === reason);
  const [, vendor = ''] = Object.entries(TERMS[language].vendor).find(([one]) => one === name) ?? [];
  const because =
    cause && fillMessage(FAILURE_TEXTS[language][cause].message, { vendor }).replace(/[.。]$/, '');
  return { ...rest, vendor, ...(foreign && { what: foreign }), ...(because && { reason: because }) };
}
