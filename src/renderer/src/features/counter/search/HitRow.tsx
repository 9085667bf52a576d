import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MemberHit } from '#shared/contract/member-cache.ts';
import { AgeText } from '../../../components/AgeText.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { MemberAvatar } from '../../../components/MemberAvatar.tsx';
import { useListedNames } from '../../../hooks/useListedNames.ts';
import styles from './SearchResults.module.css';

type Props = { readonly hit: MemberHit; readonly number: number; readonly onOpen: () => void };

/** One member, masked: enough to tell apart, too little to copy. No picture, which the vendor would be asked for. */
export function HitRow({ hit, number, onOpen }: Props) {
  const { t } = useTranslation('members');
  const { nameOf } = useListedNames();
  const { userId, nicknameMasked, phoneMasked, matched, readAt } = hit;
  return (
    <li>
      <UnstyledButton className={styles.row} onClick={onOpen} data-hit data-testid="hit">
        <span className={styles.number}>{number <= 9 && <Kbd keys={String(number)} />}</span>
        <MemberAvatar userId={userId} nickname={nicknameMasked} hasAvatar={false} />
        <strong className={styles.name}>{nameOf(hit)}</strong>
        <span className={`num ${styles.phone}`}>{phoneMasked}</span>
        <span className={styles.matched}>{t(`matched.${matched}`)}</span>
        <span className={styles.age}>
          <AgeText atMs={readAt} />
        </span>
        <IconChevronRight size={20} stroke={1.8} aria-hidden />
      </UnstyledButton>
    </li>
  );
}
