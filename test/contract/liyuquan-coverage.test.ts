import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LIYUQUAN_ENDPOINTS } from '#core/vendors/liyuquan/endpoints.ts';
import { COVERAGE } from './support/coverage.ts';

it('each of the 19 endpoints has one contract test, and each such test is there', () => {
  const sections = Object.values(COVERAGE).flat().toSorted();
  expect(sections).toEqual(LIYUQUAN_ENDPOINTS.map(({ section }) => section));
  const files = readdirSync(new URL('.', import.meta.url));
  for (const name of Object.keys(COVERAGE)) expect(files).toContain(`liyuquan-${name}.test.ts`);
});
