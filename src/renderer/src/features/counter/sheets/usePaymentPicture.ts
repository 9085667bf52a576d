import { useCallback } from 'react';
import type { Failure, Result } from '#shared/contract/failure.ts';
import { useCore } from '../../../hooks/useCore.ts';
import type { CoreClient } from '../../../lib/core-client.ts';
import { failureOf, unwrap } from '../../../lib/outcome.ts';
import { type PaymentPicture, pictureFromFile, pictureFromVideo } from '../../../lib/scan/payment-picture.ts';
import { useCounter } from '../../../state/counter.ts';

/** Takes the payment's picture in and uploads it at once; a failed upload keeps the picture and can be repeated. */
export function usePaymentPicture(onRefused: (failure: Failure | null) => void) {
  const { client } = useCore();
  const take = useCallback(
    async (made: Promise<Result<PaymentPicture>>) => {
      const picture = await made;
      onRefused(picture.ok ? null : picture.failure);
      if (picture.ok) await upload(client, picture.value);
    },
    [client, onRefused],
  );
  return {
    fromFile: useCallback((file: Blob) => void take(pictureFromFile(file)), [take]),
    fromVideo: useCallback(
      (video: HTMLVideoElement) =>
        void take(pictureFromVideo(video).then((value) => ({ ok: true, value }) as const)),
      [take],
    ),
    again: useCallback(() => {
      const { picture } = useCounter.getState().drafts.topUp;
      if (picture) void upload(client, { ...picture, mediaType: 'image/jpeg' });
    }, [client]),
  };
}

async function upload(client: CoreClient, { previewUrl, base64, mediaType }: PaymentPicture): Promise<void> {
  const { dispatch } = useCounter.getState();
  dispatch({
    type: 'drafted',
    change: { topUp: { picture: { previewUrl, base64, upload: { status: 'uploading' } } } },
  });
  try {
    const { imageRef } = await unwrap(client.images.upload({ mediaType, base64 }));
    dispatch({ type: 'picture-uploaded', previewUrl, upload: { status: 'uploaded', imageRef } });
  } catch (error) {
    const failure = failureOf(error, 'not-involved');
    dispatch({ type: 'picture-uploaded', previewUrl, upload: { status: 'failed', failure } });
  }
}
