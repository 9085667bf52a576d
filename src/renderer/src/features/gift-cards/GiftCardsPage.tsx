import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useListedNames } from '../../hooks/useListedNames.ts';
import { type MemberFilter, useNavigation } from '../../state/session.ts';
import { GiftCardList } from './GiftCardList.tsx';
import styles from './GiftCardsPage.module.css';
import { UserIdForm } from './UserIdForm.tsx';

/** Gift cards of a member at the counter, or of whoever's user id is typed or scanned. */
export function GiftCardsPage() {
  const { t } = useTranslation('giftCards');
  const { labelOf } = useListedNames();
  const member = useNavigation((navigation) => navigation.giftCardsOf);
  return (
    <div className={styles.page} data-testid="gift-cards">
      <PageHeader title={member ? t('of', { name: labelOf(member) }) : t('title')} detail={t('detail')} />
      <Cards key={member?.userId ?? ''} member={member} />
    </div>
  );
}

/** The user id that was asked for, until then the one that is linked to the member. */
function Cards({ member }: { readonly member: MemberFilter | null }) {
  const [asked, setAsked] = useState<string | null>(null);
  const deskText = useNavigation((navigation) => navigation.deskText);
  useEffect(() => {
    if (deskText === null) return;
    const taken = useNavigation.getState().takeDeskText();
    if (taken !== null) setAsked(taken);
  }, [deskText]);
  return (
    <>
      <UserIdForm onAsk={setAsked} member={member} />
      <GiftCardList giftUserId={asked} member={member} onUnlinked={() => setAsked(null)} />
    </>
  );
}
