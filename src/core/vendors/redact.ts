import { maskPhone, maskPhonesIn } from '#shared/phone.ts';

const MAX_BODY_CHARACTERS = 4_096;
const MAX_MESSAGE_CHARACTERS = 200;
const REMOVED = '[removed]';

/** Keys whose values never enter a record: credentials, and what 2.2 tells about a person. */
const PRIVATE_VALUE =
  /("(?:\w*password|\w*token|secret|realName|idNumber|email|qq|wechat)"\s*:\s*)(?:"(?:[^"\\]|\\.)*"?|[^\s,}\]]+)/gi;
const PHONE_VALUE = /("(?:phone|mobile|tel)"\s*:\s*")([^"]*)(")/gi;

/** A body as the journal may keep it: secrets removed, phone numbers masked, then cut, so that no half of one is left. */
export function recordableBody(text: string, secrets: readonly string[]): string {
  const open = withoutSecrets(text, secrets)
    .replace(PRIVATE_VALUE, `$1"${REMOVED}"`)
    .replace(PHONE_VALUE, (_, key: string, phone: string, end: string) => key + maskPhone(phone) + end);
  return cut(maskPhonesIn(open), MAX_BODY_CHARACTERS);
}

/** The vendor's `msg` as a quotation for the cashier: one line, no control or direction characters, 200 at most. */
export function quotableMessage(message: string | undefined, secrets: readonly string[]): string | undefined {
  const line = (message ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const quoted = cut(maskPhonesIn(withoutSecrets(line, secrets)), MAX_MESSAGE_CHARACTERS);
  return quoted === '' ? undefined : quoted;
}

function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret.length >= 4)
    .reduce((rest, secret) => rest.replace(new RegExp(escaped(secret), 'gi'), REMOVED), text);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Cuts to a number of UTF-16 units without leaving half a character. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/\p{Cs}/gu, '');
}
