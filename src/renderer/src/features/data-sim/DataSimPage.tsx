import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { SendingPanel } from '../../components/SendingPanel.tsx';
import { useCamera } from '../../hooks/useCamera.ts';
import { usePictures } from '../../hooks/usePictures.ts';
import { useSound } from '../../hooks/useSound.ts';
import { SLEEVE_FORMATS } from '../../lib/scan/decoding/sighting.ts';
import { useDataSim } from '../../state/data-sim.ts';
import type { DataSimDesk } from '../../state/data-sim-steps.ts';
import { useNavigation } from '../../state/session.ts';
import { CardPlace } from './card/CardPlace.tsx';
import styles from './DataSimPage.module.css';
import { ConfirmOrder } from './order/ConfirmOrder.tsx';
import { OrderResult } from './order/OrderResult.tsx';
import { SimStation } from './station/SimStation.tsx';
import { useSleevePicture } from './station/useSleevePicture.ts';

/** The desk for data-SIM cards: a card comes in at the left, and is looked at and served at the right. */
export function DataSimPage() {
  const { t } = useTranslation('counter');
  const dispatch = useDataSim((desk) => desk.dispatch);
  const idle = useDataSim(isIdle);
  const play = useSound();
  const ask = useCallback(
    (cardNo: string, scanned: boolean) => {
      if (dispatch({ type: 'asked', cardNo }) && scanned) play('scan');
    },
    [dispatch, play],
  );
  const camera = useCamera(idle ? 'scan' : 'paused', (text) => ask(text, true), SLEEVE_FORMATS);
  const picture = useSleevePicture(SLEEVE_FORMATS, (text) => ask(text, true));
  const dragging = usePictures(picture.read, idle);
  useScannedText((text) => ask(text, true));
  return (
    <div className={styles.page} data-testid="data-sim" data-ready={idle}>
      <SimStation camera={camera} picture={picture} onAsk={(text) => ask(text, false)} />
      <section className={styles.right}>
        <Right />
      </section>
      {dragging && <div className={styles.drop}>{t('lookup.drop')}</div>}
    </div>
  );
}

function Right() {
  const submission = useDataSim((desk) => desk.submission);
  const confirming = useDataSim((desk) => desk.confirming);
  const cardNo = useDataSim((desk) => desk.cardNo);
  if (submission?.outcome) {
    return <OrderResult key={submission.operationId} submission={submission} outcome={submission.outcome} />;
  }
  if (submission) {
    const { chosen } = submission.wish;
    return (
      <SendingPanel summary={{ kind: 'data-package', cardTitle: chosen.name, amountFen: chosen.priceFen }} />
    );
  }
  if (confirming) return <ConfirmOrder wish={confirming.wish} />;
  return <CardPlace cardNo={cardNo} />;
}

/** Another card may come in whenever nothing is half done. */
const isIdle = ({ confirming, submission }: DataSimDesk): boolean =>
  submission ? submission.outcome !== null : confirming === null;

/** What a hand scanner read, or a practice sleeve that was pressed. */
function useScannedText(onText: (text: string) => void) {
  const text = useNavigation((navigation) => navigation.deskText);
  useEffect(() => {
    if (text === null) return;
    const taken = useNavigation.getState().takeDeskText();
    if (taken !== null) onText(taken);
  }, [text, onText]);
}
