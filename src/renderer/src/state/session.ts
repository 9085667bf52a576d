import { create } from 'zustand';
import type { MemberSummary, OpenedMember } from '#shared/contract/member.ts';
import type { Operation } from '#shared/contract/operation.ts';
import type { Fen } from '#shared/money.ts';
import { maskNickname } from '#shared/nickname.ts';

/** In the order of their keys, Alt+1 and on. The two desks came later, and every page kept its key. */
export const PAGES = [
  'counter',
  'records',
  'operations',
  'day-report',
  'settings',
  'data-sim',
  'gift-cards',
] as const;
export type Page = (typeof PAGES)[number];

/** The desks beside the counter; a shop that has not set one up does not see it. */
export type DeskPage = Extract<Page, 'data-sim' | 'gift-cards'>;

/** What another page asks of the counter. The counter takes it with `takeIntent` and acts on it once. */
export type Intent =
  | {
      readonly type: 'refund';
      readonly userId: string;
      readonly orderNo: string;
      readonly kind: Extract<Operation['kind'], 'refund-spend' | 'refund-top-up'>;
      /** The operation for which it makes up. */
      readonly linkedTo?: string;
    }
  | {
      /** The same once more, as a new operation; the amount is typed in where there is one to type. */
      readonly type: 'again';
      readonly userId: string;
      readonly cardId: string;
      readonly kind: Extract<Operation['kind'], 'top-up' | 'spend'>;
      readonly amountFen: Fen | null;
      readonly linkedTo: string | null;
    }
  | { readonly type: 'scan'; readonly text: string }
  /** What a hand scanner typed; it also reads printed card numbers. */
  | { readonly type: 'wedge'; readonly text: string }
  | { readonly type: 'open-member'; readonly userId: string };

/** Of whom the records or gift cards are, asked for at the counter; other pages call the member as lists do. */
export type MemberFilter = Pick<MemberSummary, 'userId' | 'nicknameMasked' | 'phoneMasked'>;

/** The opened member, for a page beside the counter. */
export const filterFor = ({ userId, nickname, phoneMasked }: OpenedMember): MemberFilter => ({
  userId,
  nicknameMasked: maskNickname(nickname),
  phoneMasked,
});

/** Where the cashier is: the page, what one page asks of another, and which aids are open. */
export type Navigation = {
  readonly page: Page;
  readonly intent: Intent | null;
  readonly recordsOf: MemberFilter | null;
  /** What was scanned for a desk; the desk takes it with `takeDeskText` and acts on it once. */
  readonly deskText: string | null;
  /** Whose gift cards are looked at; null for anybody's. */
  readonly giftCardsOf: MemberFilter | null;
  readonly undecidedOnly: boolean;
  /** The operation whose case lies open on the journal's page. */
  readonly caseOf: string | null;
  readonly trainingOpen: boolean;
  /** Whether the person signed in to stay signed in; a sign-in that was restored at the start was remembered. */
  readonly remember: boolean;
  readonly goTo: (page: Page) => void;
  /** Shows the counter and hands it a wish. */
  readonly ask: (intent: Intent) => void;
  /** Returns the waiting wish and forgets it, so that it is acted on once. */
  readonly takeIntent: () => Intent | null;
  /** Shows a desk and hands it a scanned text. */
  readonly askDesk: (page: DeskPage, text: string) => void;
  readonly takeDeskText: () => string | null;
  readonly showGiftCards: (of: MemberFilter | null) => void;
  readonly showRecords: (of: MemberFilter | null) => void;
  readonly showOperations: (undecidedOnly: boolean) => void;
  readonly openCase: (operationId: string) => void;
  readonly closeCase: () => void;
  readonly toggleTraining: (open?: boolean) => void;
  readonly setRemember: (remember: boolean) => void;
  /** After signing out nothing of the former person's may remain. */
  readonly reset: () => void;
};

const START = {
  page: 'counter',
  intent: null,
  recordsOf: null,
  deskText: null,
  giftCardsOf: null,
  undecidedOnly: false,
  caseOf: null,
} as const;

export const useNavigation = create<Navigation>()((set, get) => ({
  ...START,
  remember: true,
  trainingOpen: false,
  goTo: (page) => set({ page, caseOf: null }),
  ask: (intent) => set({ page: 'counter', intent, caseOf: null }),
  takeIntent: () => {
    const { intent } = get();
    if (intent) set({ intent: null });
    return intent;
  },
  askDesk: (page, deskText) => set({ page, deskText }),
  takeDeskText: () => {
    const { deskText } = get();
    if (deskText !== null) set({ deskText: null });
    return deskText;
  },
  showGiftCards: (giftCardsOf) => set({ page: 'gift-cards', giftCardsOf }),
  showRecords: (recordsOf) => set({ page: 'records', recordsOf, caseOf: null }),
  showOperations: (undecidedOnly) => set({ page: 'operations', undecidedOnly, caseOf: null }),
  openCase: (operationId) => set({ page: 'operations', caseOf: operationId }),
  closeCase: () => set({ caseOf: null }),
  toggleTraining: (open) => set(({ trainingOpen }) => ({ trainingOpen: open ?? !trainingOpen })),
  setRemember: (remember) => set({ remember }),
  reset: () => set(START),
}));
