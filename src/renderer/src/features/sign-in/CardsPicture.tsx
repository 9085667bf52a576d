/** Two member cards and a seal, drawn large and quiet behind the words. */
export function CardsPicture({ className }: { readonly className?: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 640 440" fill="none" aria-hidden="true">
      <g transform="rotate(-14 320 220)">
        <rect x="190" y="46" width="390" height="240" rx="26" fill="var(--jade-600)" opacity="0.55" />
        <rect x="110" y="126" width="390" height="240" rx="26" fill="var(--jade-700)" />
        <rect
          x="110.5"
          y="126.5"
          width="389"
          height="239"
          rx="25.5"
          stroke="var(--jade-300)"
          strokeOpacity="0.35"
        />
        <rect x="110" y="176" width="390" height="46" fill="var(--rail-bg)" opacity="0.75" />
        <rect x="142" y="262" width="150" height="14" rx="7" fill="var(--jade-300)" opacity="0.55" />
        <rect x="142" y="292" width="96" height="14" rx="7" fill="var(--jade-300)" opacity="0.3" />
        <rect x="404" y="272" width="62" height="62" rx="12" fill="var(--cinnabar-500)" />
        <path
          d="M420 304l11 11 20-23"
          stroke="var(--cinnabar-50)"
          strokeWidth="7"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </g>
    </svg>
  );
}
