import { expect, it } from 'vitest';
import { agentSign } from './signing.ts';

it('signs the example of the document', () => {
  expect(agentSign('1', '1', '1484139646')).toBe('277167B14D3D764FD6450B74D629C930');
});

it('depends on each of the three', () => {
  const signs = [
    agentSign('1', '1', '2'),
    agentSign('2', '1', '2'),
    agentSign('1', '2', '2'),
    agentSign('1', '1', '3'),
  ];
  expect(new Set(signs).size).toBe(4);
});
