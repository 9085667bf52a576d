/** The product's mark: two cards and the seal that settles a sale. The same drawing as public/favicon.svg. */
export function BrandMark({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      <rect width="48" height="48" rx="12" fill="var(--jade-600)" />
      <rect x="14" y="10" width="25" height="18" rx="4" fill="var(--jade-300)" />
      <rect x="9" y="17" width="27" height="20" rx="4" fill="var(--surface)" />
      <rect x="9" y="22" width="27" height="4" fill="var(--jade-900)" />
      <rect x="26" y="29" width="6" height="5" rx="1.5" fill="var(--cinnabar-500)" />
    </svg>
  );
}
