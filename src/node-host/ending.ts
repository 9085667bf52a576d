import type { Core } from '#core/core.ts';
import { TERMS } from '#shared/messages/terms.ts';
import { decimalFromFen, fen } from '#shared/money.ts';

export type EndingOptions = {
  readonly departure: Pick<Core['departure'], 'unsigned' | 'ask' | 'insist' | 'onGranted'>;
  /** Prints to whoever started the host. */
  readonly say: (text: string) => void;
  /** An address that opens the counter once more. */
  readonly newUrl: () => string;
  readonly nowMs: () => number;
  readonly end: () => void;
};

/** When the Node host ends: not while money is undecided, unless a supervisor has signed or somebody insists. */
export type Ending = {
  /** Ctrl-C: refused once while money is undecided; the second within ten seconds ends. */
  readonly interrupt: () => void;
  /** No window is left: the host ends, or stays and says why, and ends when all is decided. */
  readonly alone: () => void;
  /** A window has come back. */
  readonly accompanied: () => void;
};

const INSIST_MS = 10_000;
/** One Ctrl-C arrives several times: from the terminal, from npm, and from the script that started this process. */
const SAME_PRESS_MS = 500;

export function createEnding({ departure, say, newUrl, nowMs, end }: EndingOptions): Ending {
  let refusedAtMs: number | null = null;
  let told = false;
  departure.onGranted(end);
  return {
    interrupt: () => {
      const undecided = departure.unsigned();
      if (undecided.length === 0) return end();
      const sinceMs = refusedAtMs === null ? Number.POSITIVE_INFINITY : nowMs() - refusedAtMs;
      if (sinceMs < SAME_PRESS_MS) return;
      if (sinceMs <= INSIST_MS) {
        departure.insist();
        return end();
      }
      refusedAtMs = nowMs();
      departure.ask();
      say(`${listOf(undecided)}\n${REFUSED}`);
    },
    alone: () => {
      const undecided = departure.unsigned();
      if (undecided.length === 0) return end();
      if (told) return;
      told = true;
      say(`${listOf(undecided)}\n${STAYS}\n  ${newUrl()}`);
    },
    accompanied: () => {
      told = false;
    },
  };
}

type Undecided = ReturnType<EndingOptions['departure']['unsigned']>;

const MOST_LINES = 10;

/** No name and no phone number: a terminal is read by whoever passes. */
function listOf(undecided: Undecided): string {
  const { length } = undecided;
  const lines = undecided.slice(0, MOST_LINES).map(({ kind, amount_fen, state, operation_id }) => {
    const amount = decimalFromFen(fen(amount_fen));
    const [zh, en] = [TERMS['zh-CN'], TERMS.en];
    return `  - ${zh.kind[kind]} ${en.kind[kind]}  ¥${amount}  ${zh.state[state]} ${en.state[state]}  ${operation_id}`;
  });
  const rest = length > MOST_LINES ? [`  … ${length - MOST_LINES} more`] : [];
  return [`还有 ${length} 笔操作的结果未知 · Undecided operations: ${length}`, ...lines, ...rest].join('\n');
}

const REFUSED =
  '柜台先不结束，会接着核对；可在柜台窗口由店长签字后关闭。要现在结束，请在 10 秒内再按一次 Ctrl-C：都已存盘，不会丢，下次打开接着核对。\n' +
  'The counter stays and goes on checking; a supervisor may sign in its window. To end it now, press Ctrl-C again within 10 seconds: everything is on the disk and is taken up at the next start.';

const STAYS =
  '窗口关了，柜台还在后台核对，查清后自己结束。重新打开：再运行一次 npm start，或用下面的网址（只能用一次）。\n' +
  'The window is closed; the counter goes on checking and ends once all is decided. To open it again, run npm start once more or use this address (once):';
