import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useCore } from '../../../hooks/useCore.ts';
import { usePeople } from '../../../hooks/usePeople.ts';
import { useSettings } from '../../../hooks/useSettings.ts';
import { moneyText } from '../../../lib/format.ts';
import { failureOf, unwrap } from '../../../lib/outcome.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { Setting } from '../Setting.tsx';
import { OtherTills } from './OtherTills.tsx';
import styles from './SafetyPanel.module.css';
import { SecondPerson } from './SecondPerson.tsx';

/** What decides how money is proved and who signs for it. A supervisor signs for each change. */
export function SafetyPanel() {
  const { t } = useTranslation('people');
  const { client } = useCore();
  const { secondPersonFromFen } = useSettings();
  const supervisors = (usePeople().data ?? []).filter(({ role }) => role === 'supervisor');
  const otherTills = useQuery({
    queryKey: queryKeys.otherTills,
    queryFn: () => unwrap(client.operations.otherTills({})),
  });
  const [open, setOpen] = useState<'other-tills' | 'second' | null>(null);
  const [saved, setSaved] = useState(false);
  const others = otherTills.data?.otherTills;
  const change = (what: 'other-tills' | 'second', about: string) => (
    <Button
      variant="default"
      aria-label={`${t('safety.change')}: ${about}`}
      disabled={supervisors.length === 0 || others === undefined}
      onClick={() => {
        setSaved(false);
        setOpen(what);
      }}
      data-testid={`change-${what}`}
    >
      {t('safety.change')}
    </Button>
  );
  const dialog = {
    supervisors,
    onClose: () => setOpen(null),
    onDone: () => {
      setSaved(true);
      setOpen(null);
    },
  };
  return (
    <Panel title={t('safety.title')}>
      {otherTills.error && (
        <FailureNotice
          failure={failureOf(otherTills.error, 'not-involved')}
          onRetry={() => void otherTills.refetch()}
        />
      )}
      <div>
        {others !== undefined && (
          <Setting
            name={t('safety.otherTills')}
            detail={t(others ? 'safety.otherTillsYes' : 'safety.otherTillsNo')}
          >
            {change('other-tills', t('safety.otherTills'))}
          </Setting>
        )}
        <Setting
          name={t('safety.second')}
          detail={
            secondPersonFromFen === null
              ? t('safety.secondNever')
              : t('safety.secondFrom', { amount: moneyText(secondPersonFromFen) })
          }
        >
          {change('second', t('safety.second'))}
          {secondPersonFromFen !== null && supervisors.length === 1 && (
            <p className={styles.warning}>{t('safety.secondNobody')}</p>
          )}
        </Setting>
      </div>
      {supervisors.length === 0 && <p className={styles.locked}>{t('safety.locked')}</p>}
      <p className={styles.saved} role="status">
        {saved && t('safety.saved')}
      </p>
      {open === 'other-tills' && others !== undefined && <OtherTills {...dialog} now={others} />}
      {open === 'second' && <SecondPerson {...dialog} now={secondPersonFromFen} />}
    </Panel>
  );
}
