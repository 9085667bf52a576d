import { describe, expect, it } from 'vitest';
import { CAPABILITIES } from '#shared/contract/session.ts';
import { capabilitiesOf } from './capabilities.ts';

const account = (permissions: readonly string[]) => ({
  accountId: '2',
  username: 'test',
  displayName: 'yy',
  menus: ['permission'],
  permissions,
});

describe('what an account may do', () => {
  it('follows the paths of its permissions, with or without a number', () => {
    expect(
      capabilitiesOf(
        'liyuquan',
        account(['manage/v3/userCard/charge:1129', 'manage/v3/turnover/refund', 'x/y']),
      ),
    ).toEqual(['top-up', 'refund-spend', 'data-package']);
  });

  it('does not take one path for a longer one', () => {
    expect(capabilitiesOf('liyuquan', account(['manage/v3/turnover/refund_charge']))).toEqual([
      'refund-top-up',
    ]);
  });

  it('is everything where nothing is known: the vendor then refuses', () => {
    // The document's own example (2.2).
    expect(
      capabilitiesOf('liyuquan', account(['manage/permission/allRole:1129', 'manage/user/list'])),
    ).toEqual(CAPABILITIES);
    expect(capabilitiesOf('liyuquan', account([]))).toEqual(CAPABILITIES);
  });
});
