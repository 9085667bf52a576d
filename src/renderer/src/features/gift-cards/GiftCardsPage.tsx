import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scannedGiftUser } from '#shared/codes/desk-code.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useDeskScan } from '../../hooks/useDeskScan.ts';
import { useListedNames } from '../../hooks/useListedNames.ts';
import { usePictures } from '../../hooks/usePictures.ts';
import { CODE_FORMATS } from '../../lib/scan/decoding/sighting.ts';
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
  const { t } = useTranslation('counter');
  const [asked, setAsked] = useState<string | null>(null);
  const deskText = useNavigation((navigation) => navigation.deskText);
  const scan = useDeskScan(CODE_FORMATS, scannedGiftUser, 'gift-card.foreign-code', setAsked);
  const { take } = scan;
  const dragging = usePictures(scan.read, true);
  useEffect(() => {
    if (deskText === null) return;
    const taken = useNavigation.getState().takeDeskText();
    if (taken !== null) take(taken);
  }, [deskText, take]);
  return (
    <>
      <UserIdForm onAsk={setAsked} scan={scan} member={member} />
      <GiftCardList giftUserId={asked} member={member} onUnlinked={() => setAsked(null)} />
      {dragging && <div className={styles.drop}>{t('lookup.drop')}</div>}
    </>
  );
}
