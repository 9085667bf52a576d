import { ActionIcon, Tooltip } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { failureText } from '#shared/messages/failures.ts';
import { useCore } from '../hooks/useCore.ts';
import { useLanguage } from '../hooks/useLanguage.ts';
import { failureOf, unwrap } from '../lib/outcome.ts';
import styles from './PhoneNumber.module.css';

type Props = { readonly userId: string; readonly masked: string };

/**
 * A member's masked number. The whole one is one deliberate press, which the core writes down; it goes again by
 * itself, and is kept nowhere.
 */
export function PhoneNumber({ userId, masked }: Props) {
  const { t } = useTranslation('members');
  const language = useLanguage();
  const { client } = useCore();
  const reveal = useMutation({
    mutationFn: () => unwrap(client.members.revealPhone({ userId })),
    gcTime: 0,
  });
  const { data, error, reset } = reveal;
  useEffect(() => {
    if (!data) return;
    const timer = setTimeout(reset, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [data, reset]);
  const label = data ? t('reveal.hide') : `${t('reveal.show')} · ${t('reveal.shown')}`;
  const Picture = data ? IconEyeOff : IconEye;
  return (
    <span className={styles.line}>
      <span className={`num ${styles.number}`} data-testid="member-phone" data-whole={data !== undefined}>
        {data ? inGroups(data.phone) : masked}
      </span>
      <Tooltip label={label} withArrow>
        <ActionIcon
          className={styles.eye}
          variant="subtle"
          color="gray"
          size={32}
          loading={reveal.isPending}
          aria-label={label}
          aria-pressed={data !== undefined}
          onClick={() => (data ? reset() : reveal.mutate())}
          data-testid="reveal-phone"
        >
          <Picture size={19} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {error && (
        <span className={styles.problem} role="alert">
          {failureText(failureOf(error, 'not-involved'), language).message}
        </span>
      )}
    </span>
  );
}

/** Long enough to dial it. */
const SHOWN_MS = 30_000;

/** `138 0000 1001`, as it is read aloud. */
function inGroups(phone: string): string {
  return phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');
}
