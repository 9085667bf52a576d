import { IconAlertOctagonFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/contract/reconciliation.ts';
import { useShopFormat } from '../../../hooks/useAppInfo.ts';
import styles from './AlarmNote.module.css';

type Props = { readonly shown: Case; readonly told: NonNullable<Case['told']> };

/** What had been told, and what was found since; red as long as it is open. */
export function AlarmNote({ shown, told }: Props) {
  const { t } = useTranslation('cases');
  const format = useShopFormat();
  const fitting = shown.records.filter(({ fits }) => fits).length;
  const state = told.state === 'confirmed' || told.state === 'not-applied' ? told.state : 'other';
  return (
    <section className={styles.note} data-open={shown.alarm || undefined} data-testid="alarm-note">
      <IconAlertOctagonFilled size={22} aria-hidden />
      <strong>{t('sheet.alarm.title')}</strong>
      <span className="num">
        {t('sheet.alarm.told', { at: format.exactTime(told.at), told: t(`sheet.alarm.states.${state}`) })}
      </span>
      {shown.alarm && (
        <span className="num">
          {fitting > 0 ? t('sheet.alarm.found', { count: fitting }) : t('sheet.alarm.foundNothing')}
        </span>
      )}
    </section>
  );
}
