import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Lens } from '../../components/Lens.tsx';
import { useCamera } from '../../hooks/useCamera.ts';
import { CODE_FORMATS } from '../../lib/scan/decoding/sighting.ts';

type Props = { readonly onText: (text: string) => void; readonly onClose: () => void };

/** The camera, for as long as a user id is looked for. */
export function CameraDialog({ onText, onClose }: Props) {
  const { t } = useTranslation('giftCards');
  const camera = useCamera('scan', onText, CODE_FORMATS);
  return (
    <Modal opened onClose={onClose} title={t('field.camera')} centered size={560}>
      <Lens camera={camera} searching={false} wide />
    </Modal>
  );
}
