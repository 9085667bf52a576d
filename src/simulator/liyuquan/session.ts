import { randomUUID } from 'node:crypto';
import { utcText } from '../china-time.ts';
import { Refusal } from '../refusal.ts';
import { md5 } from '../state/md5.ts';
import type { AccountRow } from '../state/rows.ts';
import type { Call, Endpoint, OpenCall } from './call.ts';
import { required, requiredInt } from './form.ts';
import type { Reply } from './reply.ts';

/** 2.1 and 2.2. */
export const SESSION_ENDPOINTS: readonly Endpoint[] = [
  { section: '2.1', path: 'manage/user/login', access: 'open', movesMoney: false, answer: login },
  { section: '2.2', path: 'manage/user/info', access: 'token', movesMoney: false, answer: info },
];

/** Several sessions of one account may live at once. The password is compared in lower case only. */
function login({ db, form, atMs }: OpenCall): Reply {
  const username = required(form, 'username');
  const password = required(form, 'password');
  requiredInt(form, 'client');
  const account = db.one<AccountRow>('SELECT * FROM account WHERE username = ?', username);
  if (!account || md5(account.password) !== password) throw new Refusal(1, '用户名或密码错误');
  const token = randomUUID();
  db.run('INSERT INTO token (token, account_id, issued_ms) VALUES (?, ?, ?)', token, account.id, atMs);
  db.run(
    'UPDATE account SET login_count = login_count + 1, last_login_ms = ? WHERE id = ?',
    atMs,
    account.id,
  );
  return { data: token };
}

/** Like the real one, it shows the password's hash and personal data, which a client must not keep or pass on. */
function info({ account }: Call): Reply {
  const created = utcText(account.created_ms);
  return {
    data: {
      sysAdmin: {
        id: account.id,
        username: account.username,
        password: md5(account.password).toUpperCase(),
        active: 1,
        avatar: account.avatar,
        realName: account.realname,
        phone: account.phone,
        idNumber: '',
        gender: 3,
        email: '',
        qq: '',
        wechat: '',
        created,
        updated: created,
        createAdminId: 1,
        updateAdminId: 2,
        createIp: '',
        loginCount: account.login_count,
        lastLoginTime: account.last_login_ms === null ? null : utcText(account.last_login_ms),
        lastLoginIp: '127.0.0.1',
      },
      menus: JSON.parse(account.menus),
      permissions: JSON.parse(account.permissions),
      permissionList: null,
      roleId: account.role_id,
    },
  };
}
