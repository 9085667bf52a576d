import { UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconUserQuestion } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberSummary } from '#shared/contract/member.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { MemberAvatar } from '../../../components/MemberAvatar.tsx';
import { useListedNames } from '../../../hooks/useListedNames.ts';
import { useCounter } from '../../../state/counter.ts';
import { useKey } from '../useKey.ts';
import styles from './Candidates.module.css';

type Props = {
  readonly members: readonly MemberSummary[];
  readonly more: boolean;
  readonly onOpen: (userId: string) => void;
};

/** Several members fit what was typed: masked, until one of them is opened. */
export function Candidates({ members, more, onOpen }: Props) {
  const { t } = useTranslation('counter');
  const { nameOf } = useListedNames();
  const dispatch = useCounter((counter) => counter.dispatch);
  const list = useRef<HTMLUListElement>(null);
  useKey('Escape', () => dispatch({ type: 'closed' }));
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  if (members.length === 0) {
    return (
      <EmptyState icon={IconUserQuestion} title={t('candidates.none')} detail={t('candidates.noneDetail')} />
    );
  }
  return (
    <section className={styles.found} data-testid="candidates">
      <h1 className={styles.title}>
        {t(more ? 'candidates.titleMore' : 'candidates.title', { count: members.length })}
      </h1>
      <p className={styles.detail}>{more ? t('candidates.more') : t('candidates.detail')}</p>
      <ul className={`fading-end ${styles.list}`} ref={list} onKeyDown={moveFocus}>
        {members.map((member) => (
          <li key={member.userId}>
            <UnstyledButton
              className={styles.row}
              onClick={() => onOpen(member.userId)}
              data-testid="candidate"
            >
              <MemberAvatar
                userId={member.userId}
                nickname={member.nicknameMasked}
                hasAvatar={member.hasAvatar}
              />
              <strong>{nameOf(member)}</strong>
              <span className="num">{member.phoneMasked}</span>
              <IconChevronRight size={20} stroke={1.8} aria-hidden />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const rows = [...event.currentTarget.querySelectorAll('button')];
  rows[rows.findIndex((row) => row.matches(':focus')) + step]?.focus();
}
