import { describe, expect, it } from 'vitest';
import { isShortcut, type KeyPress, writesText } from './shortcut.ts';

const press = (code: string, more: Partial<KeyPress> = {}): KeyPress => ({
  code,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
});

describe('isShortcut', () => {
  it.each([
    ['Alt+Digit1', press('Digit1', { altKey: true }), true],
    ['Alt+Digit1', press('Digit1'), false],
    ['Alt+Digit1', press('Digit1', { altKey: true, shiftKey: true }), false],
    ['Ctrl+Enter', press('Enter', { metaKey: true }), true],
    ['Enter', press('NumpadEnter'), true],
    ['Escape', press('Escape'), true],
    ['Escape', press('Escape', { altKey: true }), false],
    ['F2', press('F3'), false],
  ])('%s for %o: %s', (shortcut, event, is) => {
    expect(isShortcut(shortcut, event)).toBe(is);
  });

  it('leaves the keys of an input method alone', () => {
    expect(isShortcut('Escape', press('Escape', { isComposing: true }))).toBe(false);
    expect(isShortcut('Enter', press('Enter', { keyCode: 229 }))).toBe(false);
  });
});

describe('writesText', () => {
  it.each([
    ['Digit1', true],
    ['Shift+KeyA', true],
    ['Enter', true],
    ['Alt+Digit1', false],
    ['Ctrl+Enter', false],
    ['F2', false],
    ['Escape', false],
  ])('%s: %s', (shortcut, writes) => {
    expect(writesText(shortcut)).toBe(writes);
  });
});
