import {
  type DevicePermissionHandlerHandlerDetails,
  dialog,
  type HIDDevice,
  type SelectHidDeviceDetails,
} from 'electron';
import { isOwnUrl } from './origin.ts';

/** USB HID Usage Tables 1.5, chapter 23: page "Barcode Scanner", usage "Barcode Scanner". */
const SCANNER = { usagePage: 0x8c, usage: 0x02 } as const;

/**
 * Whether our page may open a device without being asked again. Only what says of itself that it reads codes: no
 * keyboard, no security key. Which one is used stands in the settings.
 */
export function mayOpenDevice({
  deviceType,
  origin,
  device,
}: DevicePermissionHandlerHandlerDetails): boolean {
  return deviceType === 'hid' && isOwnUrl(origin) && 'collections' in device && isScanner(device);
}

/** Electron shows no list by itself. One scanner is taken; of several a person chooses by name. */
export async function chooseScanner({ deviceList, frame }: SelectHidDeviceDetails): Promise<string | null> {
  if (frame === null || frame.parent !== null || !isOwnUrl(frame.url)) return null;
  const scanners = deviceList.filter(isScanner);
  if (scanners.length < 2) return scanners[0]?.deviceId ?? null;
  const cancelId = scanners.length;
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: '要连接哪一把扫码枪？\nWhich scanner is to be connected?',
    buttons: [...scanners.map(nameOf), '取消 Cancel'],
    cancelId,
    defaultId: 0,
    noLink: true,
  });
  return scanners[response]?.deviceId ?? null;
}

const isScanner = ({ collections }: Pick<HIDDevice, 'collections'>): boolean =>
  collections.some(({ usagePage, usage }) => usagePage === SCANNER.usagePage && usage === SCANNER.usage);

/** Two of one model are told apart by their serial numbers, where they have any. */
const nameOf = ({ name, serialNumber }: HIDDevice): string =>
  serialNumber ? `${name} (${serialNumber})` : name;
