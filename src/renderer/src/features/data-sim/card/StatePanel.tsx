import { Button, Modal } from '@mantine/core';
import {
  IconCircleCheck,
  IconCircleDashed,
  IconHelpCircle,
  IconId,
  IconPower,
  IconQrcode,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SimCardView } from '#shared/contract/data-sim.ts';
import type { Failure, Result } from '#shared/contract/failure.ts';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { QrCode } from '../../../components/QrCode.tsx';
import styles from './StatePanel.module.css';

/** Whether the card is switched on and registered to a person, and where the person registers. */
export function StatePanel({ card }: { readonly card: SimCardView }) {
  const { t } = useTranslation('dataSim');
  const { state, realName } = card;
  const registered = realName.ok ? realName.value.state === 'done' : state.ok ? state.value.realName : null;
  const link = realName.ok && realName.value.state === 'required' ? realName.value.link : null;
  const reasons = distinct([state, realName], card.flow);
  return (
    <section className={styles.panel} data-testid="sim-state">
      <h2 className={styles.heading}>{t('state.title')}</h2>
      <ul className={styles.states}>
        <State icon={IconPower} value={state.ok ? state.value.active : null} name="active" />
        <State icon={IconId} value={registered} name="realName" />
      </ul>
      {reasons.map((failure) => (
        <FailureNotice key={reasonOf(failure)} failure={failure} compact />
      ))}
      {link !== null && <RealNameLink link={link} />}
      {registered === false && link === null && realName.ok && (
        <p className={styles.hint}>{t('realName.noLink')}</p>
      )}
    </section>
  );
}

/** Why the parts could not be read, each reason once, and none that stands beside them already. */
function distinct(parts: readonly Result<unknown>[], beside: Result<unknown>): readonly Failure[] {
  const told = new Set(beside.ok ? [] : [reasonOf(beside.failure)]);
  return parts.flatMap((part) => {
    if (part.ok || told.has(reasonOf(part.failure))) return [];
    told.add(reasonOf(part.failure));
    return [part.failure];
  });
}

const reasonOf = ({ code, vendorMessage = '' }: Failure): string => `${code} ${vendorMessage}`;

type StateProps = {
  readonly icon: typeof IconPower;
  readonly value: boolean | null;
  readonly name: 'active' | 'realName';
};

function State({ icon: Picture, value, name }: StateProps) {
  const { t } = useTranslation('dataSim');
  const word = value === null ? 'unknown' : value ? 'yes' : 'no';
  const Mark = { yes: IconCircleCheck, no: IconCircleDashed, unknown: IconHelpCircle }[word];
  return (
    <li className={styles.state} data-value={word} data-testid={`sim-${name}`}>
      <Picture size={22} stroke={1.6} aria-hidden />
      <span>{t(`state.${name}.label`)}</span>
      <strong>
        <Mark size={18} stroke={2} aria-hidden />
        {t(`state.${name}.${word}`)}
      </strong>
    </li>
  );
}

/** The link is only shown: the customer opens it on an own phone, the counter never opens foreign pages. */
function RealNameLink({ link }: { readonly link: string }) {
  const { t } = useTranslation('dataSim');
  const [large, setLarge] = useState(false);
  return (
    <div className={styles.link} data-testid="real-name-link">
      <span className={styles.qr}>
        <QrCode text={link} />
      </span>
      <div className={styles.words}>
        <strong>{t('realName.title')}</strong>
        <span className={styles.hint}>{t('realName.detail')}</span>
        <span className={styles.address}>
          <code title={link}>{link}</code>
          <CopyButton text={link} label={t('realName.copy')} />
        </span>
        <Button
          size="xs"
          variant="light"
          leftSection={<IconQrcode size={16} aria-hidden />}
          onClick={() => setLarge(true)}
          data-testid="show-customer"
        >
          {t('realName.show')}
        </Button>
      </div>
      <Modal opened={large} onClose={() => setLarge(false)} title={t('realName.title')} centered size="auto">
        <div className={styles.large}>
          <QrCode text={link} />
          <p>{t('realName.forCustomer')}</p>
        </div>
      </Modal>
    </div>
  );
}
