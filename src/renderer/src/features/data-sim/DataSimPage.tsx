import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { scannedSimCard } from '#shared/codes/desk-code.ts';
import { SendingPanel } from '../../components/SendingPanel.tsx';
import { useCamera } from '../../hooks/useCamera.ts';
import { useDeskScan } from '../../hooks/useDeskScan.ts';
import { usePictures } from '../../hooks/usePictures.ts';
import { SLEEVE_FORMATS } from '../../lib/scan/decoding/sighting.ts';
import { useDataSim } from '../../state/data-sim.ts';
import type { DataSimDesk } from '../../state/data-sim-steps.ts';
import { useNavigation } from '../../state/session.ts';
import { CardPlace } from './card/CardPlace.tsx';
import styles from './DataSimPage.module.css';
import { ConfirmOrder } from './order/ConfirmOrder.tsx';
import { OrderResult } from './order/OrderResult.tsx';
import { SimStation } from './station/SimStation.tsx';

/** The desk for data-SIM cards: a card comes in at the left, and is looked at and served at the right. */
export function DataSimPage() {
  const { t } = useTranslation('counter');
  const dispatch = useDataSim((desk) => desk.dispatch);
  const idle = useDataSim(isIdle);
  const ask = useCallback((cardNo: string) => void dispatch({ type: 'asked', cardNo }), [dispatch]);
  const scan = useDeskScan(SLEEVE_FORMATS, scannedSimCard, 'data-sim.foreign-code', ask);
  const camera = useCamera(idle ? 'scan' : 'paused', scan.take, SLEEVE_FORMATS);
  const { forget } = scan;
  // A picture that is still being read must not come between an order and its confirmation.
  useEffect(() => {
    if (!idle) forget();
  }, [idle, forget]);
  const dragging = usePictures(scan.read, idle);
  useScannedText(scan.take);
  return (
    <div className={styles.page} data-testid="data-sim" data-ready={idle}>
      <SimStation camera={camera} scan={scan} onAsk={ask} />
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
