import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconCards, IconClockPause, IconCloudOff, IconRefresh, IconX } from '@tabler/icons-react';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CachedMember } from '#shared/contract/member-cache.ts';
import { AgeText } from '../../../components/AgeText.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { MemberAvatar } from '../../../components/MemberAvatar.tsx';
import { PhoneNumber } from '../../../components/PhoneNumber.tsx';
import { useShopFormat } from '../../../hooks/useAppInfo.ts';
import { useOffline } from '../../../hooks/useConnectivity.ts';
import { useCounter } from '../../../state/counter.ts';
import { CardFace } from '../member/CardFace.tsx';
import { useKey } from '../useKey.ts';
import type { Lookup } from '../useLookup.ts';
import styles from './CachedMemberView.module.css';
import { useCachedMember } from './useCachedMember.ts';

type Props = { readonly userId: string; readonly lookup: Lookup };

/**
 * A member as this computer last knew them. Nothing here moves money: there are no such buttons. Once the vendor is
 * back, the member as of now takes this one's place.
 */
export function CachedMemberView({ userId, lookup }: Props) {
  const member = useCachedMember(userId);
  const offline = useOffline();
  const dispatch = useCounter((counter) => counter.dispatch);
  const close = () => dispatch({ type: 'closed' });
  const readNow = useEffectEvent(() => {
    // Whoever is being looked for just now comes first: the later question would drop that answer.
    if (useCounter.getState().searching === null) void lookup.open(userId);
  });
  useEffect(() => {
    if (!offline) readNow();
  }, [offline]);
  useKey('Escape', close);
  if (!member) return null;
  return (
    <section className={styles.view} data-testid="cached-member">
      <Head member={member} onClose={close} />
      <Note member={member} onRead={() => void lookup.open(userId)} />
      <div className={`fading-end ${styles.middle}`}>
        <Cards cards={member.cards} />
      </div>
      <NoMoney />
    </section>
  );
}

function Head({ member, onClose }: { readonly member: CachedMember; readonly onClose: () => void }) {
  const { t } = useTranslation('counter');
  const { t: common } = useTranslation();
  const { userId, nickname, phoneMasked, cardsReadAt, readAt } = member;
  return (
    <header className={styles.head}>
      <MemberAvatar userId={userId} nickname={nickname} hasAvatar={false} size="l" />
      <div className={styles.who}>
        <h1 className={styles.name} title={nickname} data-testid="member-name">
          {nickname || common('unnamedMember')}
        </h1>
        <PhoneNumber key={userId} userId={userId} masked={phoneMasked} />
      </div>
      <span className={styles.age} data-testid="cached-age">
        <IconClockPause size={17} stroke={1.9} aria-hidden />
        <AgeText atMs={cardsReadAt ?? readAt} />
      </span>
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

/** Since when what is shown holds. With a network it is read anew; this says so where that failed. */
function Note({ member, onRead }: { readonly member: CachedMember; readonly onRead: () => void }) {
  const { t } = useTranslation('members');
  const format = useShopFormat();
  const offline = useOffline();
  const searching = useCounter((counter) => counter.searching !== null);
  return (
    <div className={styles.note} role="status">
      <IconCloudOff size={24} stroke={1.7} aria-hidden />
      <div>
        <strong>{t('cached.title')}</strong>
        <p>
          {member.cardsReadAt === null
            ? t('cached.noBalanceDetail')
            : t('cached.detail', { time: format.dateTime(member.cardsReadAt) })}
        </p>
      </div>
      {!offline && (
        <Button
          variant="default"
          leftSection={<IconRefresh size={18} stroke={1.8} aria-hidden />}
          loading={searching}
          onClick={onRead}
          data-testid="read-now"
        >
          {t('cached.readNow')}
        </Button>
      )}
    </div>
  );
}

function Cards({ cards }: Pick<CachedMember, 'cards'>) {
  const { t } = useTranslation('members');
  if (cards === null || cards.length === 0) {
    return <EmptyState icon={IconCards} title={t(cards === null ? 'cached.noBalance' : 'cached.noCards')} />;
  }
  return (
    <div className={styles.cards}>
      {cards.map((card) => (
        <CardFace key={card.cardId} card={card} selected={false} number={null} dense={false} notLive />
      ))}
    </div>
  );
}

function NoMoney() {
  const { t } = useTranslation('members');
  return (
    <footer className={styles.noMoney} data-testid="no-money">
      {t('cached.noMoney')}
    </footer>
  );
}
