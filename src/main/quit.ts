import { app, dialog, type MessageBoxOptions } from 'electron';
import type { Core } from '#core/core.ts';

export type QuitGuard = { readonly mayClose: () => boolean };

export type QuitOptions = {
  readonly moneyUnderWay: () => number;
  readonly departure: Pick<Core['departure'], 'unsigned' | 'ask' | 'onGranted'>;
  /** Brings the window forward, so that whoever closes it sees what it asks. */
  readonly show: () => void;
  readonly close: () => Promise<void>;
};

/**
 * Nobody quits while money is under way: its outcome would be unknown for no reason. While money is undecided the
 * window asks for a supervisor's signature and closes the app itself once it has one (app.leave). Otherwise the counter
 * is closed in order first, then the app ends.
 */
export function guardQuit({ moneyUnderWay, departure, show, close }: QuitOptions): QuitGuard {
  let closing: Promise<void> | null = null;
  const mayClose = (): boolean => {
    if (closing !== null) return true;
    if (moneyUnderWay() > 0) {
      void dialog.showMessageBox(WAIT);
      return false;
    }
    const { length: undecided } = departure.unsigned();
    if (undecided === 0) return true;
    show();
    // A page that died cannot ask; it is loaded anew, and the next try finds it.
    if (!departure.ask()) void dialog.showMessageBox(undecidedBox(undecided));
    return false;
  };
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (closing === null && mayClose()) closing = close().finally(() => app.exit(0));
  });
  app.on('window-all-closed', () => app.quit());
  departure.onGranted(() => app.quit());
  return { mayClose };
}

const WAIT: MessageBoxOptions = {
  type: 'info',
  title: '柜台 Guitai',
  message: '正在向会员系统提交，请稍候再关闭。',
  detail: 'An operation is being sent to the vendor. Wait for its result, then close.',
  buttons: ['好 OK'],
};

const undecidedBox = (count: number): MessageBoxOptions => ({
  type: 'warning',
  title: '柜台 Guitai',
  message: `还有 ${count} 笔操作的结果未知，请不要关闭柜台。`,
  detail:
    '柜台会接着核对；要现在关闭，请打开柜台窗口，由店长签字。\n' +
    `${count} operations are undecided. The counter goes on checking; to close it now, open its window and let a supervisor sign.`,
  buttons: ['好 OK'],
});
