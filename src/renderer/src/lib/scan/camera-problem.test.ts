import { expect, it } from 'vitest';
import { cameraProblemOf } from './camera-problem.ts';

it.each([
  ['Error getting userMedia, error = NotAllowedError: Permission denied', 'denied'],
  ['Error getting userMedia, error = NotFoundError: Requested device not found', 'absent'],
  ['Error getting userMedia, error = OverconstrainedError', 'absent'],
  ['Error getting userMedia, error = NotReadableError: Could not start video source', 'busy'],
  ['Camera streaming not supported by the browser.', 'unsupported'],
  [new DOMException('Permission denied', 'NotAllowedError'), 'denied'],
  [new TypeError("Cannot read properties of null (reading 'removeChild')"), 'no-picture'],
  [undefined, 'no-picture'],
] as const)('reads %s', (error, problem) => {
  expect(cameraProblemOf(error)).toBe(problem);
});
