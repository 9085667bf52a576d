import { app, dialog, type MessageBoxOptions } from 'electron';

export type QuitGuard = { readonly mayClose: () => boolean };

/**
 * Nobody quits while money is under way: its outcome would be unknown for no reason. Otherwise the counter is closed
 * in order first, then the app ends.
 */
export function guardQuit(moneyUnderWay: () => number, close: () => Promise<void>): QuitGuard {
  let closing: Promise<void> | null = null;
  const mayClose = (): boolean => {
    if (moneyUnderWay() === 0) return true;
    void dialog.showMessageBox(WAIT);
    return false;
  };
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (closing === null && mayClose()) closing = close().finally(() => app.exit(0));
  });
  app.on('window-all-closed', () => app.quit());
  return { mayClose };
}

const WAIT: MessageBoxOptions = {
  type: 'info',
  title: '柜台 Guitai',
  message: '正在向会员系统提交，请稍候再关闭。',
  detail: 'An operation is being sent to the vendor. Wait for its result, then close.',
  buttons: ['好 OK'],
};
