import { type AnyContractRouter, isContractProcedure } from '@orpc/contract';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { appEventSchema } from './app.ts';
import { contract } from './contract.ts';
import { findingSchema } from './member.ts';

it('cross to the renderer of the one member that is opened, and of the made-up people of training', () => {
  const answers = [...answersOf(contract)];
  expect(answers.length).toBeGreaterThan(50);
  expect(answers.filter(([, schema]) => hasWholeNickname(schema)).map(([name]) => name)).toEqual([
    'members.scan',
    'members.find',
    'members.open',
    'members.cached',
    'training.aid',
  ]);
});

it('do not cross unasked, nor of several who were found', () => {
  expect(hasWholeNickname(appEventSchema)).toBe(false);
  const whole = findingSchema.options.filter(hasWholeNickname).map(({ shape }) => shape.kind.value);
  expect(whole).toEqual(['member', 'coupon']);
});

/** Every procedure of the contract and what it answers. */
function* answersOf(router: AnyContractRouter, path: readonly string[] = []): Generator<[string, unknown]> {
  if (isContractProcedure(router)) yield [path.join('.'), router['~orpc'].outputSchema];
  else for (const [name, inner] of Object.entries(router)) yield* answersOf(inner, [...path, name]);
}

function hasWholeNickname(schema: unknown): boolean {
  if (!(schema instanceof z.ZodType)) return false;
  return JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' })).includes('"nickname":');
}
