import { z } from 'zod';
import { quantity } from '../data-fields.ts';
import { type SignedEndpoint, signedEndpoint } from '../endpoint.ts';

/** 2.1: the data that the card has this month in all. In which unit is not documented. */
export const memberInfo = signedEndpoint({
  name: 'member/info',
  section: '2.1',
  title: '查询流量卡基本信息',
  path: 'v1/member/info',
  request: z.strictObject({ serial_no: z.string().regex(/^[0-9A-Za-z]{4,32}$/) }),
  reply: z
    .object({ data: z.object({ total_data_value: quantity }) })
    .transform(({ data }) => data.total_data_value),
});

/** The document's one call. */
export const DAKASHI_ENDPOINTS: readonly SignedEndpoint<unknown, unknown>[] = [memberInfo];
