import { Button, CloseButton } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useCore } from '../../hooks/useCore.ts';
import { useTrainingAid } from '../../hooks/useTrainingAid.ts';
import { failureOf, unwrap } from '../../lib/outcome.ts';
import { type Page, useNavigation } from '../../state/session.ts';
import { PracticePhone } from './PracticePhone.tsx';
import { PracticeSleeves } from './PracticeSleeves.tsx';
import { PracticeUsers } from './PracticeUsers.tsx';
import { ScanCodes } from './ScanCodes.tsx';
import styles from './TrainingDrawer.module.css';

/**
 * The drawer of aids. It covers no more than it must and blocks nothing: it is used beside the counter and its
 * dialogs, so Escape shuts it only while the focus is in it.
 */
export function TrainingDrawer() {
  const { t } = useTranslation('training');
  const toggle = useNavigation((navigation) => navigation.toggleTraining);
  const page = useNavigation((navigation) => navigation.page);
  const { data: aid, error, refetch } = useTrainingAid(2_000);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    toggle(false);
  };
  return (
    <aside className={styles.drawer} aria-label={t('title')} onKeyDown={closeOnEscape}>
      <header className={styles.head}>
        <div>
          <h2 className={styles.title}>{t('title')}</h2>
          <p className={styles.detail}>{t('detail')}</p>
        </div>
        <CloseButton size="lg" aria-label={t('close', { ns: 'common' })} onClick={() => toggle(false)} />
      </header>
      <div className={styles.body}>
        {error && !aid && (
          <FailureNotice failure={failureOf(error, 'not-involved')} onRetry={() => void refetch()} />
        )}
        {aid && page === 'data-sim' && <PracticeSleeves cards={aid.simCards} />}
        {aid && page === 'gift-cards' && <PracticeUsers users={aid.giftUsers} />}
        {aid && !DESKS.includes(page) && <PracticePhone messages={aid.sms} />}
        {aid && !DESKS.includes(page) && <ScanCodes codes={aid.codes} />}
      </div>
      <SimulatorButton />
    </aside>
  );
}

/** There the customer shows a sleeve or a user id, and neither a member's code nor a message. */
const DESKS: readonly Page[] = ['data-sim', 'gift-cards'];

function SimulatorButton() {
  const { t } = useTranslation('training');
  const { client } = useCore();
  const open = useMutation({ mutationFn: () => unwrap(client.training.openSimulator({})) });
  return (
    <footer className={styles.foot}>
      <Button
        fullWidth
        variant="default"
        leftSection={<IconExternalLink size={18} aria-hidden />}
        loading={open.isPending}
        onClick={() => open.mutate()}
      >
        {t('simulator')}
      </Button>
      <p className={styles.hint}>{t(open.data?.opened === false ? 'simulatorFailed' : 'simulatorHint')}</p>
    </footer>
  );
}
