import { Button, FileButton, TextInput } from '@mantine/core';
import { IconArrowBack, IconCamera, IconPhotoScan, IconSearch } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readGiftUserId } from '#shared/codes/gift-user-id.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import type { DeskScan } from '../../hooks/useDeskScan.ts';
import { useShortcut } from '../../hooks/useShortcut.ts';
import { type MemberFilter, useNavigation } from '../../state/session.ts';
import { CameraDialog } from './CameraDialog.tsx';
import styles from './GiftCardsPage.module.css';

type Props = {
  readonly onAsk: (giftUserId: string) => void;
  readonly scan: DeskScan;
  readonly member: MemberFilter | null;
};

/** A user id, typed, from the camera, a picture or a PDF, or from a hand scanner at any time. */
export function UserIdForm({ onAsk, scan, member }: Props) {
  const { t } = useTranslation('giftCards');
  const [typed, setTyped] = useState('');
  const [bad, setBad] = useState(false);
  const [camera, setCamera] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const showGiftCards = useNavigation((navigation) => navigation.showGiftCards);
  useShortcut('F2', () => field.current?.select());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    scan.forget();
    const id = readGiftUserId(typed);
    setBad(id === undefined);
    if (id === undefined) return;
    onAsk(id);
    setTyped('');
    field.current?.blur();
  };
  return (
    <form className={styles.form} onSubmit={submit} data-filter data-own-enter>
      <TextInput
        ref={field}
        size="lg"
        className={styles.field}
        classNames={{ input: `num ${styles.input}`, label: styles.label }}
        label={
          <>
            {t('field.label')} <Kbd keys="F2" />
          </>
        }
        placeholder={t('field.placeholder')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setBad(false);
        }}
        error={bad ? t('bad') : undefined}
        autoComplete="off"
        maxLength={200}
        aria-keyshortcuts="F2"
        data-testid="gift-user"
      />
      <Button type="submit" h={56} leftSection={<IconSearch size={18} aria-hidden />} data-testid="gift-show">
        {t('field.show')}
      </Button>
      <Button
        h={56}
        variant="default"
        leftSection={<IconCamera size={18} aria-hidden />}
        onClick={() => setCamera(true)}
        data-testid="gift-camera"
      >
        {t('field.camera')}
      </Button>
      <FromPicture scan={scan} />
      {member && (
        <Button
          h={56}
          variant="subtle"
          leftSection={<IconArrowBack size={18} aria-hidden />}
          onClick={() => showGiftCards(null)}
        >
          {t('anybody')}
        </Button>
      )}
      {camera && (
        <CameraDialog
          onClose={() => setCamera(false)}
          onText={(text) => {
            setCamera(false);
            scan.take(text);
          }}
        />
      )}
      {scan.failure && (
        <div className={styles.problem} data-testid="gift-scan-problem">
          <FailureNotice failure={scan.failure} compact />
        </div>
      )}
    </form>
  );
}

function FromPicture({ scan }: Pick<Props, 'scan'>) {
  const { t } = useTranslation('giftCards');
  const reset = useRef<() => void>(null);
  return (
    <FileButton
      accept="image/*,application/pdf,.pdf"
      resetRef={reset}
      onChange={(file) => {
        if (file) scan.read(file);
        reset.current?.();
      }}
    >
      {(props) => (
        <Button
          {...props}
          h={56}
          variant="default"
          leftSection={<IconPhotoScan size={18} aria-hidden />}
          loading={scan.reading}
          data-testid="gift-from-image"
        >
          {t('field.image')}
        </Button>
      )}
    </FileButton>
  );
}
