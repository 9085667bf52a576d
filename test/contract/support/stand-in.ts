import { createHash, createHmac } from 'node:crypto';
import { Secret } from '#core/secret.ts';
import type { AgentScene, LookupScene } from './data-sim-contract.ts';
import type { GiftCardScene } from './gift-card-contract.ts';
import { httpAnswer, startRawServer } from './raw-server.ts';

/**
 * The least that the three signed vendors can be: they check signature, time and nonce, and know one card or member.
 * They prove that the contracts can be passed; a simulator takes their place by one line.
 */
const TOLERANCE_SECONDS = 300;
const SECRET = 'stand-in secret';
const CARD = '8742999';

type Request = { readonly path: string; readonly body: string };

async function serve(answer: (request: Request) => unknown) {
  const server = await startRawServer((socket, text) => {
    const [head = '', body = ''] = text.split('\r\n\r\n');
    const reply = JSON.stringify(answer({ path: head.split(' ')[1] ?? '', body }));
    socket.end(httpAnswer(reply, '200 OK', [`date: ${new Date().toUTCString()}`]));
  });
  return { baseUrl: server.base, close: server.close };
}

export async function openSimAgentStandIn(): Promise<AgentScene> {
  const carriedOut = new Set<string>();
  const server = await serve(({ path, body }) => {
    const form = Object.fromEntries(new URLSearchParams(body));
    const signed = md5(`id=1&secret=${SECRET}&times=${form.times}`).toUpperCase();
    if (form.sign !== signed) return simReply(0, '签名错误');
    if (isFar(form.times)) return simReply(0, '时间错误');
    if (path.endsWith('/user')) return simReply(1, '操作成功', [{ rebate: 1000 - 88.5 * carriedOut.size }]);
    if (form.cardno !== CARD) return simReply(0, '卡号不存在');
    if (path.endsWith('/package'))
      return simReply(1, '', [{ packagelist_id: 4, name: '包', price: '88.50' }]);
    if (path.endsWith('/info')) return simReply(1, '', { cardno: CARD, certification: '1', isactive: '1' });
    if (path.endsWith('/getcertinfo')) return simReply(1, '', { code: 2, url: '' });
    if (path.endsWith('/flow')) {
      const flow = 1024 * (carriedOut.size + 1);
      return simReply(1, '', {
        cardno: CARD,
        iccid: CARD,
        flow,
        remainflow: -1,
        usedflow: 0,
        delete_on: null,
      });
    }
    if (form.packagelist_id !== '4' || carriedOut.has(form.orderno ?? '')) return simReply(0, '不能订购');
    carriedOut.add(form.orderno ?? '');
    return { code: 1, msg: '订购成功', data: { orderno: form.orderno } };
  });
  const facts = { id: '1', secret: new Secret(SECRET), cardNo: CARD, unknownCardNo: '8743000' };
  return { ...server, ...facts, orders: () => carriedOut.size };
}

export async function openDakashiStandIn(): Promise<LookupScene> {
  const server = await serve(({ body }) => {
    const { sign, ...rest } = JSON.parse(body);
    const pairs = `client_id=iot&serial_no=${rest.serial_no}&timestamp=${rest.timestamp}`;
    if (sign !== createHash('sha1').update(`${pairs}${SECRET}`).digest('hex').toUpperCase()) {
      return { errcode: 40_001, errmsg: '签名错误' };
    }
    if (isFar(rest.timestamp)) return { errcode: 40_002, errmsg: '时间错误' };
    if (rest.serial_no !== CARD) return { errcode: 50_000, errmsg: '未知错误' };
    return { errcode: 0, errmsg: 'success', data: { total_data_value: '10' } };
  });
  return {
    ...server,
    clientId: 'iot',
    secret: new Secret(SECRET),
    cardNo: CARD,
    unknownCardNo: '8743000',
  };
}

export async function openZvcmsStandIn(): Promise<GiftCardScene> {
  const nonces = new Set<string>();
  const server = await serve(({ body }) => {
    const { Nonce, Timestamp, Token, Params } = JSON.parse(body);
    const text = `GrantCode=g&Nonce=${Nonce}&OpenId=o&Timestamp=${Timestamp}`;
    const token = encodeURIComponent(createHmac('sha1', SECRET).update(text).digest('base64'));
    if (Token !== token || isFar(Timestamp)) return { status: false, code: '10001', message: '签名错误' };
    if (nonces.has(Nonce)) return { status: false, code: '10002', message: '随机数已用过' };
    nonces.add(Nonce);
    if (Params.user_id !== '7') return { status: true, code: '404', message: '查询的信息不存在' };
    const states = Params.needCycleCard === 1 ? ['4', '6'] : ['4'];
    return { status: 'true', code: '0', message: '', data: states.map((status) => ({ id: status, status })) };
  });
  return {
    ...server,
    openId: 'o',
    grantCode: 'g',
    key: new Secret(SECRET),
    userId: '7',
    unknownUserId: '8',
  };
}

const md5 = (text: string) => createHash('md5').update(text).digest('hex');
const now = () => Math.floor(Date.now() / 1_000);
const isFar = (seconds: unknown) => Math.abs(Number(seconds) - now()) > TOLERANCE_SECONDS;
const simReply = (code: number, msg: string, data: unknown = {}) => ({ code, msg, time: now(), data });
