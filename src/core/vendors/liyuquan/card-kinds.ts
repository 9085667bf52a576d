import { kindOf } from '../reply-fields.ts';

/** 3.2 and 4.5 `type`: 1 礼遇圈卡, 10 商家储值卡, 11 商家活动卡. */
export const cardKind = kindOf({ '1': 'platform', '10': 'stored-value', '11': 'event' }, 'other');
