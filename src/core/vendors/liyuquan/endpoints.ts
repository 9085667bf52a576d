import type { AnyEndpoint } from './endpoint.ts';
import { allEvent, storeCard, storeList } from './endpoints/cards.ts';
import { userCard, userCardDetail } from './endpoints/members.ts';
import { addCard, askCode, cardStatus, charge, expense, refund, refundCharge } from './endpoints/money.ts';
import { expenseList, recordList, refundList } from './endpoints/records.ts';
import { info, login } from './endpoints/session.ts';
import { scan, uploadImage } from './endpoints/tools.ts';

/** All 19 calls of the document, in its order. The contract tests go through this list. */
export const LIYUQUAN_ENDPOINTS: readonly AnyEndpoint[] = [
  login,
  info,
  storeList,
  storeCard,
  addCard,
  allEvent,
  charge,
  expense,
  refund,
  askCode,
  refundCharge,
  recordList,
  expenseList,
  refundList,
  userCard,
  userCardDetail,
  cardStatus,
  uploadImage,
  scan,
];
