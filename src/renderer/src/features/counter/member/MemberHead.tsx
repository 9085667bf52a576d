import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconGift, IconRefresh, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member } from '#shared/contract/member.ts';
import { AgeText } from '../../../components/AgeText.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { MemberAvatar } from '../../../components/MemberAvatar.tsx';
import { PhoneNumber } from '../../../components/PhoneNumber.tsx';
import { useOffline } from '../../../hooks/useConnectivity.ts';
import { useDesks } from '../../../hooks/useDesks.ts';
import { filterFor, useNavigation } from '../../../state/session.ts';
import { useKey } from '../useKey.ts';
import styles from './MemberHead.module.css';

type Props = {
  readonly member: Member;
  readonly refreshing: boolean;
  readonly onRefresh: () => void;
  readonly onClose: () => void;
};

const STALE_AFTER_MS = 5 * 60_000;

/** Who it is, and how old the balances are. */
export function MemberHead({ member, refreshing, onRefresh, onClose }: Props) {
  const { t } = useTranslation('counter');
  const { t: common } = useTranslation();
  const ageMs = useAge(member.readAt);
  const offline = useOffline();
  return (
    <header className={styles.head}>
      <MemberAvatar userId={member.userId} nickname={member.nickname} hasAvatar={member.hasAvatar} size="l" />
      <div className={styles.who}>
        <h1 className={styles.name} title={member.nickname} data-testid="member-name">
          {member.nickname || common('unnamedMember')}
        </h1>
        <PhoneNumber key={member.userId} userId={member.userId} masked={member.phoneMasked} />
      </div>
      <span className={styles.age} data-stale={offline || ageMs > STALE_AFTER_MS || undefined}>
        {offline ? <AgeText atMs={member.readAt} /> : <Age ageMs={ageMs} />}
      </span>
      <GiftCardsButton member={member} />
      <Tooltip label={`${t('member.refresh')} (F5)`} withArrow>
        <ActionIcon
          variant="default"
          size={44}
          radius="md"
          loading={refreshing}
          onClick={onRefresh}
          aria-label={t('member.refresh')}
          aria-keyshortcuts="F5"
          data-testid="refresh-member"
        >
          <IconRefresh size={20} stroke={1.8} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t('action.close')} (Esc)`} withArrow>
        <ActionIcon
          variant="default"
          size={44}
          radius="md"
          onClick={onClose}
          aria-label={t('action.close')}
          aria-keyshortcuts="Escape"
          data-testid="close-member"
        >
          <IconX size={20} stroke={1.8} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </header>
  );
}

/** To the member's gift cards; a shop without them does not see it. */
function GiftCardsButton({ member }: { readonly member: Member }) {
  const { t } = useTranslation('giftCards');
  const offered = useDesks().includes('gift-cards');
  const showGiftCards = useNavigation((navigation) => navigation.showGiftCards);
  const show = () => showGiftCards(filterFor(member));
  useKey('F3', show, offered);
  if (!offered) return null;
  return (
    <Button
      variant="default"
      h={44}
      leftSection={<IconGift size={20} stroke={1.7} aria-hidden />}
      rightSection={<Kbd keys="F3" />}
      onClick={show}
      aria-keyshortcuts="F3"
      data-testid="member-gift-cards"
    >
      {t('fromMember')}
    </Button>
  );
}

function Age({ ageMs }: { readonly ageMs: number }) {
  const { t } = useTranslation('counter');
  if (ageMs > STALE_AFTER_MS) return t('member.stale');
  if (ageMs < 10_000) return t('member.justNow');
  if (ageMs < 60_000) return t('member.secondsAgo', { count: Math.floor(ageMs / 10_000) * 10 });
  return t('member.minutesAgo', { count: Math.floor(ageMs / 60_000) });
}

function useAge(readAtMs: number): number {
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(() => {
    setNowMs(Date.now());
    const timer = setInterval(() => setNowMs(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, nowMs - readAtMs);
}
