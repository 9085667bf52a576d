import type { Endpoint } from './call.ts';
import { GIVE_BACK_ENDPOINTS } from './give-back.ts';
import { MEMBER_ENDPOINTS } from './members.ts';
import { RECORD_ENDPOINTS } from './records.ts';
import { SALES_ENDPOINTS } from './sales.ts';
import { SCAN_ENDPOINTS } from './scan.ts';
import { SESSION_ENDPOINTS } from './session.ts';
import { SHOP_ENDPOINTS } from './shop.ts';
import { UPLOAD_ENDPOINTS } from './upload.ts';

/** All 19 calls of the document, by path. */
export const LIYUQUAN_ENDPOINTS: ReadonlyMap<string, Endpoint> = new Map(
  [
    ...SESSION_ENDPOINTS,
    ...SHOP_ENDPOINTS,
    ...SALES_ENDPOINTS,
    ...GIVE_BACK_ENDPOINTS,
    ...RECORD_ENDPOINTS,
    ...MEMBER_ENDPOINTS,
    ...UPLOAD_ENDPOINTS,
    ...SCAN_ENDPOINTS,
  ].map((endpoint) => [endpoint.path, endpoint]),
);
