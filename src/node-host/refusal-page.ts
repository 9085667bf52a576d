import { securityHeaders } from '#host/renderer-files/headers.ts';

export type Refusal = {
  readonly status: 403 | 421;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** The address was opened before, or without a ticket. Says what to do, in both languages, and nothing else. */
export const ticketRefused = (): Refusal =>
  page(
    403,
    '请重新打开柜台 · Open the counter again',
    '此网址只能打开一次。请在收银电脑上再次运行 npm start，或从桌面重新打开柜台。',
    'This address opens the counter once only. Run npm start again on this computer; it shows the counter that is already running.',
  );

/** A request that names another host or comes from another page: nothing of ours makes it. */
export const foreignRefused = (status: 403 | 421): Refusal =>
  page(status, '已拒绝 · Refused', '该请求不是来自本柜台。', 'This request does not come from the counter.');

function page(status: Refusal['status'], title: string, chinese: string, english: string): Refusal {
  const body = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head>
<body><h1>${title}</h1><p>${chinese}</p><p lang="en">${english}</p></body></html>
`;
  const headers = {
    ...securityHeaders(null),
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  };
  return { status, headers, body };
}
