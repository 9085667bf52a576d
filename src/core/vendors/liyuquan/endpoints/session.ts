import { z } from 'zod';
import { Secret } from '../../../secret.ts';
import { id, listOrEmpty, words } from '../../reply-fields.ts';
import type { VendorAccount } from '../../vendor.ts';
import { endpoint } from '../endpoint.ts';
import { md5Field, textField } from '../request-fields.ts';

/** 2.1: the token is the reply's `data`. `client` is always 1. */
export const login = endpoint({
  name: 'login',
  section: '2.1',
  title: '登录',
  path: 'manage/user/login',
  needsToken: false,
  secretFields: ['password'],
  secretReply: true,
  request: z.strictObject({ username: textField(200), password: md5Field, client: z.literal('1') }),
  reply: z
    .object({ data: z.string().regex(/^[\x21-\x7e]{1,1000}$/) })
    .transform(({ data }) => new Secret(data)),
});

const account = z.object({
  data: z.object({
    // The reply also holds the account's password hash, identity number and more: they are not named, so they end here.
    sysAdmin: z.object({ id, username: z.string().min(1), realName: words }),
    menus: listOrEmpty(z.string()),
    permissions: listOrEmpty(z.string()),
  }),
});

/** 2.2: what the account may see and do. */
export const info = endpoint({
  name: 'info',
  section: '2.2',
  title: '管理端用户信息',
  path: 'manage/user/info',
  request: z.strictObject({}),
  reply: account.transform(
    ({ data: { sysAdmin, menus, permissions } }): VendorAccount => ({
      accountId: sysAdmin.id,
      username: sysAdmin.username,
      displayName: sysAdmin.realName.trim() || sysAdmin.username,
      menus,
      permissions,
    }),
  ),
});
