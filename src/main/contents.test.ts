import { describe, expect, it } from 'vitest';
import { confine } from './contents.ts';
import { FakeContents } from './testing/fake-electron.ts';

const contents = new FakeContents();
confine(contents as never);

function isPrevented(event: string, url: string): boolean {
  let prevented = false;
  contents.emit(event, {
    url,
    preventDefault: () => {
      prevented = true;
    },
  });
  return prevented;
}

const OUTSIDE = [
  'https://evil.test/',
  'http://127.0.0.1:1/',
  'file:///etc/passwd',
  'guitai://app.evil.test/',
  'guitai://app@evil.test/',
  'data:text/html,x',
  'about:blank',
  'javascript:alert(1)',
  '',
];

describe.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('%s', (event) => {
  it.each(OUTSIDE)('does not lead to %j', (url) => {
    expect(isPrevented(event, url)).toBe(true);
  });

  it('may lead to our own page', () => {
    expect(isPrevented(event, 'guitai://app/index.html')).toBe(false);
  });
});

it('attaches no webview', () => {
  expect(isPrevented('will-attach-webview', 'guitai://app/')).toBe(true);
});

it.each([...OUTSIDE, 'guitai://app/'])('opens no window for %j', (url) => {
  expect(contents.openHandler?.({ url })).toEqual({ action: 'deny' });
});

it('chooses no Bluetooth device', () => {
  const chosen: string[] = [];
  contents.emit('select-bluetooth-device', { preventDefault: () => {} }, [{ deviceId: 'd' }], (id: string) =>
    chosen.push(id),
  );
  expect(chosen).toEqual(['']);
});
