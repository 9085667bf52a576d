import { type Fen, formatYuan } from '../money.ts';

export type MessageParams = Readonly<Record<string, string | number>>;

/**
 * Puts values into a message. `{{name}}` is replaced by its value; a part in `[[…]]` is left out when one of its
 * values is missing, so that a sentence never shows a hole. A name that ends in `Fen` is shown as yuan.
 */
export function fillMessage(template: string, params: MessageParams = {}): string {
  const withoutHoles = template.replace(/\[\[(.*?)\]\]/g, (_, part: string) =>
    placeholdersOf(part).every((name) => params[name] !== undefined) ? part : '',
  );
  return withoutHoles.replace(PLACEHOLDER, (_, name: string) => shown(name, params[name]));
}

/** The names of a message's placeholders, in their order. */
export function placeholdersOf(template: string): readonly string[] {
  return [...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

const PLACEHOLDER = /\{\{(\w+)\}\}/g;

function shown(name: string, value: string | number | undefined): string {
  if (value === undefined) return '–';
  const isAmount = name.endsWith('Fen') && typeof value === 'number' && Number.isSafeInteger(value);
  return isAmount ? `¥${formatYuan(value as Fen)}` : String(value);
}
