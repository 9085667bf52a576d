import { Refused } from '../refusal.ts';
import { settleDue } from '../state/agent-orders.ts';
import { dataCard } from '../state/data-cards.ts';
import type { Database } from '../state/database.ts';

export type DakashiEndpoint = {
  readonly section: string;
  readonly path: string;
  readonly answer: (call: DakashiCall) => unknown;
};

export type DakashiCall = { readonly db: Database; readonly body: DakashiBody; readonly nowMs: number };

export type DakashiBody = Readonly<Record<string, string | number>>;

/** The document's one call, by path. */
export const DAKASHI_ENDPOINTS: ReadonlyMap<string, DakashiEndpoint> = new Map(
  [{ section: '二.1', path: 'v1/member/info', answer: cardInfo }].map((endpoint) => [
    endpoint.path,
    endpoint,
  ]),
);

/** Besides 0 the document knows one code, so that only the sentence says what is wrong. */
export function unusual(message: string): Refused {
  return new Refused(50_000, message);
}

/** The month's data as text, in MB, which the document does not say. `serial_no`: card number or ICCID. */
function cardInfo({ db, body, nowMs }: DakashiCall): unknown {
  const { serial_no } = body;
  if (typeof serial_no !== 'string' || serial_no === '') throw unusual('参数错误：serial_no');
  settleDue(db, nowMs);
  const card = dataCard(db, 'dakashi', serial_no);
  if (!card) throw unusual('卡号不存在');
  return { total_data_value: String(card.total_mb + card.dakashi_more_mb) };
}
