import { describe, expect, it } from 'vitest';
import { pinProblem } from './new-pin.ts';

describe('a PIN that somebody chooses', () => {
  it.each(['271828', '135790', '112233', '271828182845'])('%s is taken', (pin) => {
    expect(pinProblem(pin, pin)).toBeNull();
  });

  it.each(['', '12345', '1234567890123', '12345a'])('%s is none', (pin) => {
    expect(pinProblem(pin, pin)).toBe('tooShort');
  });

  it.each(['000000', '111111111', '123456', '456789012', '987654', '210987'])('%s is too easy', (pin) => {
    expect(pinProblem(pin, pin)).toBe('easy');
  });

  it('must be typed the same twice', () => {
    expect(pinProblem('271828', '271829')).toBe('differs');
  });
});
