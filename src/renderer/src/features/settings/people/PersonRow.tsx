import { Button } from '@mantine/core';
import { IconShieldCheck, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#shared/contract/people.ts';
import styles from './PeoplePanel.module.css';

type Props = {
  readonly person: Person;
  readonly onChangePin: () => void;
  readonly onRemove: () => void;
};

/** One person, and what can be done about them. */
export function PersonRow({ person, onChangePin, onRemove }: Props) {
  const { t } = useTranslation('people');
  const { name, role } = person;
  const Icon = role === 'supervisor' ? IconShieldCheck : IconUser;
  return (
    <li className={styles.person} data-role={role} data-testid="person">
      <span className={styles.icon}>
        <Icon size={20} stroke={1.7} aria-hidden />
      </span>
      <span className={styles.who}>
        <strong title={name}>{name}</strong>
        <span>
          {t(`role.${role}`)} · {t(`roleDetail.${role}`)}
        </span>
      </span>
      <Button size="xs" variant="default" aria-label={t('changePinOf', { name })} onClick={onChangePin}>
        {t('changePin')}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        color="cinnabar"
        aria-label={t('removeOf', { name })}
        onClick={onRemove}
      >
        {t('remove')}
      </Button>
    </li>
  );
}
