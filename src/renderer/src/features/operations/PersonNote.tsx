import { IconAlertOctagon, IconGavel } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './PersonNote.module.css';

/** The counter can find out no more: a supervisor has to look. */
export function PersonNote({ isAlarm }: { readonly isAlarm: boolean }) {
  const { t } = useTranslation('cases');
  const Icon = isAlarm ? IconAlertOctagon : IconGavel;
  return (
    <section className={styles.note} data-alarm={isAlarm || undefined}>
      <Icon size={22} stroke={2} aria-hidden />
      <div>
        <h2 className={styles.title}>{t(isAlarm ? 'person.alarmTitle' : 'person.title')}</h2>
        <p>{t(isAlarm ? 'person.alarmDetail' : 'person.detail')}</p>
      </div>
    </section>
  );
}
