import { Button, FileButton, Loader } from '@mantine/core';
import { IconCamera, IconCircleCheck, IconPhotoPlus, IconReceipt, IconTrash } from '@tabler/icons-react';
import { type MouseEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '#shared/contract/failure.ts';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import type { CounterCamera } from '../../../hooks/useCamera.ts';
import { usePictures } from '../../../hooks/usePictures.ts';
import { useCounter } from '../../../state/counter.ts';
import type { DraftPicture } from '../../../state/counter-workflow.ts';
import { useKey } from '../useKey.ts';
import styles from './PictureField.module.css';
import { usePaymentPicture } from './usePaymentPicture.ts';

/** The picture of the payment: from the camera at the left, a file, or the clipboard. */
export function PictureField({ camera }: { readonly camera: CounterCamera }) {
  const { t } = useTranslation('counter');
  const picture = useCounter((counter) => counter.drafts.topUp.picture);
  const dispatch = useCounter((counter) => counter.dispatch);
  const [refused, setRefused] = useState<Failure | null>(null);
  const { fromFile, fromVideo, again } = usePaymentPicture(setRefused);
  const dragging = usePictures(fromFile, true);
  const resetFile = useRef<() => void>(null);
  const live = camera.state.status === 'running';
  const shoot = () => {
    const video = camera.video();
    if (video) fromVideo(video);
  };
  useKey('F7', shoot, live);
  return (
    <section className={styles.field} data-dragging={dragging || undefined} data-testid="picture">
      <Thumbnail picture={picture} />
      <div className={styles.words}>
        <strong>{t('topUp.picture.title')}</strong>
        <State picture={picture} />
        <div className={styles.buttons}>
          <Button
            variant={picture ? 'default' : 'light'}
            leftSection={<IconCamera size={18} aria-hidden />}
            rightSection={<Kbd keys="F7" />}
            disabled={!live}
            onClick={shoot}
            onMouseDown={keepFocus}
            aria-keyshortcuts="F7"
            data-testid="shoot"
          >
            {t(picture ? 'topUp.picture.again' : 'topUp.picture.shoot')}
          </Button>
          <FileButton
            accept="image/*"
            resetRef={resetFile}
            onChange={(file) => {
              if (file) fromFile(file);
              resetFile.current?.();
            }}
          >
            {(button) => (
              <Button {...button} variant="default" leftSection={<IconPhotoPlus size={18} aria-hidden />}>
                {t('topUp.picture.choose')}
              </Button>
            )}
          </FileButton>
          {picture && (
            <Button
              variant="subtle"
              color="gray"
              aria-label={t('topUp.picture.remove')}
              onClick={() => dispatch({ type: 'drafted', change: { topUp: { picture: null } } })}
            >
              <IconTrash size={18} aria-hidden />
            </Button>
          )}
        </div>
      </div>
      {refused && (
        <div className={styles.problem} data-testid="picture-problem">
          <FailureNotice failure={refused} compact />
        </div>
      )}
      {picture?.upload.status === 'failed' && (
        <div className={styles.problem} data-testid="picture-problem">
          <FailureNotice failure={picture.upload.failure} onRetry={again} compact />
        </div>
      )}
    </section>
  );
}

/** After a press with the mouse, Enter should confirm the top-up and not take another picture. */
function keepFocus(event: MouseEvent) {
  event.preventDefault();
}

function Thumbnail({ picture }: { readonly picture: DraftPicture | null }) {
  const { t } = useTranslation('counter');
  return (
    <span className={styles.thumbnail}>
      {picture ? (
        <img src={picture.previewUrl} alt={t('topUp.picture.alt')} />
      ) : (
        <IconReceipt size={30} stroke={1.5} aria-hidden />
      )}
    </span>
  );
}

function State({ picture }: { readonly picture: DraftPicture | null }) {
  const { t } = useTranslation('counter');
  if (!picture) return <span className={styles.detail}>{t('topUp.picture.detail')}</span>;
  const { status } = picture.upload;
  return (
    <span className={styles.state} data-status={status} role="status" data-testid="picture-state">
      {status === 'uploading' && <Loader size={16} />}
      {status === 'uploaded' && <IconCircleCheck size={18} stroke={2} aria-hidden />}
      {t(`topUp.picture.${status}`)}
    </span>
  );
}
