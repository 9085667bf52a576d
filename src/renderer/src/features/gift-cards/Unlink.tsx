import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useListedNames } from '../../hooks/useListedNames.ts';
import type { MemberFilter } from '../../state/session.ts';
import styles from './GiftCardList.module.css';
import { useLink } from './useLink.ts';

type Props = {
  readonly member: MemberFilter;
  readonly onClose: () => void;
  readonly onUnlinked: () => void;
};

/** Forgets a member's user id, once somebody has said so twice. */
export function Unlink({ member, onClose, onUnlinked }: Props) {
  const { t } = useTranslation('giftCards');
  const { t: common } = useTranslation();
  const { labelOf } = useListedNames();
  const { link, isPending, failure } = useLink(member.userId, onUnlinked);
  return (
    <Modal opened onClose={onClose} title={t('unlinkTitle', { name: labelOf(member) })} centered>
      <p className={styles.question}>{t('unlinkDetail')}</p>
      {failure && <FailureNotice failure={failure} compact />}
      <div className={styles.answers}>
        <Button variant="default" size="md" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button
          size="md"
          color="cinnabar"
          loading={isPending}
          onClick={() => link(null)}
          data-testid="gift-unlink-confirm"
        >
          {t('unlink')}
        </Button>
      </div>
    </Modal>
  );
}
