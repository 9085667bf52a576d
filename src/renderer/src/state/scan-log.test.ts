import { beforeEach, expect, it } from 'vitest';
import { KEPT_SCANS, useScanLog } from './scan-log.ts';

const { add, clear } = useScanLog.getState();
const texts = () => useScanLog.getState().scans.map(({ text }) => text);
beforeEach(clear);

it('keeps the last twenty, the newest first', () => {
  for (let number = 1; number <= 25; number += 1) add({ source: 'wedge', text: `code ${number}` }, number);
  expect(texts()).toHaveLength(KEPT_SCANS);
  expect(texts()[0]).toBe('code 25');
  expect(texts().at(-1)).toBe('code 6');
  const numbers = useScanLog.getState().scans.map(({ number }) => number);
  expect(new Set(numbers).size).toBe(KEPT_SCANS);
});

it('shows no more of a payment code than its beginning', () => {
  add({ source: 'camera', text: '101234567890123456' }, 1);
  expect(texts()).toEqual(['1012****']);
});
