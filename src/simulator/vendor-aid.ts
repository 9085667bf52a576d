import { DAKASHI_CREDENTIALS, SIM_AGENT_CREDENTIALS, ZVCMS_CREDENTIALS } from './credentials.ts';
import type { DataCardRow, GiftUserRow } from './state/card-rows.ts';
import { dataCards } from './state/data-cards.ts';
import type { World } from './world.ts';

/** What a client of the data-SIM vendors and of the gift cards is set up with, and whom it may ask about. */
export type VendorAid = {
  /** `base` stands for the document's `base_url` and ends with a slash; `api/agent/…` follows. */
  readonly simAgent: { readonly base: string } & typeof SIM_AGENT_CREDENTIALS;
  /** `base` stands for `http://api.qwtong.me/`; `v1/member/info` follows. */
  readonly dakashi: { readonly base: string } & typeof DAKASHI_CREDENTIALS;
  /** `address` stands for `http://openapi.zvcms.com/api/v2`; nothing follows. */
  readonly zvcms: { readonly address: string } & typeof ZVCMS_CREDENTIALS;
  readonly dataCards: readonly {
    readonly cardno: string;
    readonly iccid: string;
    readonly knownTo: DataCardRow['known_to'];
    readonly remark: string;
  }[];
  readonly giftUsers: readonly GiftUserRow[];
};

export function readVendorAid({ db }: World, origin: string): VendorAid {
  return {
    simAgent: { base: `${origin}/sim-agent/`, ...SIM_AGENT_CREDENTIALS },
    dakashi: { base: `${origin}/dakashi/`, ...DAKASHI_CREDENTIALS },
    zvcms: { address: `${origin}/zvcms/api/v2`, ...ZVCMS_CREDENTIALS },
    dataCards: dataCards(db).map(({ cardno, iccid, known_to, remark }) => ({
      ...{ cardno, iccid, knownTo: known_to, remark },
    })),
    giftUsers: db.all<GiftUserRow>('SELECT * FROM gift_user ORDER BY id'),
  };
}
