import { Button } from '@mantine/core';
import { IconUserScan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { maskNickname } from '#shared/nickname.ts';
import { useListedNames } from '../../hooks/useListedNames.ts';
import { useCounter } from '../../state/counter.ts';
import { isSending } from '../../state/counter-steps.ts';
import type { Found } from '../../state/counter-workflow.ts';
import { useKey } from './useKey.ts';
import styles from './WaitingBar.module.css';

/** Someone else was scanned while something here is not yet sent: nothing is dropped without being asked. */
export function WaitingBar() {
  const { t } = useTranslation('counter');
  const waiting = useCounter((counter) => counter.waiting);
  const sending = useCounter(isSending);
  const dispatch = useCounter((counter) => counter.dispatch);
  const open = () => dispatch({ type: 'waiting-accepted' });
  useKey('Alt+Enter', open, waiting !== null && !sending);
  if (!waiting) return null;
  return (
    <div className={styles.bar} role="alert" data-testid="waiting">
      <IconUserScan size={26} stroke={1.6} aria-hidden />
      <div className={styles.words}>
        <Title finding={waiting} />
        <span>{t(sending ? 'waiting.sending' : 'waiting.detail')}</span>
      </div>
      <Button variant="default" size="md" onClick={() => dispatch({ type: 'waiting-dropped' })}>
        {t('waiting.stay')}
      </Button>
      <Button size="md" disabled={sending} onClick={open} data-testid="open-waiting">
        {t('waiting.open')} Alt+Enter
      </Button>
    </div>
  );
}

function Title({ finding }: { readonly finding: Found }) {
  const { t } = useTranslation('counter');
  const { labelOf } = useListedNames();
  if (finding.kind === 'member' || finding.kind === 'cached') {
    const { nickname, phoneMasked } = finding.member;
    // Somebody else is still at the counter.
    const name = labelOf({ nicknameMasked: maskNickname(nickname), phoneMasked });
    return <strong>{t('waiting.title', { name })}</strong>;
  }
  if (finding.kind === 'coupon')
    return <strong>{t('waiting.coupon', { name: finding.coupon.title })}</strong>;
  return <strong>{t('waiting.other')}</strong>;
}
