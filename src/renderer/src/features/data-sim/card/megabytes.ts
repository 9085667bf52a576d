/** `512 MB`, `100 GB`, `1.5 GB`; a dash where the vendor does not know, or sets no limit. */
export function megabytesText(amountMb: number | null): string {
  if (amountMb === null) return '–';
  if (amountMb < MB_PER_GB) return `${rounded(amountMb)} MB`;
  return `${rounded(amountMb / MB_PER_GB)} GB`;
}

const MB_PER_GB = 1_024;

const rounded = (amount: number): string => String(Number(amount.toFixed(2)));

/** How much of the whole is used, 0 to 1; null where one of the two is not known. */
export function usedShare(totalMb: number | null, usedMb: number | null): number | null {
  if (totalMb === null || usedMb === null || totalMb <= 0) return null;
  return Math.min(1, Math.max(0, usedMb / totalMb));
}
