import { Button, Skeleton, Switch } from '@mantine/core';
import { IconGift, IconLink, IconLinkOff, IconRefresh, IconUserSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GiftCardsView } from '#shared/contract/gift-card.ts';
import { addFen } from '#shared/money.ts';
import { Amount } from '../../components/Amount.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { OldReading } from '../../components/OldReading.tsx';
import { useCore } from '../../hooks/useCore.ts';
import { useListedNames } from '../../hooks/useListedNames.ts';
import { useDeskOffline } from '../../hooks/useOutage.ts';
import { useShortcut } from '../../hooks/useShortcut.ts';
import { isLostOnTheWay } from '../../lib/lost-on-the-way.ts';
import { failureOf, unwrap } from '../../lib/outcome.ts';
import { queryKeys } from '../../lib/query-keys.ts';
import type { MemberFilter } from '../../state/session.ts';
import { GiftCard } from './GiftCard.tsx';
import styles from './GiftCardList.module.css';
import { Unlink } from './Unlink.tsx';
import { useLink } from './useLink.ts';

type Props = {
  /** The user id that was asked for; null for the one that is linked to the member. */
  readonly giftUserId: string | null;
  readonly member: MemberFilter | null;
  readonly onUnlinked: () => void;
};

/** Whose cards, and the cards; or why there are none to show. */
export function GiftCardList({ giftUserId, member, onUnlinked }: Props) {
  const { client } = useCore();
  const [recycled, setRecycled] = useState(false);
  const query = { giftUserId, userId: member?.userId ?? null, recycled };
  const { data, dataUpdatedAt, error, isFetching, refetch } = useQuery({
    queryKey: queryKeys.giftCards(query),
    queryFn: () => unwrap(client.giftCards.list(query)),
    enabled: giftUserId !== null || member !== null,
    // Whoever asks again wants to know what is on the cards now.
    staleTime: 0,
    placeholderData: (before) => (before?.giftUserId === giftUserId ? before : undefined),
  });
  const offline = useDeskOffline() !== null;
  useShortcut('F5', () => void refetch(), { enabled: giftUserId !== null || member !== null });
  if (giftUserId === null && member === null) return <Nobody member={null} />;
  const failure = error ? failureOf(error, 'not-involved') : null;
  if (failure?.code === 'gift-card.not-linked') return <Nobody member={member} />;
  // What was read before is still shown, with its time, where it could only not be read anew.
  const known = data && (failure === null || isLostOnTheWay(failure));
  if (failure && !known) return <FailureNotice failure={failure} onRetry={() => void refetch()} />;
  if (!data) return <Reading />;
  const old = failure !== null || offline;
  return (
    <section className={styles.cards} data-testid="gift-list">
      <Head
        view={data}
        member={member}
        recycled={recycled}
        onRecycled={setRecycled}
        reading={isFetching}
        onRefresh={() => void refetch()}
        onUnlinked={onUnlinked}
      />
      {old && dataUpdatedAt > 0 && <OldReading readAt={dataUpdatedAt} />}
      {data.cards.length === 0 && <None recycled={recycled} />}
      <ul className={styles.grid}>
        {usableFirst(data.cards).map((card) => (
          <GiftCard key={card.cardNo} card={card} />
        ))}
      </ul>
    </section>
  );
}

/** What the customer can pay with; behind it the rest, each part newest first as the vendor gave it. */
const usableFirst = (cards: GiftCardsView['cards']): GiftCardsView['cards'] =>
  cards.toSorted((one, other) => Number(other.state === 'bound') - Number(one.state === 'bound'));

type HeadProps = {
  readonly view: GiftCardsView;
  readonly member: MemberFilter | null;
  readonly recycled: boolean;
  readonly onRecycled: (on: boolean) => void;
  readonly reading: boolean;
  readonly onRefresh: () => void;
  readonly onUnlinked: () => void;
};

function Head({ view, member, recycled, onRecycled, reading, onRefresh, onUnlinked }: HeadProps) {
  const { t } = useTranslation('giftCards');
  const usable = view.cards.flatMap(({ state, balanceFen }) =>
    state === 'bound' && balanceFen !== null ? [balanceFen] : [],
  );
  return (
    <header className={styles.head}>
      <div className={styles.whose}>
        <strong className="num" data-testid="gift-user-id">
          {t('user', { id: view.giftUserId })}
        </strong>
        {member && <Link view={view} member={member} onUnlinked={onUnlinked} />}
      </div>
      <div className={styles.sum}>
        <span>{t('count', { count: view.cards.length })}</span>
        {usable.length > 0 && (
          <span>
            {t('sum')} <Amount fen={addFen(...usable)} />
          </span>
        )}
      </div>
      <Switch
        size="md"
        label={t('recycled')}
        checked={recycled}
        onChange={(event) => onRecycled(event.currentTarget.checked)}
        data-testid="gift-recycled"
      />
      <Button
        variant="default"
        loading={reading}
        leftSection={<IconRefresh size={18} aria-hidden />}
        onClick={onRefresh}
        aria-keyshortcuts="F5"
      >
        {t('refresh')}
      </Button>
    </header>
  );
}

type LinkProps = Pick<HeadProps, 'view' | 'onUnlinked'> & { readonly member: MemberFilter };

function Link({ view, member, onUnlinked }: LinkProps) {
  const { t } = useTranslation('giftCards');
  const { link, isPending, failure } = useLink(member.userId);
  const [asking, setAsking] = useState(false);
  const name = useListedNames().labelOf(member);
  return (
    <div className={styles.link}>
      {view.linked ? (
        <>
          <span className={styles.linked} data-testid="gift-linked">
            <IconLink size={16} stroke={2} aria-hidden />
            {t('linked', { name })}
          </span>
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            leftSection={<IconLinkOff size={16} aria-hidden />}
            onClick={() => setAsking(true)}
            data-testid="gift-unlink"
          >
            {t('unlink')}
          </Button>
        </>
      ) : (
        <>
          <Button
            size="sm"
            leftSection={<IconLink size={16} aria-hidden />}
            loading={isPending}
            onClick={() => link(view.giftUserId)}
            data-testid="gift-link"
          >
            {t('link', { name })}
          </Button>
          <span className={styles.hint}>{t('linkHint')}</span>
        </>
      )}
      {failure && <FailureNotice failure={failure} compact />}
      {asking && (
        <Unlink
          member={member}
          onClose={() => setAsking(false)}
          onUnlinked={() => {
            setAsking(false);
            onUnlinked();
          }}
        />
      )}
    </div>
  );
}

function Nobody({ member }: { readonly member: MemberFilter | null }) {
  const { t } = useTranslation('giftCards');
  const { labelOf } = useListedNames();
  return (
    <div className={styles.empty} data-testid="gift-nobody">
      <EmptyState
        icon={member ? IconLink : IconUserSearch}
        title={member ? t('linkFirst', { name: labelOf(member) }) : t('start')}
        detail={t(member ? 'linkFirstDetail' : 'startDetail')}
      />
    </div>
  );
}

function None({ recycled }: { readonly recycled: boolean }) {
  const { t } = useTranslation('giftCards');
  return (
    <div className={styles.empty} data-testid="gift-none">
      <EmptyState icon={IconGift} title={t('none')} detail={t(recycled ? 'noneAtAll' : 'noneDetail')} />
    </div>
  );
}

function Reading() {
  const { t } = useTranslation();
  return (
    <div className={styles.grid} role="status" aria-label={t('loading')} aria-busy>
      {[0, 1, 2, 3, 4, 5].map((place) => (
        <Skeleton key={place} height={168} radius="lg" />
      ))}
    </div>
  );
}
